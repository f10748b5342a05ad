import Processes
import Testing
import Wire

extension EndToEndTests {
    @Test(.timeLimit(.minutes(10)))
    func `one command plays a range of evenings and counts what went wrong`() async throws {
        let run = try await Program.run(
            ["simulate", "--seeds", "1-4", "--commands", "12-16", "--json"])
        #expect(run.isWell, "\(run.output)\(run.errors)")
        let told = try JSONTree(parsing: Array(run.output.utf8.dropLast()))
        #expect(told["evenings"]?.integer == 4)
        #expect(told["failed"] == .list([]))
        #expect((told["happened"]?["messages lost"]?["count"]?.integer ?? 0) > 0)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a failing evening is named with the command that plays it again`() async throws {
        let evenings = ["--commands", "12-16", "--defect", "no-order"]
        let run = try await Program.run(["simulate", "--seeds", "1-4", "--jobs", "1"] + evenings)
        #expect(run.ending == .exited(1))
        let again = try #require(run.lines.first { $0.contains("again: comanda ") })
        let words = again.split(separator: " ").map(String.init).dropFirst(2)
        #expect(words.last == "--trace")
        let replay = try await Program.run(Array(words))
        #expect(replay.ending == .exited(1))
        #expect(replay.lines.contains { $0.hasPrefix("00:00:") && $0.hasSuffix(" connected") })
        #expect(replay.output.contains("FAILED\n  3 "))
    }
}
