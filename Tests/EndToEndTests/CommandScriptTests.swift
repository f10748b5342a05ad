import Checks
import HouseRules
import Testing
import Vocabulary

@testable import comanda

/// Commands that people write by hand, with names in place of ids.
struct CommandScriptTests {
    private func read(_ lines: String...) throws -> [HouseCommand] {
        try CommandScript(text: lines.joined(separator: "\n"), name: "script").commands
            .map(\.command)
    }

    @Test func `a name is the same id wherever an id stands`() throws {
        let commands = try read(
            #"{"kind":"mergeTables","check":"$a","merged":"$b"}"#,
            #"{"kind":"fireLines","check":"$b","lines":["$l"]}"#,
            #"{"kind":"moveLines","check":"$b","to":"$a","lines":[{"line":"$l","new_line":"$n"}]}"#,
            #"{"kind":"compLine","check":"$a","line":"$n","reason":"late"}"#)
        guard case .mergeTables(let merge) = commands[0], case .fireLines(let fire) = commands[1],
            case .moveLines(let move) = commands[2], case .compLine(let comp) = commands[3]
        else { return #expect(Bool(false), "\(commands)") }
        #expect(merge.check != merge.merged)
        #expect(fire.check == merge.merged)
        #expect(move.to == merge.check)
        #expect(move.lines.map(\.line) == fire.lines)
        #expect(move.lines.map(\.newLine) == [comp.line])
        #expect(comp.check == merge.check)
    }

    @Test func `what needs an id of its own and has none gets one`() throws {
        let commands = try read(
            #"{"kind":"sendNote","text":"hurry"}"#, #"{"kind":"sendNote","text":"hurry"}"#,
            #"{"kind":"moveLines","check":"$a","seat":1,"lines":[{"line":"$l"},"#
                + #"{"line":"$m","quantity_thousandths":1000}]}"#)
        guard case .sendNote(let one) = commands[0], case .sendNote(let other) = commands[1],
            case .moveLines(let move) = commands[2]
        else { return #expect(Bool(false), "\(commands)") }
        #expect(one.note != other.note)
        #expect(move.lines[0].newLine == nil)
        #expect(move.lines[1].newLine != nil)
    }

    @Test func `in words a dollar sign is a dollar sign`() throws {
        let commands = try read(
            #"{"kind":"sendNote","note":"$n","text":"$n"}"#,
            #"{"kind":"sendRound","check":"$a","lines":[{"item":"012","note":"$5"}]}"#)
        guard case .sendNote(let note) = commands[0], case .sendRound(let round) = commands[1]
        else { return #expect(Bool(false), "\(commands)") }
        #expect(note.text == "$n")
        #expect(round.lines.map(\.note) == ["$5"])
    }
}
