import Foundation
import HouseFiles
import Testing

/// One word spoilt in a house without mistakes, and what the owner is told.
struct Mistake: CustomTestStringConvertible, Sendable {
    let file: String
    let old: String
    let new: String
    let told: [String]

    var testDescription: String { "\(old) → \(new)" }

    static func house(_ old: String, _ new: String, _ told: String...) -> Mistake {
        Mistake(file: SmallHouse.house, old: old, new: new, told: told)
    }

    static func menu(_ old: String, _ new: String, _ told: String...) -> Mistake {
        Mistake(file: SmallHouse.menu, old: old, new: new, told: told)
    }

    static func printers(_ old: String, _ new: String, _ told: String...) -> Mistake {
        Mistake(file: SmallHouse.printers, old: old, new: new, told: told)
    }

    static func staff(_ old: String, _ new: String, _ told: String...) -> Mistake {
        Mistake(file: SmallHouse.staff, old: old, new: new, told: told)
    }
}

@Suite struct HouseProblemTests {
    @Test(arguments: [amounts, ids, keys, numbers, texts, syntax].flatMap(\.self))
    func `a mistake is told with its line and what to write instead`(_ mistake: Mistake) throws {
        let house = try SmallHouse()
        try house.replace(mistake.old, with: mistake.new, in: mistake.file)
        #expect(house.reading().texts == mistake.told.map { "\(mistake.file):\($0)" })
    }

    static let amounts: [Mistake] = [
        .menu("48.00", "abc", "16: price 'abc' is not an amount; write 48.00, market or open"),
        .menu(
            "48.00", "'48,00'", "16: price '48,00' is not an amount; write 48.00, market or open"),
        .menu("48.00", "1e3", "16: price '1e3' is not an amount; write 48.00, market or open"),
        .menu("48.00", "48.", "16: price '48.' is not an amount; write 48.00, market or open"),
        .menu("48.00", "４８", "16: price '４８' is not an amount; write 48.00, market or open"),
        .menu(
            "48.00", "48.005",
            "16: price '48.005' has 3 decimals, CNY has 2; write 48.00, market or open"),
        .menu("48.00", "-1", "16: price '-1' is below 0.00; write 48.00, market or open"),
        .menu(
            "48.00", "100000000.01",
            "16: price '100000000.01' is above 100000000.00; write 48.00, market or open"),
        .menu(
            "48.00", "99999999999999999999",
            "16: price '99999999999999999999' is above 100000000.00; write 48.00, market or open"),
        .menu("1.5", "free", "11: price 'free' is not an amount; write 3.00"),
        .house("0.10", "0", "6: step '0' is below 0.01; write 0.10"),
        .house("6%", "6", "11: rate '6' is not a percentage from 0% to 100%; write 6%"),
        .house("6%", "101%", "11: rate '101%' is not a percentage from 0% to 100%; write 6%"),
    ]

