import Amounts
import HouseRules
import Menus
import Vocabulary
import Wire
import Wording

/// How a dish comes into a draft.
extension Desk {
    /// Rings a dish: asks what must be asked, or puts it into the draft at once.
    ///
    /// - Returns: Whether it was taken; else the notice says why not.
    @discardableResult
    mutating func ring(
        _ item: ItemID, _ quantity: Quantity?, on check: CheckID, at table: TableID?
    ) -> Bool {
        guard let dish = shelf[item] else { return false }
        var line = RoundLine(id: newID(), item: item, quantity: quantity)
        line.seat = draft(for: check, at: table).seat
        if let quantity, let (count, size) = dish.sized(quantity) {
            (line.quantity, line.size) = (count, size)
        }
        if let quantity = line.quantity, !isCountable(quantity, of: dish) { return false }
        guard hasEnough(dish, quantity ?? .one, on: check, at: table), isPriced(dish) else {
            return false
        }
        let choice = ChoiceScene(ringing: line, dish, self, on: check, at: table)
        if choice.isDone { addOnceSure(line, on: check, at: table) } else { push(choice) }
        return true
    }

    /// Rings a dish that was scanned, on the pad of its check.
    mutating func ring(scanned item: ItemID, on check: CheckID, at table: TableID?) {
        home()
        push(PadScene(check: check, table: table))
        ring(item, nil, on: check, at: table)
    }

    /// Whether as much is left of a dish as is wanted with what is drafted already.
    mutating func hasEnough(
        _ dish: MenuShelf.Dish, _ wanted: Quantity, on check: CheckID, at table: TableID?
    ) -> Bool {
        guard let left = known.portions[dish.id] else { return true }
        let drafted = draft(for: check, at: table).lines.filter { $0.item == dish.id }
        let free = drafted.map(\.amount).reduce(left) { $0 - $1 }
        // How many portions a size takes is not known before it is chosen: the hub judges that.
        guard free <= .zero || (wanted > free && !dish.hasSizes) else { return true }
        var args = [
            "item": dish.id.text, "left_thousandths": "\(max(.zero, free).thousandths)",
        ]
        if let unit = dish.weighing?.unit { args["unit"] = unit.rawValue }
        refuse(RefusalCode("portionsAreShort", args))
        return false
    }

    /// Whether a dish has a price, or this waiter may give it one.
    private mutating func isPriced(_ dish: MenuShelf.Dish) -> Bool {
        guard case .item(let item) = dish.kind else { return true }
        switch item.pricing {
        case .open: return !lacks(.openPrice)
        case .market where known.prices[item.id] == nil && !may(.openPrice):
            refuse(RefusalCode("marketPriceIsMissing"))
            return false
        default: return true
        }
    }

    /// Puts a finished line into the draft, in place of an older one of the same id.
    mutating func add(_ line: RoundLine, on check: CheckID, at table: TableID?) {
        var draft = draft(for: check, at: table)
        draft.menu = draft.menu ?? shelf.hash
        if let place = draft.lines.firstIndex(where: { $0.id == line.id }) {
            draft.lines[place] = line
        } else {
            draft.lines.append(line)
        }
        problems[line.id] = nil
        change(draft)
    }

    mutating func changeLine(_ target: LineTarget, _ change: (inout RoundLine) -> Void) {
        var draft = draft(for: target.check, at: target.table)
        guard let place = draft.lines.firstIndex(where: { $0.id == target.line }) else { return }
        change(&draft.lines[place])
        problems[target.line] = nil
        self.change(draft)
    }

    /// The course a line will be served in.
    func course(of line: RoundLine) -> Int { line.course ?? shelf[line.item]?.course ?? 1 }

    /// How much is left of a dish that came back as short; `nil` when it did not, or nothing is.
    func left(for line: RoundLine) -> Quantity? {
        guard let problem = problems[line.id], problem.code == "portionsAreShort",
            problem.args["item"] == line.item.text,
            let left = problem.args["left_thousandths"].flatMap({ Int64($0) }), left > 0
        else { return nil }
        return Quantity(thousandths: left)
    }

    /// What a line will cost, as far as it is known here.
    func price(of line: RoundLine) -> Money? { shelf.price(of: line, known.prices) }

    /// The price that a dish is listed at.
    func listedPrice(_ dish: MenuShelf.Dish) -> String {
        switch dish.kind {
        case .combo(let combo): return amount(combo.price)
        case .item(let item):
            switch item.pricing {
            case .portion(let price): return amount(price)
            case .sizes(let sizes, _):
                return sizes.map { "\(name($0.names)) \(amount($0.price))" }.joined(
                    separator: " / ")
            case .open: return words.mark(.openPrice)
            case .market(let weighing):
                let price = known.prices[item.id].map { amount($0) } ?? words.mark(.noPriceYet)
                return words.mark(.market) + " " + price + per(weighing)
            case .weight(let price, let weighing): return amount(price) + per(weighing)
            }
        }
    }

    private func per(_ weighing: Weighing?) -> String {
        weighing.map { "/" + wordbook.paper.unit($0.unit) } ?? ""
    }
}
