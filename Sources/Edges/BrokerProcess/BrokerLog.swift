import Foundation

/// What a supervised broker says, in a file that is kept small while it grows.
///
/// Whoever can reach the broker makes it write: each failed handshake is a line. It writes by
/// appending, so the file can be cut at any time.
public struct BrokerLog: Sendable {
    /// The path of the file.
    public let path: String
    /// A file above this many bytes is cut.
    public static let mostBytes = 1 << 20
    private static let pause = Duration.seconds(60)
    private var next: ContinuousClock.Instant?

    /// What the broker on these files says.
    public init(of files: BrokerFiles) { path = files.folder + "/mosquitto.log" }

    /// Looks about once a minute, however often it is asked to, and empties a file that has grown.
    public mutating func look(at now: ContinuousClock.Instant = .now) {
        if let next, now < next { return }
        next = now + Self.pause
        var facts = stat()
        guard stat(path, &facts) == 0, facts.st_size > Self.mostBytes else { return }
        truncate(path, 0)
    }
}
