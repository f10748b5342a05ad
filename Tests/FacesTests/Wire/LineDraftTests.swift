import Amounts
import HouseRules
import Testing
import Vocabulary
import Wire

struct LineDraftTests {
    private static let bare: [String: JSONTree] = [
        "id": .text("\(WireHouse.tofu)"), "item": .text("m12"),
    ]

    @Test func `a line that says only what it is means one portion, fired, for the table`() throws {
        let line = try read(Self.bare)
        #expect(line == LineDraft(id: WireHouse.tofu, item: "m12"))
        #expect(line.quantity == .one)
        #expect(!line.saysQuantity)
        #expect(line.modifiers == [])
        #expect(line.held == false)
        #expect(line.seat == nil && line.course == nil && line.price == nil)
        #expect(line.note == nil && line.allergy == nil)
    }

    @Test func `a quantity that was said stays said, one that was not stays unsaid`() throws {
        var fields = Self.bare
        fields["quantity_thousandths"] = .integer(1000)
        let said = try read(fields)
        #expect(said.saysQuantity)
        #expect(said == LineDraft(id: WireHouse.tofu, item: "m12", quantity: .one))
        for line in [said, try read(Self.bare)] {
            let written = try JSONTree(parsing: Canonical.bytes(line))
            #expect((written["quantity_thousandths"] != nil) == line.saysQuantity)
        }
    }

    @Test func `null means that a line does not say it`() throws {
        var fields = Self.bare
        for field in [
            "quantity_thousandths", "modifiers", "seat", "course", "held", "note", "allergy",
            "price_minor",
        ] {
            fields[field] = .null
        }
        #expect(try read(fields) == LineDraft(id: WireHouse.tofu, item: "m12"))
    }

    @Test func `a line without its id or its dish is refused`() throws {
        #expect(
            try fault([Self.bare, ["id": .text("\(WireHouse.fish)")]])
                == .malformed(field: "command.lines.1.item", what: "is missing"))
        #expect(
            try fault([["item": .text("m12")]])
                == .malformed(field: "command.lines.0.id", what: "is missing"))
    }

    @Test func `a misspelled allergy is refused and never dropped`() throws {
        var misspelled = Self.bare
        misspelled["alergy"] = .text("peanuts")
        #expect(try fault([misspelled]) == .unknownField("command.lines.0.alergy"))
        #expect(try fault([Self.bare, misspelled]) == .unknownField("command.lines.1.alergy"))
    }

    @Test(arguments: ["lines.0.allergy", "lines.0", "lines.0.note", "", ".", "lines."])
    func `a field whose name looks like a path is as unknown as any other`(
        _ name: String
    ) throws {
        let fault = try fault([Self.bare], beside: [name: .text("peanuts")])
        let isRefused = if case .unknownField? = fault { true } else { false }
        #expect(isRefused, "\(String(describing: fault))")
    }

    @Test(arguments: [
        ("note", JSONTree.text(""), "write 1 to 200 characters without control characters"),
        ("allergy", .text("a\nb"), "write 1 to 200 characters without control characters"),
        ("allergy", .text("\u{2028}"), "write 1 to 200 characters without control characters"),
        ("allergy", .list([.text("peanuts")]), "write a text"),
        ("quantity_thousandths", .text("2"), "write an integer"),
        ("modifiers", .text("hot"), "write a list"), ("held", .integer(1), "write true or false"),
        ("seat", .text("1"), "write an integer"), ("price_minor", .text("36"), "write an integer"),
    ])
    func `a line's field that holds something else is named with what to write`(
        _ field: String, _ value: JSONTree, _ what: String
    ) throws {
        var line = Self.bare
        line[field] = value
        #expect(
            try fault([line]) == .malformed(field: "command.lines.0.\(field)", what: what))
    }

    @Test func `a modifier is named by its place`() throws {
        var line = Self.bare
        line["modifiers"] = .list([.text("hot"), .text("Not Mild")])
        let what = "write 1 to 32 characters of a-z, 0-9 and -, not 'Not Mild'"
        #expect(
            try fault([line]) == .malformed(field: "command.lines.0.modifiers.1", what: what))
    }

    @Test func `two hundred characters are a note, one more is not`() throws {
        var line = Self.bare
        line["note"] = .text(String(repeating: "辣", count: 200))
        #expect(try read(line).note?.text.count == 200)
        line["note"] = .text(String(repeating: "辣", count: 201))
        #expect(try fault([line])?.coded.code == "malformed")
    }

    private func read(_ line: [String: JSONTree]) throws -> LineDraft {
        try Canonical.value(LineDraft.self, from: .object(line), strict: true)
    }

    private func fault(
        _ lines: [[String: JSONTree]], beside others: [String: JSONTree] = [:]
    ) throws -> CommandFault? {
        var command: [String: JSONTree] = [
            "kind": .text("sendRound"), "check": .text("\(WireHouse.check)"),
            "lines": .list(lines.map(JSONTree.object)),
        ]
        command.merge(others) { _, other in other }
        return try Message().with("command", .object(command)).fault()
    }
}
