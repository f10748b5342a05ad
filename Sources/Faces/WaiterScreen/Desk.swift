import Amounts
import Cells
import HouseRules
import Kitchen
import Menus
import Vocabulary
import Wire
import Wording

/// What all screens of a terminal share: what it knows, what is drafted, what is on its way.
struct Desk: Sendable {
    /// A change of the stack of screens.
    enum Move: Sendable {
        case push(any Scene)
        case pop
        /// The question on top is answered, and those that it came from.
        case done
        /// Over to the other side of the same check: back to it where it lies below.
        case turn(any Scene)
        /// Back to the first screen.
        case home
        /// Back to the first screen, from what is about this check.
        case leave(CheckID)
        /// Nothing but this screen.
        case begin(any Scene)
    }

    /// A command on its way, until its final answer.
    struct Pending: Hashable, Sendable {
        let command: HouseCommand
        let at: Moment
        /// Whether it is on this terminal's disk.
        var isKept: Bool
        /// What is said once it is.
        var said: Notice.Text?
    }

    /// A party that was seated from here, and the command that seats it.
    struct Seating: Hashable, Sendable {
        let id: CommandID
        let party: SeatParty
    }

    /// A party that was sent to another table from here, and the command that moves it.
    struct Transfer: Hashable, Sendable {
        let id: CommandID
        let move: TransferCheck
    }

    let device: DeviceID
    var size: Size
    var now: Moment
    var link: LinkState
    /// When the hub was last reached anew: shortly after, all that is known is told again.
    var reached: Moment
    var house: HousePicture? { didSet { lookUp() } }
    /// All tables of the house, in the order they are shown.
    private(set) var tables: [TablePlan] = []
    /// The place of each of them in that order.
    private(set) var tablePlaces: [TableID: Int] = [:]
    /// What may be typed for each of them, in that order.
    private(set) var typedNames: [[[UInt8]]] = []
    /// The languages that names are read in, the best one first.
    private(set) var readingOrder: [Language] = []
    /// What this waiter calls what stands on paper for a usual answer.
    private(set) var readings: [String: String] = [:]
    var shelf: MenuShelf
    var known = KnownHouse()
    /// Whether the hub has told how the tables are, since all was told anew.
    var knowsTables = false { didSet { if knowsTables { knewTables = true } } }
    /// Whether it had told that before, since this terminal was started.
    private(set) var knewTables = false
    /// The tables that it has told of since then, taken or free.
    var toldTables: Set<TableID> = []
    var session: SignedIn?
    /// Whose sessions live on this terminal, the last first.
    var sessions: [SignedIn]
    /// Whose PIN is being judged, unless the waiter has left the question meanwhile.
    var signingIn: StaffID?
    /// Who is to come back without a PIN, until the answer.
    var returning: StaffID?
    /// Who was at the terminal before it was started, until somebody is there.
    var former: SignedIn?
    /// Whether who is signed in went on without a PIN and owes it.
    var owesPIN = false
    /// Who changed the language of the screens.
    var languages: [StaffID: Language]
    private(set) var language: Language { didSet { lookUp() } }
    private(set) var wordbook: Words
    /// What other terminals draft, per table.
    var presence: [DeviceID: [TableID: Int]] = [:]
    var drafts: [DraftID: TableDraft] = [:]
    /// Drafts as they were before each change, the last at the end.
    var earlier: [DraftID: [TableDraft]] = [:]
    /// Drafts that could not be kept or forgotten: that is tried again until it is done.
    var failedDrafts: Set<DraftID> = []
    /// The last one of those that were tried again.
    var triedLast: DraftID?
    /// When that was tried last.
    var triedAgain = Moment(milliseconds: 0)
    /// Drafts whose lines are in another one: forgotten as soon as that one is on the disk.
    var adopted: [DraftID: Set<DraftID>] = [:]
    /// Where the drafts of a check went, lately.
    var heirs: [CheckID: CheckID] = [:]
    /// Checks that are closed and that something was drafted for.
    var goneChecks: Set<CheckID> = []
    /// Why lines that came back were refused.
    var problems: [LineID: RefusalCode.Line] = [:]
    private(set) var pending: [CommandID: Pending] = [:]
    /// The parties that were seated from here and that the hub has not told of yet, oldest first.
    private(set) var seatings: [Seating] = []
    /// The parties that were sent to another table from here, while the hub has not answered.
    private(set) var transfers: [Transfer] = []
    var inbox: [News] = []
    /// What was told of dockets and dishes, also before the last connection: so nothing is told
    /// twice.
    var heardTroubles: [Int: PaperState] = [:]
    var heardPortions: [ItemID: Quantity] = [:]
    var heardNotes: Set<NoteID> = []
    /// What is usually answered to the questions about dishes.
    var habits = Habits()
    var notice: Notice?
    /// Whether the Backspaces that come one after the other began in a text.
    var isRubbingOut = false
    var effects: [WaiterEffect] = []
    var moves: [Move] = []
    private var ids: NewIDs
    private var told: [TableID: Int] = [:]

