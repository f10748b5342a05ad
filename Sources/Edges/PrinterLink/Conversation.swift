import EscPos

/// What is said over one connection: is it ready, here is a job, is it on paper?
final class Conversation {
    private let connection: Connection
    private let profile: PrinterProfile
    private let timeouts: PrinterTimeouts
    private var reader = AnswerReader()

    init(_ connection: Connection, profile: PrinterProfile, timeouts: PrinterTimeouts) {
        self.connection = connection
        self.profile = profile
        self.timeouts = timeouts
    }

    func abandon() { connection.abandon() }

    /// Returns when the printer could print now, else throws why not.
    func checkReady() throws(PrinterTrouble) {
        _ = try receive(until: .now)  // what an earlier job left behind
        var status = PrinterStatus()
        for query in StatusQuery.allCases {
            status.read(try answer(to: query), answering: query)
        }
        if let trouble = status.trouble { throw trouble }
    }

    private func answer(to query: StatusQuery) throws(PrinterTrouble) -> UInt8 {
        let deadline = ContinuousClock.now + timeouts.status
        try ask(query)
        repeat {
            for case .realTime(let byte) in try receive(until: deadline) { return byte }
        } while ContinuousClock.now < deadline
        throw .silent
    }

    private func ask(_ query: StatusQuery) throws(PrinterTrouble) {
        var bytes = query.bytes[...]
        let deadline = ContinuousClock.now + timeouts.status
        while !bytes.isEmpty {
            bytes = bytes.dropFirst(try connection.send(bytes))
            if !bytes.isEmpty, ContinuousClock.now >= deadline { throw .silent }
            if !bytes.isEmpty { _ = try connection.wait(toSend: true, until: deadline) }
        }
    }

    /// Hands over a whole job. `left` counts the bytes that are gone, also when this throws.
    func write(
        _ job: [UInt8], left: inout Int, report: (PrinterTrouble?) -> Void
    ) throws(PrinterTrouble) {
        var lastProgress = ContinuousClock.now
        while left < job.count {
            let count = try connection.send(job[left...])
            left += count
            if count > 0 {
                lastProgress = .now
                report(nil)
                continue
            }
            let stalled = ContinuousClock.now - lastProgress
            if stalled >= timeouts.stall { report(.slow) }
            if stalled >= timeouts.repair { throw .slow }
            let limit = stalled >= timeouts.stall ? timeouts.repair : timeouts.stall
            if try connection.wait(toSend: true, until: lastProgress + limit) {
                _ = try receive(until: .now)
            }
        }
    }

    /// Waits for the answer that all before it is on paper; meanwhile asks what is wrong.
    ///
    /// As long as the printer itself says what is wrong, `repair` is allowed for someone to mend
    /// it, because it prints on by itself afterwards. While bytes still reach a printer on a slow
    /// line, its time to print has not begun, and a question behind them cannot be answered yet.
    func awaitProof(of id: Int, report: (PrinterTrouble?) -> Void) throws(PrinterTrouble) {
        let end = ContinuousClock.now + timeouts.repair
        var deadline = min(end, .now + timeouts.confirmation)
        var watch = StatusWatch(timeouts)
        var flow = DeliveryFlow(timeouts.stall)
        repeat {
            for answer in try receive(until: min(deadline, watch.next)) {
                if profile.confirms(answer, id: id) { return report(nil) }
                watch.read(answer)
            }
            let isDelivering = flow.isMoving(undelivered: connection.undelivered)
            if let query = watch.dueQuery(isDelivering: isDelivering) {
                try ask(query)
                flow.behind += query.bytes.count
            }
            let isMended = watch.takeMended()
            report(watch.trouble)
            if watch.isExplained { deadline = end }
            if isMended || (isDelivering && !watch.isExplained) {
                deadline = min(end, .now + timeouts.confirmation)
            }
        } while ContinuousClock.now < deadline
        throw watch.trouble ?? .slow
    }

    /// Answers that arrive before the deadline; none when it passed.
    private func receive(
        until deadline: ContinuousClock.Instant
    ) throws(PrinterTrouble) -> [PrinterAnswer] {
        guard try connection.wait(until: deadline) else { return [] }
        return try connection.receive().compactMap { reader.read($0) }
    }
}
