import Foundation

/// What stands beside the chains: the columns of their rows, papers and closed checks.
///
/// The facts are looked through as text, not read into values: a canonical JSON has its keys in
/// order, and no text in it can look like a key.
struct WorkProof {
    /// What is wrong, one line each; at most `ChainProof.mostFindings`.
    private(set) var findings: [String] = []
    /// Whether all facts are what they were: only then they say what else there must be.
    var isWhole = true
    private var issued = NumberMarks()
    private var confirmed = NumberMarks()
    private var effects = NumberMarks()
    private var closed = NumberMarks()
    private var records = NumberMarks()

    private mutating func find(_ text: String) {
        if findings.count < ChainProof.mostFindings { findings.append(text) }
    }

    /// Takes over what was found of the facts; this found the commands.
    mutating func add(_ facts: WorkProof) {
        let commands = self
        self = facts
        findings = Array((commands.findings + facts.findings).prefix(ChainProof.mostFindings))
        isWhole = commands.isWhole && facts.isWhole
    }

    // MARK: The journal

    /// What is read of a row of the journal: its place, body and hash, and behind them its columns.
    static func columns(of table: AuditedTable) -> String {
        table == .command
            ? "sequence, body, hash, id, device, epoch, seq, outcome"
            : "number, body, hash, command, kind"
    }

    /// Takes a row of the journal that is in its chain.
    mutating func take(_ table: AuditedTable, _ row: RowScan) {
        let text = BodyText(row.bytes(1))
        guard table == .command ? fits(command: row, text) : fits(fact: row, text) else {
            find(
                "\(table.rawValue) \(row.integer(0)) was changed: its columns are not what its body"
                    + " says")
            isWhole = false
            return
        }
        if table == .fact { note(row.text(4), text) }
    }

    private func fits(command row: RowScan, _ body: BodyText) -> Bool {
        body.holds("\"device\":\"\(row.bytes(4))\",\"epoch\":\"\(row.bytes(5))\"")
            && body.holds("\"id\":\"\(row.bytes(3))\"")
            && body.holds("\"outcome\":\"\(row.bytes(7))\"")
            && body.holds("\"seq\":\(row.integer(6)),\"sequence\":\(row.integer(0))")
    }

    private func fits(fact row: RowScan, _ body: BodyText) -> Bool {
        body.begins("{\"command\":\(row.integer(3)),\"fact\":{")
            && body.holds("\"kind\":\"\(row.bytes(4))\"")
            && body.ends(",\"number\":\(row.integer(0))}")
    }

    /// What a fact says of papers and of closed checks.
    private mutating func note(_ kind: String, _ body: BodyText) {
        switch kind {
        case "docketIssued": issued.mark(body.number(behind: "\"number\":"))
        case "docketConfirmed": confirmed.mark(body.number(behind: "\"docket_number\":"))
        case "paperConfirmed": confirmed.mark(body.number(behind: "\"paper_number\":"))
        case "paperIssued":
            issued.mark(body.number(behind: "\"number\":"))
            // The first print of a receipt closes its check.
            if body.number(behind: "\"copy\":") == 1, body.holds("\"receipt\":{") {
                closed.mark(body.number(behind: "\"check_number\":"))
            }
        default: break
        }
    }

    // MARK: Papers and closed checks

    /// Takes an effect.
    mutating func take(effect row: RowScan) {
        let effect = EffectSeal(row)
        let paper = effect.paper
        effects.mark(paper)
        if isWhole, !issued.has(paper) {
            find("the effect of paper \(paper): no fact issued it")
        } else if isWhole, (effect.done == 1) != confirmed.has(paper) {
            find(
                "the effect of paper \(paper) "
                    + (effect.done == 1
                        ? "is done, and no printer confirmed it"
                        : "waits, and a printer confirmed it"))
        } else if effect.text != row.text(8) {
            find("the effect of paper \(paper) was changed: it is not what is under its seal")
        }
    }

