import Amounts
import Cells
import Checks
import HouseRules
import Menus
import Vocabulary
import Wire
import Wording

/// What is sold out and what is counted; the line finds any dish, to count it or take it off.
struct SoldOutScene: LineScene {
    var line = TypedLine()
    private var marked = 0
    /// The dish that is marked: it stays so when others sell out.
    private var anchor: ItemID?

    /// - Parameter item: The dish that is marked first.
    init(at item: ItemID? = nil) { anchor = item }

    static let bindings: [Binding<SoldOutScene>] = [
        Binding(
            .keys([.enter]), .setPortions, prominent: true,
            told: { $0.item($1) != nil && $1.may(.setPortions) }
        ) { $0.set(&$1) },
        // Signs that are in no dish's name: they work while one is typed.
        Binding(
            .keys([.character("!")]), .soldOut, prominent: true,
            when: { scene, desk in
                scene.item(desk).map { desk.known.portions[$0] != .zero } ?? false
            }, told: { $1.may(.setPortions) }
        ) { scene, desk in
            if let item = scene.item(desk) { desk.setPortions(.zero, of: item) }
        },
        Binding(
            .keys([.character("+"), .delete]), .onSale, prominent: true,
            when: { scene, desk in scene.item(desk).map { desk.known.portions[$0] != nil } ?? false
            }, told: { $1.may(.setPortions) }
        ) { scene, desk in
            if let item = scene.item(desk) { desk.setPortions(nil, of: item) }
        },
        Binding(
            .keys([.character("$"), .character("￥")]), .marketPrice, prominent: true,
            when: { $0.isMarket($1) }, told: { $1.may(.setMarketPrice) }
        ) { $0.price(&$1) },
        Binding(.keys([.escape]), .back, prominent: true) { scene, desk in
            if scene.line.isEmpty { desk.pop() } else { scene.line.clear() }
        },
        Binding(
            .keys([.up, .backTab]), .move, prominent: true, told: { $0.items($1).count > 1 }
        ) { scene, desk in
            scene.mark(scene.marked - 1, scene.items(desk))
        },
        Binding(.keys([.down, .tab]), .move, told: { $0.items($1).count > 1 }) { scene, desk in
            scene.mark(scene.marked + 1, scene.items(desk))
        },
        Binding(.keys([.backspace]), .clear, when: { scene, _ in !scene.line.isEmpty }) {
            scene, desk in
            scene.line.back()
            scene.mark(0, scene.items(desk))
        },
    ]

    func title(_ desk: Desk) -> String { desk.words.deed(.soldOutList) }

    var help: ScreenHelp { .soldOut }
    var findsScanned: Bool { true }

    mutating func typed(_ text: String, _ desk: inout Desk) {
        // A dish that was dealt with gives way to the next one.
        line.answer(text)
        mark(0, items(desk))
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        mark(index, items(desk))
        set(&desk)
    }

    mutating func refreshed(_ desk: inout Desk) {
        let items = items(desk)
        mark(anchor.flatMap(items.firstIndex) ?? marked, items)
    }

    private mutating func mark(_ index: Int, _ items: [ItemID]) {
        marked = max(0, min(index, items.count - 1))
        anchor = items.indices.contains(marked) ? items[marked] : nil
    }

    /// Those that were looked for, else all that are counted, sold out ones first.
    func items(_ desk: Desk) -> [ItemID] {
        if !line.isEmpty { return desk.shelf.index.find(line.text, limit: 30) }
        return desk.known.portions.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    }

    /// The dish that keys speak of.
    private func item(_ desk: Desk) -> ItemID? {
        let items = items(desk)
        return items.indices.contains(marked) ? items[marked] : nil
    }

    private func isMarket(_ desk: Desk) -> Bool {
        guard let id = item(desk), case .item(let item) = desk.shelf[id]?.kind else { return false }
        switch item.pricing {
        case .market: return true
        default: return false
        }
    }

    private func set(_ desk: inout Desk) {
        guard let item = item(desk), !desk.lacks(.setPortions) else { return }
        desk.push(AskScene.portions(item, desk))
    }

    private func price(_ desk: inout Desk) {
        guard let item = item(desk), !desk.lacks(.setMarketPrice) else { return }
        desk.push(AskScene.marketPrice(item, desk))
    }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        let top = canvas.body.lowerBound
        let end = canvas.put(desk.words.ask(.dish) + ": ", row: top, Style(bold: true))
        canvas.field(line, row: top, column: end)
        let items = items(desk)
        if items.isEmpty {
            let text: ScreenText = line.isEmpty ? .nothingIsCounted : .nothingFits
            canvas.write(desk.words.text(text), row: top + 2)
        }
        let rows = max(0, canvas.body.upperBound - top - 1)
        for (row, index) in zip(
            (top + 1)..., Canvas.window(of: items.count, around: marked, rows: rows))
        {
            canvas.touch(.pick(index), row: row)
            guard let dish = desk.shelf[items[index]] else {
                // It has left the menu, and is counted still.
                canvas.put(
                    Canvas.mark(index == marked) + items[index].text, row: row,
                    Canvas.style(index == marked))
                continue
            }
            DishRow(dish: dish, isChosen: index == marked)
                .draw(&canvas, desk, row: row, upTo: canvas.columns)
        }
    }
}

extension Desk {
    /// Says how many portions of a dish are left. Nothing typed is no answer: what is sold out does
    /// not come back because Enter was pressed twice.
    mutating func setPortions(typed text: String, of item: ItemID) {
        guard let portions = quantity(typed: text), portions >= .zero, portions <= SetPortions.most
        else { return refuse(RefusalCode("portionsOutOfRange")) }
        done()
        setPortions(portions, of: item)
    }

    /// - Parameter portions: What is left; `nil` ends the counting.
    mutating func setPortions(_ portions: Quantity?, of item: ItemID) {
        guard !lacks(.setPortions) else { return }
        submit(.setPortions(SetPortions(item: item, portions: portions)))
    }

    /// Sets the day's price of a dish; nothing typed takes it back, once the waiter says so.
    mutating func setMarketPrice(typed text: String, of item: ItemID) {
        let price = text.isEmpty ? nil : self.price(typed: text)
        guard text.isEmpty || price != nil else { return }
        guard price == nil else {
            done()
            return submit(.setMarketPrice(SetMarketPrice(item: item, price: price)))
        }
        guard known.prices[item] != nil else { return pop() }
        push(
            ConfirmScene(name(of: item), words.text(.priceAway), takesEnter: false) {
                $0.submit(.setMarketPrice(SetMarketPrice(item: item, price: nil)))
            })
    }

    /// Prints a pre-bill; another one, or one that comes later, only when the waiter says so.
    mutating func askPreBill(_ check: CheckID) {
        let isAgain = known.checks[check]?.check.preBills ?? 0 > 0
        guard isAgain || link != .hub, !lacks(.preBill) else { return printPreBill(check) }
        push(
            ConfirmScene(
                tableName(of: check), words.text(isAgain ? .preBillAgain : .sendAnyway),
                warnings: link == .hub ? [] : [words.text(.printsLater)]
            ) { $0.printPreBill(check) })
    }

    private mutating func printPreBill(_ check: CheckID) {
        guard !lacks(.preBill) else { return }
        submit(
            .printPreBill(OnCheck(check: check)), saying: .kept(table: tableName(of: check)))
        let unsent = drafts.values.filter { $0.id.check == check }.map(\.lines.count).reduce(0, +)
        if unsent > 0 { say(.screen(.billWithoutDraft), .warn) }
    }
}
