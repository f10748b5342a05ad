import Amounts
import Cells
import Checks
import HouseRules
import Menus
import Vocabulary
import Wire
import Wording

/// Which amounts can be ordered, and which are asked about first: a slip of the finger makes
/// hundreds of one.
extension Desk {
    /// So many portions are ordered without a question.
    private static let mostUnasked = Quantity(99)
    /// A line that costs more than so many of the dearest dish is asked about.
    private static let mostDear = Quantity(100)

    /// Whether a dish can be had in this quantity; the notice says why not.
    mutating func isCountable(_ quantity: Quantity, of dish: MenuShelf.Dish?) -> Bool {
        guard quantity > .zero, quantity <= .most else {
            refuse(RefusalCode("quantityOutOfRange"))
            return false
        }
        guard dish?.weighing == nil, !quantity.isWhole else { return true }
        say(.screen(dish?.hasHalves == true ? .halfIsASize : .wholePortions), .bad)
        return false
    }

    /// Puts a finished line into the draft, once the waiter is sure of it.
    mutating func addOnceSure(_ line: RoundLine, on check: CheckID, at table: TableID?) {
        onceSure(of: line, insteadOf: nil, on: check) { $0.add(line, on: check, at: table) }
    }

    /// Changes a drafted line, once the waiter is sure of it.
    mutating func changeLineOnceSure(
        _ target: LineTarget, _ change: @escaping @Sendable (inout RoundLine) -> Void
    ) {
        let lines = draft(for: target.check, at: target.table).lines
        guard let line = lines.first(where: { $0.id == target.line }) else { return }
        var changed = line
        change(&changed)
        onceSure(of: changed, insteadOf: line, on: target.check) { $0.changeLine(target, change) }
    }

    /// What was sure before it was changed is not asked about again.
    private mutating func onceSure(
        of line: RoundLine, insteadOf before: RoundLine?, on check: CheckID,
        _ act: @escaping @Sendable (inout Desk) -> Void
    ) {
        guard isDoubtful(line), !(before.map(isDoubtful) ?? false) else { return act(&self) }
        let dish = LineText(line: line, desk: self).main
        let sum = price(of: line).map { self.sum($0) } ?? "?"
        push(
            ConfirmScene(
                tableName(of: check), words.said.sureQuestion(dish, sum), takesEnter: false, act))
    }

    private func isDoubtful(_ line: RoundLine) -> Bool {
        if line.amount > Self.mostUnasked { return true }
        guard let price = price(of: line), shelf.dearest > .zero else { return false }
        return price > shelf.dearest.times(Self.mostDear)
    }

    /// A price as it was typed; when it is none, or nothing at all without the right for it, the
    /// notice says so.
    mutating func price(typed text: String) -> Money? {
        if let price = money(typed: text), price <= LineDraft.mostAmount {
            // What costs nothing is given away, and the hub asks for that right.
            guard price > .zero || may(.comp) else {
                refuse(RefusalCode("freeIsNotAllowed"))
                return nil
            }
            return price
        }
        guard let currency else {
            say(.screen(.houseIsUnknown), .warn)
            return nil
        }
        if text.isEmpty {
            refuse(RefusalCode("priceIsMissing"))
        } else {
            let (example, most) = (Money(minor: 1250), LineDraft.mostAmount)
            say(.priceLike(currency.plain(example), currency.plain(most)), .bad)
        }
        return nil
    }

    /// Takes so many guests at tables, once the waiter is sure where these have far fewer seats;
    /// another chair or two is no question.
    mutating func withRoom(
        for covers: Int, at tables: [TableID], _ act: @escaping @Sendable (inout Desk) -> Void
    ) {
        let seats = tables.map { self.seats(of: $0) }.reduce(0, +)
        guard let first = tables.first, seats > 0, covers > seats + max(2, seats / 2) else {
            return act(&self)
        }
        push(
            ConfirmScene(
                name(of: first), words.said.seatsQuestion(name(of: first), seats, covers),
                takesEnter: false, act))
    }

    /// Takes a seat for dishes, once the waiter is sure of one that no table of the party has:
    /// guests bring chairs. One that was given before, or that a guest has, is no question.
    mutating func withSeat(
        _ seat: Int, of check: CheckID,
        _ act: @escaping @Sendable (inout Desk) -> Void
    ) {
        let places = tables(of: check)
        let seats = places.map { self.seats(of: $0) }.reduce(0, +)
        guard let first = places.first, seats > 0, seat > seats, seat <= 99, !hasSeat(seat, check)
        else { return act(&self) }
        push(
            ConfirmScene(
                name(of: first), words.said.seatBeyond(name(of: first), seats, seat),
                takesEnter: false, act))
    }

    /// Whether so many guests sit there, or a dish of theirs is for this seat already.
    private func hasSeat(_ seat: Int, _ check: CheckID) -> Bool {
        let sent = known.checks[check]?.check
        let covers = sent?.covers ?? seatedHere(check)?.covers ?? 0
        return seat <= covers || sent?.standingLines.contains { $0.seat == seat } ?? false
            || drafts.values.contains { draft in
                draft.id.check == check
                    && (draft.seat == seat
                        || (draft.lines + draft.rounds.flatMap(\.lines)).contains {
                            $0.seat == seat
                        })
            }
    }
}

extension MenuShelf.Dish {
    /// Whether a part of a portion is one of its sizes.
    var hasHalves: Bool { sizes.contains { !$0.portions.isWhole } }

    private var sizes: [PortionSize] {
        guard case .item(let item) = kind, case .sizes(let sizes, _) = item.pricing else {
            return []
        }
        return sizes
    }

    /// Half a portion is a size of its own where the dish has one: how many of which size.
    func sized(_ quantity: Quantity) -> (Quantity, SizeID)? {
        guard !quantity.isWhole else { return nil }
        let size = sizes.first { size in
            !size.portions.isWhole
                && quantity.thousandths.isMultiple(of: size.portions.thousandths)
        }
        return size.map { (Quantity(quantity.thousandths / $0.portions.thousandths), $0.id) }
    }
}
