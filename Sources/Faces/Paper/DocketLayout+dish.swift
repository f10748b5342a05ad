import Cells
import Kitchen
import Vocabulary
import Wording

extension DocketLayout {
    /// One dish with everything that changes it; the allergy comes first, next to the name.
    func add(_ line: DocketLine, of docket: Docket, to page: inout Page) {
        let (main, second) = setup.pair(line.names)
        page.add(Line.labelled(quantity(line, of: docket), main, .large, on: format))
        if let second { page.add(indented(second, .tall)) }
        if let allergy = line.allergy { page.add(alarm(allergy)) }
        if let allergy = line.set?.allergy { page.add(alarm(allergy)) }
        for modifier in line.modifiers {
            page.add(indented("- \(setup.both(modifier))", .loud, hanging: 2))
        }
        if let note = line.note { page.add(noted(note)) }
        if let note = line.set?.note { page.add(noted(note)) }
        if let set = line.set {
            page.add(indented("\(setup.both(\.paper.set)): \(setup.both(set.names))", .tall))
        }
        if let place = place(of: line, on: docket) { page.add(indented(place, .tall)) }
    }

    private func noted(_ note: Note) -> [Line] {
        indented("\(setup.both(\.docket.note)): \(note)", .loud)
    }

    /// An allergy, large and white on black; one that is too long for its line is not torn apart
    /// right behind the label.
    private func alarm(_ allergy: Note) -> [Line] {
        let (label, text) = (setup.both(\.docket.allergy), allergy.text)
        let line = Line.wrapped("\(label): \(text)", .alarm, on: format)
        guard line.count > 1 else { return line }
        return Line.wrapped("\(label):", .alarm, on: format)
            + Line.wrapped(text, .alarm, on: format)
    }

    /// What is voided has a minus: torn off its heading it must not read as an order.
    private func quantity(_ line: DocketLine, of docket: Docket) -> String {
        let quantity = docket.kind == .void ? Quantity.zero - line.quantity : line.quantity
        guard let unit = line.unit else { return "\(setup.figure(quantity.description)) x" }
        return "\(setup.figure(quantity.weighed)) \(setup.main { $0.paper.unit(unit) })"
    }

    /// The seat, and on paper of the pass the station that makes it.
    private func place(of line: DocketLine, on docket: Docket) -> String? {
        let seat = line.seat.map { "\(setup.both(\.paper.seat)) \($0)" }
        let station = line.station == docket.station ? nil : setup.station(line.station)
        guard let station, let seat else { return station ?? seat }
        return "\(station)  \(seat)"
    }

    private func indented(_ text: String, _ style: Style, hanging: Int = 0) -> [Line] {
        Line.wrapped(text, style, indent: (4, 4 + hanging), on: format)
    }
}
