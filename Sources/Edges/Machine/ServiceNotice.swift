import Foundation

/// Tells the service manager that started this process how it is (sd_notify(3)).
public struct ServiceNotice: Sendable {
    /// The socket's path, `@` in front for one without a file.
    private let place: String
    /// Half of the time after which the manager loses patience; `nil` when it has no watchdog.
    public let heartbeat: Duration?

    /// What the manager asked for in the environment; `nil` when there is no manager.
    ///
    /// - Parameters:
    ///   - environment: `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID` are read.
    ///   - process: This process: a watchdog meant for another one is none of ours.
    public init?(environment: [String: String], process: Int32) {
        guard let place = environment["NOTIFY_SOCKET"], place.hasPrefix("/") || place.hasPrefix("@")
        else { return nil }
        self.place = place
        let isOurs = environment["WATCHDOG_PID"].map { $0 == "\(process)" } ?? true
        let patience = environment["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
        heartbeat = isOurs && patience > 0 ? .microseconds(patience / 2) : nil
    }

    /// Takes what the manager asked for out of the environment, so that children do not answer in
    /// our place: mosquitto would.
    public static func take() -> Self? {
        let notice = Self(environment: ProcessInfo.processInfo.environment, process: getpid())
        for name in ["NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"] { unsetenv(name) }
        return notice
    }

    /// The service can be used from now on.
    @discardableResult
    public func ready() -> Bool { send("READY=1") }

    /// The service is about to end.
    @discardableResult
    public func stopping() -> Bool { send("STOPPING=1") }

    /// The service still works.
    @discardableResult
    public func alive() -> Bool { send("WATCHDOG=1") }

    /// One line for whoever asks the manager how the service is.
    @discardableResult
    public func status(_ text: String) -> Bool {
        send("STATUS=" + text.split(separator: "\n").joined(separator: " "))
    }

    /// `false` when nobody took it; there is nothing more to do then.
    private func send(_ text: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var path = Array(place.utf8)
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        if path.first == UInt8(ascii: "@") { path[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        // A socket without a file ends where its name does; a path takes its zero along.
        let isFile = path.first != 0
        let length = MemoryLayout<sa_family_t>.size + path.count + (isFile ? 1 : 0)
        let flags = Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let sender = socket(AF_UNIX, flags, 0)
        guard sender >= 0 else { return false }
        defer { close(sender) }
        let bytes = Array(text.utf8)
        let sent = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(
                    sender, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT),
                    $0, socklen_t(length))
            }
        }
        return sent == bytes.count
    }
}
