import ArgumentParser
import Bench
import Foundation
import HubService
import Vocabulary

/// `comanda bench`
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures the house on this machine: broker, hub, disk, paper, screens, start.",
        discussion: """
            Opens houses of its own in a temporary folder, which is gone afterwards; no printer of \
            yours is touched. The bare broker and the hub take turns, so that what else the \
            machine does weighs on both. Use a release build, and compare runs of one machine.

            Ends with 0 whenever everything was measured, whatever the figures; 'all_met' in \
            --json says whether each reaches its target.
            """)

    /// What can be measured.
    enum Part: String, ExpressibleByArgument, CaseIterable {
        case hub, disk, rules, paper, screen, start
    }

    @Option(help: "The folder that holds config/ and Menus/. (default: as for the other commands)")
    var root: String?

    @Option(
        help: ArgumentHelp(
            "Only this part: \(Part.allCases.map(\.rawValue).joined(separator: ", ")); can be"
                + " given again. The hub's targets need hub and disk.", valueName: "part"))
    var only: [Part] = []

    @Option(help: "How often broker and hub take turns, 1 to 100.")
    var turns = 3

    @Option(help: "Rounds that each of the 20 terminals sends in a turn, 1 to 1000.")
    var rounds = 50

    @Option(help: "Facts of the day that the house is started after, 100 to 1000000.")
    var facts = 12_000

    @Flag(help: "One JSON object instead of a table.")
    var json = false

    func validate() throws {
        guard (1...100).contains(turns) else { throw ValidationError("--turns is 1 to 100.") }
        guard (1...1000).contains(rounds) else { throw ValidationError("--rounds is 1 to 1000.") }
        guard (100...1_000_000).contains(facts) else {
            throw ValidationError("--facts is 100 to 1000000.")
        }
    }

    func run() throws {
        try meetingFaults {
            let ground = try BenchGround(root: root)
            defer { ground.remove() }
            Lifeline.onSignals {
                ground.remove()
                Foundation.exit(130)
            }
            let report = try measure(on: ground)
            Screen.show(json ? try report.json() : report.lines.joined(separator: "\n"))
        }
    }

    private func isAsked(_ part: Part) -> Bool { only.isEmpty || only.contains(part) }

    private func measure(on ground: BenchGround) throws -> BenchReport {
        let began = ContinuousClock.now
        var report = BenchReport()
        let load = BenchGround.load
        if isAsked(.disk) { try SingleParts(ground).disk(&report) }
        if isAsked(.hub) { try BusyHouse(ground, turns: turns, rounds: rounds).run(&report) }
        if isAsked(.rules) { try SingleParts(ground).rules(&report) }
        if isAsked(.paper) { try SingleParts(ground).paper(&report) }
        if isAsked(.screen) { try ScreenParts(ground).run(&report) }
        if isAsked(.start) { try StartUpTrials(ground, facts: facts).run(&report) }
        report.note("load", "load of the machine", "\(load) before, \(BenchGround.load) after")
        report.note("processors", "processors", "\(ProcessInfo.processInfo.activeProcessorCount)")
        report.note("build", "build", Self.build)
        let seconds = (ContinuousClock.now - began).inMilliseconds / 1000
        report.add(Figure("seconds", "the whole bench", seconds, "s", target: .atMost(60)))
        return report
    }

    private static var build: String {
        var isDebug = false
        // Runs in a debug build alone.
        assert(
            {
                isDebug = true
                return true
            }())
        return isDebug ? "debug: the figures say nothing of a release build" : "release"
    }
}
