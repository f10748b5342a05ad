import Cells

extension Page {
    /// A picture of the page in plain text, for tests and screens.
    ///
    /// Sizes are not drawn, but they count where a line is centred; white on black stands between
    /// `[!` and `!]`. Every line ends with a newline and has no blanks at its end.
    ///
    /// - Parameter columns: The width of the paper, in columns of a Latin printer.
    public func text(columns: Int) -> String {
        text(on: PaperFormat(columns: columns))
    }

    /// A picture of the page in plain text, on this paper.
    public func text(on format: PaperFormat) -> String {
        elements.map { $0.text(on: format) + "\n" }.joined()
    }
}

extension Page.Element {
    fileprivate func text(on format: PaperFormat) -> String {
        switch self {
        case .line(let line):
            line.text(on: format)
        case .rule(let character):
            String(
                repeating: character,
                count: format.columns / max(character.cellWidth(by: format.rule), 1))
        case .feed(let lines):
            String(repeating: "\n", count: max(lines, 1) - 1)
        case .qr(let text, _):
            "[QR \(text)]"
        case .drawerPulse:
            "[drawer]"
        case .cut:
            "- - 8< - -"
        }
    }
}

extension Line {
    fileprivate func text(on format: PaperFormat) -> String {
        let free = format.columns - columns(by: format.rule)
        var text =
            switch alignment {
            case .left: ""
            case .center: blanks(free / 2)
            case .right: blanks(free)
            }
        text += blanks(indent)
        text += style.reverse ? "[!\(self.text)!]" : self.text
        while text.last == " " { text.removeLast() }
        return text
    }
}
