import Vocabulary

extension DocketRail {
    /// Judges a command against the dockets as they are.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - stations: The stations of the house.
    ///   - lastNumber: The number of the newest paper of the house; new ones count on from it.
    /// - Returns: What happens. Nothing for a trouble that is known; to fire, void and move issues
    ///   new dockets each time.
    /// - Throws: `docketIsUnknown`, also for a docket that was confirmed before.
    public func decide(
        _ command: KitchenCommand, stations: [Station], after lastNumber: Int
    ) throws(KitchenRefusal) -> [KitchenFact] {
        var slips: [Slip] = []
        switch command {
        case .fire(let lines, let origin):
            slips = fire(lines, origin, stations)
        case .void(let line, let reason, let origin):
            slips = stations.filter { $0.id == line.station || $0.purpose == .expo }.map {
                Slip(kind: .void, station: $0, lines: [line], origin: origin, reason: reason)
            }
        case .move(let from, let concerned, let origin):
            slips = stations.filter { concerned.contains($0.id) || $0.purpose == .expo }.map {
                Slip(kind: .moved, station: $0, lines: [], origin: origin, fromTable: from)
            }
        case .confirm(let number):
            guard dockets[number] != nil else { throw .docketIsUnknown(number) }
            return [.docketConfirmed(DocketConfirmed(docket: number))]
        case .trouble(let number, let trouble, let unsure):
            guard let docket = dockets[number] else { throw .docketIsUnknown(number) }
            let unsure = unsure || docket.state.progress == .unsure
            let state = PaperState.troubled(trouble, unsure: unsure)
            guard docket.state != state else { return [] }
            return [
                .docketTroubled(
                    DocketTroubled(docket: number, trouble: trouble, unsure: unsure))
            ]
        }
        return slips.enumerated().map { offset, slip in
            .docketIssued(DocketIssued(docket: slip.docket(number: lastNumber + offset + 1)))
        }
    }

    /// Every line on exactly one work docket of its station, and all on one for each pass.
    private func fire(
        _ lines: [DocketLine], _ origin: DocketOrigin, _ stations: [Station]
    ) -> [Slip] {
        stations.flatMap { station -> [Slip] in
            guard station.purpose == .work else {
                return [Slip(kind: .expo, station: station, lines: lines, origin: origin)]
            }
            let own = lines.filter { $0.station == station.id }
            guard !own.isEmpty else { return [] }
            let groups = station.style == .perDish ? own.map { [$0] } : [own]
            return groups.map {
                Slip(kind: .work, station: station, lines: $0, origin: origin)
            }
        }
    }
}

/// A docket that has no number yet.
private struct Slip {
    let kind: Docket.Kind
    let station: Station
    let lines: [DocketLine]
    let origin: DocketOrigin
    var reason: Note?
    var fromTable: TableID?

    func docket(number: Int) -> Docket {
        Docket(
            number: number, kind: kind, station: station.id, printer: station.printer,
            check: origin.check, checkNumber: origin.checkNumber, table: origin.table,
            fromTable: fromTable, covers: origin.covers, by: origin.by, at: origin.at,
            lines: lines, reason: reason, state: .queued)
    }
}
