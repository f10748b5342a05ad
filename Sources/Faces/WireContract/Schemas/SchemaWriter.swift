import HouseRules

/// Writes what the book found out as JSON Schema (draft 7, what AsyncAPI 3 stands on).
final class SchemaWriter {
    /// The schemas in the order they were first needed.
    private(set) var schemas: [(name: String, value: Node)] = []
    /// Fields and objects without a description.
    private(set) var undescribed: [String] = []
    /// The descriptions and bounds that were used.
    private(set) var used: Set<String> = []
    private let book = ShapeBook()
    private var begun: Set<String> = []

    /// A reference to the schema of a type, which is written down with all that it needs.
    func reference(to type: any Decodable.Type, _ voice: Voice) throws -> Node {
        try item(Self.shape(of: type, in: book), voice)
    }

    private static func shape<Value: Decodable>(
        of type: Value.Type, in book: ShapeBook
    ) throws -> Shape {
        try book.look(at: type).0
    }

    private static func reference(to schema: String) -> Node {
        .reference("components/schemas/\(component(schema))")
    }

    /// The name of a schema in the document: not every tool takes a dot there.
    private static func component(_ schema: String) -> String {
        String(schema.map { $0 == "." ? "-" : $0 })
    }

    // MARK: Objects

    private func write(_ object: ShapeObject, _ voice: Voice) throws -> String {
        let kinds = Voice.kinds(of: object.name)
        let isKinds = object.isKinds || voice.isStrict && object.deciders.first == "kind"
        let name = isKinds ? "\(kinds).any" : voice.schema(of: object.name)
        guard begun.insert(name).inserted else { return name }
        let place = schemas.count
        schemas.append((Self.component(name), [:]))
        if isKinds {
            let names = try object.kinds.compactMap { try write(kind: $0, of: kinds, voice) }
            schemas[place].value = Node.object([])
                .with("description", description(of: name))
                .with(["type": "object", "required": ["kind"], "discriminator": "kind"])
                .with("oneOf", .list(names.map(Self.reference)))
        } else if object.cases.count == 1 {
            schemas[place].value = try plain(object.cases[0], of: object.name, voice)
        } else {
            schemas[place].value = try united(object.cases, of: object.name, voice)
        }
        return name
    }

    /// One kind in all its cases; `nil` for a command that only the house itself may give.
    private func write(
        kind cases: [ShapeCase], of kinds: String, _ voice: Voice
    ) throws -> String? {
        let command = cases[0].sample as? HouseCommand
        guard command?.isOfTheHouse != true, let name = cases[0].chosen("kind") else { return nil }
        let schema = "\(kinds).\(name)"
        let place = schemas.count
        schemas.append((Self.component(schema), [:]))
        let right = command?.right.map { " Needs the right `\($0.rawValue)`." } ?? ""
        schemas[place].value =
            cases.count == 1
            ? try plain(cases[0], of: schema, voice, more: right)
            : try united(cases, of: schema, voice, more: right)
        return schema
    }

    private func plain(
        _ this: ShapeCase, of owner: String, _ voice: Voice, more: String = ""
    ) throws -> Node {
        let needed = this.fields.filter { !$0.isOptional }.map(\.name)
        return Node.object([])
            .with("description", description(of: owner, more))
            .with("type", "object")
            .with("required", needed.isEmpty ? nil : .texts(needed))
            .with("properties", try properties(of: [this], owner, voice))
            .with("additionalProperties", voice.isStrict ? false : nil)
    }

    /// An object in cases that no kind tells apart: what all have, and what each needs besides. To
    /// a strict reader what only others have is unknown.
    private func united(
        _ cases: [ShapeCase], of owner: String, _ voice: Voice, more: String = ""
    ) throws -> Node {
        let needs = cases.map { this in
            this.fields.filter { field in
                switch this.choices[field.name] {
                case .absent: false
                case .present, .value: true
                case nil: !field.isOptional
                }
            }.map(\.name)
        }
        let common = needs[0].filter { name in needs.allSatisfy { $0.contains(name) } }
        let properties = try properties(of: cases, owner, voice)
        let ways = zip(cases, needs).map { this, needed in
            this.distinction(
                needing: needed.filter { !common.contains($0) },
                without: voice.isStrict ? Self.others(than: this, in: cases) : [])
        }
        return Node.object([])
            .with("description", description(of: owner, more))
            .with("type", "object")
            .with("required", common.isEmpty ? nil : .texts(common))
            .with("properties", properties)
            .with("oneOf", .list(ways))
            .with("additionalProperties", voice.isStrict ? false : nil)
    }

    /// The fields that only other cases have.
    private static func others(than this: ShapeCase, in cases: [ShapeCase]) -> [String] {
        var names: [String] = []
        for name in cases.flatMap(\.fields).map(\.name)
        where this.field(name) == nil && !names.contains(name) {
            names.append(name)
        }
        return names
    }

