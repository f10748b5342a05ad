public import Foundation
import HouseRules

/// Where everything of one house's data lives.
public struct HouseData: Sendable {
    /// The data folder; 0700.
    public let folder: URL

    /// The data in a folder.
    public init(folder: URL) {
        self.folder = folder
    }

    /// The key that sessions are signed with.
    public var sessionKey: URL { folder.appendingPathComponent("session.key") }
    /// The key that PIN hashes are mixed with.
    public var pinKey: URL { folder.appendingPathComponent("pin.key") }
    /// What the supervised broker reads and writes.
    public var broker: URL { folder.appendingPathComponent("broker") }
    /// The port of the supervised broker, kept so that terminals find it again.
    public var brokerPort: URL { folder.appendingPathComponent("broker.port") }
    /// The house's authority: who terminals on the network believe.
    public var authority: URL { folder.appendingPathComponent("authority") }
    /// The hub's own secret at the broker; new each time the house opens.
    public var hubSecret: URL { folder.appendingPathComponent("hub.secret") }
    /// The files that are carried to terminals.
    public var devices: URL { folder.appendingPathComponent("devices") }
    /// What terminals on this machine keep.
    public var terminals: URL { folder.appendingPathComponent("terminals") }
    /// The socket through which other commands talk to the open house; 0600.
    public var adminSocket: URL { folder.appendingPathComponent("admin.sock") }
    /// The process id of the hub while it runs.
    public var hubProcess: URL { folder.appendingPathComponent("hub.pid") }
    /// What the hub is about to decide.
    public var deciding: URL { folder.appendingPathComponent("deciding") }
    /// The messages that may have brought the hub down.
    public var suspects: URL { folder.appendingPathComponent("suspects") }
    /// The papers that are being set.
    public var setting: URL { folder.appendingPathComponent("setting") }
    /// The papers that may have brought the hub down.
    public var paperSuspects: URL { folder.appendingPathComponent("suspects.paper") }
    /// The newest checkpoint of the house: only a cache.
    public var checkpoint: URL { folder.appendingPathComponent("checkpoint") }
    /// What happened, for operators.
    public var log: URL { folder.appendingPathComponent("log") }
    /// What happened before the log was last begun anew.
    public var oldLog: URL { folder.appendingPathComponent("log.old") }
    /// The copies of the data, unless the plan names another place.
    public var backups: URL { folder.appendingPathComponent(BackupPlan.usualFolder) }
    /// What the parent of broker and hub notes of its children.
    public var parentNote: URL { folder.appendingPathComponent("parent.json") }
    /// Held by whoever keeps the house open.
    public var openLock: URL { folder.appendingPathComponent("open.lock") }
    /// The database.
    public var database: URL { folder.appendingPathComponent("house.sqlite") }
    /// What is written to the database and not yet folded in.
    public var writeAhead: URL { folder.appendingPathComponent("house.sqlite-wal") }

    /// What must be its owner's alone: with it one could read the house or come in.
    public var ownersAlone: [URL] {
        [
            folder, database, writeAhead, sessionKey, pinKey, hubSecret, broker, authority, devices,
            terminals, adminSocket, checkpoint, deciding, suspects, setting, paperSuspects, backups,
            log, oldLog, pins,
        ]
    }

    /// Paper of virtual printers.
    public var paper: URL { folder.appendingPathComponent("paper") }
    /// The PINs of a demonstration house; 0600.
    public var pins: URL { folder.appendingPathComponent("pins") }
    /// Ports of virtual printers in place of the printers' own addresses.
    public var virtualPrinters: URL { folder.appendingPathComponent("virtual-printers") }
}
