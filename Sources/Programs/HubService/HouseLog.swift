public import Foundation
public import Vocabulary

/// What went wrong, for operators: one line each, bounded, and also on standard error.
///
/// No personal data and no secrets are written here.
public final class HouseLog: Sendable {
    private let url: URL
    private let lock = NSLock()
    private let echoes: Bool
    /// The most bytes of a log before it is set aside as `log.old`.
    public static let mostBytes = 1 << 20

    /// A log at a place; `echoes` writes to standard error as well.
    public init(at url: URL, echoes: Bool) {
        self.url = url
        self.echoes = echoes
    }

    /// Writes a line to standard error; when nobody reads it any more, nothing happens.
    public static func echo(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = bytes.withUnsafeBytes { Foundation.write(2, $0.baseAddress, $0.count) }
    }

    /// Writes a fault.
    public func write(_ fault: Fault) { write("\(fault)") }

    /// Writes a line.
    public func write(_ text: String) {
        if echoes { Self.echo("comanda: \(text)") }
        let flat = text.replacingOccurrences(of: "\n", with: " ")
        let line = "\(Date().formatted(.iso8601)) \(flat)\n"
        lock.withLock {
            let file = open(url.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
            guard file >= 0 else { return }
            defer { close(file) }
            let bytes = Array(line.utf8)
            _ = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if lseek(file, 0, SEEK_END) > Self.mostBytes {
                rename(url.path, url.path + ".old")
            }
        }
    }
}
