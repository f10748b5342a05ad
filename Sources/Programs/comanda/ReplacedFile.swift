import CoreFoundation
import Foundation
import Vocabulary

/// A file that its owner edits by hand, about to be replaced as a whole.
struct ReplacedFile {
    /// What became of it.
    struct Replacement {
        /// Where the file before is kept; `nil` when there was none.
        let kept: URL?
        /// Whether it belongs to whom it belonged before.
        let isOwnedAsBefore: Bool
    }

    private let url: URL
    private var folder: URL { url.deletingLastPathComponent() }

    init(_ url: URL) {
        self.url = url
    }

    /// Writes the file anew and brings it to the disk, readable by whom it was readable before.
    ///
    /// - Throws: A fault when it could not be; the file before then stands where it stood.
    func replace(with text: String, at now: Date) throws(Fault) -> Replacement {
        let fresh = folder.appendingPathComponent(".\(url.lastPathComponent).new")
        do {
            var before = stat()
            let isThere = stat(url.path, &before) == 0
            let copy = isThere ? try keep(now) : nil
            unlink(fresh.path)
            let file = try handle(
                open(fresh.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
            defer { try? file.close() }
            try file.write(contentsOf: Data(text.utf8))
            let number = file.fileDescriptor
            let isOwned = !isThere || fchown(number, before.st_uid, before.st_gid) == 0
            try succeed(fchmod(number, isThere ? before.st_mode & 0o777 : 0o644))
            try file.synchronize()
            try succeed(rename(fresh.path, url.path))
            try bringToDisk(folder)
            return Replacement(kept: copy, isOwnedAsBefore: isOwned)
        } catch {
            unlink(fresh.path)
            throw Fault(
                "write a file", at: url.path, cause: error.localizedDescription,
                hint: "make sure this user may write in \(folder.path) and the disk has room")
        }
    }

    /// Copies the file as it is to a place beside it, and brings the copy to the disk.
    private func keep(_ now: Date) throws -> URL {
        let copy = free(now)
        try FileManager.default.copyItem(at: url, to: copy)
        try bringToDisk(copy)
        return copy
    }

    /// A name for the file before that nothing has yet, and that is no menu's.
    private func free(_ now: Date) -> URL {
        let form = DateFormatter()
        form.locale = Locale(identifier: "en_US_POSIX")
        form.dateFormat = "yyyyMMdd-HHmmss"
        let name = "\(url.lastPathComponent).before-\(form.string(from: now))"
        let names = [name] + (2...99).map { "\(name)-\($0)" }
        let urls = names.map { folder.appendingPathComponent($0) }
        return urls.first { !FileManager.default.fileExists(atPath: $0.path) } ?? urls[0]
    }

    // MARK: - The system's calls

    /// Waits until a file, or the names in a folder, would survive a power cut.
    private func bringToDisk(_ url: URL) throws {
        let file = try handle(open(url.path, O_RDONLY | O_CLOEXEC))
        defer { try? file.close() }
        try succeed(fsync(file.fileDescriptor))
    }

    private func handle(_ number: Int32) throws -> FileHandle {
        try succeed(number)
        return FileHandle(fileDescriptor: number, closeOnDealloc: false)
    }

    private func succeed(_ result: Int32) throws {
        guard result < 0 else { return }
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
}
