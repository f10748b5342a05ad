import Amounts
import Checks
import HouseRules
import HouseStore
import Kitchen
import Tenders
import Vocabulary
import Wire

/// The facts folded in from the first one, with what must hold on the way.
struct Replay {
    private(set) var wrong: [String] = []
    /// A closed check, as far as its record is compared: an audit of years must not fill the
    /// memory with all that was ever eaten.
    struct Closed {
        let number: Int
        let receipt: Int
        let day: Int64
        let closed: Int64
        let total: Int64
        let bodyHash: String

        init(_ record: CheckRecord) {
            number = record.check.number
            receipt = record.receipt.number
            day = record.sheet.day.number
            closed = record.sheet.at.milliseconds
            total = record.sheet.bill.total.minor
            bodyHash = HouseStore.hash(Canonical.bytes(record))
        }
    }
    private(set) var records: [String: Closed] = [:]
    /// A paper, as far as its effect is compared, with the command that issued it.
    struct Issued {
        let printer: PrinterID
        let bodyHash: String
        let command: Int64
        let fact: Int64
    }
    private(set) var effects: [Int: Issued] = [:]
    private(set) var confirmed: Set<Int> = []
    /// The house after all facts.
    private(set) var house = House()
    private var command: Int64 = 0
    private var pending: [(number: Int64, fact: HouseFact)] = []
    /// Whether a fact could not have happened: nothing behind it can be replayed.
    private(set) var isStopped = false
    /// Where the dishes of fired lines are made: one, or those of a set in order.
    private var fired: [LineID: [StationID]] = [:]
    /// On how many work dockets the dishes of lines stand; in a set they count from 1.
    private var cooked: [LineID: [Int: Int]] = [:]
    private var lines: [LineID: CheckLine] = [:]
    private var checks: [LineID: CheckID] = [:]
    private var countFired = 0
    private var parts = LineParts()

    /// What the house kept for all closed checks, in minor units.
    private(set) var taken: Int64 = 0

    /// What the replay proves, one line each.
    var proven: [String] {
        [
            "\(countFired) fired lines, each on exactly one work docket of its station",
            split, receipts,
            "\(house.checks.count) checks open",
        ].compactMap(\.self)
    }

    /// What is proven of lines that were split; nothing when none was.
    private var split: String? {
        parts.count == 0 ? nil : "\(parts.count) parts of lines, all of them with the rest"
    }

    /// What is proven of the receipts; numbers that a restore stepped over are named.
    private var receipts: String {
        let gaps = house.gaps?.receipts ?? []
        let count = house.counters.receipt - gaps.count
        guard let first = gaps.first, let last = gaps.last else {
            return "\(count) receipts without a gap"
        }
        return "\(count) receipts; a restore explains why \(gaps.count) numbers from \(first)"
            + " to \(last) are missing"
    }

    /// Takes the next fact; those of one command are folded in together, as they were decided.
    mutating func take(_ tree: JSONTree) {
        guard !isStopped else { return }
        guard let body = tree["fact"], let caused = tree["command"]?.integer,
            let fact: HouseFact = try? Canonical.value(from: body, strict: true)
        else { return stop(at: tree["number"]?.integer ?? 0, "cannot be read") }
        if caused != command { fold() }
        command = caused
        pending.append((tree["number"]?.integer ?? 0, fact))
    }

    private mutating func stop(at number: Int64, _ why: String) {
        wrong.append("fact \(number) \(why)")
        isStopped = true
        pending = []
    }

    private mutating func fold() {
        let facts = pending.map(\.fact)
        let before = house
        for (number, fact) in pending {
            guard let effect = fact.effect else { continue }
            effects[effect.paper] = Issued(
                printer: effect.printer, bodyHash: HouseStore.hash(Canonical.bytes(effect)),
                command: command, fact: number)
        }
        confirmed.formUnion(House.donePapers(of: facts))
        for (number, fact) in pending {
            if let objection = house.objection(to: fact) {
                return stop(at: number, "cannot have happened: \(objection)")
            }
            if case .dayOpened(let opened) = fact, opened.house != house {
                wrong.append("the day \(opened.day) did not begin with the house as it was")
            }
            note(fact)
            house.evolve(fact)
        }
        for record in before.records(of: facts) {
            records["\(record.check.id)"] = Closed(record)
            taken += record.taken.minor
            check(record, taken: before.till.tenders(of: record.check.id))
        }
        pending = []
    }

