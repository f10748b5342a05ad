import Testing
import Wire

@testable import WireContract

struct PrintedContractTests {
    @Test func `everything in the contract has words, and no words are left over`() throws {
        let contract = try PrintedContract()
        #expect(contract.undescribed.isEmpty)
        #expect(contract.unused.isEmpty)
    }

    @Test func `every refusal has a sentence in it that lacks nothing`() throws {
        let refusals = try #require(try tree()["components"]?["x-refusals"])
        guard case .object(let sentences) = refusals else {
            Issue.record("no object")
            return
        }
        #expect(sentences.count > 50)
        let texts = sentences.values.compactMap(\.text)
        #expect(texts.count == sentences.count)
        #expect(texts.filter { $0.contains("?") } == [])
        let sentence = "Table {table} is taken."
        #expect(sentences["tableIsTaken"] == .text(sentence))
    }

    @Test func `all pieces of state have a channel for each of their audiences`() throws {
        #expect(Set(Channel.states.map { $0.kind }) == Set(StateKind.allCases))
        let addresses = Channel.all.map(\.address).filter { $0.contains("/state/") }
        #expect(
            addresses == [
                "comanda/{house}/state/all/house/{id}", "comanda/{house}/state/floor/table/{id}",
                "comanda/{house}/state/floor/check/{id}",
                "comanda/{house}/state/kitchen/docket/{id}",
                "comanda/{house}/state/floor/docket/{id}",
                "comanda/{house}/state/all/portions/{id}", "comanda/{house}/state/all/price/{id}",
                "comanda/{house}/state/floor/note/{id}",
            ])
    }

    @Test func `a terminal has a channel for all it says and hears`() {
        let addresses = Channel.all.map(\.address).filter { !$0.contains("/state/") }
        #expect(
            addresses == [
                "comanda/{house}/up/{device}/hello", "comanda/{house}/up/{device}/command",
                "comanda/{house}/up/{device}/query", "comanda/{house}/down/{device}/hello",
                "comanda/{house}/down/{device}/reply", "comanda/{house}/down/{device}/answer",
                "comanda/{house}/presence/{device}",
            ])
    }

    @Test func `it has every kind of command that a terminal may give, and no other`() throws {
        let schema = try #require(try schemas()["command-any"]?["oneOf"])
        guard case .list(let ways) = schema else {
            Issue.record("no list")
            return
        }
        let kinds = ways.compactMap {
            $0["$ref"]?.text?.split(separator: "-").last.map(String.init)
        }
        let samples = GoldenSamples.commands.filter { !ofTheHouse.contains($0.name) }
        #expect(kinds.sorted() == samples.map(\.name).sorted())
    }

    @Test(arguments: CommandFields.CodingKeys.allCases)
    func `the hub needs the fields of a command that the contract needs`(
        _ key: CommandFields.CodingKeys
    ) throws {
        guard case .list(let needed)? = try schemas()["Command"]?["required"],
            case .object(var fields) = try JSONTree(parsing: WireHouse.envelope.bytes)
        else {
            Issue.record("no command")
            return
        }
        fields[key.rawValue] = nil
        let read = try? CommandEnvelope(parsing: JSONTree.object(fields).canonicalBytes)
        let isRead = (try? read?.command.get()) != nil
        #expect(isRead != needed.contains(.text(key.rawValue)))
    }

    @Test func `what it says of a line is what a line reads`() throws {
        let line = try #require(try schemas()["command-LineDraft"])
        #expect(line["required"] == .list([.text("id"), .text("item")]))
        #expect(line["additionalProperties"] == .bool(false))
        #expect(
            line["properties"]?["quantity_thousandths"]
                == .object([
                    "type": .text("integer"), "minimum": .integer(1), "maximum": .integer(999_000),
                    "description": .text(
                        "Whole portions or sets, or units of weight; left out, one. A weight is "
                            + "always said. In thousandths."),
                ]))
    }

    @Test func `a command that comes in two ways has the fields of one of them`() throws {
        let handOver = try #require(try schemas()["command-handOver"])
        #expect(handOver["required"] == .list([.text("kind"), .text("to")]))
        #expect(handOver["additionalProperties"] == .bool(false))
        #expect(handOver["properties"]?["kind"] == .object(["const": .text("handOver")]))
        func way(_ needed: String, without other: String) -> JSONTree {
            let none = JSONTree.object([
                "anyOf": .list([.object(["required": .list([.text(other)])])])
            ])
            let kind = JSONTree.object(["kind": .object(["const": .text("handOver")])])
            return .object([
                "required": .list([.text(needed)]), "properties": kind, "not": none,
            ])
        }
        #expect(
            handOver["oneOf"]
                == .list([way("check", without: "from"), way("from", without: "check")]))
    }

    /// The house's own commands; no terminal may give them.
    private let ofTheHouse: Set = [
        "openDay", "adoptBooks", "reportPaper", "skipCommands", "noteRestore", "honourNumbers",
    ]

    private func tree() throws -> JSONTree {
        try JSONTree(parsing: Array(PrintedContract().json.utf8))
    }

    private func schemas() throws -> JSONTree {
        try #require(try tree()["components"]?["schemas"])
    }
}
