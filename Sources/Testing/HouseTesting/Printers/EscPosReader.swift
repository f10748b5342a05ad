/// Reads an ESC/POS byte stream the way a strict printer would, one byte at a time.
public struct EscPosReader {
    private var bytes: [UInt8] = []
    var style = PrintedStyle()
    /// `nil` until FS & or FS . said it: printers wake up either way.
    var isChinese: Bool?
    var codePage: ByteDecoder?
    var module = 3
    var qrData: [UInt8] = []
    /// Some commands are only obeyed at the beginning of a line.
    var isMidLine = false
    let language: PrinterLanguage
    private let hanzi: ByteDecoder?

    /// A printer that was just switched on.
    public init(_ language: PrinterLanguage = .epson) {
        self.language = language
        hanzi = language.hanzi.flatMap(ByteDecoder.init)
    }

    /// What this byte completes; `nil` in the middle of a command.
    public mutating func read(_ byte: UInt8) -> EscPosEvent? {
        bytes.append(byte)
        let length = EscPosFraming.length(
            of: bytes, hanzi: isChinese == true ? language.hanzi : nil)
        guard let length else {
            defer { bytes = [] }
            return .junk(bytes, "unknown command")
        }
        guard bytes.count >= length else { return nil }
        defer { bytes = [] }
        return execute(bytes)
    }

    /// Everything a whole stream does; a command left unfinished at its end is junk.
    public static func events(
        of stream: [UInt8], _ language: PrinterLanguage = .epson
    ) -> [EscPosEvent] {
        var reader = EscPosReader(language)
        var events = stream.compactMap { reader.read($0) }
        if !reader.bytes.isEmpty { events.append(.junk(reader.bytes, "unfinished command")) }
        return events
    }

    private mutating func execute(_ bytes: [UInt8]) -> EscPosEvent {
        switch bytes[0] {
        case 0x0A:
            isMidLine = false
            return .lineFeed
        case 0x0D: return .setting
        case 0x10: return .realTime(bytes)
        case 0x1B: return executeEscape(bytes)
        case 0x1C: return executeFS(bytes)
        case 0x1D: return executeGS(bytes)
        default: return print(bytes)
        }
    }

    private mutating func print(_ bytes: [UInt8]) -> EscPosEvent {
        guard let character = decode(bytes) else {
            return .junk(bytes, bytes.count == 4 ? "four-byte code" : "no such character")
        }
        isMidLine = true
        return .glyph(character, columns: bytes.count, style)
    }

    private func decode(_ bytes: [UInt8]) -> Character? {
        if bytes[0] < 0x80 { return Character(Unicode.Scalar(bytes[0])) }
        switch isChinese {
        case true: return bytes.count == 2 ? hanzi?.character(bytes) : nil
        case false: return codePage?.character(bytes)
        case nil: return nil
        }
    }
}
