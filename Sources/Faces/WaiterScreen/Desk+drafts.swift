import Cells
import Checks
import HouseRules
import Vocabulary
import Wire
import Wording

/// How rounds are drafted, sent, and taken back.
extension Desk {
    private static let mostUndone = 100

    /// The draft of who is signed in for a check; an empty one when there is none.
    func draft(for check: CheckID, at table: TableID?) -> TableDraft {
        guard let staff = session?.staff.id else {
            return TableDraft(id: DraftID(staff: "nobody", check: check), table: table)
        }
        let id = DraftID(staff: staff, check: check)
        return drafts[id] ?? TableDraft(id: id, table: table)
    }

    /// Changes a draft, so that the change can be undone.
    mutating func change(_ draft: TableDraft) {
        guard draft != drafts[draft.id] else { return }
        let before = drafts[draft.id] ?? TableDraft(id: draft.id, table: draft.table)
        earlier[draft.id, default: []].append(before)
        if earlier[draft.id, default: []].count > Self.mostUndone {
            earlier[draft.id]?.removeFirst()
        }
        keep(draft)
    }

    /// Keeps a draft on the disk, or forgets it when there is nothing in it.
    mutating func keep(_ draft: TableDraft) {
        var draft = draft
        if draft.lines.isEmpty { draft.menu = nil }
        if draft.isEmpty {
            if drafts.removeValue(forKey: draft.id) != nil {
                effects.append(.forget(draft.id))
            } else if !failedDrafts.contains(draft.id) {
                wasDrafted(draft.id, as: nil)
            }
        } else {
            drafts[draft.id] = draft
            effects.append(.keep(draft))
        }
        tellDrafts()
    }

    /// A draft is on the disk in this form; `nil` when it is gone from there. What went into it is
    /// forgotten only once the disk has all of it: an older form says nothing of that.
    mutating func wasDrafted(_ id: DraftID, as kept: TableDraft?) {
        guard kept == drafts[id] else { return }
        failedDrafts.remove(id)
        for source in (adopted.removeValue(forKey: id) ?? []).sorted(by: { $0.check < $1.check })
        where drafts[source] == nil { effects.append(.forget(source)) }
    }

    /// How long after a failed write it is tried again, in milliseconds, and with how many drafts.
    private static let (patience, mostAtOnce): (Int64, Int) = (3000, 8)

    /// What the disk did not take is told of once, and in the last line until it has it.
    mutating func wasNotDrafted(_ id: DraftID, _ fault: Fault) {
        triedAgain = now
        guard failedDrafts.insert(id).inserted else { return }
        say(.fault(fault.description), .bad)
        effects.append(.bell)
    }

    /// Tries again to keep or forget what could not be.
    mutating func keepAgain() {
        guard !failedDrafts.isEmpty, now >= triedAgain.later(by: Self.patience) else { return }
        triedAgain = now
        let all = failedDrafts.sorted { ($0.check, $0.staff) < ($1.check, $1.staff) }
        // Each gets its turn, however many there are and whichever fails again.
        let next =
            triedLast.flatMap { last in
                all.firstIndex { ($0.check, $0.staff) > (last.check, last.staff) }
            } ?? 0
        let turn = (all[next...] + all[..<next]).prefix(Self.mostAtOnce)
        triedLast = turn.last
        for id in turn { effects.append(drafts[id].map { .keep($0) } ?? .forget(id)) }
    }

    /// What nobody ordered from is not kept for guests who are gone: the next ones at the table may
    /// eat other things.
    mutating func forgetDrafts(of check: CheckID? = nil) {
        if let check, drafts.keys.contains(where: { $0.check == check }) {
            goneChecks.insert(check)
        }
        for draft in drafts.values where goneChecks.contains(draft.id.check) {
            let isTaken = draft.table.map { !parties(at: $0).isEmpty } ?? false
            if draft.isWithoutLines, !isTaken { forget(draft) }
        }
        goneChecks.formIntersection(drafts.keys.map(\.check))
    }

