import Amounts
import Foundation
import HouseFiles
import Menus
import Testing
import Vocabulary

/// The forms of a price, and set meals, as owners write them.
@Suite struct DishKindTests {
    private static let menu = """
        name: {zh-Hans: 菜单}
        categories:
          - {id: hot, name: {zh-Hans: 热菜}}
        dishes:
          - {number: 012, name: {zh-Hans: 回锅肉}, category: hot, price: 48.00, tax: food,
             station: wok, course: 2, prep_minutes: 10}
          - number: 043
            name: {zh-Hans: 水煮鱼}
            category: hot
            sizes:
              - {id: whole, name: {zh-Hans: 例}, price: 72.00}
              - {id: half, name: {zh-Hans: 半}, price: 42.00, portions: 0.5}
            tax: food
            station: wok
            course: 2
            prep_minutes: 12
            portions_per_day: 20
          - {number: 037, name: {zh-Hans: 河鲜}, category: hot, price: market,
             weight: {unit: 斤, step: 0.1}, tax: food, station: wok, course: 2, prep_minutes: 9}
        sets:
          - number: 201
            name: {zh-Hans: 套餐}
            category: hot
            price: 99.00
            course: 3
            groups:
              - id: main
                name: {zh-Hans: 主菜}
                choose: 1
                dishes:
                  - {number: "012", usual: yes}
                  - {number: "043", size: half, portions: 2, surcharge: 6.00}

        """

    private static func reading(_ change: (SmallHouse) throws -> Void) throws -> HouseReading {
        let house = try SmallHouse()
        try house.write(menu, to: SmallHouse.menu)
        try change(house)
        return house.reading()
    }

