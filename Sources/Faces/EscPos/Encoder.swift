import Cells
public import Paper

/// The bytes that put a page on this printer's paper.
///
/// They begin with a reset, so that nothing an earlier job left behind shows, and end at the
/// beginning of a line. Text can never act as a command: control characters are dropped, and a
/// character the printer does not know prints as `?`, as wide as the character would be.
///
/// Characters of several code pages may stand in one page, in one line even: the printer is
/// switched between them as seldom as can be. Chinese printers are switched out of their two-byte
/// mode around such characters, or their high bytes would be read as halves of hanzi.
///
/// - Parameters:
///   - page: The page, laid out for `profile.format`.
///   - profile: The printer.
public func encode(_ page: Page, for profile: PrinterProfile) -> [UInt8] {
    var encoder = Encoder(profile)
    for element in page.elements { encoder.add(element) }
    return encoder.finished()
}

/// The characters of a text that a printer cannot print, each once, in their order.
///
/// - Parameters:
///   - text: Such as the name of a dish.
///   - profile: The printer.
public func unprintable(in text: String, for profile: PrinterProfile) -> [Character] {
    let table = CodeTable.table(for: profile)
    var found: [Character] = []
    for character in text where character.cellWidth > 0 && table.glyph(character) == .none {
        if !found.contains(character) { found.append(character) }
    }
    return found
}

/// Writes elements one after the other; sends a setting only when it changes.
private struct Encoder {
    private let profile: PrinterProfile
    private let table: CodeTable
    private var bytes: [UInt8] = []
    private var style = Paper.Style.plain
    private var alignment = Alignment.left
    private var isMultiByte: Bool
    private var stretch: PageStretch?

    init(_ profile: PrinterProfile) {
        self.profile = profile
        table = CodeTable.table(for: profile)
        isMultiByte = profile.isMultiByte
        bytes.reserveCapacity(1024)
        bytes += Commands.initialise
        if isMultiByte {
            bytes += Commands.multiByteOn
        } else {
            // Some printers wake up in Chinese mode, where high bytes are read in pairs.
            bytes += Commands.multiByteOff
            if !table.pages.isEmpty { stretch = PageStretch(of: table, in: &bytes) }
        }
    }

    /// The bytes, with every code page chosen.
    mutating func finished() -> [UInt8] {
        stretch?.settle(profile, table, in: &bytes)
        stretch = nil
        return bytes
    }

    mutating func add(_ element: Page.Element) {
        switch element {
        case .line(let line): add(line)
        case .rule(let character): addRule(of: character)
        case .feed(let lines): bytes += Commands.feed(lines: UInt8(min(max(lines, 1), 255)))
        case .qr(let text, let module): addQR(text, module: module)
        case .drawerPulse:
            if let pin = profile.drawer { bytes += Commands.pulse(pin: pin.rawValue) }
        case .cut: addCut()
        }
    }

    private mutating func add(_ line: Line) {
        set(line.alignment)
        if line.indent > 0 {
            set(.plain)
            bytes += repeatElement(Self.space, count: line.indent)
        }
        if !line.text.isEmpty {
            set(line.style)
            append(line.text)
        }
        bytes.append(Commands.lineFeed)
    }

    private mutating func addRule(of character: Character) {
        var glyph = table.glyph(character)
        if glyph == .none { glyph = .code(UInt16(UInt8(ascii: "-"))) }
        set(.left)
        set(.plain)
        let count = profile.columns / Self.columns(of: glyph)
        if case .code(let code) = glyph, code <= 0xFF {
            bytes += repeatElement(UInt8(code), count: count)
        } else {
            for _ in 0..<count { append(glyph) }
        }
        bytes.append(Commands.lineFeed)
    }

    private mutating func addQR(_ text: String, module: Int) {
        // A real-time command would be obeyed even inside this data: no control bytes.
        let data = text.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
        guard profile.supportsQR, (1...Self.longestQR).contains(data.count) else {
            return add(Line(text))
        }
        set(.center)
        bytes += Commands.qr(data, module: UInt8(min(max(module, 1), 16)))
    }

    private mutating func addCut() {
        switch profile.cutter {
        case .full: bytes += Commands.feedAndCut(full: true)
        case .partial: bytes += Commands.feedAndCut(full: false)
        case .none: bytes += Commands.feed(lines: Self.linesToTearBar)
        }
    }

