import Testing
import Vocabulary
import Wire

@testable import WireContract

/// Small types that read themselves in the ways the wire's types do.
private enum Samples {
    struct Before: Codable {
        let item: ItemID
    }

    struct After: Codable {
        let item: ItemID
        let size: SizeID?
        let spice: Int?
    }

    enum Choice: Decodable {
        enum Kind: String, MessageKind {
            case dish, drink
        }

        case dish(Before)
        case drink(After)

        private enum Key: String, CodingKey {
            case kind
        }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            switch try fields.decode(Kind.self, forKey: .kind) {
            case .dish: self = .dish(try Before(from: decoder))
            case .drink: self = .drink(try After(from: decoder))
            }
        }
    }

    struct Vague: Decodable {
        enum Mood: String, Decodable {
            case calm
        }

        let mood: Mood
    }
}

struct ShapeBookTests {
    private func cases<Value: Decodable>(of type: Value.Type) throws -> [ShapeCase] {
        let book = ShapeBook()
        _ = try book.look(at: type)
        return try #require(book.objects[ShapeBook.name(of: type)]).cases
    }

    @Test func `a new optional field leaves all that was needed as it was`() throws {
        let before = try #require(try cases(of: Samples.Before.self).first)
        let after = try #require(try cases(of: Samples.After.self).first)
        #expect(after.fields.map(\.name) == ["item", "size", "spice"])
        #expect(after.fields.filter { !$0.isOptional }.map(\.name) == before.fields.map(\.name))
    }

    @Test func `every kind is tried, and each has its own fields`() throws {
        let cases = try cases(of: Samples.Choice.self)
        #expect(cases.map { $0.chosen("kind") } == ["dish", "drink"])
        #expect(
            cases.map { $0.fields.map(\.name) } == [
                ["kind", "item"], ["kind", "item", "size", "spice"],
            ])
    }

    @Test func `an enumeration that does not list its values is no part of a contract`() {
        #expect(throws: ShapeFault.self) { try cases(of: Samples.Vague.self) }
    }
}
