import CMosquitto
import Glibc

/// An authority's certificate where libmosquitto can read it: a file in memory, gone with this
/// object, so that nothing is left on a disk and nobody can put another in its place.
final class TrustFile: Sendable {
    private let file: CInt

    /// Nil when the kernel has no room for it.
    init?(pem: String) {
        file = comanda_memory_file()
        guard file >= 0 else { return nil }
        let bytes = Array(pem.utf8)
        let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard count == bytes.count else { return nil }
    }

    deinit {
        if file >= 0 { close(file) }
    }

    /// Its path, for this process alone.
    var path: String { "/proc/self/fd/\(file)" }
}
