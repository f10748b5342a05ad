/// The frozen names of one sort of message: all that its `kind` may be.
///
/// One list drives reading, writing and the printed contract: a kind that is not handled everywhere
/// does not compile.
public protocol MessageKind: RawRepresentable, CaseIterable, Codable, Sendable
where RawValue == String {}

extension MessageKind {
    /// Reads a kind; one that is none of ours is told by its name.
    public init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        guard let kind = Self(rawValue: name) else { throw UnknownKind(kind: name) }
        self = kind
    }
}

/// Where a value with a kind keeps it, beside its own fields.
enum KindKey: String, CodingKey {
    case kind
}

extension Decoder {
    /// The kind of the value at this place.
    func kind<Kind: MessageKind>(_ type: Kind.Type) throws -> Kind {
        try container(keyedBy: KindKey.self).decode(type, forKey: .kind)
    }
}

extension Encoder {
    /// Writes a kind and the fields that go with it into one object.
    func encode(_ kind: some MessageKind, _ fields: some Encodable) throws {
        var container = container(keyedBy: KindKey.self)
        try container.encode(kind.rawValue, forKey: .kind)
        try fields.encode(to: self)
    }
}
