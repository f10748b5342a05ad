import Foundation
import Vocabulary

/// The lock on a terminal's folder: two programs that shared one outbox would use the same seq
/// twice.
///
/// The kernel lets go of it when its holder ends, however that happens.
final class FolderLock: Sendable {
    private let file: Int32

    init(folder: URL) throws(Fault) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Fault(
                "make the terminal's folder", at: folder.path, cause: error.localizedDescription,
                hint: "choose a folder you may write to")
        }
        let path = folder.appendingPathComponent("lock").path
        file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw Fault(
                "write to the terminal's folder", at: path, cause: String(cString: strerror(errno)),
                hint: "choose a folder you may write to")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            throw Fault(
                "lock the terminal's folder", at: folder.path,
                cause: "another program uses this terminal",
                hint: "end that one first, or give this one a device of its own")
        }
    }

    deinit {
        if file >= 0 { close(file) }
    }
}
