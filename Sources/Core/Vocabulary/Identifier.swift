/// A 128-bit identifier made by a terminal, told apart by what it names.
///
/// The text form is RFC 9562's: 32 lower-case hexadecimal digits in groups of 8-4-4-4-12.
/// Identifiers sort by value, so those made as UUIDv7 sort by the time they were made.
public struct Identifier<Thing>: Hashable, Comparable, Sendable {
    /// The 128 bits, most significant first.
    public let bits: UInt128

    /// An identifier of exactly these bits.
    public init(bits: UInt128) {
        self.bits = bits
    }

    /// Reads the 36-character text form; `nil` for anything else. Upper-case digits are accepted.
    public init?(_ text: String) {
        var text = text
        guard let id = text.withUTF8({ Self(utf8: $0) }) else { return nil }
        self = id
    }

    /// Reads the text form from its bytes; `nil` for anything else.
    public init?(utf8: UnsafeBufferPointer<UInt8>) {
        guard utf8.count == Self.textLength else { return nil }
        // Two halves: every command names a dozen of these, and 128 bits are slow to shift.
        var halves: (UInt64, UInt64) = (0, 0)
        for index in 0..<Self.textLength {
            if Self.isGap(index) {
                guard utf8[index] == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Self.digit(utf8[index]) else { return nil }
            if index < 18 {
                halves.0 = halves.0 << 4 | digit
            } else {
                halves.1 = halves.1 << 4 | digit
            }
        }
        bits = UInt128(halves.0) << 64 | UInt128(halves.1)
    }

    private static func isGap(_ index: Int) -> Bool {
        index == 8 || index == 13 || index == 18 || index == 23
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    /// A UUIDv7: 48 bits of time, then the version, then 74 random bits.
    ///
    /// - Parameters:
    ///   - milliseconds: Milliseconds since 1970; only the low 48 bits are used.
    ///   - random: Random bits; 74 of them are used.
    public init(milliseconds: Int64, random: UInt128) {
        let time = UInt128(UInt64(bitPattern: milliseconds) & 0xFFFF_FFFF_FFFF)
        let randomA = (random >> 64) & 0xFFF
        let randomB = random & (UInt128(1) << 62 - 1)
        bits = time << 80 | UInt128(7) << 76 | randomA << 64 | UInt128(2) << 62 | randomB
    }

    /// An identifier counted by a rule of its own, from 122 bits that the rule makes; the house's
    /// own commands have these, and no terminal may.
    public init(counted bits: UInt128) {
        let keep = ~(UInt128(0xF) << 76 | UInt128(3) << 62)
        self.bits = bits & keep | UInt128(8) << 76 | UInt128(2) << 62
    }

    /// The four bits that say how it was made: 7 by a clock, 8 by a rule of its own (RFC 9562).
    public var version: Int { Int(truncatingIfNeeded: bits >> 76) & 0xF }

    /// Compares by value.
    public static func < (one: Self, other: Self) -> Bool { one.bits < other.bits }
}

extension Identifier: CustomStringConvertible {
    /// The text form.
    public var description: String {
        String(unsafeUninitializedCapacity: Self.textLength) { text in
            guard let start = text.baseAddress else { return 0 }
            write(to: start)
            return Self.textLength
        }
    }

    /// How many letters the text form has.
    public static var textLength: Int { 36 }

    /// Writes the text form where there is room for it: `textLength` bytes.
    public func write(to text: UnsafeMutablePointer<UInt8>) {
        var halves = (UInt64(truncatingIfNeeded: bits >> 64), UInt64(truncatingIfNeeded: bits))
        for index in (0..<Self.textLength).reversed() {
            if Self.isGap(index) {
                text[index] = UInt8(ascii: "-")
            } else if index < 18 {
                text[index] = Self.letter(halves.0 & 0xF)
                halves.0 >>= 4
            } else {
                text[index] = Self.letter(halves.1 & 0xF)
                halves.1 >>= 4
            }
        }
    }

    private static func letter(_ digit: UInt64) -> UInt8 {
        let digit = UInt8(truncatingIfNeeded: digit)
        return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
}

extension Identifier: Codable {
    /// Reads the wire form; throws `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "write a UUID, like 0192f0c1-…, not '\(text)'")
        }
        self = value
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Identifier: CodingKeyRepresentable {
    /// The form used as a key.
    public var codingKey: any CodingKey { TextKey(stringValue: description) }

    /// Reads the form used as a key.
    public init?(codingKey: some CodingKey) {
        self.init(codingKey.stringValue)
    }
}

/// A coding key that is nothing but its text.
public struct TextKey: CodingKey {
    /// The text itself.
    public let stringValue: String
    /// Always `nil`.
    public var intValue: Int? { nil }

    /// The key with this text.
    public init(stringValue: String) {
        self.stringValue = stringValue
    }

    /// Text keys have no number.
    public init?(intValue: Int) { nil }
}

/// Names what a `CommandID` identifies.
public enum CommandKind {}
/// Names what a `CheckID` identifies.
public enum CheckKind {}
/// Names what a `LineID` identifies.
public enum LineKind {}
/// Names what a `TenderID` identifies.
public enum TenderKind {}
/// Names what a `NoteID` identifies.
public enum NoteKind {}
/// Names what an `Epoch` identifies.
public enum EpochKind {}

/// One command of one terminal; the same id is the same command for ever.
public typealias CommandID = Identifier<CommandKind>
/// One check, named by the terminal that opened it.
public typealias CheckID = Identifier<CheckKind>
/// One line of a check, named by the terminal that rang it.
public typealias LineID = Identifier<LineKind>
/// One tender, named by the terminal that took it.
public typealias TenderID = Identifier<TenderKind>
/// One note between members of staff, named by the terminal that sent it.
public typealias NoteID = Identifier<NoteKind>
/// One life of a store: made with it, older ones are closed by newer ones.
public typealias Epoch = Identifier<EpochKind>
