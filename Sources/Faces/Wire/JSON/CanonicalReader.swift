import Vocabulary

/// Reads JSON in canonical form, field by field in the order of their names, without a tree of it.
///
/// It reads what our own terminals write, and nothing that could be meant in another way: anything
/// unusual ends it, and whoever asked reads the tree instead, which says what is wrong.
struct CanonicalReader: ~Copyable {
    /// What was read is not what was asked for; it need not be wrong.
    struct Unusual: Error {}

    private let start: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    private var at: UnsafePointer<UInt8>
    /// Whether something stands before the next field or element.
    private var isBehind = false

    private init(_ start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        at = start
        end = start + count
    }

    /// Reads a whole message; `nil` when it is unusual.
    static func read<Value>(
        _ bytes: [UInt8], _ body: (inout CanonicalReader) throws(Unusual) -> Value
    ) -> Value? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return nil }
            var reader = CanonicalReader(start, count: buffer.count)
            guard let value = try? body(&reader), reader.at == reader.end else { return nil }
            return value
        }
    }

    // MARK: Lists and objects

    /// Reads an object of the fields that `body` reads.
    mutating func object<Value>(
        _ body: (inout Self) throws(Unusual) -> Value
    ) throws(Unusual) -> Value {
        try expect(UInt8(ascii: "{"))
        isBehind = false
        let value = try body(&self)
        try expect(UInt8(ascii: "}"))
        isBehind = true
        return value
    }

    /// Reads a list, each element as `body` says.
    mutating func list<Element>(
        _ body: (inout Self) throws(Unusual) -> Element
    ) throws(Unusual) -> [Element] {
        try expect(UInt8(ascii: "["))
        var elements: [Element] = []
        if take(UInt8(ascii: "]")) { return elements }
        repeat { elements.append(try body(&self)) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        return elements
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < end, at.pointee == byte else { return false }
        at += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(Unusual) {
        guard take(byte) else { throw Unusual() }
    }

    // MARK: Fields

    /// Steps over the name of a field if it comes next.
    mutating func has(_ name: StaticString) -> Bool {
        let length = name.utf8CodeUnitCount
        var next = at
        guard end - next >= length + 4 else { return false }
        if isBehind {
            guard next.pointee == UInt8(ascii: ",") else { return false }
            next += 1
        }
        guard next.pointee == UInt8(ascii: "\""), next[length + 1] == UInt8(ascii: "\""),
            next[length + 2] == UInt8(ascii: ":")
        else { return false }
        for index in 0..<length where next[index + 1] != name.utf8Start[index] { return false }
        at = next + length + 3
        isBehind = true
        return true
    }

    /// Steps over the name of a field that must come next.
    mutating func field(_ name: StaticString) throws(Unusual) {
        guard has(name) else { throw Unusual() }
    }

    // MARK: Values

    /// Reads an integer of at most eighteen digits, written in the one way there is.
    mutating func integer() throws(Unusual) -> Int64 {
        let isNegative = take(UInt8(ascii: "-"))
        let first = at
        var value: Int64 = 0
        while at < end, case let digit = at.pointee &- UInt8(ascii: "0"), digit < 10 {
            guard at - first < 18 else { throw Unusual() }
            value = value * 10 + Int64(digit)
            at += 1
        }
        let hasLeadingZero = at > first && first.pointee == UInt8(ascii: "0")
        guard at > first, !hasLeadingZero || (at - first == 1 && !isNegative) else {
            throw Unusual()
        }
        return isNegative ? -value : value
    }

    /// Reads yes or no.
    mutating func answer() throws(Unusual) -> Bool {
        if matches("true") { return true }
        guard matches("false") else { throw Unusual() }
        return false
    }

    private mutating func matches(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard end - at >= length else { return false }
        for index in 0..<length where at[index] != word.utf8Start[index] { return false }
        at += length
        return true
    }

    /// Reads a text in which nothing is escaped.
    mutating func text() throws(Unusual) -> String {
        let letters = try letters()
        // What is not UTF-8 is unusual; in what is ASCII nothing can be.
        if letters.allSatisfy({ $0 < 0x80 }) { return String(decoding: letters, as: UTF8.self) }
        guard let text = String(validating: letters, as: UTF8.self) else { throw Unusual() }
        return text
    }

    /// Reads an id.
    mutating func id<Thing>() throws(Unusual) -> Identifier<Thing> {
        guard let id = Identifier<Thing>(utf8: try letters()) else { throw Unusual() }
        return id
    }

    /// Reads a code.
    mutating func code<Thing>() throws(Unusual) -> Code<Thing> {
        guard let code = Code<Thing>(try text()) else { throw Unusual() }
        return code
    }

    /// Reads what people wrote.
    mutating func note() throws(Unusual) -> Note {
        guard let note = Note(try text()) else { throw Unusual() }
        return note
    }

    private mutating func letters() throws(Unusual) -> UnsafeBufferPointer<UInt8> {
        try expect(UInt8(ascii: "\""))
        let first = at
        while at < end, at.pointee != UInt8(ascii: "\"") {
            guard at.pointee >= 0x20, at.pointee != UInt8(ascii: "\\") else { throw Unusual() }
            at += 1
        }
        let letters = UnsafeBufferPointer(start: first, count: at - first)
        try expect(UInt8(ascii: "\""))
        return letters
    }

    /// Reads a value, and keeps how it was written.
    mutating func part<Value>(
        _ body: (inout Self) throws(Unusual) -> Value
    ) throws(Unusual) -> (value: Value, written: WrittenPart) {
        let first = at
        let value = try body(&self)
        let written = Array(UnsafeBufferPointer(start: first, count: at - first))
        return (value, WrittenPart(bytes: written))
    }
}
