/// What somebody may do, as it stands in "you may not …".
public struct RightWords: Sendable {
    /// Seat parties, open checks, change tables.
    public let seat: String
    /// Send rounds and fire courses.
    public let order: String
    /// Take a fired line off a check.
    public let void: String
    /// Price a line by hand.
    public let openPrice: String
    /// Print a pre-bill.
    public let preBill: String
    /// Take money and close checks.
    public let settle: String
    /// Print a receipt or a docket again.
    public let reprint: String
    /// Say how many portions of a dish are left.
    public let setPortions: String
    /// Set today's price of a dish sold at the market's.
    public let setMarketPrice: String
    /// Hand over checks that somebody else is responsible for.
    public let handOver: String
    /// Give a line away, or charge it again.
    public let comp: String

    /// The words for a right by its code, as in `open-price`; an unknown code stands as it is.
    public func text(code: String) -> String {
        switch code {
        case "seat": seat
        case "order": order
        case "void": void
        case "open-price": openPrice
        case "pre-bill": preBill
        case "settle": settle
        case "reprint": reprint
        case "set-portions": setPortions
        case "set-market-price": setMarketPrice
        case "hand-over": handOver
        case "comp": comp
        default: code
        }
    }
}
