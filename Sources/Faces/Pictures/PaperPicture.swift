/// A picture of a slip of paper, drawn from top to bottom as a printer prints it.
///
/// Two thirds of a 203 dpi printer's dots: its 12 by 24 characters are 8 by 16 here, a hanzi 16 by
/// 16, and a line of normal text moves the paper by 20 dots of 30. Of a slip longer than some
/// three metres the rest is not drawn, which is said at its end.
public struct PaperPicture: Sendable {
    /// What is drawn so far.
    public private(set) var bitmap: Bitmap
    /// The characters of which the font has no shape, in lines and notes, each once; they stand as
    /// hollow boxes.
    public private(set) var missing: [Character] = []
    private let font: GlyphFont
    private let columns: Int
    private var glyphs: [Character: Glyph] = [:]
    /// Whether something was left out because the picture was too tall already.
    private var isShortened = false

    /// The blank beginning of a slip.
    ///
    /// - Parameters:
    ///   - columns: Columns of normal text across the paper, 1 or more.
    ///   - font: What text is drawn from.
    public init(columns: Int, font: GlyphFont) {
        precondition(columns > 0, "Paper has columns.")
        self.columns = columns
        self.font = font
        bitmap = Bitmap(width: columns * Letter.columnDots + 2 * Self.margin)
        bitmap.grow(Self.head)
    }

    /// Adds a line of text; letters that reach beyond the paper's columns are not drawn.
    public mutating func addLine(_ letters: [Letter], _ side: Side = .left) {
        guard hasRoom() else { return }
        let height = letters.map(\.height).max() ?? 0
        let top = bitmap.height
        bitmap.grow(max(height, Self.lineSpacing))
        var left = start(of: letters.reduce(0) { $0 + $1.width }, side)
        for letter in letters {
            defer { left += letter.width }
            if letter.isBlank || left + letter.width > edge { continue }
            // Letters of different sizes stand on the same line.
            let room = Area(
                left: left, top: top + height - letter.height,
                width: letter.width, height: letter.height)
            draw(letter, in: room)
        }
    }

    /// Adds a QR code of a text; one that is wider than the paper is not printed, as on a printer.
    ///
    /// - Parameter module: The side of one dark square, in a printer's dots.
    public mutating func addQR(_ text: String, module: Int, _ side: Side) {
        guard hasRoom() else { return }
        let dots = max((module * 2 + 1) / 3, 1)
        guard let symbol = QRSymbol(Array(text.utf8)),
            symbol.side * dots <= columns * Letter.columnDots
        else { return addNote("QR code too wide: \(text)") }
        let top = bitmap.height
        let left = start(of: symbol.side * dots, side)
        bitmap.grow(symbol.side * dots)
        for y in 0..<symbol.side {
            for x in 0..<symbol.side where symbol.isDark(x, y) {
                let square = Area(
                    left: left + x * dots, top: top + y * dots, width: dots, height: dots)
                bitmap.fill(square, .ink)
            }
        }
    }

    /// Adds an empty frame where a picture of so many of a printer's dots was printed; one that is
    /// taller than what is drawn of a slip is drawn shorter, which is said at its end.
    public mutating func addFrame(dotsHigh: Int) {
        guard hasRoom() else { return }
        let whole = max(dotsHigh * 2 / 3, 1)
        let height = min(whole, Self.tallest - bitmap.height)
        isShortened = height < whole
        let area = Area(
            left: Self.margin, top: bitmap.height,
            width: columns * Letter.columnDots, height: height)
        bitmap.grow(height)
        bitmap.frame(area, .edge)
    }

    /// Adds a line in grey about what no printer prints, as much of it as the paper is wide.
    public mutating func addNote(_ text: String) {
        guard hasRoom() else { return }
        write(text)
    }

    private mutating func write(_ text: String) {
        let top = bitmap.height
        bitmap.grow(Self.lineSpacing)
        var left = Self.margin
        for character in text {
            let glyph = glyph(character)
            let width = glyph?.width ?? Letter.columnDots
            guard left + width <= edge else { return }
            let room = Area(left: left, top: top, width: width, height: Glyph.height)
            if let glyph {
                draw(glyph, in: room, Look(), .edge)
            } else {
                miss(character, room, .edge)
            }
            left += width
        }
    }

    /// Ends the paper; called once, after everything else.
    public mutating func end(_ end: PaperEnd) {
        if isShortened { write("[the rest is not drawn]") }
        bitmap.grow(Self.foot)
        bitmap.fill(Area(left: 0, top: 0, width: bitmap.width, height: 1), .edge)
        bitmap.fill(Area(left: 0, top: 0, width: 1, height: bitmap.height), .edge)
        bitmap.fill(Area(left: bitmap.width - 1, top: 0, width: 1, height: bitmap.height), .edge)
        switch end {
        case .cut: drawCut()
        case .torn: tear()
        }
    }

