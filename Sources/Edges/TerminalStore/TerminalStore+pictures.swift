import Foundation
import GRDB
public import Vocabulary
public import Wire

/// The house and its menu as the hub told them last, so that a terminal started while the hub is
/// away shows its room and takes orders.
extension TerminalStore {
    /// Keeps a picture of the house in place of the one before.
    public func keep(house: HousePicture) throws(Fault) {
        try keep("house", told: house.plan.config, [Canonical.bytes(house)])
    }

    /// The house as it was told last; `nil` before it was, or when an other version of the program
    /// kept it.
    public func house() throws(Fault) -> HousePicture? {
        try pages("house").first.flatMap { try? Canonical.value(parsing: $0, strict: false) }
    }

    /// Keeps the pages of a menu in place of the one before. Pages of two menus are never mixed:
    /// nothing is kept then.
    public func keep(menu pages: [MenuPage]) throws(Fault) {
        guard let hash = pages.first?.menu, pages.allSatisfy({ $0.menu == hash }) else { return }
        try keep("menu", told: hash, pages.map { Canonical.bytes($0) })
    }

    /// The menu as it was told last, in the order of its pages; empty before it was, or when an
    /// other version of the program kept it.
    public func menu() throws(Fault) -> [MenuPage] {
        let kept = try pages("menu")
        let read = kept.compactMap { bytes -> MenuPage? in
            try? Canonical.value(parsing: bytes, strict: false)
        }
        return read.count == kept.count ? read : []
    }

    private func keep(_ kind: String, told: String, _ pages: [[UInt8]]) throws(Fault) {
        try write("keep what the hub told of the \(kind)") { db in
            try db.execute(sql: "DELETE FROM picture WHERE kind = ?", arguments: [kind])
            for (index, bytes) in pages.enumerated() {
                try db.cachedStatement(
                    sql: "INSERT INTO picture (kind, page, told, bytes) VALUES (?, ?, ?, ?)"
                ).execute(arguments: [kind, index + 1, told, Data(bytes)])
            }
        }
    }

    private func pages(_ kind: String) throws(Fault) -> [[UInt8]] {
        try read("read what the hub told of the \(kind)") { db in
            try Data.fetchAll(
                db, sql: "SELECT bytes FROM picture WHERE kind = ? ORDER BY page",
                arguments: [kind]
            ).map(Array.init)
        }
    }
}
