import Foundation
import HouseTesting
import HubService
import Processes
import Testing
import Vocabulary
import Wire

@testable import HouseFolder

extension EndToEndTests {
    @Test(.timeLimit(.minutes(10)))
    func `a file of commands serves a table from its seat to its receipt`() async throws {
        let desk = try await SendingDesk()
        let run = try await desk.send(Self.visit)
        #expect(run.ending == .exited(0))
        #expect(run.errors.split(separator: "\n").allSatisfy { $0.contains("$") })
        let replies = try desk.replies(run)
        #expect(replies.map(\.outcome) == Array(repeating: .accepted, count: 8))
        let places = replies.compactMap(\.sequence)
        #expect(places == places.sorted() && Set(places).count == 8)
        try await desk.house.waitUntilAllIsOut()
        #expect(desk.paper(of: "wok") == [Self.wokDocket])
        let cold = desk.paper(of: "cold")
        #expect(cold.count == 3)
        #expect(cold.last == Self.voidNotice)
        let receipts = desk.paper(of: "pass").suffix(2)
        #expect(receipts.first == Self.receipt)
        #expect(receipts.last?.contains("副本") == true)
        try await desk.house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `a refused command ends with 1 and says why, and the others are done`() async throws {
        let desk = try await SendingDesk()
        let run = try await desk.send([
            #"{"kind":"seatParty","check":"$a","table":"h1","covers":2}"#,
            #"{"kind":"seatParty","check":"$b","table":"h1","covers":2}"#,
            #"{"kind":"sendRound","check":"$a","lines":[{"item":"999"}]}"#,
            #"{"kind":"sendRound","check":"$a","lines":[{"item":"012"}]}"#,
        ])
        #expect(run.ending == .exited(1))
        #expect(
            try desk.replies(run).map(\.outcome) == [.accepted, .refused, .refused, .accepted])
        #expect(run.errors.hasSuffix(Self.refusals(at: desk.script)))
        try await desk.house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `lines that cannot be read are all named, and nothing is sent`() async throws {
        let desk = try await SendingDesk()
        let run = try await desk.send([
            #"{"kind":"seatParty","check":"$a","table":"h1","covers":2}"#,
            "",
            #"{"kind":"seatParty","check":"$a","table":"h1","covers":2"#,
            "# a remark",
            #"{"kind":"serveTea","check":"$a"}"#,
            #"{"kind":"openCheck","check":"$b","covers":2,"alergy":"nuts"}"#,
        ])
        #expect(run.ending == .exited(1))
        #expect(run.output.isEmpty)
        for number in [3, 5, 6] { #expect(run.errors.contains("\(desk.script):\(number): ")) }
        for number in [1, 2, 4] { #expect(!run.errors.contains("\(desk.script):\(number): ")) }
        #expect(run.errors.contains("nobody knows the kind 'serveTea'"))
        #expect(run.errors.contains("nobody knows the field 'alergy'"))
        #expect(run.errors.contains("nothing was sent"))
        let after = try await desk.send([
            #"{"kind":"seatParty","check":"$a","table":"h1","covers":2}"#
        ])
        #expect(after.isWell, "the table was taken: \(after.errors)")
        try await desk.house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `the same commands again are answered the same and cooked once`() async throws {
        let desk = try await SendingDesk()
        let commands = Self.counterVisit
        let first = try await desk.send(commands)
        #expect(first.ending == .exited(1))
        try await desk.house.waitUntilAllIsOut()
        #expect(desk.paper(of: "cold").count == 1)
        let again = try await desk.send(commands)
        #expect(again.output == first.output)
        // A terminal that lost its memory asks the hub itself.
        try FileManager.default.removeItem(at: desk.house.data.terminals)
        let forgetful = try await desk.send(commands)
        #expect(forgetful.output == first.output)
        try await desk.house.waitUntilAllIsOut()
        #expect(desk.paper(of: "cold").count == 1)
        try await desk.house.close()
    }
}

/// An open house and a device to send from as its manager.
struct SendingDesk {
    let house: TestHouse

    init() async throws {
        house = try TestHouse()
        try await house.open()
        try await house.givePIN(to: ["anna"])
        try await house.enrol("till-1", as: "cashier")
    }

    /// Where the commands are written.
    var script: String { house.folder.path("commands") }

    func send(_ lines: [String], _ more: [String] = []) async throws -> Program.Run {
        let file = try house.folder.write(lines.joined(separator: "\n"), to: "commands")
        let pin = ["--pin-file", house.folder.path("pin")]
        return try await Program.run(
            ["send", "--as", "till-1", "--staff", "anna", file] + pin + more + house.options)
    }

    func replies(_ run: Program.Run) throws -> [Reply] {
        try run.lines.map { try Canonical.value(parsing: Array($0.utf8), strict: true) }
    }

    /// Pictures of a printer's slips, with every date and time masked.
    func paper(of printer: PrinterID) -> [String] {
        house.slips(of: printer).map {
            $0.text.replacing(/\d{4}-\d{2}-\d{2}/, with: "DATE")
                .replacing(/\d{2}:\d{2}/, with: "HOUR")
        }
    }
}
