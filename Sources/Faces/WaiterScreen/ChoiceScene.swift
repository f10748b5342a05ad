import Amounts
import Cells
import HouseRules
import Menus
import Vocabulary
import Wording

/// The questions about one dish, one after the other: size, weight, price, modifiers, the dishes of
/// a set. Each answer is one key; Esc goes back one answer.
struct ChoiceScene: LineScene {
    /// One question.
    enum Step: Hashable, Sendable {
        case size([PortionSize])
        case weight(Weighing)
        case price
        case group(ModifierGroup)
        case combo(ComboGroup)
        /// Of the part of the set with this place among those chosen.
        case partSize(Int, [PortionSize])
        case partGroup(Int, ModifierGroup)
    }

    /// How far the answers are.
    struct Progress: Hashable, Sendable {
        var answered: RoundLine
        var steps: [Step]
        var at = 0
        /// What is picked of the question that is open, by its place in the list.
        var picked: [Int] = []
        /// What Enter takes.
        var marked = 0
        /// Whether the arrows have marked something that is not picked yet.
        var isPointing = false

        /// Marks another answer of so many.
        mutating func point(_ step: Int, of count: Int) {
            marked = max(0, min(count - 1, marked + step))
            isPointing = true
        }
    }

    let check: CheckID
    let table: TableID?
    let dish: MenuShelf.Dish
    var line = TypedLine()
    var now: Progress
    private var past: [Progress] = []
    /// Whether all groups are asked, also those that nobody has to answer.
    private let asksAll: Bool

    /// The questions that a new line must answer.
    init(
        ringing line: RoundLine, _ dish: MenuShelf.Dish, _ desk: Desk, on check: CheckID,
        at table: TableID?
    ) {
        self.init(line, dish, check, table, asksAll: false)
        now.steps = ChoiceSteps(dish: dish, desk: desk).needed(for: line)
        begin(desk)
    }

    /// All questions about a line that was rung, with its answers.
    init(
        editing line: RoundLine, _ dish: MenuShelf.Dish, _ desk: Desk, on check: CheckID,
        at table: TableID?
    ) {
        self.init(line, dish, check, table, asksAll: true)
        now.steps = ChoiceSteps(dish: dish, desk: desk).all
        if case .combo = dish.kind { now.answered.parts = [] }
        begin(desk)
    }

    private init(
        _ line: RoundLine, _ dish: MenuShelf.Dish, _ check: CheckID, _ table: TableID?,
        asksAll: Bool
    ) {
        self.check = check
        self.table = table
        self.dish = dish
        self.asksAll = asksAll
        now = Progress(answered: line, steps: [])
    }

    var isDone: Bool { now.at >= now.steps.count }
    var step: Step? { isDone ? nil : now.steps[now.at] }

    private static let isLong: @Sendable (ChoiceScene, Desk) -> Bool = {
        $0.options($1).count > 1
    }

    static let bindings: [Binding<ChoiceScene>] = [
        Binding(.keys([.enter]), .done, prominent: true) { $0.enter(&$1) },
        Binding(.keys([.escape]), .clear, prominent: true, when: { scene, _ in scene.line.isSpent })
        {
            scene, _ in scene.line.clear()
        },
        Binding(.keys([.escape]), .back, prominent: true) { $0.back(&$1) },
        Binding(.keys([.up]), .move, prominent: true, told: isLong) { scene, desk in
            scene.now.point(-1, of: scene.options(desk).count)
        },
        Binding(.keys([.down]), .move, told: isLong) { scene, desk in
            scene.now.point(1, of: scene.options(desk).count)
        },
        Binding(.keys([.backspace]), .clear, told: { scene, _ in !scene.line.isEmpty }) {
            scene, desk in
            if !scene.line.isEmpty {
                scene.line.back()
                desk.isRubbingOut = true
            } else if !desk.isRubbingOut {
                // A key that is held down takes nothing off the pad below.
                desk.isRubbingOut = scene.past.isEmpty
                scene.back(&desk)
            }
        },
        Binding(.keys([.tab]), .skip, prominent: true, when: { scene, _ in scene.mayEnd }) {
            $0.finish(&$1)
        },
        Binding(.keys([.tab]), .move, told: isLong) { scene, desk in
            scene.now.point(1, of: scene.options(desk).count)
        },
        Binding(.keys([.backTab]), .move, told: isLong) { scene, desk in
            scene.now.point(-1, of: scene.options(desk).count)
        },
    ]

