import BrokerLink
import Dispatch
public import Foundation
public import HouseRules
public import TerminalStore
public import Vocabulary
public import Wire

/// A terminal at work: its machine and store, joined to the broker and to a clock.
///
/// Commands are on this machine's disk when `submit` returns and go out by themselves, through
/// outages and restarts, until the hub has answered them.
public actor TerminalService {
    /// What happens, for one reader; ends after `stop` or `.failed`. A reader that falls 4,096
    /// events behind loses the newest and is told by `.overflowed`.
    public nonisolated let events: AsyncStream<TerminalEvent>
    /// What the terminal was made from.
    public nonisolated let device: DeviceFile

    private static let mostEvents = 4_096

    let terminal: Terminal
    private let link: BrokerLink
    let clock = TerminalClock()
    private let houseClock = HouseClock()
    private let continuation: AsyncStream<TerminalEvent>.Continuation
    private var droppedEvents = 0
    private var reader: Task<Void, Never>?
    private var timer: Task<Void, Never>?
    private var isStopped = false
    private(set) var failure: Fault?
    private var replies: [CommandID: [Awaited<Reply>]] = [:]
    private var answers: [CommandID: Awaited<[Answer]>] = [:]

    /// Opens a terminal's data; `start` connects it.
    ///
    /// - Parameters:
    ///   - device: Who it is and where the broker is.
    ///   - folder: Where its data lives; one program uses it at a time.
    ///   - readsState: Whether it asks the broker for the state its role may read.
    /// - Throws: A fault when the data cannot be opened or is in use.
    public init(device: DeviceFile, folder: URL, readsState: Bool = true) throws(Fault) {
        let store = try TerminalStore(folder: folder, owner: device.owner)
        let terminal = Terminal(store: store, owner: device.owner)
        let topics = Topics(house: device.house)
        let states = readsState ? device.role.audiences.map(topics.allState) : []
        link = BrokerLink(
            address: device.address, will: BrokerMessage(terminal.presence(online: false)),
            subscriptions: [topics.allDown(device.device), topics.houseNow] + states
                + (readsState && device.role.seesPresence ? [topics.allPresence] : []))
        self.terminal = terminal
        self.device = device
        (events, continuation) = AsyncStream.makeStream(
            bufferingPolicy: .bufferingOldest(Self.mostEvents))
    }

    deinit {
        continuation.finish()
    }

    /// Begins to connect, and returns at once: whether it works is told by `events`. Call it once.
    public func start() throws(Fault) {
        try link.start()
        reader = Task { [weak self, events = link.events] in
            for await event in events {
                guard let self else { return }
                await self.handle(event)
            }
        }
    }

    /// Says goodbye and ends; commands that wait stay on the disk.
    public func stop() async {
        guard !isStopped else { return }
        if reader != nil { _ = try? publish([terminal.presence(online: false)]) }
        close()
        // The link waits for its thread: not on a thread that others run on.
        await withCheckedContinuation { done in
            DispatchQueue.global().async { [link] in
                link.stop()
                done.resume()
            }
        }
    }
}

// MARK: - What people do

extension TerminalService {
    /// Keeps a command on the disk and sends it; see `Terminal.submit`.
    public func submit(
        _ command: HouseCommand, id: CommandID? = nil
    ) throws(OutboxRefusal) -> CommandEnvelope {
        if let failure { throw .fault(failure) }
        let envelope = try terminal.submit(command, id: id, at: clock.now)
        drive()
        return envelope
    }

    /// The hub's final word on a command, waiting for it if it must.
    ///
    /// - Returns: `nil` when it did not come in time, or the command is not kept here.
    public func reply(
        for id: CommandID, within patience: Duration
    ) async throws(Fault) -> Reply? {
        if let reply = try terminal.reply(to: id) { return reply }
        guard !isStopped, try terminal.holds(id) else { return nil }
        let awaited = Awaited<Reply>()
        replies[id, default: []].append(awaited)
        let reply = await awaited.value(within: patience)
        replies[id]?.removeAll { $0 === awaited }
        if replies[id]?.isEmpty == true { replies[id] = nil }
        return reply
    }

    /// Asks the hub, waiting for it to be there.
    ///
    /// - Returns: All pages of the answer, in order.
    /// - Throws: `fault`, then `refused`, then `unanswered`.
    public func query(
        _ question: Query.Question, within patience: Duration
    ) async throws(QueryFailure) -> [Answer] {
        let id = try newQuestion()
        do { try terminal.ask(question, id: id) } catch { throw .fault(error) }
        return try await pages(of: id, within: patience)
    }

    private func newQuestion() throws(QueryFailure) -> CommandID {
        if let failure { throw .fault(failure) }
        return CommandID(
            milliseconds: clock.now.milliseconds, random: .random(in: 0...UInt128.max))
    }

    /// The answer to a question that was asked.
    private func pages(
        of id: CommandID, within patience: Duration
    ) async throws(QueryFailure) -> [Answer] {
        let awaited = Awaited<[Answer]>()
        answers[id] = awaited
        drive()
        let pages = isStopped ? nil : await awaited.value(within: patience)
        answers[id] = nil
        terminal.forget(question: id)
        if let failure { throw .fault(failure) }
        guard let pages else { throw .unanswered }
        if case .refused(let refusal) = pages.first?.answer { throw .refused(refusal) }
        return pages
    }