    init(_ opening: WaiterOpening) {
        device = opening.device
        size = opening.size
        now = opening.moment
        link = .away(since: opening.moment)
        reached = opening.moment
        house = opening.house
        shelf = MenuShelf(opening.menu)
        session = opening.session
        sessions = opening.sessions
        former = opening.former
        languages = opening.languages
        let staff = opening.session?.staff
        let own = staff.map { opening.languages[$0.id] ?? $0.language }
        language = own ?? opening.language
        wordbook = language.words
        ids = NewIDs(seed: opening.seed)
        for draft in opening.drafts where draft.format == TableDraft.format {
            drafts[draft.id] = draft
        }
        for kept in opening.waiting {
            expect(Pending(command: kept.command, at: kept.at, isKept: true), kept.id)
        }
        lookUp()
        recoverRounds()
    }

    /// What every frame asks for many times is looked up once.
    private mutating func lookUp() {
        tables = house?.sections.flatMap(\.tables) ?? []
        tablePlaces = Dictionary(zip(tables.map(\.id), 0...)) { first, _ in first }
        typedNames = tables.map { table in
            let names = [table.id.text] + table.names.texts.values
            return Array(Set(names.flatMap { [Self.unparted($0), Self.spelled($0)] }))
        }
        readingOrder = [language] + nextBest + (plan?.languages ?? [])
        readings = Self.readings(plan?.languages ?? [language], language.words.screen)
    }

    var words: ScreenWords { wordbook.screen }
    var plan: HousePlan? { house?.plan }

    mutating func newID<Thing>() -> Identifier<Thing> { ids.next(at: now) }

    // MARK: - Screens

    mutating func push(_ scene: any Scene) { moves.append(.push(scene)) }
    mutating func pop() { moves.append(.pop) }
    mutating func done() { moves.append(.done) }
    mutating func turn(to scene: any Scene) { moves.append(.turn(scene)) }
    mutating func home() { moves.append(.home) }
    mutating func leave(_ check: CheckID) { moves.append(.leave(check)) }
    mutating func begin(_ scene: any Scene) { moves.append(.begin(scene)) }

    /// Does what an answer means. Where that asks something else, Esc comes back to this question.
    mutating func answered(_ act: (inout Desk) -> Void) {
        let before = moves.count
        act(&self)
        let asksMore = moves[before...].contains { move in
            if case .push(let scene) = move { scene.isQuestion } else { false }
        }
        if !asksMore { moves.insert(.done, at: before) }
    }

    // MARK: - People

    mutating func speak(_ language: Language) {
        self.language = language
        wordbook = language.words
        guard let staff = session?.staff.id else { return }
        languages[staff] = language
        effects.append(.keepLanguage(staff, language))
    }

    /// Whether it is waited for that this person is signed in.
    func isAwaited(_ staff: StaffID) -> Bool { [signingIn, returning].contains(staff) }

