import Checks
import HouseRules
import Paper
import Testing
import Vocabulary

@Suite struct `Guest paper` {
    private typealias House = SampleHouse

    private func page(
        _ paper: GuestPaper, reprint: Bool = false, columns: Int = 48,
        _ config: HouseConfig = House.config()
    ) -> String {
        BillLayout(House.setup(columns, config)).page(for: paper, reprint: reprint)
            .text(columns: columns)
    }

    @Test func `a pre-bill says that it is not a receipt`() throws {
        #expect(page(try House.paper()) == """
@@prebill48@@
            """)
    }

    @Test func `a pre-bill shows what is paid and what is due`() throws {
        let paper = try House.paper(House.dinner, [House.card(5000, "8812")], copy: 2)
        #expect(page(paper) == """
@@prebillpart48@@
            """)
    }

    @Test func `a receipt shows rounding and change, and opens the drawer`() throws {
        let tenders = [House.card(5000, "8812"), House.cash(10_000)]
        let paper = try House.paper(House.dinner, tenders, receipt: 1024)
        #expect(page(paper) == """
@@receipt48@@
            """)
    }

    @Test func `a copy is marked at both ends and leaves the drawer shut`() throws {
        let paper = try House.paper(
            House.dinner, [House.cash(11_940)], copy: 2, receipt: 1024)
        #expect(page(paper) == """
@@copy48@@
            """)
    }

    @Test func `on narrow paper amounts stay whole`() throws {
        let tenders = [House.card(5000, "8812"), House.cash(10_000)]
        let paper = try House.paper(House.dinner, tenders, receipt: 1024)
        #expect(page(paper, columns: 32) == """
@@receipt32@@
            """)
    }

    @Test func `long names wrap beside no amount`() throws {
        let dish = House.line(
            "老成都担担面配芽菜肉末花生碎红油", "Old Chengdu Dan Dan Noodles with Pork and Peanuts",
            123_456, Quantity(thousandths: 1250),
            modifiers: [
                .init(
                    id: "soft", names: House.text("面煮软一点", "Softer Noodles, Soup Apart"),
                    price: .init(minor: -150))
            ])
        #expect(page(try House.paper([dish]), columns: 32) == """
@@longbill32@@
            """)
    }

    @Test func `tax that is added stands above the total`() throws {
        let config = House.config(languages: [.english], pricesIncludeTax: false, footer: [])
        let paper = try House.paper(House.dinner, taxIncluded: false)
        #expect(page(paper, config) == """
@@taxadded48@@
            """)
    }

    @Test func `a receipt paid by card leaves the drawer shut`() throws {
        let paper = try House.paper(House.dinner, [House.card(11_944)], receipt: 7)
        #expect(!page(paper).contains("[drawer]"))
        #expect(page(paper).contains("[QR comanda:sichuan:receipt:7]\n"))
    }

    @Test func `a receipt that may be out already is marked and leaves the drawer shut`() throws {
        let paper = try House.paper(House.dinner, [House.cash(11_940)], receipt: 7)
        let lines = page(paper, reprint: true).split(separator: "\n")
        #expect(lines.first == "            [!补打 REPRINT!]")
        #expect(lines.suffix(2) == ["            [!补打 REPRINT!]", "- - 8< - -"])
    }
}