    @Test func `every form is read as it is meant`() throws {
        guard case .house(_, let menu) = try Self.reading({ _ in }) else {
            Issue.record("\(try Self.reading { _ in }.texts)")
            return
        }
        func name(_ text: String) -> LocalizedText { LocalizedText([.chineseSimplified: text]) }
        let sizes = [
            PortionSize(id: "whole", names: name("例"), price: Money(minor: 7200)),
            PortionSize(
                id: "half", names: name("半"), price: Money(minor: 4200),
                portions: Quantity(thousandths: 500)),
        ]
        #expect(
            menu.items.map(\.pricing) == [
                .portion(Money(minor: 4800)), .sizes(sizes, firstIsUsual: false),
                .market(Weighing(unit: .jin, step: Quantity(thousandths: 100))),
            ])
        #expect(menu.items.map(\.portionsPerDay) == [nil, Quantity(20), nil])
        let choices = [
            ComboChoice(item: "012", isUsual: true),
            ComboChoice(item: "043", size: "half", portions: 2, surcharge: Money(minor: 600)),
        ]
        #expect(
            menu.combos == [
                ComboMeal(
                    id: "201", names: name("套餐"), category: "hot", price: Money(minor: 9900),
                    taxClass: nil, course: 3,
                    groups: [
                        ComboGroup(id: "main", names: name("主菜"), choose: 1, choices: choices)
                    ])
            ])
    }

    @Test(arguments: [
        ("斤", WeightUnit.jin), ("两", .liang), ("公斤", .kilogram), ("克", .gram), ("jin", .jin),
        ("liang", .liang), ("kg", .kilogram), ("g", .gram),
    ])
    func `units are called as people call them`(_ word: String, _ unit: WeightUnit) throws {
        let reading = try Self.reading {
            try $0.replace("{unit: 斤, step: 0.1}", with: "{unit: \(word)}", in: SmallHouse.menu)
            try $0.replace("price: market", with: "price: 88.00", in: SmallHouse.menu)
        }
        guard case .house(_, let menu) = reading else {
            Issue.record("\(reading.texts)")
            return
        }
        let weighing = Weighing(unit: unit, step: Quantity(thousandths: 50))
        #expect(menu.items.last?.pricing == .weight(Money(minor: 8800), weighing))
    }

    @Test func `more may be chosen than there are dishes, as the same one may come again`() throws {
        let reading = try Self.reading {
            try $0.replace("choose: 1", with: "choose: 3", in: SmallHouse.menu)
            try $0.replace(", usual: yes", with: "", in: SmallHouse.menu)
        }
        guard case .house(_, let menu) = reading else {
            Issue.record("\(reading.texts)")
            return
        }
        #expect(menu.combos.first?.groups.map(\.choose) == [3])
    }

    @Test(arguments: prices + sets)
    func `a mistake is told with its line and what to write instead`(_ mistake: Mistake) throws {
        let reading = try Self.reading {
            try $0.replace(mistake.old, with: mistake.new, in: mistake.file)
        }
        #expect(reading.texts == mistake.told.map { "\(mistake.file):\($0)" })
    }

    @Test(arguments: [(1, true), (0, false)])
    func `what comes when nobody chooses asks for nothing that must be answered`(
        _ minimum: Int, _ isRefused: Bool
    ) throws {
        let groups = """
            groups:
              - {id: heat, name: {zh-Hans: 辣度}, minimum: \(minimum), maximum: 1,
                 modifiers: [{id: hot, name: {zh-Hans: 特辣}}]}
            dishes:
              - {number: 012, groups: [heat],
            """
        let reading = try Self.reading {
            try $0.replace(
                "dishes:\n  - {number: 012,", with: groups, in: SmallHouse.menu)
        }
        let told =
            "Menus/small.yaml:34: dish '012' comes when nobody chooses and asks for 'heat'; "
            + "mark a dish as usual that asks for nothing, or none"
        #expect(reading.texts == (isRefused ? [told] : []))
    }

    @Test func `a set has no more dishes than a round can bring`() throws {
        func reading(last: Int) throws -> HouseReading {
            let main = """
                      - id: main
                        name: {zh-Hans: 主菜}
                        choose: 1
                        dishes:
                          - {number: "012", usual: yes}
                """
            let groups = (1...5).map { place in
                """
                      - {id: g\(place), name: {zh-Hans: 菜}, choose: \(place == 5 ? last : 20),
                         dishes: [{number: "012"}]}
                """
            }
            return try Self.reading {
                try $0.replace(
                    main, with: (groups + [main]).joined(separator: "\n"), in: SmallHouse.menu)
            }
        }
        #expect(try reading(last: 18).texts == [])
        #expect(
            try reading(last: 19).texts == [
                "Menus/small.yaml:21: the groups of this set choose 100 dishes, and no round can "
                    + "bring them; choose 99 or less in all, or give dishes portions"
            ])
    }

    static let prices: [Mistake] = [
        .menu(
            "    tax: food\n    station", "    price: 48.00\n    tax: food\n    station",
            "13: price and sizes exclude each other; "
                + "keep one of them: every size has its own price"),
        .menu(
            "    tax: food\n    station",
            "    weight: {unit: kg}\n    tax: food\n    station",
            "13: a dish in sizes is not weighed; keep weight or sizes"),
        .menu(
            "id: half", "id: whole",
            "12: id 'whole' is taken already, on line 11; give every size its own",
            "32: dish '043' has no size 'half'; use one of whole, whole"),
        .menu(
            "price: 42.00, ", "", "12: price is missing; add price: 28.00"),
        .menu(
            "portions: 0.5", "portions: 0",
            "12: portions '0' is not a number from 0.001 to 99 with at most three decimals; "
                + "write 0.5"),
        .menu(
            "prep_minutes: 10", "prep_minutes: 10, first_size_is_usual: yes",
            "6: first_size_is_usual stands without sizes; "
                + "give the dish sizes, or leave that out"),
        .menu("unit: 斤, ", "", "19: unit is missing; add unit: 斤"),
        .menu("斤", "stone", "19: unit 'stone' is not known; use one of 斤, 两, kg, g"),
        .menu(
            "step: 0.1", "step: 0.0001",
            "19: step '0.0001' is not a number from 0.001 to 999 with at most three decimals; "
                + "write 0.05"),
        .menu(
            "price: market", "price: open",
            "19: a dish priced by hand is not weighed; "
                + "write market or the price of one unit under price"),
        .menu(
            "portions_per_day: 20", "portions_per_day: many",
            "17: portions_per_day 'many' is not a number from 0 to 99999 "
                + "with at most three decimals; write 20"),
    ]

    static let sets: [Mistake] = [
        .menu(
            "number: \"012\"", "number: \"112\"", "31: no dish is called '112'; did you mean 012?"),
        .menu(
            "number: \"012\"", "number: \"201\"",
            "31: '201' is a set meal itself; name the dishes it is made of"),
        .menu(
            "number: \"012\"", "number: \"037\"",
            "31: dish '037' has no price that a set could be reckoned by; "
                + "name a dish that is sold by the portion or in sizes"),
        .menu(
            "usual: yes}\n          - {number: \"043\", size: half, portions: 2, surcharge: 6.00}",
            "size: half}", "31: dish '012' has no sizes; leave its size out"),
        .menu(
            "size: half", "size: hlaf", "32: dish '043' has no size 'hlaf'; did you mean half?"),
        .menu(
            "{number: \"012\", usual: yes}\n          - {number: \"043\", size: half, portions: 2",
            "{number: \"043\", usual: yes",
            "31: dish '043' comes when nobody chooses and has no usual size; "
                + "say one of its sizes under size"),
        .menu(
            "choose: 1", "choose: 3",
            "29: choose '3' are chosen and 1 come when nobody chooses; "
                + "mark as many dishes as usual as are chosen, or none"),
        .menu(
            "number: 201", "number: 043",
            "21: number '043' is taken already, on line 7; give every dish its own"),
        .menu(
            "\n          - {number: \"012\", usual: yes}\n"
                + "          - {number: \"043\", size: half, portions: 2, surcharge: 6.00}",
            " []",
            "30: dishes is empty; write a list, each entry on a line that begins with '- '"),
        .menu(
            "surcharge: 6.00", "surcharge: -6.00",
            "32: surcharge '-6.00' is below 0.00; write 6.00"),
    ]
}
