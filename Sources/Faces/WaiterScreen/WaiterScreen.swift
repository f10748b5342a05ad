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
    private(set) var scenes: [any Scene]
    /// Whether the menu of the top screen is open.
    private(set) var menuIsOpen = false

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
        default: desk.learn(message)
        }
        settle()
        defer { desk.effects = [] }
        return desk.effects
    }

    /// The screen as it is now.
    public func view() -> Frame { canvas().frame }

    // MARK: - Keys

    private mutating func pressed(_ key: Key) {
        if case .press(let place) = key { return touched(place) }
        if key != .character("?") { desk.notice = nil }
        if key != .backspace { desk.isRubbingOut = false }
        if case .paste(let text) = key { return scanned(text) }
        if menuIsOpen {
            menuIsOpen = false
            if key == .character("?") {
                desk.push(HelpScene(of: top))
            } else {
                act(key, inMenu: true)
            }
        } else if !act(key, inMenu: false) {
            fallback(key)
        }
    }

    private var top: any Scene { scenes[scenes.count - 1] }

    /// Lets the top screen do what a key means.
    @discardableResult
    private mutating func act(_ key: Key, inMenu: Bool) -> Bool {
        var scene = top
        let isHandled = scene.handle(key, inMenu: inMenu, &desk)
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

    /// What a scanner types is a table or a dish, wherever the waiter is; else it is text, and the
    /// end of its line is Enter.
    private mutating func scanned(_ text: String) {
        menuIsOpen = false
        let code = String(text.filter { !$0.isNewline && $0 != "\t" }).trimmed
        // What goes on with a line that is typed is no code of its own.
        let isBegun = top.typedLine?.isEmpty == false
        if desk.session != nil, !desk.isAsking, !isBegun {
            if let table = desk.table(scanned: code) {
                desk.home()
                return desk.open(table)
            }
            if !top.findsScanned, let place = scenes.reversed().lazy.compactMap(\.checkPlace).first,
                let dish = desk.shelf.dish(scanned: code)
            {
                return desk.ring(scanned: dish, on: place.check, at: place.table)
            }
        }
        replay(code, endsLine: text.last?.isNewline == true)
    }

    /// What came at one time and is no code is typed, each letter on the screen that the one before
    /// has left. It ends where no text is typed: letters are deeds there, and nobody meant them.
    private mutating func replay(_ text: String, endsLine: Bool) {
        guard top.takesText else { return desk.say(.scanned(text), .warn) }
        for character in text {
            guard top.takesText else { return }
            type(String(character))
            settle()
        }
        if endsLine, top.takesText { act(.enter, inMenu: false) }
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
    private mutating func settle() {
        var rounds = 0
        while !desk.moves.isEmpty, rounds < 20 {
            rounds += 1
            let moves = desk.moves
            desk.moves = []
            for move in moves { make(move) }
            refresh()
        }
        refresh()
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
        desk.isAsking = top.isQuestion
        var scene = top
        scene.refreshed(&desk)
        scenes[scenes.count - 1] = scene
    }

    // MARK: - Drawing

    private func canvas() -> Canvas {
        var canvas = Canvas(desk.size)
        let hints = top.hints(desk)
        Surround(desk: desk, hints: hints, hasMenu: hints.hasMenu, isTyping: isTyping)
            .draw(&canvas, title: top.title(desk))
        top.draw(&canvas, desk)
        if menuIsOpen { MenuPanel(hints: hints.filter(\.isInMenu)).draw(&canvas, desk) }
        return canvas
    }
}

/// A screen with a line of text.
protocol LineScene: Scene {
    /// What was typed so far.
    var line: TypedLine { get set }
}

extension LineScene {
    var takesText: Bool { true }
    var typedLine: TypedLine? { line }
}

/// A line of text being typed.
struct TypedLine: Hashable, Sendable {
    private(set) var text = ""
    /// The most characters that are taken.
    static let longest = 200

    var isEmpty: Bool { text.isEmpty }

    init(_ text: String = "") {
        self.text = text
    }

    /// Control characters are left out; a mark that comes alone joins the letter before it.
    mutating func type(_ more: String) {
        for character in more where text.count < Self.longest {
            if character.cellWidth > 0 || (!text.isEmpty && character.isMark) {
                text.append(character)
            }
        }
    }

    mutating func back() { if !text.isEmpty { text.removeLast() } }

    mutating func clear() { text = "" }
}

extension Character {
    fileprivate var isMark: Bool {
        unicodeScalars.allSatisfy {
            [.nonspacingMark, .enclosingMark].contains($0.properties.generalCategory)
        }
    }
}