    /// Takes the record of a closed check.
    mutating func take(record row: RowScan) {
        let number = row.integer(0)
        records.mark(number)
        if isWhole, !closed.has(number) {
            find("the record of check \(number): no fact closed it")
        } else if RecordSeal.text(of: row, from: 1) != row.text(8) {
            find("the record of check \(number) was changed: it is not what is under its seal")
        }
    }

    /// All of it was taken: what is missing?
    mutating func finish() {
        guard isWhole else { return }
        for paper in issued.numbers where !effects.has(paper) {
            find("paper \(paper) was issued and has no effect")
        }
        for check in closed.numbers where !records.has(check) {
            find("check \(check) is closed and has no record")
        }
    }
}

/// Numbers that count from 1, a bit each.
private struct NumberMarks {
    private var marks: [UInt64] = []
    /// A number that somebody made up must not fill the memory.
    private static let mostAhead = 1_000_000

    mutating func mark(_ number: Int64?) {
        guard let number, number >= 1, number < marks.count * 64 + Self.mostAhead else { return }
        let word = Int(number / 64)
        if word >= marks.count {
            marks.append(contentsOf: repeatElement(0, count: word + 1 - marks.count))
        }
        marks[word] |= 1 << UInt64(number % 64)
    }

    func has(_ number: Int64) -> Bool {
        guard number >= 1, number / 64 < marks.count else { return false }
        return marks[Int(number / 64)] & 1 << UInt64(number % 64) != 0
    }

    var numbers: some Sequence<Int64> { (0..<Int64(marks.count) * 64).lazy.filter(has) }
}

/// The bytes of a canonical JSON, looked through as text; gone with the row that they are of.
private struct BodyText {
    private let bytes: UnsafeRawBufferPointer
    /// How far in from its ends the house's own fields stand.
    private static let edge = 500

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    func begins(_ words: Words) -> Bool { bytes.starts(with: words.bytes) }

    func ends(_ words: Words) -> Bool {
        bytes.suffix(words.bytes.count).elementsEqual(words.bytes)
    }

    /// Whether a text stands in it: looked for first where the house's own fields stand, before and
    /// behind what was asked or what happened, which is long.
    func holds(_ words: Words) -> Bool {
        words.bytes.withUnsafeBytes { needle in
            Self.place(of: needle, in: UnsafeRawBufferPointer(rebasing: bytes.suffix(Self.edge)))
                ?? Self.place(
                    of: needle, in: UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.edge)))
                ?? (bytes.count > Self.edge ? Self.place(of: needle, in: bytes) : nil) != nil
        }
    }

    /// The number that stands behind the first place of a text.
    func number(behind words: Words) -> Int64? {
        let place = words.bytes.withUnsafeBytes { Self.place(of: $0, in: bytes) }
        guard let place else { return nil }
        let digits = bytes.dropFirst(place + words.bytes.count)
            .prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return Int64(String(decoding: digits, as: UTF8.self))
    }

    private static func place(
        of needle: UnsafeRawBufferPointer, in hay: UnsafeRawBufferPointer
    ) -> Int? {
        guard let start = hay.baseAddress, let text = needle.baseAddress else { return nil }
        let end = hay.count - needle.count
        var from = 0
        while from <= end, let found = memchr(start + from, Int32(needle[0]), end - from + 1) {
            let place = UnsafeRawPointer(found) - start
            // Every name begins with the same sign: most are another name at a glance.
            if hay[place + needle.count - 1] == needle[needle.count - 1],
                hay[place + needle.count / 2] == needle[needle.count / 2],
                memcmp(found, text, needle.count) == 0
            {
                return place
            }
            from = place + 1
        }
        return nil
    }
}

/// What is looked for in a body: words, and between them what stands in a column.
private struct Words: ExpressibleByStringInterpolation {
    fileprivate let bytes: [UInt8]

    init(stringLiteral value: String) { bytes = Array(value.utf8) }

    init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            // Ids are the longest columns.
            bytes.reserveCapacity(literalCapacity + interpolationCount * 40)
        }

        mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }

        mutating func appendInterpolation(_ column: UnsafeRawBufferPointer) { bytes += column }

        mutating func appendInterpolation(_ number: Int64) { bytes += "\(number)".utf8 }
    }
}
