import Amounts
import Foundation
import HouseRules
import Synchronization
import Vocabulary

/// Serves one party after another at two tables, so that lanes never meet.
///
/// Every line carries a note of its own, by which it is found on paper.
struct Lane: Sendable {
    let number: Int
    let tables: [TableID]
    let waiter: Hand
    let cashier: Hand
    let manager: Hand

    /// Serves parties until it is told to stop; the last one is served to its end.
    func work(until isOver: @Sendable () -> Bool) async throws {
        var party = 0
        while !isOver() {
            party += 1
            try await serve(party)
        }
    }

    private func serve(_ party: Int) async throws {
        let check = CheckID(bits: Self.freshBits())
        let opening: HouseCommand =
            party % 4 == 0
            ? .openCheck(OpenCheck(check: check, covers: 1))
            : .seatParty(
                SeatParty(check: check, table: tables[party % tables.count], covers: 2))
        try await waiter.ask(opening)
        let name = "#\(number)-\(party)-"
        let first = [
            line("012", name + "a#"), line("026", name + "b#"), line("065", name + "c#"),
            line("071", name + "d#", held: true),
        ]
        try await waiter.ask(round(check, first))
        if party % 3 == 0 {
            let wrong = [line("012", name + "x#"), line("999", name + "y#")]
            try await waiter.ask(round(check, wrong), refusal: "linesAreRefused")
        }
        let second = [line("077", name + "e#"), line("040", name + "f#")]
        let void = VoidLine(
            check: check, line: first[1].id, quantity: nil, reason: "客人改主意")
        async let ordered: Void = waiter.ask(round(check, second))
        async let voided: Void = manager.ask(.voidLine(void))
        _ = try await (ordered, voided)
        try await waiter.ask(.fireCourse(FireCourse(check: check, course: 4)))
        if party % 2 == 0 { try await waiter.ask(.printPreBill(OnCheck(check: check))) }
        try await settle(check, early: party % 3 == 1)
    }

    private func settle(_ check: CheckID, early: Bool) async throws {
        if early {
            try await cashier.ask(.closeCheck(OnCheck(check: check)), refusal: "balanceIsDue")
        }
        let cash = TakeCash(
            check: check, tender: TenderID(bits: Self.freshBits()),
            given: Money(minor: 500_000), balance: nil)
        try await cashier.ask(.takeCash(cash))
        try await cashier.ask(.closeCheck(OnCheck(check: check)))
    }

    private func round(_ check: CheckID, _ lines: [LineDraft]) -> HouseCommand {
        .sendRound(SendRound(check: check, menu: nil, lines: lines))
    }

    private func line(_ item: ItemID, _ note: String, held: Bool = false) -> LineDraft {
        LineDraft(id: LineID(bits: Self.freshBits()), item: item, held: held, note: Note(note))
    }

    private static func freshBits() -> UInt128 {
        CommandID(milliseconds: EveningLog.now, random: .random(in: 0...UInt128.max)).bits
    }
}
