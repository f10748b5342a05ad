import Amounts
import Cells
import Checks
import HouseRules
import Kitchen
import Vocabulary
import Wire

/// A table as the floor shows it, from what the hub told and what is still on its way.
struct TableSummary: Hashable {
    /// What a table is doing.
    enum State: Hashable {
        case free, seated, ordered
        /// Nobody has told yet, and nothing of this terminal says that somebody is there.
        case unknown
    }

    let table: TableID
    var state = State.free
    /// The check of who came first.
    var check: CheckID?
    /// How many parties sit there, each with a check of its own.
    var parties = 0
    /// The first table of a party that sits at several, seen from another one of them.
    var joined: TableID?
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
    /// When somebody comes who has reserved it; nobody tells that yet.
    var next: Moment?
}

/// A party at a table.
struct TableParty: Hashable {
    let check: CheckID
    /// The check's number; `nil` while the hub has not told it.
    var number: Int?
    var covers = 0
    var minutes = 0
    var total: Money?
    var heldCourse: Int?
    /// All tables where it sits, when there are several.
    var tables: [TableID] = []
}

extension Desk {
    /// How a table is now; a party that was seated or sent here while the hub was away sits there
    /// too.
    func summary(_ table: TableID) -> TableSummary {
        var summary = TableSummary(table: table, state: knowsTables ? .free : .unknown)
        let parties = parties(at: table)
        if let first = parties.first {
            let isOrdered = parties.contains { (known.digests[$0.check]?.lines ?? 0) > 0 }
            summary.state = isOrdered ? .ordered : .seated
            summary.check = first.check
            summary.parties = parties.count
            if let main = first.tables.first, main != table { summary.joined = main }
            summary.covers = parties.map(\.covers).reduce(0, +)
            summary.minutes = parties.map(\.minutes).max() ?? 0
            let totals = parties.compactMap(\.total)
            summary.total = totals.isEmpty ? nil : totals.sum()
            summary.heldCourse = parties.compactMap(\.heldCourse).min()
            summary.isTroubled = parties.contains { isTroubled($0.check) }
            summary.isKept =
                seatings.contains { $0.party.table == table && isKept($0.id) }
                || transfers.contains { transfer in
                    isKept(transfer.id) && parties.contains { $0.check == transfer.move.check }
                }
        }
        addDrafts(to: &summary)
        return summary
    }

    /// Everybody who sits at a table, in the order they came.
    func parties(at table: TableID) -> [TableParty] {
        var parties = (known.tables[table]?.parties ?? []).map(party)
        for seated in seatings.map(\.party) where seated.table == table {
            guard !parties.contains(where: { $0.check == seated.check }) else { continue }
            parties.append(TableParty(check: seated.check, covers: seated.covers))
        }
        parties += arrivals(at: table).filter { party in
            !parties.contains { $0.check == party.check }
        }
        if parties.isEmpty, link != .hub || !knowsTables, let draft = ownDraft(at: table) {
            // The hub told of this party before the terminal was started, or reached, anew.
            parties.append(TableParty(check: draft.id.check))
        }
        return parties
    }

    private func party(_ told: TableState.Party) -> TableParty {
        TableParty(
            check: told.check, number: told.number, covers: told.covers,
            minutes: minutes(since: told.since), total: told.total,
            heldCourse: told.heldCourses.first ?? known.digests[told.check]?.heldCourse,
            tables: told.tables)
    }

