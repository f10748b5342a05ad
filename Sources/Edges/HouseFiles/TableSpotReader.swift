import HouseRules

/// Reads where the tables stand: of all of them or of none, and no two in one place.
final class TableSpotReader {
    static let keys = [at, size]

    private static let at = Key("at", "{row: 1, column: 2}")
    private static let row = Key("row", "1")
    private static let column = Key("column", "2")
    private static let size = Key("size", "{rows: 1, columns: 2}")
    private static let rows = Key("rows", "1")
    private static let columns = Key("columns", "2")

    private struct Placed {
        let name: String
        let line: Int
        let spot: TableSpot
    }

    private var placed: [Placed] = []
    private var unplaced: [(name: String, entry: YamlMap)] = []

    /// The spot of one table; `nil` when it has none, or a wrong one, which is noted.
    func spot(_ name: String, _ entry: YamlMap) -> TableSpot? {
        guard let place = entry[Self.at] else {
            if let size = entry[Self.size] {
                size.refuse(
                    "table \(name) has a size and no place", instead: "add at: \(Self.at.example)")
            } else {
                unplaced.append((name, entry))
            }
            return nil
        }
        guard let map = place.map([Self.row, Self.column]) else { return nil }
        let row = map.word(Self.row)?.number(1...99)
        let column = map.word(Self.column)?.number(1...99)
        guard let (rows, columns) = size(entry), let row, let column else { return nil }
        let spot = TableSpot(row: row, column: column, rows: rows, columns: columns)
        if let other = placed.first(where: { $0.spot.overlaps(spot) }) {
            let line = entry.notes.name(ofLine: other.line)
            place.refuse(
                "table \(name) stands where table \(other.name) on \(line) stands",
                instead: "give it another row or column")
        }
        placed.append(Placed(name: name, line: place.line, spot: spot))
        return spot
    }

    private func size(_ entry: YamlMap) -> (rows: Int, columns: Int)? {
        guard let value = entry[Self.size] else { return (1, 1) }
        guard let map = value.map([Self.rows, Self.columns]) else { return nil }
        let rows = map.word(Self.rows)?.number(1...9)
        let columns = map.word(Self.columns)?.number(1...9)
        guard let rows, let columns else { return nil }
        return (rows, columns)
    }

    /// Notes the first table that was forgotten, once all were read.
    func finish() {
        guard let known = placed.first, let (name, entry) = unplaced.first else { return }
        entry.notes.note(
            "table \(name) has no place, and table \(known.name) has one",
            instead: "add at: \(Self.at.example) to every table, or to none", line: entry.line)
    }
}
