import GRDB
public import Vocabulary
public import Wire

/// An enrolled device.
public struct DeviceRow: Hashable, Sendable {
    /// Its id: its name at the broker and in topics.
    public let id: DeviceID
    /// What it is for.
    public let role: DeviceRole
    /// Its secret as the broker keeps it, hashed.
    public let password: String

    /// A device.
    public init(id: DeviceID, role: DeviceRole, password: String) {
        self.id = id
        self.role = role
        self.password = password
    }
}

extension HouseStore {
    /// All enrolled devices, by id.
    public func devices() throws(Fault) -> [DeviceRow] {
        try read("read the devices") { db in
            try Row.fetchAll(db, sql: "SELECT * FROM device ORDER BY id").compactMap { row in
                guard let id = DeviceID(row["id"]), let role = DeviceRole(rawValue: row["role"])
                else { return nil }
                return DeviceRow(id: id, role: role, password: row["password"])
            }
        }
    }

    /// Enrols a device, or gives an enrolled one a new role and secret.
    public func enrol(_ device: DeviceRow) throws(Fault) {
        try write("enrol a device") { db in
            try db.execute(
                sql: """
                    INSERT INTO device (id, role, password) VALUES (?, ?, ?)
                    ON CONFLICT (id) DO UPDATE
                    SET role = excluded.role, password = excluded.password
                    """,
                arguments: [device.id.text, device.role.rawValue, device.password])
        }
    }

    /// Forgets a device; `false` when it was not enrolled.
    public func remove(device: DeviceID) throws(Fault) -> Bool {
        try write("remove a device") { db in
            try db.execute(sql: "DELETE FROM device WHERE id = ?", arguments: [device.text])
            return db.changesCount > 0
        }
    }

    /// The keyed hash of somebody's PIN; `nil` when none was set.
    public func pinHash(of staff: StaffID) throws(Fault) -> String? {
        try read("read a PIN's hash") { db in
            try String.fetchOne(
                db, sql: "SELECT hash FROM pin WHERE staff = ?", arguments: [staff.text])
        }
    }

    /// Sets the keyed hash of somebody's PIN.
    public func setPIN(hash: String, of staff: StaffID) throws(Fault) {
        try write("set a PIN") { db in
            try db.execute(
                sql: """
                    INSERT INTO pin (staff, hash) VALUES (?, ?)
                    ON CONFLICT (staff) DO UPDATE SET hash = excluded.hash
                    """,
                arguments: [staff.text, hash])
        }
    }
}
