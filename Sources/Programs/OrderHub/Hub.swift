import Checks
import Dispatch
import Floor
import Foundation
import HouseFolder
public import HouseRules
public import HouseStore
import Kitchen
public import Menus
import Tenders
public import Vocabulary
public import Wire

/// The order hub: what it received is decided, committed, and only then answered.
///
/// It is a plain value machine over its store; one thread drives it. `prepare` decides a batch on a
/// copy of the house, `commit` makes it true and says what follows.
public final class Hub {
    let store: HouseStore
    let topics: Topics
    /// Sessions of the house's staff.
    public let sessions: Sessions
    let admit: @Sendable (Admission.Case) -> Admission
    /// The epoch of the store.
    public let epoch: Epoch

    /// Everything that is open.
    public private(set) var house: House
    /// What it is judged by.
    public private(set) var books: HouseBooks {
        didSet { legibility = Legibility(books.config, menus: books.menus) }
    }
    private(set) var legibility: Legibility
    /// Whether the disk has too little room for new work; told by whoever drives the hub.
    public var isSpaceShort = false
    /// Counts and heads of both chains.
    public private(set) var head: JournalHead
    /// What terminals of a restored house have handed over so far; `nil` once it was decided.
    var gathering: Gathering?
    /// Told of each message that was gathered before it is decided, for it may bring the hub down.
    var willDecide: (NotedMessage) throws(Fault) -> Void = { (_) throws(Fault) in }
    /// Whether the state of a batch waits for a later one, or until `takeState` is called.
    public var holdsState = false
    /// Whose state is published: what no enrolled device may read is written for nobody.
    public var shownTo = Set(Audience.allCases)
    /// What changed and was not shown yet.
    var unshown = StateChange()
    /// Whether state changed that was not shown yet.
    public var hasUnshownState: Bool { !unshown.isEmpty }
    /// Sessions whose signatures are known to be ours, by their tokens.
    var claims: [String: Sessions.Claim] = [:]
    /// How many of them are remembered.
    static let mostClaims = 256
    /// Counts where the hub's time goes, once somebody has asked.
    public var clock: WorkClock?
    /// How dishes with Chinese names are found.
    let readings = HanziReadings()
    /// When the house was last restored, by house time; `nil` when it never was.
    private(set) var restored: Moment?
    /// The terminals of a restored house that do not know of it yet; `nil` when it was not.
    var rollCall: RollCall?
    private(set) var positions: [DeviceID: Position]
    /// The batch that is being brought to the disk beside this thread.
    private(set) var underWay: BatchUnderWay?
    private let writing = DispatchQueue(label: "comanda.commits")
    /// House time of the newest commit.
    public private(set) var lastMoment: Moment

    /// The place in the journal of the newest command.
    public var sequence: Int64 { head.sequence }

    /// What a house is opened with.
    public struct Opening: Sendable {
        /// The config, as its files say now.
        public let config: HouseConfig
        /// The menu, as its file says now.
        public let menu: Menu
        /// The key of the house's sessions.
        public let sessions: Sessions
        /// How long a restored house waits for its terminals once one has come, in milliseconds.
        public let patience: Int64

        /// A config, a menu and a key.
        public init(
            config: HouseConfig, menu: Menu, sessions: Sessions, patience: Int64 = 30_000
        ) {
            self.patience = patience
            self.config = config
            self.menu = menu
            self.sessions = sessions
        }
    }

    /// Opens the house: replays the open day, adopts edited books, begins a day if none is open.
    ///
    /// - Parameters:
    ///   - store: The house's data.
    ///   - opening: Config, menu and key.
    ///   - now: The hub's clock.
    ///   - admit: How commands are admitted; tests plant defects here.
    /// - Throws: A fault when the data cannot be read or written, a fact of the open day cannot be
    ///   replayed, or the new books contradict what is open.
    public convenience init(
        store: HouseStore, opening: Opening, now: Moment,
        admit: @escaping @Sendable (Admission.Case) -> Admission = Admission.judge
    ) throws(Fault) {
        try self.init(store: store, opening: opening, now: now, checkpoint: nil, admit: admit)
    }

    /// As above, from a checkpoint where that spares a replay.
    public init(
        store: HouseStore, opening: Opening, now: Moment, checkpoint: Checkpoint?,
        admit: @escaping @Sendable (Admission.Case) -> Admission = Admission.judge
    ) throws(Fault) {
        self.store = store
        self.admit = admit
        sessions = opening.sessions
        topics = Topics(house: opening.config.house)
        epoch = try store.epoch()
        head = try store.head()
        positions = try store.positions()
        let start = try HouseStart(store, checkpoint: checkpoint)
        house = start.house
        let restore = try store.restore()
        gathering = restore.map { _ in
            Gathering(patience: opening.patience, call: now.milliseconds)
        }
        // Until a restored house knows what it lost, its time stands where the backup was made.
        let now = restore == nil ? now : start.last ?? now
        lastMoment = max(start.last ?? now, now)
        books = HouseBooks(config: opening.config, menus: [:])
        legibility = Legibility(opening.config)
        try loadBooks()
        if let restore { try begin(restore) }
        restored = try readRestored()
        try adopt(opening, now: now)
        if restore == nil { _ = try commit(try prepare([], at: now, startsDay: true)) }
    }

    /// House time: never earlier than the last commit.
    public func moment(at now: Moment) -> Moment {
        max(underWay?.batch.moment ?? lastMoment, lastMoment, now)
    }

