import Cells
import Checks
import HouseRules
import Kitchen
import Vocabulary
import WaiterScreen
import Wire

/// A waiter's terminal and a hub that judges by the rules of the house: keys go in, screens and
/// effects come out.
struct TestRoom {
    private(set) var screen: WaiterScreen
    private(set) var house = House()
    /// What is on the terminal's disk.
    private(set) var stored: [DraftID: TableDraft] = [:]
    private(set) var drafts: [TableID: Int] = [:]
    private(set) var languages: [StaffID: Language] = [:]
    /// Every effect, in order.
    private(set) var effects: [WaiterEffect] = []
    private(set) var keys = 0
    /// Commands in the outbox while the hub is away.
    private(set) var outbox: [(id: CommandID, command: HouseCommand)] = []
    private(set) var isReached = true
    /// Whether drafts can be written.
    var keepsDrafts = true
    /// Whether the disk takes who is at the terminal.
    var keepsSessions = true
    /// Whether commands reach the disk; those that do not are lost here.
    var keepsCommands = true
    private var now = TestRoom.evening
    private var sequence: Int64 = 1
    private var isDelivering = false
    private var told: [(StateKind, String)] = []
    private var staff: StaffID = "anna"

    /// 19:32 in Chengdu.
    static let evening = Moment(milliseconds: 1_795_260_720_000)

    init(
        _ staff: StaffID? = "anna", rows: Int = 24, columns: Int = 80,
        carryingOver before: TestRoom? = nil, former: StaffID? = nil,
        lacking: Set<Right> = []
    ) {
        var opening = WaiterOpening(
            device: "t1", size: Size(rows: rows, columns: columns), language: .english,
            seed: before == nil ? 7 : 8,
            moment: TestRoom.evening)
        opening.house = HousePicture(RoomBooks.config, hash: RoomBooks.configHash)
        opening.menu = RoomBooks.pages
        opening.session = staff.flatMap(Self.session).map { session in
            SignedIn(
                token: session.token, staff: session.staff,
                rights: Set(session.rights).subtracting(lacking))
        }
        opening.former = former.flatMap(Self.session)
        if let before {
            opening.languages = before.languages
            opening.drafts = before.stored.values.sorted { $0.id.check < $1.id.check }
            opening.waiting = before.outbox.map {
                .init(id: $0.id, command: $0.command, at: before.now)
            }
        }
        screen = WaiterScreen(opening)
        self.staff = staff ?? "anna"
        if let before {
            (house, stored, outbox, now) = (before.house, before.stored, before.outbox, before.now)
            (isReached, sequence) = (before.isReached, before.sequence)
            languages = before.languages
        } else {
            order(.openDay(OpenDay(day: BusinessDay(number: 20_778))))
            order(.adoptBooks(AdoptBooks(menu: RoomBooks.menuHash, config: RoomBooks.configHash)))
        }
        tell(.link(isReached ? .hub : .away(since: now)))
        if isReached { publishAll() }
    }

    static func session(_ staff: StaffID) -> SignedIn? {
        RoomBooks.books.member(staff).map {
            SignedIn(token: "\(staff)", staff: $0, rights: RoomBooks.books.rights(of: $0))
        }
    }

    var text: String { screen.view().text }
    /// The heading.
    var heading: String { screen.view().row(0) }

    // MARK: - The waiter

    /// Types: `⏎` Enter, `⎋` Esc, `⇥` Tab, `⌫` Backspace, `⌦` Delete, `↑↓←→` arrows; all else as it
    /// is.
    mutating func type(_ text: String) {
        for character in text { press(Self.special[character] ?? .character(character)) }
    }

    mutating func press(_ key: Key) {
        keys += 1
        tell(.key(key))
    }

    mutating func tell(_ message: WaiterMessage) {
        for effect in screen.update(message) { perform(effect) }
        if isReached, !isDelivering { deliver() }
    }

    mutating func wait(minutes: Int64) { wait(seconds: minutes * 60) }

    mutating func wait(seconds: Int64) {
        now = now.later(by: seconds * 1000)
        tell(.clock(now))
    }

    private static let special: [Character: Key] = [
        "⏎": .enter, "⎋": .escape, "⇥": .tab, "⌫": .backspace, "⌦": .delete, "↑": .up, "↓": .down,
        "←": .left, "→": .right,
    ]

    // MARK: - The program around the screen

