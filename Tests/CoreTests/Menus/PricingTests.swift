import Amounts
import Foundation
import Menus
import Testing
import Vocabulary

/// How menus are written and read; older ones had a price or none.
struct PricingTests {
    private static let plain =
        #"{"allergens":[],"category":"all","course":2,"groups":[],"id":"m1","#
        + #""names":{"en":"Tofu"},"prep_min":9,"station":"wok","tax_class":"food""#

    private func read(_ more: String) throws -> MenuItem {
        try JSONDecoder().decode(MenuItem.self, from: Data((Self.plain + more + "}").utf8))
    }

    @Test func `a menu of before is read by its price alone`() throws {
        #expect(try read(#","price_minor":3800"#).pricing == .portion(3800))
        #expect(try read("").pricing == .open)
        #expect(try read("").portionsPerDay == nil)
    }

    @Test func `a dish priced as before is written as before`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let item = try read(#","price_minor":3800"#)
        let written = String(decoding: try encoder.encode(item), as: UTF8.self)
        #expect(
            written == Self.plain.replacing(#","station""#, with: #","price_minor":3800,"station""#)
                + "}")
    }

    @Test(arguments: TinyHouse.kinds + [TinyHouse.menu(mapo: 9500).items[0]])
    func `every kind of dish is read as it was written`(_ item: MenuItem) throws {
        let json = try JSONEncoder().encode(item)
        #expect(try JSONDecoder().decode(MenuItem.self, from: json) == item)
    }

    @Test func `a menu with sets is read as it was written`() throws {
        let menu = TinyHouse.menu(mapo: 9500)
        let json = try JSONEncoder().encode(menu)
        #expect(try JSONDecoder().decode(Menu.self, from: json) == menu)
        #expect(menu.combos == TinyHouse.sets)
    }

    @Test(arguments: [
        #","pricing":"guess""#, #","pricing":"weight","price_minor":8800"#,
        #","pricing":"sizes","sizes":[]"#,
        #","pricing":"market","weighing":{"unit":"jin","step_thousandths":0}"#,
        #","pricing":"market","weighing":{"unit":"stone","step_thousandths":50}"#,
    ])
    func `a price that contradicts itself is not read`(_ more: String) {
        #expect(throws: DecodingError.self) { try read(more) }
    }

    @Test func `only dishes with a price of their own fit a set`() {
        let fitting = TinyHouse.kinds.filter(\.pricing.fitsSets).map(\.id)
        #expect(fitting == ["boiled", "tea", "peanuts", "pickles", "broth"])
    }
}
