public import HouseRules
public import TerminalStore
public import Vocabulary
public import Wire

/// A terminal's side of the contract as a plain machine over its store: it has no clock and no
/// connection, and for the same store and the same inputs, ids among them, it does the same.
///
/// Commands go out in the order of their seqs, at most `Contract.mostUnanswered` of them
/// unanswered, and only the hub's reply ends one. After every input, publish what `tick` returns;
/// call it again when `due` has come.
public final class Terminal {
    let store: TerminalStore
    let topics: Topics
    let device: DeviceID

    enum Phase {
        case away
        /// Connected, and the hub has not answered the hello yet. `lowest` is said instead of the
        /// lowest seq that is held when the hub is to leave seqs out. Answers to hellos below
        /// `first` are late: they tell how things were before.
        case greeting(Pacing, lowest: Int64?, first: Int64)
        case open
    }

    var phase = Phase.away
    /// The number of the last hello; a connection begins with the time, so that no number comes
    /// again when the terminal was started again.
    private var hellos: Int64 = 0
    /// When the commands in flight are sent again, by seq.
    var flights: [Int64: Pacing] = [:]
    var questions = Questions()
    /// The questions whose answer lets nobody at the terminal by itself.
    var judged: Set<CommandID> = []
    var repairs = Repairs()
    /// What a restored hub has noted.
    var handedOver = HandedOver()
    /// The newest epoch of the house that was heard of on this connection.
    var newestHouse: Epoch?
    /// The call of a restored house that was answered last.
    var answeredCall: Int64?
    /// Milliseconds that house time is ahead of our clock.
    private var clockOffset: Int64 = 0
    private var day: BusinessDay?
    /// How many unsent lines are drafted here, per table; said with the presence.
    public var drafts: [TableID: Int] = [:]

    /// A terminal over its store.
    public init(store: TerminalStore, owner: StoreOwner) {
        self.store = store
        topics = Topics(house: owner.house)
        device = owner.device
    }

    /// Keeps a command and sends it as soon as its turn comes.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - id: Its id; one is made when there is none. The same id with the same command again is
    ///     the same submission.
    ///   - now: Our clock; the command carries it in house time as far as that is known.
    /// - Throws: `OutboxRefusal`; nothing was kept then.
    public func submit(
        _ command: HouseCommand, id: CommandID? = nil, at now: Moment
    ) throws(OutboxRefusal) -> CommandEnvelope {
        let session: SignedIn?
        do { session = try store.session() } catch { throw .fault(error) }
        guard let session else { throw .notSignedIn }
        return try store.enqueue(
            command, id: id, session: session.token, at: houseTime(now), isSendable: isOpen)
    }

    /// Asks the hub something as soon as it is there. Who signs in by it is at the terminal as soon
    /// as the answer is here.
    ///
    /// - Throws: A fault when too many questions wait for an answer.
    public func ask(_ question: Query.Question, id: CommandID) throws(Fault) {
        guard !questions.isFull else {
            throw Fault(
                "ask the hub", at: "\(device)",
                cause: "\(Questions.most) questions wait for an answer already",
                hint: "wait until the hub is back")
        }
        let session: String? =
            if case .signIn = question { nil } else { try store.session()?.token }
        questions.add(Query(id: id, session: session, query: question))
    }

    /// Has somebody's PIN judged as soon as the hub is there; `enter` says who is at the terminal.
    ///
    /// - Throws: As `ask`.
    public func judge(_ signIn: SignIn, id: CommandID) throws(Fault) {
        try ask(.signIn(signIn), id: id)
        judged.insert(id)
    }

    /// Waits for the answer to a question no longer.
    public func forget(question id: CommandID) {
        questions.forget(id)
        judged.remove(id)
    }

    /// House time, as far as the hub has told us.
    public func houseTime(_ now: Moment) -> Moment { now.later(by: clockOffset) }
}

extension Terminal {
    /// The broker is there.
    ///
    /// - Returns: What is published at once; nothing else goes out before the hub answered the
    ///   hello.
    public func connected(_ now: Moment) throws(Fault) -> [TerminalMessage] {
        flights = [:]
        repairs = Repairs()
        newestHouse = nil
        hellos = max(hellos, now.milliseconds)
        greet(now)
        return try tick(now) + [presence(online: true)]
    }

    /// Says hello, and believes only answers to what is said from now on.
    func greet(_ now: Moment, lowest: Int64? = nil) {
        phase = .greeting(Pacing(from: now), lowest: lowest, first: hellos + 1)
    }

    /// The broker is gone.
    public func disconnected() {
        phase = .away
        flights = [:]
    }

    /// What a device says of itself; the opposite is its last will.
    public func presence(online: Bool) -> TerminalMessage {
        TerminalMessage(
            topic: topics.presence(device),
            payload: Canonical.bytes(Presence(online: online, drafts: online ? drafts : [:])),
            retained: true)
    }

    /// What is to be published now.
    public func tick(_ now: Moment) throws(Fault) -> [TerminalMessage] {
        switch phase {
        case .away: return []
        case .greeting(var pacing, let lowest, let first):
            guard pacing.isDue(now) else { return [] }
            pacing.sent(now)
            phase = .greeting(pacing, lowest: lowest, first: first)
            return [try hello(lowest: lowest)]
        case .open:
            let asked = questions.unsent().map { up(.query, $0) }
            return try asked + window(now)
        }
    }

    /// When `tick` has something to do next; `nil` when only an input can change that.
    public var due: Moment? {
        switch phase {
        case .away: nil
        case .greeting(let pacing, _, _): pacing.due
        case .open: (flights.values.map(\.due) + [handedOver.again].compactMap(\.self)).min()
        }
    }

    /// Whether the hub has answered the hello.
    private var isOpen: Bool {
        if case .open = phase { true } else { false }
    }

    /// The first commands that wait, as many as may be unanswered; those that are due are sent.
    private func window(_ now: Moment) throws(Fault) -> [TerminalMessage] {
        let waiting = try store.waiting(
            from: handedOver.first(at: now), limit: Contract.mostUnanswered)
        var next: [Int64: Pacing] = [:]
        var messages: [TerminalMessage] = []
        for command in waiting {
            var pacing = flights[command.seq] ?? Pacing(from: now)
            if pacing.isDue(now) {
                pacing.sent(now)
                messages.append(up(.command, command.bytes))
            }
            next[command.seq] = pacing
        }
        flights = next
        return messages
    }

    private func hello(lowest: Int64?) throws(Fault) -> TerminalMessage {
        let held = try store.held()
        hellos += 1
        let hello = Hello(
            epoch: store.epoch, lowest: lowest ?? held.lowest, highest: held.highest,
            house: try store.houseEpoch(), firstAnswers: try store.countFirstAnswers(),
            number: hellos)
        return up(.hello, Canonical.bytes(hello))
    }

    private func up(_ channel: UpChannel, _ payload: [UInt8]) -> TerminalMessage {
        TerminalMessage(topic: topics.up(device, channel), payload: payload)
    }

    /// House time and business day, as the hub tells them in its hello.
    func learn(_ answer: HelloAnswer, _ now: Moment) throws(Fault) {
        clockOffset = answer.hub.milliseconds - now.milliseconds
        try learn(answer.day)
    }

    func learn(_ day: BusinessDay?) throws(Fault) {
        guard let day, self.day.map({ $0 < day }) ?? true else { return }
        try store.note(day: day)
        self.day = day
    }
}
