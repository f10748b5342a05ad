import Foundation
import Vocabulary
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
    ///
    /// - Throws: A fault when something else is said.
    static func wait() throws(Fault) -> GoAhead? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(0, &byte, 1) == 1 {
            guard byte != UInt8(ascii: "\n"), line.count < mostBytes else {
                return try GoAhead(parsing: line)
            }
            line.append(byte)
        }
        return nil
    }
}

extension GoAhead {
    private init(parsing line: [UInt8]) throws(Fault) {
        do { self = try Canonical.value(parsing: line, strict: true) } catch {
            throw Fault(
                "wait until the house may open", at: "the standard input",
                cause: "what was said there is no go-ahead",
                hint: "open a house with 'comanda open', which starts its hub itself")
        }
    }
}
