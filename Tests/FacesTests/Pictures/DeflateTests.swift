import Testing

@testable import Pictures

@Suite struct `Compressed bytes` {
    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func survives(_ bytes: [UInt8], _ what: Comment) throws {
        #expect(try PictureReader.inflated(Deflate.zlib(bytes)) == hex(bytes), what)
    }

    @Test(arguments: [0, 1, 2, 3, 4, 10, 11, 257, 258, 259, 260, 261, 517, 1000])
    func `runs of every length are read back`(count: Int) throws {
        try survives([UInt8](repeating: 0xAB, count: count), "\(count) bytes")
        try survives(
            [1, 2, 3] + [UInt8](repeating: 0, count: count) + [1, 2, 3], "\(count) zeros")
    }

    @Test func `every byte is read back`() throws {
        try survives((0...255).map { $0 }, "each byte once")
    }

    @Test(arguments: [5, 100, 1_024, 32_765, 32_768, 32_769, 40_000])
    func `what repeats far back is read back`(distance: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(distance))
        let bytes = (0..<distance).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        try survives(bytes + bytes.prefix(300), "again after \(distance) bytes")
    }

    @Test(arguments: 1...20)
    func `bytes with all kinds of repetitions are read back`(seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        var bytes: [UInt8] = []
        while bytes.count < 20_000 {
            if Bool.random(using: &numbers), !bytes.isEmpty {
                let start = Int.random(in: 0..<bytes.count, using: &numbers)
                bytes += bytes[start...].prefix(Int.random(in: 1...400, using: &numbers))
            } else {
                bytes.append(UInt8.random(in: 0...UInt8(seed), using: &numbers))
            }
        }
        try survives(bytes, "seed \(seed)")
    }

    @Test func `white paper takes next to no room`() throws {
        #expect(Deflate.zlib([UInt8](repeating: 0x55, count: 100_000)).count < 1_000)
    }
}
