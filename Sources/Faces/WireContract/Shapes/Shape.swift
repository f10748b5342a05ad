/// How a value stands on the wire, as its own `init(from:)` reads it.
indirect enum Shape {
    /// A value that is one text, number or map; what JSON Schema says of it, and a sentence on its
    /// unit.
    case plain(Node, remark: String? = nil)
    /// One of these texts.
    case oneOf([String])
    /// A list.
    case list(Shape)
    /// An object whose names are values of a kind themselves.
    case map(names: Shape, Shape)
    /// An object of the book, by its name there.
    case object(String)
}

/// A field of an object as it was asked for.
struct ShapeField {
    let name: String
    /// `nil` while nobody has seen it present.
    let shape: Shape?
    /// Whether reading goes on without it.
    let isOptional: Bool

    /// In how many ways it can stand there.
    var choices: [Choice] {
        var choices: [Choice] = [.present]
        if case .oneOf(let names) = shape { choices = names.indices.map(Choice.value) }
        return isOptional ? choices + [.absent] : choices
    }
}

/// What is assumed of a field while an object is read.
enum Choice: Hashable, Sendable {
    case absent
    /// It is there; what it holds makes no difference.
    case present
    /// It is there, with the value at this place among those it may have.
    case value(Int)
}

/// One way in which an object can be: the fields that decide it, and all that it then has.
struct ShapeCase {
    let choices: [String: Choice]
    let fields: [ShapeField]
    /// A value that was read so.
    let sample: Any

    func field(_ name: String) -> ShapeField? { fields.first { $0.name == name } }
}

/// An object of the wire.
struct ShapeObject {
    let name: String
    /// At least one.
    let cases: [ShapeCase]

    /// The fields that decide which case it is, in the order they are read.
    var deciders: [String] {
        var names: [String] = []
        for field in cases.flatMap(\.fields) where !names.contains(field.name) {
            if cases.contains(where: { $0.choices[field.name] != nil }) { names.append(field.name) }
        }
        return names
    }

    /// The cases of each kind, in the order they were met.
    var kinds: [[ShapeCase]] {
        var kinds: [[ShapeCase]] = []
        for this in cases {
            let name = this.chosen("kind")
            if let place = kinds.firstIndex(where: { $0[0].chosen("kind") == name }) {
                kinds[place].append(this)
            } else {
                kinds.append([this])
            }
        }
        return kinds
    }

    /// Whether its kind alone decides.
    var isKinds: Bool { deciders == ["kind"] }
}
