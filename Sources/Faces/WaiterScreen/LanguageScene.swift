import Cells
import Vocabulary
import Wording

/// The language of this waiter's screens; each is called what those call it who read it.
struct LanguageScene: Scene {
    private var marked = 0

    private static let languages: [(Language, String)] = [
        (.chineseSimplified, "简体中文"), (.chineseTraditional, "繁體中文"), (.english, "English"),
        (.swedish, "Svenska"), (.german, "Deutsch"),
    ]

    static let bindings: [Binding<LanguageScene>] = [
        Binding(.keys([.enter]), .done, prominent: true) { $0.picked($0.marked, &$1) },
        Binding(.keys([.escape]), .back, prominent: true) { $1.pop() },
        Binding(.keys([.up, .backTab]), .move) { scene, _ in scene.marked = max(0, scene.marked - 1)
        },
        Binding(.keys([.down, .tab]), .move) { scene, _ in
            scene.marked = min(scene.marked + 1, languages.count - 1)
        },
    ]

    func title(_ desk: Desk) -> String { desk.words.deed(.language) }

    var help: ScreenHelp { .question }
    /// Digits choose.
    var takesText: Bool { true }

    mutating func typed(_ text: String, _ desk: inout Desk) {
        if let digit = Int(text) { picked(digit - 1, &desk) }
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        guard Self.languages.indices.contains(index) else { return }
        desk.speak(Self.languages[index].0)
        desk.pop()
    }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        for (index, entry) in Self.languages.enumerated() {
            let row = canvas.body.lowerBound + 1 + index
            canvas.put(
                Canvas.mark(index == marked) + "\(index + 1) " + entry.1, row: row,
                Canvas.style(index == marked))
            canvas.touch(.pick(index), row: row)
        }
    }
}
