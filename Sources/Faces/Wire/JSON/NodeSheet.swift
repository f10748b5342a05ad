/// A tree that is being written, as one flat list of nodes.
final class NodeSheet {
    /// What stands at a node.
    enum Content {
        /// Nothing was written there.
        case nothing
        /// A whole value: a text, a number, or a tree that existed before.
        case value(JSONTree)
        /// A value that was written before, canonical.
        case written([UInt8])
        case list
        case object
    }

    private struct Node {
        var content: Content
        let name: String
        /// The first eight bytes of the name: most names are told apart by them.
        let rank: UInt64
        var first: Int32 = -1
        var last: Int32 = -1
        var next: Int32 = -1

        init(_ content: Content, _ name: String) {
            self.content = content
            self.name = name
            rank = CanonicalText.rank(name)
        }

        func precedes(_ other: Node) -> Bool {
            rank == other.rank ? CanonicalText.precedes(name, other.name) : rank < other.rank
        }
    }

    static let root = 0
    /// One value is written by one thread, into one sheet after another: nobody else looks.
    @exclusivity(unchecked) private var nodes: [Node] = []

    init() {
        nodes.reserveCapacity(64)
        nodes.append(Node(.nothing, ""))
    }

    /// Says what stands at a node. One that is an object already keeps its fields.
    func set(_ content: Content, at place: Int) { nodes[place].content = content }

    /// Adds a node as the last one below another.
    func add(_ content: Content, named name: String, to parent: Int) -> Int {
        let place = nodes.count
        nodes.append(Node(content, name))
        let last = nodes[parent].last
        if last < 0 {
            nodes[parent].first = Int32(place)
        } else {
            nodes[Int(last)].next = Int32(place)
        }
        nodes[parent].last = Int32(place)
        return place
    }

    /// The places of the nodes right below another, as they were written.
    private func below(_ place: Int) -> [Int] {
        var places: [Int] = []
        var next = nodes[place].first
        while next >= 0 {
            places.append(Int(next))
            next = nodes[Int(next)].next
        }
        return places
    }

    // MARK: All of it

    /// The tree at a node. A value that wrote nothing is an empty list.
    func tree(at place: Int = root) -> JSONTree {
        switch nodes[place].content {
        case .value(let tree): tree
        case .written(let bytes): (try? JSONTree(parsing: bytes)) ?? .null
        case .nothing, .list: .list(below(place).map { tree(at: $0) })
        case .object:
            .object(
                Dictionary(below(place).map { (nodes[$0].name, tree(at: $0)) }) { $1 })
        }
    }

    /// The canonical bytes of the tree at a node.
    func write(_ place: Int = root, to bytes: inout ByteSheet) {
        switch nodes[place].content {
        case .value(let tree): tree.write(to: &bytes)
        case .written(let written): bytes.append(written)
        case .nothing, .list:
            bytes.append(UInt8(ascii: "["))
            var next = nodes[place].first
            while next >= 0 {
                if next != nodes[place].first { bytes.append(UInt8(ascii: ",")) }
                write(Int(next), to: &bytes)
                next = nodes[Int(next)].next
            }
            bytes.append(UInt8(ascii: "]"))
        case .object:
            bytes.append(UInt8(ascii: "{"))
            writeFields(of: place, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private func writeFields(of place: Int, to bytes: inout ByteSheet) {
        let count = countFields(of: place)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { sorted in
            let count =
                count <= Self.few
                ? sortFew(of: place, into: sorted) : sortMany(of: place, into: sorted)
            for index in 0..<count {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                let field = Int(sorted[index])
                CanonicalText.write(nodes[field].name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                write(field, to: &bytes)
            }
        }
    }

    /// Objects of the house's own types have no more fields.
    private static let few = 32

    private func countFields(of place: Int) -> Int {
        var count = 0
        var next = nodes[place].first
        while next >= 0 {
            count += 1
            next = nodes[Int(next)].next
        }
        return count
    }

    /// Puts the fields of an object in the order of their names. Of one that was written twice, the
    /// newer stands.
    ///
    /// - Returns: How many there are.
    private func sortFew(
        of place: Int, into sorted: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
        var count = 0
        var field = nodes[place].first
        while field >= 0 {
            var index = count
            while index > 0, nodes[Int(field)].precedes(nodes[Int(sorted[index - 1])]) {
                index -= 1
            }
            if index > 0, !nodes[Int(sorted[index - 1])].precedes(nodes[Int(field)]) {
                sorted[index - 1] = field
            } else {
                var place = count
                while place > index {
                    sorted[place] = sorted[place - 1]
                    place -= 1
                }
                sorted[index] = field
                count += 1
            }
            field = nodes[Int(field)].next
        }
        return count
    }

    /// The same for an object that is a list of things by name, where looking at each of those
    /// before would take the square of them.
    private func sortMany(
        of place: Int, into sorted: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
        // The same memory: only a variable can be sorted.
        var sorted = sorted
        var (count, field) = (0, nodes[place].first)
        while field >= 0 {
            sorted[count] = field
            count += 1
            field = nodes[Int(field)].next
        }
        sorted.sort { one, other in
            let (first, second) = (nodes[Int(one)], nodes[Int(other)])
            return first.precedes(second) || (!second.precedes(first) && one < other)
        }
        var last = 0
        for index in sorted.indices.dropFirst() {
            if nodes[Int(sorted[last])].precedes(nodes[Int(sorted[index])]) { last += 1 }
            sorted[last] = sorted[index]
        }
        return last + 1
    }
}
