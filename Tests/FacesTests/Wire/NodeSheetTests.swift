import Foundation
import Testing
import Wire

/// How values are written without a tree: the bytes are those of the tree.
struct NodeSheetTests {
    /// The text of what is written; the tree of it must say the same.
    private func text(_ write: @escaping (any Encoder) throws -> Void) -> String {
        let bytes = Canonical.bytes(Writing(write: write))
        #expect(Canonical.tree(Writing(write: write)).canonicalBytes == bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func fields(
        _ write: @escaping (inout KeyedEncodingContainer<Name>) throws -> Void
    ) -> String {
        text { encoder in
            var fields = encoder.container(keyedBy: Name.self)
            try write(&fields)
        }
    }

    // MARK: Fields

    @Test func `of a field that is written twice the newer stands, wherever it is in order`() {
        for name in ["a", "b", "c"] {
            let told = fields { fields in
                for name in ["b", "a", "c"] { try fields.encode("old", forKey: Name(name)) }
                try fields.encode(7, forKey: Name(name))
            }
            let all = ["a", "b", "c"].map { $0 == name ? "\"\($0)\":7" : "\"\($0)\":\"old\"" }
            #expect(told == "{\(all.joined(separator: ","))}")
        }
    }

    @Test func `a list and an object give way to what is written over them`() {
        let told = fields { fields in
            try fields.encode([1, 2], forKey: "a")
            try fields.encode(["x": 1], forKey: "b")
            try fields.encode(true, forKey: "a")
            try fields.encode(["y": 2], forKey: "b")
        }
        #expect(told == #"{"a":true,"b":{"y":2}}"#)
    }

    @Test func `two containers over one object write its fields together`() {
        let told = text { encoder in
            var first = encoder.container(keyedBy: Name.self)
            try first.encode("kind", forKey: "b")
            var second = encoder.container(keyedBy: Name.self)
            try second.encode("field", forKey: "a")
            try first.encode(3, forKey: "c")
        }
        #expect(told == #"{"a":"field","b":"kind","c":3}"#)
    }

    @Test func `containers nest in fields and in lists`() {
        let told = fields { fields in
            var inner = fields.nestedContainer(keyedBy: Name.self, forKey: "object")
            var list = fields.nestedUnkeyedContainer(forKey: "list")
            try inner.encode(1, forKey: "b")
            try list.encode("first")
            var second = list.nestedContainer(keyedBy: Name.self)
            var third = list.nestedUnkeyedContainer()
            try third.encode(false)
            try second.encode(2, forKey: "y")
            try inner.encode(3, forKey: "a")
            try third.encodeNil()
            #expect(list.count == 3 && third.count == 2)
        }
        #expect(
            told == #"{"list":["first",{"y":2},[false,null]],"object":{"a":3,"b":1}}"#)
    }

    @Test func `a super encoder writes into the same object, under a key below it`() throws {
        let told = fields { fields in
            try fields.encode(1, forKey: "own")
            try ["above": 2].encode(to: fields.superEncoder())
            try ["below": 3].encode(to: fields.superEncoder(forKey: "super"))
        }
        #expect(told == #"{"above":2,"own":1,"super":{"below":3}}"#)
    }

    @Test func `a super encoder of a list writes its next element`() {
        let told = text { encoder in
            var list = encoder.unkeyedContainer()
            try list.encode(1)
            try [2].encode(to: list.superEncoder())
            try list.encode(3)
        }
        #expect(told == "[1,[2],3]")
    }

    // MARK: Nothing

    @Test func `what is empty is written as it is`() {
        #expect(text { _ = $0.container(keyedBy: Name.self) } == "{}")
        #expect(text { _ = $0.unkeyedContainer() } == "[]")
        #expect(text { _ in } == "[]", "a value that writes nothing")
        let told = fields { fields in
            try fields.encodeIfPresent(String?.none, forKey: "left out")
            try fields.encodeNil(forKey: "null")
            try fields.encode(Writing { _ in }, forKey: "nothing")
        }
        #expect(told == #"{"nothing":[],"null":null}"#)
    }

    @Test func `a value alone is written alone`() {
        #expect(String(decoding: Canonical.bytes("a\n"), as: UTF8.self) == #""a\n""#)
        #expect(String(decoding: Canonical.bytes(true), as: UTF8.self) == "true")
        #expect(String(decoding: Canonical.bytes(Int?.none), as: UTF8.self) == "null")
        #expect(String(decoding: Canonical.bytes([Int?.none, 4]), as: UTF8.self) == "[null,4]")
    }

    // MARK: Numbers and texts

