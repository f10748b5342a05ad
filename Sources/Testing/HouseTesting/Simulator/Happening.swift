/// Something that happens on an evening, counted: nobody is to believe in faults that never come.
public enum Happening: String, CaseIterable, Hashable, Sendable {
    /// Commands that terminals kept.
    case commands
    /// Commands that terminals were told to be accepted.
    case accepted = "commands accepted"
    /// Commands that terminals were told to be refused.
    case refused = "commands refused"
    /// Checks that were closed.
    case closed = "checks closed"
    /// Pieces of paper that came out of printers.
    case papers
    /// Pieces of paper that say that they may have been printed before.
    case marked = "papers marked as reprints"
    /// Business days that began.
    case days = "business days begun"

    /// Messages that got lost.
    case lost = "messages lost"
    /// Messages that came twice.
    case doubled = "messages doubled"
    /// Messages that took seconds or minutes.
    case delayed = "messages delayed"
    /// Times that the broker forgot everything.
    case brokerRestarts = "broker restarts"
    /// Times that the hub lost its connection.
    case hubCutOff = "hub cut off"
    /// Times that nothing got through to a terminal.
    case partitions
    /// Times that the hub was killed between two batches.
    case hubKilled = "hub killed"
    /// Times that the hub was killed with a batch decided and not committed.
    case hubKilledBeforeCommit = "hub killed before a commit"
    /// Times that the hub was killed with a batch committed and not told, or told in part.
    case hubKilledAfterCommit = "hub killed after a commit"
    /// Times that the hub was killed while it printed.
    case hubKilledPrinting = "hub killed while printing"
    /// Times that a terminal was killed.
    case terminalKilled = "terminals killed"
    /// Times that a terminal got a new disk.
    case terminalReplaced = "terminals replaced"
    /// Times that a terminal took a newer epoch, because its clock had been behind.
    case outrun = "epochs outrun"
    /// Papers at which a printer ran out of paper.
    case paperOut = "printer out of paper"
    /// Papers at which a printer was off, or went off.
    case printerOff = "printer off"
    /// Papers that came out without the printer's word for it.
    case printerSilent = "printer silent"
    /// Times that the hub's clock was set forward, by up to an hour.
    case hubClockForward = "hub clock set forward"
    /// Times that the hub's clock was set back, by up to an hour.
    case hubClockBack = "hub clock set back"
    /// Times that the hub's clock was set back by a day.
    case hubClockDayBack = "hub clock set back a day"
    /// Times that a terminal came back with its clock set otherwise.
    case terminalClock = "terminal clock set"
    /// Times that the hub was put back from a backup.
    case restores = "hub restored from a backup"
    /// Evenings over a change to or from daylight-saving time.
    case zoneChanges = "nights of a clock change"
    /// Business days that began while checks were open.
    case openCuts = "days begun over open checks"
    /// Places in a terminal's order that it believed the hub could never get.
    case gaps

    /// What goes wrong from outside; each of them is to happen in a test of many evenings.
    public static let faults: [Happening] = [
        .lost, .doubled, .delayed, .brokerRestarts, .hubCutOff, .partitions, .hubKilled,
        .hubKilledBeforeCommit, .hubKilledAfterCommit, .hubKilledPrinting, .terminalKilled,
        .terminalReplaced, .outrun, .paperOut, .printerOff, .printerSilent, .hubClockForward,
        .hubClockBack, .hubClockDayBack, .terminalClock, .zoneChanges, .openCuts,
    ]
}

/// How often everything happened.
public struct HappeningCounts: Hashable, Sendable {
    private var numbers: [Happening: Int] = [:]

    /// Nothing yet.
    public init() {}

    /// How often something happened.
    public subscript(_ what: Happening) -> Int { numbers[what] ?? 0 }

    mutating func add(_ what: Happening, _ number: Int = 1) {
        if number > 0 { numbers[what, default: 0] += number }
    }

    /// Adds what happened on another evening.
    public static func += (all: inout Self, one: Self) {
        all.numbers.merge(one.numbers, uniquingKeysWith: +)
    }
}
