public import Foundation
public import Vocabulary

/// A key in a 0600 file of its own, made when it is first asked for.
public enum SecretFile {
    /// The 32 bytes of the key at a place; makes them when there are none.
    ///
    /// - Throws: A fault when the file cannot be read or made, others may read it, or it does not
    ///   hold 32 bytes.
    public static func key(at url: URL) throws(Fault) -> [UInt8] {
        let file = open(url.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            guard errno == ENOENT else {
                throw Fault("read a key", at: url.path, cause: String(cString: strerror(errno)))
            }
            return try make(url)
        }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0, facts.st_mode & 0o077 == 0 else {
            throw Fault(
                "read a key", at: url.path, cause: "others may read it too",
                hint: "chmod 600 '\(url.path)', and think about who may have read it")
        }
        var bytes = [UInt8](repeating: 0, count: 33)
        let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
        guard count == 32 else {
            throw Fault(
                "read a key", at: url.path, cause: "it does not hold 32 bytes",
                hint: "put it back from a backup; without it all PINs must be set anew")
        }
        return Array(bytes.prefix(32))
    }

    /// Whole or not at all: a key that was cut short would lock everybody out.
    private static func make(_ url: URL) throws(Fault) -> [UInt8] {
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255) }
        do { try WholeFile.write(bytes, to: url, isKept: true) } catch {
            throw Fault(
                "make a key", at: url.path, cause: error.cause, hint: "make room on the disk")
        }
        return bytes
    }
}
