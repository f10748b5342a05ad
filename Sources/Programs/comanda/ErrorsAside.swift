import Foundation

/// Standard error, written to a file while a screen stands where it would be read: whatever is said
/// there would spoil the picture, and the last words of a crash would be lost with it.
struct ErrorsAside {
    /// A larger file is begun anew.
    private static let mostBytes = 1 << 20
    private let kept: Int32

    init(to url: URL) {
        kept = fcntl(2, F_DUPFD_CLOEXEC, 3)
        var flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC
        let facts = try? FileManager.default.attributesOfItem(atPath: url.path)
        if let size = facts?[.size] as? Int, size > Self.mostBytes { flags |= O_TRUNC }
        let file = open(url.path, flags, 0o600)
        let place = file >= 0 ? file : open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard place >= 0 else { return }
        dup2(place, 2)
        close(place)
    }

    /// Lets errors be read again where they were.
    func putBack() {
        guard kept >= 0 else { return }
        dup2(kept, 2)
        close(kept)
    }
}
