import Foundation
import Vocabulary

/// Standard output, a whole text at a time and at once.
///
/// Not through the buffered streams of the C library: flushing them waits for whoever reads the
/// keyboard.
enum Screen {
    /// Writes a text and ends the line. Where that fails nobody is told: a house goes on when
    /// nobody reads what it says.
    static func show(_ text: String) { try? write(Array((text + "\n").utf8)) }

    /// Writes bytes as they are.
    ///
    /// - Throws: A fault when they could not all be written: half a file is none.
    static func write(_ bytes: [UInt8]) throws(Fault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw Fault(
                    "write", at: "standard output", cause: String(cString: strerror(errno)))
            }
            rest = rest.dropFirst(count)
        }
    }
}
