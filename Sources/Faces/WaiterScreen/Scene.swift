import Cells
import Vocabulary
import Wording

/// What a scanned line is on a screen, where it leads to no table and rings no dish.
enum Scanning: Hashable, Sendable {
    /// Nothing that anybody knows.
    case nothing
    /// Text of the line that is typed.
    case text
    /// A figure is typed: text, unless it is a dish's or a table's code.
    case figure(orRefused: Refusal)
    /// A question is open, and no scanner answers it.
    case refused(Refusal)

    /// What is to be done first.
    enum Refusal: Hashable, Sendable {
        case dishFirst, questionFirst
    }
}

/// One screen of the terminal: what it shows and what its keys do.
///
/// Scenes stand on a stack; Esc takes the top one off. A scene changes itself and the desk, and
/// asks the desk for other scenes.
protocol Scene: Sendable {
    /// All of its keys, in the order they are shown: what is here is what works, and what `?`, the
    /// menu and the bottom line show.
    static var bindings: [Binding<Self>] { get }
    /// The heading.
    func title(_ desk: Desk) -> String
    /// What `?` says before the keys.
    var help: ScreenHelp { get }
    /// Whether letters and digits go into a line of text now: then letters of deeds work in the
    /// menu only.
    var takesText: Bool { get }
    /// Whether what is typed has blanks and question marks in it; else they open menu and help.
    var takesBlanks: Bool { get }
    /// Whether people write what others read: all of it stays as it was typed. Elsewhere the wide
    /// signs of a Chinese keyboard are taken for the plain ones that they stand for.
    var isFreeText: Bool { get }
    /// What was typed so far, where there is a line of text.
    var typedLine: TypedLine? { get }
    /// Whether it asks something that a scanner must not run away from.
    var isQuestion: Bool { get }
    /// What a scanned line is here, where it leads to no table and rings no dish.
    var scanning: Scanning { get }
    /// Takes a scanned line as text.
    ///
    /// - Returns: Whether the Enter at its end is meant.
    mutating func scanned(_ text: String, _ desk: inout Desk) -> Bool
    /// Whether a scanned dish is looked for here, and not rung on the check below.
    var findsScanned: Bool { get }
    /// The check it is about, and its table, where a scanned dish is rung.
    var checkPlace: (check: CheckID, table: TableID?)? { get }
    /// Text was typed that is no key of its own.
    mutating func typed(_ text: String, _ desk: inout Desk)
    /// The thing with this place in a list or picture was touched.
    mutating func picked(_ index: Int, _ desk: inout Desk)
    /// Something outside changed, or the scene came to the top.
    mutating func refreshed(_ desk: inout Desk)
    /// Draws it.
    func draw(_ canvas: inout Canvas, _ desk: Desk)
}

extension Scene {
    var takesText: Bool { false }
    var takesBlanks: Bool { true }
    var isFreeText: Bool { false }
    var typedLine: TypedLine? { nil }
    var isQuestion: Bool { false }
    var scanning: Scanning { isQuestion ? .refused(.questionFirst) : .nothing }
    mutating func scanned(_ text: String, _ desk: inout Desk) -> Bool { false }
    var findsScanned: Bool { false }
    var checkPlace: (check: CheckID, table: TableID?)? { nil }
    mutating func typed(_ text: String, _ desk: inout Desk) {}
    mutating func picked(_ index: Int, _ desk: inout Desk) {}
    mutating func refreshed(_ desk: inout Desk) {}
}

/// A key of a scene: which, what it does, when it works, and what people are told of it.
struct Binding<Owner: Sendable>: Sendable {
    /// How a deed is reached.
    enum Reach: Hashable {
        /// By these keys, whatever else is going on.
        case keys([Key])
        /// By this letter: in the menu, and straight away where no text is typed.
        case letter(Character)
    }

    let reach: Reach
    let deed: ScreenDeed
    /// Whether it is told of in the bottom line.
    let isProminent: Bool
    /// Whether people are told of it: not where it only says why nothing is done.
    let isTold: @Sendable (Owner, Desk) -> Bool
    let isOffered: @Sendable (Owner, Desk) -> Bool
    let act: @Sendable (inout Owner, inout Desk) -> Void

