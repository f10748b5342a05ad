import Amounts
import Checks
import HouseRules
import Kitchen
import Menus
import Tenders
import Testing
import Vocabulary

/// The Swedish bistro and the Bavarian inn: what their countries ask of them.
struct EuropeanHouseTests {
    private let summer = Moment(milliseconds: 1_784_116_800_000)
    private let winter = Moment(milliseconds: 1_795_260_720_000)

    @Test func `the bistro counts in whole kronor of cash, with its VAT inside`() throws {
        let config = try ShippedHouse("bistro").config
        #expect(config.languages == [.swedish, .english])
        #expect(
            config.currency
                == Currency(
                    code: "SEK", minorDigits: 2, symbol: "kr", decimalSign: .comma,
                    symbolStands: .after))
        #expect(config.cashRounding == CashRounding(step: 100, direction: .nearest))
        #expect(config.pricesIncludeTax)
        #expect(config.taxClasses.map(\.rate.description) == ["12%", "25%"])
        #expect(config.zone.name == "Europe/Stockholm")
        #expect(config.zone.offsetSeconds(at: winter) == 3600)
        #expect(config.zone.offsetSeconds(at: summer) == 7200)
    }

    @Test func `the inn pays cash to the cent, with two rates inside`() throws {
        let config = try ShippedHouse("gasthaus").config
        #expect(config.languages == [.german, .english])
        #expect(
            config.currency
                == Currency(
                    code: "EUR", minorDigits: 2, symbol: "€", decimalSign: .comma,
                    symbolStands: .after))
        #expect(config.cashRounding == .none)
        #expect(config.taxClasses.map(\.rate.description) == ["7%", "19%"])
        #expect(config.zone.name == "Europe/Berlin")
        #expect(config.zone.offsetSeconds(at: summer) == 7200)
    }

    @Test(arguments: ["bistro", "gasthaus"])
    func `somewhere the paper is narrow, and every printer is a Latin one`(name: String) throws {
        let printers = try ShippedHouse(name).config.printers
        #expect(printers.contains { $0.columns == 32 })
        #expect(printers.allSatisfy { $0.encoding == .latin && !$0.codePages.isEmpty })
        #expect(Set(printers.map(\.codePages)).count > 1)
    }

    @Test func `wine comes by the glass and the bottle, and steaks are asked for their doneness`()
        throws
    {
        let menu = try ShippedHouse("bistro").menu
        let wine = menu.items.filter { $0.category == "wine" }
        #expect(
            wine.count { Set(["glass", "bottle"]).isSubset(of: $0.pricing.sizes.map(\.id.text)) }
                >= 8)
        #expect(wine.allSatisfy { $0.taxClass == "alcohol" && $0.station == "bar" })
        let steaks = menu.items.filter { $0.groups.contains("doneness") }
        #expect(steaks.count >= 5)
        let doneness = try #require(menu.groups.first { $0.id == "doneness" })
        #expect(doneness.minimum == 1)
        #expect(Set(menu.items.map(\.course)) == [1, 2, 3, 4])
    }

    @Test func `beer comes in three glasses, and half a portion is half a portion`() throws {
        let menu = try ShippedHouse("gasthaus").menu
        let lager = try #require(menu.items.first { $0.id == "100" })
        #expect(
            lager.pricing.sizes.map { $0.names.texts[.german] } == ["0,3 l", "0,5 l", "Maß"])
        let halves = menu.items.flatMap(\.pricing.sizes).filter { $0.id == "half" }
        #expect(halves.count >= 10)
        #expect(halves.allSatisfy { $0.portions == Quantity(thousandths: 500) })
        #expect(Set(menu.items.filter { $0.station == "bar" }.map(\.taxClass)) == ["drink"])
    }

    @Test func `a menu with wine is shared out over both rates of VAT, cash in whole kronor`()
        throws
    {
        var evening = try ShippedEvening(try ShippedHouse("bistro"))
        let check = try evening.open()
        let set = try #require(evening.shipped.menu.combos.first { $0.id == "202" })
        let turbot = try #require(evening.shipped.menu.items.first { $0.id == "048" })
        let weighed = evening.line(turbot)
        try evening.order([try evening.line(set, from: 0), weighed], on: check)
        // 745,00 for the set and 0,500 kg x 890,00 = 445,00.
        let sheet = try evening.close(check, given: Money(minor: 150_000)).sheet
        #expect(sheet.bill.total == Money(minor: 119_000))
        #expect(sheet.bill.taxes.map(\.rate.description) == ["12%", "25%"])
        #expect(sheet.bill.taxes.map(\.gross).sum() == Money(minor: 119_000))
        #expect(sheet.tenders.map(\.change) == [Money(minor: 31_000)])
    }

    @Test func `beer and food of one set are taxed apart, to the cent`() throws {
        var evening = try ShippedEvening(try ShippedHouse("gasthaus"))
        let check = try evening.open()
        let set = try #require(evening.shipped.menu.combos.first { $0.id == "203" })
        try evening.order([try evening.line(set, from: 0)], on: check)
        // White sausages 7,80, pretzel 1,80 and wheat beer 4,90 come to 14,50 alone: of the set's
        // 12,50 food has 8,28 and beer 4,22.
        let sheet = try evening.close(check, given: Money(minor: 2000)).sheet
        #expect(sheet.bill.taxes.map(\.gross) == [Money(minor: 828), Money(minor: 422)])
        #expect(sheet.bill.taxes.map(\.tax) == [Money(minor: 54), Money(minor: 67)])
        #expect(sheet.tenders.map(\.rounding) == [.zero])
    }
}
