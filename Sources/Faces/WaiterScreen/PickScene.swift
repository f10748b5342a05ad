import Cells
import Wording

/// A choice between a few things, each with a key of its own; none has one where the question comes
/// up unasked, for what is typed then was meant for the screen below.
struct PickScene: Scene {
    /// One of them.
    struct Choice: Sendable {
        let text: String
        /// What stands at the right edge.
        let right: String
        let act: @Sendable (inout Desk) -> Void

        init(
            _ text: String, right: String = "", _ act: @escaping @Sendable (inout Desk) -> Void
        ) {
            self.text = text
            self.right = right
            self.act = act
        }
    }

    private let heading: String
    private let prompt: String
    private let choices: [Choice]
    private let isUnasked: Bool
    private var marked = 0

    /// - Parameter isUnasked: Whether nobody called for the question: then only arrows choose, and
    ///   the first choice must be one that does no harm.
    init(_ heading: String, _ prompt: String, _ choices: [Choice], isUnasked: Bool = false) {
        self.heading = heading
        self.prompt = prompt
        self.choices = choices
        self.isUnasked = isUnasked
    }

    private static let isCalledFor: @Sendable (PickScene, Desk) -> Bool = { scene, _ in
        !scene.isUnasked
    }

    private static let isLong: @Sendable (PickScene, Desk) -> Bool = { scene, _ in
        scene.choices.count > 1
    }

    static let bindings: [Binding<PickScene>] = [
        Binding(.keys([.enter]), .done, prominent: true) { $0.picked($0.marked, &$1) },
        Binding(.keys([.escape, .backspace]), .back, prominent: true) { $1.pop() },
        Binding(.keys([.down]), .move, prominent: true, told: isLong) { scene, _ in scene.move(1) },
        Binding(.keys([.up]), .move, told: isLong) { scene, _ in scene.move(-1) },
        Binding(.keys([.tab]), .move, when: isCalledFor, told: { _, _ in false }) { scene, _ in
            scene.move(1)
        },
        Binding(.keys([.backTab]), .move, when: isCalledFor, told: { _, _ in false }) { scene, _ in
            scene.move(-1)
        },
        Binding(.keys([.pageDown]), .pages, told: isLong) { scene, _ in scene.move(8) },
        Binding(.keys([.pageUp]), .pages, told: isLong) { scene, _ in scene.move(-8) },
    ]

    func title(_ desk: Desk) -> String { heading }

    var help: ScreenHelp { isUnasked ? .pickingByArrows : .picking }
    var isQuestion: Bool { true }
    /// Digits and letters choose.
    var takesText: Bool { true }

    mutating func typed(_ text: String, _ desk: inout Desk) {
        guard !isUnasked else { return desk.effects.append(.bell) }
        guard text.count == 1, let index = text.first.flatMap(OptionKeys.index) else { return }
        picked(index, &desk)
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        guard choices.indices.contains(index) else { return }
        desk.answered(choices[index].act)
    }

    private mutating func move(_ step: Int) {
        marked = min(max(0, marked + step), max(0, choices.count - 1))
    }

    private func key(_ index: Int) -> String {
        isUnasked ? "" : OptionKeys.key(index) + " "
    }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        let top = canvas.write(prompt, row: canvas.body.lowerBound, Style(bold: true)) + 1
        let rows = canvas.rows(from: top).count
        let shown = Canvas.window(of: choices.count, around: marked, rows: rows)
        for (row, index) in zip(top..., shown) {
            let style = Canvas.style(index == marked)
            canvas.blank(row: row, style)
            canvas.put(
                Canvas.mark(index == marked) + key(index) + choices[index].text,
                right: choices[index].right, row: row, style)
            canvas.touch(.pick(index), row: row)
        }
    }
}
