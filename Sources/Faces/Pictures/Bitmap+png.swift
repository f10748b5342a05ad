extension Bitmap {
    /// This picture as a PNG file (RFC 2083), with a palette of four colours.
    public var png: [UInt8] {
        var scanlines: [UInt8] = []
        scanlines.reserveCapacity(height * (width / 4 + 2))
        for y in 0..<height {
            scanlines.append(0)  // This row is not filtered.
            scanlines += packedRow(y)
        }
        let header =
            bigEndian(UInt32(width)) + bigEndian(UInt32(height))
            // Two bits a dot, a palette, and of everything else the only way there is.
            + [2, 3, 0, 0, 0]
        return [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]
            + chunk("IHDR", header)
            + chunk("PLTE", Self.colours)
            + chunk("tRNS", [0])
            + chunk("IDAT", Deflate.zlib(scanlines))
            + chunk("IEND", [])
    }

    /// Red, green and blue of each shade: thermal paper is not quite white, its print not black.
    private static let colours: [UInt8] = [
        0xFF, 0xFF, 0xFF,
        0xFD, 0xFC, 0xF9,
        0xAE, 0xAE, 0xB2,
        0x1E, 0x1E, 0x26,
    ]

    private func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(kind.utf8) + content
        return bigEndian(UInt32(content.count)) + named + bigEndian(Checksum.crc32(named))
    }
}

/// The checksum of PNG's chunks.
private enum Checksum {
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)]
        }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
}
