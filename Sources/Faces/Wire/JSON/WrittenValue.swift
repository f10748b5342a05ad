/// A value in canonical form: its bytes, and those of its parts.
public struct WrittenValue {
    private let sheet: NodeSheet

    init(_ sheet: NodeSheet) {
        self.sheet = sheet
    }

    /// The canonical bytes of all of it.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        sheet.write(to: &bytes)
        return bytes
    }

    /// The text under names, one inside the other; `nil` when there is none.
    public func text(at names: String...) -> String? { sheet.text(at: names) }

    /// The part under names, one inside the other; `nil` when there is none.
    public func part(at names: String...) -> WrittenPart? {
        sheet.bytes(at: names).map(WrittenPart.init)
    }
}

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
