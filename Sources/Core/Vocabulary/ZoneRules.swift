/// The time zone of the house as data, so that the rules need no clock and no calendar library.
public struct ZoneRules: Hashable, Sendable, Codable {
    /// From `from` on, local time is UTC plus `offsetSeconds`.
    public struct Transition: Hashable, Sendable, Codable {
        /// When the offset begins to hold.
        public let from: Moment
        /// Seconds east of UTC.
        public let offsetSeconds: Int64

        private enum CodingKeys: String, CodingKey {
            case from = "from_ms", offsetSeconds = "offset_s"
        }

        /// An offset in seconds east of UTC, from a moment on.
        public init(from: Moment, offsetSeconds: Int64) {
            self.from = from
            self.offsetSeconds = offsetSeconds
        }
    }

    /// The zone's name, as in `Asia/Shanghai`.
    public let name: String
    /// Offsets in order of time; the first also holds before it begins.
    public let transitions: [Transition]

    private enum CodingKeys: String, CodingKey {
        case name, transitions
    }

    /// A zone with its transitions, at least one, in order of time.
    public init(name: String, transitions: [Transition]) {
        precondition(!transitions.isEmpty, "a zone needs at least one offset")
        precondition(Self.areInOrder(transitions), "offsets follow each other in time")
        self.name = name
        self.transitions = transitions
    }

    /// Reads the wire form; throws `DecodingError` for anything else, as for no offset at all.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        transitions = try fields.decode([Transition].self, forKey: .transitions)
        guard !transitions.isEmpty, Self.areInOrder(transitions) else {
            throw DecodingError.dataCorruptedError(
                forKey: .transitions, in: fields,
                debugDescription: "write at least one offset, in order of time")
        }
    }

    private static func areInOrder(_ transitions: [Transition]) -> Bool {
        zip(transitions, transitions.dropFirst()).allSatisfy { $0.from < $1.from }
    }

    /// Seconds east of UTC at a moment.
    public func offsetSeconds(at moment: Moment) -> Int64 {
        (transitions.last { $0.from <= moment } ?? transitions[0]).offsetSeconds
    }

    /// The business day a moment belongs to.
    ///
    /// - Parameters:
    ///   - moment: House time.
    ///   - cutMinutes: Minutes after local midnight at which a new business day begins.
    public func businessDay(at moment: Moment, cutMinutes: Int64) -> BusinessDay {
        let local = localMilliseconds(at: moment) - cutMinutes * 60_000
        return BusinessDay(number: floorDivide(local, 86_400_000))
    }

    /// Local wall-clock time as `hour` 0…23, `minute` 0…59 and the calendar day it falls on.
    public func clock(at moment: Moment) -> (day: BusinessDay, hour: Int, minute: Int) {
        let local = localMilliseconds(at: moment)
        let day = floorDivide(local, 86_400_000)
        let minutes = (local - day * 86_400_000) / 60_000
        return (BusinessDay(number: day), Int(minutes / 60), Int(minutes % 60))
    }

    private func localMilliseconds(at moment: Moment) -> Int64 {
        moment.milliseconds + offsetSeconds(at: moment) * 1000
    }

    private func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}
