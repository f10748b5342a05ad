import EscPos
import Foundation
public import HouseFolder
public import HouseRules
public import HouseStore
import Kitchen
public import PrinterLink
import Synchronization
public import Vocabulary

/// One queue and one thread per printer: brings paper out in order, and says what became of it.
///
/// An attempt is noted on disk before its first byte leaves. Whatever may be out is printed again
/// only with the mark that it is a reprint.
public final class PrintDesk: Sendable {
    private let desk: PrintQueue.Desk
    private let report: @Sendable (ReportPaper) -> Void
    private let say: @Sendable (PrinterID, PrinterTrouble?) -> Void
    private let fail: @Sendable (Fault) -> Void
    private let queues: Mutex<[PrinterID: PrintQueue]>
    private let addresses: [PrinterID: PrinterAddress]
    private let timeouts: PrinterTimeouts

    /// A desk.
    ///
    /// - Parameters:
    ///   - store: Where attempts are noted.
    ///   - data: Where it is noted beside the database what is being set.
    ///   - config: Printers, names and languages.
    ///   - addresses: Addresses that stand in for the printers' own, as virtual printers do.
    ///   - timeouts: How long printers are waited for.
    ///   - report: Told what became of a paper; called on the printers' threads.
    ///   - say: Told when a printer's trouble begins, changes or, without one, ends.
    ///   - fail: Told when the store cannot be written; nothing prints after that.
    /// - Throws: A fault when nothing can be noted beside the database.
    public init(
        store: HouseStore, data: HouseData, config: HouseConfig,
        addresses: [PrinterID: PrinterAddress] = [:],
        timeouts: PrinterTimeouts = PrinterTimeouts(),
        report: @escaping @Sendable (ReportPaper) -> Void,
        say: @escaping @Sendable (PrinterID, PrinterTrouble?) -> Void = { _, _ in },
        fail: @escaping @Sendable (Fault) -> Void
    ) throws(Fault) {
        desk = PrintQueue.Desk(store: store, config: config, papers: try PaperGuard(data))
        self.report = report
        self.say = say
        self.fail = fail
        self.addresses = addresses
        self.timeouts = timeouts
        queues = Mutex([:])
    }

    /// Sets those of some papers under which an earlier life of the hub may have fallen, each
    /// alone, and lets their bytes go: whoever brings it down now is known.
    ///
    /// Call it before anything is decided or printed.
    public func trySuspects(among papers: [EffectRow]) throws(Fault) {
        for paper in papers where desk.papers.suspects(paper.effect.paper) {
            _ = try desk.papers.bytes(of: paper.effect.paper) {
                PaperRenderer.bytes(paper.effect, in: desk.config, reprint: paper.mayBeOut)
            }
        }
    }

    /// Puts papers at the end of their printers' queues.
    public func print(_ papers: [EffectRow]) {
        for paper in papers { queue(for: paper.effect.printer).add(paper) }
    }

    /// Begins no other paper, and waits for those under way.
    ///
    /// - Parameter seconds: How long; what is not out by then is cut off by `stop`.
    public func finish(within seconds: Double) {
        let all = queues.withLock { Array($0.values) }
        for queue in all { queue.close() }
        let deadline = Date(timeIntervalSinceNow: seconds)
        for queue in all { queue.waitUntilIdle(before: deadline) }
    }

    /// Stops all printers; what is under way is cut off and tried again when the house opens.
    public func stop() {
        let all = queues.withLock { queues in
            defer { queues = [:] }
            return Array(queues.values)
        }
        for queue in all { queue.stop() }
    }

    private func queue(for printer: PrinterID) -> PrintQueue {
        queues.withLock { queues in
            let setup = desk.config.printer(for: printer)
            if let queue = queues[setup.id] { return queue }
            let address =
                addresses[setup.id]
                ?? PrinterAddress(host: setup.host, port: UInt16(clamping: setup.port))
            let queue = PrintQueue(
                setup: setup, desk: desk,
                link: { [timeouts] onTrouble in
                    PrinterLink(
                        address: address, profile: PrinterProfile(setup), timeouts: timeouts,
                        onTrouble: onTrouble)
                },
                told: PrintQueue.Told(report: report, say: say, fail: fail))
            queues[setup.id] = queue
            return queue
        }
    }
}
