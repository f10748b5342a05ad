import Bench
import Checks
import Menus
import Testing
import Wire

/// A bench of a screen works in a house that is as full as it says.
struct ScreenPaceTests {
    @Test func `a house to bench a screen in is full`() throws {
        let house = try BigHouse()
        #expect(house.pages.flatMap(\.items).count == 500)
        #expect(house.pieces.count == 60)
        #expect(house.pieces.allSatisfy { $1.check.lines.count == 20 })
        #expect(Set(house.pages.flatMap(\.items).map(\.names)).count > 490)
    }

    @Test func `every key of the script is timed`() throws {
        var pace = try ScreenPace()
        let keys = pace.keys(3)
        #expect(keys.count > 150)
        #expect(keys.percentile(50) > .zero)
        #expect(pace.finds(2).count == 24)
    }
}
