import Foundation

/// Events in plain words, for whoever reads standard error: a person, or the system's journal.
struct LogEcho: Sendable {
    /// Whether the journal reads: it has its own clock and the program's name, and takes the level
    /// as a number in front.
    let isJournal: Bool

    /// For this process's standard error.
    static let standardError = LogEcho(
        isJournal: isJournal(ProcessInfo.processInfo.environment["JOURNAL_STREAM"], file: 2))

    /// Whether a file is the stream that the service manager names as `device:inode`.
    static func isJournal(_ stream: String?, file: Int32) -> Bool {
        var facts = stat()
        guard let stream, fstat(file, &facts) == 0 else { return false }
        return stream == "\(facts.st_dev):\(facts.st_ino)"
    }

    /// An event's line.
    ///
    /// - Parameter now: The time of day, as in `19:32:05`.
    func line(_ event: LogEvent, now: String) -> String {
        guard isJournal else { return "\(now) comanda: \(event.text)" }
        let priority =
            switch event.level {
            case .info: 6
            case .warn: 4
            case .alarm: 3
            }
        return "<\(priority)>\(event.text)"
    }

    func say(_ event: LogEvent) { HouseLog.echo(line(event, now: Self.timeOfDay)) }

    /// The time on this machine's wall.
    private static var timeOfDay: String {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return String(format: "%02d:%02d:%02d", parts.tm_hour, parts.tm_min, parts.tm_sec)
    }
}
