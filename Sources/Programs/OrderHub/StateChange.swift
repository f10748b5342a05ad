import Checks
import Floor
import HouseRules
import Kitchen
import Tenders
import Vocabulary
import Wire

/// What terminals must be shown anew: whatever facts changed since they were last shown it.
struct StateChange {
    private(set) var checks: Set<CheckID> = []
    private(set) var tables: Set<TableID> = []
    /// Dockets of which nobody was ever shown anything, as they were issued.
    private(set) var issued: [Int: WrittenPart?] = [:]
    private(set) var dockets: Set<Int> = []
    /// Dockets that came out: of checks no more changed than what their lines know of paper.
    private(set) var proven: Set<Int> = []
    private(set) var counted: Set<ItemID> = []
    private(set) var priced: Set<ItemID> = []
    private(set) var notes: Set<NoteID> = []
    private(set) var isHouseChanged = false

    /// Whether there is nothing to show.
    var isEmpty: Bool {
        checks.isEmpty && tables.isEmpty && issued.isEmpty && dockets.isEmpty && counted.isEmpty
            && priced.isEmpty && notes.isEmpty && proven.isEmpty && !isHouseChanged
    }

    /// Adds what a fact changed.
    ///
    /// - Parameters:
    ///   - written: Dockets that were written already, by number.
    ///   - house: The house after the fact.
    mutating func add(_ fact: HouseFact, _ written: [Int: WrittenPart], in house: House) {
        switch fact {
        case .dayOpened(let fact):
            isHouseChanged = true
            // A day begins without the notes of the day before.
            notes.formUnion(fact.house.notes.map(\.note))
        case .booksAdopted: isHouseChanged = true
        case .floor(let fact): tables.formUnion(fact.tables(in: house.floor))
        case .check(let fact):
            for check in fact.checks { change(check: check, in: house) }
            count(fact, in: house)
        case .till(.tenderTaken(let fact)): change(check: fact.check, in: house)
        case .kitchen(.docketIssued(let fact)):
            issued[fact.docket.number] = .some(written[fact.docket.number])
            if fact.marksLines == true || fact.tellsTables == true {
                checks.insert(fact.docket.check)
            }
        case .kitchen(.docketConfirmed(let fact)):
            change(docket: fact.docket)
            proven.insert(fact.docket)
        case .kitchen(.docketTroubled(let fact)): change(docket: fact.docket)
        case .kitchen(.docketReleased(let fact)): change(docket: fact.docket)
        case .portionsSet(let fact): counted.insert(fact.item)
        case .marketPriceSet(let fact): priced.insert(fact.item)
        case .commandsSkipped, .paperIssued, .paperConfirmed, .paperTroubled: break
        case .paperReleased, .houseRestored, .numbersHonoured: break
        case .noteSent(let fact):
            notes.formUnion([fact.note.note, fact.drops].compactMap(\.self))
        }
    }

    /// The checks to show, in one look at all of them however many dockets came out.
    func checks(in house: House) -> Set<CheckID> {
        guard !proven.isEmpty else { return checks }
        return checks.union(house.checks.lazy.filter { $0.1.isOn(anyOf: proven) }.map(\.0))
    }

    private mutating func change(check: CheckID, in house: House) {
        checks.insert(check)
        tables.formUnion(house.checks[check]?.tables ?? [])
    }

    private mutating func change(docket number: Int) {
        issued[number] = nil
        dockets.insert(number)
    }

    /// Portions of what is counted down.
    private mutating func count(_ fact: CheckFact, in house: House) {
        func isCounted(_ item: ItemID) -> Bool { house.board.counts[item] != nil }
        switch fact {
        case .roundSent(let fact):
            for line in fact.lines { counted.formUnion(Self.items(of: line).filter(isCounted)) }
        case .lineVoided(let fact):
            // A check that closed in the same batch no longer says what its line took.
            let line = house.checks[fact.check]?.line(fact.line)
            let taken = line.map(Self.items) ?? Array(house.board.counts.keys)
            counted.formUnion(taken.filter(isCounted))
        default: break
        }
    }

    private static func items(of line: CheckLine) -> [ItemID] {
        [line.item] + line.parts.map(\.item)
    }
}
