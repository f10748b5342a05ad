/// A part of a value that was written before: written again as it stands, without being looked at.
///
/// It can be encoded by this house's JSON alone.
public struct WrittenPart: Hashable, Sendable, Encodable {
    let bytes: [UInt8]

    /// Writes the part into an encoder of this house.
    public func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? TreeEncoder else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "not a tree"))
        }
        encoder.sheet.set(.written(bytes), at: encoder.place)
    }
}
