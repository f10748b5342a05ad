public import Vocabulary

extension HouseConfig {
    /// How many tables stand side by side where the house does not say.
    private static let inARow = 8

    /// Where each table is drawn: where the house says, and all others below those, section by
    /// section in rows of eight, in the order of the file.
    public var spots: [TableID: TableSpot] {
        var spots: [TableID: TableSpot] = [:]
        for table in tables { spots[table.id] = table.spot }
        var row = (spots.values.map { $0.row + $0.rows - 1 }.max() ?? 0) + 1
        for section in sections {
            let unsaid = tables.filter { $0.section == section.id && $0.spot == nil }
            for (index, table) in unsaid.enumerated() {
                spots[table.id] = TableSpot(
                    row: row + index / Self.inARow, column: index % Self.inARow + 1)
            }
            row += (unsaid.count + Self.inARow - 1) / Self.inARow
        }
        return spots
    }
}
