import Foundation
import Wire

/// What a hub is told by the parent that started it, in one line on its standard input, once the
/// data is proven and all is ready for it: before that it reads files and touches no data.
struct GoAhead: Codable, Hashable, Sendable {
    /// Whether it says how to try the house once it is open.
    var isTrial = false
    /// Whether it does not even say that it is open: somebody else's figures go out there.
    var isQuiet = false
    /// How much is wrong with the data that the house is opened on.
    var damage = 0
    /// Whether it keeps to the broker that its parent starts.
    var hasOwnBroker = true

    /// What a hub is told that takes the place of one that died: the house was tried by then.
    var again: GoAhead {
        var again = self
        again.isTrial = false
        return again
    }

    private enum CodingKeys: String, CodingKey {
        case isTrial = "trial", isQuiet = "quiet", damage, hasOwnBroker = "own_broker"
    }

    /// Longer than any that is said.
    private static let mostBytes = 1024

    /// How it is said.
    var line: String { String(decoding: Canonical.bytes(self), as: UTF8.self) + "\n" }

    /// Waits for it; `nil` when the parent ended without saying it: the house stays closed.
    static func wait() -> GoAhead? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while line.count < mostBytes, read(0, &byte, 1) == 1 {
            if byte == UInt8(ascii: "\n") {
                return try? Canonical.value(parsing: line, strict: true)
            }
            line.append(byte)
        }
        return nil
    }
}
