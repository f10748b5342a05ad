import TerminalService
import TerminalStore
import Vocabulary
import WaiterScreen
import Wire

/// What a terminal asks the hub beside its commands: the house, the menu, and all that is open.
/// Each is asked again until it is answered, one question of a kind at a time.
struct HouseQuestions {
    /// What may be wanted.
    enum Want: Hashable, Sendable {
        case house
        /// The menu of this hash.
        case menu(String)
        case state
    }

    /// What came of it.
    enum Answered: Sendable {
        case house(HousePicture?)
        case menu(String, [MenuPage]?)
        case state([CheckState]?)
    }

    /// A question that failed is asked again after so long.
    private static let pause = Duration.seconds(10)
    private static let patience = Duration.seconds(15)

    private let terminal: TerminalService
    private let mailbox: Mailbox<WaiterRuntime.Input>
    private var wanted: Set<Want> = []
    private var asked: [Want: ContinuousClock.Instant] = [:]
    private var house: HousePicture?
    private var menu: String?

    init(_ terminal: TerminalService, _ mailbox: Mailbox<WaiterRuntime.Input>) {
        self.terminal = terminal
        self.mailbox = mailbox
    }

    /// What is known from before.
    ///
    /// - Parameter menu: The menu's hash.
    mutating func know(house: HousePicture?, menu: String?) {
        self.house = house
        self.menu = menu
    }

    /// Wants something to be asked as soon as the hub is there.
    mutating func want(_ want: Want) {
        if case .menu(let hash) = want {
            guard hash != menu else { return }
            wanted = wanted.filter { if case .menu = $0 { false } else { true } }
        }
        wanted.insert(want)
    }

    /// Somebody is there now whose session the hub asks for.
    mutating func signedIn() {
        wanted.insert(.state)
        asked = [:]
    }

    /// Asks what is wanted and was not asked lately.
    mutating func ask(isThere: Bool) {
        guard isThere else { return }
        for want in wanted {
            if let last = asked[want], last.duration(to: .now) < Self.pause { continue }
            asked[want] = .now
            Task { [terminal, mailbox] in
                mailbox.add(.answered(await Self.answer(to: want, terminal)))
            }
        }
    }

    /// Takes an answer in, and tells the screen of it.
    mutating func take(_ answer: Answered) -> [WaiterMessage] {
        switch answer {
        case .house(let picture):
            guard let picture else { return [] }
            // Who signs in is named: a house that was told before the device's role changed, or as
            // it did, lacks the names, and is asked for again.
            if !picture.plan.staff.isEmpty {
                wanted.remove(.house)
                asked[.house] = nil
            }
            guard picture != house else { return [] }
            house = picture
            return [.house(picture)]
        case .menu(let hash, let pages):
            guard let pages else { return [] }
            wanted.remove(.menu(hash))
            asked[.menu(hash)] = nil
            menu = hash
            return [.menu(pages)]
        case .state(let checks):
            guard let checks else { return [] }
            wanted.remove(.state)
            asked[.state] = nil
            return checks.map { .state(.check($0)) }
        }
    }
}

// MARK: - Asking

extension HouseQuestions {
    private static func answer(to want: Want, _ terminal: TerminalService) async -> Answered {
        switch want {
        case .house:
            let pages = try? await terminal.query(.house, within: patience)
            let picture = pages.flatMap { HousePicture($0) }
            if let picture { try? await terminal.keep(house: picture) }
            return .house(picture)
        case .menu(let hash): return .menu(hash, await menu(hash, terminal))
        case .state:
            guard (try? await terminal.session()) != nil else { return .state(nil) }
            let pages = try? await terminal.query(.state, within: patience)
            return .state(
                pages?.compactMap { page in
                    if case .check(let state) = page.answer { state } else { nil }
                })
        }
    }

    /// All pages of a menu, kept on the disk; `nil` when one of them did not come.
    private static func menu(_ hash: String, _ terminal: TerminalService) async -> [MenuPage]? {
        guard (try? await terminal.session()) != nil else { return nil }
        var pages: [MenuPage] = []
        var count = 1
        while pages.count < count {
            let query = MenuPageQuery(menu: hash, page: pages.count + 1)
            guard let answer = try? await terminal.query(.menu(query), within: patience).first,
                case .menu(let page) = answer.answer
            else { return nil }
            count = answer.pages
            pages.append(page)
        }
        try? await terminal.keep(menu: pages)
        return pages
    }
}
