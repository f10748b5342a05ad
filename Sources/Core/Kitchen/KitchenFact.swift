/// What happened in the kitchen.
public enum KitchenFact: Hashable, Sendable {
    /// A docket was issued.
    case docketIssued(DocketIssued)
    /// A docket is on paper.
    case docketConfirmed(DocketConfirmed)
    /// A docket is not on paper, or not for sure.
    case docketTroubled(DocketTroubled)
    /// A docket that a restore held back is to be printed, marked.
    case docketReleased(DocketReleased)
}

/// A docket was issued; its content is frozen in it.
public struct DocketIssued: Hashable, Sendable, Codable {
    /// The docket.
    public let docket: Docket
    /// Whether the lines of the check remember its number. `nil` for notices, and in journals of
    /// programs whose lines remembered none: they lead to the very house they led to then.
    public let marksLines: Bool?
    /// Whether they remember the table printed on it as well; `nil` as for `marksLines`.
    public let marksTable: Bool?
    /// Whether they remember the tables that this paper, work or notice, names for them; `nil` in
    /// journals of programs whose lines remembered none.
    public let tellsTables: Bool?

    private enum CodingKeys: String, CodingKey {
        case docket, marksLines = "marks_lines", marksTable = "marks_table"
        case tellsTables = "tells_tables"
    }

    /// A docket that was issued.
    public init(
        docket: Docket, marksLines: Bool? = nil, marksTable: Bool? = nil, tellsTables: Bool? = nil
    ) {
        self.docket = docket
        self.marksLines = marksLines
        self.marksTable = marksTable
        self.tellsTables = tellsTables
    }
}

/// A docket is on paper.
public struct DocketConfirmed: Hashable, Sendable, Codable {
    /// The docket's number.
    public let docket: Int

    private enum CodingKeys: String, CodingKey {
        case docket = "docket_number"
    }
}

/// A docket is not on paper, or not for sure.
public struct DocketTroubled: Hashable, Sendable, Codable {
    /// The docket's number.
    public let docket: Int
    /// What is wrong.
    public let trouble: PaperTrouble
    /// Whether some of it left the house, in this attempt or an earlier one.
    public let unsure: Bool

    private enum CodingKeys: String, CodingKey {
        case docket = "docket_number", trouble, unsure
    }

    /// A docket's trouble.
    public init(docket: Int, trouble: PaperTrouble, unsure: Bool) {
        self.docket = docket
        self.trouble = trouble
        self.unsure = unsure
    }
}

/// A docket that a restore held back is to be printed, marked.
public struct DocketReleased: Hashable, Sendable, Codable {
    /// The docket's number.
    public let docket: Int

    private enum CodingKeys: String, CodingKey {
        case docket = "docket_number"
    }
}
