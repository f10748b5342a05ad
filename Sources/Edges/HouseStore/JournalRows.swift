public import HouseRules
public import Vocabulary
public import Wire

/// One command as the journal keeps it, accepted or refused.
public struct CommandRow: Hashable, Sendable, Codable {
    /// Its place in the journal, counted from 1 without a gap.
    public let sequence: Int64
    /// The command's id.
    public let id: CommandID
    /// The device it came from.
    public let device: DeviceID
    /// The epoch of that device's store.
    public let epoch: Epoch
    /// Its place in that epoch.
    public let seq: Int64
    /// Who asked; `nil` when nobody was signed in.
    public let staff: StaffID?
    /// When the terminal says it was drafted.
    public let at: Moment
    /// When the house decided it.
    public let hub: Moment
    /// The business day it was decided in; `nil` before the first.
    public let day: BusinessDay?
    /// What was asked, as it was written.
    public let command: WrittenPart
    /// Whether it was accepted.
    public let outcome: Reply.Outcome
    /// Why it was refused.
    public let refusal: RefusalCode?
    /// How many facts it caused, so that none of them can be taken away, and none be put beside
    /// them, without it being seen; `nil` in rows that were written before this was counted.
    public let facts: Int?
    /// The numbers that people see which it was given; `nil` when none.
    public let numbers: IssuedNumbers?

    private enum CodingKeys: String, CodingKey {
        case sequence, id, device, epoch, seq, staff, at = "at_ms", hub = "hub_ms", day, command
        case outcome, refusal, facts, numbers
    }

    /// A row of the journal; see the properties.
    public init(
        sequence: Int64, id: CommandID, device: DeviceID, epoch: Epoch, seq: Int64,
        staff: StaffID?, at: Moment, hub: Moment, day: BusinessDay?, command: WrittenPart,
        refusal: RefusalCode?, facts: Int? = nil, numbers: IssuedNumbers? = nil
    ) {
        self.sequence = sequence
        self.id = id
        self.device = device
        self.epoch = epoch
        self.seq = seq
        self.staff = staff
        self.at = at
        self.hub = hub
        self.day = day
        self.command = command
        outcome = refusal == nil ? .accepted : .refused
        self.refusal = refusal
        self.facts = facts
        self.numbers = numbers
    }

    /// The reply that was, and for ever will be, given to this command.
    public var reply: Reply {
        Reply(
            id: id, outcome: outcome, sequence: sequence, hub: hub, day: day, refusal: refusal,
            numbers: numbers)
    }
}

/// One fact as the journal keeps it.
public struct FactRow: Hashable, Sendable, Codable {
    /// Its place among the facts, counted from 1 without a gap.
    public let number: Int64
    /// The command that caused it.
    public let command: Int64
    /// What happened.
    public let fact: HouseFact

    /// A row of the journal.
    public init(number: Int64, command: Int64, fact: HouseFact) {
        self.number = number
        self.command = command
        self.fact = fact
    }
}

/// Something that must leave the house, and how often that was tried.
public struct EffectRow: Hashable, Sendable {
    /// What must leave.
    public let effect: HouseEffect
    /// The command that caused it.
    public let command: Int64
    /// How often it was begun; known to be on its way before the first byte leaves.
    public var attempts: Int
    /// Whether an attempt may have put it, or part of it, on paper.
    public var mayBeOut: Bool

    /// An effect that was not tried yet.
    public init(effect: HouseEffect, command: Int64) {
        self.effect = effect
        self.command = command
        attempts = 0
        mayBeOut = false
    }
}

/// A paper that has not left the house yet, as far as its row says: what stands on it, the house
/// knows.
public struct PendingPaper: Hashable, Sendable {
    /// Its number.
    public let paper: Int
    /// The command that caused it.
    public let command: Int64
    /// How often it was begun.
    public let attempts: Int
    /// Whether an attempt may have put it, or part of it, on paper.
    public let mayBeOut: Bool
}

/// A device's place in its own order.
public struct Position: Hashable, Sendable {
    /// The epoch of its store.
    public let epoch: Epoch
    /// The seq that is decided next.
    public let next: Int64

    /// A place.
    public init(epoch: Epoch, next: Int64) {
        self.epoch = epoch
        self.next = next
    }
}

/// Everything that becomes true at once.
public struct Commit: Sendable {
    /// Commands with their outcomes.
    public var commands: [CommandRow] = []
    /// What happened.
    public var facts: [FactRow] = []
    /// What must leave the house, as the facts say.
    public var effects: [EffectRow] {
        facts.compactMap { row in
            row.fact.effect.map { EffectRow(effect: $0, command: row.command) }
        }
    }
    /// Papers that are proven to be out.
    public var donePapers: [Int] = []
    /// What was closed.
    public var records: [CheckRecord] = []
    /// Where devices stand now.
    public var positions: [DeviceID: Position] = [:]

    /// Nothing yet.
    public init() {}
}

/// Counts and heads of both chains.
public struct JournalHead: Hashable, Sendable {
    /// How many commands there are.
    public var sequence: Int64
    /// The hash of the last command.
    public var commandHash: String
    /// How many facts there are.
    public var factNumber: Int64
    /// The hash of the last fact.
    public var factHash: String

    /// A head; see the properties.
    public init(sequence: Int64, commandHash: String, factNumber: Int64, factHash: String) {
        self.sequence = sequence
        self.commandHash = commandHash
        self.factNumber = factNumber
        self.factHash = factHash
    }

    /// The hash before the first row.
    public static let genesis = String(repeating: "0", count: 64)
    /// An empty journal.
    public static let empty = JournalHead(
        sequence: 0, commandHash: genesis, factNumber: 0, factHash: genesis)
}

extension CommandRow: SelfWriting {
    /// Writes the row.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("at_ms", at)
            $0.field("command", command)
            $0.field("day", day?.description)
            $0.field("device", device)
            $0.field("epoch", epoch)
            $0.field("facts", facts)
            $0.field("hub_ms", hub)
            $0.field("id", id)
            $0.field("numbers", numbers)
            $0.field("outcome", outcome.rawValue)
            $0.field("refusal", encoding: refusal)
            $0.field("seq", seq)
            $0.field("sequence", sequence)
            $0.field("staff", staff)
        }
    }
}

extension FactRow: SelfWriting {
    /// Writes the row.
    public func write(to writer: inout CanonicalWriter) { write(fact, to: &writer) }

    /// Writes the row with its fact as it is written elsewhere.
    func write(_ fact: some SelfWriting, to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("command", command)
            $0.field("fact", fact)
            $0.field("number", number)
        }
    }
}
