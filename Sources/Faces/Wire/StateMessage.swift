/// What pieces of state are about: the level of their topics after the audience.
public enum StateKind: String, Hashable, Sendable, CaseIterable {
    case house, table, check, docket, portions, price, note
}

/// One piece of state: a retained message that many terminals read.
public protocol StateMessage: Codable, Sendable {
    /// What it is about.
    static var kind: StateKind { get }
    /// Who may be shown it; each in a topic of its own.
    static var audiences: [Audience] { get }
}

extension HouseState: StateMessage {
    /// The house itself.
    public static let kind = StateKind.house
    /// Everybody.
    public static let audiences = [Audience.all]
}

extension TableState: StateMessage {
    /// A table.
    public static let kind = StateKind.table
    /// Who serves.
    public static let audiences = [Audience.floor]
}

extension CheckState: StateMessage {
    /// An open check.
    public static let kind = StateKind.check
    /// Who serves.
    public static let audiences = [Audience.floor]
}

extension DocketState: StateMessage {
    /// A docket that is not on paper.
    public static let kind = StateKind.docket
    /// The kitchen, and who serves when it is in trouble.
    public static let audiences = [Audience.kitchen, .floor]
}

extension PortionsState: StateMessage {
    /// What is left of a dish.
    public static let kind = StateKind.portions
    /// Everybody.
    public static let audiences = [Audience.all]
}

extension PriceState: StateMessage {
    /// The day's price of a dish.
    public static let kind = StateKind.price
    /// Everybody.
    public static let audiences = [Audience.all]
}
