import EscPos
import Foundation
import HouseRules
import HouseStore
import Kitchen
import PrinterLink
import Synchronization
import Vocabulary

/// The queue of one printer, worked off by a thread of its own.
final class PrintQueue: Sendable {
    private let store: HouseStore
    private let config: @Sendable () -> HouseConfig
    private let report: @Sendable (ReportPaper) -> Void
    private let fail: @Sendable (Fault) -> Void
    private let link: PrinterLink
    private let current: CurrentPaper
    private let waiting = Waiting()

    /// The paper that is printing, for troubles the printer tells of in the middle.
    private final class CurrentPaper: Sendable {
        let number = Mutex<Int?>(nil)
    }

    init(
        setup: PrinterSetup, address: PrinterAddress, store: HouseStore,
        config: @escaping @Sendable () -> HouseConfig,
        report: @escaping @Sendable (ReportPaper) -> Void,
        fail: @escaping @Sendable (Fault) -> Void
    ) {
        self.store = store
        self.config = config
        self.report = report
        self.fail = fail
        let current = CurrentPaper()
        self.current = current
        link = PrinterLink(
            address: address, profile: PrinterProfile(setup), timeouts: PrinterTimeouts()
        ) { trouble in
            guard let trouble, let paper = current.number.withLock({ $0 }) else { return }
            report(
                ReportPaper(paper: paper, outcome: .unsure, trouble: PaperTrouble(trouble)))
        }
        Thread { [self] in run() }.start()
    }

    func add(_ paper: EffectRow) { waiting.add(paper) }

    func stop() {
        waiting.stop()
        link.close()
    }

    private func run() {
        while true {
            switch waiting.next(within: 30) {
            case .paper(let paper): bringOut(paper)
            case .nothing: link.closeWhenIdle()
            case .stopped: return
            }
        }
    }

    /// Tries until the paper is out, waiting longer each time, up to 5 s.
    private func bringOut(_ row: EffectRow) {
        var paper = PaperAttempt(row)
        current.number.withLock { $0 = row.effect.paper }
        defer { current.number.withLock { $0 = nil } }
        var pause = 0.5
        while !waiting.isStopped {
            do {
                let outcome = try paper.tryOnce(
                    store: store, config: config(),
                    deliver: { link.deliver($0, id: $1) })
                report(outcome)
                if outcome.outcome == .confirmed { return }
            } catch {
                fail(error)
                return
            }
            waiting.pause(pause)
            pause = min(5, pause * 2)
        }
    }
}

/// Papers that wait for their printer.
private final class Waiting: Sendable {
    enum Next {
        case paper(EffectRow)
        case nothing
        case stopped
    }

    private let condition = NSCondition()
    private nonisolated(unsafe) var papers: [EffectRow] = []
    private nonisolated(unsafe) var stopped = false

    var isStopped: Bool { condition.withLock { stopped } }

    func add(_ paper: EffectRow) {
        condition.withLock {
            papers.append(paper)
            condition.signal()
        }
    }

    func stop() {
        condition.withLock {
            stopped = true
            condition.broadcast()
        }
    }

    func next(within seconds: Double) -> Next {
        condition.withLock {
            let deadline = Date(timeIntervalSinceNow: seconds)
            while papers.isEmpty, !stopped {
                if !condition.wait(until: deadline) { break }
            }
            if stopped { return .stopped }
            return papers.isEmpty ? .nothing : .paper(papers.removeFirst())
        }
    }

    /// Waits before the next attempt; ends early when the house closes.
    func pause(_ seconds: Double) {
        condition.withLock {
            let deadline = Date(timeIntervalSinceNow: seconds)
            while !stopped, condition.wait(until: deadline) {}
        }
    }
}
