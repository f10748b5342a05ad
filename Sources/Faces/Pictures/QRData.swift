/// What stands in a QR code: a text's bytes, and those that mend what is dirty or torn.
enum QRData {
    /// Whether so many bytes have room in a size, 1 to 40.
    static func fits(_ count: Int, in version: Int) -> Bool {
        4 + countBits(version) + count * 8 <= dataCodewords(version) * 8
    }

    /// All codewords of a symbol, in the order in which they are drawn.
    static func codewords(of bytes: [UInt8], version: Int) -> [UInt8] {
        interleave(padded(bytes, version), version)
    }

    private static func padded(_ bytes: [UInt8], _ version: Int) -> [UInt8] {
        // Four bits say "bytes"; all that follows is half a byte out of step.
        var nibbles: [UInt8] = [4]
        for shift in stride(from: countBits(version) - 4, through: 0, by: -4) {
            nibbles.append(UInt8(bytes.count >> shift & 15))
        }
        for byte in bytes { nibbles += [byte >> 4, byte & 15] }
        nibbles.append(0)
        var words = stride(from: 0, to: nibbles.count, by: 2).map {
            nibbles[$0] << 4 | nibbles[$0 + 1]
        }
        let room = dataCodewords(version)
        var isFirst = true
        while words.count < room {
            words.append(isFirst ? 0xEC : 0x11)
            isFirst.toggle()
        }
        return words
    }

    /// Cuts data into blocks, mends each, and takes their codewords in turn.
    private static func interleave(_ data: [UInt8], _ version: Int) -> [UInt8] {
        let count = blocks[version - 1]
        let mending = mendingPerBlock[version - 1]
        let short = data.count / count
        let firstLong = count - data.count % count
        var start = 0
        var parts: [ArraySlice<UInt8>] = []
        for block in 0..<count {
            let end = start + short + (block >= firstLong ? 1 : 0)
            parts.append(data[start..<end])
            start = end
        }
        let mended = parts.map { ReedSolomon(degree: mending).remainder(of: $0) }
        var words: [UInt8] = []
        for index in 0...short {
            for part in parts where index < part.count {
                words.append(part[part.startIndex + index])
            }
        }
        for index in 0..<mending { words += mended.map { $0[index] } }
        return words
    }

    private static func countBits(_ version: Int) -> Int { version < 10 ? 8 : 16 }

    private static func dataCodewords(_ version: Int) -> Int {
        allCodewords(version) - blocks[version - 1] * mendingPerBlock[version - 1]
    }

    private static func allCodewords(_ version: Int) -> Int {
        var squares = (16 * version + 128) * version + 64
        if version > 1 {
            let count = version / 7 + 2
            squares -= (25 * count - 10) * count - 55
            if version > 6 { squares -= 36 }
        }
        return squares / 8
    }

    /// Codewords that mend a block, by size, at level M.
    private static let mendingPerBlock = [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ]
    /// Blocks, by size, at level M.
    private static let blocks = [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23,
        25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ]
}

/// Codewords that mend others, in the field of 256 that QR codes are counted in.
private struct ReedSolomon {
    private var divisor: [UInt8]

    init(degree: Int) {
        divisor = [UInt8](repeating: 0, count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in 0..<degree {
                divisor[index] = Self.product(divisor[index], root)
                if index + 1 < degree { divisor[index] ^= divisor[index + 1] }
            }
            root = Self.product(root, 2)
        }
    }

    func remainder(of data: ArraySlice<UInt8>) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: divisor.count)
        for word in data {
            let factor = word ^ rest.removeFirst()
            rest.append(0)
            for index in divisor.indices { rest[index] ^= Self.product(divisor[index], factor) }
        }
        return rest
    }

    private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
        var result: UInt8 = 0
        for bit in (0..<8).reversed() {
            result = result << 1 ^ (result & 0x80 != 0 ? 0x1D : 0)
            if b >> bit & 1 == 1 { result ^= a }
        }
        return result
    }
}