    private mutating func forget(_ draft: TableDraft) {
        keep(TableDraft(id: draft.id, table: draft.table))
        earlier[draft.id] = nil
    }

    /// Whether there is a change to take back.
    func canUndo(_ id: DraftID) -> Bool { earlier[id]?.isEmpty == false }

    /// Takes back the last change of what is not sent; whether there was one.
    mutating func undo(_ id: DraftID) -> Bool {
        guard var before = earlier[id]?.popLast() else { return false }
        // What was sent since stays sent.
        before.rounds = drafts[id]?.rounds ?? []
        keep(before)
        return true
    }

    // MARK: - Sending

    /// Sends lines of a draft; the others stay.
    mutating func send(_ lines: [RoundLine], of draft: TableDraft) {
        var draft = draft
        let ready = lines.map { line in
            var line = line
            line.allergy = both(line.allergy, draft.allergy)
            problems[line.id] = nil
            return line
        }
        let round = SendRound(
            check: draft.id.check, menu: draft.menu ?? shelf.hash, lines: ready.map(\.draft))
        let command: CommandID = newID()
        let sent = Set(lines.map(\.id))
        draft.lines.removeAll { sent.contains($0.id) }
        draft.rounds.append(.init(command: command, lines: ready))
        earlier[draft.id] = nil
        // The draft first: lines that stand in a round whose command is in no outbox come back.
        keep(draft)
        let table = tableName(of: draft.id.check)
        submit(.sendRound(round), id: command, saying: .kept(table: table))
    }

    /// The allergies of a dish and of its table, neither without the other.
    private func both(_ own: Note?, _ tables: Note?) -> Note? {
        guard let own, let tables, own != tables else { return own ?? tables }
        return Note("\(own); \(tables)") ?? own
    }

    private func draft(sending id: CommandID, for check: CheckID) -> TableDraft? {
        drafts.values.first { $0.id.check == check && $0.rounds.contains { $0.command == id } }
    }

    /// The hub has a round.
    mutating func roundArrived(_ id: CommandID, check: CheckID) {
        guard var draft = draft(sending: id, for: check) else { return }
        draft.rounds.removeAll { $0.command == id }
        keep(draft)
    }

    /// A round comes back: its lines stand in the draft again, before those rung since.
    mutating func takeBack(_ id: CommandID, _ check: CheckID, problems found: [RefusalCode.Line]) {
        guard var draft = draft(sending: id, for: check),
            let round = draft.rounds.first(where: { $0.command == id })
        else { return }
        draft.rounds.removeAll { $0.command == id }
        draft.lines.insert(contentsOf: round.lines, at: 0)
        for problem in found {
            if let line = LineID(problem.line) { problems[line] = problem }
        }
        earlier[draft.id] = nil
        keep(draft)
    }

    mutating func useCurrentMenu(_ check: CheckID) {
        for var draft in drafts.values where draft.id.check == check {
            draft.menu = shelf.hash
            keep(draft)
        }
    }

    /// Lines that stand on the check are sent, whatever became of the answer.
    mutating func reconcile(with check: Check) {
        let affected = drafts.values.filter { $0.id.check == check.id }
        guard !affected.isEmpty else { return }
        let there = Set(check.lines.map(\.id))
        for var draft in affected {
            draft.lines.removeAll { there.contains($0.id) }
            draft.rounds.removeAll { round in
                pending[round.command] == nil && round.lines.allSatisfy { there.contains($0.id) }
            }
            if draft != drafts[draft.id] { keep(draft) }
        }
    }

    /// Rounds whose command is in no outbox any more were answered while nobody listened: their
    /// lines are shown as a draft until the check itself tells that it has them.
    mutating func recoverRounds() {
        for var draft in drafts.values {
            let lost = draft.rounds.filter { pending[$0.command] == nil }
            guard !lost.isEmpty else { continue }
            draft.rounds.removeAll { pending[$0.command] == nil }
            draft.lines.insert(contentsOf: lost.flatMap(\.lines), at: 0)
            drafts[draft.id] = draft
        }
    }