    private mutating func set(_ new: Alignment) {
        guard new != alignment else { return }
        alignment = new
        bytes += Commands.align(new == .left ? 0 : new == .center ? 1 : 2)
    }

    private mutating func set(_ new: Paper.Style) {
        guard new != style else { return }
        if (new.width, new.height) != (style.width, style.height) {
            bytes += Commands.size(width: new.width, height: new.height)
        }
        if new.bold != style.bold { bytes += Commands.bold(new.bold) }
        if new.reverse != style.reverse { bytes += Commands.reverse(new.reverse) }
        if new.underline != style.underline {
            bytes += Commands.underline(new.underline)
            if profile.isMultiByte { bytes += Commands.multiByteUnderline(new.underline) }
        }
        style = new
    }

    /// ASCII goes as it is, all printers have it; else scalar by scalar, found in the text's bytes,
    /// as long as each has a code of its own. A text with anything else starts again the slower
    /// way.
    private mutating func append(_ text: String) {
        let start = (count: bytes.count, isMultiByte: isMultiByte)
        let span = text.utf8Span.span
        var place = 0
        while place < span.count {
            let byte = span[place]
            if byte < 0x80 {
                bytes.append(byte)
                place += 1
                continue
            }
            let length = byte < 0xE0 ? 2 : 3
            var value = UInt16(byte & (length == 2 ? 0x1F : 0x0F))
            for next in place + 1..<place + length {
                value = value << 6 | UInt16(span[next] & 0x3F)
            }
            let code = byte < 0xF0 ? table.code(value) : 0
            if code == 0 {
                bytes.removeSubrange(start.count...)
                isMultiByte = start.isMultiByte
                return appendSlowly(text)
            }
            append(code)
            place += length
        }
    }

    /// Scalar by scalar with code pages; character by character, which knows marks, flags and
    /// families, where there is a scalar that says nothing by itself.
    private mutating func appendSlowly(_ text: String) {
        if text.unicodeScalars.allSatisfy({ table.glyph($0) != .none }) {
            for scalar in text.unicodeScalars { append(table.glyph(scalar)) }
        } else {
            for character in text { append(character) }
        }
    }

    private mutating func append(_ character: Character) {
        let width = character.cellWidth(by: table.rule)
        guard width > 0 else { return }
        let glyph = table.glyph(character)
        append(glyph == .none ? .code(Self.unknown) : glyph)
        let printed = Self.columns(of: glyph)
        // What is printed narrower than it was laid out would pull the amount out of line.
        for _ in printed..<max(width, printed) {
            append(glyph == .none ? Self.unknown : UInt16(Self.space))
        }
    }

    private mutating func append(_ glyph: CodeTable.Glyph) {
        switch glyph {
        case .none: break
        case .code(let code): append(code)
        case .inPages(let pages, let scalar): append(scalar, in: pages)
        }
    }

    private mutating func append(_ code: UInt16) {
        if code > 0xFF {
            if !isMultiByte { setMultiByte(true) }
            bytes.append(UInt8(truncatingIfNeeded: code >> 8))
        }
        bytes.append(UInt8(truncatingIfNeeded: code))
    }

    private mutating func append(_ scalar: Unicode.Scalar, in pages: UInt16) {
        if isMultiByte { setMultiByte(false) }
        if stretch?.take(scalar, in: pages, at: bytes.count) != true {
            stretch?.settle(profile, table, in: &bytes)
            stretch = PageStretch(of: table, in: &bytes)
            _ = stretch?.take(scalar, in: pages, at: bytes.count)
        }
        bytes.append(Self.space)
    }

    private mutating func setMultiByte(_ on: Bool) {
        isMultiByte = on
        bytes += on ? Commands.multiByteOn : Commands.multiByteOff
    }

    /// A code takes as many columns as it has bytes.
    private static func columns(of glyph: CodeTable.Glyph) -> Int {
        if case .code(let code) = glyph, code > 0xFF { 2 } else { 1 }
    }

    private static let unknown = UInt16(UInt8(ascii: "?"))
    private static let space = UInt8(ascii: " ")
    private static let linesToTearBar: UInt8 = 5
    /// Bytes of QR data that still give a symbol narrower than 58 mm paper at a usable size.
    private static let longestQR = 700
}
