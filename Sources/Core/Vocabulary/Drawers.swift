/// A dictionary that is kept in drawers: of a copy that is changed only the drawer with the change
/// is copied, and all others are shared.
///
/// The house judges each command on a copy of itself. With hundreds of checks and thousands of
/// dockets in plain dictionaries, copying them would take longer than judging.
public struct Drawers<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private static var countDrawers: Int { 64 }
    private var drawers: [[Key: Value]]

    /// Nothing in any drawer.
    public init() {
        drawers = Array(repeating: [:], count: Self.countDrawers)
    }

    private static func drawer(of key: Key) -> Int {
        Int(truncatingIfNeeded: UInt(bitPattern: key.hashValue) % UInt(countDrawers))
    }

    /// The value under a key; `nil` when there is none, and to take it out.
    public subscript(key: Key) -> Value? {
        get { drawers[Self.drawer(of: key)][key] }
        _modify { yield &drawers[Self.drawer(of: key)][key] }
    }

    /// How many values there are.
    public var count: Int { drawers.reduce(0) { $0 + $1.count } }
    /// Whether there are none.
    public var isEmpty: Bool { drawers.allSatisfy(\.isEmpty) }
    /// The keys, in no order.
    public var keys: [Key] { drawers.flatMap(\.keys) }
    /// The values, in no order.
    public var values: [Value] { drawers.flatMap(\.values) }
}

extension Drawers: Sequence {
    /// The keys with their values, in no order.
    public func makeIterator() -> FlattenSequence<[[Key: Value]]>.Iterator {
        drawers.joined().makeIterator()
    }
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

extension Drawers: Equatable where Value: Equatable {}
extension Drawers: Hashable where Value: Hashable {}

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
