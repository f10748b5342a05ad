import Amounts
import GRDB
import HouseFiles
import HouseRules
import Menus
import Testing
import Vocabulary
import Wire

@testable import TerminalStore

/// What the hub told of the house, kept for when it is away.
struct PictureTests {
    private let folder = TerminalFolder()

    private func picture(_ name: String) throws -> HousePicture {
        guard case .house(let config, _) = readHouse(named: name, root: try ShippedHouse.root())
        else {
            throw SmallHouse.NotThereOnce(text: name)
        }
        return HousePicture(config, hash: "hash of \(name)")
    }

    private func page(_ menu: String, _ category: CategoryID) -> MenuPage {
        MenuPage(
            menu: menu,
            category: MenuCategory(id: category, names: LocalizedText([.english: "c"])),
            items: [], groups: [])
    }

    @Test func `nothing is known before the hub told it`() throws {
        let store = try folder.open()
        #expect(try store.house() == nil)
        #expect(try store.menu() == [])
    }

    @Test func `the house told last is there after a restart`() throws {
        let store = try folder.open()
        for name in ["sichuan", "bistro"] { try store.keep(house: picture(name)) }
        #expect(try folder.crashed().open().house() == picture("bistro"))
    }

    @Test func `the menu told last is there after a restart, in the order of its pages`() throws {
        let store = try folder.open()
        try store.keep(menu: [page("a", "x"), page("a", "y"), page("a", "z")])
        let newer = [page("b", "z"), page("b", "a")]
        try store.keep(menu: newer)
        #expect(try folder.crashed().open().menu() == newer)
    }

    @Test func `pages of two menus are never mixed`() throws {
        let store = try folder.open()
        try store.keep(menu: [page("a", "x")])
        try store.keep(menu: [page("b", "x"), page("c", "y")])
        try store.keep(menu: [])
        #expect(try store.menu() == [page("a", "x")])
    }

    @Test func `what another version kept is as good as nothing`() throws {
        let store = try folder.open()
        try store.keep(house: picture("sichuan"))
        try store.keep(menu: [page("a", "x"), page("a", "y")])
        try store.queue.write { db in
            try db.execute(sql: "UPDATE picture SET bytes = CAST('{}' AS BLOB) WHERE page = 1")
        }
        #expect(try store.house() == nil)
        #expect(try store.menu() == [])
    }
}
