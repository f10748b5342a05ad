import Foundation
import GRDB
public import Vocabulary

/// Something that was drafted and not sent: bytes that mean something to whoever drafts.
public struct KeptDraft: Hashable, Sendable {
    /// The most bytes of one draft.
    public static let mostBytes = 64 * 1024

    /// Who drafts.
    public let staff: StaffID
    /// What it is for, of 1 to 64 ASCII characters: each person has one draft for a place.
    public let place: String
    /// What was drafted.
    public let bytes: [UInt8]

    /// A draft.
    public init(staff: StaffID, place: String, bytes: [UInt8]) {
        self.staff = staff
        self.place = place
        self.bytes = bytes
    }
}

extension TerminalStore {
    /// The most drafts that are kept at one time.
    public static let mostDrafts = 200

    /// Keeps a draft in place of an older one for the same place; it is on the disk when this
    /// returns.
    ///
    /// - Throws: A fault when it is above 64 KiB, when so many are kept already, or when the disk
    ///   failed; what was kept before stays.
    public func keep(_ draft: KeptDraft) throws(Fault) {
        guard draft.bytes.count <= KeptDraft.mostBytes else {
            throw Fault(
                "keep a draft", at: "\(draft.staff) for \(draft.place)",
                cause: "it is above \(KeptDraft.mostBytes) bytes",
                hint: "send a part of the round first")
        }
        try write("keep a draft") { db in
            let others = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM draft WHERE NOT (staff = ? AND place = ?)",
                arguments: [draft.staff.text, draft.place])
            guard (others ?? 0) < Self.mostDrafts else {
                throw Fault(
                    "keep a draft", at: "\(draft.staff) for \(draft.place)",
                    cause: "\(Self.mostDrafts) drafts are kept here already",
                    hint: "send or clear some of them first")
            }
            try db.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO draft (staff, place, bytes, changed)
                    VALUES (?, ?, ?, (SELECT ifnull(max(changed), 0) + 1 FROM draft))
                    """
            ).execute(arguments: [draft.staff.text, draft.place, Data(draft.bytes)])
        }
    }

    /// Forgets a draft; nothing happens when there is none.
    public func forgetDraft(of staff: StaffID, for place: String) throws(Fault) {
        try write("forget a draft") { db in
            try db.execute(
                sql: "DELETE FROM draft WHERE staff = ? AND place = ?",
                arguments: [staff.text, place])
        }
    }

    /// All drafts, the one changed last at the end.
    public func drafts() throws(Fault) -> [KeptDraft] {
        try read("read the drafts") { db in
            try Row.fetchAll(db, sql: "SELECT staff, place, bytes FROM draft ORDER BY changed")
                .map { row in
                    guard let staff = StaffID(row["staff"]) else {
                        throw DatabaseError(
                            resultCode: .SQLITE_CORRUPT, message: "the name of a draft is damaged")
                    }
                    let bytes: Data = row["bytes"]
                    return KeptDraft(staff: staff, place: row["place"], bytes: Array(bytes))
                }
        }
    }
}
