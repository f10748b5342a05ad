public import HouseRules
public import Vocabulary

/// What a terminal was told of a command by the house as it was before it was restored.
public struct FirstAnswer: Hashable, Sendable, Codable {
    /// What had become of the command.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        /// It was accepted.
        case accepted
        /// It was refused.
        case refused
        /// It may have been decided, and no answer came: what it printed nobody knows.
        case unknown
    }

    /// What had become of it.
    public let outcome: Outcome
    /// Its place in the journal then.
    public let sequence: Int64?
    /// House time of that decision.
    public let hub: Moment?
    /// Why it was refused.
    public let refusal: RefusalCode?
    /// The numbers it was given.
    public let numbers: IssuedNumbers?

    private enum CodingKeys: String, CodingKey {
        case outcome, sequence, hub = "hub_ms", refusal, numbers
    }

    /// Reads the wire form; throws `DecodingError` for anything else, as for a place or a time that
    /// cannot be: a place of 1 up to 2^53 - 1, milliseconds of 0 up to 2^53 - 1.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        outcome = try fields.decode(Outcome.self, forKey: .outcome)
        sequence = try fields.decodeIfPresent(Int64.self, forKey: .sequence)
        hub = try fields.decodeIfPresent(Moment.self, forKey: .hub)
        refusal = try fields.decodeIfPresent(RefusalCode.self, forKey: .refusal)
        numbers = try fields.decodeIfPresent(IssuedNumbers.self, forKey: .numbers)
        let time = hub?.milliseconds ?? 0
        guard sequence.map(Contract.places.contains) ?? true,
            time == 0 || Contract.places.contains(time)
        else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "write integers from 1, below 2^53"))
        }
    }

    private init(_ outcome: Outcome) {
        self.outcome = outcome
        sequence = nil
        hub = nil
        refusal = nil
        numbers = nil
    }

    /// No answer came before the house was restored.
    public static let unknown = FirstAnswer(.unknown)

    /// A final reply with a place in the journal; `nil` for any other.
    public init?(_ reply: Reply) {
        guard let sequence = reply.sequence, reply.outcome == .accepted || reply.outcome == .refused
        else { return nil }
        outcome = reply.outcome == .accepted ? .accepted : .refused
        self.sequence = sequence
        hub = reply.hub
        refusal = reply.refusal
        numbers = reply.numbers
    }
}
