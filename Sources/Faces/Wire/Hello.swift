public import Vocabulary

/// What a terminal says when it connects.
public struct Hello: Hashable, Sendable, Codable {
    /// The version of the contract this message is written in.
    public let v: Int64
    /// The versions of the contract the terminal speaks.
    public let contracts: [Int64]
    /// The epoch of its store.
    public let epoch: Epoch
    /// The lowest seq it still holds, answered or not; one past the highest when it holds none.
    /// The hub never waits for anything below it.
    public let lowest: Int64
    /// The highest seq it ever used in this epoch; 0 when none.
    public let highest: Int64
    /// The epoch of the house that it knows; `nil` before it knew any.
    public let house: Epoch?
    /// How many commands it will send with the answer that the house gave before it was restored;
    /// `nil` for none.
    public let firstAnswers: Int?
    /// Which hello this is, counted upwards by the terminal; the answer repeats it, so that a late
    /// one is known. `nil` from terminals that do not count.
    public let number: Int64?

    private enum CodingKeys: String, CodingKey {
        case v, contracts, epoch, lowest = "lowest_seq", highest = "highest_seq"
        case house = "house_epoch", firstAnswers = "first_answers", number
    }

    /// A hello.
    public init(
        epoch: Epoch, lowest: Int64, highest: Int64, house: Epoch? = nil, firstAnswers: Int? = nil,
        number: Int64? = nil
    ) {
        self.house = house
        self.number = number
        self.firstAnswers = firstAnswers
        v = Contract.version
        contracts = Contract.accepted.sorted()
        self.epoch = epoch
        self.lowest = lowest
        self.highest = highest
    }
}

/// What the hub answers to a hello.
public struct HelloAnswer: Hashable, Sendable, Codable {
    /// The version of the contract.
    public let v: Int64
    /// The epoch of the house's store; new after every restore.
    public let house: Epoch
    /// The seq that is decided next in `epoch`.
    public let next: Int64
    /// The business day.
    public let day: BusinessDay?
    /// The hash of the menu in force.
    public let menu: String?
    /// House time, in milliseconds since 1970.
    public let hub: Moment
    /// The epoch that `next` counts in: the one the hub was greeted with, or a newer one that it
    /// knows of this device. Nothing of the older one is decided then, and the terminal takes one
    /// that is newer still. `nil` from hubs that do not say; it is the one they were greeted with.
    public let epoch: Epoch?
    /// As in the house's state: a restored house gathers what its terminals hold.
    public let call: Int64?
    /// With a call: how many commands with first answers the hub expects from this terminal; `nil`
    /// when the hello did not name this epoch of the house.
    public let expects: Int?
    /// The number of the hello that is answered; `nil` when it had none.
    public let number: Int64?

    private enum CodingKeys: String, CodingKey {
        case v, house = "house_epoch", next = "next_seq", day, menu, hub = "hub_ms", epoch, call
        case expects, number
    }

    /// An answer; see the properties.
    public init(
        house: Epoch, next: Int64, day: BusinessDay?, menu: String?, hub: Moment,
        epoch: Epoch? = nil, call: Int64? = nil, expects: Int? = nil, number: Int64? = nil
    ) {
        self.number = number
        self.call = call
        self.expects = expects
        v = Contract.version
        self.house = house
        self.next = next
        self.day = day
        self.menu = menu
        self.hub = hub
        self.epoch = epoch
    }
}

/// What a device says of itself for as long as it is connected; its last will says the opposite.
public struct Presence: Hashable, Sendable, Codable {
    /// The version of the contract.
    public let v: Int64
    /// Whether it is connected.
    public let online: Bool
    /// How many unsent lines it drafts, per table.
    public let drafts: [TableID: Int]

    /// A device's presence.
    public init(online: Bool, drafts: [TableID: Int] = [:]) {
        v = Contract.version
        self.online = online
        self.drafts = drafts
    }
}
