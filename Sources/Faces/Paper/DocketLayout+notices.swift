import Kitchen
import Vocabulary
import Wording

extension DocketLayout {
    /// The dishes that a notice speaks of, under the docket that ordered them. A dish stands before
    /// its number: torn off its heading it must not read as an order.
    func addNotices(of docket: Docket, to page: inout Page) {
        var said: Int?
        for (index, line) in docket.lines.enumerated() {
            if line.docket != said, let number = line.docket {
                page.add(reference(to: [number], at: line.docketTable))
            }
            if index > 0, line.docket == nil, said != nil { page.rule("-") }
            said = line.docket
            page.add(notice(of: line, on: docket))
        }
    }

    /// What moved: single dishes are named, of a whole party the dockets that are its.
    func addMoved(of docket: Docket, to page: inout Page) {
        let dockets = references(of: docket)
        guard docket.fromCheck != nil || !dockets.isEmpty else { return }
        page.rule("-")
        if docket.fromCheck == nil {
            page.add(dockets)
        } else {
            addNotices(of: docket, to: &page)
        }
    }

    /// The dishes that are not wanted, under the docket that ordered them.
    func addVoided(of docket: Docket, to page: inout Page) {
        var rest = docket.lines[...]
        while let first = rest.first {
            if rest.startIndex > 0 { page.feed() }
            let alike = rest.prefix { $0.docket == first.docket }
            if let number = first.docket {
                page.add(reference(to: [number], at: first.docketTable))
            }
            addDishes(Array(alike), of: docket, to: &page)
            rest = rest.dropFirst(alike.count)
        }
    }

    /// Which dockets a paper speaks of, when it says so once for all of its dishes: those with the
    /// same table on them together.
    func references(of docket: Docket) -> [Line] {
        let known = docket.lines.filter { $0.docket != nil }
        let groups = Dictionary(grouping: known, by: \.docketTable)
            .map { (table: $0.key, numbers: Set($0.value.compactMap(\.docket)).sorted()) }
        return groups.sorted { $0.numbers.lexicographicallyPrecedes($1.numbers) }
            .flatMap { reference(to: $0.numbers, at: $0.table) }
    }

    private func reference(to numbers: [Int], at table: TableID?) -> [Line] {
        let dockets = numbers.map(String.init).joined(separator: ", ")
        let place = table.map {
            ", " + setup.labelledTables([$0], setup.main(\.paper.table))
        }
        let text = "\(setup.both(\.lines.ofDocket)) \(dockets)\(place ?? "")"
        return Line.wrapped(text, .loud, on: format)
    }

    private func notice(of line: DocketLine, on docket: Docket) -> [Line] {
        let name = "- \(setup.both(line.names)) (\(quantity(of: line)))"
        let seat = line.seat.map { "\(labels.seat) \($0)" }
        let station = line.station == docket.station ? nil : setup.station(line.station)
        let place = [station, seat].compactMap(\.self)
        return Line.wrapped(name, .tall, indent: (0, 2), on: format)
            + (place.isEmpty
                ? [] : Line.wrapped(place.joined(separator: "  "), indent: (4, 4), on: format))
    }

    private func quantity(of line: DocketLine) -> String {
        guard let unit = line.unit else { return setup.figure(line.quantity.description) }
        return "\(setup.figure(line.quantity.weighed)) \(setup.main { $0.paper.unit(unit) })"
    }
}
