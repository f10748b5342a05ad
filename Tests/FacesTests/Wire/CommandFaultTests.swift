import HouseRules
import Testing
import Vocabulary
import Wire

struct CommandFaultTests {
    @Test func `the message that tests bend is itself in order`() throws {
        #expect(try Message().fault() == nil)
    }

    @Test(arguments: [nil, .null, .text("1")] as [JSONTree?])
    func `a command says its version`(_ value: JSONTree?) throws {
        let fault = try Message().with("v", value).fault()
        #expect(fault == .malformed(field: "v", what: "write an integer"))
    }

    @Test(arguments: [2, 0, -1, Int64.max])
    func `another version of the contract is refused as that`(_ version: Int64) throws {
        #expect(try Message().with("v", .integer(version)).fault() == .wrongVersion(version))
    }

    @Test(arguments: [nil, .null, .integer(1)] as [JSONTree?])
    func `a command carries a session`(_ value: JSONTree?) throws {
        let fault = try Message().with("session", value).fault()
        #expect(fault == .malformed(field: "session", what: "write a text"))
    }

    @Test(
        arguments: [
            nil, .null, .text("1795260720000"), .integer(-1), .integer(9_007_199_254_740_992),
            .integer(.max), .integer(.min),
        ] as [JSONTree?])
    func `the drafting time is milliseconds since 1970`(_ value: JSONTree?) throws {
        let fault = try Message().with("at_ms", value).fault()
        #expect(fault == .malformed(field: "at_ms", what: "write milliseconds since 1970"))
    }

    @Test(arguments: [0, 9_007_199_254_740_991])
    func `the first and the last drafting time are read`(_ at: Int64) throws {
        let message = Message().with("at_ms", .integer(at))
        #expect(try message.fault() == nil)
        #expect(try CommandEnvelope(parsing: message.bytes).at == Moment(milliseconds: at))
    }

    @Test(arguments: [nil, .null, .text("seatParty"), .list([])] as [JSONTree?])
    func `a command is an object`(_ value: JSONTree?) throws {
        let fault = try Message().with("command", value).fault()
        #expect(fault == .malformed(field: "command", what: "write an object"))
    }

    @Test func `a command has a kind that is a text`() throws {
        #expect(
            try Message().with(inCommand: "kind", nil).fault()
                == .malformed(field: "command.kind", what: "is missing"))
        #expect(
            try Message().with(inCommand: "kind", .integer(3)).fault()
                == .malformed(field: "command.kind", what: "write a text"))
    }

    @Test(arguments: ["dance", "", "SeatParty", "seatparty", "checkOpened", "printDocket"])
    func `a kind that is none of ours is refused as that`(_ kind: String) throws {
        #expect(
            try Message().with(inCommand: "kind", .text(kind)).fault() == .unknownKind(kind))
    }

    @Test(arguments: ["check", "table", "covers"])
    func `a missing field is named`(_ field: String) throws {
        #expect(
            try Message().with(inCommand: field, nil).fault()
                == .malformed(field: "command.\(field)", what: "is missing"))
    }

    @Test(arguments: [
        ("covers", JSONTree.text("4"), "write an integer"), ("covers", .null, "write an integer"),
        ("covers", .bool(true), "write an integer"), ("covers", .list([]), "write an integer"),
        ("table", .integer(5), "write a text"),
        ("table", .text("H5"), "write 1 to 32 characters of a-z, 0-9 and -, not 'H5'"),
        ("table", .text(""), "write 1 to 32 characters of a-z, 0-9 and -, not ''"),
        ("check", .integer(41), "write a text"),
        ("check", .text("41"), "write a UUID, like 0192f0c1-…, not '41'"),
    ])
    func `a field that holds something else is named with what to write`(
        _ field: String, _ value: JSONTree, _ what: String
    ) throws {
        #expect(
            try Message().with(inCommand: field, value).fault()
                == .malformed(field: "command.\(field)", what: what))
    }

    @Test func `a field that nobody knows is refused at each level`() throws {
        #expect(
            try Message().with("allergy", .text("nuts")).fault() == .unknownField("allergy"))
        #expect(
            try Message().with(inCommand: "allergy", .text("nuts")).fault()
                == .unknownField("command.allergy"))
        #expect(
            try Message().with(inCommand: "lines", .list([])).fault()
                == .unknownField("command.lines"))
    }

    @Test func `of several faults the first in rank is told`() throws {
        let all = Message().with("v", .integer(2)).with("mood", .null).with("zeal", .null)
            .with("session", nil).with("at_ms", .integer(-1)).with(inCommand: "covers", nil)
            .with(inCommand: "tip", .null)
        #expect(try all.fault() == .wrongVersion(2))
        let known = all.with("v", .integer(1))
        #expect(try known.fault() == .unknownField("mood"))
        let plain = known.with("mood", nil).with("zeal", nil)
        #expect(try plain.fault() == .malformed(field: "session", what: "write a text"))
        let signed = plain.with("session", .text(""))
        #expect(
            try signed.fault()
                == .malformed(field: "at_ms", what: "write milliseconds since 1970"))
        let dated = signed.with("at_ms", .integer(0))
        #expect(try dated.fault() == .malformed(field: "command.covers", what: "is missing"))
        let counted = dated.with(inCommand: "covers", .integer(4))
        #expect(try counted.fault() == .unknownField("command.tip"))
        let unknownKind = dated.with(inCommand: "kind", .text("dance"))
        #expect(try unknownKind.fault() == .unknownKind("dance"))
    }

    @Test(arguments: [
        (CommandFault.tooLarge, RefusalCode("tooLarge", ["most": "65536"])),
        (
            .malformed(field: "id", what: "write a UUID"),
            RefusalCode("malformed", ["field": "id", "what": "write a UUID"])
        ),
        (.wrongVersion(2), RefusalCode("wrongVersion", ["v": "2"])),
        (.unknownField("a.b"), RefusalCode("unknownField", ["field": "a.b"])),
        (.unknownKind("dance"), RefusalCode("unknownKind", ["kind": "dance"])),
        (
            .unknownKind(String(repeating: "k", count: 161)),
            RefusalCode("unknownKind", ["kind": String(repeating: "k", count: 160) + "…"])
        ),
    ])
    func `a fault has a stable code`(_ fault: CommandFault, _ code: RefusalCode) {
        #expect(fault.coded == code)
    }
}
