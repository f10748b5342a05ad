import Amounts
import Checks
import Foundation
import HouseFiles
import HouseRules
import Kitchen
import Menus
import Testing
import Vocabulary

/// The folder of the product: the nearest one above this file that holds menus.
private func productRoot() throws -> URL {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
        if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Menus").path) {
            return folder
        }
        folder.deleteLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
}

@Suite struct ShippedHouseTests {
    private let config: HouseConfig
    private let menu: Menu

    init() throws {
        let reading = readHouse(named: "sichuan", root: try productRoot())
        try #require(reading.texts == [])
        guard case .house(let config, let menu) = reading else {
            throw CocoaError(.fileReadUnknown)
        }
        self.config = config
        self.menu = menu
    }

    @Test func `the Sichuan house is among the houses`() throws {
        #expect(houses(root: try productRoot()).contains("sichuan"))
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

    @Test func `every dish of a set meal can be sold in it`() {
        let index = MenuIndex(menu)
        for choice in menu.combos.flatMap(\.groups).flatMap(\.choices) {
            #expect(index.item(choice.item)?.pricing.fitsSets == true, "\(choice.item)")
        }
    }

    @Test func `a set that has usual dishes for everything can be ordered by its number alone`()
        throws
    {
        let bare = menu.combos.filter { set in set.groups.allSatisfy { !$0.usual.isEmpty } }
        #expect(bare.map(\.id).contains("204"))
        let books = HouseBooks(
            config: config, menus: ["menu": MenuIndex(menu)], candidate: config)
        let noon = Moment(milliseconds: 1_795_233_600_000)
        let check = CheckID(bits: 1)
        var house = House()
        func tell(_ command: HouseCommand) throws {
            let facts = try house.decide(command, by: .house, books, closed: nil, at: noon)
            for fact in facts { house.evolve(fact) }
        }
        try tell(.adoptBooks(AdoptBooks(menu: "menu", config: "config")))
        try tell(.openDay(OpenDay(day: BusinessDay(number: 20_778))))
        try tell(.openCheck(OpenCheck(check: check, covers: 8)))
        for (place, set) in bare.enumerated() {
            let line = LineDraft(id: LineID(bits: UInt128(place + 1)), item: set.id)
            try tell(.sendRound(SendRound(check: check, menu: nil, lines: [line])))
        }
        let total = house.checks[check].map { house.bill(of: $0, books).total }
        #expect(total == bare.map(\.price).sum())
    }

    @Test func `every name of the Sichuan house is there in both languages`() {
        let names =
            [menu.names, config.names] + menu.categories.map(\.names) + menu.items.map(\.names)
            + menu.groups.map(\.names) + menu.groups.flatMap(\.modifiers).map(\.names)
            + config.tables.map(\.names) + config.sections.map(\.names)
            + config.stations.map(\.names) + config.printers.map(\.names)
            + config.taxClasses.map(\.names) + menu.combos.map(\.names)
            + menu.combos.flatMap(\.groups).map(\.names)
        for name in names { #expect(Set(name.texts.keys) == Set(Language.allCases)) }
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
