import Amounts
import Foundation
import HouseFiles
import HouseRules
import Menus
import Sheets
import Testing
import Vocabulary

/// A menu as a table, and a table as a menu.
@Suite struct MenuSheetTests {
    /// The folder of the product: the nearest one above this file that holds menus.
    private static func productRoot() throws -> URL {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let menus = folder.appendingPathComponent("Menus").path
            if FileManager.default.fileExists(atPath: menus) { return folder }
            folder.deleteLastPathComponent()
        }
        throw CocoaError(.fileNoSuchFile)
    }

    private static let head =
        "kind,id,of,name zh-Hans,category,price,tax,station,course,"
        + "prep_minutes,minimum,maximum,choose,usual\n"
    private static let rows = """
        menu,,,菜单
        category,hot,,热菜
        group,spice,,辣度,,,,,,,1,1
        modifier,mild,spice,微辣
        dish,'012,,回锅肉,hot,48.00,food,wok,2,10
        set,'201,,套餐,hot,99,,,3
        part,main,'201,主菜,,,,,,,,,1
        choice,'012,'201/main

        """

    /// What reading a table for the small house comes to.
    private func read(_ text: String) throws -> MenuSheetReading {
        let house = try SmallHouse()
        defer { try? FileManager.default.removeItem(at: house.root) }
        return readMenu(
            sheet: Array(text.utf8), called: "menu.csv", for: "small", root: house.root)
    }

    private func mistakes(_ text: String) throws -> [String] {
        guard case .problems(let problems) = try read(text) else { return [] }
        return problems.map(\.description)
    }

    @Test(arguments: try houses(root: Self.productRoot()), Sheet.Separator.allCases)
    func `every shipped menu goes into a table and comes out the same`(
        house: String, separator: Sheet.Separator
    ) throws {
        let root = try Self.productRoot()
        guard case .house(let config, let menu) = readHouse(named: house, root: root) else {
            Issue.record("\(house) is not well")
            return
        }
        let sheet = MenuSheet.sheet(of: menu, in: config, separator: separator)
        let reading = readMenu(sheet: sheet.bytes, called: "menu.csv", for: house, root: root)
        guard case .menu(let back, _, _) = reading else {
            Issue.record("\(reading)")
            return
        }
        #expect(back == menu)
    }

    @Test func `a table is a menu`() throws {
        guard case .menu(let menu, let name, let text) = try read(Self.head + Self.rows) else {
            Issue.record("\(try mistakes(Self.head + Self.rows))")
            return
        }
        #expect(name == "small")
        #expect(menu.items.map(\.id) == ["012"])
        #expect(menu.items.first?.price == Money(minor: 4800))
        #expect(menu.groups.first?.modifiers.map(\.id) == ["mild"])
        #expect(menu.combos.first?.groups.first?.choices.map(\.item) == ["012"])
        #expect(text.contains("  - number: 012\n    name: {zh-Hans: 回锅肉}\n"))
    }

    @Test func `semicolons come with commas in decimals`() throws {
        let text = (Self.head + Self.rows).replacing(",", with: ";")
            .replacing("48.00", with: "48,50")
        guard case .menu(let menu, _, _) = try read(text) else {
            Issue.record("\(try mistakes(text))")
            return
        }
        #expect(menu.items.first?.price == Money(minor: 4850))
    }

    @Test func `a mistake is told with its row and its column`() throws {
        let text = (Self.head + Self.rows).replacing("48.00", with: "4o").replacing(
            "food,wok,2,10", with: "food,wook,,10")
        #expect(
            try mistakes(text) == [
                #"menu.csv: row 6, column F "price": price '4o' is not an amount; "#
                    + "write 48.00, market or open",
                #"menu.csv: row 6, column H "station": no station is called 'wook'; "#
                    + "did you mean wok?",
                #"menu.csv: row 6, column I "course": course is missing; write 2"#,
            ])
    }

    @Test func `a number that is taken names the row that has it`() throws {
        let text = Self.head + Self.rows + "dish,'012,,蒜泥白肉,hot,32,food,wok,1,5\n"
        #expect(
            try mistakes(text) == [
                #"menu.csv: row 10, column B "id": number '012' is taken already, on row 6; "#
                    + "give every dish its own"
            ])
    }

    @Test func `a name that the house's first language lacks is told at the name`() throws {
        let text = (Self.head + Self.rows).replacing("回锅肉", with: "")
        #expect(
            try mistakes(text) == [
                #"menu.csv: row 6, column D "name zh-Hans": name is missing in zh-Hans, the first "#
                    + "language of the house; write the name"
            ])
        // The cell that is empty is meant, not the one beside it that is filled.
        let other = (Self.head + Self.rows).replacing(
            "name zh-Hans,category", with: "name en,name zh-Hans,category"
        ).replacing(",,回锅肉,", with: ",,Pork,,").replacing(",,菜单", with: ",,,菜单")
            .replacing(",,热菜", with: ",,,热菜").replacing(",,辣度,", with: ",,,辣度,")
            .replacing(",spice,微辣", with: ",spice,,微辣").replacing(",,套餐,", with: ",,,套餐,")
            .replacing("'201,主菜,", with: "'201,,主菜,")
        #expect(
            try mistakes(other) == [
                #"menu.csv: row 6, column E "name zh-Hans": name is missing in zh-Hans, the "#
                    + "first language of the house; write the name"
            ])
        let english = (Self.head + Self.rows).replacing("name zh-Hans", with: "name en")
        #expect(
            try mistakes(english).first == "menu.csv: row 2: name is missing in zh-Hans, the first "
                + "language of the house; add a column 'name zh-Hans' with the names")
    }

    @Test func `a set that is too large is told at its own row`() throws {
        let parts = (1...5).map { "part,p\($0),'201,菜,,,,,,,,,20\nchoice,'012,'201/p\($0)\n" }
        #expect(
            try mistakes(Self.head + Self.rows + parts.joined()) == [
                #"menu.csv: row 7, column B "id": the groups of this set choose 101 dishes, and "#
                    + "no round can bring them; choose 99 or less in all, or give dishes portions"
            ])
    }

    @Test func `a mistake for another house that has the menu is told with its cell and the house`()
        throws
    {
        let house = try SmallHouse()
        defer { try? FileManager.default.removeItem(at: house.root) }
        for file in ["house", "printers", "staff"] {
            let text = try String(
                contentsOf: house.root.appendingPathComponent("config/small/\(file).yaml"),
                encoding: .utf8)
            try house.write(
                text.replacing("id: wok", with: "id: stove"), to: "config/twin/\(file).yaml")
        }
        let reading = readMenu(
            sheet: Array((Self.head + Self.rows).utf8), called: "menu.csv", for: "small",
            root: house.root)
        guard case .problems(let problems) = reading else {
            Issue.record("\(reading)")
            return
        }
        #expect(
            problems.map(\.description) == [
                #"menu.csv: row 6, column H "station": in the house twin, which has this menu "#
                    + "too, no station is called 'wok'; use one of stove, pass"
            ])
    }

    @Test func `of many mistakes the first hundred are told`() throws {
        let rows = String(repeating: "disch,1\n", count: 5_000)
        #expect(try mistakes(Self.head + Self.rows + rows).count == 100)
        let orphans = String(repeating: "modifier,x,nothing,特辣\n", count: 5_000)
        #expect(try mistakes(Self.head + Self.rows + orphans).count == 100)
    }

    @Test func `a table that makes a larger file than a house opens is refused`() throws {
        // A row of a table has fewer letters than its dish in a menu's file.
        let rows = (1...15_000).map { "dish,d\($0),,菜,hot,1,food,wok,1,1\n" }.joined()
        #expect(
            try mistakes(Self.head + Self.rows + rows) == [
                "menu.csv: as a menu's file it is larger than 2 MiB, and no house could open it; "
                    + "make it smaller"
            ])
    }

    @Test func `mistakes in the table's form are told first`() throws {
        #expect(
            try mistakes("kind,id,prise\nmenu,,\n") == [
                #"menu.csv: row 1, column C "prise": nobody knows this column; did you mean price?"#
            ])
        let text =
            Self.head + Self.rows + "modifier,hot,spicey,特辣\ndisch,1\ncategory,x,,x,,5\n"
            + "group,lone,,孤,,,,,,,0,1\n"
        #expect(
            try mistakes(text) == [
                #"menu.csv: row 10, column C "of": no group is called 'spicey'; "#
                    + "did you mean spice?",
                #"menu.csv: row 11, column A "kind": there is no kind 'disch'; did you mean dish?"#,
                #"menu.csv: row 12, column F "price": a row of kind category has no price; "#
                    + "empty this cell",
                "menu.csv: row 13: group 'lone' has no modifier; add a row of kind modifier with "
                    + "'lone' under 'of'",
            ])
    }

    @Test func `words that a spreadsheet would run are guarded and come back`() throws {
        let house = try SmallHouse()
        defer { try? FileManager.default.removeItem(at: house.root) }
        try house.replace("回锅肉", with: "\"=1+1, 'x'\"", in: SmallHouse.menu)
        guard case .house(let config, let menu) = readHouse(named: "small", root: house.root)
        else {
            Issue.record("the small house is not well")
            return
        }
        let sheet = MenuSheet.sheet(of: menu, in: config, separator: .comma)
        #expect(sheet.rows.flatMap(\.cells).contains("'=1+1, 'x'"))
        #expect(sheet.rows.flatMap(\.cells).contains("'012"))
        let reading = readMenu(
            sheet: sheet.bytes, called: "menu.csv", for: "small", root: house.root)
        guard case .menu(let back, _, _) = reading else {
            Issue.record("\(reading)")
            return
        }
        #expect(back == menu)
    }

    @Test func `keys of a dish are read, and others than letters and digits refused`() throws {
        let house = try SmallHouse()
        try house.replace(
            "groups: [spice]", with: "groups: [spice]\n    keys: [hgr, pork1]",
            in: SmallHouse.menu)
        guard case .house(_, let menu) = house.reading() else {
            Issue.record("keys were not read")
            return
        }
        #expect(menu.items.first?.keys == ["hgr", "pork1"])
        let other = try SmallHouse()
        try other.replace(
            "groups: [spice]", with: "groups: [spice]\n    keys: [Hgr]", in: SmallHouse.menu)
        #expect(
            other.reading().texts == [
                "Menus/small.yaml:23: keys 'Hgr' is not what can be typed everywhere; "
                    + "write 1 to 40 of a-z and 0-9, such as mpdf"
            ])
    }
}
