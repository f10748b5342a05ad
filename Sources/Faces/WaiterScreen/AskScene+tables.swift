import Cells
import Checks
import HouseRules
import Vocabulary
import Wire
import Wording

/// The questions about parties and their tables.
extension AskScene {
    /// How many guests come to a table; with others there already, they share it (拼桌).
    static func guests(at table: TableID, sharing: Bool, _ desk: Desk) -> AskScene {
        AskScene(desk.name(of: table), desk.words.ask(.covers), offer: .figure) { answer, desk in
            guard let covers = desk.covers(typed: answer.text) else { return }
            let others = sharing ? desk.summary(table).covers : 0
            desk.withRoom(for: covers + others, at: [table]) {
                $0.seat(covers, at: table, sharing: sharing)
            }
        }
    }

    /// How many guests a party has now.
    static func covers(of check: CheckID, _ desk: Desk) -> AskScene {
        AskScene(desk.tableName(of: check), desk.words.ask(.covers), offer: .figure) {
            answer, desk in
            guard let covers = desk.covers(typed: answer.text) else { return }
            desk.withRoom(for: covers, at: desk.tables(of: check)) { desk in
                desk.done()
                desk.request(.changeCovers(ChangeCovers(check: check, covers: covers)))
            }
        }
    }

    /// Where a party moves to.
    static func transfer(_ check: CheckID, _ desk: Desk) -> AskScene {
        AskScene(
            desk.tableName(of: check), desk.words.ask(.table),
            offer: .tables { table, desk in
                desk.parties(at: table).first.map { $0.check != check || $0.tables.count > 1 }
                    ?? true
            }
        ) { answer, desk in
            if let table = answer.table {
                desk.transfer(check, to: table)
            } else {
                desk.say(.scanned(answer.text), .warn)
            }
        }
    }

    /// Which other party joins this one.
    static func merge(_ check: CheckID, _ desk: Desk) -> AskScene {
        AskScene(
            desk.tableName(of: check), desk.words.ask(.mergeWith),
            offer: .tables { table, desk in
                desk.parties(at: table).contains { $0.check != check }
            }
        ) { answer, desk in
            guard let table = answer.table else { return desk.say(.scanned(answer.text), .warn) }
            desk.withParty(at: table, otherThan: check) { other, desk in
                desk.merge(other, into: check)
            }
        }
    }

    /// What somebody is told; `nil` tells everybody.
    static func message(to staff: StaffID?, _ desk: Desk) -> AskScene {
        let reader = staff.map { desk.staffName($0) } ?? desk.words.text(.everybody)
        return AskScene(reader, desk.words.ask(.message)) { answer, desk in
            guard desk.isWritable(answer.text, most: Note.longest) else { return }
            guard let text = Note(answer.text) else {
                return desk.say(.screen(.nothingTyped), .warn)
            }
            desk.done()
            desk.request(.sendNote(SendNote(note: desk.newID(), text: text, to: staff)))
        }
    }
}

/// What is done to parties and their tables.
extension Desk {
    mutating func covers(typed text: String) -> Int? {
        if let covers = Int(text), (1...999).contains(covers) { return covers }
        refuse(RefusalCode("coversOutOfRange", ["covers": text.isEmpty ? "0" : text]))
        return nil
    }

    /// Does something with the party at a table; asks which one, where several share it.
    mutating func withParty(
        at table: TableID, otherThan own: CheckID? = nil,
        _ act: @escaping @Sendable (CheckID, inout Desk) -> Void
    ) {
        let parties = parties(at: table).filter { $0.check != own }
        if let only = parties.first, parties.count == 1 { return act(only.check, &self) }
        guard !parties.isEmpty else { return }
        push(PickScene(name(of: table), words.ask(.party), choices(of: parties, act)))
    }

    func choices(
        of parties: [TableParty], _ act: @escaping @Sendable (CheckID, inout Desk) -> Void
    ) -> [PickScene.Choice] {
        parties.map { party in
            PickScene.Choice(text(of: party), right: party.total.map { amount($0) } ?? "") {
                act(party.check, &$0)
            }
        }
    }

    /// A party in words, as where several share a table.
    func text(of party: TableParty) -> String {
        let number = party.number.map { words.said.check($0) }
        let time = party.number.map { _ in "\(party.minutes)'" }
        return [number, words.said.covers(party.covers), time].compactMap { $0 }
            .joined(separator: "  ")
    }

