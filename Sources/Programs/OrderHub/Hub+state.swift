import HouseRules
import HouseStore
import Kitchen
import Vocabulary
public import Wire

extension Hub {
    /// The state that changed and was not shown yet, once per topic.
    public func takeState() -> [Outgoing] {
        let changed = unshown
        unshown = StateChange()
        let (checks, tables) = (changed.checks(in: house).sorted(), changed.tables.sorted())
        var state = changed.isHouseChanged ? [houseState()] : []
        state += tables.map(tableState) + checks.map(checkState)
        state += changed.issued.sorted { $0.key < $1.key }.map { kitchenState($0.key, $0.value) }
        state += changed.dockets.sorted().flatMap(docketState)
        state += changed.counted.sorted().map(portionsState)
        state += changed.priced.sorted().map(priceState)
        state += changed.notes.sorted().map(noteState)
        return state.compactMap(\.self)
    }

    /// Notes the state that a batch changed.
    func note(stateOf batch: PreparedBatch, _ written: [Int: WrittenPart]) {
        for row in batch.commit.facts { unshown.add(row.fact, written, in: house) }
    }

    /// All state, for a broker that has just been started.
    public func allState() -> [Outgoing] {
        var state = [houseState()] + books.config.tables.map { tableState($0.id) }
        state += house.checks.keys.sorted().map(checkState)
        state += house.kitchen.dockets.keys.sorted().flatMap(docketState)
        state += house.board.counts.keys.sorted().map(portionsState)
        state += house.board.prices.keys.sorted().map(priceState)
        state += house.notes.map { noteState($0.note) }
        return state.compactMap(\.self)
    }

    /// Shows state to these audiences from now on, and to no others.
    ///
    /// - Returns: What the broker is to keep from now on: nothing of an audience that lost its last
    ///   device, all of one that has its first.
    public func show(to audiences: Set<Audience>) -> [Outgoing] {
        let lost = shownTo.subtracting(audiences)
        let gained = audiences.subtracting(shownTo)
        guard !lost.isEmpty || !gained.isEmpty else { return [] }
        // What is held back may clear something that the house knows nothing of any more.
        var messages = takeState()
        shownTo = lost
        messages += allState().map { Outgoing(topic: $0.topic, payload: [], retained: true) }
        shownTo = gained
        messages += allState()
        shownTo = audiences
        return messages
    }

    func houseState() -> Outgoing? {
        retained(
            .all, "now",
            HouseState(house, epoch: epoch, call: gathering?.call, sequence: sequence))
    }

    private func noteState(_ id: NoteID) -> Outgoing? {
        retained(.floor, "\(id)", NoteState(id, in: house, sequence: sequence))
    }

    private func tableState(_ table: TableID) -> Outgoing? {
        retained(.floor, table.text, TableState(table, in: house, books, sequence: sequence))
    }

    private func checkState(_ id: CheckID) -> Outgoing? {
        retained(
            .floor, "\(id)",
            house.checks[id].map { CheckState($0, in: house, books, sequence: sequence) })
    }

    /// A docket that waits for paper is the kitchen's to see. Of one that was just issued the floor
    /// was never told anything that is to be cleared.
    private func kitchenState(_ number: Int, _ written: WrittenPart? = nil) -> Outgoing? {
        guard let written else {
            return retained(
                .kitchen, "\(number)",
                house.kitchen.dockets[number].map { DocketState($0, sequence: sequence) })
        }
        return retained(.kitchen, DocketState.kind, "\(number)") {
            Canonical.bytes(WrittenDocketState(written, sequence: sequence))
        }
    }

    /// One in trouble is the floor's too.
    private func docketState(_ number: Int) -> [Outgoing?] {
        let docket = house.kitchen.dockets[number]
        let troubled = docket.flatMap {
            $0.state.trouble == nil ? nil : DocketState($0, sequence: sequence)
        }
        return [kitchenState(number), retained(.floor, "\(number)", troubled)]
    }

    /// A retained message; no value clears its topic.
    func retained<State: StateMessage>(
        _ audience: Audience, _ id: String, _ value: @autoclosure () -> State?
    ) -> Outgoing? {
        precondition(State.audiences.contains(audience), "the contract names every audience")
        return retained(audience, State.kind, id) { value().map { Canonical.bytes($0) } ?? [] }
    }

    /// As above, however its bytes are written; `nil` when nobody reads what that audience is
    /// shown.
    private func retained(
        _ audience: Audience, _ kind: StateKind, _ id: String, _ payload: () -> [UInt8]
    ) -> Outgoing? {
        guard shownTo.contains(audience) else { return nil }
        return Outgoing(
            topic: topics.state(audience, kind.rawValue, id), payload: payload(), retained: true)
    }
}
