public import HouseRules
public import Vocabulary

/// The contract between terminals and hub.
public enum Contract {
    /// The version that is written.
    public static let version: Int64 = 1
    /// The versions that are read.
    public static let accepted: Set<Int64> = [1]
    /// The most bytes of one command.
    public static let mostCommandBytes = 64 * 1024
    /// The most bytes of a command that carries its first answer.
    public static let mostAnsweredBytes = 2 * mostCommandBytes
    /// The most bytes of a question.
    public static let mostQueryBytes = 4096
    /// The most bytes of any message; the broker disconnects whoever sends more.
    public static let mostMessageBytes = 1024 * 1024
    /// The places of commands in their epochs: integers that every language of the world can hold.
    public static let places: ClosedRange<Int64> = 1...(1 << 53 - 1)
    /// How many commands a terminal may have unanswered.
    public static let mostUnanswered = 20
}

/// A command as it travels: what is asked, by whom, and its place in its device's order.
public struct CommandEnvelope: Hashable, Sendable {
    /// The command's id; the same id is the same command for ever.
    public let id: CommandID
    /// The epoch of the terminal's store.
    public private(set) var epoch: Epoch
    /// The command's place in its epoch, counted from 1.
    public private(set) var seq: Int64
    /// The session it is asked under.
    public let session: String
    /// When the terminal says it was drafted.
    public let at: Moment
    /// The command value as it was written, in canonical form: what "the same command" means.
    public let body: WrittenPart
    /// What a house that was restored since had answered; `nil` for a command that is new.
    public let answered: FirstAnswer?
    /// The command, or why it cannot be read; a refusal takes its place in the order all the same.
    public let command: Result<HouseCommand, CommandFault>

    /// Wraps a command for the wire.
    public init(
        id: CommandID, epoch: Epoch, seq: Int64, session: String, at: Moment,
        command: HouseCommand
    ) {
        answered = nil
        self.id = id
        self.epoch = epoch
        self.seq = seq
        self.session = session
        self.at = at
        body = Canonical.part(command)
        self.command = .success(command)
    }

    /// The same command at another place: its terminal has taken another epoch.
    public func placed(at seq: Int64, in epoch: Epoch) -> Self {
        var envelope = self
        envelope.seq = seq
        envelope.epoch = epoch
        return envelope
    }

    /// The bytes to publish.
    public var bytes: [UInt8] {
        Canonical.bytes { writer in
            writer.object {
                $0.field("answered", encoding: answered)
                $0.field("at_ms", at)
                $0.field("command", body)
                $0.field("epoch", epoch)
                $0.field("id", id)
                $0.field("seq", seq)
                $0.field("session", session)
                $0.field("v", Contract.version)
            }
        }
    }
}

/// Why a message is not a command that the house understands.
///
/// The envelope is judged first: its size, id, epoch and seq, then `v`, unknown fields, `session`
/// and `at_ms`; the command after it: its kind, its fields, then unknown ones.
public enum CommandFault: Error, Hashable, Sendable {
    /// More bytes than `Contract.mostCommandBytes`.
    case tooLarge
    /// Not JSON, or without a readable id, epoch or seq.
    case malformed(field: String, what: String)
    /// Another version of the contract.
    case wrongVersion(Int64)
    /// A field that nobody knows; it may be the allergy.
    case unknownField(String)
    /// A kind that is none of ours.
    case unknownKind(String)

    /// The stable code and the arguments for its wording.
    public var coded: RefusalCode {
        switch self {
        case .tooLarge: RefusalCode("tooLarge", ["most": "\(Contract.mostCommandBytes)"])
        case .malformed(let field, let what):
            RefusalCode("malformed", ["field": brief(field), "what": brief(what)])
        case .wrongVersion(let version): RefusalCode("wrongVersion", ["v": "\(version)"])
        case .unknownField(let field): RefusalCode("unknownField", ["field": brief(field)])
        case .unknownKind(let kind):
            RefusalCode("unknownKind", ["kind": brief(kind)])
        }
    }

    /// What was sent is told back in part only: replies are kept for ever.
    private func brief(_ text: String) -> String {
        text.unicodeScalars.count <= 160
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(160))) + "…"
    }

    init(_ fault: FieldFault, in parent: String) {
        let field = fault.field.isEmpty ? parent : "\(parent).\(fault.field)"
        switch fault.problem {
        case .unknown: self = .unknownField(field)
        case .unknownKind(let kind): self = .unknownKind(kind)
        case .wrong(let what): self = .malformed(field: field, what: what)
        }
    }
}

extension CommandEnvelope {
    /// Reads a command from the wire.
    ///
    /// - Throws: `tooLarge` or `malformed` when it has no readable id, epoch and seq: it can then
    ///   take no place in its device's order. Whatever else is wrong stands in `command`.
    public init(parsing bytes: [UInt8]) throws(CommandFault) {
        if let round = CommandEnvelope(readingRound: bytes) {
            self = round
        } else {
            self = try Self.outline(bytes, reading: true)
        }
    }

