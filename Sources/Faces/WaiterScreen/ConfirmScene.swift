import Cells
import Wording

/// The question before something that cannot be taken back: never answered by the key that led to
/// it, for that is pressed twice in a hurry.
struct ConfirmScene: Scene {
    private let heading: String
    private let question: String
    /// What would be lost, each in a sentence.
    private let warnings: [String]
    /// Whether Enter says yes: not where Enter led here.
    private let takesEnter: Bool
    private let act: @Sendable (inout Desk) -> Void

    init(
        _ heading: String, _ question: String, warnings: [String] = [], takesEnter: Bool = true,
        _ act: @escaping @Sendable (inout Desk) -> Void
    ) {
        self.heading = heading
        self.question = question
        self.warnings = warnings
        self.takesEnter = takesEnter
        self.act = act
    }

    static let bindings: [Binding<ConfirmScene>] = [
        Binding(
            .keys([.enter, .character("y")]), .yes, prominent: true,
            when: { scene, _ in scene.takesEnter }
        ) { scene, desk in desk.answered(scene.act) },
        Binding(
            .keys([.character("y")]), .yes, prominent: true,
            when: { scene, _ in !scene.takesEnter }
        ) { scene, desk in desk.answered(scene.act) },
        Binding(.keys([.escape, .backspace, .character("n")]), .back, prominent: true) {
            $1.pop()
        },
    ]

    func title(_ desk: Desk) -> String { heading }

    var help: ScreenHelp { .confirming }
    var isQuestion: Bool { true }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        var row = canvas.body.lowerBound + 1
        for warning in warnings {
            row = canvas.write("!! " + warning, row: row, Style(.bad, bold: true)) + 1
        }
        canvas.write(question, row: row, Style(bold: true))
    }
}
