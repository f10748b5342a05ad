public import Foundation
public import Vocabulary

/// Small 0600 files beside the database that are there whole or not at all.
public enum WholeFile {
    /// Writes a file anew and brings it to the disk; the old one stays when that fails.
    public static func keep(_ text: String, at url: URL) throws(Fault) {
        try keep(Array(text.utf8), at: url)
    }

    /// As for a text.
    public static func keep(_ bytes: [UInt8], at url: URL) throws(Fault) {
        do { try write(bytes, to: url, isKept: true) } catch {
            throw Fault(
                "write a file", at: url.path, cause: error.cause,
                hint: "make sure this user may write there and the disk has room")
        }
    }

    /// The bytes of a file; `nil` when there is none, it is a link, or it is above a size.
    public static func read(_ url: URL, most: Int) -> [UInt8]? {
        let file = open(url.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0, facts.st_size <= most else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
        let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
        return count == bytes.count ? bytes : nil
    }

    /// Writes a file anew and puts it in the old one's place.
    ///
    /// - Parameter isKept: Whether it is on the disk when this returns, under its name. One that is
    ///   not survives the process, not a power cut: whoever reads it must be able to tell a damaged
    ///   one.
    public static func write(_ bytes: [UInt8], to url: URL, isKept: Bool = false) throws(WriteError)
    {
        let temporary = url.path + ".new"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw WriteError(url, errno) }
        do throws(WriteError) {
            try fill(file, bytes, at: 0, url)
            if isKept, fsync(file) != 0 { throw WriteError(url, errno) }
        } catch {
            close(file)
            unlink(temporary)
            throw error
        }
        close(file)
        guard rename(temporary, url.path) == 0 else {
            let error = WriteError(url, errno)
            unlink(temporary)
            throw error
        }
        if isKept { try syncName(of: url) }
    }

    /// Brings a file's name to the disk: it stands in the folder, not in the file.
    private static func syncName(of url: URL) throws(WriteError) {
        let path = url.deletingLastPathComponent().path
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if folder >= 0 { close(folder) } }
        guard folder >= 0, fsync(folder) == 0 else { throw WriteError(url, errno) }
    }

    /// Writes bytes into an open file.
    static func fill(
        _ file: Int32, _ bytes: [UInt8], at offset: Int, _ url: URL
    ) throws(WriteError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(
                    file, $0.baseAddress?.advanced(by: done), $0.count - done, offset + done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw WriteError(url, count == 0 ? ENOSPC : errno) }
            done += count
        }
    }
}

/// A small file could not be written.
public struct WriteError: Error {
    let url: URL
    /// The system's number of what was wrong.
    let code: Int32

    init(_ url: URL, _ code: Int32) {
        self.url = url
        self.code = code
    }

    /// The system's words for it.
    var cause: String { String(cString: strerror(code)) }

    /// Whether there was no room, rather than a disk that fails.
    public var isForRoom: Bool { code == ENOSPC || code == EDQUOT }

    /// As an operator should read it.
    public func fault(_ operation: String) -> Fault {
        Fault(
            operation, at: url.path, cause: cause,
            hint: isForRoom
                ? "free some space on this disk; the house opens again by itself"
                : "check the disk; the house opens again by itself")
    }
}
