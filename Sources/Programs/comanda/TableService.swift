import Amounts
import Checks
import Foundation
import HouseRules
import HouseTesting
import Menus
import TerminalService
import Vocabulary
import Wire

/// How one waiter's tables are served in a scripted evening, a check at a time.
struct TableService {
    let waiter: TerminalService
    let helper: TerminalService
    let cashier: TerminalService
    let manager: TerminalService
    let menu: Menu
    let tables: [TableID]
    let book: EveningBook
    let phrases: EveningPhrases

    /// Serves one party from its seat to its receipt.
    func serve(_ dice: inout Dice) async throws {
        let check = CheckID(dice.id())
        let isAtCounter = dice.chance(15)
        let table = dice.pick(tables)
        let covers = dice.number(1...6)
        let opening: HouseCommand =
            isAtCounter
            ? .openCheck(OpenCheck(check: check, covers: covers))
            : .seatParty(SeatParty(check: check, table: table, covers: covers))
        try await ask(opening, waiter)
        var lines: [LineDraft] = []
        for _ in 0..<dice.number(1...3) { lines += try await sendRounds(check, &dice) }
        for course in Set(lines.filter(\.held).compactMap(\.course)).sorted() {
            try await ask(.fireCourse(FireCourse(check: check, course: course)), waiter)
        }
        if !lines.isEmpty, dice.chance(25) { try await void(dice.pick(lines), check, &dice) }
        if !isAtCounter, tables.count > 1, dice.chance(15) {
            let other = dice.pick(tables.filter { $0 != table })
            try await ask(.transferCheck(TransferCheck(check: check, table: other)), waiter)
        }
        // A check whose only line was voided has nothing to show.
        if dice.chance(30), try await balance(of: check) > .zero {
            try await ask(.printPreBill(OnCheck(check: check)), waiter)
        }
        try await settle(check, &dice)
    }

    /// A round; now and then the helper's arrives at the same moment, and both stand.
    private func sendRounds(_ check: CheckID, _ dice: inout Dice) async throws -> [LineDraft] {
        let mine = round(&dice)
        guard dice.chance(25) else { return try await send(mine, check, waiter) }
        let theirs = round(&dice)
        async let one = send(mine, check, waiter)
        async let two = send(theirs, check, helper)
        let (sent, others) = try await (one, two)
        return sent + others
    }

    /// Sends a round.
    ///
    /// - Returns: Its lines; none when the house refused it, as when a dish is sold out.
    private func send(
        _ lines: [LineDraft], _ check: CheckID, _ terminal: TerminalService
    ) async throws -> [LineDraft] {
        let command = HouseCommand.sendRound(SendRound(check: check, menu: nil, lines: lines))
        return try await ask(command, terminal) ? lines : []
    }

    private func round(_ dice: inout Dice) -> [LineDraft] {
        (0..<dice.number(1...5)).map { _ in line(&dice) }
    }

    private func void(
        _ line: LineDraft, _ check: CheckID, _ dice: inout Dice
    ) async throws {
        let part: Quantity? = line.quantity > .one && dice.chance(50) ? .one : nil
        try await ask(
            .voidLine(
                VoidLine(check: check, line: line.id, quantity: part, reason: phrases.reason)),
            manager)
    }

    private func settle(_ check: CheckID, _ dice: inout Dice) async throws {
        let balance = try await balance(of: check)
        if balance > .zero {
            if dice.chance(20) {
                try await ask(.closeCheck(OnCheck(check: check)), cashier, isRefusalExpected: true)
            }
            if dice.chance(40) {
                let part = Money(minor: max(1, balance.minor / Int64(dice.number(1...3))))
                try await ask(
                    .takeCard(
                        TakeCard(
                            check: check, tender: TenderID(dice.id()), amount: part,
                            balance: balance, reference: "8812")),
                    cashier)
                await book.note(paid: part, on: check)
            }
            let rest = try await self.balance(of: check)
            if rest > .zero {
                let notes = Money(minor: (rest.minor + 9_999) / 10_000 * 10_000)
                try await ask(
                    .takeCash(
                        TakeCash(
                            check: check, tender: TenderID(dice.id()), given: notes,
                            balance: rest)),
                    cashier)
                await book.note(paid: rest, on: check)
            }
        }
        try await ask(.closeCheck(OnCheck(check: check)), cashier)
        if dice.chance(10) { try await ask(.reprintReceipt(OnCheck(check: check)), cashier) }
    }

    private func balance(of check: CheckID) async throws -> Money {
        let pages = try await cashier.query(.bill(OnCheck(check: check)), within: .seconds(30))
        guard case .check(let state) = pages.first?.answer else {
            throw Fault("read a bill", at: "\(check)", cause: "the hub answered something else")
        }
        return state.balance
    }

    /// Sends a command and waits for the hub's word on it.
    ///
    /// - Returns: Whether it was accepted.
    @discardableResult
    func ask(
        _ command: HouseCommand, _ terminal: TerminalService, isRefusalExpected: Bool = false
    ) async throws -> Bool {
        let envelope = try await terminal.submit(command)
        guard let reply = try await terminal.reply(for: envelope.id, within: .seconds(60)) else {
            await book.silence(command)
            return false
        }
        await book.note(command, reply, isRefusalExpected: isRefusalExpected)
        return reply.outcome == .accepted
    }
}
