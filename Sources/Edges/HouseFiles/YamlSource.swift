import Foundation
import Yams

/// One YAML file, on disk or about to be: its bytes are checked before libYAML sees them, because
/// its own complaints about bytes have no line and no advice.
struct YamlSource {
    /// The largest file that is read, in bytes.
    static let largest = 2 * 1024 * 1024

    /// Where problems are noted.
    let notes: FileNotes
    /// The file on disk; `nil` when its bytes were given.
    private let url: URL?
    private let given: [UInt8]

    /// A file, counted from the root.
    init(file: String, root: URL) {
        notes = FileNotes(file: file)
        url = root.appendingPathComponent(file)
        given = []
    }

    /// A file that is not on the disk yet.
    init(text: String, notes: FileNotes) {
        self.notes = notes
        url = nil
        given = Array(text.utf8)
    }

    /// The file's content; `nil` when it cannot be read or is not YAML, which is noted.
    func value() -> YamlValue? {
        guard let bytes = bytes(), let text = text(of: bytes), indentsWithSpaces(bytes) else {
            return nil
        }
        return value(of: text)
    }

    /// What a text holds; `nil` when it is not YAML, which is noted.
    private func value(of text: String) -> YamlValue? {
        let file = Key("this file", "keys and values, one 'key: value' per line")
        do {
            // Nothing is resolved: every scalar stays the text that stands in the file.
            guard let node = try Yams.compose(yaml: text, .basic) else {
                notes.note("this file is empty", instead: "write \(file.example)", line: nil)
                return nil
            }
            return YamlValue(node: node, key: file, notes: notes)
        } catch {
            note(error, in: text)
            return nil
        }
    }

    private func bytes() -> [UInt8]? {
        guard let url else { return given }
        guard FileManager.default.fileExists(atPath: url.path) else {
            let instead = "create it; the files of the sichuan house are a pattern"
            notes.note("there is no such file", instead: instead, line: nil)
            return nil
        }
        do {
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            let data = try handle.read(upToCount: Self.largest + 1) ?? Data()
            guard data.count <= Self.largest else {
                let limit = Self.largest / 1024 / 1024
                notes.note(
                    "this file is larger than \(limit) MiB", instead: "make it smaller", line: nil)
                return nil
            }
            return [UInt8](data)
        } catch {
            let instead = "make it a file that this user may read"
            notes.note(
                "cannot be read (\(error.localizedDescription))", instead: instead, line: nil)
            return nil
        }
    }

    /// The bytes as text, without a byte order mark.
    private func text(of bytes: [UInt8]) -> String? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let hex = String(bytes[error.byteOffsets.lowerBound], radix: 16)
            notes.note(
                "byte 0x\(hex) is not UTF-8", instead: "save the file as UTF-8",
                line: line(at: error.byteOffsets.lowerBound, in: bytes))
            return nil
        }
        let allowed: Set<UInt8> = [0x09, 0x0A, 0x0D]
        let control = bytes.firstIndex { ($0 < 0x20 && !allowed.contains($0)) || $0 == 0x7F }
        if let control {
            notes.note(
                "there is a control character", instead: "delete it",
                line: line(at: control, in: bytes))
            return nil
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return String(decoding: bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0), as: UTF8.self)
    }

    /// YAML forbids tabs before a key; libYAML tells it in words that help nobody.
    private func indentsWithSpaces(_ bytes: [UInt8]) -> Bool {
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated()
        {
            let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }
            guard indent.contains(0x09), let next = line.dropFirst(indent.count).first,
                next != UInt8(ascii: "#"), next != 0x0D
            else { continue }
            notes.note(
                "a tab indents this line", instead: "indent with spaces", line: index + 1)
            return false
        }
        return true
    }

    private func line(at offset: Int, in bytes: [UInt8]) -> Int {
        bytes[..<offset].count { $0 == 0x0A } + 1
    }
}

// MARK: - What libYAML says

extension YamlSource {
    private func note(_ error: any Error, in text: String) {
        let advice = "look for a missing quote, bracket, colon or space"
        // At the end of a file libYAML points below its last line.
        let last = text.utf8.count { $0 == 0x0A } + (text.hasSuffix("\n") ? 0 : 1)
        func line(_ mark: Mark) -> Int { max(1, min(mark.line, last)) }
        switch error as? YamlError {
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "'\($0)'" }.joined(separator: ", ")
            notes.note(
                "\(names) is written twice in one entry", instead: "keep one of them",
                line: line(context.mark))
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _):
            let start = context.map { "\($0.text) from line \(line($0.mark)): " } ?? ""
            notes.note("not YAML (\(start)\(problem))", instead: advice, line: line(mark))
        case .composer(let context, let problem, let mark, _):
            let start = context.map { "\($0.text), " } ?? ""
            notes.note("not YAML (\(start)\(problem))", instead: advice, line: line(mark))
        default:
            notes.note("not YAML (\(error))", instead: advice, line: nil)
        }
    }
}