    /// Every fired line stands on exactly one work docket, that of its own station.
    private mutating func note(_ fact: HouseFact) {
        switch fact {
        case .check(.roundSent(let fact)):
            for line in fact.lines {
                lines[line.id] = line
                checks[line.id] = fact.check
                if line.stage == .fired { fired[line.id] = line.stations }
            }
        case .check(.courseFired(let fact)):
            for id in fact.lines { fired[id] = lines[id]?.stations }
        case .check(.linesFired(let fact)):
            for id in fact.lines { fired[id] = lines[id]?.stations }
        case .check(.linesMoved(let fact)):
            for arrival in fact.lines { note(arrival, of: fact) }
        case .check(.checkClosed(let fact)):
            end(house.checks[fact.check])
        case .check(.checkCleared(let fact)):
            end(house.checks[fact.check])
        case .check(.checksMerged(let fact)):
            for line in fact.lines { checks[line.id] = fact.check }
        case .check(.mergeUndone(let fact)):
            for line in fact.restored.lines { checks[line.id] = fact.restored.id }
        case .kitchen(.docketIssued(let fact)) where fact.docket.kind == .work:
            for line in fact.docket.lines {
                let dish = line.set?.part ?? 1
                cooked[line.line, default: [:]][dish, default: 0] += 1
                let stations = fired[line.line] ?? []
                if !stations.indices.contains(dish - 1)
                    || stations[dish - 1] != fact.docket.station
                {
                    wrong.append("docket \(fact.docket.number) is not its station's")
                }
            }
        default: break
        }
    }

    /// A line goes with its dockets. A part of a fired one stands on those of the line it was part
    /// of; a part of a held one is to be fired by itself.
    private mutating func note(_ arrival: LinesMoved.Arrival, of fact: LinesMoved) {
        let line = arrival.line
        guard arrival.from != line.id else {
            checks[line.id] = fact.to
            return
        }
        if let whole = house.checks[fact.check]?.line(arrival.from) {
            parts.split(line.id, off: whole, ofCheck: fact.checkNumber)
        }
        guard line.stage == .held else { return }
        lines[line.id] = line
        checks[line.id] = fact.to
    }

    /// Judges the lines of a check that ends, or stays open to the end.
    private mutating func end(_ check: Check?) {
        guard let check else { return }
        wrong += check.lines.compactMap { parts.end($0) }
        judgeLines { $0 == check.id }
    }

    /// Judges the lines of some checks, and lets go of them: ids may come again on later checks.
    private mutating func judgeLines(of isMeant: (CheckID) -> Bool) {
        for (id, check) in checks.sorted(by: { $0.key < $1.key }) where isMeant(check) {
            let times = cooked[id] ?? [:]
            if fired[id] == nil, !times.isEmpty {
                wrong.append("line \(id) was cooked and never fired")
            }
            if let stations = fired[id] {
                countFired += 1
                for dish in 1...stations.count where times[dish] != 1 {
                    wrong.append("line \(id) stands on \(times[dish] ?? 0) work dockets")
                }
            }
            lines[id] = nil
            fired[id] = nil
            cooked[id] = nil
            checks[id] = nil
        }
    }

    mutating func finish() {
        fold()
        for check in house.checks.values.sorted(by: { $0.number < $1.number }) { end(check) }
        judgeLines { _ in true }
        wrong += parts.lost
        // The only numbers that may be missing are those that a fact says were stepped over.
        let all = records.values.map(\.receipt) + (house.gaps?.receipts ?? [])
        if all.sorted() != (0..<all.count).map({ $0 + 1 }) { wrong.append("receipts have a gap") }
    }

    /// Every cent of a closed check has a reason.
    private mutating func check(_ record: CheckRecord, taken: [Tender]) {
        let bill = record.sheet.bill
        let number = record.check.number
        guard bill == Bill(of: record.check.lines, taxIncluded: bill.taxIncluded) else {
            return wrong.append("the bill of check \(number) is not that of its lines")
        }
        guard record.sheet.tenders == taken else {
            return wrong.append("the tenders of check \(number) are not those that were taken")
        }
        if bill.lines.map(\.charged).sum() != bill.subtotal {
            wrong.append("the lines of check \(number) do not sum to its subtotal")
        }
        if bill.taxes.map(\.gross).sum() != bill.total {
            wrong.append("the goods of check \(number) do not sum to its total")
        }
        if taken.map(\.settled).sum() != bill.total {
            wrong.append("the tenders of check \(number) do not settle its total")
        }
        for tender in taken where tender.taken - tender.rounding != tender.settled {
            wrong.append("a tender of check \(number) does not add up")
        }
    }
}