    /// Notes, when there is none, that something is left out.
    private mutating func hasRoom() -> Bool {
        if bitmap.height >= Self.tallest { isShortened = true }
        return !isShortened
    }

    // MARK: Drawing

    /// Where the room for text ends, in dots from the left.
    private var edge: Int { Self.margin + columns * Letter.columnDots }

    private func start(of width: Int, _ side: Side) -> Int {
        let free = max(columns * Letter.columnDots - width, 0)
        return switch side {
        case .left: Self.margin
        case .center: Self.margin + free / 2
        case .right: Self.margin + free
        }
    }

    private mutating func draw(_ letter: Letter, in room: Area) {
        let colour: Bitmap.Shade = letter.look.reverse ? .paper : .ink
        if letter.look.reverse { bitmap.fill(room, .ink) }
        if let glyph = glyph(letter.character) {
            draw(glyph, in: room, letter.look, colour)
        } else {
            miss(letter.character, room, colour)
        }
        if letter.look.underline {
            bitmap.fill(room.part(0, room.height - 1, room.width, 1), colour)
        }
    }

    /// Draws the box of a character without a shape.
    private mutating func miss(_ character: Character, _ room: Area, _ colour: Bitmap.Shade) {
        if !missing.contains(character) { missing.append(character) }
        bitmap.frame(room.part(1, 1, room.width - 2, room.height - 2), colour)
    }

    private mutating func glyph(_ character: Character) -> Glyph? {
        if let known = glyphs[character] { return known }
        let glyph = font.glyph(for: character)
        glyphs[character] = glyph
        return glyph
    }

    /// A narrow shape stands in the middle of a wide room; a wide one in a narrow room is squeezed.
    private mutating func draw(
        _ glyph: Glyph, in room: Area, _ look: Look, _ colour: Bitmap.Shade
    ) {
        let dots = room.width / look.width
        let squeeze = max(glyph.width / dots, 1)
        let indent = (dots - glyph.width / squeeze) / 2
        for y in 0..<Glyph.height where glyph.rows[y] != 0 {
            for stroke in glyph.strokes(y) {
                let left = (stroke.lowerBound / squeeze + indent) * look.width
                let right = ((stroke.upperBound - 1) / squeeze + indent + 1) * look.width
                let heavier = look.bold && glyph.canSwell(stroke.upperBound, y, look) ? 1 : 0
                let width = min(right - left + heavier, room.width - left)
                bitmap.fill(room.part(left, y * look.height, width, look.height), colour)
            }
        }
    }

    /// A dashed edge, as on a coupon.
    private mutating func drawCut() {
        for left in stride(from: 0, to: bitmap.width, by: 8) {
            let dash = Area(left: left, top: bitmap.height - 1, width: 5, height: 1)
            bitmap.fill(dash, .edge)
        }
    }

    /// A ragged edge, always the same one.
    private mutating func tear() {
        let bottom = bitmap.height
        let deepest = 6
        for x in 0..<bitmap.width {
            let wave = abs(x % 12 - 6) + (x / 12 * 5 % 3)
            let depth = min(wave, deepest)
            bitmap.fill(Area(left: x, top: bottom - depth - 1, width: 1, height: 1), .edge)
            bitmap.fill(Area(left: x, top: bottom - depth, width: 1, height: depth), .outside)
        }
    }

    private static let margin = 12
    private static let head = 24
    private static let foot = 24
    private static let lineSpacing = 20
    /// Three metres of paper.
    private static let tallest = 16_000
}

extension Glyph {
    /// The stretches of ink in a row, from left to right.
    fileprivate func strokes(_ y: Int) -> [Range<Int>] {
        var strokes: [Range<Int>] = []
        var start: Int?
        var x = 0
        while x <= width {
            let isInk = x < width && hasInk(x, y)
            if isInk, start == nil { start = x }
            if !isInk, let begun = start {
                strokes.append(begun..<x)
                start = nil
            }
            x += 1
        }
        return strokes
    }

    /// Whether a stroke that ends here and becomes heavier leaves white before the next one: at
    /// normal width bold hanzi would close up without, where a printer, with finer dots, has room.
    fileprivate func canSwell(_ end: Int, _ y: Int, _ look: Look) -> Bool {
        look.width > 1 || end + 1 >= width || !hasInk(end + 1, y)
    }
}
