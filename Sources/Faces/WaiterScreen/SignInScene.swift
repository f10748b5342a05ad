import Cells
import HouseRules
import Vocabulary
import Wire
import Wording

/// Who is at the terminal: the list of staff, those first who can come back without a PIN.
struct SignInScene: LineScene {
    var line = TypedLine()
    private var chosen = 0
    /// Whose PIN is being typed.
    private var asked: StaffID?
    private var isWaiting = false
    /// Who was to come back without a PIN.
    private var returning: StaffID?
    /// Why the PIN is asked for, where nobody called for the question.
    private var reason: ScreenText?

    /// - Parameters:
    ///   - asked: Whose PIN is asked for at once.
    ///   - reason: Why, where nobody called for it.
    init(asking asked: StaffID? = nil, because reason: ScreenText? = nil) {
        self.asked = asked
        self.reason = reason
    }

    private static let hasPeople: @Sendable (SignInScene, Desk) -> Bool = {
        $0.asked == nil && $0.people($1).count > 1
    }
    /// Whether there is a name or a PIN to take.
    private static let leads: @Sendable (SignInScene, Desk) -> Bool = { scene, desk in
        scene.asked == nil
            ? !scene.people(desk).isEmpty : !scene.line.isEmpty && !scene.isWaiting
    }

    static let bindings: [Binding<SignInScene>] = [
        Binding(.keys([.up, .backTab]), .move, told: hasPeople) { scene, _ in
            scene.chosen = max(0, scene.chosen - 1)
        },
        Binding(.keys([.down, .tab]), .move, told: hasPeople) { scene, desk in
            scene.chosen = min(scene.people(desk).count - 1, scene.chosen + 1)
        },
        Binding(.keys([.enter]), .signIn, prominent: true, told: leads) { $0.enter(&$1) },
        Binding(.keys([.escape]), .back, prominent: true, when: { scene, _ in scene.asked != nil })
        {
            scene, desk in
            scene.forgetPIN()
            desk.signingIn = nil
        },
        Binding(.keys([.escape]), .clear, when: { scene, _ in !scene.line.isEmpty }) {
            scene, _ in scene.line.clear()
        },
        Binding(.keys([.backspace]), .clear, when: { scene, _ in !scene.line.isEmpty }) {
            scene, _ in scene.line.back()
        },
        Binding(.letter("l"), .language) { $1.push(LanguageScene()) },
        Binding(.letter("x"), .quit) { $1.push(LeavingScene(.quit)) },
    ]

    func title(_ desk: Desk) -> String {
        desk.plan.map { desk.name($0.names) } ?? desk.device.text
    }

    var help: ScreenHelp { .signIn }

    // MARK: - Keys

    mutating func typed(_ text: String, _ desk: inout Desk) {
        if line.isSpent { line.clear() }
        if asked == nil, line.isEmpty, let digit = Int(text), digit > 0 {
            let living = living(desk)
            if digit <= living.count { return choose(living[digit - 1], &desk) }
        }
        line.type(text)
        chosen = 0
    }

    /// Nobody comes back by the digit that a scanned line begins with, nor by half a name.
    mutating func scanned(_ text: String, _ desk: inout Desk) -> Bool {
        if line.isSpent { line.clear() }
        line.type(text)
        chosen = 0
        guard asked == nil else { return true }
        let wanted = SearchText.folded(line.text)
        return people(desk).first.map {
            $0.id.text == line.text || SearchText.folded($0.name) == wanted
        } ?? false
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        guard asked == nil, index < people(desk).count else { return }
        chosen = index
        enter(&desk)
    }

    private mutating func enter(_ desk: inout Desk) {
        if let staff = asked {
            // An answer is waited for: what is typed meanwhile is no second PIN.
            guard !line.isEmpty, !isWaiting else { return }
            guard SignIn.isPIN(line.text) else {
                // A table's name, typed by somebody who did not see the question come: no attempt.
                line.clear()
                return desk.refuse(RefusalCode("signInWrong"))
            }
            desk.effects.append(.signIn(staff, pin: line.text))
            desk.signingIn = staff
            line.clear()
            isWaiting = true
        } else {
            let people = people(desk)
            // What is typed next begins anew: a PIN behind a name that nobody has would be shown.
            guard people.indices.contains(chosen) else { return line.spend() }
            choose(people[chosen].id, &desk)
        }
    }

