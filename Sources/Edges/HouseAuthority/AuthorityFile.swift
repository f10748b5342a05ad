import Foundation
import Vocabulary

/// Files that only the current user can read; a crash leaves the old one or the new one.
enum AuthorityFile {
    static func makeFolder(_ path: String) throws(Fault) {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw fault("make the folder", path) }
        if chmod(path, 0o700) != 0 { throw fault("close the folder to others", path) }
    }

    /// Waits for its turn; closing the file that is returned gives the turn away.
    static func lock(_ path: String) throws(Fault) -> CInt {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw fault("make the lock", path) }
        while flock(file, LOCK_EX) != 0 {
            guard errno == EINTR else {
                defer { close(file) }
                throw fault("lock the authority", path)
            }
        }
        return file
    }

    static func write(_ text: String, to path: String) throws(Fault) {
        let temporary = path + ".new"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw fault("create the file", temporary) }
        do throws(Fault) {
            defer { close(file) }
            try fill(file, Array(text.utf8), path)
            guard fsync(file) == 0, rename(temporary, path) == 0 else {
                throw fault("write the file", path)
            }
        } catch {
            // There may be a key in it.
            unlink(temporary)
            throw error
        }
    }

    private static func fill(_ file: CInt, _ bytes: [UInt8], _ path: String) throws(Fault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw fault("write the file", path) }
            rest = rest.dropFirst(count)
        }
    }

    private static func fault(_ operation: String, _ path: String) -> Fault {
        Fault(
            operation, at: path, cause: String(cString: strerror(errno)),
            hint: "check the folder's owner and the free space of its disk")
    }
}
