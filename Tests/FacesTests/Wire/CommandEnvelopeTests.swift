import HouseRules
import Testing
import Vocabulary
import Wire

struct CommandEnvelopeTests {
    @Test func `an envelope is read as it was written`() throws {
        let envelope = WireHouse.envelope
        #expect(try CommandEnvelope(parsing: envelope.bytes) == envelope)
        #expect(try envelope.command.get() == .sendRound(WireHouse.round))
    }

    @Test func `a command is the same however its JSON was laid out`() throws {
        let message = Message()
        let compact = try CommandEnvelope(parsing: message.bytes)
        let loose = """
            { "table":"h5", "check":"\(WireHouse.check)" , "covers":4,\t"kind":"\\u0073eatParty" }
            """
        let other = try CommandEnvelope(parsing: message.with(rawCommand: loose))
        #expect(compact.body == other.body)
        #expect(compact == other)
    }

    @Test(arguments: ["", "seatParty", "{\"id\":", "\u{0}", "{} trailing"])
    func `what is not JSON takes no place in any order`(_ text: String) {
        let fault = #expect(throws: CommandFault.self) {
            try CommandEnvelope(parsing: Array(text.utf8))
        }
        #expect(fault?.coded.code == "malformed")
        #expect(fault?.coded.args["field"] == "")
    }

    @Test func `the fault of what is not JSON names the byte`() {
        #expect(throws: CommandFault.malformed(field: "", what: "expected a key at byte 1")) {
            try CommandEnvelope(parsing: Array("{id}".utf8))
        }
    }

    @Test(arguments: [nil, .null, .integer(1), .text(""), .text("41"), .list([])] as [JSONTree?])
    func `a command without a readable id or epoch takes no place in any order`(
        _ value: JSONTree?
    ) {
        for field in ["id", "epoch"] {
            #expect(throws: CommandFault.malformed(field: field, what: "write a UUID")) {
                try CommandEnvelope(parsing: Message().with(field, value).bytes)
            }
        }
    }

    @Test(arguments: [nil, .null, .text("7"), .integer(0), .integer(-7)] as [JSONTree?])
    func `a command without a seq from 1 takes no place in any order`(_ value: JSONTree?) {
        #expect(
            throws: CommandFault.malformed(
                field: "seq", what: "write an integer from 1, below 2^53")
        ) {
            try CommandEnvelope(parsing: Message().with("seq", value).bytes)
        }
    }

    @Test(arguments: ["[]", "null", "7", "\"id\""])
    func `JSON that is no object has no id`(_ text: String) {
        #expect(throws: CommandFault.malformed(field: "id", what: "write a UUID")) {
            try CommandEnvelope(parsing: Array(text.utf8))
        }
    }

    @Test func `sixty-four kibibytes are read and one byte more is not`() throws {
        #expect(Contract.mostCommandBytes == 65_536)
        let bytes = Message().bytes
        let full = bytes + [UInt8](repeating: 0x20, count: 65_536 - bytes.count)
        #expect(try CommandEnvelope(parsing: full) == CommandEnvelope(parsing: bytes))
        #expect(throws: CommandFault.tooLarge) { try CommandEnvelope(parsing: full + [0x20]) }
        #expect(throws: CommandFault.tooLarge) {
            try CommandEnvelope(parsing: [UInt8](repeating: 0, count: 65_537))
        }
    }

    @Test(
        arguments: [
            ["sequence": .integer(0)], ["sequence": .integer(.max)], ["hub_ms": .integer(-1)],
            ["hub_ms": .integer(1 << 53)],
            ["numbers": .object(["check_number": .integer(0)])],
            ["numbers": .object(["receipt_number": .integer(1 << 53)])],
            ["numbers": .object(["paper_numbers": .list([.integer(.max), .integer(1)])])],
            [
                "numbers": .object([
                    "paper_numbers": .list([JSONTree](repeating: .integer(1), count: 10_001))
                ])
            ],
        ] as [[String: JSONTree]])
    func `a first answer that no house gives is malformed`(_ fields: [String: JSONTree]) throws {
        let answer = fields.merging(["outcome": .text("accepted")]) { $1 }
        let message = Message().with("answered", .object(answer))
        #expect(
            try message.fault() == .malformed(field: "answered", what: "write a first answer"))
        #expect(try CommandEnvelope(parsing: message.bytes).answered == nil)
        let usual = Message().with("answered", .object(["outcome": .text("accepted")]))
        #expect(try usual.fault() == nil)
    }

    @Test func `of several reasons to take no place the first is told`() {
        var message = Message().with("seq", .integer(0)).with("epoch", nil).with("v", nil)
        #expect(throws: CommandFault.malformed(field: "epoch", what: "write a UUID")) {
            try CommandEnvelope(parsing: message.bytes)
        }
        message = message.with("id", .null)
        #expect(throws: CommandFault.malformed(field: "id", what: "write a UUID")) {
            try CommandEnvelope(parsing: message.bytes)
        }
    }

    @Test func `a command that cannot be read keeps its place in the order`() throws {
        let message = Message().with("command", .object(["kind": .text("dance")]))
        let envelope = try CommandEnvelope(parsing: message.bytes)
        #expect(envelope.id == WireHouse.command)
        #expect(envelope.epoch == WireHouse.epoch)
        #expect(envelope.seq == 7)
        #expect(envelope.body.tree == .object(["kind": .text("dance")]))
        #expect(envelope.command == .failure(.unknownKind("dance")))
    }
}

/// A command message whose fields a test bends: a party of four for table h5.
struct Message {
    private var fields: [String: JSONTree] = [
        "v": .integer(1), "id": .text("\(WireHouse.command)"),
        "epoch": .text("\(WireHouse.epoch)"), "seq": .integer(7),
        "session": .text(WireHouse.session), "at_ms": .integer(1_795_260_720_000),
        "command": .object([
            "kind": .text("seatParty"), "check": .text("\(WireHouse.check)"),
            "table": .text("h5"), "covers": .integer(4),
        ]),
    ]

    var bytes: [UInt8] { JSONTree.object(fields).canonicalBytes }

    /// The same with another value in a field of the envelope; `nil` leaves the field out.
    func with(_ field: String, _ value: JSONTree?) -> Message {
        var message = self
        message.fields[field] = value
        return message
    }

    /// The same with another value in a field of the command; `nil` leaves the field out.
    func with(inCommand field: String, _ value: JSONTree?) -> Message {
        guard case .object(var command)? = fields["command"] else { return self }
        command[field] = value
        return with("command", .object(command))
    }

    /// The message with this text where the command stands.
    func with(rawCommand text: String) -> [UInt8] {
        let parts = String(decoding: with("command", .text("HERE")).bytes, as: UTF8.self)
            .split(separator: "\"HERE\"")
        return Array(parts.joined(separator: text).utf8)
    }

    /// Why the command in it is refused; `nil` when it is read.
    func fault() throws -> CommandFault? {
        guard case .failure(let fault) = try CommandEnvelope(parsing: bytes).command else {
            return nil
        }
        return fault
    }
}