    static let ids: [Mistake] = [
        .menu(
            "category: hot", "category: hto", "15: no category is called 'hto'; did you mean hot?"),
        .menu("tax: food", "tax: goods", "17: no tax class is called 'goods'; use one of food"),
        .menu(
            "station: wok", "station: wokk", "18: no station is called 'wokk'; did you mean wok?"),
        .menu(
            "station: wok", "station: pass",
            "18: station 'pass' assembles and cooks nothing; name a station that cooks"),
        .menu(
            "groups: [spice]", "groups: [spcie]",
            "22: no modifier group is called 'spcie'; did you mean spice?"),
        .menu(
            "[spice]", "[spice, spice]", "22: groups 'spice' stands here twice; keep one of them"),
        .menu(
            "id: fierce", "id: mild",
            "11: id 'mild' is taken already, on line 10; give every modifier its own"),
        .menu(
            "number: 012", "number: A12",
            "13: number 'A12' cannot name a dish; "
                + "write 1 to 32 characters of a-z, 0-9 and -, such as 012"),
        .menu("[soy]", "[soya]", "21: allergens 'soya' is not known; did you mean soy?"),
        .house(
            "section: hall", "section: hell",
            "19: no section is called 'hell'; did you mean hall?"),
        .house(
            "receipt_printer: front", "receipt_printer: till",
            "15: no printer is called 'till'; use one of front"),
        .house(
            "menu: small", "menu: smal",
            "7: there is no menu Menus/smal.yaml; did you mean small?"),
        .house(
            "Asia/Shanghai", "Asia/Shangai",
            "4: time_zone 'Asia/Shangai' is not known; did you mean Asia/Shanghai?"),
        .house(
            "Asia/Shanghai", "Beijing time",
            "4: time_zone 'Beijing time' is not known; "
                + "write the city of your zone, such as Asia/Shanghai or Europe/Berlin"),
        .house(
            "direction: down", "direction: up",
            "6: direction 'up' is not known; use one of nearest, down"),
        .house(
            "[zh-Hans, en]", "[zh-hans, en]",
            "2: languages 'zh-hans' is not known; did you mean zh-Hans?"),
        .house(
            "purpose: work", "purpose: cook",
            "13: purpose 'cook' is not known; use one of work, expo"),
        .house(
            "symbol: ￥", "symbol: ￥, decimal_sign: coma",
            "3: decimal_sign 'coma' is not known; did you mean comma?"),
        .house(
            "symbol: ￥", "symbol: ￥, symbol_stands: behind",
            "3: symbol_stands 'behind' is not known; use one of before, after"),
        .staff(
            "language: zh-Hans", "language: se",
            "2: language 'se' is not known; did you mean sv?"),
        .staff("[waiter]", "[water]", "2: roles 'water' is not known; did you mean waiter?"),
        .staff(
            "[settle]", "[pay]",
            "5: cashier 'pay' is not known; "
                + "use one of seat, order, void, comp, open-price, pre-bill, settle, "
                + "reprint, set-portions, set-market-price, hand-over"),
        .printers(
            "gb18030", "utf-8",
            "3: encoding 'utf-8' is not known; use one of gb18030, big5, latin"),
        .printers(
            "encoding: gb18030", "profile: star-8O",
            "3: profile 'star-8O' is not known; did you mean star-80?"),
        .printers(
            "encoding: gb18030", "encoding: latin",
            "2: a latin printer has no code_pages; "
                + "add code_pages: {cp858: 19, cp1252: 16}"),
        .printers(
            "encoding: gb18030", "encoding: latin, code_pages: {cp858: 256}",
            "3: cp858 '256' is not a whole number from 0 to 255; write 19"),
        .printers(
            "encoding: gb18030", "encoding: latin, code_pages: {cp858: 19, cp1252: 19}",
            "3: cp1252 '19' is the number of cp858 already; write 19"),
        .printers(
            "encoding: gb18030", "encoding: latin, code_pages: {cp859: 19}",
            "3: unknown key 'cp859'; did you mean cp858?"),
    ]

    static let keys: [Mistake] = [
        .menu(
            "price: 48.00", "pirce: 48.00",
            "13: price is missing; add price: 48.00, market or open",
            "16: unknown key 'pirce'; did you mean price?"),
        .menu(
            "    course: 2\n", "", "13: course is missing; add course: 2"),
        .menu(
            "course: 2", "price: 2", "16: 'price' is written twice in one entry; keep one of them"),
        .menu(
            "dishes:", "food:",
            "1: dishes is missing; add dishes: a list, each entry on a line that begins with '- '",
            "12: unknown key 'food'; use one of name, categories, groups, dishes, sets"),
        .menu(
            "allergens: [soy]", "allergens: soy",
            "21: allergens is not a list; write a list such as [soy, gluten]"),
        .menu(
            "category: hot", "category: [hot]",
            "15: category is not a plain value; write soup"),
        .menu("price: 48.00", "price:", "16: price is empty; write 48.00, market or open"),
        .menu(
            "name: {zh-Hans: 回锅肉}", "name: 回锅肉",
            "14: name has no keys; write 'key: value' with the keys "
                + "zh-Hans, en, zh-Hant, sv, de"),
        .house(
            "name: {zh-Hans: 大厅}", "name: {en: Hall}",
            "17: name is missing in zh-Hans, the first language of the house; "
                + "add zh-Hans: and the name"),
        .staff(
            "  cook: []\n", "",
            "4: cook is missing; add cook: a list such as [seat, order], or []"),
        .staff(
            "roles: [waiter]", "roles: []",
            "2: roles is empty; write a list such as [waiter, cashier]"),
    ]

