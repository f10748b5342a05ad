public import Vocabulary

/// A line, or part of it, that is to go to another check or another seat.
public struct LineMoving: Hashable, Sendable, Codable {
    /// The line.
    public let line: LineID
    /// How much of it, in whole portions; `nil` takes all that stands.
    public let quantity: Quantity?
    /// The id of the part that goes; the rest keeps its own. Not used for a whole line.
    public let newLine: LineID?

    private enum CodingKeys: String, CodingKey {
        case line, quantity = "quantity_thousandths", newLine = "new_line"
    }

    /// A line to move; see the properties.
    public init(line: LineID, quantity: Quantity? = nil, newLine: LineID? = nil) {
        self.line = line
        self.quantity = quantity
        self.newLine = newLine
    }
}
