import Amounts
import Foundation
import HouseRules
import Kitchen
import Testing
import Vocabulary

struct HouseConfigTests {
    @Test func `equal configs are written alike, in whatever order rights were given`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let first = try encoder.encode(TinyHouse.config())
        for _ in 1...20 {
            #expect(try encoder.encode(TinyHouse.config()) == first)
        }
        let manager = TinyHouse.config().rights[.manager]
        #expect(manager == Right.allCases.sorted { $0.rawValue < $1.rawValue })
    }

    @Test func `what was written is read back`() throws {
        let config = TinyHouse.config()
        let json = try JSONEncoder().encode(config)
        #expect(try JSONDecoder().decode(HouseConfig.self, from: json) == config)
    }

    @Test(arguments: [#"["void","seat"]"#, #"["seat","seat"]"#, #"["fly"]"#])
    func `rights out of order, twice or unknown are not read`(_ rights: String) throws {
        let json = String(
            decoding: try JSONEncoder().encode(TinyHouse.config()), as: UTF8.self)
        let edited = json.replacing(#"["order","pre-bill","seat"]"#, with: rights)
        #expect(edited != json)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(HouseConfig.self, from: Data(edited.utf8))
        }
    }

    @Test func `a person may do what any of her roles may`() {
        let both = StaffMember(
            id: "zoe", name: "Zoe", roles: [.waiter, .cashier], language: .english)
        #expect(
            TinyHouse.books.rights(of: both) == [.seat, .order, .preBill, .settle, .reprint])
        let cook = StaffMember(id: "pan", name: "Pan", roles: [.cook], language: .english)
        #expect(TinyHouse.books.rights(of: cook) == [])
    }

    @Test func `books find people, tables, stations and tax classes by name`() {
        let books = TinyHouse.books
        #expect(books.member("lin")?.roles == [.manager])
        #expect(books.member("nobody") == nil)
        #expect(books.taxClass("drinks")?.rate == TinyHouse.drinks)
        #expect(books.taxClass("none") == nil)
        #expect(books.has("t1"))
        #expect(!books.has("t9"))
        #expect(books.isWorkStation("wok"))
        #expect(!books.isWorkStation("pass"))
        #expect(!books.isWorkStation("cellar"))
    }

    @Test func `the house tells its own deeds under its own name`() {
        #expect(Actor.house.name == "house")
        #expect(Actor.staff("mei").name == "mei")
    }
}
