import HouseRules
import HouseStore
import Kitchen
import Vocabulary
import Wire

extension Hub {
    /// The state that changed and was not shown yet, once per topic.
    func takeState() -> [Outgoing] {
        let changed = unshown
        unshown = StateChange()
        var state = changed.isHouseChanged ? [houseState()] : []
        state += changed.tables.sorted().map(tableState)
        state += changed.checks(in: house).sorted().map(checkState)
        state += changed.issued.sorted { $0.key < $1.key }.map { kitchenState($0.key, $0.value) }
        state += changed.dockets.sorted().flatMap(docketState)
        state += changed.counted.sorted().map(portionsState)
        state += changed.priced.sorted().map(priceState)
        return state + changed.notes.sorted().map(noteState)
    }

    /// Notes the state that a batch changed.
    func note(stateOf batch: PreparedBatch, _ written: [Int: WrittenPart]) {
        for row in batch.commit.facts { unshown.add(row.fact, written, in: house) }
    }

    /// All state, for a broker that has just been started.
    public func allState() -> [Outgoing] {
        [houseState()] + books.config.tables.map { tableState($0.id) }
            + house.checks.keys.sorted().map(checkState)
            + house.kitchen.dockets.keys.sorted().flatMap(docketState)
            + house.board.counts.keys.sorted().map(portionsState)
            + house.board.prices.keys.sorted().map(priceState)
            + house.notes.map { noteState($0.note) }
    }

    func houseState() -> Outgoing {
        retained(
            .all, "now",
            HouseState(house, epoch: epoch, call: gathering?.call, sequence: sequence))
    }

    private func noteState(_ id: NoteID) -> Outgoing {
        retained(.floor, "\(id)", NoteState(id, in: house, sequence: sequence))
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

    /// A docket that waits for paper is the kitchen's to see. Of one that was just issued the floor
    /// was never told anything that is to be cleared.
    private func kitchenState(_ number: Int, _ written: WrittenPart? = nil) -> Outgoing {
        guard let written else {
            return retained(
                .kitchen, "\(number)",
                house.kitchen.dockets[number].map { DocketState($0, sequence: sequence) })
        }
        return Outgoing(
            topic: topics.state(.kitchen, DocketState.kind.rawValue, "\(number)"),
            payload: Canonical.bytes(WrittenDocketState(written, sequence: sequence)),
            retained: true)
    }

    /// One in trouble is the floor's too.
    private func docketState(_ number: Int) -> [Outgoing] {
        let docket = house.kitchen.dockets[number]
        let troubled = docket.flatMap {
            $0.state.trouble == nil ? nil : DocketState($0, sequence: sequence)
        }
        return [kitchenState(number), retained(.floor, "\(number)", troubled)]
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
