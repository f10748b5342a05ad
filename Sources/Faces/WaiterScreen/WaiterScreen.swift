public import Cells
import Vocabulary
import Wording

/// A waiter's terminal: what it knows, what it shows, and what each key does.
///
/// Nothing is done here: `update` returns what is to be done, and learns later what became of it.
/// The same opening and messages always give the same screens and effects.
public struct WaiterScreen: Sendable {
    var desk: Desk
    /// The screens that stand on each other; there is always one.
    var scenes: [any Scene]
    /// Whether the menu of the top screen is open.
    var menuIsOpen = false

    /// A terminal as it was left.
    public init(_ opening: WaiterOpening) {
        desk = Desk(opening)
        scenes = desk.session == nil ? [SignInScene()] : [FloorScene()]
        desk.effects = []
        refresh()
    }

    /// Takes up a message; returns what is to be done, in order.
    public mutating func update(_ message: WaiterMessage) -> [WaiterEffect] {
        switch message {
        case .key(let key): pressed(key)
        case .resized(let size): desk.size = size
        case .clock(let moment):
            desk.now = max(desk.now, moment)
            desk.keepAgain()
            desk.waitForTables()
        default: desk.learn(message)
        }
        settle()
        defer { desk.effects = [] }
        return desk.effects
    }

    /// The screen as it is now.
    public func view() -> Frame { canvas().frame }

    // MARK: - Keys

    private mutating func pressed(_ typed: Key) {
        let key = top.isFreeText ? typed : typed.plain
        if case .press(let place) = key { return touched(place) }
        if key != .character("?") { desk.notice = nil }
        if key != .backspace { desk.isRubbingOut = false }
        if case .paste(let text) = key { return scan(text) }
        if menuIsOpen {
            menuIsOpen = false
            if key == .character("?") {
                desk.push(HelpScene(of: top))
            } else if !act(key, inMenu: true), !sayIdle(key, inMenu: true) {
                // What is no letter of the menu goes on with what was typed.
                if case .character(let character) = key, character != " " { type("\(character)") }
            }
        } else if !act(key, inMenu: false), !sayIdle(key, inMenu: false) {
            fallback(key)
        }
    }

    /// Says that there is nothing to do a letter's deed to; whether it has one.
    private mutating func sayIdle(_ key: Key, inMenu: Bool) -> Bool {
        guard let deed = top.idleDeed(key, inMenu: inMenu) else { return false }
        let isFiring = [.order(.fireCourse), .order(.fireLine)].contains(deed)
        desk.say(isFiring ? .screen(.nothingIsHeld) : .nothingToDo(deed), .warn)
        return true
    }

    var top: any Scene { scenes[scenes.count - 1] }

    /// Lets the top screen do what a key means.
    @discardableResult
    mutating func act(_ key: Key, inMenu: Bool) -> Bool {
        var scene = top
        let before = scene.typedLine
        let isHandled = scene.handle(key, inMenu: inMenu, &desk)
        if key == .enter, !inMenu, var lined = scene as? any LineScene, lined.line == before {
            lined.line.spend()
            scene = lined
        }
        scenes[scenes.count - 1] = scene
        return isHandled
    }

    /// What keys mean that a screen has no meaning of its own for.
    private mutating func fallback(_ key: Key) {
        switch key {
        case .escape: if scenes.count > 1 { desk.pop() }
        case .character(" ") where !isTyping: menuIsOpen = hasMenu
        case .character("?") where !isTyping: desk.push(HelpScene(of: top))
        case .character(let character): type(String(character))
        default: break
        }
    }

    private var isTyping: Bool {
        guard top.takesText, top.takesBlanks else { return false }
        return top.typedLine?.isEmpty == false
    }

    /// Whether there is more in the menu than the bottom line tells.
    private var hasMenu: Bool { top.hints(desk).hasMenu }

    private mutating func type(_ text: String) {
        guard top.takesText else { return }
        var scene = top
        scene.typed(text, &desk)
        scenes[scenes.count - 1] = scene
    }

    private mutating func touched(_ place: Place) {
        switch canvas().touched(place) {
        case .key(let key): pressed(key)
        case .pick(let index):
            desk.notice = nil
            var scene = top
            scene.picked(index, &desk)
            scenes[scenes.count - 1] = scene
        case nil: menuIsOpen = false
        }
    }

    // MARK: - Screens

    /// Makes the moves that were asked for, until none is left.
    mutating func settle() {
        var rounds = 0
        repeat {
            rounds += 1
            let moves = desk.moves
            desk.moves = []
            for move in moves { make(move) }
            refresh()
        } while !desk.moves.isEmpty && rounds < 20
    }

    private mutating func make(_ move: Desk.Move) {
        menuIsOpen = false
        switch move {
        case .push(let scene): scenes.append(scene)
        case .pop: if scenes.count > 1 { scenes.removeLast() }
        case .done: while scenes.count > 1, top.isQuestion { scenes.removeLast() }
        case .turn(let scene): turn(to: scene)
        case .home: scenes.removeSubrange(1...)
        case .leave(let check):
            let place = scenes.reversed().lazy.compactMap(\.checkPlace).first
            if place?.check == check { scenes.removeSubrange(1...) }
        case .begin(let scene): scenes = [scene]
        }
    }

    /// Pad and check are two sides: going back and forth between them leaves one step to go back.
    private mutating func turn(to scene: any Scene) {
        let below = scenes.dropLast().last
        if let below, below.help == scene.help, below.checkPlace?.check == scene.checkPlace?.check {
            scenes.removeLast()
        } else {
            scenes.append(scene)
        }
    }

    private mutating func refresh() {
        var scene = top
        scene.refreshed(&desk)
        scenes[scenes.count - 1] = scene
    }

    // MARK: - Drawing

    /// What a screen needs: below it nothing can be read, and parts of it would mislead.
    private static let (leastColumns, leastRows) = (16, 8)

    private func canvas() -> Canvas {
        var canvas = Canvas(desk.size)
        if desk.size.columns < Self.leastColumns || desk.size.rows < Self.leastRows {
            let text = desk.words.said.tooSmall(Self.leastColumns, Self.leastRows)
            for (row, words) in zip(canvas.body, text.wrapped(to: canvas.columns)) {
                canvas.put(words, row: row)
            }
            return canvas
        }
        let hints = top.hints(desk)
        Surround(desk: desk, hints: hints, hasMenu: hints.hasMenu, isTyping: isTyping)
            .draw(&canvas, title: top.title(desk))
        top.draw(&canvas, desk)
        if menuIsOpen { MenuPanel(hints: hints.filter(\.isInMenu)).draw(&canvas, desk) }
        return canvas
    }
}
