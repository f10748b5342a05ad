import Kitchen
import Paper
import Testing
import Vocabulary

@Suite struct `Kitchen paper` {
    private typealias House = SampleHouse

    private func text(
        _ docket: Docket, reprint: Bool = false, columns: Int = 48,
        languages: [Language] = [.chineseSimplified, .english]
    ) -> String {
        let setup = House.setup(columns, House.config(languages: languages))
        return DocketLayout(setup).page(for: docket, reprint: reprint).text(columns: columns)
    }

    private func work(_ dishes: DocketLine..., table: TableID? = "h5") throws -> Docket {
        try #require(try House.dockets(.fire(dishes, House.origin(table))).first)
    }

    private func expo(_ dishes: DocketLine...) throws -> Docket {
        let dockets = try House.dockets(.fire(dishes, House.origin()))
        return try #require(dockets.first { $0.kind == .expo })
    }

    private func void() throws -> Docket {
        let command = KitchenCommand.void(
            House.kungPao, reason: "客人改主意", House.origin())
        return try #require(try House.dockets(command).first)
    }

    private func moved(from table: TableID?) throws -> Docket {
        try #require(try House.dockets(.move(from: table, House.origin("b2"))).first)
    }

    @Test func `a work docket shows dishes by course with all that changes them`() throws {
        #expect(text(try work(House.kungPao, House.tofu)) == """
@@work48@@
            """)
    }

    @Test func `one course that is the first has no heading, a later one has`() throws {
        #expect(text(try work(House.tofu)) == """
@@course48@@
            """)
    }

    @Test func `a reprinted work docket warns at both ends`() throws {
        #expect(text(try work(House.cucumber), reprint: true) == """
@@reprint48@@
            """)
    }

    @Test func `a reprinted notice is marked, and speaks of no cooking`() throws {
        #expect(text(try moved(from: nil), reprint: true) == """
@@movedreprint48@@
            """)
    }

    @Test func `the master docket names the station of every dish`() throws {
        #expect(text(try expo(House.kungPao, House.tofu, House.cucumber)) == """
@@expo48@@
            """)
    }

    @Test func `a void docket cannot be read as an order`() throws {
        #expect(text(try void()) == """
@@void48@@
            """)
    }

    @Test func `a moved docket says from where to where`() throws {
        #expect(text(try moved(from: "h5")) == """
@@moved48@@
            """)
    }

    @Test func `what is sold without a table is for the counter`() throws {
        #expect(text(try work(House.cucumber, table: nil), languages: [.english]) == """
@@counter48@@
            """)
    }

    @Test func `on narrow paper nothing is lost`() throws {
        #expect(text(try work(House.kungPao, House.tofu), columns: 32) == """
@@work32@@
            """)
    }

    @Test func `a long name wraps in its own column, a long note to the paper`() throws {
        let dish = House.dish(
            "老成都担担面配芽菜肉末花生碎红油", "Old Chengdu Dan Dan Noodles with Pork and Peanuts",
            Quantity(12), at: "noodles",
            modifiers: [House.text("面煮软一点不要太硬另外汤分开装", "Soft Noodles, Soup Apart")],
            note: "客人赶飞机请尽快上菜面和汤分开装谢谢客人赶飞机请尽快上菜面和汤分开装谢谢",
            allergy: "对花生、芝麻、腰果和核桃严重过敏")
        #expect(text(try work(dish), columns: 32) == """
@@long32@@
            """)
    }

    @Test func `what the config no longer names is printed by its id`() throws {
        let page = text(try work(House.cucumber, table: "x9"))
        #expect(page.contains("\n桌 x9\n"))
    }
}
