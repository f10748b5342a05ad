import Amounts
import Cells
import HouseRules
import Vocabulary
import Wire
import Wording

/// Where tables are drawn: as the room is laid out. Where that is too wide, a part of it is shown,
/// the one with the chosen table, and what lies beside it is told of. A house that does not say
/// where its tables stand is drawn section by section, as wide as there is room.
struct FloorPicture {
    /// A table on the screen; row and column count boxes.
    struct Spot: Hashable {
        let table: TableID
        let index: Int
        let row: Int
        let column: Int
        /// How many boxes wide it is.
        var columns = 1
    }

    /// A heading of a section, above this row of boxes.
    private struct Heading {
        let row: Int
        let text: String
    }

    let places: [Spot]
    private let headings: [Heading]
    /// How names are cut that have no room in their box.
    private let cut: NameCut
    /// How many cells wide a box is.
    private let width: Int
    /// How many boxes there is room for beside each other, and how many the room takes.
    private let (shown, all): (Int, Int)
    /// The least cells that a table can be read in.
    private static let narrowest = 9
    private static let widest = 16

    init(_ desk: Desk, columns: Int) {
        let room = desk.tables.map { $0.spot.column + $0.spot.columns - 1 }.max() ?? 1
        if room * Self.narrowest <= columns {
            width = min(Self.widest, columns / room)
            headings = []
            places = Self.compact(desk.tables, columns: Array(1...max(1, room)))
            (shown, all) = (room, room)
            cut = Self.cut(desk, places, width)
            return
        }
        let perRow = max(1, columns / Self.narrowest)
        width = columns / perRow
        if Self.isUnplanned(desk) {
            (places, headings) = Self.flow(desk, perRow: perRow)
            (shown, all) = (perRow, perRow)
        } else {
            let used = Set(
                desk.tables.flatMap { $0.spot.column..<$0.spot.column + $0.spot.columns })
            headings = []
            places = Self.compact(desk.tables, columns: used.sorted())
            (shown, all) = (min(perRow, used.count), used.count)
        }
        cut = Self.cut(desk, places, width)
    }

    private static func cut(_ desk: Desk, _ places: [Spot], _ width: Int) -> NameCut {
        NameCut(
            places.map { (desk.name(of: $0.table), $0.columns * width - TableBox.beside) })
    }

    /// The room as it is, without rows of the plan in which no table stands.
    ///
    /// - Parameter columns: The columns of the plan that are drawn, ascending.
    private static func compact(_ tables: [TablePlan], columns: [Int]) -> [Spot] {
        let used = Set(tables.map(\.spot.row)).sorted()
        let rows = Dictionary(uniqueKeysWithValues: zip(used, 0...))
        let places = Dictionary(uniqueKeysWithValues: zip(columns, 0...))
        return tables.enumerated().map { index, table in
            Spot(
                table: table.id, index: index, row: rows[table.spot.row] ?? 0,
                column: places[table.spot.column] ?? 0, columns: table.spot.columns)
        }
    }

    /// So many stand in a row of those that no plan speaks of.
    private static let unplannedColumns = 8

    /// Whether the tables stand where they are put that no plan speaks of.
    private static func isUnplanned(_ desk: Desk) -> Bool {
        var row = 1
        for section in desk.house?.sections ?? [] {
            for (index, table) in section.tables.enumerated()
            where table.spot
                != TableSpot(
                    row: row + index / unplannedColumns, column: index % unplannedColumns + 1)
            {
                return false
            }
            row += (section.tables.count + unplannedColumns - 1) / unplannedColumns
        }
        return true
    }

    private static func flow(_ desk: Desk, perRow: Int) -> ([Spot], [Heading]) {
        var places: [Spot] = []
        var headings: [Heading] = []
        var (row, index) = (0, 0)
        for section in desk.house?.sections ?? [] where !section.tables.isEmpty {
            headings.append(Heading(row: row, text: desk.name(section.names)))
            for (place, table) in section.tables.enumerated() {
                places.append(
                    Spot(
                        table: table.id, index: index, row: row + place / perRow,
                        column: place % perRow))
                index += 1
            }
            row += (section.tables.count + perRow - 1) / perRow
        }
        return (places, headings)
    }

