import EscPos

/// Asks a printer how it is, one question at a time, and remembers what it said.
///
/// Nothing may be sent while an answer is awaited, so an unanswered question ends the asking.
struct StatusWatch {
    /// What keeps the printer from printing, as far as is known.
    private(set) var trouble: PrinterTrouble?

    private let timeouts: PrinterTimeouts
    private var status = PrinterStatus()
    private var awaited: StatusQuery?
    private var queue: [StatusQuery] = []
    private var isMended = false
    /// When `dueQuery()` wants to be asked again.
    private(set) var next: ContinuousClock.Instant

    init(_ timeouts: PrinterTimeouts) {
        self.timeouts = timeouts
        next = .now + timeouts.poll
    }

    /// Whether the printer itself has said what is wrong.
    var isExplained: Bool { trouble != nil && trouble != .silent }

    /// Whether a trouble has passed since this was last asked.
    mutating func takeMended() -> Bool {
        defer { isMended = false }
        return isMended
    }

    mutating func read(_ answer: PrinterAnswer) {
        guard case .realTime(let byte) = answer, let query = awaited else { return }
        status.read(byte, answering: query)
        awaited = nil
        guard queue.isEmpty else { return next = .now }
        // The four answers make one picture: only now is it judged.
        if trouble != nil, status.trouble == nil { isMended = true }
        trouble = status.trouble
        next = .now + timeouts.poll
    }

    /// The question to send now, if there is one.
    ///
    /// - Parameter isDelivering: Whether bytes before the last question are still on their way:
    ///   then no answer means nothing.
    mutating func dueQuery(isDelivering: Bool) -> StatusQuery? {
        guard ContinuousClock.now >= next else { return nil }
        if awaited != nil, isDelivering {
            next = .now + timeouts.status
            return nil
        }
        if awaited != nil {
            trouble = .silent
            next = .now + timeouts.repair
            return nil
        }
        if queue.isEmpty { queue = StatusQuery.allCases }
        let query = queue.removeFirst()
        awaited = query
        next = .now + timeouts.status
        return query
    }
}