    /// Reads only what gives a command its place, as `init(parsing:)` does; nothing looks into the
    /// command itself, which is left as a fault.
    ///
    /// - Throws: `tooLarge` or `malformed`.
    public init(outlining bytes: [UInt8]) throws(CommandFault) {
        self = try Self.outline(bytes, reading: false)
    }

    private static func outline(
        _ bytes: [UInt8], reading isRead: Bool
    ) throws(CommandFault) -> CommandEnvelope {
        // Canonical JSON has it first: nothing that is too long is read to find out.
        let most =
            bytes.starts(with: Array(#"{"answered":"#.utf8))
            ? Contract.mostAnsweredBytes : Contract.mostCommandBytes
        guard bytes.count <= most else { throw .tooLarge }
        let tree: JSONTree
        do { tree = try JSONTree(parsing: bytes) } catch {
            throw .malformed(field: "", what: "\(error.what) at byte \(error.offset)")
        }
        let hasAnswer = tree[.answered] != nil
        guard let id = tree[.id]?.text.flatMap({ CommandID($0) }) else {
            throw .malformed(field: "id", what: "write a UUID")
        }
        guard let epoch = tree[.epoch]?.text.flatMap({ Epoch($0) }) else {
            throw .malformed(field: "epoch", what: "write a UUID")
        }
        guard let seq = tree[.seq]?.integer, Contract.places.contains(seq) else {
            throw .malformed(field: "seq", what: "write an integer from 1, below 2^53")
        }
        let body = tree[.command] ?? .null
        let answered: FirstAnswer? = tree[.answered].flatMap {
            try? Canonical.value(from: $0, strict: true)
        }
        var command: Result<HouseCommand, CommandFault> = .failure(.unknownKind(""))
        if isRead {
            do throws(CommandFault) {
                try checkFields(of: tree)
                guard hasAnswer == (answered != nil) else {
                    throw .malformed(field: "answered", what: "write a first answer")
                }
                command = .success(try read(body))
            } catch {
                command = .failure(error)
            }
        }
        return CommandEnvelope(
            id: id, epoch: epoch, seq: seq, session: tree[.session]?.text ?? "",
            at: Moment(milliseconds: tree[.at]?.integer ?? 0), body: WrittenPart(body),
            command: command, answered: answered)
    }

    init(
        id: CommandID, epoch: Epoch, seq: Int64, session: String, at: Moment, body: WrittenPart,
        command: Result<HouseCommand, CommandFault>, answered: FirstAnswer?
    ) {
        self.id = id
        self.epoch = epoch
        self.seq = seq
        self.session = session
        self.at = at
        self.body = body
        self.command = command
        self.answered = answered
    }

    /// The bytes of a command with the first answer it had.
    ///
    /// - Parameter bytes: The command as it was published first.
    public static func adding(_ answer: FirstAnswer, to bytes: [UInt8]) -> [UInt8] {
        guard case .object(var fields) = try? JSONTree(parsing: bytes) else { return bytes }
        fields[CommandFields.CodingKeys.answered.rawValue] = Canonical.tree(answer)
        return JSONTree.object(fields).canonicalBytes
    }

    private static let known = Set(CommandFields.CodingKeys.allCases.map(\.rawValue))

    private static func checkFields(of tree: JSONTree) throws(CommandFault) {
        guard let version = tree[.v]?.integer else {
            throw .malformed(field: "v", what: "write an integer")
        }
        guard Contract.accepted.contains(version) else { throw .wrongVersion(version) }
        if case .object(let fields) = tree,
            let unknown = fields.keys.sorted().first(where: { !known.contains($0) })
        {
            throw .unknownField(unknown)
        }
        guard tree[.session]?.text != nil else {
            throw .malformed(field: "session", what: "write a text")
        }
        guard let at = tree[.at]?.integer, at == 0 || Contract.places.contains(at) else {
            throw .malformed(field: "at_ms", what: "write milliseconds since 1970")
        }
    }

    private static func read(_ body: JSONTree) throws(CommandFault) -> HouseCommand {
        do {
            return try Canonical.value(from: body, strict: true)
        } catch {
            throw CommandFault(error, in: "command")
        }
    }
}

extension CommandFault {
    /// The fault of a message that is read whole: not JSON, or a field that is wrong.
    public init(reading error: any Error, in parent: String) {
        switch error {
        case let fault as FieldFault: self.init(fault, in: parent)
        case let fault as JSONFault:
            self = .malformed(field: parent, what: "\(fault.what) at byte \(fault.offset)")
        default: self = .malformed(field: parent, what: "\(error)")
        }
    }
}
