import HouseRules
import HouseStore
import HubService
import Kitchen
import PrinterLink
import Testing
import Vocabulary

@testable import OrderHub
@testable import Printing

/// One paper on its way out: printed again only with a mark, whenever it may be out already.
struct PaperAttemptTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
        try bench.tell(.seat(1, at: "t1"), .round(1, [.mapo(1)]), from: 1)
    }

    /// The waiting paper as the disk knows it.
    private func row() throws -> EffectRow {
        try #require(try bench.hub.pendingPrints().first)
    }

    /// Tries once; says what the house is told, and whether the paper carried the mark.
    private func attempt(
        _ paper: inout PaperAttempt, _ delivery: Delivery
    ) throws -> (told: ReportPaper, isMarked: Bool) {
        var isMarked = false
        let told = try paper.tryOnce(
            store: bench.store, config: bench.hub.books.config,
            deliver: { bytes, id in
                isMarked = String(decoding: bytes, as: UTF8.self).contains("REPRINT")
                #expect(id == 1)
                return delivery
            })
        return (told, isMarked)
    }

    private func report(
        _ outcome: ReportPaper.Outcome, _ trouble: PaperTrouble? = nil
    ) -> ReportPaper {
        ReportPaper(paper: 1, outcome: outcome, trouble: trouble)
    }

    @Test(arguments: [Delivery.confirmed, .sent])
    func `paper that came out is reported so`(delivery: Delivery) throws {
        var paper = PaperAttempt(try row())
        let first = try attempt(&paper, delivery)
        #expect(first.told == report(.confirmed))
        #expect(!first.isMarked)
    }

    @Test func `an attempt is on the disk before its first byte leaves`() throws {
        var paper = PaperAttempt(try row())
        var noted: PendingPaper?
        _ = try paper.tryOnce(
            store: bench.store, config: bench.hub.books.config,
            deliver: { _, _ in
                noted = try? bench.store.pendingPapers().first
                return .confirmed
            })
        #expect(noted?.attempts == 1)
        #expect(noted?.mayBeOut == true)
    }

    @Test func `paper of which nothing left the house stays unmarked`() throws {
        var paper = PaperAttempt(try row())
        let first = try attempt(&paper, .notSent(.paperEnd))
        #expect(first.told == report(.failed, .paperEnd))
        #expect(try !row().mayBeOut)
        #expect(try row().attempts == 1)
        let second = try attempt(&paper, .confirmed)
        #expect(second.told == report(.confirmed))
        #expect(!second.isMarked)
    }

    @Test func `paper that may be out is marked from then on`() throws {
        var paper = PaperAttempt(try row())
        let first = try attempt(&paper, .unsure(.silent))
        #expect(first.told == report(.unsure, .silent))
        #expect(!first.isMarked)
        let second = try attempt(&paper, .notSent(.unreachable("no route")))
        #expect(second.told == report(.unsure, .unreachable), "the first one may be out still")
        #expect(second.isMarked)
        #expect(try row().mayBeOut)
        let third = try attempt(&paper, .confirmed)
        #expect(third.isMarked)
        #expect(third.told == report(.confirmed))
    }

    @Test func `a house that is killed in the middle marks what it prints again`() throws {
        var paper = PaperAttempt(try row())
        _ = try attempt(&paper, .notSent(.coverOpen))
        try bench.open()
        var unharmed = PaperAttempt(try row())
        #expect(!unharmed.mayBeOut)
        #expect(try !attempt(&unharmed, .unsure(.closedByPrinter)).isMarked)
        try bench.open()
        var again = PaperAttempt(try row())
        #expect(again.mayBeOut)
        #expect(try attempt(&again, .confirmed).isMarked)
    }

    @Test func `a kill between the note and the answer marks the next one`() throws {
        try bench.store.begin(paper: 1)
        try bench.open()
        var paper = PaperAttempt(try row())
        #expect(try attempt(&paper, .confirmed).isMarked)
    }

    @Test(arguments: [
        (PrinterTrouble.unreachable("x"), PaperTrouble.unreachable), (.paperEnd, .paperEnd),
        (.coverOpen, .coverOpen), (.cutterError, .cutter), (.printerError, .cutter),
        (.offline, .offline), (.silent, .silent), (.slow, .silent),
        (.closedByPrinter, .closed), (.stopped, .stopped),
    ])
    func `a printer's trouble is told in the house's words`(
        trouble: PrinterTrouble, told: PaperTrouble
    ) throws {
        var paper = PaperAttempt(try row())
        #expect(try attempt(&paper, .notSent(trouble)).told == report(.failed, told))
    }
}
