/// The house's JSON: one way to write a value, and reading that leaves no field unread.
public enum Canonical {
    /// The tree of a value.
    ///
    /// - Precondition: The value holds integers, texts, booleans, lists and objects only.
    public static func tree(_ value: some Encodable) -> JSONTree {
        sheet(value).tree()
    }

    static func sheet(_ value: some Encodable) -> NodeSheet {
        let encoder = TreeEncoder()
        do { try value.encode(to: encoder) } catch {
            preconditionFailure("a value of ours cannot be written: \(error)")
        }
        return encoder.sheet
    }

    /// The canonical bytes of a value.
    public static func bytes(_ value: some Encodable) -> [UInt8] {
        if let value = value as? any SelfWriting {
            return bytes { value.write(to: &$0) }
        }
        var bytes = ByteSheet(room: 512)
        sheet(value).write(to: &bytes)
        return bytes.bytes
    }

    /// The bytes that `body` writes.
    public static func bytes(_ body: (inout CanonicalWriter) -> Void) -> [UInt8] {
        var writer = CanonicalWriter()
        body(&writer)
        return writer.bytes
    }

    /// A value written once, for the places it stands in.
    public static func part(_ value: some Encodable) -> WrittenPart {
        WrittenPart(bytes: bytes(value))
    }

    /// A value from its tree.
    ///
    /// - Parameter strict: Whether a field that the value does not know is refused; commands are
    ///   read so (it may be the allergy), state and answers are not.
    /// - Throws: `FieldFault` for a missing, wrong or unknown field.
    public static func value<Value: Decodable>(
        _ type: Value.Type = Value.self, from tree: JSONTree, strict: Bool
    ) throws(FieldFault) -> Value {
        let decoder = TreeDecoder(tree)
        let value: Value
        do { value = try decoder.value(type) } catch { throw FieldFault(error) }
        if strict, let field = decoder.unknownField() {
            throw FieldFault(field: field, problem: .unknown)
        }
        return value
    }

    /// A value from its bytes; see `value(_:from:strict:)`.
    public static func value<Value: Decodable>(
        _ type: Value.Type = Value.self, parsing bytes: [UInt8], strict: Bool
    ) throws -> Value {
        try value(type, from: JSONTree(parsing: bytes), strict: strict)
    }
}

/// What is wrong with a field of a message.
public struct FieldFault: Error, Hashable, Sendable {
    /// The ways in which a field is wrong.
    public enum Problem: Hashable, Sendable {
        /// Nobody knows the field.
        case unknown
        /// The kind of a command, query or fact is none of ours.
        case unknownKind(String)
        /// The field is missing or holds something else; what to write instead.
        case wrong(String)
    }

    /// The path of the field, as in `lines.0.item`.
    public let field: String
    /// What is wrong.
    public let problem: Problem

    init(field: String, problem: Problem) {
        self.field = field
        self.problem = problem
    }

    init(_ error: any Error) {
        switch error {
        case let fault as FieldFault: self = fault
        case let unknown as UnknownKind:
            self.init(field: "kind", problem: .unknownKind(unknown.kind))
        case DecodingError.dataCorrupted(let context), DecodingError.keyNotFound(_, let context),
            DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            self.init(
                field: TreeDecoder.text(of: context.codingPath),
                problem: .wrong(context.debugDescription))
        default:
            self.init(field: "", problem: .wrong("\(error)"))
        }
    }
}

/// A kind that is none of ours.
struct UnknownKind: Error {
    let kind: String
}
