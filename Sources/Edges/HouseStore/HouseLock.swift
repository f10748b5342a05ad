public import Foundation
public import Vocabulary

/// The lock on a house's data: whoever holds it is the only program that may write there.
///
/// The kernel lets go of it when its holder ends, however that happens.
public final class HouseLock: Sendable {
    private let file: Int32
    /// The name of the data's own lock.
    public static let dataLock = "lock"

    /// Takes a lock of a data folder, making the folder if need be.
    ///
    /// - Parameters:
    ///   - folder: The data folder.
    ///   - name: The lock's name: the data's own, or another one beside it. With the data's own, a
    ///     restore that was interrupted is finished.
    /// - Throws: A fault when the folder cannot be written, or another program holds the lock.
    public init(folder: URL, name: String = HouseLock.dataLock) throws(Fault) {
        let path = folder.appendingPathComponent(name).path
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Fault(
                "make the data folder", at: folder.path, cause: error.localizedDescription,
                hint: "choose a folder you may write to with --data")
        }
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw Fault(
                "write to the data folder", at: folder.path,
                cause: String(cString: strerror(errno)),
                hint: "choose a folder you may write to with --data")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            throw Fault(
                "lock the data folder", at: folder.path,
                cause: "another house is open on this data",
                hint: "close that one first, or use another folder with --data")
        }
        // Nobody may see data of which half is restored.
        if name == Self.dataLock { try DataSwap(data: folder).finish() }
    }

    deinit {
        if file >= 0 { close(file) }
    }
}
