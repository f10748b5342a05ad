/// How text looks on the paper.
public struct PrintedStyle: Hashable, Sendable {
    /// Times the normal width and height, 1 to 8.
    public var width = 1, height = 1
    public var bold = false, reverse = false, underline = false

    public init() {}
}

/// Where a printed line stands.
public enum PrintedAlignment: UInt8, Sendable {
    case left = 0, center, right
}

/// What one piece of a byte stream makes a printer do.
public enum EscPosEvent: Equatable, Sendable {
    /// One character, so many columns wide at normal size.
    case glyph(Character, columns: Int, PrintedStyle)
    case lineFeed
    /// So many lines of paper, after what stands in the line.
    case feed(lines: Int)
    case align(PrintedAlignment)
    case qr(String, module: Int)
    case image(dotsHigh: Int)
    case pulse(pin: Int)
    case cut(full: Bool)
    /// An answer is due when everything before is printed.
    case processID([UInt8])
    /// The paper sensor is to be told, in order.
    case paperStatus
    case initialise
    /// A real-time command; it was obeyed when it arrived.
    case realTime([UInt8])
    /// Changes how later text looks; nothing moves.
    case setting
    /// Bytes that a printer would print as rubbish or silently not obey, and why.
    case junk([UInt8], String)
}