    static let numbers: [Mistake] = [
        .menu(
            "course: 2", "course: 10",
            "19: course '10' is not a whole number from 1 to 9; write 2"),
        .menu(
            "prep_minutes: 10", "prep_minutes: 241",
            "20: prep_minutes '241' is not a whole number from 0 to 240; write 10"),
        .menu(
            "minimum: 1", "minimum: 2",
            "8: maximum '1' is below the minimum, 2; write 2 or more"),
        .menu(
            "maximum: 1", "maximum: 3",
            "8: maximum '3' is more than there are modifiers; write 2 or less"),
        .house(
            "seats: 4", "seats: four",
            "19: seats 'four' is not a whole number from 1 to 99; write 4"),
        .house(
            "seats: 4", "seats: +4", "19: seats '+4' is not a whole number from 1 to 99; write 4"),
        .house("05:00", "24:00", "5: day_cut '24:00' is not a time of day; write 05:00"),
        .house("05:00", "5:00", "5: day_cut '5:00' is not a time of day; write 05:00"),
        .house(
            "prices_include_tax: yes", "prices_include_tax: maybe",
            "9: prices_include_tax 'maybe' is neither yes nor no; write yes or no"),
        .house(
            "code: CNY", "code: yuan",
            "3: code 'yuan' is not a currency's three capital letters; write CNY"),
        .printers(
            "port: 9100", "port: 91000",
            "2: port '91000' is not a whole number from 1 to 65535; write 9100"),
        .printers(
            "columns: 48", "columns: 80",
            "2: columns '80' is not a whole number from 24 to 64; write 48"),
    ]

    static let texts: [Mistake] = [
        .staff(
            "name: 王芳", "name: \"王\\n芳\"",
            "2: name is no single line of text, or too long; "
                + "write one line of 1 to 200 characters"),
        .staff(
            "name: 王芳", "name: ' '",
            "2: name is no single line of text, or too long; "
                + "write one line of 1 to 200 characters"),
        .printers(
            "10.0.7.9", "front desk",
            "2: host 'front desk' is neither a host name nor an address; write 10.0.7.21"),
    ]

    static let syntax: [Mistake] = [
        .menu("    tax: food", "\ttax: food", "17: a tab indents this line; indent with spaces"),
        .menu(
            "name: {zh-Hans: 回锅肉}", "name: {zh-Hans: 回锅肉",
            "15: not YAML (while parsing a flow mapping from line 14: "
                + "did not find expected ',' or '}'); "
                + "look for a missing quote, bracket, colon or space"),
        .menu("tax: food", "tax: fo\u{7}od", "17: there is a control character; delete it"),
    ]
}

