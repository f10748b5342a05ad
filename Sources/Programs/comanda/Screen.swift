import Foundation

/// Standard output, a whole text at a time and at once.
///
/// Not through the buffered streams of the C library: flushing them waits for whoever reads the
/// keyboard.
enum Screen {
    /// Writes a text and ends the line.
    static func show(_ text: String) { write(Array((text + "\n").utf8)) }

    /// Writes bytes as they are.
    static func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
