import Cells
import HouseRules
import Vocabulary
import Wire
import Wording

/// The question before somebody leaves: what is still here, and that it stays here.
struct LeavingScene: Scene {
    enum How: Hashable, Sendable {
        case quit, signOut
    }

    let how: How

    init(_ how: How) {
        self.how = how
    }

    static let bindings: [Binding<LeavingScene>] = [
        Binding(.letter("y"), .yes, prominent: true) { $0.leave(&$1) },
        Binding(.keys([.enter]), .yes) { $0.leave(&$1) },
        Binding(.letter("n"), .no, prominent: true) { $1.pop() },
        Binding(.keys([.escape]), .back, prominent: true) { $1.pop() },
    ]

    func title(_ desk: Desk) -> String { desk.words.deed(how == .quit ? .quit : .signOut) }

    var help: ScreenHelp { .leaving }
    var isQuestion: Bool { true }

    private func leave(_ desk: inout Desk) {
        switch how {
        case .quit: desk.effects.append(.quit)
        case .signOut:
            desk.effects.append(.signOut)
            desk.sessions.removeAll { $0.staff.id == desk.session?.staff.id }
            desk.session = nil
            desk.begin(SignInScene())
        }
    }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        var row = canvas.body.lowerBound + 1
        var warnings: [String] = []
        let kept = desk.pending.values.count { $0.isKept }
        if kept > 0 { warnings.append(desk.words.said.leavingKept(kept)) }
        if desk.unsentLines > 0 { warnings.append(desk.words.said.leavingUnsent(desk.unsentLines)) }
        for warning in warnings {
            row = canvas.write("!! " + warning, row: row, Style(.bad, bold: true)) + 1
        }
        let question = desk.words.text(how == .quit ? .quitQuestion : .signOutQuestion)
        canvas.write(question, row: row, Style(bold: true))
    }
}
