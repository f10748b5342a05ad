/// A dictionary that is kept in drawers: of a copy that is changed only the way to the change is
/// copied, and all else is shared.
///
/// The house judges each command on a copy of itself. With hundreds of checks and thousands of
/// dockets in plain dictionaries, copying them would take longer than judging.
public struct Drawers<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// A value with its key. It never changes.
    @usableFromInline
    final class Folder: Sendable {
        @usableFromInline let key: Key
        @usableFromInline let value: Value

        @inlinable
        init(_ key: Key, _ value: Value) {
            self.key = key
            self.value = value
        }
    }

    /// What lies in a drawer. Folders that belong into the same one get a cabinet of their own,
    /// but for those that chance gave the same hash: they lie in a pile.
    @usableFromInline
    enum Content: Sendable {
        case nothing
        case folder(Folder)
        case pile([Folder])
        case cabinet(Cabinet)
    }

    /// Sixteen drawers. Those of a cabinet that copies share are never changed.
    @usableFromInline
    final class Cabinet: @unchecked Sendable {
        @usableFromInline @exclusivity(unchecked) var drawers: InlineArray<16, Content>

        @inlinable
        init(_ drawers: InlineArray<16, Content> = InlineArray(repeating: .nothing)) {
            self.drawers = drawers
        }

        @inlinable var isEmpty: Bool {
            drawers.indices.allSatisfy {
                if case .nothing = drawers[$0] { true } else { false }
            }
        }
    }

    /// The way to a key: which drawer of each cabinet, the outermost first; four bits of the key's
    /// hash tell the next one.
    @usableFromInline
    struct Way {
        @usableFromInline let hash: UInt
        @usableFromInline var depth = 0

        @inlinable
        init(to key: Key) { hash = UInt(bitPattern: key.hashValue) }

        @inlinable
        mutating func next() -> Int {
            defer { depth += 4 }
            return Int(hash >> UInt(depth) & 15)
        }
    }

    @usableFromInline var root = Cabinet()
    /// How many values there are.
    @inlinable public internal(set) var count: Int {
        get { stored }
        set { stored = newValue }
    }
    @usableFromInline var stored = 0

    /// Nothing in any drawer.
    public init() {}

    /// The value under a key; `nil` when there is none, and to take it out.
    @inlinable public subscript(key: Key) -> Value? {
        get {
            var way = Way(to: key)
            var cabinet = root
            while true {
                switch cabinet.drawers[way.next()] {
                case .nothing: return nil
                case .folder(let folder): return folder.key == key ? folder.value : nil
                case .pile(let folders): return folders.first { $0.key == key }?.value
                case .cabinet(let inner): cabinet = inner
                }
            }
        }
        _modify {
            // Taken out while it is changed: what nobody else holds is changed where it is.
            var way = Way(to: key)
            var value = Self.take(key, &way, from: &root)
            if value != nil { count -= 1 }
            defer {
                if let value {
                    var way = Way(to: key)
                    Self.put(Folder(key, value), &way, into: &root)
                    count += 1
                }
            }
            yield &value
        }
    }

    /// A cabinet that others share too is left to them.
    @inlinable
    static func own(_ cabinet: inout Cabinet) {
        if !isKnownUniquelyReferenced(&cabinet) { cabinet = Cabinet(cabinet.drawers) }
    }

    @inlinable
    static func take(_ key: Key, _ way: inout Way, from cabinet: inout Cabinet) -> Value? {
        own(&cabinet)
        let place = way.next()
        switch cabinet.drawers[place] {
        case .nothing: return nil
        case .folder(let folder):
            guard folder.key == key else { return nil }
            cabinet.drawers[place] = .nothing
            return folder.value
        case .pile(var folders):
            guard let index = folders.firstIndex(where: { $0.key == key }) else { return nil }
            defer {
                cabinet.drawers[place] =
                    folders.count == 1 ? .folder(folders[0]) : .pile(folders)
            }
            return folders.remove(at: index).value
        case .cabinet(var inner):
            // Not held twice while it is changed.
            cabinet.drawers[place] = .nothing
            defer { cabinet.drawers[place] = inner.isEmpty ? .nothing : .cabinet(inner) }
            return take(key, &way, from: &inner)
        }
    }

    /// Puts a folder away whose key is in no drawer.
    @inlinable
    static func put(_ folder: Folder, _ way: inout Way, into cabinet: inout Cabinet) {
        own(&cabinet)
        let place = way.next()
        switch cabinet.drawers[place] {
        case .nothing: cabinet.drawers[place] = .folder(folder)
        case .folder(let other):
            cabinet.drawers[place] = put(folder, &way, beside: .folder(other), of: [other])
        case .pile(let others):
            cabinet.drawers[place] = put(folder, &way, beside: .pile(others), of: others)
        case .cabinet(var inner):
            cabinet.drawers[place] = .nothing
            put(folder, &way, into: &inner)
            cabinet.drawers[place] = .cabinet(inner)
        }
    }

    /// Others lie in its drawer: they make a pile, or part in a cabinet of their own.
    @inlinable
    static func put(
        _ folder: Folder, _ way: inout Way, beside content: Content, of others: [Folder]
    ) -> Content {
        var other = Way(to: others[0].key)
        guard other.hash != way.hash else { return .pile(others + [folder]) }
        other.depth = way.depth
        var inner = Cabinet()
        inner.drawers[other.next()] = content
        put(folder, &way, into: &inner)
        return .cabinet(inner)
    }

    /// Whether there are none.
    public var isEmpty: Bool { count == 0 }

    /// Looks at every value where it lies, in no order.
    @inlinable
    public func forEachValue(_ body: (Value) throws -> Void) rethrows {
        try Self.forEachFolder(in: root) { try body($0.value) }
    }

    @inlinable
    static func forEachFolder(
        in cabinet: Cabinet, _ body: (Folder) throws -> Void
    ) rethrows {
        for place in cabinet.drawers.indices {
            switch cabinet.drawers[place] {
            case .nothing: continue
            case .folder(let folder): try body(folder)
            case .pile(let folders): try folders.forEach(body)
            case .cabinet(let inner): try forEachFolder(in: inner, body)
            }
        }
    }

    private func all<Part>(_ part: (Folder) -> Part) -> [Part] {
        var parts: [Part] = []
        parts.reserveCapacity(count)
        Self.forEachFolder(in: root) { parts.append(part($0)) }
        return parts
    }

    /// All keys with their values, in no order.
    public var pairs: [(key: Key, value: Value)] { all { ($0.key, $0.value) } }

    /// The keys, in no order.
    public var keys: [Key] { all(\.key) }
    /// The values, in no order.
    public var values: [Value] { all(\.value) }
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
