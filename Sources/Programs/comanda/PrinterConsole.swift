import HouseTesting

/// The keyboard of a virtual printer: one word or two tell it what to suffer.
struct PrinterConsole {
    let printer: VirtualPrinter

    static let help = """
        out, paper      it is out of paper; a new roll
        cover, close    its cover is opened; closed
        refuse, accept  it takes no connections; takes them again
        hang, wake      it takes callers and does nothing for them; goes on
        die N           it dies after N lines (3)
        cut N           it dies after N bytes (100), in the middle of what it prints
        lose            it loses its next answer
        mute, speak     it prints and answers nothing; answers again
        drop N          it drops one byte in N (50); drop 0 ends it
        slow N, fast    its line brings N bytes a second (1000); all at once
        quit            ends it
        """

    /// Obeys line after line; `true` when it was told to quit, `false` at the end of the lines.
    func run() -> Bool {
        while let line = readLine() {
            let words = line.split(separator: " ").map(String.init)
            guard let word = words.first else { continue }
            if word == "quit" { return true }
            let number = words.dropFirst().first.flatMap { Int($0) }
            let isRead = words.count == (number == nil ? 1 : 2) && number ?? 0 >= 0
            let isObeyed = isRead && obey(word, number)
            Screen.show(isObeyed ? "It obeys: \(line)" : "It knows:\n\(Self.help)")
        }
        return false
    }

    /// Does what a word says; `false` when it is not known.
    private func obey(_ word: String, _ number: Int?) -> Bool {
        switch word {
        case "out", "paper": printer.paper(out: word == "out")
        case "cover", "close": printer.cover(open: word == "cover")
        case "refuse", "accept": return (try? printer.refuse(word == "refuse")) != nil
        case "hang", "wake": printer.hang(word == "hang")
        case "die": printer.dies(afterLines: max(number ?? 3, 1))
        case "cut": printer.dies(afterBytes: max(number ?? 100, 1))
        case "lose": printer.loseNextAnswer()
        case "mute", "speak": printer.mute(word == "mute")
        case "drop": printer.dropsBytes(oneIn: number == 0 ? nil : max(number ?? 50, 1))
        case "slow": printer.line(bytesPerSecond: max(number ?? 1000, 1))
        case "fast": printer.line(bytesPerSecond: nil)
        default: return false
        }
        return true
    }
}