    private func properties(
        of cases: [ShapeCase], _ owner: String, _ voice: Voice
    ) throws -> Node {
        var written: [(name: String, value: Node)] = []
        for this in cases {
            for field in this.fields where !written.contains(where: { $0.name == field.name }) {
                guard let shape = field.shape else { continue }
                let chosen = Set(cases.map { $0.chosen(field.name) })
                let kind = chosen.count == 1 ? this.chosen(field.name) : nil
                let node =
                    if let kind { ["const": .text(kind)] as Node } else {
                        try self.field(shape, "\(owner).\(field.name)", voice)
                    }
                written.append((field.name, node))
            }
        }
        return .object(written)
    }

    // MARK: Fields

    private func field(_ shape: Shape, _ path: String, _ voice: Voice) throws -> Node {
        var node = try item(shape, voice)
        var remark: String?
        switch shape {
        case .object: node = ["allOf": [node]]
        case .plain(_, let sentence): remark = sentence
        case .list(.plain(_, let sentence)): remark = sentence
        case .oneOf, .list, .map: break
        }
        let text = description(of: path, remark.map { " \($0)" } ?? "")
        return bounded(node, shape, path).with("description", text)
    }

    private func item(_ shape: Shape, _ voice: Voice) throws -> Node {
        switch shape {
        case .plain(let node, _): return node
        case .oneOf(let names): return ["type": "string", "enum": .texts(names)]
        case .list(let shape): return ["type": "array", "items": try item(shape, voice)]
        case .map(let names, let shape):
            let names = try item(names, voice)
            return Node.object([("type", "object")]).with(
                "propertyNames", names.hasPattern ? names : nil
            )
            .with("additionalProperties", try item(shape, voice))
        case .object(let name):
            guard let object = book.objects[name] else { throw ShapeFault.isNotListed(name) }
            return Self.reference(to: try write(object, voice))
        }
    }

    private func bounded(_ node: Node, _ shape: Shape, _ path: String) -> Node {
        var node = node
        if ContractBounds.nullable.contains(path) {
            used.insert(path)
            node = node.orNull
        }
        if let key = key(path, in: { ContractBounds.patterns[$0] != nil }),
            let pattern = ContractBounds.patterns[key]
        {
            used.insert(key)
            node = ["type": "array", "items": ["type": "string", "pattern": .text(pattern)]]
        }
        guard let key = key(path, in: { ContractBounds.ranges[$0] != nil }),
            let range = ContractBounds.ranges[key]
        else { return node }
        used.insert(key)
        let words =
            switch shape {
            case .list: ("minItems", "maxItems")
            case .plain where node.isText: ("minLength", "maxLength")
            default: ("minimum", "maximum")
            }
        return node.with(words.0, .integer(range.lowerBound))
            .with(words.1, .integer(range.upperBound))
    }

    // MARK: Words

    private func description(of path: String, _ more: String = "") -> Node? {
        guard let key = key(path, in: { ContractWords.all[$0] != nil }),
            let text = ContractWords.all[key]
        else {
            undescribed.append(path)
            return nil
        }
        used.insert(key)
        return .text(text + more)
    }

    /// What is said of a field of one type, else of that field wherever it stands.
    private func key(_ path: String, in isKnown: (String) -> Bool) -> String? {
        if isKnown(path) { return path }
        let field = path.split(separator: ".").last.map { "*.\($0)" }
        return field.flatMap { isKnown($0) ? $0 : nil }
    }
}

extension ShapeCase {
    /// The text that a field was assumed to hold; `nil` when it holds no listed one.
    func chosen(_ name: String) -> String? {
        guard case .oneOf(let names) = field(name)?.shape, case .value(let index) = choices[name]
        else { return nil }
        return names[index]
    }

    /// What tells this case from the others.
    func distinction(needing names: [String], without others: [String]) -> Node {
        let absent = fields.map(\.name).filter { choices[$0] == .absent } + others
        let chosen = fields.compactMap { field in
            self.chosen(field.name).map {
                (name: field.name, value: ["const": .text($0)] as Node)
            }
        }
        return Node.object([])
            .with("required", names.isEmpty ? nil : .texts(names))
            .with("properties", chosen.isEmpty ? nil : .object(chosen))
            .with(
                "not",
                absent.isEmpty
                    ? nil : ["anyOf": .list(absent.map { ["required": .texts([$0])] })])
    }
}

extension Node {
    fileprivate subscript(name: String) -> Node? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.value
    }

    fileprivate var hasPattern: Bool { self["pattern"] != nil }

    fileprivate var isText: Bool {
        if case .text("string") = self["type"] { true } else { false }
    }

    /// The same, or nothing at all, said aloud.
    fileprivate var orNull: Node { ["anyOf": [self, ["type": "null"]]] }
}