    private func adopt(_ opening: Opening, now: Moment) throws(Fault) {
        let known = books.config.house
        guard house.config == nil || known == opening.config.house else {
            throw Fault(
                "open the house \(opening.config.house)", at: "\(known)",
                cause: "this data is another house's",
                hint: "name a data folder of its own with --data")
        }
        let menu = try store.keep(content: Canonical.bytes(opening.menu), kind: "menu")
        let config = try store.keep(content: Canonical.bytes(opening.config), kind: "config")
        guard menu != house.menu || config != house.config else { return }
        var menus = books.menus
        menus[menu] = MenuIndex(opening.menu)
        books = HouseBooks(config: books.config, menus: menus, candidate: opening.config)
        let command = HouseCommand.adoptBooks(AdoptBooks(menu: menu, config: config))
        let batch = try prepareOwn([command], at: now)
        if let refusal = batch.commit.commands.last?.refusal {
            throw Fault(
                "adopt the edited menu or config", at: "\(opening.config.house)",
                cause: "something that is open stands on \(refusal.args["what"] ?? "it")",
                hint: "put it back until the checks on it are closed")
        }
        _ = try commit(batch)
    }

    /// Resolves the hashes that the house names to the books themselves.
    private func loadBooks() throws(Fault) {
        guard let hash = house.config else { return }
        var menus: [String: MenuIndex] = [:]
        for menu in [house.menu].compactMap(\.self) + house.pastMenus.map(\.menu) {
            menus[menu] = MenuIndex(try content(menu, as: Menu.self))
        }
        books = HouseBooks(config: try content(hash, as: HouseConfig.self), menus: menus)
    }

    private func content<Value: Decodable>(
        _ hash: String, as type: Value.Type
    ) throws(Fault) -> Value {
        guard let bytes = try store.content(hash) else {
            throw Fault("find the books in force", at: hash, cause: "they are not stored")
        }
        do { return try Canonical.value(parsing: bytes, strict: false) } catch {
            throw Fault("read the books in force", at: hash, cause: "\(error)")
        }
    }

    /// Makes a prepared batch true.
    ///
    /// - Precondition: No other is under way.
    /// - Returns: What follows: replies, state, paper.
    /// - Throws: A fault; nothing happened then, and the hub must be opened anew.
    public func commit(_ batch: PreparedBatch) throws(Fault) -> HubOutput {
        var replies: [Outgoing] = []
        var output = try commit(batch) { replies = $0 }
        output.messages = replies + output.messages
        return output
    }

    /// As above, with the replies apart.
    ///
    /// - Parameter reply: Given the replies the moment the batch is true, before the hub turns to
    ///   what else follows: somebody waits for them.
    func commit(
        _ batch: PreparedBatch, reply: ([Outgoing]) -> Void
    ) throws(Fault) -> HubOutput {
        precondition(underWay == nil, "batches become true one after the other")
        let written = try BatchWriter(store: store).write(batch.commit, after: head)
        return try conclude(batch, written, reply)
    }

    /// Begins to make a prepared batch true on a thread of its own. Until `conclude` says that it
    /// is, what is prepared is prepared on the house as it will be.
    ///
    /// - Parameter whenWritten: Told on that thread once `conclude` need not wait.
    func begin(_ batch: PreparedBatch, whenWritten: @escaping @Sendable () -> Void) {
        precondition(underWay == nil, "batches become true one after the other")
        underWay = BatchUnderWay(
            batch, after: head, with: BatchWriter(store: store), on: writing,
            whenWritten: whenWritten)
    }

    /// Waits until the batch that was begun is true; see `commit`.
    func conclude(reply: ([Outgoing]) -> Void) throws(Fault) -> HubOutput? {
        guard let underWay else { return nil }
        let written = try underWay.wait()
        self.underWay = nil
        return try conclude(underWay.batch, written, reply)
    }

    /// Waits until nothing is being written, whatever becomes of it: the house is given up.
    public func waitForWriter() { writing.sync {} }

    /// Whether other books are in force after a batch: nothing is judged by them before it is true.
    func changesBooks(_ batch: PreparedBatch) -> Bool {
        batch.house.config != house.config || batch.house.menu != house.menu
    }

    private func conclude(
        _ batch: PreparedBatch, _ written: BatchWriter.Written, _ reply: ([Outgoing]) -> Void
    ) throws(Fault) -> HubOutput {
        if written.sealed != nil { clock?.count(commands: batch.commit.commands.count, written) }
        reply(batch.replies)
        if let sealed = written.sealed {
            head = sealed.head
            let adopts = changesBooks(batch)
            house = batch.house
            positions = batch.positions
            lastMoment = batch.moment
            if adopts { try loadBooks() }
        }
        var output = HubOutput()
        note(stateOf: batch, written.sealed?.dockets ?? [:])
        output.messages = holdsState ? [] : takeState()
        output.prints = try prints(of: batch)
        output.alarms = batch.alarms
        answer(batch.questions, at: batch.moment, into: &output)
        clock?.ends(.encode)
        return output
    }

    /// What an earlier life of the hub left unprinted.
    public func pendingPrints() throws(Fault) -> [EffectRow] {
        printable(try waitingPapers())
    }

    /// What the store says of the papers that wait, with what stands on them. One that the house
    /// does not know is wrong in the data, and the proof at the start has said so.
    func waitingPapers() throws(Fault) -> [EffectRow] {
        try store.pendingPapers().compactMap { waiting in
            house.effect(ofPaper: waiting.paper).map { effect in
                var paper = EffectRow(effect: effect, command: waiting.command)
                (paper.attempts, paper.mayBeOut) = (waiting.attempts, waiting.mayBeOut)
                return paper
            }
        }
    }
}

extension Hub {
    /// Whether house time has reached another business day than the one that is open.
    public func isDayOver(at now: Moment) -> Bool {
        let zone = books.config.zone
        let day = zone.businessDay(at: moment(at: now), cutMinutes: books.config.dayCutMinutes)
        return house.day.map { $0 < day } ?? true
    }
}
