import Amounts
import Checks
import Menus
import Vocabulary

extension Judgement {
    /// The menu in force; `nil` before the first one was adopted.
    var menuInForce: MenuIndex? { house.menu.flatMap { books.menus[$0] } }

    mutating func setPortions(_ command: SetPortions) throws(HouseRefusal) {
        let menu = menuInForce
        let isKnown = menu?.item(command.item) != nil || menu?.combo(command.item) != nil
        // What left the menu while it was counted can still be taken off the board.
        let isTakenOff = command.portions == nil && house.board.counts[command.item] != nil
        guard isKnown || isTakenOff else { throw .itemIsUnknown(command.item) }
        if let portions = command.portions, portions < .zero || portions > SetPortions.most {
            throw .portionsOutOfRange
        }
        count(command.item, command.portions)
    }

    /// Chalks up a count that does not stand there as it is: one that held lines could give back
    /// to is counted anew, and they give back nothing any more.
    private mutating func count(_ item: ItemID, _ portions: Quantity?) {
        let counted = house.board.counts[item]
        guard counted != portions.map({ DayBoard.Count(left: $0, kept: [:]) }) else { return }
        emit(
            .portionsSet(
                PortionsSet(item: item, portions: portions, by: actor.name, at: moment)))
    }

    mutating func setMarketPrice(_ command: SetMarketPrice) throws(HouseRefusal) {
        guard let item = menuInForce?.item(command.item) else {
            throw .itemIsUnknown(command.item)
        }
        guard case .market = item.pricing else { throw .itemHasNoMarketPrice(command.item) }
        if let price = command.price, price < .zero || price > .largest {
            throw .priceOutOfRange
        }
        guard command.price != .zero || isAllowed(.comp) else { throw .freeIsNotAllowed }
        guard house.board.prices[command.item] != command.price else { return }
        price(command.item, command.price)
    }

    /// Whether who asks has a right; what the house does itself needs none.
    private func isAllowed(_ right: Right) -> Bool {
        guard case .staff(let id) = actor else { return true }
        return books.member(id).map { books.rights(of: $0).contains(right) } ?? false
    }

    private mutating func price(_ item: ItemID, _ price: Money?) {
        emit(
            .marketPriceSet(
                MarketPriceSet(item: item, price: price, by: actor.name, at: moment)))
    }

    /// Wipes what was good for yesterday alone, and begins the counts that the menu gives every
    /// day; other counts stand until somebody changes them.
    mutating func beginBoard() {
        for item in house.board.prices.keys.sorted() { price(item, nil) }
        for item in menuInForce?.menu.items ?? [] {
            if let portions = item.portionsPerDay { count(item.id, portions) }
        }
    }

    /// Begins the counts that a menu gives anew: those of dishes that the menu before it did not
    /// count, or counted from another number.
    ///
    /// They begin in full: what was sold earlier in the day is not known to the house any more once
    /// its checks are closed. A dish that is not counted every day any more keeps what stands on
    /// the board, like any other count.
    mutating func beginCounts(newSince before: MenuIndex?) {
        for item in menuInForce?.menu.items ?? [] {
            let counted = before?.item(item.id)?.portionsPerDay
            guard let portions = item.portionsPerDay, portions != counted else { continue }
            count(item.id, portions)
        }
    }

    /// The lines that ask for more than is left, when those before them are served first.
    ///
    /// Lines that stand on the check already took theirs: a round that is repeated is told so, not
    /// that its dishes are sold out.
    func shortages(of lines: [CheckLine], on check: Check) -> [LineProblem] {
        var board = house.board
        guard !board.counts.isEmpty else { return [] }
        return lines.compactMap { line in
            guard !check.holds(line.id) else { return nil }
            guard let short = board.shortage(for: line) else {
                board.take(line)
                return nil
            }
            return LineProblem(
                line: line.id,
                reason: .portionsAreShort(short.item, left: short.left, line.unit))
        }
    }
}
