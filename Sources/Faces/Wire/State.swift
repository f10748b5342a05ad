public import Amounts
public import Checks
public import HouseRules
public import Kitchen
public import Tenders
public import Vocabulary

/// An open check as terminals show it: a cache, rebuilt from the hub whenever they connect.
public struct CheckState: Hashable, Sendable, Codable {
    /// The version of the contract.
    public let v: Int64
    /// The place in the hub's journal that it shows.
    public let sequence: Int64
    /// The check.
    public let check: Check
    /// The sum of its lines.
    public let subtotal: Money
    /// The tax per rate, lowest rate first.
    public let taxes: [Bill.Tax]
    /// What the guest owes.
    public let total: Money
    /// What was paid so far.
    public let tenders: [Tender]
    /// What is still due.
    public let balance: Money

    private enum CodingKeys: String, CodingKey {
        case v, sequence, check, subtotal = "subtotal_minor", taxes, total = "total_minor"
        case tenders, balance = "balance_minor"
    }

    /// The state of a check in a house.
    public init(_ check: Check, in house: House, _ books: HouseBooks, sequence: Int64) {
        v = Contract.version
        self.sequence = sequence
        self.check = check
        let sums = house.sums(of: check, books)
        subtotal = sums.subtotal
        taxes = sums.taxes
        total = sums.total
        tenders = house.till.tenders(of: check.id)
        balance = sums.total - house.till.settled(check.id)
    }
}

/// The state of a docket whose content was written before, as `DocketState` writes it.
public struct WrittenDocketState: Encodable {
    let v = Contract.version
    let sequence: Int64
    let docket: WrittenPart

    /// The state of a docket.
    public init(_ docket: WrittenPart, sequence: Int64) {
        self.sequence = sequence
        self.docket = docket
    }
}

/// A docket that is not on paper, as the kitchen shows it and the floor is warned of it.
public struct DocketState: Hashable, Sendable, Codable {
    /// The version of the contract.
    public let v: Int64
    /// The place in the hub's journal that it shows.
    public let sequence: Int64
    /// The docket.
    public let docket: Docket

    /// The state of a docket.
    public init(_ docket: Docket, sequence: Int64) {
        v = Contract.version
        self.sequence = sequence
        self.docket = docket
    }
}

/// The house as every terminal shows it.
public struct HouseState: Hashable, Sendable, Codable {
    /// The version of the contract.
    public let v: Int64
    /// The place in the hub's journal that it shows.
    public let sequence: Int64
    /// The business day.
    public let day: BusinessDay?
    /// The hash of the menu in force.
    public let menu: String?
    /// The epoch of the house's store; new after every restore.
    public let house: Epoch?
    /// While a restored house gathers what its terminals hold: the number of this call, another one
    /// each time that the hub begins to gather. Every terminal answers it with a hello.
    public let call: Int64?

    private enum CodingKeys: String, CodingKey {
        case v, sequence, day, menu, house = "house_epoch", call
    }

    /// The state of a house.
    public init(_ house: House, epoch: Epoch? = nil, call: Int64? = nil, sequence: Int64) {
        self.house = epoch
        self.call = call
        v = Contract.version
        self.sequence = sequence
        day = house.day
        menu = house.menu
    }
}
