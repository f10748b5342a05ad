import Cells
import Menus
import Vocabulary
import Wording

/// The menu by its categories, for what nobody knows the name of.
struct BrowseScene: Scene {
    let check: CheckID
    let table: TableID?
    /// The category that is open; `nil` while one is chosen.
    private var category: CategoryID?
    private var marked = 0

    init(check: CheckID, table: TableID?) {
        self.check = check
        self.table = table
    }

    static let bindings: [Binding<BrowseScene>] = [
        Binding(.keys([.enter, .right]), .open, prominent: true, told: { $0.count($1) > 0 }) {
            $0.open($0.marked, &$1)
        },
        Binding(.keys([.escape, .left, .backspace]), .back, prominent: true) { $0.back(&$1) },
        Binding(.keys([.up, .backTab]), .move, prominent: true, told: { $0.count($1) > 1 }) {
            scene, _ in
            scene.marked = max(0, scene.marked - 1)
        },
        Binding(.keys([.down, .tab]), .move, told: { $0.count($1) > 1 }) { $0.move(1, $1) },
        Binding(.keys([.pageDown]), .pages, told: { $0.count($1) > 1 }) { $0.move(10, $1) },
        Binding(.keys([.pageUp]), .pages, told: { $0.count($1) > 1 }) { scene, _ in
            scene.marked = max(0, scene.marked - 10)
        },
    ]

    func title(_ desk: Desk) -> String {
        let names = desk.shelf.categories.first { $0.id == category }?.names
        let place = table.map { desk.name(of: $0) } ?? desk.wordbook.paper.counter
        return place + "  " + (names.map { desk.name($0) } ?? desk.words.deed(.browse))
    }

    var help: ScreenHelp { .browse }
    var checkPlace: (check: CheckID, table: TableID?)? { (check, table) }
    /// Digits and letters choose.
    var takesText: Bool { true }

    mutating func typed(_ text: String, _ desk: inout Desk) {
        guard let key = text.first, let index = OptionKeys.index(of: key) else { return }
        picked(index, &desk)
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        if index < count(desk) { open(index, &desk) }
    }

    private func count(_ desk: Desk) -> Int {
        category.map { desk.shelf.dishes(of: $0).count } ?? desk.shelf.categories.count
    }

    private mutating func move(_ step: Int, _ desk: Desk) {
        marked = min(marked + step, max(0, count(desk) - 1))
    }

    private mutating func open(_ index: Int, _ desk: inout Desk) {
        guard index < count(desk) else { return }
        marked = index
        if let category {
            let dish = desk.shelf.dishes(of: category)[index]
            desk.ring(dish.id, nil, on: check, at: table)
        } else {
            category = desk.shelf.categories[index].id
            marked = 0
        }
    }

    private mutating func back(_ desk: inout Desk) {
        guard let open = category else { return desk.pop() }
        marked = desk.shelf.categories.firstIndex { $0.id == open } ?? 0
        category = nil
    }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        let top = canvas.body.lowerBound
        let shown = Canvas.window(of: count(desk), around: marked, rows: canvas.body.count)
        let dishes = category.map { desk.shelf.dishes(of: $0) } ?? []
        for (row, index) in zip(top..., shown) {
            let key = OptionKeys.key(index)
            canvas.touch(.pick(index), row: row)
            if category == nil {
                let found = desk.shelf.categories[index]
                canvas.put(
                    Canvas.mark(index == marked) + key + " " + desk.name(found.names), row: row,
                    Canvas.style(index == marked))
            } else {
                canvas.put(key, row: row, Style(.accent, bold: true))
                DishRow(dish: dishes[index], isChosen: index == marked)
                    .draw(&canvas, desk, row: row, from: 2, upTo: canvas.columns)
            }
        }
    }
}
