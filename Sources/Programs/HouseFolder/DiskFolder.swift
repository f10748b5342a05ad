public import Foundation
public import Vocabulary

/// Files and folders that must be on the disk, whole and private, before anything is said of them.
public enum DiskFolder {
    /// Makes a 0700 folder, and those above it.
    public static func make(_ url: URL) throws(Fault) {
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Fault(
                "make a folder", at: url.path, cause: error.localizedDescription,
                hint: "make sure this user may write there and the disk has room")
        }
    }

    /// The names of what is in a folder, sorted; none when there is no such folder.
    public static func names(in url: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    }

    /// Copies a file; the copy is 0600 and on the disk when this returns.
    public static func copy(_ from: URL, to url: URL) throws(Fault) {
        do { try FileManager.default.copyItem(at: from, to: url) } catch {
            throw Fault(
                "copy \(from.path)", at: url.path, cause: error.localizedDescription,
                hint: "make sure this user may write there and the disk has room")
        }
        chmod(url.path, 0o600)
        try sync(url)
    }

    /// Gives a file or folder another name on the same disk.
    public static func move(_ from: URL, to url: URL) throws(Fault) {
        guard rename(from.path, url.path) == 0 else { throw fault("rename \(from.path)", url) }
    }

    /// Brings a file, or the names in a folder, to the disk.
    public static func sync(_ url: URL) throws(Fault) {
        let file = open(url.path, O_RDONLY | O_CLOEXEC)
        defer { if file >= 0 { close(file) } }
        guard file >= 0, fsync(file) == 0 else { throw fault("bring to the disk", url) }
    }

    private static func fault(_ operation: String, _ url: URL) -> Fault {
        Fault(
            operation, at: url.path, cause: String(cString: strerror(errno)),
            hint: "make sure this user may write there and the disk has room")
    }
}
