public import Vocabulary

/// Held lines were fired, each by itself.
public struct LinesFired: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The lines that became kitchen work, in the order of the check.
    public let lines: [LineID]
    /// Who fired them.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case check, lines, by, at = "at_ms"
    }
}

/// The kitchen was asked to hurry with fired lines.
public struct LinesRushed: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The lines, in the order of the check.
    public let lines: [LineID]
    /// Who asked.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case check, lines, by, at = "at_ms"
    }
}

/// A line, or part of it, is given away.
public struct LineComped: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The line.
    public let line: LineID
    /// How much of it, beside what was given away before.
    public let quantity: Quantity
    /// Why.
    public let reason: Note
    /// Who gave it away.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case check, line, quantity = "quantity_thousandths", reason, by, at = "at_ms"
    }
}

/// All of a line is charged again.
public struct CompUndone: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The line.
    public let line: LineID
    /// Who said so.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case check, line, by, at = "at_ms"
    }
}
