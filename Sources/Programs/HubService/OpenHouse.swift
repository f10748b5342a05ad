import BrokerLink
import BrokerProcess
import Dispatch
import Foundation
import HouseBackups
public import HouseFolder
import HouseHealth
import HouseRules
public import HouseStore
import Kitchen
public import OrderHub
import PrinterLink
import Printing
import Synchronization
public import Vocabulary
import Wire

/// The hub at work: broker, printers and admin socket around one `Hub`, driven by one thread.
public final class OpenHouse: Sendable {
    let ground: Ground
    let log: HouseLog
    let office: HouseOffice
    /// Who comes in is changed by one administrator at a time.
    let officeHours = NSLock()
    let audits = NSLock()
    let vitals: HouseVitals
    let inbox = HubInbox()
    private let address: BrokerAddress
    private let link: BrokerLink
    private let desk: PrintDesk
    let clerk: BackupClerk
    let floods: FloodGuard
    /// Driven by the hub's thread alone, from `run` on.
    nonisolated(unsafe) let guarded: GuardedHub
    var hub: Hub { guarded.hub }
    private nonisolated(unsafe) var isClockBehind = false
    private nonisolated(unsafe) var rhythm = StateRhythm()
    /// PINs are checked here: each takes a tenth of a second and 32 MiB.
    private let pinQueue = DispatchQueue(label: "comanda.pins")
    private let signIns = SignInCount()
    /// How many sign-ins may wait; whoever comes after them is asked to try again.
    private static let mostSignIns = 8

    /// Opens the house; nothing is received or printed before `run`.
    ///
    /// - Parameter kept: What spares it a replay.
    public init(
        _ ground: Ground, store: HouseStore, opening: Hub.Opening, kept: KeptCheckpoint,
        log: HouseLog
    ) throws(Fault) {
        let config = opening.config
        self.ground = ground
        self.log = log
        let hub = try Hub(
            store: store, opening: opening, now: Self.now,
            checkpoint: kept.take())
        hub.holdsState = true
        guarded = try GuardedHub(hub, ground.data, log)
        office = HouseOffice(
            store: store, pins: try PinDesk(store: store, data: ground.data),
            broker: ground.broker, hubSecret: ground.hubSecret,
            hubUser: ground.configured?.user ?? HouseOffice.hubUser)
        let vitals = HouseVitals(
            config: config, stand: ground.printers, damage: ground.damage
        ) { Self.now }
        let devices = try store.devices()
        vitals.enrolled(devices)
        hub.shownTo = Self.audiences(of: devices)
        self.vitals = vitals
        let topics = Topics(house: config.house)
        address = Self.address(ground)
        var limits = BrokerLimits.hub
        limits.share = FloodGuard.share
        link = BrokerLink(
            address: address, will: BrokerMessage(Self.presence(online: false, topics)),
            subscriptions: [topics.allUp, topics.allPresence], limits: limits)
        floods = FloodGuard(
            hands: Self.hands(office: office, link: link, inbox: inbox, topics: topics, log: log))
        guarded.runAhead = GuardedHub.RunAhead(
            moreWaits: { [inbox] in inbox.count > 0 },
            whenWritten: { [inbox] in inbox.noteWritten() })
        guarded.whenSpent = { [floods] in floods.shutOut($0, for: .refusals) }
        desk = try PrintDesk(
            store: store, data: ground.data, config: config, addresses: ground.printers,
            report: { [inbox] in
                vitals.reported($0)
                inbox.add(.own(.reportPaper($0)))
            },
            say: { printer, trouble in
                vitals.trouble(trouble, of: printer)
                log.write(trouble.map { .trouble($0, of: printer) } ?? .printsAgain(printer))
            },
            fail: { [inbox] in inbox.stop(because: $0) })
        clerk = BackupClerk(
            store: store, data: ground.data, config: config, plan: ground.backup,
            now: { Self.now }, say: { log.write($0) })
    }

    /// House time by this machine's clock.
    public static var now: Moment {
        Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }

