/// A part of a value that was written before, canonical: written again as it stands, without being
/// looked at.
///
/// It can be encoded and decoded by this house's JSON alone.
public struct WrittenPart: Hashable, Sendable, Codable {
    /// How it is written.
    public let bytes: [UInt8]

    /// A part of which is known that it is canonical.
    init(bytes: [UInt8]) { self.bytes = bytes }

    /// A tree as a part.
    public init(_ tree: JSONTree) { bytes = tree.canonicalBytes }

    /// What stands in it.
    public var tree: JSONTree { (try? JSONTree(parsing: bytes)) ?? .null }

    /// The value under a key of an object; `nil` for anything else.
    public subscript(key: String) -> JSONTree? { tree[key] }

    /// Reads any value from a decoder of this house.
    public init(from decoder: any Decoder) throws {
        self.init(try JSONTree(from: decoder))
    }

    /// Writes the part into an encoder of this house.
    public func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? TreeEncoder else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "not a tree"))
        }
        encoder.sheet.set(.written(bytes), at: encoder.place)
    }
}