    @Test(arguments: [
        (Int64.max, "9223372036854775807"), (.min, "-9223372036854775808"), (0, "0"), (-1, "-1"),
        (1_000_000_000_000, "1000000000000"), (-10, "-10"),
    ])
    func `an integer is written in full, in a field, in a list and alone`(
        _ integer: Int64, _ digits: String
    ) {
        let told = fields { fields in
            try fields.encode(integer, forKey: "a")
            try fields.encode(Int(integer), forKey: "b")
            try fields.encode([integer], forKey: "c")
            try fields.encode([Int(integer)], forKey: "d")
            try fields.encode(Writing { try integer.encode(to: $0) }, forKey: "e")
        }
        #expect(
            told == "{\"a\":\(digits),\"b\":\(digits),\"c\":[\(digits)],\"d\":[\(digits)],"
                + "\"e\":\(digits)}")
    }

    @Test func `names and texts are escaped where they must be and nowhere else`() {
        let told = fields { fields in
            try fields.encode("a/b\\c\"d\u{0}\u{1F}\t\r\n\u{7F}é中🌶", forKey: "k\"\\\n/中")
        }
        #expect(
            told == #"{"k\"\\\n/中":"a/b\\c\"d\u0000\u001f\t\r\n"# + "\u{7F}é中🌶\"}")
    }

    // MARK: Order

    @Test(arguments: UInt64(0)..<50)
    func `names stand in the order of their scalars, in whatever order they are written`(
        _ seed: UInt64
    ) {
        let inOrder = [
            "", "\0", "\0\0", "a", "a\0", "a\0b", "abcdefg", "abcdefgh", "abcdefgh\0",
            "abcdefgha", "abcdefghb", "abcdefghbz", "abcdefgi", "b", "z", "\u{7F}", "é", "éa",
            "中", "中文中文", "中文中文吃", "好", "\u{E000}", "\u{FFFD}", "🌶", "🌶🌶", "𠮷",
        ]
        var numbers = SeededNumbers(seed: seed)
        let shuffled = inOrder.shuffled(using: &numbers)
        let bytes = Canonical.bytes(
            Writing { encoder in
                var fields = encoder.container(keyedBy: Name.self)
                for name in shuffled { try fields.encode(name, forKey: Name(name)) }
            })
        let texts = inOrder.map {
            String(decoding: JSONTree.text($0).canonicalBytes, as: UTF8.self)
        }
        let told = texts.map { "\($0):\($0)" }.joined(separator: ",")
        #expect(String(decoding: bytes, as: UTF8.self) == "{\(told)}")
    }

    @Test func `an object of thousands of fields is written in order too`() {
        var numbers = SeededNumbers(seed: 7)
        let shuffled = (0..<5000).shuffled(using: &numbers)
        let all = Dictionary(uniqueKeysWithValues: shuffled.map { ("\($0)", $0) })
        let inOrder = all.keys.sorted().map { "\"\($0)\":\($0)" }.joined(separator: ",")
        #expect(Canonical.bytes(all) == Array("{\(inOrder)}".utf8))
    }

    @Test(arguments: UInt64(0)..<200)
    func `any value is written as its tree is, whatever was written before it`(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let tree = JSONTree.random(&numbers, deepest: 6)
        let spelled = Spelled(tree: tree, seed: seed)
        #expect(Canonical.bytes(spelled) == tree.canonicalBytes)
        #expect(Canonical.tree(spelled) == tree)
    }
}

/// A name that is given while the test runs.
struct Name: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init(stringLiteral text: String) { stringValue = text }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// Whatever a test writes.
private struct Writing: Encodable {
    let write: (any Encoder) throws -> Void

    func encode(to encoder: any Encoder) throws { try write(encoder) }
}

/// A tree written piece by piece through containers, its fields in any order and some of them
/// wrongly first.
private struct Spelled: Encodable {
    let tree: JSONTree
    let seed: UInt64

    func encode(to encoder: any Encoder) throws {
        switch tree {
        case .list(let elements):
            var list = encoder.unkeyedContainer()
            for element in elements { try list.encode(inner(element)) }
        case .object(let fields):
            var numbers = SeededNumbers(seed: seed)
            var object = encoder.container(keyedBy: Name.self)
            for name in fields.keys.sorted().shuffled(using: &numbers)
            where Bool.random(using: &numbers) {
                try object.encode("wrong", forKey: Name(name))
            }
            for (name, value) in fields { try object.encode(inner(value), forKey: Name(name)) }
        case .null: try encode(nil, to: encoder)
        case .bool(let bool): try bool.encode(to: encoder)
        case .integer(let integer): try integer.encode(to: encoder)
        case .text(let text): try text.encode(to: encoder)
        }
    }

    private func inner(_ tree: JSONTree) -> Spelled { Spelled(tree: tree, seed: seed &+ 1) }

    private func encode(_ nothing: String?, to encoder: any Encoder) throws {
        try nothing.encode(to: encoder)
    }
}
