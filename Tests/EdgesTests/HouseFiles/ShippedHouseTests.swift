import Amounts
import HouseRules
import Kitchen
import Menus
import Testing
import Vocabulary

@Suite struct ShippedHouseTests {
    private let config: HouseConfig
    private let menu: Menu

    init() throws {
        let house = try ShippedHouse("sichuan")
        config = house.config
        menu = house.menu
    }

    @Test func `the Sichuan house has its room, its kitchen and its people`() {
        #expect(config.house == "sichuan")
        #expect(config.tables.count == 24)
        #expect(config.sections.map(\.id) == ["hall", "booths", "rooms"])
        #expect(config.stations.map(\.id) == ["wok", "cold", "noodles", "bar", "pass"])
        #expect(config.stations.filter { $0.purpose == .expo }.map(\.id) == ["pass"])
        #expect(config.printers.map(\.id) == ["wok", "cold", "bar", "pass"])
        #expect(config.receiptPrinter == "pass")
        #expect(config.staff.map(\.id) == ["wang", "li", "chen", "liu", "anna"])
        #expect(config.rights[.waiter] == [.openPrice, .order, .preBill, .seat, .setPortions])
        #expect(Set(config.rights[.manager] ?? []) == Set(Right.allCases))
    }

    @Test func `the Sichuan house counts in fen and in its own time`() {
        #expect(config.currency == Currency(code: "CNY", minorDigits: 2, symbol: "￥"))
        #expect(config.cashRounding == CashRounding(step: 10, direction: .down))
        #expect(config.dayCutMinutes == 300)
        #expect(config.zone.transitions.map(\.offsetSeconds) == [28_800])
        #expect(config.taxClasses.map(\.rate.description) == ["6%", "13%"])
        #expect(config.pricesIncludeTax)
        #expect(config.menuGraceMinutes == 120)
    }

    @Test func `the Sichuan menu has dishes for a whole evening`() throws {
        #expect(menu.items.count >= 120)
        #expect(menu.categories.count == 8)
        #expect(Set(menu.items.map(\.station)) == ["wok", "cold", "noodles", "bar"])
        #expect(menu.items.contains { $0.price == nil })
        let spice = try #require(menu.groups.first { $0.id == "spice" })
        #expect(
            spice.modifiers.map { $0.names.texts[.chineseSimplified] } == ["不辣", "微辣", "中辣", "特辣"])
    }

    @Test func `the Sichuan menu has dishes of every kind, and set meals`() throws {
        func count(_ isMeant: (Pricing) -> Bool) -> Int {
            menu.items.count { isMeant($0.pricing) }
        }
        #expect(count { if case .sizes = $0 { true } else { false } } >= 10)
        #expect(count { if case .market = $0 { true } else { false } } >= 3)
        #expect(count { if case .weight = $0 { true } else { false } } >= 5)
        #expect(count { $0 == .open } >= 1)
        #expect(menu.items.contains { $0.portionsPerDay != nil })
        #expect(menu.combos.count >= 3)
        #expect(menu.combos.allSatisfy { $0.groups.contains { $0.choices.count > $0.choose } })
        #expect(Set(menu.combos.map { $0.taxClass == nil }) == [true, false])
    }

    @Test func `twice-cooked pork stands on the menu as the file has it`() throws {
        let dish = try #require(menu.items.first { $0.id == "014" })
        let expected = MenuItem(
            id: "014",
            names: LocalizedText([.chineseSimplified: "回锅肉", .english: "Twice-Cooked Pork"]),
            category: "wok", pricing: .portion(Money(minor: 4600)), taxClass: "food",
            station: "wok", course: 2, prepMinutes: 10, allergens: [.soy, .gluten],
            groups: ["spice", "avoid"])
        #expect(dish == expected)
    }
}
