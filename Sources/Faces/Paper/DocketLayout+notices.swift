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
                page.add(reference(to: number))
            }
            if index > 0, line.docket == nil, said != nil { page.rule("-") }
            said = line.docket
            page.add(notice(of: line, on: docket))
        }
    }

    /// Which dockets a paper speaks of, when it says so once for all of its dishes.
    func references(of docket: Docket) -> [Line] {
        Set(docket.lines.compactMap(\.docket)).sorted().flatMap(reference)
    }

    private func reference(to number: Int) -> [Line] {
        Line.wrapped("\(setup.both(\.lines.ofDocket)) \(number)", .loud, on: format)
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
