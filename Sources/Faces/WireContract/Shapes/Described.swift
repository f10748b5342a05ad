import Amounts
import Vocabulary

/// A type whose place on the wire is told here, not found out: it is no object of fields.
protocol Described: Decodable {
    /// How it stands there, and any value of it.
    static func described(in book: ShapeBook) throws -> (Shape, Self)
}

extension Array: Described where Element: Decodable {
    static func described(in book: ShapeBook) throws -> (Shape, Self) {
        let (shape, sample) = try book.look(at: Element.self)
        return (.list(shape), [sample])
    }
}

extension Dictionary: Described where Key: Decodable, Value: Decodable {
    static func described(in book: ShapeBook) throws -> (Shape, Self) {
        let (names, key) = try book.look(at: Key.self)
        let (shape, value) = try book.look(at: Value.self)
        return (.map(names: names, shape), [key: value])
    }
}

extension String: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        (.plain(["type": "string"]), "text")
    }
}

extension Bool: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        (.plain(["type": "boolean"]), false)
    }
}

extension Int: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        (.plain(["type": "integer"]), 1)
    }
}

extension Int64: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        (.plain(["type": "integer"]), 1)
    }
}

extension Money: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        (.plain(["type": "integer"], remark: "In minor units of the house's currency."), .zero)
    }
}

extension Quantity: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        (.plain(["type": "integer"], remark: "In thousandths."), .one)
    }
}

extension Rate: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        (.plain(["type": "integer"], remark: "In parts per million: 60000 is 6 %."), .zero)
    }
}

extension Moment: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        (
            .plain(["type": "integer"], remark: "In milliseconds since 1970-01-01 00:00 UTC."),
            Moment(milliseconds: 0)
        )
    }
}

extension BusinessDay: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        (
            .plain(
                [
                    "type": "string", "format": "date",
                    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                ]),
            BusinessDay(number: 0)
        )
    }
}

extension Identifier: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        let digits = "[0-9a-fA-F]"
        let groups = [8, 4, 4, 4, 12].map { "\(digits){\($0)}" }.joined(separator: "-")
        return (
            .plain(
                ["type": "string", "format": "uuid", "pattern": .text("^\(groups)$")]),
            Identifier(bits: 0)
        )
    }
}

extension Code: Described {
    static func described(in book: ShapeBook) throws -> (Shape, Self) {
        (.plain(["type": "string", "pattern": "^[a-z0-9-]{1,32}$"]), "a")
    }
}

extension Note: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        (
            .plain(
                ["type": "string", "minLength": 1, "maxLength": .integer(Int64(longest))],
                remark: "Not blank, without control characters."),
            "text"
        )
    }
}

extension LocalizedText: Described {
    static func described(in book: ShapeBook) -> (Shape, Self) {
        let languages = Language.allCases.map { language in
            (name: language.rawValue, value: ["type": "string"] as Node)
        }
        return (
            .plain(
                [
                    "type": "object", "minProperties": 1, "properties": .object(languages),
                    "additionalProperties": ["type": "string"],
                ], remark: "A text per language, named by its BCP 47 tag."),
            LocalizedText([.english: "text"])
        )
    }
}
