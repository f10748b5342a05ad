import Foundation
import Glibc

/// Finds mosquitto, which Debian puts where an ordinary user's PATH does not reach.
public enum BrokerExecutable {
    public static func find() throws(BrokerProcessFault) -> String {
        try find(path: ProcessInfo.processInfo.environment["PATH"] ?? "")
    }

    static func find(
        in folders: [String] = ["/usr/sbin", "/usr/local/sbin"], path: String
    ) throws(BrokerProcessFault) -> String {
        let places = folders + path.split(separator: ":").map(String.init)
        let candidates = places.map { $0 + "/mosquitto" }
        guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else {
            throw BrokerProcessFault(
                .brokerMissing, operation: "find mosquitto",
                place: places.joined(separator: ":"), cause: "it is in none of these folders",
                hint: "apt-get install mosquitto")
        }
        return found
    }
}