    /// Works until `stop`; blocks the calling thread, which becomes the hub's.
    ///
    /// - Parameter whenOpen: Called once terminals can be served.
    /// - Throws: A fault of the data: the house must be opened anew from its disk.
    public func run(whenOpen: @escaping @Sendable () -> Void) throws(Fault) {
        // An earlier life of the hub may have shut a device out and not lived to let it in again.
        try office.admitAll()
        let socket = try AdminSocket(at: ground.data.adminSocket) { [self] in administer($0) }
        defer { socket.close() }
        let listening = listen(whenOpen: whenOpen)
        defer { listening.cancel() }
        let pending = try pendingPrints()
        try desk.trySuspects(among: pending)
        let topics = Topics(house: hub.books.config.house)
        try link.start { [self] in receive($0, topics) }
        noteClock()
        print(pending)
        clerk.start()
        defer {
            clerk.stop()
            desk.stop()
            publish(Self.presence(online: false, Topics(house: hub.books.config.house)))
            link.stop()
            // Nothing may be written any more when the lock of the data is let go.
            hub.waitForWriter()
            log.flush()
        }
        if hub.isGathering {
            log.write(.gathers)
        }
        while true {
            vitals.turned(hub)
            log.tick()
            let pause = hub.hasUnshownState ? rhythm.pause(at: .now) : .seconds(1)
            switch inbox.next(within: pause) {
            case .stopped(let fault):
                if let fault { throw fault }
                return try finish()
            case .written: try guarded.concludeWritten { bringOut($0) }
            case .job(let job):
                try conclude()
                job()
            case .batch(let batch):
                try guarded.lookAtDisk()
                try guarded.recoverWhenReady(at: Self.now) { bringOut($0) }
                let isDayOver = hub.isDayOver(at: Self.now)
                guard !batch.isEmpty || isDayOver else {
                    showState()
                    continue
                }
                try settle(batch, startsDay: isDayOver)
            }
        }
    }

    /// What an earlier life left unprinted. What was printing when that life was cut off may be
    /// out: the house is told, so that everybody knows why the next one bears the mark of a
    /// reprint.
    private func pendingPrints() throws(Fault) -> [EffectRow] {
        let pending = try hub.pendingPrints()
        let cut = pending.filter { $0.mayBeOut && !hub.house.isUnsure($0.effect.paper) }.map {
            row in
            Incoming.own(
                .reportPaper(
                    ReportPaper(paper: row.effect.paper, outcome: .unsure, trouble: .stopped)))
        }
        if !cut.isEmpty { _ = try hub.commit(try hub.prepare(cut, at: Self.now)) }
        return pending
    }

    /// Ends `run` after the batch under way.
    public func stop() { inbox.stop() }

    /// Lets the papers that are printing come out, and notes that they did.
    private func finish() throws(Fault) {
        try conclude()
        desk.finish(within: 3)
        for batch in inbox.rest() { try settle(batch, startsDay: false) }
        try conclude()
        show()
        try guarded.close()
    }

    func settle(_ batch: [Incoming], startsDay: Bool) throws(Fault) {
        noteClock()
        try guarded.settle(batch, at: { Self.now }, startsDay: startsDay) { bringOut($0) }
        showState()
    }

    /// Waits for the batch that is being written beside this thread, and hands out what follows.
    func conclude() throws(Fault) { try guarded.conclude { bringOut($0) } }

    /// Shows what changed, unless something was shown just before.
    private func showState() {
        guard hub.hasUnshownState, rhythm.pause(at: .now) == .zero else { return }
        show()
    }

    private func show() {
        let began = ContinuousClock.now
        hub.clock?.begin()
        for message in hub.takeState() { publish(message) }
        hub.clock?.ends(.state)
        rhythm.showed(from: began, to: .now)
    }

    private func bringOut(_ output: HubOutput) {
        for alarm in output.alarms { log.write(.restore(alarm)) }
        for message in output.messages { publish(message) }
        print(output.prints)
        for request in output.signIns { signIn(request) }
        hub.clock?.ends(.send)
    }

    private func print(_ papers: [EffectRow]) {
        vitals.queued(papers)
        desk.print(papers)
    }

    /// House time never runs backwards: a clock that was set back is told of, once.
    private func noteClock() {
        let behind = hub.lastMoment.milliseconds - Self.now.milliseconds
        let isBehind = behind > 2000
        guard isBehind != isClockBehind else { return }
        isClockBehind = isBehind
        log.write(isBehind ? .clockSetBack(seconds: behind / 1000) : .clockCaughtUp)
    }

    func publish(_ message: Outgoing) {
        do { _ = try link.publish(BrokerMessage(message)) } catch { log.write(error) }
    }

