/// Bytes that are being written, one after the other, in memory of their own.
///
/// An array asks for each byte whether it is shared and has room; this one asks for a whole word or
/// number at a time.
struct ByteSheet: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var room: Int
    private(set) var count = 0

    /// Nothing written yet, and room for so many bytes.
    init(room: Int) {
        self.room = room
        start = .allocate(capacity: room)
    }

    deinit { start.deallocate() }

    /// All of them.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// Makes room for so many bytes more, and says where they go. Whoever writes them says how many
    /// they were: `wrote`.
    @inline(__always)
    mutating func next(_ more: Int) -> UnsafeMutablePointer<UInt8> {
        if count + more > room { grow(to: count + more) }
        return start + count
    }

    @inline(__always)
    mutating func wrote(_ more: Int) { count += more }

    @inline(never)
    private mutating func grow(to least: Int) {
        let larger = max(least, 2 * room)
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        copy.update(from: start, count: count)
        start.deallocate()
        (start, room) = (copy, larger)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        next(1).pointee = byte
        wrote(1)
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        next(bytes.count).update(from: first, count: bytes.count)
        wrote(bytes.count)
    }

    mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { append($0) }
    }

    mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
