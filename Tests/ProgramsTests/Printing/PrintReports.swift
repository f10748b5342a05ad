import Foundation
import HouseRules
import PrinterLink
import Synchronization

/// What a desk reports, and a wait for it with a deadline.
final class Reports: Sendable {
    private let condition = NSCondition()
    private let list = Mutex<[ReportPaper]>([])

    var all: [ReportPaper] { list.withLock { $0 } }

    func add(_ report: ReportPaper) {
        condition.withLock {
            list.withLock { $0.append(report) }
            condition.broadcast()
        }
    }

    func wait(until isThere: ([ReportPaper]) -> Bool) -> Bool {
        condition.withLock {
            let deadline = Date(timeIntervalSinceNow: 15)
            while !isThere(all) {
                if !condition.wait(until: deadline) { return isThere(all) }
            }
            return true
        }
    }
}

extension PrinterTimeouts {
    /// Short waits, so that a trouble shows soon.
    static var quick: PrinterTimeouts {
        var timeouts = PrinterTimeouts()
        timeouts.poll = .milliseconds(20)
        timeouts.status = .milliseconds(500)
        timeouts.confirmation = .milliseconds(600)
        timeouts.reopen = .milliseconds(10)
        return timeouts
    }
}
