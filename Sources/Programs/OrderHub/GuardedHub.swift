import Foundation
public import HouseFolder
import HouseRules
import HouseStore
public import Vocabulary
import Wire

/// The hub with what guards its work: what it is about to decide is noted beside the database, and
/// messages that brought an earlier life of it down are decided alone, or not at all.
public final class GuardedHub {
    /// The hub that is guarded.
    public let hub: Hub
    private let note: DoingNote
    private var suspects: Suspects
    private let log: HouseLog
    private let gauge: DiskGauge
    private let checkpoints: CheckpointDesk
    private var refused = RefusalBudget()
    /// When batches are written beside the hub's thread; `nil` while none is.
    public var runAhead: RunAhead?
    /// What is noted of the batch that is being written beside the hub's thread.
    private var namesUnderWay: [NotedMessage] = []
    /// Told of a device that asks on although too much of it was refused: it is not listened to.
    public var whenSpent: (DeviceID) -> Void = { _ in }

    /// When the next batch is decided while one is being written.
    public struct RunAhead {
        /// Whether there is a next one: else nobody is served sooner by it.
        let moreWaits: () -> Bool
        /// Told on another thread when a batch is written: `concludeWritten` does not wait then.
        let whenWritten: @Sendable () -> Void

        /// See the properties.
        public init(
            moreWaits: @escaping () -> Bool, whenWritten: @escaping @Sendable () -> Void
        ) {
            self.moreWaits = moreWaits
            self.whenWritten = whenWritten
        }
    }

    /// What a guard is set up with.
    public struct Setup {
        /// How many facts there are from one checkpoint to the next.
        var factsPerCheckpoint: Int64 = 2000
        /// How many times longer than the last checkpoint took the next one waits: together they
        /// take a twentieth of a processor at most.
        var checkpointRest = 19
        /// Where the free room of the disk is read; `nil` for the disk of the data.
        var gauge: DiskGauge?

        /// As an open house has it.
        public init() {}
    }

    /// Guards a hub that is open.
    public init(
        _ hub: Hub, _ data: HouseData, _ log: HouseLog, setup: Setup = Setup()
    ) throws(Fault) {
        self.hub = hub
        self.log = log
        gauge = setup.gauge ?? DiskGauge(folder: data.folder)
        checkpoints = CheckpointDesk(
            data, after: hub.head.factNumber, every: setup.factsPerCheckpoint,
            rest: setup.checkpointRest, log: log)
        let note = try DoingNote(at: data.deciding)
        self.note = note
        hub.willDecide = { (message) throws(Fault) in try note.write([message]) }
        suspects = Suspects(at: data.suspects)
    }

    /// Decides and commits what was received.
    ///
    /// - Parameters:
    ///   - deliver: Told what follows, once what it follows from is on the disk.
    /// - Throws: A fault; what was not delivered must not leave the house, and the hub must be
    ///   opened anew.
    public func settle(
        _ batch: [Incoming], at now: () -> Moment, startsDay: Bool, deliver: (HubOutput) -> Void
    ) throws(Fault) {
        hub.clock?.begin()
        try lookAtDisk()
        var together: [(item: Incoming, name: NotedMessage)] = []
        var startsDay = startsDay
        for item in batch where !isSpent(item, at: hub.moment(at: now())) {
            let name = NotedMessage(item)
            guard !suspects.isEmpty, let stage = suspects.stage(of: name) else {
                together.append((item, name))
                continue
            }
            try decide(together, at: now(), startsDay: startsDay, deliver)
            try conclude(deliver)
            together = []
            startsDay = false
            try decide(suspect: item, name, stage, at: now(), deliver)
        }
        try decide(together, at: now(), startsDay: startsDay, deliver)
    }

    /// - Returns: What was prepared; `nil` when there was nothing to do.
    @discardableResult
    private func decide(
        _ items: [(item: Incoming, name: NotedMessage)], at now: Moment, startsDay: Bool,
        _ deliver: (HubOutput) -> Void
    ) throws(Fault) -> PreparedBatch? {
        guard !items.isEmpty || startsDay else { return nil }
        return try carryOut(items.map(\.name), deliver) { () throws(Fault) in
            try hub.prepare(items.map(\.item), at: now, startsDay: startsDay)
        }
    }

    /// Notes what is decided, decides it, makes it true, and only then hands out what follows.
    /// While more waits it is made true beside this thread, and the next batch is decided
    /// meanwhile: what follows from it is handed out with that one, or by `conclude`.
    func carryOut(
        _ names: [NotedMessage], _ deliver: (HubOutput) -> Void,
        prepare: () throws(Fault) -> PreparedBatch
    ) throws(Fault) -> PreparedBatch {
        try note.write(namesUnderWay + names)
        hub.clock?.ends(.note)
        let prepared = try prepare()
        if hub.underWay != nil {
            try deliverUnderWay(deliver)
            try note.write(names)
        }
        if let runAhead, mayRunAhead(of: prepared, names), runAhead.moreWaits() {
            namesUnderWay = names
            hub.begin(prepared, whenWritten: runAhead.whenWritten)
        } else {
            deliver(try hub.commit(prepared) { deliver(HubOutput(replies: $0)) })
            try note.clear()
            settled(prepared)
        }
        hub.clock?.ends(.note)
        return prepared
    }

