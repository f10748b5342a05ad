public import Checks
public import Vocabulary

/// Something asked of some lines of a check that needs no more words.
public struct OnLines: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The lines, at least one.
    public let lines: [LineID]

    /// A command on lines.
    public init(check: CheckID, lines: [LineID]) {
        self.check = check
        self.lines = lines
    }
}

/// Something asked of one line of a check that needs no more words.
public struct OnLine: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The line.
    public let line: LineID

    /// A command on a line.
    public init(check: CheckID, line: LineID) {
        self.check = check
        self.line = line
    }
}

/// Asks the kitchen to hurry (催菜) with what is fired.
public struct RushDishes: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// Only the lines of this course, 1…9; `nil` for all courses.
    public let course: Int?
    /// Only these lines, at least one; `nil` for all of them.
    public let lines: [LineID]?

    /// What to hurry with.
    public init(check: CheckID, course: Int? = nil, lines: [LineID]? = nil) {
        self.check = check
        self.course = course
        self.lines = lines
    }
}

/// Gives a line, or part of it, away (赠菜): it stays on the check, and nobody pays for it.
public struct CompLine: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The line.
    public let line: LineID
    /// How much of it; `nil` gives away all that is charged still.
    public let quantity: Quantity?
    /// Why; it stands on the guest's bill, in at most 60 characters.
    public let reason: Note

    private enum CodingKeys: String, CodingKey {
        case check, line, quantity = "quantity_thousandths", reason
    }

    /// A line to give away.
    public init(check: CheckID, line: LineID, quantity: Quantity?, reason: Note) {
        self.check = check
        self.line = line
        self.quantity = quantity
        self.reason = reason
    }
}

/// Prints what still stands of a work docket again, on a paper of its own that is marked.
public struct ReprintDocket: Hashable, Sendable, Codable {
    /// The check whose dishes it orders.
    public let check: CheckID
    /// The number of the work docket.
    public let docket: Int

    private enum CodingKeys: String, CodingKey {
        case check, docket = "docket_number"
    }

    /// A docket to print again.
    public init(check: CheckID, docket: Int) {
        self.check = check
        self.docket = docket
    }
}

/// Moves lines, or parts of them, to another open check, or to another seat of their own.
public struct MoveLines: Hashable, Sendable, Codable {
    /// The check they are on.
    public let check: CheckID
    /// The check they go to; `nil` when they stay on theirs.
    public let to: CheckID?
    /// The guest they are for from now on, 1…99; `nil` when they are for the table.
    public let seat: Int?
    /// The lines, at least one.
    public let lines: [LineMoving]

    /// Lines to move.
    public init(check: CheckID, to: CheckID?, seat: Int?, lines: [LineMoving]) {
        self.check = check
        self.to = to
        self.seat = seat
        self.lines = lines
    }
}
