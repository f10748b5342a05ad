public import Vocabulary

/// What somebody works as.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case waiter, cashier, host, cook, manager
}

/// Something that not everybody may do.
public enum Right: String, Hashable, Sendable, Codable, CaseIterable {
    /// Seat parties and open checks; change covers, transfer, share, merge and clear tables; move
    /// lines; hand over one's own checks.
    case seat
    /// Send rounds, fire courses and dishes, ask the kitchen to hurry.
    case order
    /// Take a line, or part of it, off a check, held or fired.
    case void
    /// Give a line away, or charge it again.
    case comp
    /// Price a line by hand.
    case openPrice = "open-price"
    /// Print a pre-bill.
    case preBill = "pre-bill"
    /// Take money and close checks.
    case settle
    /// Print a receipt or a docket again.
    case reprint
    /// Say how many portions of a dish are left.
    case setPortions = "set-portions"
    /// Set today's price of a dish sold at the market's.
    case setMarketPrice = "set-market-price"
    /// Hand over checks that somebody else is responsible for, or merge them or move dishes of them
    /// into another's.
    case handOver = "hand-over"
}

extension Role: CodingKeyRepresentable {}

/// One person who works in the house.
public struct StaffMember: Hashable, Sendable, Codable {
    /// The name to sign in with. Nobody may be called `house`: under that name the house tells its
    /// own deeds.
    public let id: StaffID
    /// The name that stands on paper.
    public let name: String
    /// What the person works as; at least one.
    public let roles: [Role]
    /// The language of the person's screens.
    public let language: Language

    /// A member of staff.
    public init(id: StaffID, name: String, roles: [Role], language: Language) {
        self.id = id
        self.name = name
        self.roles = roles
        self.language = language
    }
}
