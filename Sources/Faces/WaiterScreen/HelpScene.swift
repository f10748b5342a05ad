import Cells
import Wording

/// What the screen below is for, and every key that works there: made from the same table that the
/// keys are.
struct HelpScene: Scene {
    private let about: ScreenHelp
    private let keys: @Sendable (Desk) -> [KeyHint]
    /// Whether letters of the menu work without it.
    private let isDirect: Bool
    private var first = 0

    init(of scene: any Scene) {
        about = scene.help
        isDirect = !scene.takesText
        keys = { scene.hints($0) }
    }

    static let bindings: [Binding<HelpScene>] = [
        Binding(.keys([.escape, .enter, .character("?")]), .back, prominent: true) { $1.pop() },
        Binding(
            .keys([.down, .pageDown, .character(" ")]), .pages, prominent: true,
            told: { $0.last($1) > 0 }
        ) { scene, desk in
            scene.first = min(scene.first + 5, scene.last(desk))
        },
        Binding(.keys([.up, .pageUp]), .pages, told: { $0.last($1) > 0 }) { scene, _ in
            scene.first = max(0, scene.first - 5)
        },
    ]

    func title(_ desk: Desk) -> String { desk.words.deed(.help) }

    var help: ScreenHelp { about }

    /// The last line that may be the first one shown.
    private func last(_ desk: Desk) -> Int {
        let room = Surround.canvas(desk).body.count
        return max(0, lines(desk, desk.size.columns).count - room)
    }

    private func lines(_ desk: Desk, _ columns: Int) -> [String] {
        var lines = desk.words.help(about).flatMap { $0.wrapped(to: columns - 2) } + [""]
        var seen: Set<String> = []
        for hint in keys(desk) {
            let prefix = hint.isInMenu && !isDirect ? desk.label(.character(" ")) + " " : ""
            let line = prefix + desk.label(hint.key) + "  " + desk.words.deed(hint.deed)
            if seen.insert(line).inserted { lines.append(line) }
        }
        return lines
    }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        let lines = lines(desk, canvas.columns).dropFirst(first)
        for (row, line) in zip(canvas.body, lines) { canvas.put(line, row: row, column: 1) }
    }
}