    private mutating func perform(_ effect: WaiterEffect) {
        effects.append(effect)
        switch effect {
        case .submit(let command, let id):
            guard keepsCommands else { return }
            outbox.append((id, command))
            isDelivering = true
            tell(.kept(id))
            isDelivering = false
        case .signIn(let staff, let pin):
            guard isReached else { return tell(.signInRefused(staff, nil)) }
            guard pin == "1234", let session = Self.session(staff) else {
                return tell(.signInRefused(staff, RefusalCode("signInWrong")))
            }
            tell(.signedIn(session))
        case .enter(let session): enter(session)
        case .resume(let staff): if let session = Self.session(staff) { enter(session) }
        case .keep(let draft):
            guard keepsDrafts else {
                return tell(
                    .notDrafted(
                        draft.id, Fault("keep a draft", at: "the disk", cause: "no room is left")))
            }
            stored[draft.id] = draft
            tell(.drafted(draft.id, draft))
        case .forget(let id):
            guard keepsDrafts else {
                return tell(
                    .notDrafted(
                        id, Fault("forget a draft", at: "the disk", cause: "it does not answer")))
            }
            stored[id] = nil
            tell(.drafted(id, nil))
        case .keepLanguage(let staff, let language): languages[staff] = language
        case .tellDrafts(let counts): drafts = counts
        case .bell, .quit, .leave, .signOut: break
        }
    }

    private mutating func enter(_ session: SignedIn) {
        guard keepsSessions else {
            return tell(
                .notEntered(
                    session.staff.id,
                    Fault("note who is signed in", at: "the disk", cause: "no room is left")))
        }
        staff = session.staff.id
        tell(.entered(session))
    }

    // MARK: - The hub

    mutating func loseHub() {
        isReached = false
        tell(.link(.away(since: now)))
    }

    mutating func findHub() {
        isReached = true
        tell(.link(.hub))
        tell(.state(.afresh))
        publishAll()
        deliver()
    }

    /// Answers come after everything that was asked for with a command is done.
    private mutating func deliver() {
        isDelivering = true
        defer { isDelivering = false }
        while !outbox.isEmpty {
            let (id, command) = outbox.removeFirst()
            sequence += 1
            let refusal = judge(command, by: .staff(staff))
            publish()
            tell(
                .replied(
                    id,
                    Reply(
                        id: id, outcome: refusal == nil ? .accepted : .refused,
                        sequence: sequence, hub: now, day: house.day, refusal: refusal)))
        }
    }

    /// Somebody else, or the house itself, asks the hub for something.
    mutating func order(_ command: HouseCommand, by actor: Actor = .house) {
        sequence += 1
        if let refusal = judge(command, by: actor) { fatalError("refused: \(refusal)") }
        publish()
    }

    private mutating func judge(_ command: HouseCommand, by actor: Actor) -> RefusalCode? {
        do {
            let facts = try house.decide(
                command, by: actor, RoomBooks.books, closed: nil, at: now)
            for fact in facts { house.evolve(fact) }
            return nil
        } catch { return error.coded }
    }

    /// Tells the terminal what is open and what is no more, as the hub does after each command.
    mutating func publish() {
        guard isReached else { return }
        let pieces = pieces
        for (kind, id) in told where pieces[id] == nil { tell(.state(.gone(kind, id: id))) }
        told = pieces.mapValues(\.kind).map { ($1, $0) }
        for id in pieces.keys.sorted() { if let piece = pieces[id] { tell(.state(piece.piece)) } }
    }

    /// Tells everything, as the hub does where the broker was just started: of a free table that
    /// nobody is there.
    private mutating func publishAll() {
        publish()
        let pieces = pieces
        for table in RoomBooks.config.tables where pieces[table.id.text] == nil {
            tell(.state(.gone(.table, id: table.id.text)))
        }
    }

    private var pieces: [String: (kind: StateKind, piece: HousePiece)] {
        var pieces: [String: (kind: StateKind, piece: HousePiece)] = [:]
        for table in RoomBooks.config.tables {
            let state = TableState(table.id, in: house, RoomBooks.books, sequence: sequence)
            if let state { pieces[table.id.text] = (.table, .table(state)) }
        }
        for check in house.checks.values {
            let state = CheckState(check, in: house, RoomBooks.books, sequence: sequence)
            pieces["\(check.id)"] = (.check, .check(state))
        }
        for item in house.board.counts.keys {
            let state = PortionsState(item, in: house, sequence: sequence)
            if let state { pieces[item.text] = (.portions, .portions(state)) }
        }
        for item in house.board.prices.keys {
            let state = PriceState(item, in: house, sequence: sequence)
            if let state { pieces[item.text] = (.price, .price(state)) }
        }
        for note in house.notes {
            let state = NoteState(note.note, in: house, sequence: sequence)
            if let state { pieces["\(note.note)"] = (.note, .note(state)) }
        }
        for docket in house.kitchen.dockets.values where docket.state.progress != .queued {
            pieces["\(docket.number)"] = (.docket, .docket(DocketState(docket, sequence: sequence)))
        }
        return pieces
    }
}
