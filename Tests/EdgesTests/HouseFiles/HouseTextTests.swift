import Amounts
import Foundation
import HouseFiles
import HouseRules
import Menus
import Testing
import Vocabulary

/// How words of the files become values: as the text that stands there, never as YAML guesses.
@Suite struct HouseTextTests {
    private func read(
        _ change: (SmallHouse) throws -> Void = { _ in }
    ) throws -> (config: HouseConfig, menu: Menu) {
        let house = try SmallHouse()
        try change(house)
        let reading = house.reading()
        try #require(reading.texts == [])
        guard case .house(let config, let menu) = reading else {
            throw CocoaError(.fileReadUnknown)
        }
        return (config, menu)
    }

    @Test func `dish 012 is 012 and not ten`() throws {
        #expect(try read().menu.items.map(\.id) == ["012"])
    }

    @Test func `a time is a time and not a number to the base of sixty`() throws {
        let config = try read { try $0.replace("05:00", with: "11:30", in: SmallHouse.house) }
            .config
        #expect(config.dayCutMinutes == 690)
    }

    @Test func `an id may be called no, 1e3 or null`() throws {
        let menu = try read { house in
            try house.replace("id: mild", with: "id: no", in: SmallHouse.menu)
            try house.replace("id: fierce", with: "id: 1e3", in: SmallHouse.menu)
            try house.replace("number: 012", with: "number: null", in: SmallHouse.menu)
        }.menu
        #expect(menu.groups[0].modifiers.map(\.id) == ["no", "1e3"])
        #expect(menu.items[0].id == "null")
    }

    @Test func `prices are exact in the units of the currency`() throws {
        let menu = try read { house in
            try house.replace("price: 48.00", with: "price: 1234567.8", in: SmallHouse.menu)
            try house.replace("price: 1.5", with: "price: -0.05", in: SmallHouse.menu)
        }.menu
        #expect(menu.items[0].price == Money(minor: 123_456_780))
        #expect(menu.groups[0].modifiers.map(\.price) == [.zero, Money(minor: -5)])
    }

    @Test func `an open price is no price`() throws {
        let menu = try read { try $0.replace("48.00", with: "open", in: SmallHouse.menu) }.menu
        #expect(menu.items[0].price == nil)
    }

    @Test func `a currency without decimals has prices without decimals`() throws {
        let menu = try read { house in
            try house.replace(
                "{code: CNY, decimals: 2, symbol: ￥}",
                with: "{code: JPY, decimals: 0, symbol: ￥}", in: SmallHouse.house)
            try house.replace("step: 0.10", with: "step: 10", in: SmallHouse.house)
            try house.replace("price: 48.00", with: "price: 480", in: SmallHouse.menu)
            try house.replace("price: 1.5", with: "price: 15", in: SmallHouse.menu)
        }.menu
        #expect(menu.items[0].price == Money(minor: 480))
    }

    @Test func `a rate may have four decimals of a percent`() throws {
        let config = try read {
            try $0.replace("rate: 6%", with: "rate: 8.8755%", in: SmallHouse.house)
        }.config
        #expect(config.taxClasses[0].rate == Rate(partsPerMillion: 88_755))
    }

    @Test func `modifiers, allergens and lines on paper may be left out`() throws {
        let (config, menu) = try read { house in
            try house.replace("    groups: [spice]\n", with: "", in: SmallHouse.menu)
            try house.replace("    allergens: [soy]\n", with: "", in: SmallHouse.menu)
        }
        #expect(menu.items[0].groups == [] && menu.items[0].allergens == [])
        #expect(config.headerLines == [] && config.footerLines == [])
    }

    @Test func `anchors and aliases repeat what was written once`() throws {
        let menu = try read { house in
            try house.replace(
                "name: {zh-Hans: 热菜}", with: "name: &hot {zh-Hans: 热菜}", in: SmallHouse.menu)
            try house.replace("name: {zh-Hans: 回锅肉}", with: "name: *hot", in: SmallHouse.menu)
        }.menu
        #expect(menu.items[0].names == menu.categories[0].names)
    }

    @Test func `a byte order mark and Windows line ends are read like any other file`() throws {
        let menu = try read { house in
            let url = house.root.appendingPathComponent(SmallHouse.menu)
            let text = try String(contentsOf: url, encoding: .utf8)
            try house.write(
                "\u{FEFF}" + text.replacing("\n", with: "\r\n"), to: SmallHouse.menu)
        }.menu
        #expect(menu.items.map(\.id) == ["012"])
    }

    @Test func `a zone with summer time has every change from 2020 to 2045`() throws {
        let zone = try #require(ZoneRulesReader().rules(named: "Europe/Berlin"))
        // 01:00 UTC on the last Sundays of March and October.
        #expect(zone.transitions.count == 53)
        #expect(zone.offsetSeconds(at: Moment(milliseconds: 1_585_443_599_999)) == 3600)
        #expect(zone.offsetSeconds(at: Moment(milliseconds: 1_585_443_600_000)) == 7200)
        #expect(zone.offsetSeconds(at: Moment(milliseconds: 1_603_587_599_999)) == 7200)
        #expect(zone.offsetSeconds(at: Moment(milliseconds: 1_603_587_600_000)) == 3600)
    }
}
