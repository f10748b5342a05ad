import HouseFolder
import HouseRules
import Vocabulary
import Wire

/// What the terminals of a restored house have handed over before anything is decided.
struct Gathering {
    /// A command with the answer it had.
    struct Held {
        let device: DeviceID
        let envelope: CommandEnvelope
        /// The length of its message, in bytes.
        let size: Int
        /// Its message, as it is noted while it is decided.
        let message: NotedMessage
        /// Whether it brought the hub down before: it is refused unseen.
        var isPoisoned = false

        var seq: Int64 { envelope.seq }
        var first: FirstAnswer { envelope.answered ?? .unknown }
    }

    /// The most commands that are held; those beyond come late.
    static let most = 100_000
    /// The most that are held of one device, and their bytes: as many as a terminal keeps. No
    /// device takes the others' places.
    static let mostPerDevice = 20_000
    static let mostBytesPerDevice = 32 << 20
    /// How many times `patience` it takes at the very most once a terminal has said hello, whatever
    /// still comes. Until then there is no limit: a house that opened with all its terminals off
    /// would know nothing of what they hold, and cook it again when they come.
    static let hardLimit: Int64 = 4
    /// How long one that has begun to hand over may be silent.
    static let silence: Int64 = 10_000

    /// How long the others are waited for once a terminal has said hello, in milliseconds.
    let patience: Int64
    /// The number under which this hub calls its terminals.
    let call: Int64
    private(set) var held: [DeviceID: [Int64: Held]] = [:]
    private var bytes: [DeviceID: Int] = [:]
    private var expected: [DeviceID: Int] = [:]
    /// The places of commands that were handed over, those that the backup knows among them.
    private var handed: [DeviceID: Set<Int64>] = [:]
    /// When the first terminal said hello.
    private var since: Moment?
    /// When something came that was not known before: what is only said again holds nobody up.
    private var newest: Moment?
    /// What the house itself asked meanwhile.
    var own: [HouseCommand] = []

    init(patience: Int64, call: Int64) {
        self.call = call
        self.patience = patience
    }

    /// A terminal has said hello.
    ///
    /// - Parameter isWhole: Whether it knows already that the house was restored: only then its
    ///   count is that of all it hands over.
    mutating func note(_ hello: Hello, of device: DeviceID, isWhole: Bool, at now: Moment) {
        since = since ?? now
        if newest == nil || (isWhole && expected[device] == nil) { newest = now }
        if isWhole { expected[device] = hello.firstAnswers ?? 0 }
    }

    /// Whether a terminal has said all it holds.
    func hasHeard(of device: DeviceID) -> Bool { expected[device] != nil }

    /// A terminal has handed a command over that the backup knows.
    mutating func noteKnown(_ seq: Int64, of device: DeviceID, at now: Moment) {
        if handed[device, default: []].insert(seq).inserted { newest = now }
    }

    /// Takes a command; `false` when there is no room.
    mutating func take(_ one: Held, at now: Moment) -> Bool {
        let before = held[one.device]?[one.seq]
        let room = bytes[one.device, default: 0] + one.size - (before?.size ?? 0)
        guard before != nil || held[one.device, default: [:]].count < Self.mostPerDevice,
            room <= Self.mostBytesPerDevice,
            held.values.map(\.count).reduce(0, +) < Self.most
        else { return false }
        bytes[one.device] = room
        held[one.device, default: [:]][one.seq] = one
        noteKnown(one.seq, of: one.device, at: now)
        return true
    }

    /// Whether everything can be decided now.
    ///
    /// - Parameter enrolled: The terminals there are.
    func isReady(_ enrolled: [DeviceID], at now: Moment) -> Bool {
        func isComplete(_ device: DeviceID) -> Bool {
            expected[device].map { (handed[device]?.count ?? 0) >= $0 } ?? false
        }
        if enrolled.allSatisfy(isComplete) { return true }
        guard let since, let newest, now >= since.later(by: patience) else { return false }
        if now >= since.later(by: Self.hardLimit * patience) { return true }
        return expected.keys.allSatisfy(isComplete) || now >= newest.later(by: Self.silence)
    }

    /// Everything that was handed over: in the order of the first answers; and what had none, as
    /// it was drafted, each terminal's in its own order.
    func inOrder() -> (known: [Held], unknown: [Held]) {
        let all = held.values.flatMap(\.values)
        let known = all.filter { $0.first.outcome != .unknown }.sorted { $0.place < $1.place }
        var rest: [DeviceID: [Held]] = [:]
        for one in all where one.first.outcome == .unknown {
            rest[one.device, default: []].append(one)
        }
        for device in rest.keys { rest[device]?.sort { $0.envelope.seq > $1.envelope.seq } }
        var unknown: [Held] = []
        // The one drafted first among those that are next on their terminals.
        while let next = rest.compactMapValues(\.last)
            .min(by: { ($0.value.envelope.at, $0.key) < ($1.value.envelope.at, $1.key) })
        {
            unknown.append(next.value)
            rest[next.key]?.removeLast()
        }
        return (known, unknown)
    }
}

extension Gathering.Held {
    /// House time first: answers of two earlier lives of the house may have the same sequence.
    fileprivate var place: Place {
        Place(
            hub: first.hub ?? Moment(milliseconds: 0), sequence: first.sequence ?? 0,
            device: device, seq: envelope.seq)
    }
}

/// Where a command stood.
private struct Place: Comparable {
    let hub: Moment
    let sequence: Int64
    let device: DeviceID
    let seq: Int64

    static func < (one: Self, other: Self) -> Bool {
        (one.hub, one.sequence, one.device, one.seq)
            < (other.hub, other.sequence, other.device, other.seq)
    }
}

/// Calls the terminals of a restored house that were not heard of yet, for an hour: one that had
/// nothing to say and missed the first call would keep what it holds to itself.
struct RollCall {
    private static let pause: Int64 = 10_000
    private static let patience: Int64 = 3_600_000

    private var missing: Set<DeviceID>
    private let until: Moment
    private var next: Moment

    init(of devices: [DeviceID], at now: Moment) {
        missing = Set(devices)
        until = now.later(by: Self.patience)
        next = now.later(by: Self.pause)
    }

    /// A terminal that knows of the restore has said hello.
    mutating func note(_ device: DeviceID) { missing.remove(device) }

    /// Whether it is time to call again.
    mutating func isDue(at now: Moment) -> Bool {
        guard !missing.isEmpty, now >= next, now < until else { return false }
        next = now.later(by: Self.pause)
        return true
    }
}
