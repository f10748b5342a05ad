import Foundation
import Machine
import Vocabulary

/// The room for a copy, looked at before anything of it is written: a copy that fills the disk of
/// the house would stop the hub that it is made to save.
struct BackupRoom {
    /// Bytes that may be written where the copy goes; `nil` when nobody can tell.
    let free: Int64?
    /// Bytes of the copy.
    let copy: Int64
    /// Bytes that must be left free beside it.
    let left: Int64

    /// What is left on a disk where no house works: keys and folders are copied too.
    static let little: Int64 = 16 << 20

    /// Throws a fault when the copy does not fit.
    func check(_ shelf: URL) throws(Fault) {
        guard let free, free < copy + left else { return }
        throw Fault(
            "make a backup", at: shelf.path,
            cause:
                "too little room: \(free >> 20) MiB are free there, and \(copy >> 20) MiB for the"
                + " copy and \(left >> 20) MiB besides are needed",
            hint: "make room there, or name a folder on another disk: 'to' in the section backup of"
                + " house.yaml, or 'comanda backup --to'")
    }
}
