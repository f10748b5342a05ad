/// A stretch of a job that one code page prints.
///
/// It goes on as long as some page has all its characters; only when it ends is the page chosen and
/// are the bytes filled in. That gives the fewest switches there can be: a stretch never ends
/// before every page has failed.
struct PageStretch {
    /// Where its `ESC t` stands.
    private let start: Int
    /// The pages that have all characters so far, bit 0 for the first.
    private var choices: UInt16
    private var places: [(offset: Int, scalar: Unicode.Scalar)] = []

    /// Begins a stretch at the end of the job, with room for the command that selects its page.
    init(of table: CodeTable, in bytes: inout [UInt8]) {
        start = bytes.count
        choices = 1 << UInt16(table.pages.count) - 1
        bytes += Commands.codePage(0)
    }

    /// Takes in a character whose byte will stand at `offset`; `false` when no page of the stretch
    /// has it too.
    mutating func take(_ scalar: Unicode.Scalar, in pages: UInt16, at offset: Int) -> Bool {
        guard choices & pages != 0 else { return false }
        choices &= pages
        places.append((offset, scalar))
        return true
    }

    /// Chooses the page and fills in the bytes.
    func settle(_ profile: PrinterProfile, _ table: CodeTable, in bytes: inout [UInt8]) {
        let page = choices.trailingZeroBitCount
        bytes.replaceSubrange(
            start..<start + 3, with: Commands.codePage(profile.codePages[table.pages[page]] ?? 0))
        for (offset, scalar) in places { bytes[offset] = table.byte(scalar, inPage: page) }
    }
}
