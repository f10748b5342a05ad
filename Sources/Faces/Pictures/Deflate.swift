/// Compresses bytes as PNG wants them: a zlib stream (RFC 1950) of one deflate block (RFC 1951)
/// with the fixed codes, in which what came before within 32 KB is pointed to.
///
/// Small before strong: paper is mostly white, and rows of dots repeat.
struct Deflate {
    private var bytes: [UInt8] = [0x78, 0x01]
    private var bits: UInt64 = 0
    private var bitCount: UInt64 = 0

    /// The zlib stream of these bytes.
    static func zlib(_ data: [UInt8]) -> [UInt8] {
        var deflate = Deflate()
        deflate.put(0b011, bits: 3)
        deflate.compress(data)
        deflate.putSymbol(endOfBlock)
        deflate.put(0, bits: (8 - deflate.bitCount % 8) % 8)
        return deflate.bytes + bigEndian(adler32(data))
    }

    private mutating func compress(_ data: [UInt8]) {
        var past = Past(data)
        var index = 0
        while index < data.count {
            let match = past.match(at: index)
            if let match { putMatch(match) } else { putSymbol(Int(data[index])) }
            // Of a long repetition the beginning is enough to be found again.
            for place in index..<index + min(match?.length ?? 1, 16) { past.remember(place) }
            index += match?.length ?? 1
        }
    }

    // MARK: Codes

    private mutating func putMatch(_ match: Past.Match) {
        let length = match.length - 3
        if match.length == 258 {
            putSymbol(285)
        } else if length < 8 {
            putSymbol(257 + length)
        } else {
            // Four codes share each count of extra bits.
            let extra = log2(length) - 2
            putSymbol(257 + 4 * (extra + 1) + (length >> extra & 3))
            put(length & (1 << extra - 1), bits: UInt64(extra))
        }
        let distance = match.distance - 1
        if distance < 4 { return put(Self.reversed(distance, bits: 5), bits: 5) }
        let extra = log2(distance) - 1
        put(Self.reversed(2 * (extra + 1) + (distance >> extra & 1), bits: 5), bits: 5)
        put(distance & (1 << extra - 1), bits: UInt64(extra))
    }

    private mutating func putSymbol(_ symbol: Int) {
        put(Self.codes[symbol], bits: symbol < 144 || symbol > 279 ? 8 : symbol < 256 ? 9 : 7)
    }

    /// The code of each symbol. Codes stand in the stream with their highest bit first, numbers
    /// with their lowest.
    private static let codes: [Int] = (0..<288).map { symbol in
        switch symbol {
        case 0...143: reversed(0x30 + symbol, bits: 8)
        case 144...255: reversed(0x190 + symbol - 144, bits: 9)
        case 256...279: reversed(symbol - 256, bits: 7)
        default: reversed(0xC0 + symbol - 280, bits: 8)
        }
    }

    private static func reversed(_ code: Int, bits count: Int) -> Int {
        (0..<count).reduce(0) { $0 << 1 | code >> $1 & 1 }
    }

    private mutating func put(_ value: Int, bits count: UInt64) {
        bits |= UInt64(value) << bitCount
        bitCount += count
        while bitCount >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            bitCount -= 8
        }
    }

    private func log2(_ value: Int) -> Int { Int.bitWidth - 1 - value.leadingZeroBitCount }

    private static let endOfBlock = 256

    // MARK: Sums

    private static func adler32(_ data: [UInt8]) -> UInt32 {
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in data {
            low = low &+ UInt32(byte)
            if low >= 65_521 { low -= 65_521 }
            high = high &+ low
            if high >= 65_521 { high -= 65_521 }
        }
        return high << 16 | low
    }
}

/// A number in four bytes, the highest first.
func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

/// Where bytes that repeat were seen before.
private struct Past {
    struct Match {
        /// 3 to 258 bytes.
        let length: Int
        /// So many bytes back, 1 to 32768.
        let distance: Int
    }

    private let data: [UInt8]
    /// The last place of each three bytes, by their hash; -1 for none.
    private var last = [Int](repeating: -1, count: 1 << 13)
    /// The place before each place with the same hash; -1 for none.
    private var previous: [Int]

    init(_ data: [UInt8]) {
        self.data = data
        previous = [Int](repeating: -1, count: data.count)
    }

    mutating func remember(_ index: Int) {
        guard let slot = slot(of: index) else { return }
        previous[index] = last[slot]
        last[slot] = index
    }

    /// The longest of the latest few repetitions.
    func match(at index: Int) -> Match? {
        guard let slot = slot(of: index) else { return nil }
        var best = 2
        var distance = 0
        var place = last[slot]
        var tries = Self.mostTries
        while place >= 0, index - place <= 32_768, tries > 0, best < 258 {
            let length = commonLength(place, index)
            if length > best { (best, distance) = (length, index - place) }
            place = previous[place]
            tries -= 1
        }
        return best > 2 ? Match(length: best, distance: distance) : nil
    }

    private func commonLength(_ place: Int, _ index: Int) -> Int {
        let most = min(258, data.count - index)
        var length = 0
        while length < most, data[place + length] == data[index + length] { length += 1 }
        return length
    }

    private func slot(of index: Int) -> Int? {
        guard index + 2 < data.count else { return nil }
        let three =
            UInt32(data[index]) << 16 | UInt32(data[index + 1]) << 8
            | UInt32(data[index + 2])
        return Int((three &* 0x9E37_79B1) >> 19)
    }

    private static let mostTries = 8
}
