public import Amounts
public import Vocabulary

/// What a guest handed over for a check.
///
/// Invariants: `given` − `change` = `taken`, and `taken` − `rounding` = `settled`.
public struct Tender: Hashable, Sendable, Codable {
    /// The ways to pay.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Notes and coins.
        case cash
        /// A card, charged on a terminal of its own and recorded by hand.
        case card
    }

    /// The tender's id, made by the terminal.
    public let id: TenderID
    /// The way it was paid.
    public let kind: Kind
    /// How much of the balance it settles.
    public let settled: Money
    /// What cash rounding added to (or, when negative, took from) what was settled.
    public let rounding: Money
    /// What the guest handed over.
    public let given: Money
    /// What went back to the guest.
    public let change: Money
    /// What the card terminal's slip says, for `card`.
    public let reference: Note?
    /// Who took it.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case id, kind, settled = "settled_minor", rounding = "rounding_minor"
        case given = "given_minor", change = "change_minor", reference, by, at = "at_ms"
    }

    /// What the house kept.
    public var taken: Money { given - change }
}
