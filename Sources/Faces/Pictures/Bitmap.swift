/// A picture of dots, each in one of four shades; kept as a PNG wants it, four dots to a byte.
public struct Bitmap: Equatable, Sendable {
    /// What a dot is; its number is its colour in the PNG's palette.
    public enum Shade: UInt8, Sendable {
        /// Nothing at all: whatever the picture lies on shows through.
        case outside = 0
        case paper
        /// What is no part of the print: the edge of the paper, a note about it.
        case edge
        case ink
    }

    /// Dots from left to right, a multiple of four.
    public let width: Int
    /// Dots from top to bottom.
    public var height: Int { bytes.count / bytesPerRow }
    /// Row after row; the leftmost dot of a byte in its highest bits.
    private var bytes: [UInt8] = []
    private var bytesPerRow: Int { width / 4 }

    /// A picture without height, to be grown.
    ///
    /// - Parameter width: Dots from left to right, 1 or more; brought to the next multiple of four.
    public init(width: Int) {
        precondition(width > 0, "A picture has a width.")
        self.width = (width + 3) / 4 * 4
    }

    /// The shade of a dot, both counted from 0, from the upper left corner; traps outside the
    /// picture.
    subscript(x: Int, y: Int) -> Shade {
        Shade(rawValue: bytes[y * bytesPerRow + x / 4] >> (6 - 2 * UInt8(x % 4)) & 3) ?? .outside
    }

    /// Adds so many rows of dots at the bottom.
    mutating func grow(_ rows: Int, _ shade: Shade = .paper) {
        bytes.append(
            contentsOf: repeatElement(0b0101_0101 * shade.rawValue, count: rows * bytesPerRow))
    }

    /// Fills a rectangle; what reaches beyond the picture is left out.
    mutating func fill(_ area: Area, _ shade: Shade) {
        let left = max(area.left, 0)
        let right = min(area.left + area.width, width)
        let bottom = min(area.top + area.height, height)
        var y = max(area.top, 0)
        guard left < right else { return }
        // Counted by hand: tests run unoptimised, where ranges take many times as long.
        while y < bottom {
            fillRow(y, from: left, to: right, 0b0101_0101 * shade.rawValue)
            y += 1
        }
    }

    private mutating func fillRow(_ y: Int, from left: Int, to right: Int, _ colour: UInt8) {
        let row = y * bytesPerRow
        var x = left
        while x < right {
            let next = (x / 4 + 1) * 4
            let end = min(right, next)
            let mask = (UInt8.max >> (2 * (x % 4))) & (UInt8.max << (2 * (next - end)))
            let index = row + x / 4
            bytes[index] = bytes[index] & ~mask | colour & mask
            x = end
        }
    }

    /// Draws the outline of a rectangle, one dot thick.
    mutating func frame(_ area: Area, _ shade: Shade) {
        fill(area.part(0, 0, area.width, 1), shade)
        fill(area.part(0, area.height - 1, area.width, 1), shade)
        fill(area.part(0, 0, 1, area.height), shade)
        fill(area.part(area.width - 1, 0, 1, area.height), shade)
    }

    /// One row, four dots to a byte, the leftmost in the highest bits.
    func packedRow(_ y: Int) -> ArraySlice<UInt8> {
        bytes[y * bytesPerRow..<(y + 1) * bytesPerRow]
    }
}

/// A rectangle of dots.
struct Area: Equatable {
    var left: Int
    var top: Int
    var width: Int
    var height: Int

    /// A rectangle whose place is counted from the upper left corner of this one.
    func part(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Area {
        Area(left: left + x, top: top + y, width: width, height: height)
    }
}
