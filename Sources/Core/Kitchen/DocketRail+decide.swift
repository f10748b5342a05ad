import Vocabulary

extension DocketRail {
    /// Judges a command against the dockets as they are.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - stations: The stations of the house.
    ///   - lastNumber: The number of the newest paper of the house; new ones count on from it.
    /// - Returns: What happens. Nothing for a trouble that is known and for the release of a docket
    ///   that is not held back; to fire, void, move, rush and reprint issues new dockets each time.
    /// - Throws: `docketIsUnknown`, also for a docket that was confirmed before.
    public func decide(
        _ command: KitchenCommand, stations: [Station], after lastNumber: Int
    ) throws(KitchenRefusal) -> [KitchenFact] {
        var slips: [Slip] = []
        switch command {
        case .fire(let lines, let origin):
            slips = share(lines, .work, among: stations).map {
                Slip(kind: $0.kind, station: $0.station, lines: $0.lines, origin: origin)
            }
        case .void(let lines, let reason, let origin):
            slips = share(lines, .void, among: stations).map {
                Slip(
                    kind: .void, station: $0.station, lines: $0.lines, origin: origin,
                    reason: reason)
            }
        case .move(let lines, let from, let origin):
            slips = gather(lines, among: stations).map {
                Slip(
                    kind: .moved, station: $0.station, lines: $0.lines, origin: origin,
                    fromTable: from)
            }
        case .moveDishes(let lines, let from, let check, let origin):
            slips = gather(lines, among: stations).map {
                Slip(
                    kind: .moved, station: $0.station, lines: $0.lines, origin: origin,
                    fromTable: from, fromCheck: check)
            }
        case .rush(let lines, let origin):
            slips = gather(lines, among: stations).map {
                Slip(kind: .rush, station: $0.station, lines: $0.lines, origin: origin)
            }
        case .reprint(let lines, let station, let origin):
            slips = stations.filter { $0.id == station }.map {
                Slip(kind: .reprint, station: $0, lines: lines, origin: origin)
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
        case .release(let number):
            guard let docket = dockets[number] else { throw .docketIsUnknown(number) }
            guard docket.state.isHeldBack else { return [] }
            return [.docketReleased(DocketReleased(docket: number))]
        }
        return slips.enumerated().map { offset, slip in
            .docketIssued(
                DocketIssued(
                    docket: slip.docket(number: lastNumber + offset + 1),
                    marksLines: slip.kind == .work ? true : nil,
                    marksTable: slip.kind == .work ? true : nil,
                    // What the pass reads stands on the work dockets as well.
                    tellsTables: slip.kind == .expo ? nil : true))
        }
    }

    /// One slip for each station that makes some of these, whatever its style, and for each pass.
    private func gather(
        _ lines: [DocketLine], among stations: [Station]
    ) -> [(station: Station, lines: [DocketLine])] {
        stations.compactMap { station in
            let own =
                station.purpose == .expo ? lines : lines.filter { $0.station == station.id }
            return own.isEmpty ? nil : (station, own)
        }
    }

    /// Every line on exactly one docket of its station, and all on one for each pass.
    private func share(
        _ lines: [DocketLine], _ kind: Docket.Kind, among stations: [Station]
    ) -> [(kind: Docket.Kind, station: Station, lines: [DocketLine])] {
        stations.flatMap { station -> [(Docket.Kind, Station, [DocketLine])] in
            guard station.purpose == .work else {
                return [(kind == .work ? .expo : kind, station, lines)]
            }
            let own = lines.filter { $0.station == station.id }
            guard !own.isEmpty else { return [] }
            let groups = station.style == .perDish ? own.map { [$0] } : [own]
            return groups.map { (kind, station, $0) }
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
    var fromCheck: Int?

    func docket(number: Int) -> Docket {
        Docket(
            number: number, kind: kind, station: station.id, printer: station.printer,
            check: origin.check, checkNumber: origin.checkNumber, table: origin.table,
            fromTable: fromTable, fromCheck: fromCheck, covers: origin.covers, by: origin.by,
            at: origin.at, lines: lines, reason: reason, state: .queued,
            otherTables: origin.otherTables.isEmpty ? nil : origin.otherTables)
    }
}
