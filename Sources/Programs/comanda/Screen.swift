import Foundation

/// Standard output, a whole text at a time and at once.
///
/// Not through the buffered streams of the C library: flushing them waits for whoever reads the
/// keyboard.
enum Screen {
    /// Writes a text and ends the line.
    static func show(_ text: String) {
        var rest = Array((text + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
