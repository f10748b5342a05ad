import Cells
public import Paper

/// What one model of printer can do, as far as a job must know it.
public struct PrinterProfile: Equatable, Sendable {
    /// The name the configuration calls it by.
    public var name: String
    /// Columns of normal text (font A) across the paper: 48 on most 80 mm printers, 32 on 58 mm.
    public var columns: Int
    /// Printable dots across the paper: 576 on most 80 mm printers, 384 on 58 mm.
    public var dotsPerLine: Int
    /// The characters it knows, apart from its code pages.
    public var encoding: Encoding
    /// Its code pages, and the numbers that `ESC t` selects them by on this model.
    public var codePages: [CodePage: UInt8]
    /// How it tells that a job is on paper.
    public var proof: Proof
    /// How it parts one slip from the next.
    public var cutter: Cutter
    /// The pin its cash drawer hangs on, `nil` when it opens none.
    public var drawer: DrawerPin?
    /// Whether it draws QR codes itself; without, their text is printed.
    public var supportsQR: Bool
    /// The longest job it is given, in bytes.
    public var maximumJobBytes: Int

    /// A printer with a partial cutter, a drawer on pin 2 and QR codes, that is asked for the
    /// process id; change what differs.
    public init(
        name: String, columns: Int, dotsPerLine: Int, encoding: Encoding,
        codePages: [CodePage: UInt8] = [:]
    ) {
        self.name = name
        self.columns = columns
        self.dotsPerLine = dotsPerLine
        self.encoding = encoding
        self.codePages = codePages
        proof = .processID
        cutter = .partial
        drawer = .pin2
        supportsQR = true
        maximumJobBytes = 64 * 1024
    }

    /// The characters a printer knows beside those of its code pages.
    public enum Encoding: Hashable, Sendable {
        /// ASCII, and the double-byte area of GB18030: simplified Chinese. Its four-byte codes
        /// print as junk on most models, so they are never sent.
        case gb18030
        /// ASCII, and the double-byte codes of Big5: traditional Chinese.
        case big5
        /// ASCII only: all else comes from code pages.
        case latin
    }

    /// How a printer tells that a job is on paper.
    public enum Proof: Equatable, Sendable {
        /// It answers `GS ( H` function 48 with the job's id when all before it is printed.
        case processID
        /// It answers `GS r 1`, which runs in order after what stands before it.
        case paperStatus
        /// It never answers anything.
        case none
    }

    /// How a printer parts one slip from the next.
    public enum Cutter: Equatable, Sendable {
        case full, partial
        /// By hand, at the tear bar: the paper is only fed there.
        case none
    }

    /// The pin of the drawer connector that gets the pulse.
    public enum DrawerPin: UInt8, Equatable, Sendable {
        case pin2 = 0
        case pin5 = 1
    }

    /// Whether it answers `GS ( H` function 48.
    public var supportsProcessID: Bool { proof == .processID }

    /// Whether it reads two bytes as one hanzi.
    var isMultiByte: Bool { encoding != .latin }

    /// What a layout must know to fill this printer's paper.
    public var format: PaperFormat {
        PaperFormat(columns: columns, rule: CodeTable.table(for: self).rule)
    }
}
