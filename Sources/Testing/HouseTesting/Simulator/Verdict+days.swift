import HouseRules
import HouseStore
import TerminalService
import Vocabulary
import Wire

extension Verdict {
    /// 3: house time never runs backwards, and every command belongs to the one business day that
    /// the clock on the wall says; days follow each other and never overlap.
    mutating func judgeDays() {
        guard let wall = WallClock(evening.night) else {
            return fail("3 nobody knows the zone \(evening.night.zone.name)")
        }
        // A restored house gives the places anew: there the journal says what stands at each.
        let told =
            isRestored
            ? journal.values.map(\.reply) : evening.log.told.values.compactMap(\.first)
        let replies = told.filter { $0.sequence != nil }
            .sorted { ($0.sequence ?? 0) < ($1.sequence ?? 0) }
        var last: Reply?
        for reply in replies {
            let name = "3 the command at place \(reply.sequence ?? 0)"
            if let last, reply.hub < last.hub { fail("\(name) is earlier than the one before") }
            if let day = last?.day, let own = reply.day, own < day {
                fail("\(name) is on \(own), the one before it on \(day)")
            }
            judge(reply, by: wall, name)
            last = reply
        }
        judgeReceiptClocks(by: wall)
    }

    private mutating func judge(_ reply: Reply, by wall: WallClock, _ name: String) {
        guard reply.day != wall.businessDay(reply.hub) else { return }
        // Where the cut comes twice in a night, the day that began the first time goes on.
        guard reply.day != wall.newestDay(reply.hub) else { return }
        let days = [reply.day, wall.businessDay(reply.hub)].map { $0.map { "\($0)" } ?? "none" }
        fail("\(name) is on \(days[0]); at \(wall.text(reply.hub)) the day was \(days[1])")
    }

    /// A receipt shows what the clock on the wall showed when its check was closed.
    private mutating func judgeReceiptClocks(by wall: WallClock) {
        var closed: [Int: Moment] = [:]
        for submission in evening.log.submissions {
            guard let reply = evening.log.told[submission.envelope.id]?.first,
                reply.outcome == .accepted,
                case .success(.closeCheck(let command)) = submission.envelope.command,
                let account = orders.accounts[command.check]
            else { continue }
            closed[account.number] = reply.hub
        }
        for paper in papers where paper.kind == .receipt && paper.copy == 0 && !paper.isTorn {
            guard let check = paper.check, let moment = closed[check] else { continue }
            let expected = wall.text(moment)
            if paper.clock != expected {
                fail("7 the receipt of check \(check) says \(paper.clock ?? ""), not \(expected)")
            }
        }
    }

    /// 11: a terminal keeps what was answered until it was told of a second day after that.
    mutating func judgeKept() throws(Fault) {
        for terminal in evening.terminals {
            guard let machine = terminal.machine else { continue }
            let days = evening.log.days[terminal.device] ?? []
            for submission in evening.log.submissions.dropFirst(terminal.diskSince)
            where submission.device == terminal.device {
                let id = submission.envelope.id
                guard let day = evening.log.told[id]?.first?.day,
                    days.count(where: { $0 > day }) < 2
                else { continue }
                if try !machine.holds(id) {
                    fail("11 \(terminal.device) let go of \(id) before a second day had begun")
                }
            }
        }
    }
}