    func title(_ desk: Desk) -> String {
        let place = table.map { desk.name(of: $0) } ?? desk.wordbook.paper.counter
        return place + "  " + desk.name(dish.names)
    }

    var help: ScreenHelp { .choices }
    var isQuestion: Bool { true }
    /// A scanned line answers nothing here but a weight or a price.
    var scanning: Scanning {
        switch step {
        case .weight, .price: .figure(orRefused: .dishFirst)
        default: .refused(.dishFirst)
        }
    }

    // MARK: - Answers

    /// Opens the next question: with the answers that are known, and the usual one marked.
    private mutating func begin(_ desk: Desk) {
        line.clear()
        now.picked = []
        now.marked = 0
        now.isPointing = false
        switch step {
        case .group(let group):
            now.picked = group.modifiers.indices.filter {
                now.answered.modifiers.contains(group.modifiers[$0].id)
            }
            now.marked = usual(in: group, of: now.answered.item, desk)
        case .partGroup(let part, let group):
            now.marked = usual(in: group, of: now.answered.parts[part].item, desk)
        case .size(let sizes):
            now.marked = sizes.firstIndex { $0.id == now.answered.size } ?? 0
        default: break
        }
    }

    private func usual(in group: ModifierGroup, of item: ItemID, _ desk: Desk) -> Int {
        let usual = desk.habits.usual(in: group, of: item)
        return group.modifiers.firstIndex { $0.id == usual } ?? 0
    }

    mutating func typed(_ text: String, _ desk: inout Desk) {
        switch step {
        case .weight, .price: line.answer(text)
        default:
            guard let character = text.first, text.count == 1,
                let index = OptionKeys.index(of: character), index < options(desk).count
            else { return }
            pick(index, &desk)
        }
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        if index < options(desk).count { pick(index, &desk) }
    }

    private mutating func pick(_ index: Int, _ desk: inout Desk) {
        now.marked = index
        now.isPointing = false
        let bounds = bounds
        if case .combo(let group) = step, desk.known.portions[group.choices[index].item] == .zero {
            return desk.refuse(
                RefusalCode(
                    "portionsAreShort",
                    ["item": group.choices[index].item.text, "left_thousandths": "0"]))
        }
        if bounds.upperBound == 1 {
            now.picked = [index]
            return answer(&desk)
        }
        if case .combo = step {
            now.picked.append(index)
        } else if let place = now.picked.firstIndex(of: index) {
            now.picked.remove(at: place)
            return
        } else if now.picked.count < bounds.upperBound {
            now.picked.append(index)
        }
        if now.picked.count == bounds.upperBound { answer(&desk) }
    }

    private mutating func enter(_ desk: inout Desk) {
        switch step {
        case .weight(let weighing): weigh(weighing, &desk)
        case .price: price(&desk)
        default:
            let isNew = now.isPointing && !now.picked.contains(now.marked)
            if isNew || (now.picked.isEmpty && bounds.lowerBound > 0) {
                pick(now.marked, &desk)
            } else {
                answer(&desk)
            }
        }
    }

    private mutating func weigh(_ weighing: Weighing, _ desk: inout Desk) {
        let text = line.text.trimmed
        guard WeightFault(text, weighing) == nil, let weight = desk.quantity(typed: text) else {
            return desk.say(.weight(WeightFault(text, weighing) ?? .noNumber, weighing), .bad)
        }
        go(&desk) { $0.quantity = weight }
    }