    /// What was drafted for a party that never was goes to another check.
    mutating func adopt(_ draft: TableDraft, into check: CheckID, table: TableID?) {
        let id = DraftID(staff: draft.id.staff, check: check)
        var target = drafts[id] ?? TableDraft(id: id, table: table)
        // After a restart between the two writes both have them.
        let there = Set(target.lines.map(\.id))
        let lines = draft.rounds.flatMap(\.lines) + draft.lines
        target.lines += lines.filter { !there.contains($0.id) }
        target.allergy = target.allergy ?? draft.allergy
        target.menu = target.menu ?? draft.menu
        drafts[draft.id] = nil
        failedDrafts.remove(draft.id)
        earlier[draft.id] = nil
        // To undo what was rung before would take the dishes away that have come.
        earlier[id] = nil
        adopted[id, default: []].insert(draft.id)
        if heirs.count >= Self.mostUndone { heirs = [:] }
        heirs[draft.id.check] = check
        keep(target)
    }

    /// What was drafted for a party goes to the one that it has joined; a round that is on its way
    /// stays where it was sent to.
    mutating func adoptDrafts(of merged: CheckID, into check: CheckID) {
        let table = known.checks[check]?.check.table
        for draft in drafts.values where draft.id.check == merged && draft.rounds.isEmpty {
            adopt(draft, into: check, table: table ?? draft.table)
        }
    }

    /// What was drafted at this table for a party that is not here any more.
    private func orphans(at table: TableID) -> [TableDraft] {
        drafts.values.filter { draft in
            draft.table == table && draft.id.staff == session?.staff.id && link == .hub
                && knowsTables && draft.rounds.isEmpty && isGone(draft.id.check)
        }
    }

    /// Whether the hub has nobody with this check; a table may tell of it before it comes itself.
    private func isGone(_ check: CheckID) -> Bool {
        known.checks[check] == nil && seatedHere(check) == nil
            && !known.tables.values.contains { $0.parties.contains { $0.check == check } }
    }

    /// Asks what becomes of what was left at a table by guests who are gone: nothing that was
    /// drafted is out of sight, and none of it comes up on the next guests by itself. What was
    /// drafted for a party that is part of this one now is this one's.
    mutating func offerOrphans(at table: TableID, for check: CheckID) {
        let orphans = orphans(at: table).filter { $0.id.check != check }
        let merged = known.checks[check]?.check.merged.map(\.id) ?? []
        for draft in orphans where merged.contains(draft.id.check) {
            adopt(draft, into: check, table: table)
            say(.screen(.draftOfBefore), .warn)
        }
        for draft in orphans where drafts[draft.id] != nil && draft.isWithoutLines { forget(draft) }
        let left = orphans.filter { drafts[$0.id] != nil }
        guard !left.isEmpty else { return }
        let (ids, lines) = (left.map(\.id), left.flatMap(\.lines))
        let dishes = lines.map { LineText(line: $0, desk: self).main }.joined(separator: ", ")
        let heading = name(of: table)
        let leave = PickScene.Choice(words.text(.leaveDraft)) { _ in }
        let move = PickScene.Choice(words.text(.moveDraftHere) + ": " + dishes) { desk in
            for draft in ids.compactMap({ desk.drafts[$0] }) {
                desk.adopt(draft, into: check, table: table)
            }
            desk.say(.screen(.draftOfBefore), .warn)
        }
        let drop = PickScene.Choice(words.text(.dropDraft)) { desk in
            desk.push(
                ConfirmScene(
                    heading, desk.words.text(.dropQuestion), warnings: [dishes], takesEnter: false
                ) { desk in
                    for draft in ids.compactMap({ desk.drafts[$0] }) { desk.forget(draft) }
                })
        }
        // It comes up while the waiter types the next dish already.
        push(
            PickScene(
                heading, words.said.ofPartyBefore(lines.count), [leave, move, drop],
                isUnasked: true))
    }

    /// How many dishes nobody has sent yet, on all tables of this terminal.
    var unsentLines: Int { drafts.values.map(\.lines.count).reduce(0, +) }
}
