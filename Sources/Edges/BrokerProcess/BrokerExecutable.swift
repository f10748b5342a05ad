import Foundation
import Glibc
public import Vocabulary

/// Finds mosquitto, which Debian puts where an ordinary user's PATH does not reach.
public enum BrokerExecutable {
    /// The path of mosquitto, from the system's folders first and then from PATH.
    public static func find() throws(Fault) -> String {
        try find(path: ProcessInfo.processInfo.environment["PATH"] ?? "")
    }

    /// The system's program that becomes another one, and has the kernel end that when its parent
    /// ends; `nil` where there is none. It is a part of every Debian.
    static var bond: String? {
        ["/usr/bin/setpriv", "/bin/setpriv"].first { access($0, X_OK) == 0 }
    }

    static func find(
        in folders: [String] = ["/usr/sbin", "/usr/local/sbin"], path: String
    ) throws(Fault) -> String {
        let places = folders + path.split(separator: ":").map(String.init)
        let candidates = places.map { $0 + "/mosquitto" }
        guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else {
            throw Fault(
                "find mosquitto", at: places.joined(separator: ":"),
                cause: "it is in none of these folders", hint: "apt-get install mosquitto")
        }
        return found
    }
}
