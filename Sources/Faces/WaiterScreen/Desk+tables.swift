import Amounts
import HouseRules
import Kitchen
import Vocabulary
import Wire

/// A table as the floor shows it, from what the hub told and what is still on its way.
struct TableSummary: Hashable {
    /// What a table is doing.
    enum State: Hashable {
        case free, seated, ordered
    }

    let table: TableID
    var state = State.free
    var check: CheckID?
    var covers = 0
    var minutes = 0
    var total: Money?
    /// Lines drafted here by who is signed in.
    var unsent = 0
    /// Lines drafted by others.
    var others = 0
    /// The first course kept from the kitchen.
    var heldCourse: Int?
    var isTroubled = false
    /// Whether something about it is kept here and not with the hub.
    var isKept = false
}

extension Desk {
    /// How a table is now; a party that was seated here while the hub was away sits there too.
    func summary(_ table: TableID) -> TableSummary {
        var summary = TableSummary(table: table)
        if let state = known.tables[table] {
            let digest = known.digests[state.check]
            summary.check = state.check
            summary.state = (digest?.lines ?? 0) > 0 ? .ordered : .seated
            summary.covers = state.covers
            summary.minutes = minutes(since: state.since)
            summary.total = state.total
            summary.heldCourse = digest?.heldCourse
            summary.isTroubled = isTroubled(state.check)
        } else if let party = seatedHere(table) {
            summary.check = party.check
            summary.state = .seated
            summary.covers = party.covers
            summary.isKept = true
        } else if link != .hub, let draft = ownDraft(at: table) {
            // The hub told of this party before the terminal was started anew.
            summary.check = draft.id.check
            summary.state = .seated
            summary.isKept = true
        }
        addDrafts(to: &summary)
        return summary
    }

    private func ownDraft(at table: TableID) -> TableDraft? {
        drafts.values.filter { $0.table == table && $0.id.staff == session?.staff.id }
            .min { $0.id.check < $1.id.check }
    }

    private func addDrafts(to summary: inout TableSummary) {
        for draft in drafts.values where draft.table == summary.table {
            if draft.id.staff == session?.staff.id {
                summary.unsent += draft.lines.count
            } else {
                summary.others += draft.lines.count
            }
            if !draft.rounds.isEmpty { summary.isKept = true }
        }
        summary.others += presence.values.compactMap { $0[summary.table] }.reduce(0, +)
    }

    private func isTroubled(_ check: CheckID) -> Bool {
        guard !known.troubledLines.isEmpty else { return false }
        return known.troubles.contains { $0.check == check }
    }

    /// A party that was seated from here and that the hub has not told of yet.
    func seatedHere(_ table: TableID) -> SeatParty? {
        for waiting in pending.values {
            if case .seatParty(let party) = waiting.command, party.table == table { return party }
        }
        return nil
    }

    /// The table that a check was opened at from here.
    func seatedHere(_ check: CheckID) -> TableID? {
        for waiting in pending.values {
            if case .seatParty(let party) = waiting.command, party.check == check {
                return party.table
            }
        }
        return nil
    }

    /// Goes to a table: to order at it, or to seat somebody first.
    mutating func open(_ table: TableID) {
        let summary = summary(table)
        if let check = summary.check {
            takeUpOrphans(at: table, for: check)
            push(PadScene(check: check, table: table))
        } else if !lacks(.seat) {
            push(AskScene(.covers(table)))
        }
    }

    /// Seats a party and goes on to order at once: the hub's word comes in its own time.
    mutating func seat(_ covers: Int, at table: TableID) {
        let check: CheckID = newID()
        takeUpOrphans(at: table, for: check)
        submit(.seatParty(SeatParty(check: check, table: table, covers: covers)))
        replace(PadScene(check: check, table: table))
    }

    // MARK: - Names that people type

    /// The tables that what was typed may mean, best first: the whole name, then how it begins,
    /// then what is in it.
    func tables(typed text: String) -> [TableID] {
        let wanted = SearchText.folded(text)
        guard !wanted.isEmpty else { return [] }
        var found: [(rank: Int, place: Int, id: TableID)] = []
        for (place, table) in tables.enumerated() {
            let names = [table.id.text] + table.names.texts.values
            let ranks = names.compactMap { rank(SearchText.folded($0), wanted) }
            if let rank = ranks.min() { found.append((rank, place, table.id)) }
        }
        return found.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.id)
    }

    private func rank(_ name: [UInt8], _ wanted: [UInt8]) -> Int? {
        if name == wanted { return 0 }
        if name.starts(with: wanted) { return 1 }
        guard name.count > wanted.count else { return nil }
        for start in 1...name.count - wanted.count
        where name[start..<start + wanted.count].elementsEqual(wanted) { return 2 }
        return nil
    }

    /// The table that a scanned code names, by its id or its whole name.
    func table(scanned text: String) -> TableID? {
        let wanted = SearchText.folded(text)
        guard !wanted.isEmpty else { return nil }
        return tables.first { table in
            table.id.text == text
                || table.names.texts.values.contains { SearchText.folded($0) == wanted }
        }?.id
    }
}
