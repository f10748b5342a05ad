public import Foundation
public import Vocabulary

/// Reads a house's log: first what was set aside, then what is written now, then what comes.
public struct LogReader {
    /// What is wanted of it.
    public struct Filter: Sendable {
        /// Nothing earlier; lines without a time are left out then.
        public var since: Moment?
        /// Nothing that matters less.
        public var level: LogEvent.Level

        /// A filter.
        public init(since: Moment? = nil, level: LogEvent.Level = .info) {
            self.since = since
            self.level = level
        }

        /// Whether a line is wanted.
        public func admits(_ line: LogLine) -> Bool {
            guard line.level >= level else { return false }
            guard let since else { return true }
            return line.at.map { $0 >= since } ?? false
        }
    }

    private let url: URL
    private let filter: Filter
    /// Where reading goes on, in which file.
    private var place = 0
    private var inode: ino_t = 0

    /// A reader of the log at a place.
    public init(at url: URL, filter: Filter) {
        self.url = url
        self.filter = filter
    }

    /// The lines that were set aside and that are wanted.
    public func old() -> [LogLine] {
        guard let data = FileManager.default.contents(atPath: url.path + ".old") else { return [] }
        return wanted(data).lines
    }

    /// The wanted lines that were written since the last call; whole ones alone. A log that was set
    /// aside meanwhile is read to its end first.
    public mutating func next() -> [LogLine] {
        var facts = stat()
        guard stat(url.path, &facts) == 0 else { return [] }
        var lines: [LogLine] = []
        if inode != 0, facts.st_ino != inode {
            lines = read(url.path + ".old")
            place = 0
        }
        inode = facts.st_ino
        return lines + read(url.path)
    }

    private mutating func read(_ path: String) -> [LogLine] {
        guard let file = FileHandle(forReadingAtPath: path) else { return [] }
        defer { try? file.close() }
        guard (try? file.seek(toOffset: UInt64(place))) != nil, let data = try? file.readToEnd()
        else { return [] }
        let (lines, bytes) = wanted(data)
        place += bytes
        return lines
    }

    private func wanted(_ data: Data) -> (lines: [LogLine], bytes: Int) {
        guard let end = data.lastIndex(of: UInt8(ascii: "\n")) else { return ([], 0) }
        let whole = data[...end]
        let lines = whole.split(separator: UInt8(ascii: "\n")).map {
            LogLine(reading: String(decoding: $0, as: UTF8.self))
        }
        return (lines.filter(filter.admits), whole.count)
    }
}
