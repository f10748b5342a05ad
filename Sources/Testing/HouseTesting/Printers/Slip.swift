/// One piece of paper that came out of a printer.
public struct Slip: Equatable, Sendable {
    /// One printed thing, from top to bottom.
    public enum Row: Equatable, Sendable {
        case text([Run], PrintedAlignment)
        case blank
        /// The text, and the side of one dark square in dots.
        case qr(String, module: Int, PrintedAlignment)
        case image(dotsHigh: Int)
        case pulse
        case junk(String)
    }

    /// Text in one style.
    public struct Run: Equatable, Sendable {
        public var text: String
        public var style: PrintedStyle
        /// Columns that each character takes at normal size.
        public var widths: [Int]

        /// Columns it takes on paper, size counted.
        public var columns: Int { widths.reduce(0, +) * style.width }
    }

    public internal(set) var rows: [Row] = []
    /// The bytes that made it.
    public internal(set) var bytes: [UInt8] = []
    /// Whether the paper ended without a cut: the printer died, or the connection closed.
    public internal(set) var isTorn = false
    /// The width of the paper, in columns of normal text.
    public let columns: Int

    /// The text of each printed line, without alignment and style.
    public var lines: [String] {
        rows.compactMap { row in
            guard case .text(let runs, _) = row else { return nil }
            return runs.map(\.text).joined()
        }
    }

    /// What a printer would have printed as rubbish, or not obeyed.
    public var junk: [String] {
        rows.compactMap { row in
            guard case .junk(let what) = row else { return nil }
            return what
        }
    }

    /// A picture in plain text: sizes are not drawn, white on black stands between `[!` and `!]`,
    /// the last line shows the cut, or that the slip is torn.
    public var text: String {
        let end = isTorn ? "~ ~ torn ~ ~" : "- - 8< - -"
        return (rows.map(picture) + [end, ""]).joined(separator: "\n")
    }

    private func picture(of row: Row) -> String {
        switch row {
        case .text(let runs, let alignment): line(runs, alignment)
        case .blank: ""
        case .qr(let text, _, _): "[QR \(text)]"
        case .image(let dots): "[image \(dots) dots high]"
        case .pulse: "[drawer]"
        case .junk(let what): "[JUNK \(what)]"
        }
    }

    private func line(_ runs: [Run], _ alignment: PrintedAlignment) -> String {
        let free = max(columns - runs.reduce(0) { $0 + $1.columns }, 0)
        let indent = [PrintedAlignment.left: 0, .center: free / 2, .right: free][alignment] ?? 0
        let texts = runs.map { $0.style.reverse ? "[!\($0.text)!]" : $0.text }
        var line = String(repeating: " ", count: indent) + texts.joined()
        while line.last == " " { line.removeLast() }
        return line
    }
}
