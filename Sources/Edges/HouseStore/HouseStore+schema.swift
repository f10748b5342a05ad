import GRDB

extension HouseStore {
    /// The step that put papers and records under seals.
    static let wholeSeals = "3 seals of records and of whole effects"

    /// The schema as a list of steps that is only ever appended to.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 journal, effects, records, devices, pins") { db in
            try db.execute(sql: journalTables)
            try db.execute(sql: workTables)
            try db.execute(sql: peopleTables)
        }
        // A journal that was tampered with is to be opened and named, not refused by a step that
        // has nothing to do with it.
        migrator.registerMigration("2 seals of effects", foreignKeyChecks: .immediate) { db in
            try sealEffects(db)
        }
        migrator.registerMigration(wholeSeals, foreignKeyChecks: .immediate) { db in
            try db.execute(
                sql: "ALTER TABLE checkRecord ADD COLUMN seal TEXT NOT NULL DEFAULT ''")
            try sealRecords(db)
            try sealWholeEffects(db)
        }
        migrator.registerMigration("4 effects by their facts", foreignKeyChecks: .immediate) { db in
            try db.execute(
                sql: "ALTER TABLE effect ADD COLUMN fact INTEGER REFERENCES fact (number)")
        }
        return migrator
    }

    /// Columns that no fact tells of get a seal, so that a changed one is found.
    private static func sealEffects(_ db: Database) throws {
        try db.execute(sql: "ALTER TABLE effect ADD COLUMN seal TEXT NOT NULL DEFAULT ''")
        try reseal(db) { row in EffectSeal(row).secondText }
    }

    /// A start-up sees no facts about an effect, so that its seal must hold all of it. One that did
    /// not fit before does not fit now.
    private static func sealWholeEffects(_ db: Database) throws {
        try reseal(db) { row in
            let effect = EffectSeal(row)
            return effect.secondText == row["seal"] ? effect.text : nil
        }
    }

    private static func sealRecords(_ db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM checkRecord")
        let update = try db.makeStatement(sql: "UPDATE checkRecord SET seal = ? WHERE id = ?")
        var seals: [(String, String)] = []
        while let row = try rows.next() { seals.append((row["id"], RecordSeal.text(of: row))) }
        for (id, seal) in seals { try update.execute(arguments: [seal, id]) }
    }

    private static func reseal(_ db: Database, _ seal: (Row) -> String?) throws {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT * FROM effect")
        let update = try db.makeStatement(sql: "UPDATE effect SET seal = ? WHERE paper = ?")
        var seals: [(Int64, String)] = []
        while let row = try rows.next() {
            if let seal = seal(row) { seals.append((row["paper"], seal)) }
        }
        for (paper, seal) in seals { try update.execute(arguments: [seal, paper]) }
    }

    /// `body` is the canonical JSON that holds every column; `hash` is the SHA-256, in hexadecimal,
    /// of the previous row's hash and this body.
    private static let journalTables = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE content (
            hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
            kind TEXT NOT NULL CHECK (kind IN ('menu', 'config')),
            body BLOB NOT NULL
        ) STRICT;
        CREATE TABLE command (
            sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
            id TEXT NOT NULL UNIQUE,
            device TEXT NOT NULL,
            epoch TEXT NOT NULL,
            seq INTEGER NOT NULL CHECK (seq >= 1),
            outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused')),
            body BLOB NOT NULL,
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            UNIQUE (device, epoch, seq)
        ) STRICT;
        CREATE TABLE fact (
            number INTEGER PRIMARY KEY CHECK (number >= 1),
            command INTEGER NOT NULL REFERENCES command (sequence),
            kind TEXT NOT NULL,
            body BLOB NOT NULL,
            hash TEXT NOT NULL CHECK (length(hash) = 64)
        ) STRICT;
        CREATE INDEX factKind ON fact (kind) WHERE kind = 'dayOpened';
        CREATE TABLE position (
            device TEXT PRIMARY KEY,
            epoch TEXT NOT NULL,
            next INTEGER NOT NULL CHECK (next >= 1)
        ) STRICT;
        """

    private static let workTables = """
        CREATE TABLE effect (
            paper INTEGER PRIMARY KEY CHECK (paper >= 1),
            command INTEGER NOT NULL REFERENCES command (sequence),
            printer TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            unsure INTEGER NOT NULL DEFAULT 0 CHECK (unsure IN (0, 1)),
            done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
            body BLOB NOT NULL
        ) STRICT;
        CREATE INDEX effectPending ON effect (paper) WHERE done = 0;
        CREATE TABLE checkRecord (
            id TEXT PRIMARY KEY,
            number INTEGER NOT NULL UNIQUE,
            receipt INTEGER NOT NULL UNIQUE,
            day INTEGER NOT NULL,
            closed_ms INTEGER NOT NULL,
            total_minor INTEGER NOT NULL,
            body BLOB NOT NULL
        ) STRICT;
        """

    private static let peopleTables = """
        CREATE TABLE device (
            id TEXT PRIMARY KEY,
            role TEXT NOT NULL
                CHECK (role IN ('waiter', 'cashier', 'kitchen', 'printer', 'host')),
            password TEXT NOT NULL
        ) STRICT;
        CREATE TABLE pin (staff TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT;
        """
}
