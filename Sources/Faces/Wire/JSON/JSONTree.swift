/// A JSON value as the house writes and reads it: integers only, no key twice.
///
/// The house hashes what it writes, so there is exactly one way to write a value: raw UTF-8, keys
/// in the order of their Unicode scalars, slashes unescaped, no white space.
public enum JSONTree: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case text(String)
    case list([JSONTree])
    case object([String: JSONTree])

    /// The value under a key of an object; `nil` for anything else.
    public subscript(key: String) -> JSONTree? {
        guard case .object(let fields) = self else { return nil }
        return fields[key]
    }

    /// The text, when it is one.
    public var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The integer, when it is one.
    public var integer: Int64? {
        guard case .integer(let integer) = self else { return nil }
        return integer
    }
}

extension JSONTree {
    /// The one way to write this value.
    public var canonicalBytes: [UInt8] {
        var sheet = ByteSheet(room: 256)
        write(to: &sheet)
        return sheet.bytes
    }

    func write(to bytes: inout ByteSheet) {
        switch self {
        case .null: bytes.append("null")
        case .bool(let value): bytes.append(value ? "true" : "false")
        case .integer(let value): CanonicalText.write(value, to: &bytes)
        case .text(let text): CanonicalText.write(text, to: &bytes)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let fields):
            bytes.append(UInt8(ascii: "{"))
            let sorted = fields.sorted { CanonicalText.precedes($0.key, $1.key) }
            for (index, field) in sorted.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                CanonicalText.write(field.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                field.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

extension JSONTree: Codable {
    /// Reads any value from a decoder of this house.
    public init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? TreeDecoder else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a tree"))
        }
        self = decoder.wholeValue()
    }

    /// Writes the value into an encoder of this house.
    public func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? TreeEncoder else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "not a tree"))
        }
        encoder.sheet.set(.value(self), at: encoder.place)
    }
}
