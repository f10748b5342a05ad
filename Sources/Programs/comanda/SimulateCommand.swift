import ArgumentParser
import Foundation
import HouseTesting
import Synchronization
import Vocabulary
import Wire

/// `comanda simulate`
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Plays evenings on which everything goes wrong, and judges them.",
        discussion: """
            Each seed is one evening of a small house in memory: a real hub and real terminals; \
            network, printers, clocks and people are made up. Messages are lost, doubled and late, \
            programs are killed, printers fail, clocks jump, days end over open checks; then the \
            evening is judged by what terminals were told and what is on paper.

            A thousand evenings, as long as they are by night:  comanda simulate
            The evening that failed, with all that happened:    comanda simulate --seed 17 --trace

            Ends with 1 when an evening fails; each is named with the command that plays it again. \
            The same seed and the same --commands play the same evening.
            """)

    @Option(help: "Which evenings. (default: 1-1000)")
    var seeds: Span?

    @Option(help: "Only this evening.")
    var seed: UInt64?

    @Option(help: "How many commands an evening has, as in 60-150 or 80; drawn by the seed.")
    var commands = Span(60...150)

    @Option(help: "How many evenings at a time, 1 to 64; one for each processor unless said.")
    var jobs = min(64, ProcessInfo.processInfo.activeProcessorCount)

    @Option(help: "What is broken on purpose; one of \(Defect.names). The run should then fail.")
    var defect: Defect?

    @Flag(help: "Tell everything that happens, in order; for one evening.")
    var trace = false

    @Flag(help: "One JSON object instead of lines.")
    var json = false

    func validate() throws {
        guard seed == nil || seeds == nil else {
            throw ValidationError("Choose --seed or --seeds.")
        }
        guard (1...64).contains(jobs) else { throw ValidationError("--jobs is 1 to 64.") }
        guard commands.range.lowerBound >= 2, commands.range.upperBound <= 5000 else {
            throw ValidationError("--commands is 2 to 5000.")
        }
        guard !trace || evenings.count == 1 else {
            throw ValidationError("--trace tells one evening: name it with --seed.")
        }
        guard !trace || !json else { throw ValidationError("Choose --trace or --json.") }
    }

    private var evenings: ClosedRange<UInt64> {
        seed.map { $0...$0 } ?? seeds?.range ?? 1...1000
    }

    private var options: SimulationOptions {
        let range = commands.range
        return SimulationOptions(
            commands: Int(range.lowerBound)...Int(range.upperBound), defect: defect?.planted)
    }

    func run() async throws {
        let evenings = evenings
        let options = options
        if trace {
            let report = try play(evenings.lowerBound, options) { Screen.show($0) }
            Screen.show("\(report)")
            if !report.isWell { throw ExitCode.failure }
            return
        }
        let series = SimulationSeries(evenings)
        let progress = SimulationProgress(series, isTold: !json)
        progress.start()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<jobs {
                group.addTask {
                    while let seed = series.next() {
                        do throws(Fault) {
                            series.take(try Simulation(seed: seed, options: options).run())
                        } catch { series.stop(seed, because: error) }
                        progress.tell { again($0) }
                    }
                }
            }
        }
        progress.end { again($0) }
        try conclude(series.result)
    }

    private func play(
        _ seed: UInt64, _ options: SimulationOptions, _ listener: @escaping (String) -> Void
    ) throws -> SimulationReport {
        do { return try Simulation(seed: seed, options: options).run(telling: listener) } catch {
            try Self.end(with: error)
        }
    }

    /// The command that plays an evening again.
    private func again(_ seed: UInt64) -> String {
        let broken = defect.map { " --defect \($0.planted.rawValue)" } ?? ""
        return "comanda simulate --seed \(seed) --commands \(commands)\(broken) --trace"
    }

    private func conclude(_ result: SimulationSeries.Result) throws {
        if let fault = result.fault { try Self.end(with: fault) }
        if json {
            let text = result.tree(again).canonicalBytes
            Screen.show(String(decoding: text, as: UTF8.self))
        } else {
            Screen.show(result.summary.joined(separator: "\n"))
        }
        if !result.failed.isEmpty { throw ExitCode.failure }
    }

    /// A defect as it is written on the command line.
    struct Defect: ExpressibleByArgument, Sendable {
        let planted: SimulationOptions.Defect

        static var names: String {
            SimulationOptions.Defect.allCases.map(\.rawValue).joined(separator: ", ")
        }

        init?(argument: String) {
            guard let defect = SimulationOptions.Defect(rawValue: argument) else { return nil }
            planted = defect
        }
    }
}

/// Numbers from one to another, written `1-1000`; `17` is `17-17`.
struct Span: ExpressibleByArgument, CustomStringConvertible {
    let range: ClosedRange<UInt64>

    init(_ range: ClosedRange<UInt64>) {
        self.range = range
    }

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map {
            UInt64($0)
        }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
            first <= last, last < UInt64(Int.max)
        else { return nil }
        range = first...last
    }

    var defaultValueDescription: String { description }
    var description: String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
}
