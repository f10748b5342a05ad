import Bench
import Foundation
import HouseRules
import Vocabulary

/// The parts of a bench that need no house open: disk, rules, paper.
struct SingleParts {
    private let ground: BenchGround
    /// So many checks are open while the rules are measured.
    private static let checks = 200

    init(_ ground: BenchGround) { self.ground = ground }

    /// SQLite alone, with rows as long as a command's.
    func disk(_ report: inout BenchReport) throws {
        BenchGround.tell("SQLite alone")
        let bare = try BareCommits(in: ground.folder)
        let body = [UInt8](repeating: UInt8(ascii: "x"), count: 1200)
        _ = try bare.run(50, body: body)
        let times = try bare.run(1000, body: body)
        report.add(
            Figure("commits_per_s", "bare SQLite commits", times.perSecond, "/s"),
            Figure("commit_p50_ms", "  half within", times.percentile(50).inMilliseconds, "ms"),
            Figure("commit_p99_ms", "  99 %", times.percentile(99).inMilliseconds, "ms"),
            Figure(
                "commit_synchronous", "  synchronous, read back", Double(bare.synchronous), "",
                target: .atLeast(2)))
    }

    /// Rounds decided and folded in, in memory.
    func rules(_ report: inout BenchReport) throws {
        BenchGround.tell("the rules alone")
        var pace = try pace()
        _ = try pace.run(200)
        let times = try pace.run(2000)
        report.add(
            Figure(
                "rules_per_s", "decide + evolve, rounds, 200 checks", times.perSecond, "/s"),
            Figure(
                "rules_p50_us", "  half within", times.percentile(50).inMilliseconds * 1000, "µs"))
    }

    /// A docket set and encoded, in Chinese and with English under it.
    func paper(_ report: inout BenchReport) throws {
        BenchGround.tell("paper")
        var pace = try pace()
        let docket = try pace.docket(lines: 12)
        func perSecond(in languages: [Language]) -> Double {
            _ = PaperPace.run(500, docket, ground.config, in: languages)
            let trial = PaperPace.run(500, docket, ground.config, in: languages)
            // A second of it, however fast it is.
            let count = max(1, min(100_000, Int(trial.perSecond)))
            return PaperPace.run(count, docket, ground.config, in: languages).perSecond
        }
        report.add(
            Figure(
                "dockets_per_s", "docket of 12 dishes in Chinese → bytes",
                perSecond(in: [.chineseSimplified]), "/s", target: .atLeast(50_000)),
            Figure(
                "dockets_in_two_per_s", "  in Chinese and English",
                perSecond(in: [.chineseSimplified, .english]), "/s"))
    }

    private func pace() throws -> RulesPace {
        try RulesPace(
            ground.config, ground.menu, staff: try ground.staff(), checks: Self.checks)
    }
}
