public import Vocabulary

/// Words that stand on every kind of paper.
public struct PaperWords: Sendable {
    /// Before the name of a table.
    public let table: String
    /// In place of a table, for what is sold without one.
    public let counter: String
    /// Before the number of guests.
    public let covers: String
    /// Before the number of a check.
    public let check: String
    /// Before the name of who sent it, or waits on the guests whose bill it is.
    public let by: String
    /// Before the number of a round.
    public let round: String
    /// Before the number of a seat.
    public let seat: String
    /// A course by its number, counted from 1.
    public let course: @Sendable (Int) -> String
    /// Before the name of the set meal that a dish belongs to.
    public let set: String
    /// What a weight is counted in.
    public let unit: @Sendable (WeightUnit) -> String
    /// Marks paper that is printed again because nothing proves that it came out before.
    public let reprint: String
}
