import Foundation
import HouseFiles
import HouseRules
import Testing

/// The section `backup` of `house.yaml`.
@Suite struct BackupSectionTests {
    private static let section = "backup: {to: copies, every_minutes: 30, keep: 48, keep_days: 14}"

    /// The small house with one more line, its third.
    private func house(_ line: String) throws -> SmallHouse {
        let house = try SmallHouse()
        try house.replace(
            "languages: [zh-Hans, en]", with: "languages: [zh-Hans, en]\n\(line)",
            in: SmallHouse.house)
        return house
    }

    @Test func `a house says where copies go, how often, and which are kept`() throws {
        let house = try house(Self.section)
        defer { try? FileManager.default.removeItem(at: house.root) }
        let plan = BackupPlan(folder: "copies", everyMinutes: 30, keepLast: 48, keepDays: 14)
        #expect(readBackupPlan(named: "small", root: house.root) == plan)
        #expect(try self.house(Self.section).reading().texts == [])
    }

    @Test func `a house that says nothing has no plan`() throws {
        let house = try SmallHouse()
        defer { try? FileManager.default.removeItem(at: house.root) }
        #expect(readBackupPlan(named: "small", root: house.root) == nil)
    }

    @Test(arguments: [
        (
            "every_minutes: 30", "every_minutes: 0",
            "every_minutes '0' is not a whole number from 1 to 1440; write 30"
        ),
        ("keep: 48", "keep: no", "keep 'no' is not a whole number from 1 to 10000; write 48"),
        ("keep_days: 14", "keep_day: 14", "unknown key 'keep_day'; did you mean keep_days?"),
        (
            "to: copies", "to: ../copies",
            "to '../copies' is no folder below the data, and not absolute; "
                + "write a folder, such as backups or /mnt/stick/comanda"
        ),
    ])
    func `a mistake is told with its line and what to write instead`(
        old: String, new: String, told: String
    ) throws {
        let line = Self.section.replacingOccurrences(of: old, with: new)
        let texts = try house(line).reading().texts
        #expect(texts.first == "\(SmallHouse.house):3: \(told)")
        let spoilt = try house(line)
        defer { try? FileManager.default.removeItem(at: spoilt.root) }
        #expect(readBackupPlan(named: "small", root: spoilt.root) == nil)
    }
}