    /// Brings what the broker delivers to the hub's thread.
    private func listen(whenOpen: @escaping @Sendable () -> Void) -> Task<Void, Never> {
        let topics = Topics(house: hub.books.config.house)
        return Task.detached { [self] in
            var isOpen = false
            for await event in link.events {
                switch event {
                case .connected:
                    vitals.broker(isConnected: true)
                    inbox.perform { [self] in
                        hub.allState().forEach(publish)
                        publish(Self.presence(online: true, topics))
                    }
                    if isOpen { log.write(.brokerIsBack) } else { whenOpen() }
                    isOpen = true
                    // Also what was to be cleared while we were cut off from a living broker.
                    // Beside this loop, for orders do not wait for it.
                    Task { await sweep(topics) }
                case .disconnected(let reason):
                    vitals.broker(isConnected: false, reason: reason)
                    log.write(.brokerIsAway(reason))
                case .overflowed(let count, let senders):
                    for device in senders.compactMap({ DeviceID($0) }) { floods.shutOut(device) }
                    if senders.isEmpty { log.write(.overflowed(count)) }
                case .message(let topic, let payload, _):
                    guard let device = topics.reading(presence: topic) else { continue }
                    if device != DeviceID.house { vitals.presence(of: device, payload) }
                }
            }
        }
    }

    /// Takes in what a device says to the hub, on the thread of the connection: from there it goes
    /// into the inbox, and to the hub's thread, without a third one between. Commands and questions
    /// that the broker kept are nobody's: none are ever published so.
    ///
    /// - Returns: Whether it was one of these; what is said to everybody is an event.
    private func receive(_ message: ReceivedMessage, _ topics: Topics) -> Bool {
        guard let (device, channel) = topics.reading(up: message.topic) else { return false }
        guard !message.isRetained, !floods.isOut(device) else { return true }
        vitals.heard(device)
        switch inbox.add(.message(device, channel, message.payload)) {
        case .taken: break
        case .crowded: floods.shutOut(device)
        case .full: log.write(.noRoom(for: device))
        }
        return true
    }

    /// Clears what an earlier life of the hub left at a broker that outlived it.
    private func sweep(_ topics: Topics) async {
        let sweep = StateSweep(address: address, topics: topics)
        let kept = await sweep.keptTopics(within: .seconds(5))
        inbox.perform { [self] in
            let current = Set(hub.allState().filter { !$0.payload.isEmpty }.map(\.topic))
            for topic in kept where !current.contains(topic) {
                publish(Outgoing(topic: topic, payload: [], retained: true))
            }
        }
    }

    /// Checks a PIN beside the hub's thread, one at a time, then answers.
    private func signIn(_ request: SignInRequest) {
        let books = hub.books
        let sessions = hub.sessions
        // House time, as commands are judged by: a clock that was set back must not make sessions
        // that are old already.
        let now = hub.moment(at: Self.now)
        let waiting = signIns.withLock { waiting in
            waiting += 1
            return waiting
        }
        pinQueue.async { [self] in
            let answer: Answer.Content =
                waiting > Self.mostSignIns
                ? .refused(RefusalCode("signInLocked", ["wait_ms": "1000"]))
                : content(of: request, books, sessions, now)
            signIns.withLock { $0 -= 1 }
            publish(
                Outgoing(
                    topic: Topics(house: books.config.house).down(request.device, .answer),
                    payload: Canonical.bytes(Answer(id: request.query, answer: answer)),
                    retained: false))
        }
    }

    private func content(
        of request: SignInRequest, _ books: HouseBooks, _ sessions: Sessions, _ now: Moment
    ) -> Answer.Content {
        guard let member = books.member(request.signIn.staff) else {
            return .refused(RefusalCode("signInWrong"))
        }
        do {
            switch try office.pins.check(request.signIn.pin, of: request.signIn.staff, now: now) {
            case .right:
                let token = sessions.token(
                    device: request.device, staff: member.id, issued: now)
                return .signedIn(
                    SignedIn(token: token, staff: member, rights: books.rights(of: member)))
            case .wrong: break
            case .locked(let wait):
                log.write(.signInLocked(on: request.device))
                return .refused(RefusalCode("signInLocked", ["wait_ms": "\(wait)"]))
            }
        } catch { log.write(error) }
        return .refused(RefusalCode("signInWrong"))
    }
}
