import HouseRules
import HouseStore
import HubService
import OrderHub
import TerminalService
import Vocabulary
import Wire

/// Judges an evening by what terminals wrote down and what is on paper.
///
/// Failures begin with the number of what they break: 1 what a terminal was told is in the journal,
/// once; 2 nothing else is; 3 in each device's order, at house times that never run backwards, each
/// on the one business day it belongs to; 4 what was fired is on paper, once, and marked when it
/// comes again; 6 money adds up, parts to their wholes, and closed checks stay; 7 receipts have no
/// gap; 9 to hear everything again changes nothing; 10 the journal gives the same house, whenever
/// it is opened; 11 nobody waits, and what was answered is kept for two days; 12 the broker keeps
/// what is so; 13 the same question gets the same answer; 15 the audit is well.
struct Verdict {
    let evening: Evening
    let hub: Hub
    let store: HouseStore
    /// What came out of printers, as somebody reads it.
    let papers: [PaperReading]
    private(set) var failures: [String] = []
    /// What was accepted, in the order of the journal.
    private(set) var orders = Orders()
    /// The journal's commands.
    private(set) var journal: [CommandID: CommandRow] = [:]

    init(_ evening: Evening, hub: Hub, store: HouseStore) {
        self.evening = evening
        self.hub = hub
        self.store = store
        papers = evening.printers.flatMap(\.slips).map { PaperReading($0) }
    }

    mutating func fail(_ what: String) {
        failures.append(what)
    }

    /// Everything that must hold; what failed, one line each.
    mutating func judge() throws(Fault) -> [String] {
        try judgeOutboxes()
        try judgeJournal()
        collectOrders()
        judgeDays()
        try judgeKept()
        judgePaper()
        judgeMoney()
        judgeParts()
        judgeShown()
        judgeState()
        try judgeAudit()
        try judgeReplay()
        try judgeRebuild()
        return failures
    }

    /// 11: after everything came to rest nobody waits.
    private mutating func judgeOutboxes() throws(Fault) {
        for terminal in evening.terminals {
            let waiting = try terminal.machine?.countWaiting() ?? -1
            if waiting != 0 { fail("11 \(waiting) commands wait on \(terminal.device)") }
        }
        for submission in evening.log.submissions
        where evening.log.told[submission.envelope.id] == nil {
            fail("11 command \(submission.envelope.id) was never answered")
        }
    }

    /// 1, 2, 3 and 13: what terminals were told stands in the journal, once, and nothing else does.
    private mutating func judgeJournal() throws(Fault) {
        var rows: [CommandID: CommandRow] = [:]
        var order = DeviceOrders(outrun: evening.log.outrun)
        var wrong: [String] = []
        try store.walk(.command) { stored in
            guard let row: CommandRow = try? Canonical.value(parsing: stored.body, strict: false)
            else { return wrong.append("1 command \(stored.place) cannot be read") }
            wrong += order.take(row)
            // What else the house's own commands say is the audit's to judge.
            guard row.device != DeviceID.house else { return }
            if rows[row.id] != nil { wrong.append("1 command \(row.id) is there twice") }
            rows[row.id] = row
        }
        failures += wrong
        journal = rows
        for submission in evening.log.submissions {
            judge(submission, rows.removeValue(forKey: submission.envelope.id))
        }
        for row in rows.values {
            fail("2 command \(row.id) of \(row.device) was never kept by a terminal")
        }
    }

    private mutating func judge(_ submission: EveningLog.Submission, _ row: CommandRow?) {
        let id = submission.envelope.id
        let told = evening.log.told[id] ?? []
        let ways = isRestored ? Set(told.map(Gist.init)).count : told.count
        if ways > 1, !isAlarmed(submission) {
            fail("13 command \(id) was answered in \(ways) ways")
        }
        guard let last = told.last else { return }
        let reply = told.first { isRestored && $0 == row?.reply } ?? last
        guard reply.sequence != nil else {
            return fail("1 command \(id) was turned away: \(reply.refusal?.code ?? "")")
        }
        guard let row else { return fail("1 command \(id) was answered and is nowhere") }
        if row.reply != reply { fail("1 command \(id) was answered otherwise than decided") }
        if row.command != submission.envelope.body || row.device != submission.device {
            fail("2 command \(id) is not what its terminal asked")
        }
        if reply.refusal?.code == "badSession" {
            fail("command \(id) was refused although its session was in force")
        }
    }

    private mutating func collectOrders() {
        let accepted = evening.log.submissions.compactMap {
            submission -> (sequence: Int64, command: HouseCommand, number: Int?)? in
            let row = journal[submission.envelope.id]
            guard let reply = evening.log.told[submission.envelope.id]?.first,
                (row?.outcome ?? reply.outcome) == .accepted, let sequence = reply.sequence,
                case .success(let command) = submission.envelope.command
            else { return nil }
            return (row?.sequence ?? sequence, command, row?.numbers?.check)
        }
        for (_, command, number) in accepted.sorted(by: { $0.sequence < $1.sequence }) {
            orders.take(command, opening: number)
        }
        failures += orders.wrong
    }
}

/// Whether the commands of every device came one by one, each epoch after the one before.
private struct DeviceOrders {
    private var places: [DeviceID: (epoch: Epoch, next: Int64)] = [:]
    /// The devices that took a newer epoch than they began with.
    private let outrun: Set<DeviceID>

    init(outrun: Set<DeviceID>) {
        self.outrun = outrun
    }

    /// Takes the next command of the journal; what is wrong with its place.
    mutating func take(_ row: CommandRow) -> [String] {
        guard row.device != DeviceID.house else { return skip(row) }
        let known = places[row.device]
        let isNew = known.map { $0.epoch < row.epoch } ?? true
        let expected = isNew ? 1 : known?.next ?? 1
        places[row.device] = (row.epoch, row.seq + 1)
        if let known, known.epoch > row.epoch {
            return ["3 \(row.device)'s command \(row.seq) came from a store that was given up"]
        }
        guard row.seq != expected else { return [] }
        return ["3 \(row.device)'s command \(row.seq) came instead of \(expected)"]
    }

    /// Places that a terminal gave up, because it had them before it took a newer epoch.
    private mutating func skip(_ row: CommandRow) -> [String] {
        guard
            case .skipCommands(let skip)? = try? Canonical.value(
                HouseCommand.self, from: row.command.tree, strict: true)
        else { return [] }
        places[skip.device] = (skip.epoch, skip.nextSeq)
        guard !outrun.contains(skip.device) else { return [] }
        return ["3 \(skip.device) gave up its places up to \(skip.nextSeq)"]
    }
}
