/// The paper in a printer: collects what is printed until it is cut or torn off.
public struct PaperRoll {
    private let columns: Int
    private var slip: Slip
    private var line: [Slip.Run] = []
    private var lineColumns = 0
    private var lineHeight = 1
    private var alignment = PrintedAlignment.left
    /// Dots of paper moved since this was last set to 0.
    public var dots = 0

    /// Paper of so many columns.
    public init(columns: Int) {
        self.columns = columns
        slip = Slip(columns: columns)
    }

    /// Whether something stands on the paper since the last cut.
    public var isPrinted: Bool { slip.rows.contains { $0.isOnPaper } }

    /// Notes a byte as belonging to the slip that is being printed.
    public mutating func note(_ byte: UInt8) {
        slip.bytes.append(byte)
    }

    /// Prints; returns the slip that this cuts off.
    public mutating func print(_ event: EscPosEvent) -> Slip? {
        switch event {
        case .glyph(let character, let columns, let style): set(character, columns, style)
        case .lineFeed: endLine()
        case .feed(let lines): feed(lines)
        case .align(let new): alignment = new
        case .qr(let text, let module):
            add(.qr(text, module: module, alignment), dots: 29 * module)
        case .image(let high): add(.image(dotsHigh: high), dots: high)
        case .pulse: slip.rows.append(.pulse)
        case .junk(let bytes, let why):
            let hex = bytes.prefix(8).map { String($0, radix: 16, uppercase: true) }
            slip.rows.append(.junk(why + ": " + hex.joined(separator: " ")))
        case .initialise: reset()
        case .cut:
            dots += Self.dotsToCutter
            return takeSlip(isTorn: false)
        case .processID, .paperStatus, .realTime, .setting: break
        }
        return nil
    }

    /// Tears off what is printed; `nil` when nothing is.
    public mutating func tear() -> Slip? {
        line = []
        lineColumns = 0
        guard isPrinted else {
            slip = Slip(columns: columns)
            return nil
        }
        return takeSlip(isTorn: true)
    }

    private mutating func set(_ character: Character, _ columns: Int, _ style: PrintedStyle) {
        let width = columns * style.width
        if lineColumns + width > self.columns { endLine() }
        if line.last?.style != style { line.append(Slip.Run(text: "", style: style, widths: [])) }
        line[line.count - 1].text.append(character)
        line[line.count - 1].widths.append(columns)
        lineColumns += width
        lineHeight = max(lineHeight, style.height)
    }

    private mutating func endLine() {
        let row = line.isEmpty ? Slip.Row.blank : .text(line, alignment)
        add(row, dots: max(Self.lineSpacing, lineHeight * Self.glyphHeight))
        line = []
        lineColumns = 0
        lineHeight = 1
    }

    private mutating func feed(_ lines: Int) {
        if !line.isEmpty { endLine() }
        for _ in 0..<lines { endLine() }
    }

    private mutating func add(_ row: Slip.Row, dots: Int) {
        slip.rows.append(row)
        self.dots += dots
    }

    /// What came before a reset without moving paper is no part of the slip that begins.
    private mutating func reset() {
        alignment = .left
        if slip.rows.isEmpty { slip.bytes = [0x1B, 0x40] }
    }

    private mutating func takeSlip(isTorn: Bool) -> Slip {
        defer { slip = Slip(columns: columns) }
        slip.isTorn = isTorn
        return slip
    }

    private static let glyphHeight = 24
    private static let lineSpacing = 30
    private static let dotsToCutter = 120
}

extension Slip.Row {
    fileprivate var isOnPaper: Bool {
        switch self {
        case .text, .blank, .qr, .image: true
        case .pulse, .junk: false
        }
    }
}