    /// The parties that were sent to a table from here, and that the hub has elsewhere still. Of
    /// several moves of a party the last one counts.
    private func arrivals(at table: TableID) -> [TableParty] {
        guard !transfers.isEmpty else { return [] }
        return transfers.indices.compactMap { place in
            let check = transfers[place].move.check
            let isLast = !transfers[(place + 1)...].contains { $0.move.check == check }
            guard transfers[place].move.table == table, isLast else { return nil }
            if let seated = seatedHere(check) {
                return TableParty(check: check, covers: seated.covers)
            }
            let from = known.checks[check]?.check.table.flatMap { known.tables[$0] }
            guard var arrived = from?.parties.first(where: { $0.check == check }).map(party) else {
                return nil
            }
            arrived.tables = []
            return arrived
        }
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
            if draft.rounds.contains(where: { isKept($0.command) }) { summary.isKept = true }
        }
        if !knowsTables, holds(commandAt: summary.table) { summary.isKept = true }
        summary.others += presence.values.compactMap { $0[summary.table] }.reduce(0, +)
    }

    /// Whether a command about a table is kept here, as far as that says so itself.
    private func holds(commandAt table: TableID) -> Bool {
        pending.values.contains { waiting in
            switch waiting.command {
            case .seatParty(let party): waiting.isKept && party.table == table
            case .transferCheck(let move): waiting.isKept && move.table == table
            case .clearTable(let clear): waiting.isKept && clear.table == table
            default: false
            }
        }
    }

    /// Whether paper of a check is in trouble; its dishes tell, for they may have come from another
    /// check since.
    private func isTroubled(_ check: CheckID) -> Bool {
        let troubles = known.troubles
        guard !troubles.isEmpty else { return false }
        return troubles.contains { $0.check == check }
            || known.checks[check]?.check.lines.contains(where: known.isKeptFromPaper) ?? false
    }

    /// All tables where a party sits.
    func tables(of check: CheckID) -> [TableID] {
        known.checks[check]?.check.tables ?? seatedHere(check).map { [$0.table] } ?? []
    }

    /// Where a party sits that was at another table when its screen was opened; `nil` while it is
    /// there still. Whoever types on there hears of it.
    mutating func tableNow(of check: CheckID, after table: TableID?) -> TableID? {
        guard let table, let party = known.checks[check]?.check, let now = party.table,
            !party.tables.contains(table),
            !transfers.contains(where: { $0.move.check == check && $0.move.table == table })
        else { return nil }
        say(.moved(to: name(of: now)), .warn)
        effects.append(.bell)
        return now
    }

    /// How many a table seats.
    func seats(of table: TableID) -> Int { tablePlaces[table].map { tables[$0].seats } ?? 0 }

    /// Whether a command is on this terminal's disk and not with the hub.
    func isKept(_ command: CommandID) -> Bool { pending[command]?.isKept ?? false }

    /// A party that was seated from here and that the hub has not told of yet.
    func seatedHere(_ check: CheckID) -> SeatParty? {
        seatings.first { $0.party.check == check }?.party
    }

    /// Goes to a table: to order at it, or to seat somebody first.
    mutating func open(_ table: TableID) {
        if parties(at: table).isEmpty {
            if !lacks(.seat) { push(AskScene.guests(at: table, sharing: false, self)) }
        } else {
            withParty(at: table) { check, desk in
                desk.push(PadScene(check: check, table: table))
                desk.offerOrphans(at: table, for: check)
            }
        }
    }

    /// Seats a party and goes on to order at once: the hub's word comes in its own time.
    mutating func seat(_ covers: Int, at table: TableID, sharing: Bool) {
        let check: CheckID = newID()
        submit(
            .seatParty(SeatParty(check: check, table: table, covers: covers, isSharing: sharing)))
        done()
        push(PadScene(check: check, table: table))
        if !sharing { offerOrphans(at: table, for: check) }
    }

    // MARK: - Names that people type

    /// The tables that what was typed may mean, best first: the whole name, then how it begins,
    /// then what is in it.
    func tables(typed text: String) -> [TableID] {
        let wanted = Self.spelled(text)
        guard !wanted.isEmpty else { return [] }
        var found: [(rank: Int, place: Int, id: TableID)] = []
        for (place, names) in typedNames.enumerated() {
            let ranks = names.compactMap { rank($0, wanted) }
            if let rank = ranks.min() { found.append((rank, place, tables[place].id)) }
        }
        return found.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.id)
    }

    /// Whether a blank goes on with what was typed, in the name of a table.
    func hasTable(thatGoesOnWithBlank text: String) -> Bool {
        let wanted = SearchText.folded(text)
        guard !wanted.isEmpty else { return false }
        return tables.contains { table in
            table.names.texts.values.contains {
                SearchText.folded($0).starts(with: wanted + [UInt8(ascii: " ")])
            }
        }
    }

    /// A name as it is looked for: nobody types the blank of `Bar 2`.
    static func unparted(_ text: String) -> [UInt8] {
        SearchText.folded(text).filter { $0 != UInt8(ascii: " ") }
    }

    /// The same with all signs in it: what is in no table's name finds none.
    static func spelled(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar -> [UInt8] in
            let letters = SearchText.folded(String(scalar))
            let isLeftOut =
                scalar.plain == " " || scalar.properties.generalCategory == .nonspacingMark
            return letters.isEmpty && !isLeftOut ? Array(String(scalar.plain).utf8) : letters
        }
    }

    private func rank(_ name: [UInt8], _ wanted: [UInt8]) -> Int? {
        if name == wanted { return 0 }
        if name.starts(with: wanted) { return 1 }
        guard name.count > wanted.count else { return nil }
        for start in 1...name.count - wanted.count
        where name[start..<start + wanted.count].elementsEqual(wanted) { return 2 }
        return nil
    }

    /// The table that a scanned code names, by its id or its whole name; of an address, such as a
    /// table's own QR code holds, the end counts.
    func table(scanned code: String) -> TableID? {
        let end = code.split { $0 == "/" || $0 == "=" }.last
        let text = code.contains("/") ? end.map(String.init) ?? code : code
        let wanted = Self.spelled(text)
        guard !wanted.isEmpty else { return nil }
        return zip(tables, typedNames).first { $1.contains(wanted) }?.0.id
    }
}
