import Amounts
import Testing
import Vocabulary
import Wire

@testable import Checks
@testable import HouseRules

/// A check is shown in one message, whatever was typed on it and done to it.
struct FullCheckTests {
    /// The longest note that kitchens and guests can be told: hanzi that every printer has.
    private func note(_ length: Int) throws -> Note {
        try #require(Note(String(repeating: "慢", count: length)))
    }

    private func line(_ number: Int) throws -> CheckLine {
        CheckLine(
            id: LineID(bits: UInt128(number)), item: "043",
            names: WireHouse.text("水煮鱼片配手工粉", "Boiled fish with noodles"),
            price: Money(minor: 12_800), modifiers: [], quantity: Quantity(3), seat: 12,
            course: 2, note: try note(Note.longest), allergy: try note(Note.longest),
            taxRate: Rate(basisPoints: 600), station: "wok", round: 1, by: "wang",
            at: WireHouse.evening, stage: .held)
    }

    private func full() throws -> Check {
        var check = Check(
            CheckOpened(
                check: WireHouse.check, number: 1, table: "h5", covers: 4, by: "wang",
                at: WireHouse.evening))
        let lines = try (1...Check.mostLines).map(line)
        for start in stride(from: 0, to: Check.mostLines, by: Check.mostLinesPerRound) {
            let round = Array(lines[start..<start + Check.mostLinesPerRound])
            try tell(.sendRound(round), &check)
        }
        try tell(.fireLines(lines.map(\.id)), &check)
        try tell(.rush(course: nil, lines: nil), &check)
        for line in lines {
            check.put([(line.id, nil)], onDocket: 123_456, table: "hall-5")
            check.tell([(line.id, nil)], ["hall-5", "hall-6", "hall-7", "hall-8"])
            try tell(.compLine(line.id, quantity: .one, reason: try note(60)), &check)
            try tell(.voidLine(line.id, quantity: .one, reason: try note(200)), &check)
        }
        return check
    }

    private func tell(_ command: CheckCommand, _ check: inout Check) throws {
        for fact in try check.decide(command, by: "wang", at: WireHouse.evening) {
            check.evolve(fact)
        }
    }

    @Test func `the state of a full check fits into one message`() throws {
        let state = CheckState(
            try full(), in: WireHouse.house, WireHouse.books, sequence: 1_000_000)
        let bytes = Canonical.bytes(state).count
        #expect(bytes > Contract.mostMessageBytes / 2)
        #expect(bytes <= Contract.mostMessageBytes)
    }

    @Test func `of voids the newest fifty keep their reasons`() throws {
        let check = try full()
        let reasons = check.lines.filter { $0.history?.voided?.reason != nil }
        #expect(reasons.map(\.id) == check.lines.suffix(50).map(\.id))
        #expect(check.lines.allSatisfy { $0.history?.voided?.by == "wang" })
        #expect(check.lines.allSatisfy { $0.comp?.reason != nil })
    }
}
