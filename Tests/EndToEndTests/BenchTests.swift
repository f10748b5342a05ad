import Foundation
import Processes
import Testing

extension EndToEndTests {
    @Test(.timeLimit(.minutes(10)))
    func `a bench measures every part and says where the hub's time goes`() async throws {
        let run = try await Program.run(
            ["bench", "--json", "--turns", "1", "--rounds", "2", "--facts", "400"]
                + ["--root", Program.packageRoot.path], within: .seconds(300))
        try #require(run.isWell, "\(run.errors)")
        let told =
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any] ?? [:]
        let keys = [
            "bare_20x10_per_s", "bare_20x10_p50_ms", "bare_1_p50_ms", "bare_1_p99_ms",
            "hub_20x10_per_s", "hub_20x10_p50_ms", "hub_20x10_p99_ms", "hub_1_p50_ms",
            "hub_1_p99_ms", "ratio_durable_20x10", "commits_per_s", "commit_p50_ms",
            "rules_per_s", "dockets_per_s", "key_p99_ms", "find_p99_ms", "other_screen_p99_ms",
            "waiter_resident_mb", "start_checkpoint_s", "start_journal_s",
            "resident_mb", "seconds",
        ]
        for key in keys { #expect((told[key] as? Double ?? 0) > 0, "\(key)") }
        #expect(told["hub_synchronous"] as? Double == 2)
        #expect(told["commit_synchronous"] as? Double == 2)
        let figures = told["figures"] as? [String: [String: Any]]
        #expect(figures?["ratio_durable_20x10"]?["at_least"] as? Double == 0.35)
        #expect(figures?["hub_1_p50_ms"]?["at_most"] as? Double ?? 0 > 0)
        #expect(figures?["ratio_durable_20x10"]?["verdict"] is String)
        let time = told["hub_time"] as? [String: [String: Double]]
        // The house's own commands are among them: printers say that paper is out.
        #expect(time?["hub_20x10"]?["commands"] ?? 0 >= 40)
        #expect(time?["hub_1"]?["commands"] ?? 0 >= 4)
        for stage in ["decode_us", "decide_us", "sqlite_us", "encode_us"] {
            #expect(time?["hub_20x10"]?[stage] ?? 0 > 0, "\(stage)")
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a bench leaves nothing behind and tells people what is met`() async throws {
        let folder = TestFolder("bench")
        let run = try await Program.start(
            ["bench", "--only", "rules", "--only", "disk", "--root", Program.packageRoot.path],
            environment: ["TMPDIR": folder.url.path]
        ).end(within: .seconds(120))
        try #require(run.isWell, "\(run.errors)")
        #expect(run.lines.first?.split(separator: " ") == ["measured", "target"])
        #expect(run.lines.contains { $0.hasPrefix("decide + evolve") })
        #expect(!run.output.contains("hub"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }
}
