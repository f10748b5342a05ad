import Amounts
import Checks
import Floor
import Kitchen
import Tenders
import Vocabulary

/// One command under judgement: facts gather, and a copy of the house follows each of them.
struct Judgement {
    private(set) var house: House
    private(set) var facts: [HouseFact] = []
    let books: HouseBooks
    let actor: Actor
    let moment: Moment

    init(house: House, books: HouseBooks, actor: Actor, moment: Moment) {
        self.house = house
        self.books = books
        self.actor = actor
        self.moment = moment
    }

    mutating func emit(_ fact: HouseFact) {
        house.evolve(fact)
        facts.append(fact)
    }

    /// The open check of this id; a check not among them was never opened (closed ones are told
    /// apart before).
    func check(_ id: CheckID) throws(HouseRefusal) -> Check {
        guard let check = house.checks[id] else { throw .checkIsUnknown(id) }
        return check
    }

    /// Those of these ids that lines of other open checks have.
    mutating func taken(_ ids: [LineID], besides own: Set<CheckID>) -> [LineID] {
        ids.filter { id in house.check(of: id).map { !own.contains($0) } ?? false }.sorted()
    }

    /// What is still due on an open check.
    func balance(of check: Check) -> (total: Money, balance: Money) {
        let total = house.sums(of: check, books).total
        return (total, total - house.till.settled(check.id))
    }

    mutating func ask(_ floor: FloorCommand) throws(HouseRefusal) {
        let facts: [FloorFact]
        do { facts = try house.floor.decide(floor, at: moment) } catch { throw .floor(error) }
        for fact in facts { emit(.floor(fact)) }
    }

    /// Asks a check; returns what happened, so that the kitchen can be told.
    @discardableResult
    mutating func ask(
        _ check: Check, _ command: CheckCommand
    ) throws(HouseRefusal) -> [CheckFact] {
        let facts: [CheckFact]
        do { facts = try check.decide(command, by: actor.name, at: moment) } catch {
            throw .check(error)
        }
        for fact in facts { emit(.check(fact)) }
        return facts
    }

    mutating func ask(_ kitchen: KitchenCommand) throws(HouseRefusal) {
        let facts: [KitchenFact]
        do {
            facts = try house.kitchen.decide(
                kitchen, stations: books.config.stations, after: house.counters.paper)
        } catch { throw .kitchen(error) }
        for fact in facts { emit(.kitchen(fact)) }
    }

    mutating func ask(_ till: TenderCommand, total: Money) throws(HouseRefusal) {
        let situation = TenderSituation(
            total: total, rounding: books.config.cashRounding, by: actor.name, at: moment)
        let facts: [TenderFact]
        do { facts = try house.till.decide(till, in: situation) } catch { throw .till(error) }
        for fact in facts { emit(.till(fact)) }
    }

    /// Where dockets of a check come from.
    func origin(_ check: Check) -> DocketOrigin {
        DocketOrigin(
            check: check.id, checkNumber: check.number, table: check.table, covers: check.covers,
            by: actor.name, at: moment, otherTables: check.otherTables)
    }
}

extension CheckLine {
    /// This much of the line as the kitchen needs to know it: one dish, or those of a set.
    func dishes(_ quantity: Quantity) -> [DocketLine] {
        guard parts.isEmpty else {
            return parts.enumerated().map { dish($0.element, number: $0.offset + 1, quantity) }
        }
        return [
            DocketLine(
                line: id, station: station, names: fullNames, quantity: quantity,
                modifiers: modifiers.map(\.names), seat: seat, course: course, note: note,
                allergy: allergy, unit: unit)
        ]
    }

    /// This much of the line as a notice tells of it: each dish with the docket that ordered it,
    /// and with the table printed there when that is none of those that the notice names in large.
    func notices(_ quantity: Quantity, on tables: TableID?...) -> [DocketLine] {
        dishes(quantity).map { dish in
            let docket = docket(of: dish.set?.part)
            let isNamed = tables.contains(docket?.table)
            return dish.referring(to: docket?.number, at: isNamed ? nil : docket?.table)
        }
    }

    private func dish(
        _ part: Serving.Part, number: Int, _ sets: Quantity
    ) -> DocketLine {
        DocketLine(
            line: id, station: part.station, names: part.fullNames,
            quantity: Quantity(thousandths: sets.thousandths * Int64(part.portions)),
            modifiers: part.modifiers.map(\.names), seat: seat, course: part.course,
            note: part.note, allergy: part.allergy,
            set: DocketLine.SetMark(
                names: names, part: number, note: note, allergy: allergy))
    }
}
