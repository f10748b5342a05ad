import Foundation
import GRDB
import HouseRules
public import Vocabulary
import Wire

/// What a restored store remembers until the house has got back what its terminals hold.
public struct RestoreMark: Hashable, Sendable, Codable {
    /// The name of the backup.
    public let backup: String
    /// When the backup was made.
    public let made: Moment
    /// When it was put in place.
    public let restored: Moment

    private enum CodingKeys: String, CodingKey {
        case backup, made = "made_ms", restored = "restored_ms"
    }

    /// A mark.
    public init(backup: String, made: Moment, restored: Moment) {
        self.backup = backup
        self.made = made
        self.restored = restored
    }
}

extension HouseStore {
    /// Makes this store, a copy, that of a restored house: it gets a new epoch, newer than the one
    /// it had, and remembers that it must ask the terminals for what it lost.
    public func beginRestore(_ mark: RestoreMark) throws(Fault) {
        let old = try epoch()
        let milliseconds = max(
            Int64(Date().timeIntervalSince1970 * 1000), Int64(clamping: old.bits >> 80) + 1)
        let new = Epoch(milliseconds: milliseconds, random: .random(in: 0...UInt128.max))
        try write("begin a new epoch") { db in
            try db.execute(
                sql: "UPDATE meta SET value = ? WHERE name = 'epoch'",
                arguments: [new.description])
            try db.execute(
                sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('restore', ?)",
                arguments: [String(decoding: Canonical.bytes(mark), as: UTF8.self)])
        }
    }

    /// Brings everything into the database file itself, and closes it.
    public func closeFile() throws(Fault) {
        do {
            try queue.writeWithoutTransaction { db in
                _ = try db.checkpoint(.truncate)
            }
            try queue.close()
        } catch {
            throw Self.fault("close the house's data", folder.path, error)
        }
    }

    /// What the store was restored from; `nil` when the house has got back what it lost.
    public func restore() throws(Fault) -> RestoreMark? {
        try read("read whether the house was restored") { db in
            let text = try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'restore'")
            return try text.map { try Canonical.value(parsing: Array($0.utf8), strict: false) }
        }
    }

    /// Notes that the house has got back what it lost.
    public func endRestore() throws(Fault) {
        try write("note that the house is whole again") { db in
            try db.execute(sql: "DELETE FROM meta WHERE name = 'restore'")
        }
    }

    /// The command at a place in its device's order; `nil` when none was decided there.
    public func command(
        of device: DeviceID, in epoch: Epoch, seq: Int64
    ) throws(Fault) -> CommandRow? {
        try read("look for the command at a place") { db in
            let body = try Data.fetchOne(
                db,
                sql: "SELECT body FROM command WHERE device = ? AND epoch = ? AND seq = ?",
                arguments: [device.text, epoch.description, seq])
            return try body.map { try Canonical.value(parsing: Array($0), strict: false) }
        }
    }

    /// The command that issued a docket or guest paper; `nil` when none did.
    public func command(issuing paper: Int) throws(Fault) -> CommandRow? {
        try read("look for the command behind a paper") { db in
            let body = try Data.fetchOne(
                db,
                sql: """
                    SELECT command.body FROM effect JOIN command
                    ON command.sequence = effect.command WHERE effect.paper = ?
                    """,
                arguments: [paper])
            return try body.map { try Canonical.value(parsing: Array($0), strict: false) }
        }
    }
}