    private mutating func price(_ desk: inout Desk) {
        guard let price = desk.price(typed: line.text.trimmed) else { return }
        go(&desk) { $0.price = price }
    }

    /// Takes up what is picked, when it is as many as there must be.
    private mutating func answer(_ desk: inout Desk) {
        guard bounds.contains(now.picked.count) else { return refuseCount(&desk) }
        let picked = now.picked
        switch step {
        case .size(let sizes): go(&desk) { $0.size = picked.first.map { sizes[$0].id } }
        case .group(let group):
            let chosen = picked.sorted().map { group.modifiers[$0].id }
            desk.habits.note(chosen, in: group, of: dish.id)
            go(&desk) { line in
                line.modifiers.removeAll { id in group.modifiers.contains { $0.id == id } }
                line.modifiers += chosen
            }
        case .combo(let group): take(picked.map { group.choices[$0] }, of: group, &desk)
        case .partSize(let part, let sizes):
            go(&desk) {
                $0.parts[part] = $0.parts[part].with(size: picked.first.map { sizes[$0].id })
            }
        case .partGroup(let part, let group):
            let chosen = picked.sorted().map { group.modifiers[$0].id }
            desk.habits.note(chosen, in: group, of: now.answered.parts[part].item)
            go(&desk) { $0.parts[part] = $0.parts[part].with(more: chosen) }
        case .weight, .price, nil: break
        }
    }

    /// Takes the dishes of a set, and asks what each of them must be asked.
    private mutating func take(
        _ choices: [ComboChoice], of group: ComboGroup, _ desk: inout Desk
    ) {
        let first = now.answered.parts.count
        var more: [Step] = []
        for (offset, choice) in choices.enumerated() {
            more += ChoiceSteps(dish: dish, desk: desk).ofPart(first + offset, choice)
        }
        let at = now.at + 1
        go(&desk, inserting: more, at: at) { line in
            line.parts += choices.map {
                PartDraft(group: group.id, item: $0.item, size: $0.size)
            }
        }
    }

    private mutating func refuseCount(_ desk: inout Desk) {
        switch step {
        case .group(let group), .partGroup(_, let group):
            desk.refuse(
                RefusalCode(
                    "choicesOutOfRange",
                    [
                        "group": group.id.text, "minimum": "\(group.minimum)",
                        "maximum": "\(group.maximum)",
                    ]))
        case .combo(let group):
            desk.refuse(
                RefusalCode(
                    "comboChoicesOutOfRange",
                    ["group": desk.name(group.names), "choose": "\(group.choose)"]))
        default: break
        }
    }

    // MARK: - Back and forth

    private mutating func go(
        _ desk: inout Desk, inserting more: [Step] = [], at place: Int = 0,
        _ change: (inout RoundLine) -> Void
    ) {
        var before = now
        before.picked = []
        past.append(before)
        change(&now.answered)
        now.steps.insert(contentsOf: more, at: place)
        now.at += 1
        if isDone { finish(&desk) } else { begin(desk) }
    }

    private mutating func back(_ desk: inout Desk) {
        guard let before = past.popLast() else { return desk.pop() }
        now = before
        line.clear()
    }

    private mutating func finish(_ desk: inout Desk) {
        desk.pop()
        desk.addOnceSure(now.answered, on: check, at: table)
    }
}

/// The keys of a list of options: digits, then letters.
enum OptionKeys {
    private static let keys = Array("123456789abcdefghijklmnopqrstuvwxyz")

    static func key(_ index: Int) -> String { index < keys.count ? String(keys[index]) : " " }

    static func index(of key: Character) -> Int? { keys.firstIndex(of: key) }
}

extension PartDraft {
    func with(size: SizeID?) -> PartDraft {
        PartDraft(
            group: group, item: item, size: size, modifiers: modifiers, course: course, note: note,
            allergy: allergy)
    }

    func with(more: [ModifierID]) -> PartDraft {
        PartDraft(
            group: group, item: item, size: size, modifiers: modifiers + more, course: course,
            note: note, allergy: allergy)
    }
}
