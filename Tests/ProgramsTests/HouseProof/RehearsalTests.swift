import Foundation
import GRDB
import HouseRules
import HouseStore
import Kitchen
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HouseProof
@testable import HubService
@testable import OrderHub

/// Whether this program could take over a house's data.
struct RehearsalTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
        try SampleEvening.tell(bench)
    }

    private final class Watch: DayRehearsal.Listener {
        var last: Int64 = 0
        var papers: [Int] = []
        func next(fact: Int64, done: Int64, of all: Int64) { last = fact }
        func next(paper: Int) { papers.append(paper) }
    }

    private func rehearse(_ watch: Watch = Watch()) throws -> DayRehearsal.Report {
        try DayRehearsal(try JournalReader(folder: bench.data.folder)).run(watch)
    }

    private var files: [String: Data] {
        get throws {
            let names = try FileManager.default.contentsOfDirectory(
                atPath: bench.data.folder.path)
            let pairs = try names.map { name in
                (name, try Data(contentsOf: bench.data.folder.appendingPathComponent(name)))
            }
            return Dictionary(uniqueKeysWithValues: pairs)
        }
    }

    @Test func `a good day is replayed, and what was proven is told`() throws {
        let watch = Watch()
        let report = try rehearse(watch)
        #expect(report.wrong == nil)
        #expect(
            report.proven == [
                "\(bench.hub.head.factNumber - 1) facts of the day \(HubHouse.day) replayed,"
                    + " 2...\(bench.hub.head.factNumber)",
                "2 checks open, 2 dockets and 3 papers not out yet",
                "the config and 2 menus that they name can be read",
                "5 of them can be set for their printers",
            ])
        #expect(watch.papers == Array(2...6))
        #expect(watch.last == bench.hub.head.factNumber)
    }

    @Test func `what waits for somebody's word is not set, for the hub will not set it`() throws {
        try bench.report(
            .reportPaper(ReportPaper(paper: 3, outcome: .failed, trouble: .unsettable)))
        let watch = Watch()
        let report = try rehearse(watch)
        #expect(report.wrong == nil)
        #expect(
            report.proven.last
                == "4 of them can be set for their printers, 1 held back")
        #expect(watch.papers == [2, 4, 5, 6])
    }

    @Test func `nothing is written, whether the house is open or closed`() throws {
        let open = try files
        _ = try rehearse()
        for (name, bytes) in try files where !name.hasSuffix("-shm") {
            #expect(bytes == open[name], "\(name)")
        }
        bench.close()
        let closed = try files
        #expect(closed["house.sqlite-wal"] == nil)
        _ = try rehearse()
        #expect(try files == closed)
    }

    @Test func `the house goes on while it is read`() throws {
        let reader = try JournalReader(folder: bench.data.folder)
        let before = try #require(try reader.openDay())
        try bench.tell(.round(3, [.beer(50)]), from: 11)
        let after = try #require(try reader.openDay())
        #expect(after.upperBound > before.upperBound)
        #expect(try rehearse().wrong == nil)
    }

    private func wrong(_ sql: String) throws -> String? {
        try bench.tamper { try $0.execute(sql: sql) }
        return try rehearse().wrong
    }

    @Test func `the first fact that cannot be read is named`() throws {
        let wrong = try wrong(
            """
            UPDATE fact SET body = CAST(replace(CAST(body AS TEXT), '"covers"', '"coverz"') AS BLOB)
            WHERE kind = 'partySeated'
            """)
        #expect(wrong?.hasPrefix("fact 3 cannot be read: ") == true, "\(wrong ?? "")")
        #expect(wrong?.contains("cover") == true)
    }

    @Test func `a fact of a kind that nobody knows is named`() throws {
        let wrong = try wrong(
            """
            UPDATE fact
            SET body = CAST(replace(CAST(body AS TEXT), '"checkOpened"', '"checkBegun"') AS BLOB)
            WHERE number = 4
            """)
        #expect(wrong?.hasPrefix("fact 4 cannot be read: ") == true, "\(wrong ?? "")")
    }

    @Test func `a fact that is missing is named`() throws {
        #expect(try wrong("DELETE FROM fact WHERE number = 7") == "fact 7 is missing")
    }

    @Test func `books that cannot be read are named`() throws {
        let hash = try #require(bench.hub.house.config)
        #expect(
            try wrong("UPDATE content SET body = CAST('{}' AS BLOB) WHERE hash = '\(hash)'")
                == "the config \(hash.prefix(16)) was changed")
    }

    @Test func `data that is not there is named`() {
        #expect(throws: Fault.self) {
            try JournalReader(folder: bench.data.folder.appendingPathComponent("nowhere"))
        }
    }
}
