public import HouseRules
public import Vocabulary

/// The hub's word on a command: the only acknowledgement there is.
public struct Reply: Hashable, Sendable, Codable {
    /// What became of a command.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is on the hub's disk, and what it asks has happened.
        case accepted
        /// It is on the hub's disk, and nothing happened; `refusal` says why.
        case refused
        /// It jumped ahead and was not looked at; the terminal sends again from `missingSeq`.
        case missing
        /// A restored hub has it in memory, with its first answer, and decides it when it knows
        /// what the other terminals hold. Not the final word; said of nothing else.
        case noted
    }

    /// The version of the contract.
    public let v: Int64
    /// The command; `nil` when the message had no readable id.
    public let id: CommandID?
    /// What became of it.
    public let outcome: Outcome
    /// Its place in the hub's journal, unless it is `missing` or had no readable id.
    public let sequence: Int64?
    /// For `missing`: the place in its epoch that the hub waits for.
    public let missingSeq: Int64?
    /// House time of the decision, in milliseconds since 1970.
    public let hub: Moment
    /// The business day it was decided in.
    public let day: BusinessDay?
    /// Why it was refused.
    public let refusal: RefusalCode?
    /// For a message without a readable id: its SHA-256, in hexadecimal.
    public let payload: String?
    /// The numbers that people see which it was given; `nil` when none.
    public let numbers: IssuedNumbers?

    private enum CodingKeys: String, CodingKey {
        case v, id, outcome, sequence, missingSeq = "missing_seq", hub = "hub_ms", day, refusal
        case payload = "payload_sha256", numbers
    }

    /// Writes the reply; a message without a readable id is answered with `"id":null`.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(v, forKey: .v)
        if let id { try fields.encode(id, forKey: .id) } else { try fields.encodeNil(forKey: .id) }
        try fields.encode(outcome, forKey: .outcome)
        try fields.encodeIfPresent(sequence, forKey: .sequence)
        try fields.encodeIfPresent(missingSeq, forKey: .missingSeq)
        try fields.encode(hub, forKey: .hub)
        try fields.encodeIfPresent(day, forKey: .day)
        try fields.encodeIfPresent(refusal, forKey: .refusal)
        try fields.encodeIfPresent(payload, forKey: .payload)
        try fields.encodeIfPresent(numbers, forKey: .numbers)
    }

    /// A reply; see the properties.
    public init(
        id: CommandID?, outcome: Outcome, sequence: Int64? = nil, missingSeq: Int64? = nil,
        hub: Moment, day: BusinessDay?, refusal: RefusalCode? = nil, payload: String? = nil,
        numbers: IssuedNumbers? = nil
    ) {
        v = Contract.version
        self.id = id
        self.outcome = outcome
        self.sequence = sequence
        self.missingSeq = missingSeq
        self.hub = hub
        self.day = day
        self.refusal = refusal
        self.payload = payload
        self.numbers = numbers
    }
}