    // MARK: - Drawing

    /// A box has four lines where the room has space for it, else three or two; a heading has one.
    /// What the waiter chose is always seen.
    func draw(_ canvas: inout Canvas, _ desk: Desk, from top: Int, chosen: TableID?) {
        let first = firstColumn(chosen)
        let top = top + (shown < all ? 1 : 0)
        if shown < all { tellOfHidden(&canvas, desk, row: top - 1, first: first) }
        let room = canvas.body.upperBound - top
        let tall = [4, 3].first { Layout(self, lines: $0).height <= room } ?? 2
        let layout = Layout(self, lines: tall)
        let at = places.first { $0.table == chosen }.map { layout.tops[$0.row] } ?? 0
        let above = layout.height <= room ? 0 : min(max(0, at - room / 2), layout.height - room)
        for heading in headings {
            let row = top + (layout.headings[heading.row] ?? 0) - above
            if row >= top, row < canvas.body.upperBound { canvas.rule(heading.text, row: row) }
        }
        for place in places {
            let row = top + layout.tops[place.row] - above
            let boxes = (place.column..<place.column + place.columns)
                .clamped(to: first..<first + shown)
            guard row >= top, row + tall <= canvas.body.upperBound, !boxes.isEmpty else { continue }
            let box = TableBox(
                now: desk.summary(place.table), name: desk.name(of: place.table),
                seats: desk.tables[place.index].seats, isChosen: place.table == chosen, desk: desk,
                cut: cut)
            let columns =
                (boxes.lowerBound - first) * width..<(boxes.upperBound - first) * width - 1
            box.draw(&canvas, rows: row..<row + tall, columns: columns)
            for line in row..<row + tall {
                canvas.touch(.pick(place.index), row: line, columns: columns)
            }
        }
    }

    /// The first column that is shown: the part of the room that the chosen table stands in. The
    /// parts stay as they are while the waiter moves within one.
    private func firstColumn(_ chosen: TableID?) -> Int {
        guard shown < all, let place = places.first(where: { $0.table == chosen }) else { return 0 }
        let part = place.column / shown * shown
        // A table that is wider than what is left of its part is seen whole.
        return min(max(part, place.column + min(place.columns, shown) - shown), all - shown)
    }

    /// How many tables stand to the left and to the right of what is shown, and whether something
    /// is wrong there.
    private func tellOfHidden(_ canvas: inout Canvas, _ desk: Desk, row: Int, first: Int) {
        canvas.rule("", row: row)
        let left = places.filter { $0.column + $0.columns <= first }
        let right = places.filter { $0.column >= first + shown }
        func text(_ places: [Spot]) -> String {
            let isTroubled = places.contains { desk.summary($0.table).isTroubled }
            return isTroubled ? "\(places.count) !" : "\(places.count)"
        }
        if let nearest = left.max(by: { $0.column < $1.column }) {
            let end = canvas.put("< \(text(left)) ", row: row, Style(bold: true))
            canvas.touch(.pick(nearest.index), row: row, columns: 0..<end)
        }
        if let nearest = right.min(by: { $0.column < $1.column }) {
            let words = " \(text(right)) >"
            canvas.put(right: words, row: row, Style(bold: true))
            canvas.touch(
                .pick(nearest.index), row: row,
                columns: canvas.columns - words.count..<canvas.columns)
        }
    }

    /// Which line each row of boxes and each heading begins at.
    private struct Layout {
        private(set) var tops: [Int] = []
        private(set) var headings: [Int: Int] = [:]
        private(set) var height = 0

        init(_ picture: FloorPicture, lines: Int) {
            for row in 0...(picture.places.map(\.row).max() ?? 0) {
                if picture.headings.contains(where: { $0.row == row }) {
                    headings[row] = height
                    height += 1
                }
                tops.append(height)
                height += lines
            }
        }
    }
}
