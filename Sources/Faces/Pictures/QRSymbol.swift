/// A QR code (ISO/IEC 18004, model 2) of bytes, at error level M.
///
/// Of the eight masks it always takes the first, which every reader accepts: a printer would take
/// the one that looks least regular.
struct QRSymbol {
    /// Squares along each side, 21 to 177.
    let side: Int
    private let version: Int
    private var dark: [Bool]
    /// Squares that carry no data.
    private var isFixed: [Bool]

    /// `nil` when the bytes are too many for any size.
    init?(_ bytes: [UInt8]) {
        guard let version = (1...40).first(where: { QRData.fits(bytes.count, in: $0) }) else {
            return nil
        }
        self.version = version
        side = 4 * version + 17
        dark = [Bool](repeating: false, count: side * side)
        isFixed = dark
        drawPatterns()
        drawData(QRData.codewords(of: bytes, version: version))
    }

    /// Whether a square is dark, both counted from 0, from the upper left corner.
    func isDark(_ x: Int, _ y: Int) -> Bool { dark[y * side + x] }

    private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
        guard (0..<side).contains(x), (0..<side).contains(y) else { return }
        dark[y * side + x] = isDark
        isFixed[y * side + x] = true
    }

    // MARK: What every symbol of a size has

    private mutating func drawPatterns() {
        for place in 0..<side {
            fix(place, 6, place % 2 == 0)
            fix(6, place, place % 2 == 0)
        }
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] {
            drawRings(x, y, radius: 4, light: [2, 4])
        }
        let places = alignmentPlaces
        for x in places {
            for y in places where !isCorner(x, y) { drawRings(x, y, radius: 2, light: [1]) }
        }
        drawFormat()
        if version >= 7 { drawVersion() }
    }

    /// Rings around a dark middle, each dark but for these, counted from the middle.
    private mutating func drawRings(_ x: Int, _ y: Int, radius: Int, light: Set<Int>) {
        for dy in -radius...radius {
            for dx in -radius...radius {
                fix(x + dx, y + dy, !light.contains(max(abs(dx), abs(dy))))
            }
        }
    }

    private var alignmentPlaces: [Int] {
        guard version > 1 else { return [] }
        let count = version / 7 + 2
        let step =
            version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
        return [6] + (0..<count - 1).map { side - 7 - $0 * step }
    }

    /// Three corners belong to the finders.
    private func isCorner(_ x: Int, _ y: Int) -> Bool {
        let far = side - 7
        return (x == 6 && y == 6) || (x == 6 && y == far) || (x == far && y == 6)
    }

    private mutating func drawFormat() {
        // Level M and mask 0 are both 0, which leaves only what is mixed in.
        let bits = 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0..<6 { fix(8, index, bit(index)) }
        fix(8, 7, bit(6))
        fix(8, 8, bit(7))
        fix(7, 8, bit(8))
        for index in 9..<15 { fix(14 - index, 8, bit(index)) }
        for index in 0..<8 { fix(side - 1 - index, 8, bit(index)) }
        for index in 8..<15 { fix(8, side - 15 + index, bit(index)) }
        fix(8, side - 8, true)
    }

    private mutating func drawVersion() {
        var rest = version
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = version << 12 | rest
        for index in 0..<18 {
            let isDark = bits >> index & 1 == 1
            fix(side - 11 + index % 3, index / 3, isDark)
            fix(index / 3, side - 11 + index % 3, isDark)
        }
    }

    // MARK: Data

    /// Up and down in pairs of columns from the right, around what is fixed.
    private mutating func drawData(_ codewords: [UInt8]) {
        var index = 0
        for pair in stride(from: side - 1, through: 1, by: -2) {
            // The column of the timing pattern is stepped over.
            let right = pair <= 6 ? pair - 1 : pair
            for step in 0..<side {
                let isUpwards = (right + 1) & 2 == 0
                let y = isUpwards ? side - 1 - step : step
                for x in [right, right - 1] where !isFixed[y * side + x] {
                    let bit =
                        index < codewords.count * 8
                        && codewords[index / 8] >> (7 - index % 8) & 1 == 1
                    dark[y * side + x] = bit != ((x + y) % 2 == 0)
                    index += 1
                }
            }
        }
    }
}
