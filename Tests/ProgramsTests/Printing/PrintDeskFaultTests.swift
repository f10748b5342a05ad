import Foundation
import HouseRules
import HouseStore
import HouseTesting
import HubService
import Kitchen
import PrinterLink
import Synchronization
import Testing
import Vocabulary

@testable import OrderHub
@testable import Printing

/// What the house makes of a printer in trouble: the other printers print on, the docket's state
/// says what is known, and nothing comes out twice without a mark.
@Suite(.timeLimit(.minutes(10))) struct PrintDeskFaultTests {
    /// A trouble of the hot kitchen's printer, and what must come of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let begin: @Sendable (VirtualPrinter) -> Void
        var mend: @Sendable (VirtualPrinter) -> Void = { _ in }
        /// What the house is told before it is mended; `nil` when there is no trouble.
        let told: (outcome: ReportPaper.Outcome, trouble: PaperTrouble)?
        /// How often it is told: a trouble that shows in mid slip is told then, and when the
        /// attempt is given up.
        var times = 1
        /// Whether each whole slip that comes out is marked, in order.
        let marks: [Bool]
    }

    static let cases: [Case] = [
        Case(
            testDescription: "it hangs", begin: { $0.hang(true) }, mend: { $0.hang(false) },
            told: (.failed, .silent), marks: [false]),
        Case(
            testDescription: "it hangs in mid slip", begin: { $0.hangs(afterBytes: 60) },
            mend: { $0.hang(false) }, told: (.unsure, .silent), times: 2, marks: [false, true]),
        Case(
            testDescription: "it dies in mid slip", begin: { $0.dies(afterBytes: 60) },
            mend: { try? $0.refuse(false) }, told: (.unsure, .closed), marks: [true]),
        Case(
            testDescription: "it loses an answer", begin: { $0.loseNextAnswer() },
            told: (.unsure, .silent), marks: [false, true]),
        Case(
            testDescription: "it answers nothing", begin: { $0.mute(true) },
            mend: { $0.mute(false) }, told: (.failed, .silent), marks: [false]),
        Case(
            testDescription: "it drops all bytes", begin: { $0.dropsBytes(oneIn: 1) },
            mend: { $0.dropsBytes(oneIn: nil) }, told: (.unsure, .silent), marks: [true]),
        Case(
            testDescription: "it gets 1 KB a second", begin: { $0.line(bytesPerSecond: 1000) },
            told: nil, marks: [false]),
    ]

    @Test(arguments: cases)
    func `a printer in trouble delays no other and prints nothing twice unmarked`(
        _ trial: Case
    ) throws {
        let bench = try HubBench()
        let hot = try VirtualPrinter()
        let front = try VirtualPrinter()
        let reports = Reports()
        let desk = try PrintDesk(
            store: bench.store, data: bench.data, config: bench.hub.books.config,
            addresses: [
                "hot": PrinterAddress(host: "127.0.0.1", port: hot.port),
                "front": PrinterAddress(host: "127.0.0.1", port: front.port),
            ],
            timeouts: .quick, report: { reports.add($0) },
            fail: { Issue.record("\($0)") })
        defer { desk.stop() }
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let round = bench.message(.round(1, [.mapo(1), .beer(2)]), 2)
        let prints = try bench.take([round]).prints
        #expect(prints.map(\.effect.printer) == ["hot", "front"])

        trial.begin(hot)
        desk.print(prints)
        #expect(reports.wait { $0.contains(.init(paper: 2, outcome: .confirmed, trouble: nil)) })
        #expect(front.slips.count == 1)
        if let told = trial.told {
            let report = ReportPaper(paper: 1, outcome: told.outcome, trouble: told.trouble)
            #expect(
                reports.wait { $0.count { $0 == report } >= trial.times }, "\(reports.all)")
            #expect(!reports.all.contains { $0.paper == 1 && $0.outcome == .confirmed })
            try bench.report(.reportPaper(report))
            #expect(
                bench.hub.house.kitchen.dockets[1]?.state
                    == .troubled(told.trouble, unsure: told.outcome == .unsure))
            trial.mend(hot)
        }
        let confirmed = ReportPaper(paper: 1, outcome: .confirmed, trouble: nil)
        #expect(reports.wait { $0.contains(confirmed) }, "\(reports.all)")
        let whole = hot.slips.filter { !$0.isTorn }
        #expect(whole.map { $0.text.contains("REPRINT") } == trial.marks, "\(hot.slips)")
        let unmarked = hot.slips.filter { !$0.text.contains("REPRINT") }
        #expect(unmarked.count <= 1)
        #expect(whole.last?.text.contains("Mapo tofu") == true)
        try bench.report(.reportPaper(confirmed))
        #expect(bench.hub.house.kitchen.dockets[1] == nil)
    }
}
