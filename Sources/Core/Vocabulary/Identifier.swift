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
        let utf8 = Array(text.utf8)
        guard utf8.count == 36 else { return nil }
        var bits: UInt128 = 0
        for (index, byte) in utf8.enumerated() {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            bits = bits << 4 | UInt128(digit)
        }
        self.bits = bits
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
        var text: [UInt8] = []
        text.reserveCapacity(36)
        let digits = Array("0123456789abcdef".utf8)
        for position in 0..<32 {
            if position == 8 || position == 12 || position == 16 || position == 20 {
                text.append(UInt8(ascii: "-"))
            }
            text.append(digits[Int(truncatingIfNeeded: bits >> UInt128(124 - 4 * position)) & 0xF])
        }
        return String(decoding: text, as: UTF8.self)
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
/// One life of a store: made with it, older ones are closed by newer ones.
public typealias Epoch = Identifier<EpochKind>
