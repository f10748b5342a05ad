/// A value that all copies of its owner share until one of them changes it: however much it holds,
/// to copy its owner is to copy one reference.
@frozen
public struct Shared<Value: Sendable>: Sendable {
    @usableFromInline
    final class Sheet: @unchecked Sendable {
        /// Changed only through an owner that has the sheet to itself: nobody else looks then.
        @usableFromInline @exclusivity(unchecked) var value: Value

        @inlinable
        init(_ value: Value) { self.value = value }
    }

    @usableFromInline var sheet: Sheet

    /// Shares a value.
    @inlinable
    public init(_ value: Value) { sheet = Sheet(value) }

    /// The value; of one that others share too, a copy is changed.
    @inlinable public var value: Value {
        _read { yield sheet.value }
        _modify {
            if !isKnownUniquelyReferenced(&sheet) { sheet = Sheet(sheet.value) }
            yield &sheet.value
        }
    }

    /// Whether both are the very same value, without a look at it.
    @inlinable
    public func isSame(as other: Self) -> Bool { sheet === other.sheet }
}

extension Shared: Equatable where Value: Equatable {
    /// Whether the values are equal.
    @inlinable
    public static func == (one: Self, other: Self) -> Bool {
        one.sheet === other.sheet || one.sheet.value == other.sheet.value
    }
}

extension Shared: Hashable where Value: Hashable {
    /// Hashes the value.
    @inlinable
    public func hash(into hasher: inout Hasher) { sheet.value.hash(into: &hasher) }
}
