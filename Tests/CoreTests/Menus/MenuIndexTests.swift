import Menus
import Testing
import Vocabulary

struct MenuIndexTests {
    private let index = MenuIndex(TinyHouse.menu(mapo: 9500))

    @Test func `a dish is found by its number, with its groups in order`() throws {
        let noodles = try #require(index.item("noodles"))
        #expect(noodles.price == 8900)
        #expect(index.groups(of: noodles).map(\.id) == ["spice", "extras"])
        #expect(index.item("soup") == nil)
    }

    @Test func `where numbers repeat the first dish stands`() {
        let cheap = TinyHouse.menu(mapo: 100)
        let dear = TinyHouse.menu(mapo: 900)
        let both = Menu(
            names: cheap.names, categories: cheap.categories, groups: cheap.groups,
            items: cheap.items + dear.items)
        #expect(MenuIndex(both).item("mapo")?.price == 100)
    }
}