    mutating func arrived(_ arrived: SignedIn) {
        guard isAwaited(arrived.staff.id) else { return }
        owesPIN = returning == former?.staff.id && former != nil
        session = arrived
        (signingIn, returning, former) = (nil, nil, nil)
        sessions.removeAll { $0.staff.id == arrived.staff.id }
        sessions.insert(arrived, at: 0)
        let own = languages[arrived.staff.id] ?? arrived.staff.language
        language = own
        wordbook = own.words
        begin(FloorScene())
    }

    /// Who went on without a PIN while the hub was away is asked for it now.
    mutating func askOwedPIN() {
        guard let staff = session?.staff.id else { return }
        forgetUnproven()
        session = nil
        begin(SignInScene(asking: staff, because: .provePIN))
    }

    /// Who never showed a PIN comes back as who was there before: not by a key.
    private mutating func forgetUnproven() {
        guard owesPIN, let unproven = session else { return }
        owesPIN = false
        former = unproven
        sessions.removeAll { $0.staff.id == unproven.staff.id }
    }

    /// Gives the terminal to somebody else; the session lives on.
    mutating func switchWaiter() {
        effects.append(.leave)
        forgetUnproven()
        session = nil
        begin(SignInScene())
    }

    func may(_ right: Right) -> Bool { session?.rights.contains(right) ?? false }

    /// Says no at once to what the hub would refuse.
    mutating func lacks(_ right: Right) -> Bool {
        guard !may(right) else { return false }
        refuse(RefusalCode("rightIsMissing", ["right": right.rawValue]))
        return true
    }

    // MARK: - Notices

    mutating func say(_ text: Notice.Text, _ ink: Ink = .good) {
        notice = Notice(text: text, ink: ink)
    }

    mutating func refuse(_ refusal: RefusalCode) {
        notice = Notice(text: .refusal(refusal), ink: .bad)
    }

    // MARK: - Commands

    /// Hands a command to the outbox; what is told comes when it is there.
    mutating func submit(
        _ command: HouseCommand, id given: CommandID? = nil, saying said: Notice.Text? = nil
    ) {
        let id = given ?? newID()
        expect(Pending(command: command, at: now, isKept: false, said: said), id)
        effects.append(.submit(command, id))
    }

    private mutating func expect(_ waiting: Pending, _ id: CommandID) {
        pending[id] = waiting
        switch waiting.command {
        case .seatParty(let party): seatings.append(Seating(id: id, party: party))
        case .transferCheck(let move): transfers.append(Transfer(id: id, move: move))
        default: break
        }
    }

    /// A command is on the disk; what is to be said then.
    mutating func isOnDisk(_ id: CommandID) -> Notice.Text? {
        pending[id]?.isKept = true
        return pending[id]?.said
    }

    /// Nothing more is expected of a command; what it was.
    mutating func settle(_ id: CommandID) -> Pending? {
        seatings.removeAll { $0.id == id }
        transfers.removeAll { $0.id == id }
        return pending.removeValue(forKey: id)
    }

    /// Tells the others what is drafted here, when that changed.
    mutating func tellDrafts() {
        var counts: [TableID: Int] = [:]
        for draft in drafts.values where !draft.lines.isEmpty {
            if let table = draft.table { counts[table, default: 0] += draft.lines.count }
        }
        guard counts != told else { return }
        told = counts
        effects.append(.tellDrafts(counts))
    }
}

/// What the last key or answer came to, worded when it is shown.
struct Notice: Hashable, Sendable {
    enum Text: Hashable, Sendable {
        case refusal(RefusalCode)
        case screen(ScreenText)
        case kept(table: String)
        case sent(table: String, lines: Int)
        case moved(to: String)
        case done(ScreenDeed)
        case fault(String)
        case scanned(String)
        case left(dish: ItemID, Quantity)
        case seatedElsewhere(table: String)
        case undone([ItemID])
        /// What was scanned and not taken, and what is to be done first.
        case notTaken(String, Scanning.Refusal)
        case priceLike(String, String)
        case textIsTooLong(Int, Int)
        case signIsRefused(String)
        case nothingToDo(ScreenDeed)
        case quantityOfWhat(String)
        case weight(WeightFault, Weighing)
        case voidedNotBack(ItemID)
    }

    let text: Text
    let ink: Ink
}