    /// A suspect is decided alone, a restored house gathers in memory, and nothing is judged by
    /// other books before those are in force.
    private func mayRunAhead(of batch: PreparedBatch, _ names: [NotedMessage]) -> Bool {
        !hub.isGathering && !hub.changesBooks(batch)
            && (suspects.isEmpty || names.allSatisfy { suspects.stage(of: $0) == nil })
    }

    /// Hands out what follows from a batch that is being written, once it is true.
    public func conclude(_ deliver: (HubOutput) -> Void) throws(Fault) {
        guard hub.underWay != nil else { return }
        try deliverUnderWay(deliver)
        try note.clear()
    }

    /// As above, unless that would have to wait: another batch may be under way by now.
    public func concludeWritten(_ deliver: (HubOutput) -> Void) throws(Fault) {
        if hub.underWay?.isWritten == true { try conclude(deliver) }
    }

    private func deliverUnderWay(_ deliver: (HubOutput) -> Void) throws(Fault) {
        guard let batch = hub.underWay?.batch,
            let output = try hub.conclude(reply: { deliver(HubOutput(replies: $0)) })
        else { return }
        namesUnderWay = []
        deliver(output)
        settled(batch)
    }

    /// What is done about a batch that is true, once everybody is answered.
    private func settled(_ batch: PreparedBatch) {
        for row in batch.commit.commands where row.refusal != nil && row.device != DeviceID.house {
            refused.charge(Canonical.bytes(row).count, to: row.device, at: batch.moment)
        }
        checkpoints.offer(
            Checkpoint(head: hub.head, house: hub.house), at: hub.head.factNumber)
    }

    private func isSpent(_ item: Incoming, at now: Moment) -> Bool {
        guard case .message(let device, _, _) = item, refused.isSpent(device, at: now) else {
            return false
        }
        whenSpent(device)
        return true
    }

    /// A device has another secret: what was refused before is not held against it.
    public func pardon(_ device: DeviceID) { refused.pardon(device) }

    /// Decides what a restored house gathered, when it is time; each command is noted alone.
    ///
    /// - Parameters:
    ///   - deliver: Told what follows, once what it follows from is on the disk.
    public func recoverWhenReady(at now: Moment, deliver: (HubOutput) -> Void) throws(Fault) {
        guard let output = try hub.recoverWhenReady(at: now) else { return }
        if hub.underWay == nil { try note.clear() }
        deliver(output)
    }

    /// Looks how much room is left, a few times a second at most, and tells when it gets less.
    ///
    /// - Throws: A fault when the disk failed meanwhile.
    public func lookAtDisk() throws(Fault) {
        try checkpoints.checkDisk()
        let limits = hub.books.config.disk
        let hasChanged = gauge.look(limits)
        hub.isSpaceShort = gauge.level == .short
        guard hasChanged else { return }
        let left = "\(gauge.freeMiB) MiB are left on the disk of the house"
        switch gauge.level {
        case .short:
            log.write(
                .alarm("\(left): new orders are refused, checks can be closed; free some space"))
        case .low:
            log.write(
                .alarm(
                    "\(left): below \(limits.refuseBelow) MiB new orders are refused; free some"
                        + " space"))
        case .enough: log.write("\(left): enough again")
        }
    }

    /// Keeps a last checkpoint: the house closes.
    ///
    /// - Throws: A fault when the disk failed.
    public func close() throws(Fault) {
        checkpoints.keep(Checkpoint(head: hub.head, house: hub.house))
        try waitForCheckpoint()
    }

    /// Waits for a checkpoint that was begun, as a hub that goes on working never does.
    ///
    /// - Throws: A fault when the disk failed.
    func waitForCheckpoint() throws(Fault) {
        checkpoints.wait()
        try checkpoints.checkDisk()
    }

    private func decide(
        suspect item: Incoming, _ name: NotedMessage, _ stage: Suspects.Stage, at now: Moment,
        _ deliver: (HubOutput) -> Void
    ) throws(Fault) {
        switch (stage, item) {
        case (.suspected, _):
            let prepared = try decide([(item, name)], at: now, startsDay: false, deliver)
            // One that came before its turn, or is only gathered, was not decided.
            if prepared?.countMissing == 0, !hub.isGathering { try suspects.acquit(name) }
        case (_, .message(let device, let channel, let bytes)):
            let poisoned = Incoming.poisoned(
                device, channel, bytes, isReadable: stage == .convicted)
            let prepared = try decide([(poisoned, name)], at: now, startsDay: false, deliver)
            for row in prepared?.commit.commands ?? [] {
                log.write(
                    .alarm(
                        "command \(row.id) of \(row.device) brings the hub down: it is stored as"
                            + " refused (houseFault), and must be done by hand"))
            }
        case (_, .own), (_, .poisoned):
            log.write(.alarm("\(name.channel) \(name.hash.prefix(16)) of the house is dropped"))
        }
    }
}
