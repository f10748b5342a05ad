public import Foundation
import GRDB
public import Vocabulary

/// SQLite alone: one row a commit, on the disk when it returns, in a file set up as the house's is.
public struct BareCommits {
    private let queue: DatabaseQueue
    private let place: String
    /// What `PRAGMA synchronous` says on the connection that commits; 2 is FULL.
    public let synchronous: Int

    /// Makes a file in a folder.
    public init(in folder: URL) throws(Fault) {
        place = folder.appendingPathComponent("bare.sqlite").path
        do {
            var configuration = Configuration()
            configuration.journalMode = .wal
            queue = try DatabaseQueue(path: place, configuration: configuration)
            synchronous = try queue.writeWithoutTransaction { db in
                // After GRDB opened it: it sets NORMAL itself when it switches to WAL.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 100")
                try db.execute(sql: "CREATE TABLE row (number INTEGER PRIMARY KEY, body BLOB)")
                return try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
            }
        } catch {
            throw Fault("make a bare database", at: place, cause: "\(error)")
        }
    }

    /// Commits rows of these bytes one by one.
    public func run(_ count: Int, body: [UInt8]) throws(Fault) -> Timings {
        let body = Data(body)
        var times: [Duration] = []
        let began = ContinuousClock.now
        do {
            for _ in 0..<count {
                let start = ContinuousClock.now
                try queue.write { db in
                    try db.cachedStatement(sql: "INSERT INTO row (body) VALUES (?)")
                        .execute(arguments: [body])
                }
                times.append(ContinuousClock.now - start)
            }
        } catch {
            throw Fault("commit to a bare database", at: place, cause: "\(error)")
        }
        return Timings(times, within: ContinuousClock.now - began)
    }
}
