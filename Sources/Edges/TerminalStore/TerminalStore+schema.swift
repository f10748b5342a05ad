import Foundation
import GRDB
import HouseRules
import Vocabulary
import Wire

extension TerminalStore {
    /// The schema as a list of steps that is only ever appended to.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 terminal, outbox") { db in
            try db.execute(sql: terminalTable)
            try db.execute(sql: outboxTable)
        }
        migrator.registerMigration("2 first answers") { db in
            try db.execute(sql: firstAnswers)
        }
        migrator.registerMigration("3 drafts, sessions, pictures") { db in
            try db.execute(sql: draftTable + sessionTable + pictureTable)
            try keepSessionOfOld(db)
        }
        migrator.registerMigration("4 languages") { db in
            try db.execute(sql: languageTable)
        }
        return migrator
    }

    /// What somebody drafts, as opaque bytes; `changed` counts upwards, the newest is the highest.
    private static let draftTable = """
        CREATE TABLE draft (
            staff TEXT NOT NULL,
            place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 64),
            bytes BLOB NOT NULL CHECK (length(bytes) <= 65536),
            changed INTEGER NOT NULL UNIQUE,
            PRIMARY KEY (staff, place)
        ) STRICT;
        """

    /// The sessions that live on this terminal, whoever is at it; `used` counts upwards.
    private static let sessionTable = """
        CREATE TABLE session (
            staff TEXT PRIMARY KEY,
            bytes BLOB NOT NULL,
            began_ms INTEGER NOT NULL,
            used INTEGER NOT NULL UNIQUE
        ) STRICT;
        """

    /// The house and its menu as the hub told them last, each page in a row; `told` is the hash.
    private static let pictureTable = """
        CREATE TABLE picture (
            kind TEXT NOT NULL CHECK (kind IN ('house', 'menu')),
            page INTEGER NOT NULL CHECK (page >= 1),
            told TEXT NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (kind, page)
        ) STRICT;
        """

    /// The language that somebody has chosen for this terminal's screens.
    private static let languageTable = """
        CREATE TABLE language (
            staff TEXT PRIMARY KEY,
            language TEXT NOT NULL
        ) STRICT;
        """

    /// Who was signed in stays so. When that session began nobody wrote down; the hub knows.
    private static func keepSessionOfOld(_ db: Database) throws {
        let bytes = try Data.fetchOne(
            db, sql: "SELECT session FROM terminal WHERE session IS NOT NULL")
        guard let bytes,
            let old: SignedIn = try? Canonical.value(
                parsing: Array(bytes), strict: false)
        else { return }
        try db.execute(
            sql: "INSERT INTO session (staff, bytes, began_ms, used) VALUES (?, ?, ?, 1)",
            arguments: [old.staff.id.text, bytes, clock()])
    }

    /// `house_epoch` is the epoch of the house that the terminal knows; commands up to `sent_upto`
    /// may have been sent to it, and so may those that were kept while it was there (`sendable`).
    /// `first` is what a house that was restored since had answered; `taken_back` is a reply to a
    /// command that was sent again because the hub seemed to have lost it.
    private static let firstAnswers = """
        ALTER TABLE terminal ADD COLUMN house_epoch TEXT CHECK (length(house_epoch) = 36);
        ALTER TABLE terminal ADD COLUMN sent_upto INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN first BLOB;
        ALTER TABLE outbox ADD COLUMN taken_back BLOB;
        ALTER TABLE outbox ADD COLUMN sendable INTEGER NOT NULL DEFAULT 1
            CHECK (sendable IN (0, 1));
        """

    /// One row: whose store it is, and what it remembers. `newest_day` and `day_before` are the two
    /// newest business days the hub has spoken of.
    private static let terminalTable = """
        CREATE TABLE terminal (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            house TEXT NOT NULL,
            device TEXT NOT NULL,
            epoch TEXT NOT NULL CHECK (length(epoch) = 36),
            next_seq INTEGER NOT NULL CHECK (next_seq >= 1),
            newest_day INTEGER,
            day_before INTEGER CHECK (day_before < newest_day),
            session BLOB
        ) STRICT;
        """

    /// `bytes` is what is published, the same bytes every time; `hash` is their SHA-256. A command
    /// that was turned away has its reply, but the hub has no place in its order for it.
    private static let outboxTable = """
        CREATE TABLE outbox (
            seq INTEGER PRIMARY KEY CHECK (seq >= 1),
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
            bytes BLOB NOT NULL,
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            state TEXT NOT NULL DEFAULT 'waiting'
                CHECK (state IN ('waiting', 'answered', 'turnedAway')),
            reply BLOB,
            day INTEGER,
            CHECK ((state = 'waiting') = (reply IS NULL)),
            CHECK ((state = 'waiting') = (day IS NULL))
        ) STRICT;
        CREATE INDEX outboxWaiting ON outbox (seq) WHERE state = 'waiting';
        """
}
