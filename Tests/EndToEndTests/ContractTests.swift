import Foundation
import Processes
import Testing
import Wire
import Yams

extension EndToEndTests {
    @Test(.timeLimit(.minutes(10)))
    func `the contract is sound, and every golden message keeps it`() async throws {
        let golden = try GoldenCases.read("Golden")
        #expect(golden.cases.count > 45)
        #expect(golden.kept.count == GoldenSorts.kept)
        let verdict = try await ContractJudge.judge(golden.cases)
        #expect(verdict.document.isEmpty)
        expect(verdict, toFit: golden.cases)
    }

    @Test(.timeLimit(.minutes(10)))
    func `messages from before the newest fields keep the contract`() async throws {
        let landed = try GoldenCases.read("Landed")
        #expect(landed.cases.count == 37)
        expect(try await ContractJudge.judge(landed.cases), toFit: landed.cases)
    }

    @Test(.timeLimit(.minutes(10)))
    func `what the hub would refuse breaks the contract, what is ignored does not`() async throws {
        let cases = try BrokenMessages.all()
        expect(try await ContractJudge.judge(cases), toFit: cases)
    }

    @Test(.timeLimit(.minutes(10)))
    func `the contract says the same in YAML as in JSON`() async throws {
        let yaml = try await Program.run(["contract"])
        let json = try await Program.run(["contract", "--json"])
        try #require(yaml.isWell && json.isWell, "\(yaml.errors)\(json.errors)")
        #expect(yaml.output.hasPrefix("asyncapi: \"3.0.0\"\ninfo:\n  title: Comanda\n"))
        let read = try #require(try Yams.load(yaml: yaml.output) as? [String: Any])
        let same = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        #expect(try canonical(read) == canonical(same))
    }

    private func canonical(_ document: Any) throws -> Data {
        try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys])
    }

    private func expect(_ verdict: ContractJudge.Verdict, toFit cases: [ContractCase]) {
        #expect(verdict.faults.count == cases.count)
        for this in cases {
            let faults = verdict.faults[this.name]
            #expect(faults?.isEmpty == this.isValid, "\(this.name): \(faults ?? ["not judged"])")
        }
    }
}

/// How many golden files tell of what never travels; a new sort of message is noticed here.
private enum GoldenSorts {
    static let kept = 67
}

/// Runs Python's jsonschema over the contract as the program prints it.
private enum ContractJudge {
    struct Verdict: Decodable {
        /// What is wrong with the contract itself.
        let document: [String]
        /// What is wrong with each case, by its name.
        let faults: [String: [String]]
    }

    /// Debian's own Python, whose jsonschema is a Debian package too.
    private static let python = "/usr/bin/python3"

    static func judge(_ cases: [ContractCase]) async throws -> Verdict {
        let contract = try await Program.run(["contract", "--json"])
        try #require(contract.isWell, "\(contract.errors)")
        let folder = TestFolder("contract")
        let list = JSONTree.list(cases.map(\.tree)).canonicalBytes
        let files = [
            try folder.write(contract.output, to: "contract.json"),
            try folder.write(String(decoding: list, as: UTF8.self), to: "cases.json"),
        ]
        let script = try #require(
            Bundle.module.url(
                forResource: "validate", withExtension: "py", subdirectory: "Contract"))
        let run = try await Program.start([script.path] + files, as: python)
            .end(within: .seconds(60))
        try #require(run.isWell, "\(run.errors)")
        return try JSONDecoder().decode(Verdict.self, from: Data(run.output.utf8))
    }
}

/// Golden messages with one thing wrong, or one thing that nobody needs to know.
private enum BrokenMessages {
    static func all() throws -> [ContractCase] {
        let golden = try GoldenCases.read("Golden").cases
        func value(_ name: String) throws -> JSONTree {
            try #require(golden.first { $0.name == "Golden/\(name)" }).value
        }
        return commands(try value("envelope/command"), round: try value("command/sendRound"))
            + questions(try value("query/menu")) + open(try value("reply/accepted"))
            + shown(try value("state/check"), answer: try value("answer/menu"))
    }

