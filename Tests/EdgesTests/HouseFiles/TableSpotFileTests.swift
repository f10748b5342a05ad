import Foundation
import HouseFiles
import HouseRules
import Testing
import Vocabulary
import Wire

struct TableSpotFileTests {
    private static let table = "seats: 4}"

    @Test(arguments: [
        ("at: 3", "at has no keys; write 'key: value' with the keys row, column"),
        ("at: {row: 1}", "column is missing; add column: 2"),
        (
            "at: {row: 0, column: 1}",
            "row '0' is not a whole number from 1 to 99; write 1"
        ),
        (
            "at: {row: 1, column: 100}",
            "column '100' is not a whole number from 1 to 99; write 2"
        ),
        ("at: {row: 1, colum: 1}", "unknown key 'colum'; did you mean column?"),
        (
            "at: {row: 1, column: 1}, size: {rows: 10, columns: 1}",
            "rows '10' is not a whole number from 1 to 9; write 1"
        ),
        (
            "size: {rows: 1, columns: 2}",
            "table h1 has a size and no place; add at: {row: 1, column: 2}"
        ),
    ])
    func `a spot that cannot be is told with what to write instead`(
        spot: String, told: String
    ) throws {
        let house = try SmallHouse()
        try house.replace(Self.table, with: "seats: 4, \(spot)}", in: SmallHouse.house)
        #expect(house.reading().texts.first == "\(SmallHouse.house):19: \(told)")
    }

    private func reading(second: String) throws -> HouseReading {
        let house = try SmallHouse()
        try house.replace(
            Self.table,
            with: "seats: 4, at: {row: 2, column: 3}, size: {rows: 1, columns: 2}}\n"
                + "  - {id: h2, name: {zh-Hans: 二}, section: hall, seats: 2\(second)}",
            in: SmallHouse.house)
        return house.reading()
    }

    @Test func `two tables never stand in one place`() throws {
        #expect(
            try reading(second: ", at: {row: 2, column: 4}").texts == [
                "\(SmallHouse.house):20: table h2 stands where table h1 on line 19 stands; "
                    + "give it another row or column"
            ])
    }

    @Test func `all tables have a spot or none has`() throws {
        #expect(
            try reading(second: "").texts == [
                "\(SmallHouse.house):20: table h2 has no place, and table h1 has one; "
                    + "add at: {row: 1, column: 2} to every table, or to none"
            ])
    }

    @Test func `spots are read as they are written`() throws {
        guard case .house(let config, _) = try reading(second: ", at: {row: 2, column: 5}") else {
            Issue.record("the house has problems")
            return
        }
        #expect(
            config.tables.map(\.spot) == [
                TableSpot(row: 2, column: 3, columns: 2), TableSpot(row: 2, column: 5),
            ])
    }

    @Test func `a house that says nothing of spots is written as it always was`() throws {
        guard case .house(let config, _) = try SmallHouse().reading() else {
            Issue.record("the house has problems")
            return
        }
        #expect(config.tables.map(\.spot) == [nil])
        let text = String(decoding: Canonical.bytes(config.tables), as: UTF8.self)
        #expect(text == #"[{"id":"h1","names":{"zh-Hans":"大厅1号"},"seats":4,"section":"hall"}]"#)
    }

    @Test(arguments: ["sichuan", "bistro", "gasthaus"])
    func `every shipped house has a plan of its room that fits eighty columns`(
        name: String
    ) throws {
        guard case .house(let config, _) = readHouse(named: name, root: try ShippedHouse.root())
        else {
            Issue.record("the house has problems")
            return
        }
        let spots = config.tables.compactMap(\.spot)
        #expect(spots.count == config.tables.count)
        #expect(spots.allSatisfy { $0.column + $0.columns <= 9 && $0.row + $0.rows <= 8 })
    }
}
