import Foundation
import Glibc
import Vocabulary

/// Files that only the current user can read, written so that a crash leaves the old one or the
/// new one.
enum PrivateFile {
    static func makeFolder(_ path: String) throws(Fault) {
        if mkdir(path, 0o700) != 0, errno != EEXIST {
            throw fault("make the folder", path, errno)
        }
        // A folder from before may be open to others.
        if chmod(path, 0o700) != 0 { throw fault("close the folder to others", path, errno) }
    }

    static func write(_ text: String, to path: String) throws(Fault) {
        let temporary = path + ".new"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw fault("create the file", temporary, errno) }
        defer { Glibc.close(file) }
        if fchmod(file, 0o600) != 0 { throw fault("close the file to others", temporary, errno) }
        try fill(file, with: Array(text.utf8), path: temporary)
        if fsync(file) != 0 { throw fault("bring the file to the disk", temporary, errno) }
        if rename(temporary, path) != 0 { throw fault("put the file in place", path, errno) }
        try bringFolderToDisk(of: path)
    }

    private static func fill(_ file: CInt, with bytes: [UInt8], path: String) throws(Fault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw fault("write the file", path, errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// The new name is an entry of the folder and must be on the disk too.
    private static func bringFolderToDisk(of path: String) throws(Fault) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw fault("open the folder", folder, errno) }
        defer { Glibc.close(file) }
        if fsync(file) != 0 { throw fault("bring the folder to the disk", folder, errno) }
    }

    private static func fault(_ operation: String, _ path: String, _ code: CInt) -> Fault {
        Fault(
            operation, at: path, cause: String(cString: strerror(code)),
            hint: "check the folder's owner and the free space of its disk")
    }
}
