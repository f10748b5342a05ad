import GRDB
import HouseRules
import Testing

@testable import HouseStore
@testable import TerminalStore

/// What has landed is never changed: a step of a schema is frozen by its name and by the hash of
/// what it makes. Whoever needs another table appends a step, its hash here, and a file of the data
/// before it to the folder `Landed`.
struct SchemaTests {
    /// Everything that stands in a file after so many steps.
    private func schemas(of migrator: DatabaseMigrator) throws -> [String: String] {
        let queue = try DatabaseQueue()
        var schemas: [String: String] = [:]
        for step in migrator.migrations {
            try migrator.migrate(queue, upTo: step)
            let sql = try queue.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
                        ORDER BY type, name
                        """)
            }
            schemas[step] = HouseStore.hash(Array(sql.joined(separator: "\n").utf8))
        }
        return schemas
    }

    @Test func `the steps of the house's schema are what they were when they landed`() throws {
        #expect(
            HouseStore.migrator.migrations == [
                "1 journal, effects, records, devices, pins", "2 seals of effects",
                "3 seals of records and of whole effects", "4 effects by their facts",
            ])
        let schemas = try schemas(of: HouseStore.migrator)
        #expect(
            schemas == [
                "1 journal, effects, records, devices, pins":
                    "be4da54d01329bff00dc8cb7ef01ac010a6b55caf25ac2c21f0387cc2561778a",
                "2 seals of effects":
                    "8bda5ef263c3418176f6bd8dfd11644162f3dc847ee0a247eab1c52239642be6",
                "3 seals of records and of whole effects":
                    "587857b62de4bcd8121d59d7eb7ddc1dedb9cdeecd5d4f556038e88d9e94741d",
                "4 effects by their facts":
                    "6710faa0e735a9d91fac94c1961e2c0e540dd96aa397542a011e9a1fa2767e58",
            ])
    }

    @Test func `the steps of a terminal's schema are what they were when they landed`() throws {
        #expect(
            TerminalStore.migrator.migrations == [
                "1 terminal, outbox", "2 first answers", "3 drafts, sessions, pictures",
                "4 languages",
            ])
        let schemas = try schemas(of: TerminalStore.migrator)
        #expect(
            schemas == [
                "1 terminal, outbox":
                    "cb682a53c123ff32ff9c25bc98a081841a356c424511081e645bd0a2dd9eee96",
                "2 first answers":
                    "e498b43664775a7c0f9b1cadf55474fa7be31afc140793de95a68e7f88b23f3a",
                "3 drafts, sessions, pictures":
                    "e1698b5b317d56eb990f61069693398826175ab3ca95c093027963f4c0def96f",
                "4 languages":
                    "7afdb505f7ca7c4ad804ba640ef53c356ee8448963c50a849c14ebf67b394628",
            ])
    }
}
