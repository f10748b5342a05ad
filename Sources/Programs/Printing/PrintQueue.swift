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
    /// Who is told what.
    struct Told: Sendable {
        let report: @Sendable (ReportPaper) -> Void
        let say: @Sendable (PrinterID, PrinterTrouble?) -> Void
        let fail: @Sendable (Fault) -> Void
    }

    /// What papers are set with, and what is noted of them.
    struct Desk: Sendable {
        let store: HouseStore
        let config: HouseConfig
        let papers: PaperGuard
    }

    private let printer: PrinterID
    private let desk: Desk
    private let renderer: PaperRenderer
    private let told: Told
    private let link: PrinterLink
    private let current: CurrentPaper
    private let waiting = Waiting()

    /// The paper that is printing, for troubles the printer tells of in the middle.
    private final class CurrentPaper: Sendable {
        let number = Mutex<Int?>(nil)
        let trouble = Mutex<PrinterTrouble?>(nil)
    }

    /// - Parameter link: Makes the way to the printer, given whom to tell of troubles in mid job.
    init(
        setup: PrinterSetup, desk: Desk,
        link: (_ onTrouble: @escaping @Sendable (PrinterTrouble?) -> Void) -> PrinterLink,
        told: Told
    ) {
        printer = setup.id
        self.desk = desk
        renderer = PaperRenderer(desk.config, on: setup)
        self.told = told
        let current = CurrentPaper()
        self.current = current
        self.link = link { trouble in
            Self.note(trouble, of: setup.id, current, told)
            guard let trouble, let paper = current.number.withLock({ $0 }) else { return }
            told.report(
                ReportPaper(paper: paper, outcome: .unsure, trouble: PaperTrouble(trouble)))
        }
        Thread { [self] in run() }.start()
    }

    func add(_ paper: EffectRow) { waiting.add(paper) }

    /// Begins no other paper.
    func close() { waiting.stop() }

    func waitUntilIdle(before deadline: Date) { waiting.waitUntilIdle(before: deadline) }

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

    /// Tries until the paper is out, waiting longer each time, up to 5 s. One that cannot be set
    /// stays with whoever is told.
    private func bringOut(_ row: EffectRow) {
        var paper = PaperAttempt(row)
        current.number.withLock { $0 = row.effect.paper }
        defer { current.number.withLock { $0 = nil } }
        var pause = 0.5
        while true {
            do {
                let outcome = try paper.tryOnce(store: desk.store, set: set, deliver: deliver)
                told.report(outcome)
                if outcome.outcome == .confirmed || outcome.trouble == .unsettable { return }
            } catch {
                told.fail(error)
                return
            }
            guard waiting.pause(pause) else { return }
            pause = min(5, pause * 2)
        }
    }

    private func set(_ effect: HouseEffect, reprint: Bool) throws(Fault) -> [UInt8]? {
        try desk.papers.bytes(of: effect.paper) { renderer.bytes(effect, reprint: reprint) }
    }

    private func deliver(_ bytes: [UInt8], id: Int) -> Delivery {
        let delivery = link.deliver(bytes, id: id)
        switch delivery {
        case .confirmed, .sent: Self.note(nil, of: printer, current, told)
        case .notSent(let trouble), .unsure(let trouble):
            Self.note(trouble, of: printer, current, told)
        }
        return delivery
    }

    /// Says so when a printer's trouble begins, changes or ends.
    private static func note(
        _ trouble: PrinterTrouble?, of printer: PrinterID, _ current: CurrentPaper, _ told: Told
    ) {
        let hasChanged = current.trouble.withLock { known in
            defer { known = trouble }
            return known != trouble
        }
        guard hasChanged, trouble != .stopped else { return }
        told.say(printer, trouble)
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
    private nonisolated(unsafe) var isBusy = false

    func add(_ paper: EffectRow) {
        condition.withLock {
            papers.append(paper)
            condition.broadcast()
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
            isBusy = false
            condition.broadcast()
            let deadline = Date(timeIntervalSinceNow: seconds)
            while papers.isEmpty, !stopped {
                if !condition.wait(until: deadline) { break }
            }
            if stopped { return .stopped }
            guard !papers.isEmpty else { return .nothing }
            isBusy = true
            return .paper(papers.removeFirst())
        }
    }

    /// Waits until no paper is under way.
    func waitUntilIdle(before deadline: Date) {
        condition.withLock {
            while isBusy, condition.wait(until: deadline) {}
        }
    }

    /// Waits before the next attempt; `false` when the house closes and there is to be none.
    func pause(_ seconds: Double) -> Bool {
        condition.withLock {
            let deadline = Date(timeIntervalSinceNow: seconds)
            while !stopped, condition.wait(until: deadline) {}
            return !stopped
        }
    }
}
