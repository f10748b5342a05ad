import Foundation
import Testing
import Wire

/// What a reader remembers of what it was asked for.
struct TreeDecoderTests {
    private struct Dish: Codable, Hashable {
        var name: String
        var price: Int?
    }

    private struct Card: Codable, Hashable {
        var dishes: [String: Dish] = [:]
        var list: [Dish]?
    }

    private func fault<Value: Decodable>(_ type: Value.Type, _ json: String) -> FieldFault? {
        do {
            _ = try Canonical.value(type, parsing: Array(json.utf8), strict: true)
            return nil
        } catch { return error as? FieldFault }
    }

    @Test(arguments: [1, 31, 32, 33, 5000])
    func `an object of however many things is read strictly, and what is unknown in it named`(
        _ count: Int
    ) throws {
        var card = Card()
        for number in 0..<count {
            card.dishes["\(number)"] = Dish(name: "中\(number)", price: number)
        }
        let bytes = Canonical.bytes(card)
        #expect(try Canonical.value(parsing: bytes, strict: true) == card)
        let text = String(decoding: bytes, as: UTF8.self)
        let last = count - 1
        let odd = text.replacing("\"name\":\"中\(last)\"", with: "\"mood\":1,\"name\":\"中\(last)\"")
        #expect(fault(Card.self, odd)?.field == "dishes.\(last).mood")
        #expect(fault(Card.self, odd)?.problem == .unknown)
        let wrong = text.replacing("\"中\(last)\"", with: "7")
        #expect(fault(Card.self, wrong)?.field == "dishes.\(last).name")
        #expect(fault(Card.self, wrong)?.problem == .wrong("write a text"))
    }

    @Test func `what is unknown or wrong in a list is named by its place`() {
        let start = #"{"dishes":{},"list":[{"name":"a"},{"name":"b""#
        #expect(fault(Card.self, start + "}]}") == nil)
        #expect(fault(Card.self, start + #","x":1}]}"#)?.field == "list.1.x")
        #expect(fault(Card.self, start + #","price":"1"}]}"#)?.field == "list.1.price")
    }

    @Test func `a field that one of two readers of an object asks for is known`() throws {
        let bytes = Array(#"{"kind":"dish","name":"a"}"#.utf8)
        let both = try Canonical.value(Flattened.self, parsing: bytes, strict: true)
        #expect(both.kind == "dish" && both.dish == Dish(name: "a", price: nil))
        let fault = fault(Flattened.self, #"{"kind":"dish","mood":1,"name":"a"}"#)
        #expect(fault?.field == "mood")
    }

    @Test func `what is read a second time is remembered from both times`() throws {
        let bytes = Array(#"{"below":{"name":"a","extra":[{"name":"b"}]}}"#.utf8)
        let twice = try Canonical.value(Twice.self, parsing: bytes, strict: true)
        #expect(twice.names == ["a", "b"])
        let odd = #"{"below":{"name":"a","extra":[{"name":"b","mood":1}]}}"#
        #expect(fault(Twice.self, odd)?.field == "below.extra.0.mood")
    }

    /// A kind and the fields of a dish, side by side in one object.
    private struct Flattened: Decodable {
        let kind: String
        let dish: Dish

        init(from decoder: any Decoder) throws {
            kind = try decoder.container(keyedBy: Name.self).decode(String.self, forKey: "kind")
            dish = try Dish(from: decoder)
        }
    }

    /// An object below that is read by two, each of whom knows one field of it.
    private struct Twice: Decodable {
        let names: [String]

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Name.self)
            let dish = try fields.decode(Dish.self, forKey: "below")
            let extra = try fields.superDecoder(forKey: "below").container(keyedBy: Name.self)
                .decode([Dish].self, forKey: "extra")
            names = [dish.name] + extra.map(\.name)
        }
    }
}
