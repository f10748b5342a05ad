public import Foundation
public import HouseRules
import Vocabulary

/// The backup plan of a house, from the section `backup` of its `house.yaml`.
///
/// - Returns: `nil` when the file has no such section, or one that `readHouse` finds fault with.
public func readBackupPlan(named name: String, root: URL) -> BackupPlan? {
    let source = YamlSource(file: "config/\(name)/house.yaml", root: root)
    return source.value()?.map(HouseFile.keys)?[BackupSection.key].flatMap {
        BackupSection.plan($0)
    }
}

/// Reads the section `backup` of `house.yaml`.
enum BackupSection {
    /// The section itself.
    static let key = Key(
        "backup", "{to: backups, every_minutes: 30, keep: 48, keep_days: 14}")

    private static let to = Key("to", "a folder, such as backups or /mnt/stick/comanda")
    private static let everyMinutes = Key("every_minutes", "30")
    private static let keep = Key("keep", "48")
    private static let keepDays = Key("keep_days", "14")

    /// The plan; `nil` when something is wrong, which is noted.
    static func plan(_ value: YamlValue) -> BackupPlan? {
        guard let map = value.map([to, everyMinutes, keep, keepDays]) else { return nil }
        let folder = map.word(to).flatMap(folder)
        let minutes = map.word(everyMinutes)?.number(1...1440)
        let last = map.word(keep)?.number(1...10_000)
        let days = map.word(keepDays)?.number(0...3650)
        guard let folder, let minutes, let last, let days else { return nil }
        return BackupPlan(
            folder: folder, everyMinutes: Int64(minutes), keepLast: last, keepDays: days)
    }

    private static func folder(_ word: Word) -> String? {
        guard let path = word.line() else { return nil }
        if !path.hasPrefix("~"), !path.split(separator: "/").contains("..") { return path }
        word.refuse("\(word.said) is no folder below the data, and not absolute")
        return nil
    }
}
