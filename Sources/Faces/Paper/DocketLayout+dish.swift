import Cells
import Kitchen
import Vocabulary
import Wording

extension DocketLayout {
    /// One dish with everything that changes it; the allergy comes first, next to the name.
    func add(_ line: DocketLine, of docket: Docket, to page: inout Page) {
        let (main, second) = setup.pair(line.names)
        page.add(Line.labelled(quantity(line, of: docket), main, .large, on: format))
        if let second { add(second, .tall, to: &page) }
        if let allergy = line.allergy { page.add(alarm(allergy)) }
        if let allergy = line.set?.allergy { page.add(alarm(allergy)) }
        for modifier in line.modifiers {
            add("- " + setup.both(modifier), .loud, hanging: 2, to: &page)
        }
        if let note = line.note { add(note, to: &page) }
        if let note = line.set?.note { add(note, to: &page) }
        if let set = line.set {
            add("\(labels.set): \(setup.both(set.names))", .tall, to: &page)
        }
        if let place = place(of: line, on: docket) { add(place, .tall, to: &page) }
    }

    private func add(_ note: Note, to page: inout Page) {
        add("\(labels.note): \(note)", .loud, to: &page)
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
        guard let unit = line.unit else { return setup.figure(quantity.description) + " x" }
        return "\(setup.figure(quantity.weighed)) \(setup.main { $0.paper.unit(unit) })"
    }

    /// The seat, and on paper of the pass the station that makes it.
    private func place(of line: DocketLine, on docket: Docket) -> String? {
        let seat = line.seat.map { "\(labels.seat) \($0)" }
        let station = line.station == docket.station ? nil : setup.station(line.station)
        guard let station, let seat else { return station ?? seat }
        return "\(station)  \(seat)"
    }

    /// What belongs to the dish above stands under its name.
    private func add(_ text: String, _ style: Style, hanging: Int = 0, to page: inout Page) {
        page.add(text, style, indent: (4, 4 + hanging), on: format)
    }
}
