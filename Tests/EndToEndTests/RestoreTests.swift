import Foundation
import HouseRules
import HouseTesting
import HubService
import Processes
import TerminalService
import Testing
import Vocabulary
import Wire

@testable import HouseFolder

/// A round with one line, which says on paper what it is.
private func round(_ check: CheckID, _ item: ItemID, _ note: String) -> HouseCommand {
    let line = LineDraft(
        id: LineID(bits: .random(in: 0...UInt128.max)), item: item, note: Note(note))
    return .sendRound(SendRound(check: check, menu: nil, lines: [line]))
}

extension EndToEndTests {
    private func ask(
        _ command: HouseCommand, on terminal: TerminalService
    ) async throws -> (id: CommandID, reply: Reply) {
        let id = try await terminal.submit(command).id
        let reply = try #require(try await terminal.reply(for: id, within: .seconds(20)))
        try #require(reply.outcome == .accepted, "\(reply)")
        return (id, reply)
    }

    private func run(_ arguments: [String], _ house: TestHouse) async throws -> Program.Run {
        let run = try await Program.run(arguments + house.options)
        try #require(run.isWell, "\(arguments): \(run.errors)")
        return run
    }

    /// The slips that have a text on them, of all printers.
    private func slips(_ house: TestHouse, with text: String) -> [String] {
        TestHouse.printerNames.flatMap { house.slips(of: $0) }.map(\.text)
            .filter { $0.contains(text) }
    }

    @Test func `a restored house gets back what came after its backup, under the same numbers`()
        async throws
    {
        let house = try TestHouse()
        try await house.open()
        try await house.givePIN(to: ["anna"])
        let one = try await house.terminal(
            try await house.enrol("waiter-1", as: "waiter"), staff: "anna")
        let two = try await house.terminal(
            try await house.enrol("cashier-1", as: "cashier"), staff: "anna")
        let first = CheckID(bits: .random(in: 0...UInt128.max))
        let second = CheckID(bits: .random(in: 0...UInt128.max))
        let seat = SeatParty(check: first, table: "h1", covers: 2)
        _ = try await ask(.seatParty(seat), on: one)
        _ = try await ask(round(first, "012", "#before#"), on: one)
        try await house.waitUntilAllIsOut()
        let made = try await run(["backup"], house)
        let path = String(try #require(made.output.split(separator: ":").first))
        #expect(made.output.contains("commands, verified, in "))

        let other = SeatParty(check: second, table: "h2", covers: 3)
        var asked = [try await ask(.seatParty(other), on: two)]
        asked.append(try await ask(round(second, "012", "#two#"), on: two))
        asked.append(try await ask(round(first, "012", "#one#"), on: one))
        try await house.waitUntilAllIsOut()
        #expect(slips(house, with: "#two#").count == 2)
        try await house.close()
        let restored = try await run(["restore", path, "--yes"], house)
        #expect(restored.output.contains("before-restore-"))

        try await house.open()
        try await eventually("the recovery") {
            let log = try String(contentsOf: house.data.log, encoding: .utf8)
            return log.contains("3 commands came back from its terminals; 4 papers wait")
        }
        for (place, asked) in asked.enumerated() {
            let terminal = place < 2 ? two : one
            let again = try #require(
                try await terminal.reply(for: asked.id, within: .seconds(10)))
            #expect(again.outcome == .accepted)
            #expect(again.numbers == asked.reply.numbers)
        }
        // Nothing came out by itself; what is confirmed comes out marked, under its number.
        #expect(slips(house, with: "#two#").count == 2)
        let confirmed = try await run(["restore", "--confirm-papers"], house)
        #expect(confirmed.output == "4 papers print now, marked.\n")
        let again = try await run(["restore", "--dismiss-papers"], house)
        #expect(again.output == "0 papers are taken for seen.\n")
        try await house.waitUntilAllIsOut()
        for note in ["#two#", "#one#"] {
            let all = slips(house, with: note)
            #expect(all.count == 4)
            #expect(all.count { $0.contains("补打 REPRINT") } == 2)
        }
        #expect(slips(house, with: "#before#").allSatisfy { !$0.contains("补打") })
        _ = try await run(["audit"], house)
        let twice = try await Program.run(
            ["device", "add", "waiter-1", "--role", "kitchen"] + house.options)
        #expect(twice.ending == .exited(1))
        #expect(twice.errors.contains("a waiter of that name is enrolled"))
        _ = try await run(["backup", "--verify", path], house)
        #expect(try await run(["backup", "--list"], house).output.contains(path))
        await one.stop()
        await two.stop()
        try await house.close()
    }

    @Test func `each restore has a folder of its own for what was there`() async throws {
        let house = try TestHouse()
        try await house.open()
        try await house.close()
        let path = try await run(["backup"], house).output.split(separator: ":").first ?? ""
        // Three in one second or two: none may take another's place.
        for _ in 1...3 { _ = try await run(["restore", "\(path)", "--yes"], house) }
        let folders = try FileManager.default.contentsOfDirectory(atPath: house.data.folder.path)
        #expect(folders.count { $0.hasPrefix("before-restore-") } == 3)
    }

    @Test func `an open house cannot be restored, and what is no backup is refused`() async throws {
        let house = try TestHouse()
        let none = try await Program.run(["restore", house.root.path, "--yes"] + house.options)
        #expect(none.ending == .exited(1))
        #expect(none.errors.contains("it is none, or its manifest is damaged"))
        try await house.open()
        let path = try await run(["backup"], house).output.split(separator: ":").first ?? ""
        let open = try await Program.run(["restore", "\(path)", "--yes"] + house.options)
        #expect(open.ending == .exited(1))
        #expect(open.errors.contains("another house is open on this data"))
        try await house.close()
    }
}
