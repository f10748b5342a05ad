import Amounts
import Checks
import Kitchen
import Vocabulary
import Wire

/// The house's state as this terminal was last told it: a cache, complete again after each
/// connection.
struct KnownHouse: Sendable {
    var house: HouseState?
    var tables: [TableID: TableState] = [:]
    var checks: [CheckID: CheckState] = [:]
    var dockets: [Int: DocketState] = [:]
    var portions: [ItemID: Quantity] = [:]
    var prices: [ItemID: Money] = [:]
    var notes: [NoteID: NoteState] = [:]
    /// What a table's picture needs of each check, worked out once per change.
    private(set) var digests: [CheckID: CheckDigest] = [:]
    /// The lines whose paper is in trouble.
    private var troubledLines: Set<LineID> = []
    /// Where the dockets in trouble were to come out: what is behind them at their printer waits as
    /// well, and a printer says so of the first one only. One that cannot be set stops no other.
    private var troubledStations: Set<StationID> = []

    /// What a table's picture needs of a check.
    struct CheckDigest: Hashable, Sendable {
        /// The first course that is kept from the kitchen.
        let heldCourse: Int?
        /// How many lines stand.
        let lines: Int

        init(_ check: Check) {
            let standing = check.lines.filter { $0.standing > .zero }
            heldCourse = standing.filter { $0.stage == .held }.map(\.course).min()
            lines = standing.count
        }
    }

    /// Takes up a piece of state; an older one than what is known changes nothing.
    mutating func learn(_ piece: HousePiece) {
        switch piece {
        case .house(let state): house = state
        case .table(let state):
            if isNews(state.sequence, tables[state.table]?.sequence) { tables[state.table] = state }
        case .check(let state):
            guard isNews(state.sequence, checks[state.check.id]?.sequence) else { return }
            checks[state.check.id] = state
            digests[state.check.id] = CheckDigest(state.check)
        case .docket(let state):
            dockets[state.docket.number] = state
            noteTroubles()
        case .portions(let state): portions[state.item] = state.left
        case .price(let state): prices[state.item] = state.price
        case .note(let state): notes[state.note] = state
        case .gone(let kind, let id): forget(kind, id)
        case .afresh: self = KnownHouse()
        }
    }

    private func isNews(_ sequence: Int64, _ known: Int64?) -> Bool {
        known.map { $0 <= sequence } ?? true
    }

    private mutating func forget(_ kind: StateKind, _ id: String) {
        switch kind {
        case .house: house = nil
        case .table: if let table = TableID(id) { tables[table] = nil }
        case .check:
            if let check = CheckID(id) {
                checks[check] = nil
                digests[check] = nil
            }
        case .docket:
            if let number = Int(id) { dockets[number] = nil }
            noteTroubles()
        case .portions: if let item = ItemID(id) { portions[item] = nil }
        case .price: if let item = ItemID(id) { prices[item] = nil }
        case .note: if let note = NoteID(id) { notes[note] = nil }
        }
    }

    private mutating func noteTroubles() {
        let troubled = dockets.values.filter { $0.docket.state.progress != .queued }
        troubledLines = Set(troubled.flatMap { $0.docket.lines.map(\.line) })
        troubledStations = Set(troubled.map(\.docket).filter { !$0.isUnsettable }.map(\.station))
    }

    /// Whether the kitchen has no paper of a line for as long as a printer is in trouble.
    func isKeptFromPaper(_ line: CheckLine) -> Bool {
        if troubledLines.contains(line.id) { return true }
        guard !troubledStations.isEmpty, let dockets = line.history?.dockets else { return false }
        return dockets.contains { docket in
            let place = docket.part.map { $0 - 1 } ?? -1
            let station =
                line.parts.indices.contains(place) ? line.parts[place].station : line.station
            return !docket.isOnPaper && troubledStations.contains(station)
        }
    }

    /// The dockets in trouble, oldest first.
    var troubles: [Docket] {
        dockets.values.map(\.docket).filter { $0.state.progress != .queued }
            .sorted { $0.number < $1.number }
    }
}

extension Docket {
    /// Whether it cannot be set for its printer, which prints everything else.
    var isUnsettable: Bool { state.trouble == .unsettable }
}
