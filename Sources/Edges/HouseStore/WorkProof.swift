import Foundation
import GRDB

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

    // MARK: The journal

    /// Takes a row of the journal that is in its chain.
    mutating func take(_ table: AuditedTable, _ row: Row, place: Int64, _ body: Data) {
        let text = BodyText(body)
        let isRight = table == .command ? fits(command: row, place, text) : fits(fact: row, text)
        guard isRight else {
            find("\(table.rawValue) \(place) was changed: its columns are not what its body says")
            isWhole = false
            return
        }
        if table == .fact { note(row["kind"] ?? "", text) }
    }

    private func fits(command row: Row, _ place: Int64, _ body: BodyText) -> Bool {
        let id: String = row["id"] ?? ""
        let device: String = row["device"] ?? ""
        let epoch: String = row["epoch"] ?? ""
        let outcome: String = row["outcome"] ?? ""
        let seq: Int64 = row["seq"] ?? 0
        return body.holds("\"device\":\"\(device)\",\"epoch\":\"\(epoch)\"")
            && body.holds("\"id\":\"\(id)\"") && body.holds("\"outcome\":\"\(outcome)\"")
            && body.holds("\"seq\":\(seq),\"sequence\":\(place)")
    }

    private func fits(fact row: Row, _ body: BodyText) -> Bool {
        let command: Int64 = row["command"] ?? 0
        let kind: String = row["kind"] ?? ""
        let number: Int64 = row["number"] ?? 0
        return body.begins("{\"command\":\(command),\"fact\":{")
            && body.holds("\"kind\":\"\(kind)\"") && body.ends(",\"number\":\(number)}")
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
    mutating func take(effect row: Row) {
        let effect = EffectSeal(row)
        effects.mark(effect.paper)
        let name = "the effect of paper \(effect.paper)"
        if isWhole, !issued.has(effect.paper) {
            find("\(name): no fact issued it")
        } else if isWhole, (effect.done == 1) != confirmed.has(effect.paper) {
            find(
                effect.done == 1
                    ? "\(name) is done, and no printer confirmed it"
                    : "\(name) waits, and a printer confirmed it")
        } else if effect.text != row["seal"] {
            find("\(name) was changed: it is not what is under its seal")
        }
    }

    /// Takes the record of a closed check.
    mutating func take(record row: Row) {
        let number: Int64 = row["number"] ?? 0
        records.mark(number)
        if isWhole, !closed.has(number) {
            find("the record of check \(number): no fact closed it")
        } else if RecordSeal.text(of: row) != row["seal"] {
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

/// The bytes of a canonical JSON, looked through as text.
private struct BodyText {
    private let bytes: Data

    init(_ bytes: Data) { self.bytes = bytes }

    func begins(_ text: String) -> Bool { bytes.starts(with: text.utf8) }

    func ends(_ text: String) -> Bool { bytes.suffix(text.utf8.count).elementsEqual(text.utf8) }

    func holds(_ text: String) -> Bool { hasPlace(of: text) }

    /// The number that stands behind the first place of a text.
    func number(behind text: String) -> Int64? {
        guard let place = place(of: text) else { return nil }
        let digits = bytes.dropFirst(place + text.utf8.count)
            .prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return Int64(String(decoding: digits, as: UTF8.self))
    }

    private func place(of text: String) -> Int? {
        var text = text
        return text.withUTF8 { needle in
            bytes.withUnsafeBytes { hay in Self.place(of: needle, in: hay) }
        }
    }

    /// Whether a text stands in it: looked for first where the house's own fields stand, before and
    /// behind what was asked or what happened, which is long.
    private func hasPlace(of text: String) -> Bool {
        var text = text
        return text.withUTF8 { needle in
            bytes.withUnsafeBytes { hay in
                let ends = [hay.suffix(Self.edge), hay.prefix(Self.edge)]
                return ends.contains {
                    Self.place(of: needle, in: UnsafeRawBufferPointer(rebasing: $0)) != nil
                } || (hay.count > Self.edge && Self.place(of: needle, in: hay) != nil)
            }
        }
    }
    private static let edge = 500

    private static func place(
        of needle: UnsafeBufferPointer<UInt8>, in hay: UnsafeRawBufferPointer
    ) -> Int? {
        guard let start = hay.baseAddress, let text = needle.baseAddress else { return nil }
        let end = hay.count - needle.count
        var from = 0
        while from <= end, let found = memchr(start + from, Int32(text.pointee), end - from + 1) {
            guard memcmp(found, text, needle.count) != 0 else {
                return UnsafeRawPointer(found) - start
            }
            from = UnsafeRawPointer(found) - start + 1
        }
        return nil
    }
}
