import Amounts
import Checks
import Kitchen
import Testing
import Vocabulary

@testable import HouseRules

struct BooksRuleTests {
    /// Books in force with another config waiting to be adopted.
    private func books(tables: [TableID] = TinyHouse.tables, without station: StationID? = nil)
        -> HouseBooks
    {
        let stations = TinyHouse.stations.filter { $0.id != station }
        return TinyHouse.books(
            TinyHouse.config(),
            candidate: TinyHouse.config(tables: tables, stations: stations))
    }

    private let newConfig = HouseCommand.adoptBooks(menu: "menu-1", config: "config-2")

    @Test func `books come into force by their hashes`() {
        var story = Story()
        story.books = books()
        story.wait(minutes: 10)
        let facts = story.accept(.adoptBooks(menu: "menu-2", config: "config-2"))
        let adopted = BooksAdopted(menu: "menu-2", config: "config-2", at: story.moment)
        #expect(facts == [.booksAdopted(adopted)])
        #expect(story.house.menu == "menu-2")
        #expect(story.house.config == "config-2")
        #expect(
            story.house.pastMenus == [House.PastMenu(menu: "menu-1", until: story.moment)])
    }

    @Test func `adopting the books in force changes nothing`() {
        Story().ignore(.adoptBooks(menu: "menu-1"))
    }

    @Test func `a menu that was not stored is not adopted`() {
        Story().refuse(.adoptBooks(menu: "menu-9"), with: .booksDoNotFit("menu"))
    }

    @Test func `another config that nobody read is not adopted`() {
        Story().refuse(newConfig, with: .booksDoNotFit("config"))
    }

    @Test func `a menu is judged before a config`() {
        Story().refuse(
            .adoptBooks(menu: "menu-9", config: "config-9"), with: .booksDoNotFit("menu"))
    }

    @Test func `prices do not turn to tax included under a check with lines`() {
        var story = Story.ordered([.dish(11, "mapo")])
        story.books = TinyHouse.books(
            TinyHouse.config(), candidate: TinyHouse.config(pricesIncludeTax: false))
        story.refuse(newConfig, with: .booksDoNotFit("prices_include_tax"))
        story.accept(.takeCard(1, 91, 9500))
        story.accept(.closeCheck(of: 1))
        story.accept(.openCheck(2))
        story.accept(newConfig)
    }

    @Test func `the currency does not change under a check with lines`() {
        let euro = Currency(code: "EUR", minorDigits: 2, symbol: "€")
        var story = Story.ordered([.dish(11, "mapo")])
        story.books = TinyHouse.books(
            TinyHouse.config(), candidate: TinyHouse.config(currency: euro))
        story.refuse(newConfig, with: .booksDoNotFit("currency"))
        story.accept(.takeCard(1, 91, 9500))
        story.accept(.closeCheck(of: 1))
        story.accept(newConfig)
    }

    @Test func `a station does not stop cooking under a held line`() {
        var story = Story.ordered([.dish(11, "beer", held: true)])
        let stations = TinyHouse.stations.map {
            $0.id == "bar" ? TinyHouse.station("bar", printer: "front", purpose: .expo) : $0
        }
        story.books = TinyHouse.books(
            TinyHouse.config(), candidate: TinyHouse.config(stations: stations))
        story.refuse(newConfig, with: .booksDoNotFit("station bar"))
    }

    @Test func `of several checks that miss a station the first is told, by its id`() {
        for offset in UInt128(0)..<20 {
            let first = CheckID(bits: offset * 2 + 1)
            let second = CheckID(bits: offset * 2 + 2)
            var story = Story()
            story.accept(.openCheck(second))
            story.accept(.openCheck(first))
            story.accept(.sendRound(second, [.dish(12, "beer")]))
            story.accept(.sendRound(first, [.dish(11, "mapo")]))
            story.books = TinyHouse.books(
                TinyHouse.config(), candidate: TinyHouse.config(stations: []))
            story.refuse(newConfig, with: .booksDoNotFit("station wok"))
        }
    }

    @Test func `a table is not removed under a party`() {
        var story = Story.seated()
        story.books = books(tables: ["t2", "t3"])
        story.refuse(newConfig, with: .booksDoNotFit("table t1"))
        story.accept(.transferCheck(1, to: "t2"))
        story.accept(newConfig)
    }

    @Test func `of several tables that are missed the first is told`() {
        var story = Story.seated()
        story.accept(.seatParty(2, at: "t3"))
        story.accept(.seatParty(3, at: "t2"))
        story.books = books(tables: ["t1"])
        story.refuse(newConfig, with: .booksDoNotFit("table t2"))
    }

    @Test func `a station is not removed under a standing line`() {
        var story = Story.ordered([.dish(11, "mapo"), .dish(12, "beer", held: true)])
        story.books = books(without: "bar")
        story.refuse(newConfig, with: .booksDoNotFit("station bar"))
        story.accept(.voidLine(1, 12))
        story.accept(newConfig)
    }

    @Test func `tables and stations that nobody needs are removed`() {
        var story = Story.ordered([.dish(11, "mapo")])
        story.books = books(tables: ["t1"], without: "cold")
        story.accept(newConfig)
        story.books = TinyHouse.books(
            TinyHouse.config(
                tables: ["t1"], stations: TinyHouse.stations.filter { $0.id != "cold" }))
        story.refuse(.seatParty(2, at: "t2"), with: .tableIsUnknown("t2"))
        story.refuse(
            .sendRound(1, [.dish(12, "jelly")]),
            with: .linesAreRefused([LineProblem(line: 12, reason: .itemIsUnknown("jelly"))]))
    }

    @Test func `lines keep the price they were ordered at when the menu changes`() throws {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.adoptBooks(menu: "menu-2"))
        #expect(try story.bill(1).total == 9500)
    }

    @Test func `skipped commands are told and change nothing`() {
        var story = Story.seated()
        let before = story.house
        let skip = SkipCommands(device: "waiter-1", epoch: 5, nextSeq: 12)
        #expect(story.accept(.skipCommands(skip)) == [.commandsSkipped(skip)])
        #expect(story.house == before)
    }
}