    private static func commands(_ command: JSONTree, round: JSONTree) -> [ContractCase] {
        let asked = command.with("command", nil)
        func line(_ name: String, _ value: JSONTree?) -> JSONTree {
            guard case .list(let lines)? = round["lines"], let first = lines.first else {
                return .null
            }
            return round.with("lines", .list([first.with(name, value)]))
        }
        let rounds: [(String, JSONTree)] = [
            ("an unknown field in a round", round.with("alergy", .text("nuts"))),
            ("an unknown field in a line", line("alergy", .text("nuts"))),
            ("a line without its dish", line("item", nil)),
            ("a quantity that is a text", line("quantity_thousandths", .text("1000"))),
            ("a quantity beyond its bound", line("quantity_thousandths", .integer(999_001))),
            ("a note that is too long", line("note", .text(String(repeating: "好", count: 201)))),
            ("a dish with a capital letter", line("item", .text("A1"))),
            ("a round without lines", round.with("lines", .list([]))),
            ("a round that is no list", round.with("lines", .text("043"))),
            ("an unknown kind", round.with("kind", .text("serveTea"))),
            ("no kind", round.with("kind", nil)),
            ("a kind of the house's own", round.with("kind", .text("openDay"))),
            ("a field of another kind", round.with("course", .integer(1))),
            ("a check that is no id", round.with("check", .text("41"))),
        ]
        let envelopes: [(String, JSONTree)] = [
            ("an unknown field beside a command", command.with("mood", .text("calm"))),
            ("a command without a place", command.with("seq", nil)),
            ("a place of 0", command.with("seq", .integer(0))),
            ("another version", command.with("v", .integer(2))),
            ("nothing asked", asked),
        ]
        let fine = line("note", .text(String(repeating: "好", count: 200)))
        return rounds.map { broken($0.0, .schema("command-any"), $0.1) }
            + rounds.map {
                broken($0.0 + ", on its way", .message("command"), command.with("command", $0.1))
            }
            + envelopes.map { broken($0.0, .message("command"), $0.1) }
            + [whole("the longest note", .schema("command-any"), fine)]
    }

    private static func questions(_ query: JSONTree) -> [ContractCase] {
        [
            broken(
                "an unknown field in a question", .message("query"),
                query.with("query", "colour", .text("red"))),
            broken(
                "an unknown question", .message("query"),
                query.with("query", "kind", .text("weather"))),
            broken(
                "a page that is a text", .message("query"),
                query.with("query", "page", .text("2"))),
        ]
    }

    private static func open(_ reply: JSONTree) -> [ContractCase] {
        [
            whole(
                "an unknown field in a reply", .message("reply"),
                reply.with("mood", .text("calm"))),
            broken("an unknown outcome", .message("reply"), reply.with("outcome", .text("maybe"))),
            broken("a reply without house time", .message("reply"), reply.with("hub_ms", nil)),
            broken(
                "a day that is a number", .message("reply"), reply.with("day", .integer(20_778))),
            whole("a reply to nobody", .message("reply"), reply.with("id", .null)),
        ]
    }

    private static func shown(_ check: JSONTree, answer: JSONTree) -> [ContractCase] {
        [
            whole(
                "an unknown field in state", .message("checkState"),
                check.with("check", "mood", .text("calm"))),
            broken(
                "an amount that is a text", .message("checkState"),
                check.with("total_minor", .text("203.00"))),
            broken(
                "an unknown answer", .message("answer"),
                answer.with("answer", "kind", .text("weather"))),
            broken(
                "a menu without dishes", .message("answer"), answer.with("answer", "items", nil)),
            broken(
                "a key that nobody can type", .message("answer"),
                answer.with("answer", "items", keyed(answer, "Mapo"))),
            whole(
                "a key that can be typed", .message("answer"),
                answer.with("answer", "items", keyed(answer, "mapo1"))),
        ]
    }

    /// The first dish of an answer, found by this key.
    private static func keyed(_ answer: JSONTree, _ key: String) -> JSONTree? {
        guard case .list(let items)? = answer["answer"]?["items"], let first = items.first else {
            return nil
        }
        return .list([first.with("keys", .list([.text(key)]))])
    }

    private static func broken(
        _ name: String, _ place: ContractCase.Place, _ value: JSONTree
    ) -> ContractCase {
        ContractCase(name: name, place: place, value: value, isValid: false)
    }

    private static func whole(
        _ name: String, _ place: ContractCase.Place, _ value: JSONTree
    ) -> ContractCase {
        ContractCase(name: name, place: place, value: value, isValid: true)
    }
}