    /// Moves a party; to a table that is taken only when the waiter says how.
    fileprivate mutating func transfer(_ check: CheckID, to table: TableID) {
        let there = parties(at: table).filter { $0.check != check }
        guard !there.isEmpty else {
            request(.transferCheck(TransferCheck(check: check, table: table)))
            return home()
        }
        let refusal = RefusalCode("tableIsTaken", ["table": table.text])
        let share = PickScene.Choice(words.deed(.share)) { desk in
            desk.request(
                .transferCheck(TransferCheck(check: check, table: table, isSharing: true)))
            desk.home()
        }
        let merge = PickScene.Choice(words.deed(.merge)) { desk in
            desk.withParty(at: table, otherThan: check) { $1.merge(check, into: $0) }
        }
        push(PickScene(tableName(of: check), text(of: refusal), [share, merge]))
    }

    fileprivate mutating func merge(_ other: CheckID, into check: CheckID) {
        guard mayTake(from: other, into: check) else { return }
        request(.mergeTables(OnTwoChecks(check: check, merged: other)))
        home()
    }

    /// Takes a merged party out again; asks which one where there are several.
    mutating func undoMerge(_ check: CheckID) {
        guard !lacks(.seat) else { return }
        let merged = known.checks[check]?.check.merged.filter { $0.into == nil } ?? []
        guard !merged.isEmpty else { return say(.screen(.notMerged), .warn) }
        let choices = merged.map { part in
            PickScene.Choice(
                words.said.check(part.number) + "  " + name(of: part.table)
                    + "  " + words.said.covers(part.covers)
            ) { $0.request(.undoMerge(OnTwoChecks(check: check, merged: part.id))) }
        }
        push(PickScene(tableName(of: check), words.ask(.merged), choices))
    }

    /// Makes a table free again whose guests are gone, once the waiter says that they are.
    mutating func clear(_ table: TableID) {
        guard !lacks(.seat) else { return }
        let isShared = parties(at: table).count > 1
        withParty(at: table) { check, desk in
            let clear = ClearTable(table: table, check: isShared ? check : nil)
            desk.push(
                ConfirmScene(
                    desk.name(of: table), desk.words.text(.clearQuestion),
                    warnings: desk.unsent(at: table, for: check),
                    takesEnter: false
                ) { $0.request(.clearTable(clear)) })
        }
    }

    /// What was drafted for a party and never sent, and by whom where it is not one's own.
    private func unsent(at table: TableID, for check: CheckID) -> [String] {
        let here = drafts.values.filter { $0.id.check == check && !$0.lines.isEmpty }
            .sorted { $0.id.staff < $1.id.staff }
        let own = here.map { draft in
            draft.id.staff == session?.staff.id
                ? words.said.unsent(draft.lines.count)
                : words.said.draftedBy(staffName(draft.id.staff), draft.lines.count)
        }
        let elsewhere = presence.sorted { $0.key < $1.key }.compactMap { device, drafts in
            drafts[table].map { words.said.draftedBy(device.text, $0) }
        }
        return own + elsewhere
    }

    /// Gives a check, or all of somebody's, to another waiter; says so where nobody may have it.
    mutating func handOver(_ check: CheckID) {
        guard !lacks(.seat), let me = session?.staff.id else { return }
        let waiter = known.checks[check]?.check.waiter ?? me
        if waiter != me, lacks(.handOver) { return }
        guard !colleagues(of: waiter).isEmpty else {
            return say(.screen(.nobodyTakesOver), .warn)
        }
        let all = waiter == me ? words.text(.myChecks) : words.said.allOf(staffName(waiter))
        let number = known.checks[check]?.check.number
        let one = number.map { words.said.check($0) } ?? tableName(of: check)
        push(
            PickScene(
                tableName(of: check), words.ask(.checks),
                [
                    PickScene.Choice(one + "  " + tableName(of: check)) {
                        $0.handOver(.one(check), of: waiter)
                    },
                    PickScene.Choice(all) { $0.handOver(.all(of: waiter), of: waiter) },
                ]))
    }

    /// Who may have the checks of a waiter: who serves guests too.
    private func colleagues(of waiter: StaffID) -> [StaffName] {
        (plan?.staff ?? []).filter { $0.id != waiter && $0.serves != false }
    }

    private mutating func handOver(_ checks: HandOver.Checks, of waiter: StaffID) {
        let choices = colleagues(of: waiter).map { colleague in
            PickScene.Choice(colleague.name) {
                $0.request(.handOver(HandOver(checks, to: colleague.id)))
            }
        }
        push(PickScene(words.deed(.handOver), words.ask(.colleague), choices))
    }

    /// Asks who should read a note.
    mutating func writeNote() {
        let colleagues = (plan?.staff ?? []).filter { $0.id != session?.staff.id }
        let everybody = PickScene.Choice(words.text(.everybody)) { desk in
            desk.push(AskScene.message(to: nil, desk))
        }
        let choices = colleagues.map { colleague in
            PickScene.Choice(colleague.name) { desk in
                desk.push(AskScene.message(to: colleague.id, desk))
            }
        }
        push(PickScene(words.deed(.sendNote), words.ask(.addressee), [everybody] + choices))
    }
}
