/// A short name that people give to a thing of the house, told apart by what it names.
///
/// 1 to 32 characters of `a-z`, `0-9` and `-`: what fits in a topic, a file name and a keyboard.
public struct Code<Thing>: Hashable, Comparable, Sendable {
    /// The text itself.
    public let text: String

    /// Reads a code; `nil` when the text is empty, too long or has another character.
    public init?(_ text: String) {
        guard (1...32).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else {
            return nil
        }
        self.text = text
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }

    /// Compares by value.
    public static func < (one: Self, other: Self) -> Bool { one.text < other.text }
}

extension Code: CustomStringConvertible {
    /// The text form.
    public var description: String { text }
}

extension Code: ExpressibleByStringLiteral {
    /// A code written in the program itself; a malformed one is a bug and traps.
    ///
    /// `Code("…")` with a literal is this as well: only a text in a variable is read with `nil`.
    public init(stringLiteral text: String) {
        guard let code = Self(text) else { preconditionFailure("'\(text)' is not a code") }
        self = code
    }
}

extension Code: Codable {
    /// Reads the wire form; throws `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let code = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "write 1 to 32 characters of a-z, 0-9 and -, not '\(text)'")
        }
        self = code
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Code: CodingKeyRepresentable {
    /// The form used as a key.
    public var codingKey: any CodingKey { TextKey(stringValue: text) }

    /// Reads the form used as a key.
    public init?(codingKey: some CodingKey) {
        self.init(codingKey.stringValue)
    }
}

/// Names what a `TableID` names.
public enum TableKind {}
/// Names what a `SectionID` names.
public enum SectionKind {}
/// Names what a `StationID` names.
public enum StationKind {}
/// Names what a `PrinterID` names.
public enum PrinterKind {}
/// Names what a `DeviceID` names.
public enum DeviceKind {}
/// Names what a `StaffID` names.
public enum StaffKind {}
/// Names what an `ItemID` names.
public enum ItemKind {}
/// Names what a `CategoryID` names.
public enum CategoryKind {}
/// Names what a `ModifierGroupID` names.
public enum ModifierGroupKind {}
/// Names what a `ModifierID` names.
public enum ModifierKind {}
/// Names what a `TaxClassID` names.
public enum TaxClassKind {}
/// Names what a `SizeID` names.
public enum SizeKind {}
/// Names what a `ComboGroupID` names.
public enum ComboGroupKind {}

/// A table of the house.
public typealias TableID = Code<TableKind>
/// A section: the tables of one waiter.
public typealias SectionID = Code<SectionKind>
/// A station: a place in the kitchen with its own printer.
public typealias StationID = Code<StationKind>
/// A printer.
public typealias PrinterID = Code<PrinterKind>
/// A terminal or another enrolled device.
public typealias DeviceID = Code<DeviceKind>
/// A member of staff.
public typealias StaffID = Code<StaffKind>
/// A dish on the menu, by the number guests and waiters call it.
public typealias ItemID = Code<ItemKind>
/// A category of the menu.
public typealias CategoryID = Code<CategoryKind>
/// A group of modifiers.
public typealias ModifierGroupID = Code<ModifierGroupKind>
/// One modifier in a group.
public typealias ModifierID = Code<ModifierKind>
/// A class of goods taxed alike.
public typealias TaxClassID = Code<TaxClassKind>
/// A size of one dish, as in `half`.
public typealias SizeID = Code<SizeKind>
/// A group of a set meal, as in `soup`.
public typealias ComboGroupID = Code<ComboGroupKind>

extension Code<DeviceKind> {
    /// The house itself, as a device: its own commands bear this name.
    public static var house: Self { "house" }
}
