public import Foundation

/// Sees whether a lock file is locked, without touching the lock: trying it would take it for a
/// moment from whoever comes to take it in earnest.
public enum LockSight {
    /// Whether some process holds the file's lock, as the kernel's table says.
    ///
    /// - Returns: `nil` when the table cannot be read.
    public static func isHeld(_ file: URL) -> Bool? {
        guard let table = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else {
            return nil
        }
        var facts = stat()
        guard stat(file.path, &facts) == 0 else { return false }
        return isHeld(inode: UInt64(facts.st_ino), in: table)
    }

    /// Whether a table has a `flock` of this inode. Its device is not compared: on layered file
    /// systems the table names the layer beneath.
    static func isHeld(inode: UInt64, in table: String) -> Bool {
        table.split(separator: "\n").contains { line in
            let words = line.split(separator: " ")
            guard words.count > 5, words[1] == "FLOCK" else { return false }
            return words[5].split(separator: ":").last == "\(inode)"
        }
    }
}
