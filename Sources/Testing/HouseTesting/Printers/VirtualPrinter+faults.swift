/// What a virtual printer can be told to suffer. Every fault lasts until it is taken back, or
/// happens once where it says so; each may be ordered before or in the middle of a job.
extension VirtualPrinter {
    /// Takes the paper out, or puts a new roll in: then it prints on.
    public func paper(out: Bool) {
        panel.change { $0.paperIsOut = out }
    }

    /// Opens or closes the cover; while it is open nothing is printed.
    public func cover(open: Bool) {
        panel.change { $0.coverIsOpen = open }
    }

    /// Lets the paper run out after so many more lines, 1 or more.
    public func paperEnds(afterLines lines: Int) {
        panel.change { $0.linesToPaperEnd = lines }
    }

    /// Lets it lose its power after so many more lines, 1 or more: what it held is gone, the paper
    /// is torn, and callers are refused until `refuse(false)`. Happens once.
    public func dies(afterLines lines: Int) {
        panel.change { $0.linesToDeath = lines }
    }

    /// The same, after so many more bytes of its buffer, 1 or more: in the middle of a line, of a
    /// hanzi or of a command. Status questions stand in the buffer too, three bytes each.
    public func dies(afterBytes bytes: Int) {
        panel.change { $0.bytesToDeath = bytes }
    }

    /// Makes it hang, or go on: it takes callers, and does nothing more for them.
    public func hang(_ hangs: Bool) {
        panel.change { $0.isHung = hangs }
    }

    /// Makes it hang after so many more bytes of its buffer, 1 or more. Happens once.
    public func hangs(afterBytes bytes: Int) {
        panel.change { $0.bytesToHang = bytes }
    }

    /// Swallows the next answer that comes in order. Happens once.
    public func loseNextAnswer() {
        panel.change { $0.losesNextAnswer = true }
    }

    /// Makes it print and answer nothing at all, or answer again.
    public func mute(_ isMute: Bool) {
        panel.change { $0.isMute = isMute }
    }

    /// Drops these of the bytes that come out of its buffer, counted from 0 for the next one.
    public func dropsBytes(at positions: Set<Int>) {
        panel.change { $0.loss = ByteLoss(at: positions) }
    }

    /// Drops one byte in so many on average, always the same ones for the same seed; `nil` stops.
    public func dropsBytes(oneIn count: Int?, seed: UInt64 = 1) {
        panel.change { $0.loss = count.map { ByteLoss(oneIn: $0, seed: seed) } }
    }

    /// Sets the speed of its line, in bytes a second; `nil` for no limit. Status questions wait
    /// in the line like everything else.
    public func line(bytesPerSecond rate: Int?) {
        panel.change { $0.bytesPerSecond = rate.map { max($0, 1) } }
    }
}
