public import EscPos
import Synchronization

/// The way to one printer over TCP: brings it jobs and says what became of them.
///
/// `deliver` and `closeWhenIdle` block and belong on one thread of their own per printer; `close`
/// may be called from any thread.
public final class PrinterLink: Sendable {
    private let address: PrinterAddress
    private let profile: PrinterProfile
    private let timeouts: PrinterTimeouts
    private let onTrouble: @Sendable (PrinterTrouble?) -> Void
    private let wake = Wake()
    private let isStopped = Atomic(false)
    private let line = Mutex(OpenLine())

    /// The connection while there is one.
    private struct OpenLine {
        var conversation: Conversation?
        var lastUse = ContinuousClock.now
        var closed: ContinuousClock.Instant?
    }

    /// A way to a printer; nothing is connected until the first job.
    ///
    /// - Parameter onTrouble: Told, on the delivering thread, when a trouble shows in the middle of
    ///   a job, when it changes, and with `nil` when it has passed. It must not call this link.
    public init(
        address: PrinterAddress, profile: PrinterProfile,
        timeouts: PrinterTimeouts = PrinterTimeouts(),
        onTrouble: @escaping @Sendable (PrinterTrouble?) -> Void = { _ in }
    ) {
        self.address = address
        self.profile = profile
        self.timeouts = timeouts
        self.onTrouble = onTrouble
    }

    /// Brings a job to the printer and waits until it is known what became of it.
    ///
    /// - Parameters:
    ///   - bytes: The job, as `encode` made it.
    ///   - id: The job's number, which the printer repeats in its answer; 9999 apart look the same.
    public func deliver(_ bytes: [UInt8], id: Int) -> Delivery {
        line.withLock { deliver(bytes, id: id, over: &$0) }
    }

    /// Closes a connection that no job has used for a while; call it between jobs. The next job
    /// connects again.
    public func closeWhenIdle() {
        line.withLock { line in
            if line.lastUse + timeouts.idle <= .now { hangUp(&line) }
        }
    }

    /// Closes for good: a delivery under way ends at once, later ones are not sent. Returns when
    /// the connection is closed; repeating it does nothing.
    public func close() {
        isStopped.store(true, ordering: .relaxed)
        wake.signal()
        line.withLock { hangUp(&$0) }
    }

    private func deliver(_ bytes: [UInt8], id: Int, over line: inout OpenLine) -> Delivery {
        var left = 0
        let report = changesOnly()
        do throws(PrinterTrouble) {
            if isStopped.load(ordering: .relaxed) { throw .stopped }
            if bytes.count > profile.maximumJobBytes { throw .tooLong(bytes: bytes.count) }
            let conversation = try readyConversation(on: &line)
            let job = bytes + profile.jobEnd(id: id)
            try conversation.write(job, left: &left, report: report)
            guard profile.proof != .none else {
                // Nothing would tell that a kept connection has died, so none is kept.
                hangUp(&line)
                return .sent
            }
            try conversation.awaitProof(of: id, report: report)
            line.lastUse = .now
            return .confirmed
        } catch {
            line.conversation?.abandon()
            hangUp(&line)
            return left == 0 ? .notSent(error) : .unsure(error)
        }
    }

    private func readyConversation(
        on line: inout OpenLine
    ) throws(PrinterTrouble) -> Conversation {
        if let kept = line.conversation {
            do throws(PrinterTrouble) {
                try kept.checkReady()
                return kept
            } catch .closedByPrinter, .silent {
                hangUp(&line)  // it was kept too long: a new one tells how the printer is
            }
        }
        if let closed = line.closed { try wake.sleep(until: closed + timeouts.reopen) }
        let connection = try Connection(to: address, until: .now + timeouts.connect, wake: wake)
        let new = Conversation(connection, profile: profile, timeouts: timeouts)
        line.conversation = new
        if profile.proof != .none { try new.checkReady() }
        return new
    }

    private func hangUp(_ line: inout OpenLine) {
        guard line.conversation != nil else { return }
        line.conversation = nil
        line.closed = .now
    }

    /// Passes a trouble on only when it differs from the last one.
    private func changesOnly() -> (PrinterTrouble?) -> Void {
        var last: PrinterTrouble?
        return { [onTrouble] trouble in
            guard trouble != last else { return }
            last = trouble
            onTrouble(trouble)
        }
    }
}