    /// Signs somebody in; commands carry the session from then on, after a restart too.
    ///
    /// - Throws: As `query`; a fault when the PIN would travel in the open.
    public func signIn(
        _ staff: StaffID, pin: String, within patience: Duration
    ) async throws(QueryFailure) -> SignedIn {
        try requirePrivacy()
        return try Self.session(
            try await query(.signIn(SignIn(staff: staff, pin: pin)), within: patience))
    }

    /// Has somebody's PIN judged, and lets nobody at the terminal: `enter` does, once it is known
    /// that the answer is still waited for.
    ///
    /// - Throws: As `signIn`.
    public func judge(
        _ staff: StaffID, pin: String, within patience: Duration
    ) async throws(QueryFailure) -> SignedIn {
        try requirePrivacy()
        let id = try newQuestion()
        do { try terminal.judge(SignIn(staff: staff, pin: pin), id: id) } catch {
            throw .fault(error)
        }
        return try Self.session(try await pages(of: id, within: patience))
    }

    private func requirePrivacy() throws(QueryFailure) {
        guard !device.isPrivate else { return }
        throw .fault(
            Fault(
                "sign in", at: device.host,
                cause: "the PIN would travel over the network unprotected",
                hint: "carry a file to this machine that 'comanda device rotate' wrote with the"
                    + " house's network on, or use a broker on this machine"))
    }

    private static func session(_ pages: [Answer]) throws(QueryFailure) -> SignedIn {
        guard case .signedIn(let session) = pages.first?.answer else { throw .unanswered }
        return session
    }

    /// Tells everybody how many unsent lines are drafted here, per table.
    public func tell(drafts: [TableID: Int]) {
        guard drafts != terminal.drafts else { return }
        terminal.drafts = drafts
        guard !isStopped else { return }
        // Not taken while disconnected; said again with the next connection.
        do { try publish([terminal.presence(online: true)]) } catch { fail(error) }
    }

    /// House time, as far as the hub has told it; never waits.
    public nonisolated var houseTime: Moment { houseClock.time(at: clock.now) }

    /// How many commands wait for the hub.
    public func countWaiting() throws(Fault) -> Int { try terminal.countWaiting() }
}

// MARK: - The loop

extension TerminalService {
    private func handle(_ event: BrokerEvent) {
        guard !isStopped else { return }
        do {
            switch event {
            case .connected:
                report(.connected)
                try publish(try terminal.connected(clock.now))
            case .disconnected(let reason):
                terminal.disconnected()
                report(.disconnected(reason: reason))
            case .message(let topic, let payload, let retained):
                if !retained, topic == Topics(house: device.house).houseNow {
                    terminal.hubIsBack(clock.now)
                }
                let events = try terminal.received(topic, payload, at: clock.now)
                houseClock.set(terminal.houseTime(clock.now), at: clock.now)
                for event in events {
                    report(event)
                    wake(event)
                }
            case .overflowed(let dropped, _): report(.overflowed(dropped: dropped))
            }
        } catch { fail(error) }
        drive()
    }

    /// Publishes what is due, and comes back when more is.
    private func drive() {
        guard !isStopped else { return }
        do { try publish(try terminal.tick(clock.now)) } catch { return fail(error) }
        timer?.cancel()
        guard let due = terminal.due else { return }
        let pause = max(0, due.milliseconds - clock.now.milliseconds)
        timer = Task { [weak self] in
            try? await Task.sleep(for: .milliseconds(pause))
            if !Task.isCancelled { await self?.drive() }
        }
    }

    /// A message that the link does not take is sent again when it is due again.
    private func publish(_ messages: [TerminalMessage]) throws(Fault) {
        for message in messages { _ = try link.publish(BrokerMessage(message)) }
    }

    private func report(_ event: TerminalEvent) {
        if droppedEvents > 0,
            case .enqueued = continuation.yield(.overflowed(dropped: droppedEvents))
        {
            droppedEvents = 0
        }
        if case .dropped = continuation.yield(event) { droppedEvents += 1 }
    }

    private func wake(_ event: TerminalEvent) {
        switch event {
        case .answered(let id, let reply): replies[id]?.forEach { $0.resolve(reply) }
        case .answer(let id, let pages): answers[id]?.resolve(pages)
        default: break
        }
    }

    /// A disk that failed once is not trusted again: the terminal ends and says why.
    private func fail(_ fault: Fault) {
        guard !isStopped else { return }
        failure = fault
        report(.failed(fault))
        close()
        DispatchQueue.global().async { [link] in link.stop() }
    }

    private func close() {
        isStopped = true
        timer?.cancel()
        reader?.cancel()
        for awaited in replies.values.joined() { awaited.resolve(nil) }
        for awaited in answers.values { awaited.resolve(nil) }
        continuation.finish()
    }
}

extension BrokerMessage {
    fileprivate init(_ message: TerminalMessage) {
        self.init(topic: message.topic, payload: message.payload, retain: message.retained)
    }
}
