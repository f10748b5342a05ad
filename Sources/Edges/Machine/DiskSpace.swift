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

    /// The bytes of a file; 0 when there is none.
    public static func bytes(of file: URL) -> Int64 {
        var facts = stat()
        return stat(file.path, &facts) == 0 ? Int64(facts.st_size) : 0
    }
}
