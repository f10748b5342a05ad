/// Finds out how types stand on the wire by letting them read themselves: their own `init(from:)`
/// asks for each field, and what it asks for is noted. Fields that decide what else is asked for,
/// a kind above all, are tried in all their ways.
final class ShapeBook {
    /// The objects that were met, by name.
    private(set) var objects: [String: ShapeObject] = [:]

    /// The shape of a type, and a value of it.
    ///
    /// - Throws: `ShapeFault` when it cannot be found out.
    func look<Value: Decodable>(at type: Value.Type) throws -> (Shape, Value) {
        if let described = type as? any Described.Type {
            return try cast(Self.ask(described, in: self))
        }
        if let listed = type as? any (CaseIterable & RawRepresentable).Type {
            return try cast(Self.first(of: listed))
        }
        let name = Self.name(of: type)
        if objects[name] == nil {
            let cases = try explore(type, assuming: [:])
            objects[name] = ShapeObject(name: name, cases: cases)
        }
        return try cast((.object(name), objects[name]?.cases[0].sample as Any))
    }

    /// `CheckLine.Modifier`, without its module.
    static func name(of type: any Any.Type) -> String {
        String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
    }

    private func cast<Value>(_ found: (Shape, Any)) throws -> (Shape, Value) {
        guard let value = found.1 as? Value else {
            throw ShapeFault.isNotListed(Self.name(of: Value.self))
        }
        return (found.0, value)
    }

    private static func ask<Value: Described>(
        _ type: Value.Type, in book: ShapeBook
    ) throws -> (Shape, Any) {
        try type.described(in: book)
    }

    private static func first<Value: CaseIterable & RawRepresentable>(
        of type: Value.Type
    ) throws -> (Shape, Any) {
        let values = Array(type.allCases)
        let names = values.compactMap { $0.rawValue as? String }
        guard let first = values.first, names.count == values.count else {
            throw ShapeFault.isNotListed(name(of: type))
        }
        return (.oneOf(names), first)
    }

    /// Every case of an object, under what is assumed of some of its fields.
    private func explore<Value: Decodable>(
        _ type: Value.Type, assuming choices: [String: Choice]
    ) throws -> [ShapeCase] {
        let (fields, sample) = try read(type, assuming: choices)
        for field in fields where choices[field.name] == nil && field.choices.count > 1 {
            let ways = try ways(of: field, in: type, assuming: choices)
            if ways.count > 1 {
                return try ways.flatMap { try explore(type, assuming: $0) }
            }
        }
        return [ShapeCase(choices: choices, fields: fields, sample: sample)]
    }

    /// The choices of a field that make a difference to what else is asked for; one for none.
    private func ways<Value: Decodable>(
        of field: ShapeField, in type: Value.Type, assuming choices: [String: Choice]
    ) throws -> [[String: Choice]] {
        var ways: [[String: Choice]] = []
        var asked: [Set<String>] = []
        for choice in field.choices {
            let way = choices.merging([field.name: choice]) { _, new in new }
            ways.append(way)
            asked.append(try Set(read(type, assuming: way).0.map(\.name)))
        }
        guard Set(asked).count > 1 else { return [choices] }
        guard field.isOptional, Set(asked.dropLast()).count == 1 else { return ways }
        return [Choice.present, .absent].map { choice in
            choices.merging([field.name: choice]) { _, new in new }
        }
    }

    private func read<Value: Decodable>(
        _ type: Value.Type, assuming choices: [String: Choice]
    ) throws -> ([ShapeField], Any) {
        let notes = ShapeNotes(book: self, choices: choices)
        let sample = try Value(from: ShapeDecoder(notes: notes))
        return (notes.fields, sample)
    }
}

/// Why the shape of a type cannot be found out.
enum ShapeFault: Error {
    /// A single value that is neither described nor an enumeration that lists its texts.
    case isNotListed(String)
    /// It reads itself in a way that nothing on the wire does.
    case isReadOtherwise(String)
}
