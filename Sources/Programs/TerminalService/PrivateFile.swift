import Foundation
import Vocabulary

/// Files with a secret in them: only their owner reads them, and nobody's links are followed.
enum PrivateFile {
    /// The most bytes that are read.
    private static let mostBytes = 64 * 1024

    /// What is in a file, and what is wrong with who may read it: that is said only of a file that
    /// is what it should be.
    struct Content {
        let bytes: [UInt8]
        let objection: Fault?
    }

    static func read(_ path: String) throws(Fault) -> Content {
        let operation = "read the device file"
        // Without waiting: a pipe in its place would hold us here for ever.
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            let hint =
                errno == ENOENT ? "make one with 'comanda device add'" : "name the file itself"
            throw fault(operation, path, hint: hint)
        }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0 else { throw fault(operation, path) }
        try requirePlain(facts, operation, path)
        let objection = objection(to: facts, operation, path)
        var bytes = [UInt8](repeating: 0, count: mostBytes + 1)
        var count = 0
        while count < bytes.count {
            let read = bytes.withUnsafeMutableBytes {
                Foundation.read(
                    file, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            if read < 0, errno == EINTR { continue }
            guard read >= 0 else { throw fault(operation, path) }
            if read == 0 {
                return Content(bytes: Array(bytes.prefix(count)), objection: objection)
            }
            count += read
        }
        throw Fault(operation, at: path, cause: "it is above \(mostBytes) bytes")
    }

    static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
        let operation = "write the device file"
        var facts = stat()
        if lstat(path, &facts) == 0 {
            try requirePlain(facts, operation, path)
            try requireOwn(facts, operation, path)
        }
        let temporary = "\(path).\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = open(temporary, flags, 0o600)
        guard file >= 0 else { throw fault(operation, temporary) }
        defer { close(file) }
        guard fchmod(file, 0o600) == 0, fill(file, bytes), fsync(file) == 0,
            rename(temporary, path) == 0
        else {
            let fault = fault(operation, path)
            unlink(temporary)
            throw fault
        }
        try bringFolderToDisk(of: path)
    }

    private static func objection(
        to facts: stat, _ operation: String, _ path: String
    ) -> Fault? {
        do throws(Fault) { try requireOwn(facts, operation, path) } catch { return error }
        guard facts.st_mode & 0o777 != 0o600 else { return nil }
        return Fault(
            operation, at: path,
            cause: "its mode is \(String(facts.st_mode & 0o777, radix: 8)), not 600:"
                + " others might read the secret or change it",
            hint: "chmod 600 '\(path)'; make a new secret if others could read it")
    }

    private static func requirePlain(
        _ facts: stat, _ operation: String, _ path: String
    ) throws(Fault) {
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw Fault(
                operation, at: path, cause: "it is not a plain file",
                hint: "name the file itself, not a link or a folder")
        }
    }

    private static func requireOwn(
        _ facts: stat, _ operation: String, _ path: String
    ) throws(Fault) {
        guard facts.st_uid == geteuid() else {
            throw Fault(
                operation, at: path, cause: "it belongs to another user",
                hint: "use a device file of your own")
        }
    }

    private static func fill(_ file: Int32, _ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// The new name is an entry of the folder and must be on the disk too.
    private static func bringFolderToDisk(of path: String) throws(Fault) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw fault("open the folder", folder) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw fault("bring the folder to the disk", folder) }
    }

    private static func fault(
        _ operation: String, _ path: String,
        hint: String? = "check the folder's owner and the free space of its disk"
    ) -> Fault {
        Fault(operation, at: path, cause: String(cString: strerror(errno)), hint: hint)
    }
}
