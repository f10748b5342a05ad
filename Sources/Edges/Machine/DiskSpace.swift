public import Foundation

/// How much room the file system of a folder has.
public struct DiskSpace: Hashable, Sendable {
    /// Bytes that this user may still write.
    public let free: Int64
    /// Bytes in all.
    public let total: Int64

    /// So many bytes free of so many.
    public init(free: Int64, total: Int64) {
        self.free = free
        self.total = total
    }

    /// The room where a folder is; `nil` when it cannot be told.
    public init?(at folder: URL) {
        var facts = statvfs()
        guard statvfs(folder.path, &facts) == 0 else { return nil }
        let block = Int64(facts.f_frsize)
        self.init(free: Int64(facts.f_bavail) * block, total: Int64(facts.f_blocks) * block)
    }

    /// Whether two folders are on one file system; one that is not there counts as the first folder
    /// above it that is, in which it would be made.
    public static func isShared(by one: URL, and other: URL) -> Bool {
        device(of: one) == device(of: other)
    }

    /// A folder, or what is there of the way to it.
    public static func standing(_ folder: URL) -> URL {
        var folder = folder.standardizedFileURL
        while folder.path != "/", access(folder.path, F_OK) != 0 {
            folder.deleteLastPathComponent()
        }
        return folder
    }

    private static func device(of folder: URL) -> dev_t? {
        var facts = stat()
        return stat(standing(folder).path, &facts) == 0 ? facts.st_dev : nil
    }

    /// The bytes of a file; 0 when there is none.
    public static func bytes(of file: URL) -> Int64 {
        var facts = stat()
        return stat(file.path, &facts) == 0 ? Int64(facts.st_size) : 0
    }
}