    init(
        _ reach: Reach, _ deed: WayDeed, prominent: Bool = false,
        when isOffered: @escaping @Sendable (Owner, Desk) -> Bool = { _, _ in true },
        told isTold: @escaping @Sendable (Owner, Desk) -> Bool = { _, _ in true },
        _ act: @escaping @Sendable (inout Owner, inout Desk) -> Void
    ) {
        self.reach = reach
        self.deed = .way(deed)
        isProminent = prominent
        self.isTold = isTold
        self.isOffered = isOffered
        self.act = act
    }

    init(
        _ reach: Reach, _ deed: OrderDeed, prominent: Bool = false,
        when isOffered: @escaping @Sendable (Owner, Desk) -> Bool = { _, _ in true },
        told isTold: @escaping @Sendable (Owner, Desk) -> Bool = { _, _ in true },
        _ act: @escaping @Sendable (inout Owner, inout Desk) -> Void
    ) {
        self.reach = reach
        self.deed = .order(deed)
        isProminent = prominent
        self.isTold = isTold
        self.isOffered = isOffered
        self.act = act
    }

    /// Whether this key means it.
    func isMeant(by key: Key, inMenu: Bool, takesText: Bool) -> Bool {
        switch reach {
        case .keys(let keys): !inMenu && keys.contains(key)
        case .letter(let letter):
            key == .character(letter) && (inMenu || !takesText)
        }
    }

    var isInMenu: Bool { if case .letter = reach { true } else { false } }
}

/// What people are told of a key.
struct KeyHint: Hashable {
    let key: Key
    let deed: ScreenDeed
    let isProminent: Bool
    let isInMenu: Bool
}

extension [KeyHint] {
    /// Whether there is more in the menu than the bottom line tells.
    var hasMenu: Bool { contains { $0.isInMenu && !$0.isProminent } }
}

extension Scene {
    /// Does what a key means; whether it means anything here.
    mutating func handle(_ key: Key, inMenu: Bool, _ desk: inout Desk) -> Bool {
        let binding = Self.bindings.first {
            $0.isMeant(by: key, inMenu: inMenu, takesText: takesText) && $0.isOffered(self, desk)
        }
        guard let binding else { return false }
        binding.act(&self, &desk)
        return true
    }

    /// What a letter would do here if there were anything to do it to.
    func idleDeed(_ key: Key, inMenu: Bool) -> ScreenDeed? {
        Self.bindings.first {
            $0.isInMenu && $0.isMeant(by: key, inMenu: inMenu, takesText: takesText)
        }?.deed
    }

    /// The keys that work now.
    func hints(_ desk: Desk) -> [KeyHint] {
        var taken: Set<Key> = []
        return Self.bindings.filter { $0.isOffered(self, desk) && $0.isTold(self, desk) }.compactMap
        {
            binding in
            let key: Key =
                switch binding.reach {
                case .keys(let keys): keys[0]
                case .letter(let letter): .character(letter)
                }
            // Of two meanings of a key the first one offered counts; arrows are four keys.
            let isArrow = [.up, .down, .left, .right].contains(key)
            if !binding.isInMenu, !isArrow, !taken.insert(key).inserted { return nil }
            return KeyHint(
                key: key, deed: binding.deed, isProminent: binding.isProminent,
                isInMenu: binding.isInMenu)
        }
    }
}

/// What can be done from every screen of somebody who is signed in.
enum Everywhere {
    /// - Parameter own: What the screen itself is for.
    static func bindings<Owner: Scene>(but own: WayDeed? = nil) -> [Binding<Owner>] {
        let all: [Binding<Owner>] = [
            Binding(.letter("i"), .inbox) { $1.push(InboxScene()) },
            Binding(.letter("k"), .soldOutList) { $1.push(SoldOutScene()) },
            Binding(.letter("l"), .language) { $1.push(LanguageScene()) },
            Binding(.letter("w"), .switchWaiter) { $1.switchWaiter() },
            // Two keys to another waiter from wherever nothing is being typed.
            Binding(.keys([.character(",")]), .switchWaiter, when: { scene, _ in isFree(scene) }) {
                $1.switchWaiter()
            },
            Binding(.letter("x"), .quit) { $1.push(LeavingScene(.quit)) },
        ]
        return all.filter { own == nil || $0.deed != own.map(ScreenDeed.way) }
    }

    private static func isFree(_ scene: any Scene) -> Bool { scene.typedLine?.isEmpty ?? true }
}
