import Foundation
import HouseTesting
import Synchronization
import Vocabulary
import Wire

/// Many evenings: handed out one by one, and what became of them.
final class SimulationSeries: Sendable {
    /// What became of the evenings so far.
    struct Result: Sendable {
        fileprivate(set) var played = 0
        /// The reports of evenings that failed, in the order in which they ended.
        fileprivate(set) var failed: [SimulationReport] = []
        /// What kept an evening from being played at all.
        fileprivate(set) var fault: Fault?
        fileprivate(set) var counts = HappeningCounts()
        /// On how many evenings something happened.
        fileprivate(set) var evenings: [Happening: Int] = [:]
        fileprivate(set) var seconds = 0.0
    }

    private struct State {
        var waiting: ClosedRange<UInt64>?
        var result = Result()
    }

    let total: Int
    private let began = ContinuousClock.now
    private let state: Mutex<State>

    init(_ seeds: ClosedRange<UInt64>) {
        total = seeds.count
        state = Mutex(State(waiting: seeds))
    }

    /// The next seed; `nil` when all are handed out, or one could not be played.
    func next() -> UInt64? {
        state.withLock { state in
            guard let waiting = state.waiting, state.result.fault == nil else { return nil }
            let seed = waiting.lowerBound
            state.waiting = seed < waiting.upperBound ? seed + 1...waiting.upperBound : nil
            return seed
        }
    }

    func take(_ report: SimulationReport) {
        state.withLock { state in
            state.result.played += 1
            state.result.counts += report.counts
            for what in Happening.allCases where report.counts[what] > 0 {
                state.result.evenings[what, default: 0] += 1
            }
            if !report.isWell { state.result.failed.append(report) }
        }
    }

    func stop(_ seed: UInt64, because fault: Fault) {
        state.withLock { $0.result.fault = $0.result.fault ?? fault }
    }

    /// What became of the evenings so far.
    var result: Result {
        var result = state.withLock { $0.result }
        let (seconds, attoseconds) = began.duration(to: .now).components
        result.seconds = Double(seconds) + Double(attoseconds) / 1e18
        return result
    }
}

extension SimulationSeries.Result {
    private var pace: String { String(format: "%.1f", seconds > 0 ? Double(played) / seconds : 0) }

    /// Where the run stands, in one line.
    func line(of total: Int) -> String {
        "\(played) of \(total) evenings, \(pace) a second, \(failed.count) failed"
    }

    /// What happened on all evenings, a line each.
    var summary: [String] {
        let happened = Happening.allCases.map { what in
            let share = evenings[what, default: 0] * 100
            let number = pad("\(counts[what])", 9)
            let evenings = pad("\(played > 0 ? share / played : 0)", 4)
            return "\(number)  on \(evenings) % of the evenings  \(what.rawValue)"
        }
        let verdict =
            failed.isEmpty
            ? "All \(played) evenings are well." : "\(failed.count) of \(played) evenings FAILED."
        return happened + [
            "\(String(format: "%.0f", seconds)) s, \(pace) evenings a second", verdict,
        ]
    }

    private func pad(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// The same for a program.
    func tree(_ again: (UInt64) -> String) -> JSONTree {
        var happened: [String: JSONTree] = [:]
        for what in Happening.allCases {
            happened[what.rawValue] = .object([
                "count": .integer(Int64(counts[what])),
                "evenings": .integer(Int64(evenings[what, default: 0])),
            ])
        }
        let failures = failed.sorted { $0.seed < $1.seed }.map { report in
            JSONTree.object([
                "seed": .integer(Int64(report.seed)), "night": .text(report.night),
                "failures": .list(report.failures.map { .text($0) }),
                "again": .text(again(report.seed)),
            ])
        }
        return .object([
            "evenings": .integer(Int64(played)), "failed": .list(failures),
            "happened": .object(happened), "milliseconds": .integer(Int64(seconds * 1000)),
        ])
    }
}

/// Tells how a series goes: redrawn on a terminal, else a line every ten seconds.
final class SimulationProgress: Sendable {
    private struct State {
        var shown = 0
        var last = ContinuousClock.now
    }

    private let series: SimulationSeries
    private let isTold: Bool
    private let isTerminal = isatty(2) == 1
    private let state = Mutex(State())

    init(_ series: SimulationSeries, isTold: Bool) {
        self.series = series
        self.isTold = isTold
    }

    func start() {
        guard isTold else { return }
        Screen.show("\(series.total) evenings …")
    }

    /// Shows evenings that failed at once, and now and then how far the run is.
    func tell(_ again: (UInt64) -> String) {
        guard isTold else { return }
        state.withLock { state in
            let result = series.result
            if result.failed.count > state.shown { clear() }
            for report in result.failed.dropFirst(state.shown) {
                Screen.show("\(report)\n  again: \(again(report.seed))")
            }
            state.shown = max(state.shown, result.failed.count)
            let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
            guard ContinuousClock.now - state.last >= pause else { return }
            state.last = .now
            let line = result.line(of: series.total)
            write(isTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n")
        }
    }

    func end(_ again: (UInt64) -> String) {
        tell(again)
        if isTold { clear() }
    }

    private func clear() {
        if isTerminal { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
