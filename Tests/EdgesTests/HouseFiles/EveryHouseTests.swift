import Amounts
import Checks
import EscPos
import HouseFiles
import HouseRules
import Kitchen
import Menus
import Tenders
import Testing
import Vocabulary
import Wording

/// What holds for each house that comes with the product.
struct EveryHouseTests {
    @Test func `the houses are those of the folder`() throws {
        #expect(houses(root: try ShippedHouse.root()) == ShippedHouse.names)
    }

    @Test(arguments: ShippedHouse.names)
    func `a house is complete`(name: String) throws {
        let (config, menu) = try house(name)
        #expect(config.house.text == name)
        #expect(menu.items.count >= 60)
        #expect(menu.combos.count >= 4)
        #expect(config.tables.count >= 20)
        #expect(config.stations.contains { $0.purpose == .expo })
        #expect(Set(menu.items.map(\.taxClass)) == Set(config.taxClasses.map(\.id)))
        #expect(
            Set(menu.items.map(\.station))
                == Set(config.stations.filter { $0.purpose == .work }.map(\.id)))
        #expect(Set(menu.categories.map(\.id)).isSuperset(of: menu.items.map(\.category)))
        #expect(menu.items.count { !$0.allergens.isEmpty } * 2 > menu.items.count)
        #expect(Set(config.staff.flatMap(\.roles)).isSuperset(of: [.waiter, .cashier, .cook]))
        #expect(Set(config.rights[.manager] ?? []) == Set(Right.allCases))
    }

    @Test(arguments: ShippedHouse.names)
    func `every name is there in both languages`(name: String) throws {
        let house = try ShippedHouse(name)
        #expect(house.config.languages.count == 2)
        for name in house.names { #expect(Set(name.texts.keys) == Set(house.config.languages)) }
    }

    @Test(arguments: ShippedHouse.names)
    func `every name and word can be printed wherever it is printed`(name: String) throws {
        let house = try ShippedHouse(name)
        let config = house.config
        let words = config.languages.map(\.words).flatMap { $0.onKitchenPaper + $0.onGuestPaper }
        let texts =
            house.names.flatMap(\.texts.values) + words + config.headerLines + config.footerLines
            + config.staff.map(\.name) + [config.currency.symbol]
        for printer in config.printers {
            #expect(unprintable(in: texts.joined(separator: " "), for: profile(of: printer)) == [])
        }
    }

    @Test(arguments: ShippedHouse.names)
    func `every dish of a set meal can be sold in it`(name: String) throws {
        let menu = try ShippedHouse(name).menu
        let index = MenuIndex(menu)
        for choice in menu.combos.flatMap(\.groups).flatMap(\.choices) {
            #expect(index.item(choice.item)?.pricing.fitsSets == true, "\(choice.item)")
        }
    }

    @Test(arguments: ShippedHouse.names)
    func `every dish can be ordered, in every size`(name: String) throws {
        var evening = try ShippedEvening(try ShippedHouse(name))
        for item in evening.shipped.menu.items {
            let check = try evening.open()
            let sizes = item.pricing.sizes.map { Optional($0.id) }
            for size in sizes.isEmpty ? [nil] : sizes {
                let line = evening.line(item, size: size)
                #expect(throws: Never.self, "\(item.id)") { try evening.order([line], on: check) }
            }
        }
    }

    @Test(arguments: ShippedHouse.names)
    func `every set can be ordered with every choice it offers`(name: String) throws {
        let fresh = try ShippedEvening(try ShippedHouse(name))
        for set in fresh.shipped.menu.combos {
            let most = set.groups.map(\.choices.count).max() ?? 0
            for number in 0..<most {
                // Of its own each time: some dishes are counted.
                var evening = fresh
                let check = try evening.open()
                let line = try evening.line(set, from: number)
                #expect(throws: Never.self, "\(set.id)") { try evening.order([line], on: check) }
            }
        }
    }

    @Test(arguments: ShippedHouse.names)
    func `a set with usual dishes for everything can be ordered by its number alone`(
        name: String
    ) throws {
        var evening = try ShippedEvening(try ShippedHouse(name))
        let bare = evening.shipped.menu.combos.filter { $0.groups.allSatisfy { !$0.usual.isEmpty } }
        #expect(!bare.isEmpty)
        for (place, set) in bare.enumerated() {
            let check = try evening.open()
            let line = LineDraft(id: LineID(bits: UInt128(90_000 + place)), item: set.id)
            #expect(throws: Never.self, "\(set.id)") { try evening.order([line], on: check) }
            let paper = try evening.close(check, given: Money(minor: 5_000_000))
            #expect(paper.sheet.bill.total == set.price, "\(set.id)")
        }
    }

    @Test(arguments: ShippedHouse.names)
    func `a receipt of one dish of each kind adds up`(name: String) throws {
        var evening = try ShippedEvening(try ShippedHouse(name))
        let menu = evening.shipped.menu
        let check = try evening.open()
        for set in menu.combos { try evening.order([try evening.line(set, from: 0)], on: check) }
        for category in menu.categories {
            guard let item = menu.items.first(where: { $0.category == category.id }) else {
                continue
            }
            let size = item.pricing.sizes.last?.id
            try evening.order([evening.line(item, size: size)], on: check)
        }
        for taxed in evening.shipped.config.taxClasses {
            let item = try #require(menu.items.first { $0.taxClass == taxed.id })
            let size = item.pricing.sizes.first?.id
            try evening.order([evening.line(item, size: size)], on: check)
        }
        let sheet = try evening.close(check, given: Money(minor: 5_000_000)).sheet
        #expect(sheet.bill.lines.map(\.amount).sum() == sheet.bill.total)
        #expect(sheet.bill.taxes.map(\.gross).sum() == sheet.bill.total)
        #expect(sheet.bill.taxes.map(\.rate) == evening.shipped.config.taxClasses.map(\.rate))
        let tender = try #require(sheet.tenders.first)
        #expect(tender.taken - tender.rounding == sheet.bill.total)
        #expect(tender.taken.minor.isMultiple(of: evening.shipped.config.cashRounding.step))
    }

    private func house(_ name: String) throws -> (HouseConfig, Menu) {
        let house = try ShippedHouse(name)
        return (house.config, house.menu)
    }

    /// A printer as the house has it set up.
    private func profile(of printer: PrinterSetup) -> PrinterProfile {
        let encoding: PrinterProfile.Encoding =
            switch printer.encoding {
            case .gb18030: .gb18030
            case .big5: .big5
            case .latin: .latin
            }
        let pages = printer.codePages.compactMap { name, number in
            CodePage(rawValue: name).map { ($0, UInt8(number)) }
        }
        return PrinterProfile(
            name: printer.id.text, columns: printer.columns, dotsPerLine: 12 * printer.columns,
            encoding: encoding, codePages: Dictionary(pages) { first, _ in first })
    }
}