    /// Who can go on without a PIN, each by a digit: those whose session lives, and who was at the
    /// terminal before it was started, while nobody can judge a PIN.
    private func living(_ desk: Desk) -> [StaffID] {
        let former = desk.link == .hub ? nil : desk.former?.staff.id
        return Array((desk.sessions.map(\.staff.id) + [former].compactMap(\.self)).prefix(9))
    }

    private mutating func choose(_ staff: StaffID, _ desk: inout Desk) {
        if desk.sessions.contains(where: { $0.staff.id == staff }) {
            comeBack(staff, &desk)
        } else if living(desk).contains(staff) {
            desk.askToGoOn(staff)
            line.clear()
        } else {
            asked = staff
            line.clear()
        }
    }

    private mutating func comeBack(_ staff: StaffID, _ desk: inout Desk) {
        desk.effects.append(.resume(staff))
        (desk.signingIn, desk.returning) = (nil, staff)
        returning = staff
        line.clear()
    }

    private mutating func forgetPIN() {
        (asked, reason) = (nil, nil)
        isWaiting = false
        line.clear()
    }

    mutating func refreshed(_ desk: inout Desk) {
        if desk.notice != nil { isWaiting = false }
        guard let staff = returning, desk.returning != staff else { return }
        returning = nil
        if !desk.sessions.contains(where: { $0.staff.id == staff }) { asked = staff }
    }

    /// Who matches what was typed; those whose session lives first.
    private func people(_ desk: Desk) -> [StaffName] {
        let living = living(desk)
        let all = desk.plan?.staff ?? []
        let sorted =
            living.compactMap { id in all.first { $0.id == id } }
            + all.filter { !living.contains($0.id) }
        guard asked == nil, !line.isEmpty else { return sorted }
        let wanted = SearchText.folded(line.text)
        return sorted.filter { person in
            person.id.text.utf8.starts(with: wanted)
                || SearchText.folded(person.name).starts(with: wanted)
        }
    }

    // MARK: - Drawing

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        var row = canvas.body.lowerBound + 1
        if let reason {
            let why = "! " + desk.words.text(reason)
            row = canvas.write(why, row: row, Style(.warn, bold: true)) + 1
        }
        let asking = asked.map { desk.words.said.pinOf(desk.staffName($0)) + ": " }
        let prompt = asking ?? desk.words.ask(.waiter) + " "
        // Digits are a PIN, wherever they are typed.
        let isSecret = asked != nil || line.text.allSatisfy(\.isNumber)
        let shown = isSecret ? String(repeating: "*", count: line.text.count) : line.text
        let end = canvas.put(prompt, row: row, column: 1, Style(bold: true))
        canvas.field(shown, row: row, column: end)
        row += 2
        if isWaiting { canvas.put(desk.words.text(.askingHub), row: row - 1, column: 1) }
        guard asked == nil else { return }
        drawPeople(&canvas, desk, from: row)
    }

    private func drawPeople(_ canvas: inout Canvas, _ desk: Desk, from top: Int) {
        let people = people(desk)
        if people.isEmpty {
            let why: ScreenText = desk.plan == nil ? .houseIsUnknown : .nobodyFound
            canvas.write(desk.words.text(why), row: top, Style())
        }
        let rows = max(0, canvas.body.upperBound - top)
        let shown = Canvas.window(of: people.count, around: chosen, rows: rows)
        for (row, index) in zip(top..., shown) {
            let person = people[index]
            let place = living(desk).firstIndex(of: person.id)
            let key = place.map { "\($0 + 1) " } ?? "  "
            // Who merely may go on has no session that lives.
            let isSignedIn = desk.sessions.contains { $0.staff.id == person.id }
            let note = isSignedIn ? desk.words.mark(.signedIn) : ""
            canvas.put(
                Canvas.mark(index == chosen) + key + person.name, right: note, row: row,
                Canvas.style(index == chosen))
            canvas.touch(.pick(index), row: row)
        }
    }
}

extension Desk {
    /// Asks whether somebody goes on whose PIN nobody can judge now.
    fileprivate mutating func askToGoOn(_ staff: StaffID) {
        push(
            ConfirmScene(
                plan.map { name($0.names) } ?? device.text,
                words.said.goOnQuestion(staffName(staff)), takesEnter: false
            ) { desk in
                // The hub may have come while it was asked.
                guard desk.link != .hub else { return desk.begin(SignInScene(asking: staff)) }
                desk.effects.append(.resume(staff))
                (desk.signingIn, desk.returning) = (nil, staff)
            })
    }
}
