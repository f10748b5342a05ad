import Amounts
import Menus
import Vocabulary
public import Wire

/// The commands that ring a list of past orders up again, for `comanda send`.
public struct CounterScript: Sendable {
    /// One command a line, without ids: whoever sends them fills them in.
    public let commands: [JSONTree]
    /// How many lines are ordered.
    public let lines: Int
    /// How many of them are priced by hand, because the menu has another price.
    public let pricedByHand: Int

    /// So many lines make a round; a hub takes more.
    private static let mostLinesOfRound = 40
    /// So many bytes of lines make a round: the rest of a command is for what it travels in.
    private static let mostBytesOfRound = Contract.mostCommandBytes - 4096
    /// The bytes of a line's id, which it is sent with.
    private static let bytesOfID = 48
    /// What guests round up to who do not pay exactly: a thousand minor units, which are ten units
    /// of a currency with two decimals.
    private static let note: Int64 = 1000

    /// The commands of a list: a check is opened without a table, brought its lines, paid in cash
    /// and closed. Every second guest pays exactly, the others with the next thousand minor units
    /// and get change. An order that costs nothing is closed without a payment.
    ///
    /// - Parameters:
    ///   - list: The list.
    ///   - menu: The menu made of it.
    public init(of list: PastChecks, from menu: CounterMenu) {
        var commands: [JSONTree] = []
        var (count, byHand) = (0, 0)
        for (place, order) in list.checks.enumerated() {
            let check = JSONTree.text("$order-\(order.id)")
            func tell(_ kind: String, _ fields: [String: JSONTree] = [:]) {
                let all = ["kind": JSONTree.text(kind), "check": check]
                commands.append(.object(all.merging(fields) { _, own in own }))
            }
            let lines = order.lines.flatMap { Self.lines(of: $0, from: menu) }
            count += lines.count
            byHand += lines.count { $0["price_minor"] != nil }
            tell("openCheck", ["covers": .integer(1)])
            for round in Self.rounds(of: lines) { tell("sendRound", ["lines": .list(round)]) }
            if order.total > .zero {
                tell("takeCash", ["given_minor": .integer(Self.given(for: order, place))])
            }
            tell("closeCheck")
        }
        self.commands = commands
        self.lines = count
        pricedByHand = byHand
    }

    /// The lines in rounds that a command has room for.
    private static func rounds(of lines: [JSONTree]) -> [[JSONTree]] {
        var rounds: [[JSONTree]] = []
        var bytes = 0
        for line in lines {
            let size = line.canonicalBytes.count + bytesOfID
            let isFull = rounds.last.map { $0.count >= mostLinesOfRound } ?? true
            if isFull || bytes + size > mostBytesOfRound {
                rounds.append([])
                bytes = 0
            }
            rounds[rounds.count - 1].append(line)
            bytes += size
        }
        return rounds
    }

    private static func given(for order: PastCheck, _ place: Int) -> Int64 {
        let due = order.total.minor
        return place.isMultiple(of: 2) ? due : (due + note - 1) / note * note
    }

    private static func lines(
        of line: PastLine, from menu: CounterMenu
    ) -> [JSONTree] {
        guard let item = menu.item(line.item) else { return [] }
        return line.shares.map { share in
            var fields: [String: JSONTree] = ["item": .text(item.id.text)]
            if share.quantity != 1 {
                fields["quantity_thousandths"] = .integer(Quantity(share.quantity).thousandths)
            }
            if share.each != item.price { fields["price_minor"] = .integer(share.each.minor) }
            let modifiers = line.choices.compactMap(menu.modifier).map { JSONTree.text($0.text) }
            if !modifiers.isEmpty { fields["modifiers"] = .list(modifiers) }
            if let remark = line.remark { fields["note"] = .text(remark) }
            return .object(fields)
        }
    }
}
