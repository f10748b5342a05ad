public import Vocabulary

/// Lines went to another check, or to another seat of their own.
public struct LinesMoved: Hashable, Sendable, Codable {
    /// A line as it arrives.
    public struct Arrival: Hashable, Sendable, Codable {
        /// The line it was, or was part of.
        public let from: LineID
        /// The line it is now: of the same id when all of it went.
        public let line: CheckLine
    }

    /// The check they were on.
    public let check: CheckID
    /// That check's number.
    public let checkNumber: Int
    /// The check they are on now; the same one when only the seat changed.
    public let to: CheckID
    /// That check's number.
    public let toNumber: Int
    /// The lines.
    public let lines: [Arrival]
    /// Who moved them.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case check, checkNumber = "check_number", to, toNumber = "to_check_number", lines, by
        case at = "at_ms"
    }
}
