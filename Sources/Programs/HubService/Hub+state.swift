import Checks
import Floor
import HouseRules
import HouseStore
import Kitchen
import Tenders
import Vocabulary
import Wire

extension Hub {
    /// The state that a batch changed, once per topic.
    func stateMessages(of batch: PreparedBatch) -> [Outgoing] {
        let facts = batch.commit.facts.map(\.fact)
        var checks: Set<CheckID> = []
        var tables: Set<TableID> = []
        var dockets: Set<Int> = []
        var isHouseChanged = false
        for fact in facts {
            switch fact {
            case .dayOpened, .booksAdopted: isHouseChanged = true
            case .floor(.partySeated(let fact)): tables.insert(fact.table)
            case .floor(.partyMoved(let fact)): tables.formUnion([fact.from, fact.to])
            case .floor(.partyLeft(let fact)): tables.insert(fact.table)
            case .check(let fact): checks.insert(fact.check)
            case .till(.tenderTaken(let fact)): checks.insert(fact.check)
            case .kitchen(.docketIssued(let fact)): dockets.insert(fact.docket.number)
            case .kitchen(.docketConfirmed(let fact)): dockets.insert(fact.docket)
            case .kitchen(.docketTroubled(let fact)): dockets.insert(fact.docket)
            case .portionsSet, .marketPriceSet: break
            case .kitchen(.docketReleased(let fact)): dockets.insert(fact.docket)
            case .commandsSkipped, .paperIssued, .paperConfirmed, .paperTroubled: break
            case .paperReleased, .houseRestored, .numbersHonoured: break
            }
        }
        tables.formUnion(checks.compactMap { house.checks[$0]?.table })
        return (isHouseChanged ? [houseState()] : [])
            + tables.sorted().map(tableState) + checks.sorted().map(checkState)
            + dockets.sorted().flatMap(docketState) + boardMessages(of: facts)
    }

    /// All state, for a broker that has just been started.
    public func allState() -> [Outgoing] {
        [houseState()] + books.config.tables.map { tableState($0.id) }
            + house.checks.keys.sorted().map(checkState)
            + house.kitchen.dockets.keys.sorted().flatMap(docketState)
            + house.board.counts.keys.sorted().map(portionsState)
            + house.board.prices.keys.sorted().map(priceState)
    }

    func houseState() -> Outgoing {
        retained(
            .all, "now",
            HouseState(house, epoch: epoch, call: gathering?.call, sequence: sequence))
    }

    private func tableState(_ table: TableID) -> Outgoing {
        let state = TableState(table, in: house, books, sequence: sequence)
        return retained(.floor, table.text, state)
    }

    private func checkState(_ id: CheckID) -> Outgoing {
        let state = house.checks[id].map {
            CheckState($0, in: house, books, sequence: sequence)
        }
        return retained(.floor, "\(id)", state)
    }

    /// A docket that waits for paper is the kitchen's to see; one in trouble the floor's too.
    private func docketState(_ number: Int) -> [Outgoing] {
        let docket = house.kitchen.dockets[number]
        let state = docket.map { DocketState($0, sequence: sequence) }
        let isTroubled = docket?.state.trouble != nil
        return [
            retained(.kitchen, "\(number)", state),
            retained(.floor, "\(number)", isTroubled ? state : nil),
        ]
    }

    /// A retained message; no value clears its topic.
    func retained<State: StateMessage>(
        _ audience: Audience, _ id: String, _ value: State?
    ) -> Outgoing {
        precondition(State.audiences.contains(audience), "the contract names every audience")
        return Outgoing(
            topic: topics.state(audience, State.kind.rawValue, id),
            payload: value.map { Canonical.bytes($0) } ?? [], retained: true)
    }
}
