public import Foundation
import GRDB
public import Vocabulary

/// What a head file said at some time; it may have said nothing.
struct HeldHead: Sendable {
    let head: JournalHead?
}

/// The house's data for whoever must not change it.
extension HouseStore {
    /// Opens a closed house's data to read it and nothing else: it stays as the program that wrote
    /// it has left it, of an older schema too. The data's lock must be held.
    ///
    /// - Throws: A fault when there is none, it cannot be read, or a newer program has written it.
    public convenience init(reading folder: URL) throws(Fault) {
        let path = folder.appendingPathComponent("house.sqlite").path
        let queue: DatabaseQueue
        do { queue = try JournalReader.openUnderLock(path) } catch {
            throw Self.fault("read the house's data", path, error)
        }
        let headPath = folder.appendingPathComponent("journal.head").path
        let headFile = Foundation.open(headPath, O_RDONLY | O_CLOEXEC)
        self.init(reading: queue, folder: folder, headFile: headFile)
    }

    /// Whether papers and records are under seals: an older program gave them none, or less.
    public func hasWholeSeals() throws(Fault) -> Bool {
        try read("read the version of the house's data") { db in
            try Self.migrator.appliedIdentifiers(db).contains(Self.wholeSeals)
        }
    }

    /// The data as it is now, to be read while the house goes on: what is committed meanwhile is
    /// not seen.
    ///
    /// A connection of its own reads it, in one transaction: it never writes or checkpoints, so the
    /// house's own connection stays the only writer. The write-ahead log grows until this is let
    /// go, for none of it can be used again before.
    public func snapshot() throws(Fault) -> HouseStore {
        guard !isReadOnly else { return self }
        // The head first: the chain may then be ahead of it, as it may always be, never behind.
        let head = HeldHead(head: steadyHead())
        let path = folder.appendingPathComponent("house.sqlite").path
        do {
            let queue = try Self.openReadOnly(path, isHeld: true)
            try queue.writeWithoutTransaction { db in
                try db.beginTransaction(.deferred)
                // The first read decides what the transaction sees.
                _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM meta")
            }
            return HouseStore(reading: queue, folder: folder, headFile: -1, head: head)
        } catch {
            throw Self.fault("read the house's data", path, error)
        }
    }

    /// What the head file says while a commit may be writing it: read until it says the same twice.
    private func steadyHead() -> JournalHead? {
        var head = notedHead()
        for _ in 0..<100 {
            let again = notedHead()
            guard again != head else { break }
            head = again
        }
        return head
    }
}
