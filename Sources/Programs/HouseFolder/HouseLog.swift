public import Foundation
public import Vocabulary

/// What operators should know: a line of JSON for each event, bounded, and in plain words on
/// standard error.
///
/// Nothing personal and nothing secret comes here; `LogEvent` sees to it. Several processes may
/// write to one log.
public final class HouseLog: Sendable {
    /// The most bytes of a log before it is set aside as `log.old`.
    public static let mostBytes = 1 << 20

    /// The clocks a log goes by.
    struct Clock: Sendable {
        /// The time of day.
        let wall: @Sendable () -> Moment
        /// Milliseconds that only go forward.
        let steady: @Sendable () -> Int64

        static let machine = Self(
            wall: { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
            steady: { Int64(ProcessInfo.processInfo.systemUptime * 1000) })
    }

    private let url: URL
    private let clock: Clock
    private let echo: (@Sendable (LogEvent) -> Void)?
    private let lock = NSLock()
    private nonisolated(unsafe) var rate = LogRate()

    /// A log at a place; `echoes` says the same on standard error.
    public convenience init(at url: URL, echoes: Bool) {
        let echo: (@Sendable (LogEvent) -> Void)? =
            if echoes { { LogEcho.standardError.say($0) } } else { nil }
        self.init(at: url, clock: .machine, echo: echo)
    }

    init(at url: URL, clock: Clock, echo: (@Sendable (LogEvent) -> Void)?) {
        self.url = url
        self.clock = clock
        self.echo = echo
    }

    /// Writes a line to standard error; when nobody reads it any more, nothing happens.
    public static func echo(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = bytes.withUnsafeBytes { Foundation.write(2, $0.baseAddress, $0.count) }
    }

    /// Writes an event, unless its source said much lately: it is summed up with others then.
    ///
    /// - Parameter isSaid: Whether it is also said on standard error, if this log does so at all.
    public func write(_ event: LogEvent, isSaid: Bool = true) {
        lock.withLock { keep(rate.admit(event, at: clock.steady()), isSaid: isSaid) }
    }

    /// Writes a fault.
    public func write(_ fault: Fault) { write(.fault(fault)) }

    /// Writes words of the program's own. An event of its own is better.
    public func write(_ text: String) { write(.note(text)) }

    /// Writes the sums whose time has come; to be called now and then.
    public func tick() {
        lock.withLock { keep(rate.due(at: clock.steady())) }
    }

    /// Writes what is still held back, before the end.
    public func flush() {
        lock.withLock { keep(rate.rest(at: clock.steady())) }
    }

    private func keep(_ events: [LogEvent], isSaid: Bool = true) {
        guard !events.isEmpty else { return }
        if let echo, isSaid { events.forEach(echo) }
        let now = clock.wall()
        append(events.flatMap { LogLine.bytes($0, at: now) })
    }

    private func append(_ bytes: [UInt8]) {
        let file = open(url.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return }
        defer { close(file) }
        _ = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
        if lseek(file, 0, SEEK_END) > Self.mostBytes { setAside(file) }
    }

    /// Another process may be setting the same file aside: the lock and the second look keep the
    /// new log from taking the old one's place.
    private func setAside(_ file: Int32) {
        var own = stat()
        var there = stat()
        guard flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &own) == 0,
            stat(url.path, &there) == 0, own.st_ino == there.st_ino
        else { return }
        rename(url.path, url.path + ".old")
    }
}
