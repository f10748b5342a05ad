import Wire

/// A value and the golden file that says how it is written.
struct GoldenSample: Sendable, CustomStringConvertible {
    /// The folder in `Golden`: which sort of message it is.
    let folder: String
    /// The file's name without its ending.
    let name: String
    /// The value as it is written today.
    let written: [UInt8]
    /// The same, by way of its tree.
    let writtenByTree: [UInt8]
    /// Whether bytes are read, refusing unknown fields, as the very value and written alike again.
    let isRead: @Sendable ([UInt8]) throws -> Bool
    /// Whether bytes are read, refusing unknown fields, as any value of its type and written alike.
    let isReadable: @Sendable ([UInt8]) throws -> Bool

    var description: String { "\(folder)/\(name)" }

    init<Value: Codable & Hashable & Sendable>(_ folder: String, _ name: String, _ value: Value) {
        self.folder = folder
        self.name = name
        written = Canonical.bytes(value)
        writtenByTree = Canonical.tree(value).canonicalBytes
        isRead = { bytes in
            let read = try Canonical.value(Value.self, parsing: bytes, strict: true)
            return read == value && Canonical.bytes(read) == bytes
        }
        isReadable = { bytes in
            let read = try Canonical.value(Value.self, parsing: bytes, strict: true)
            return Canonical.bytes(read) == bytes
        }
    }

    init(_ folder: String, _ name: String, _ envelope: CommandEnvelope) {
        self.folder = folder
        self.name = name
        written = envelope.bytes
        writtenByTree = (try? JSONTree(parsing: envelope.bytes))?.canonicalBytes ?? []
        isRead = { bytes in
            let read = try CommandEnvelope(parsing: bytes)
            return read == envelope && read.bytes == bytes
        }
        isReadable = { bytes in
            let read = try CommandEnvelope(parsing: bytes)
            _ = try read.command.get()
            return read.bytes == bytes
        }
    }
}

/// One value for each golden file.
enum GoldenSamples {
    static let all: [GoldenSample] = plain + shared

    private static let plain: [GoldenSample] =
        commands + facts + effects + replies + greetings + queries + answers + states
        + boardStates + kept + kinds + lineMessages
        + [
            GoldenSample("envelope", "command", WireHouse.envelope),
            GoldenSample("envelope", "answered", answered),
        ]

    /// A command as it is sent to a house that was restored since it answered it.
    private static var answered: CommandEnvelope {
        guard let first = FirstAnswer(numbered),
            let envelope = try? CommandEnvelope(
                parsing: CommandEnvelope.adding(first, to: WireHouse.envelope.bytes))
        else { preconditionFailure("an answered command can be read") }
        return envelope
    }
}
