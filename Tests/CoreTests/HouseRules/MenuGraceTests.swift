import Amounts
import Checks
import HouseRules
import Testing
import Vocabulary

/// The tiny house prices a round by the menu it was drafted under for thirty minutes.
struct MenuGraceTests {
    private func mapo(_ line: LineID, under menu: String?) -> HouseCommand {
        .sendRound(1, [.dish(line, "mapo")], under: menu)
    }

    /// A party seated before the dearer menu came into force.
    private func changed() -> Story {
        var story = Story.seated()
        story.accept(.adoptBooks(menu: "menu-2"))
        return story
    }

    @Test func `a round that names no menu is priced by the one in force`() throws {
        var story = changed()
        story.accept(mapo(11, under: nil))
        story.accept(mapo(12, under: "menu-2"))
        #expect(try story.check(1).lines.map(\.price) == [9900, 9900])
    }

    @Test func `a round drafted under the old menu is priced by it for thirty minutes`() throws {
        var story = changed()
        story.wait(minutes: 30)
        story.accept(mapo(11, under: "menu-1"))
        #expect(try story.check(1).lines.map(\.price) == [9500])
    }

    @Test func `after thirty minutes the old menu prices nothing`() {
        var story = changed()
        story.wait(minutes: 30, milliseconds: 1)
        story.refuse(mapo(11, under: "menu-1"), with: .menuChanged("menu-2"))
    }

    @Test func `a menu that was never in force prices nothing`() {
        Story.seated().refuse(mapo(11, under: "menu-2"), with: .menuChanged("menu-1"))
        Story.seated().refuse(mapo(11, under: "menu-9"), with: .menuChanged("menu-1"))
    }

    @Test func `a menu that comes back into force is no longer an old one`() {
        var story = changed()
        story.wait(minutes: 5)
        story.accept(.adoptBooks(menu: "menu-1"))
        #expect(story.house.menu == "menu-1")
        #expect(story.house.pastMenus.map(\.menu) == ["menu-2"])
        #expect(story.house.pastMenus.map(\.until) == [story.moment])
        story.wait(minutes: 31)
        story.accept(mapo(11, under: "menu-1"))
        story.refuse(mapo(12, under: "menu-2"), with: .menuChanged("menu-1"))
    }

    @Test func `a new config alone leaves the menu in force`() {
        var story = Story.seated()
        story.books = TinyHouse.books(TinyHouse.config(), candidate: TinyHouse.config())
        story.accept(.adoptBooks(menu: "menu-1", config: "config-2"))
        #expect(story.house.pastMenus == [])
        story.wait(minutes: 600)
        story.accept(mapo(11, under: "menu-1"))
    }

    @Test func `the last eight menus are remembered, oldest first`() {
        var story = Story()
        let menus = (3...12).map { "menu-\($0)" }
        let index = TinyHouse.menus["menu-1"]
        story.books = HouseBooks(
            config: TinyHouse.config(),
            menus: Dictionary(
                uniqueKeysWithValues: menus.compactMap { menu in
                    index.map { (menu, $0) }
                }))
        for menu in menus { story.accept(.adoptBooks(menu: menu)) }
        #expect(story.house.pastMenus.map(\.menu) == (4...11).map { "menu-\($0)" })
    }

    @Test func `the menu is judged before the lines`() {
        var story = changed()
        story.wait(minutes: 31)
        story.refuse(
            .sendRound(1, [.dish(11, "soup")], under: "menu-1"), with: .menuChanged("menu-2"))
    }
}
