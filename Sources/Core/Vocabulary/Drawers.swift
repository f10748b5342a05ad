/// A dictionary that is kept in drawers: of a copy that is changed only the drawer with the change
/// is copied, and all others are shared.
///
/// The house judges each command on a copy of itself. With hundreds of checks and thousands of
/// dockets in plain dictionaries, copying them would take longer than judging.
public struct Drawers<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// A value in its drawer: a drawer is copied without looking into what lies in it.
    @usableFromInline
    final class Folder: Sendable {
        @usableFromInline let value: Value

        @inlinable
        init(_ value: Value) { self.value = value }
    }

    /// What lies in one drawer, by its keys: so few that to look at each of them is faster than to
    /// hash again.
    @usableFromInline typealias Drawer = [(key: Key, folder: Folder)]

    /// So many cabinets with so many drawers each.
    @inlinable static var side: Int { 16 }
    @usableFromInline var cabinets: [[Drawer]]
    /// How many values there are.
    @inlinable public internal(set) var count: Int {
        get { stored }
        set { stored = newValue }
    }
    @usableFromInline var stored = 0

    /// Nothing in any drawer.
    public init() {
        let cabinet = Array(repeating: Drawer(), count: Self.side)
        cabinets = Array(repeating: cabinet, count: Self.side)
    }

    @inlinable
    static func place(of key: Key) -> (cabinet: Int, drawer: Int) {
        let hash = UInt(bitPattern: key.hashValue)
        return (Int(hash % UInt(side)), Int(hash / UInt(side) % UInt(side)))
    }

    /// The value under a key; `nil` when there is none, and to take it out.
    @inlinable public subscript(key: Key) -> Value? {
        get {
            let place = Self.place(of: key)
            for one in cabinets[place.cabinet][place.drawer] where one.key == key {
                return one.folder.value
            }
            return nil
        }
        _modify {
            // Taken out while it is changed: what nobody else holds is changed where it is.
            let place = Self.place(of: key)
            var value = Self.take(key, from: &cabinets[place.cabinet][place.drawer])
            if value != nil { count -= 1 }
            defer {
                if let value {
                    cabinets[place.cabinet][place.drawer].append((key, Folder(value)))
                    count += 1
                }
            }
            yield &value
        }
    }

    @inlinable
    static func take(_ key: Key, from drawer: inout Drawer) -> Value? {
        for index in drawer.indices where drawer[index].key == key {
            drawer.swapAt(index, drawer.count - 1)
            return drawer.removeLast().folder.value
        }
        return nil
    }

    /// Whether there are none.
    public var isEmpty: Bool { count == 0 }

    /// Looks at every value where it lies, in no order.
    @inlinable
    public func forEachValue(_ body: (Value) throws -> Void) rethrows {
        for cabinet in cabinets {
            for drawer in cabinet {
                for one in drawer { try body(one.folder.value) }
            }
        }
    }

    /// All keys with their values, in no order.
    public var pairs: [(key: Key, value: Value)] {
        cabinets.joined().flatMap { drawer in drawer.map { ($0.key, $0.folder.value) } }
    }

    /// The keys, in no order.
    public var keys: [Key] { cabinets.joined().flatMap { drawer in drawer.map(\.key) } }
    /// The values, in no order.
    public var values: [Value] { pairs.map(\.value) }
}

extension Drawers: Sequence {
    /// The keys with their values, in no order.
    public func makeIterator() -> IndexingIterator<[(key: Key, value: Value)]> {
        pairs.makeIterator()
    }

    /// How many there are.
    public var underestimatedCount: Int { count }
}

extension Drawers: ExpressibleByDictionaryLiteral {
    /// Values under keys; a key that stands twice is a bug and traps.
    public init(dictionaryLiteral elements: (Key, Value)...) {
        self.init(Dictionary(uniqueKeysWithValues: elements))
    }

    private init(_ values: [Key: Value]) {
        self.init()
        for (key, value) in values { self[key] = value }
    }
}

extension Drawers: Equatable where Value: Equatable {
    /// Whether both have the same values under the same keys.
    public static func == (one: Self, other: Self) -> Bool {
        one.count == other.count && one.allSatisfy { other[$0.key] == $0.value }
    }
}

extension Drawers: Hashable where Value: Hashable {
    /// Hashes the values and their keys, in whatever order they lie.
    public func hash(into hasher: inout Hasher) {
        var all = 0
        for (key, value) in self {
            var one = hasher
            one.combine(key)
            one.combine(value)
            all ^= one.finalize()
        }
        hasher.combine(count)
        hasher.combine(all)
    }
}

extension Drawers: Codable where Key: Codable, Value: Codable {
    /// Reads what a dictionary of the same keys and values wrote.
    public init(from decoder: any Decoder) throws {
        self.init(try [Key: Value](from: decoder))
    }

    /// Writes what a dictionary of the same keys and values would.
    public func encode(to encoder: any Encoder) throws {
        try Dictionary(uniqueKeysWithValues: map { ($0.key, $0.value) }).encode(to: encoder)
    }
}