@Suite struct HouseFileTests {
    @Test func `mistakes in all files are told at once, by file and line`() throws {
        let house = try SmallHouse()
        try house.replace("48.00", with: "abc", in: SmallHouse.menu)
        try house.replace("course: 2", with: "course: 0", in: SmallHouse.menu)
        try house.replace("seats: 4", with: "seats: 0", in: SmallHouse.house)
        try house.replace("[waiter]", with: "[boss]", in: SmallHouse.staff)
        try house.replace("9100", with: "0", in: SmallHouse.printers)
        #expect(
            house.reading().texts == [
                "config/small/house.yaml:19: seats '0' is not a whole number from 1 to 99; write 4",
                "config/small/printers.yaml:2: port '0' is not a whole number from 1 to 65535; "
                    + "write 9100",
                "config/small/staff.yaml:2: roles 'boss' is not known; "
                    + "use one of waiter, cashier, host, cook, manager",
                "Menus/small.yaml:16: price 'abc' is not an amount; write 48.00, market or open",
                "Menus/small.yaml:19: course '0' is not a whole number from 1 to 9; write 2",
            ])
    }

    @Test func `a station that could not be read is not called unknown as well`() throws {
        let house = try SmallHouse()
        try house.replace("id: wok", with: "id: Wok", in: SmallHouse.house)
        #expect(
            house.reading().texts == [
                "config/small/house.yaml:13: id 'Wok' cannot name a station; "
                    + "write 1 to 32 characters of a-z, 0-9 and -, such as wok"
            ])
    }

    @Test func `a house whose own file is broken still has its other files read`() throws {
        let house = try SmallHouse()
        try house.write("name: [", to: SmallHouse.house)
        try house.replace("[waiter]", with: "[boss]", in: SmallHouse.staff)
        #expect(
            house.reading().texts == [
                "config/small/house.yaml:1: not YAML (while parsing a flow node from line 1: "
                    + "did not find expected node content); "
                    + "look for a missing quote, bracket, colon or space",
                "config/small/staff.yaml:2: roles 'boss' is not known; "
                    + "use one of waiter, cashier, host, cook, manager",
            ])
    }

    @Test func `a missing file is told`() throws {
        let house = try SmallHouse()
        try house.remove(SmallHouse.staff)
        #expect(
            house.reading().texts == [
                "config/small/staff.yaml: there is no such file; "
                    + "create it; the files of the sichuan house are a pattern"
            ])
    }

    @Test func `printers that could not be read are not called unknown`() throws {
        let house = try SmallHouse()
        try house.write("", to: SmallHouse.printers)
        #expect(
            house.reading().texts == [
                "config/small/printers.yaml: this file is empty; "
                    + "write keys and values, one 'key: value' per line"
            ])
    }

    @Test func `a file that is not UTF-8 is told with the line of its first foreign byte`() throws {
        let house = try SmallHouse()
        let bytes = Data("staff:\n  - {id: wang, name: ".utf8) + Data([0xCD, 0xF5])
        try house.write(bytes, to: SmallHouse.staff)
        #expect(
            house.reading().texts == [
                "config/small/staff.yaml:2: byte 0xcd is not UTF-8; save the file as UTF-8"
            ])
    }

    @Test func `a file of more than 2 MiB is not read`() throws {
        let house = try SmallHouse()
        let text = String(repeating: "# more\n", count: 300_000)
        try house.write(text, to: SmallHouse.menu)
        #expect(
            house.reading().texts == [
                "Menus/small.yaml: this file is larger than 2 MiB; make it smaller"
            ])
    }

    @Test func `a house that is not there is told with the one that may be meant`() throws {
        let house = try SmallHouse()
        defer { try? FileManager.default.removeItem(at: house.root) }
        #expect(
            readHouse(named: "smal", root: house.root).texts == [
                "config/smal: there is no house 'smal'; did you mean small?"
            ])
        #expect(
            readHouse(named: "../small", root: house.root).texts == [
                "config/../small: '../small' cannot be the name of a house; "
                    + "write 1 to 32 characters of a-z, 0-9 and -"
            ])
    }

    @Test func `houses are the folders that have a house file`() throws {
        let house = try SmallHouse()
        defer { try? FileManager.default.removeItem(at: house.root) }
        try house.write("", to: "config/another/house.yaml")
        try house.write("", to: "config/empty/staff.yaml")
        try house.write("", to: "config/start")
        #expect(houses(root: house.root) == ["another", "small"])
    }
}
