public import Foundation
public import HouseFolder
public import HouseRules
public import Vocabulary

/// A folder of copies, of one house or several.
public struct BackupShelf: Sendable {
    /// The folder.
    public let folder: URL

    /// A folder of copies.
    public init(folder: URL) {
        self.folder = folder
    }

    /// The folder that a plan names, else the usual one below the data.
    public init(plan: BackupPlan?, data: HouseData) {
        let path = plan?.folder ?? BackupPlan.usualFolder
        folder =
            path.hasPrefix("/")
            ? URL(fileURLWithPath: path, isDirectory: true)
            : data.folder.appendingPathComponent(path, isDirectory: true)
    }

    /// The copies of a house that it holds, oldest first; what is none is passed over.
    ///
    /// - Parameter house: Whose; `nil` for everybody's.
    public func backups(of house: DeviceID? = nil) -> [HouseBackup] {
        DiskFolder.names(in: folder).filter { $0.wholeMatch(of: Self.name) != nil }
            .compactMap { try? HouseBackup(readingFrom: folder.appendingPathComponent($0)) }
            .filter { house == nil || $0.manifest.house == house }
            .sorted { ($0.manifest.made, $0.name) < ($1.manifest.made, $1.name) }
    }

    /// Takes away the copies of a house that its plan keeps no longer.
    ///
    /// - Parameters:
    ///   - verified: The copy that was just made and proven; it stays whatever the plan says.
    ///   - books: The zone and cut by which business days are told apart.
    /// - Returns: The names of what was taken away.
    public func prune(
        _ plan: BackupPlan, keeping verified: HouseBackup, _ config: HouseConfig
    ) throws(Fault) -> [String] {
        let all = backups(of: verified.manifest.house)
        let copies = all.map { BackupPlan.Copy(name: $0.name, made: $0.manifest.made) }
        let outlived = plan.outlived(copies) {
            config.zone.businessDay(at: $0, cutMinutes: config.dayCutMinutes)
        }
        .filter { $0 != verified.name }
        for name in outlived { try takeAway(name) }
        return outlived
    }

    /// Takes away what makers that were killed left unfinished for a day: the room may be needed.
    ///
    /// - Throws: A fault of the first that stays; all others are gone by then.
    public func takeAwayUnfinished(before now: Moment) throws(Fault) {
        var first: Fault?
        for name in abandoned(before: now) {
            do throws(Fault) { try takeAway(name) } catch { first = first ?? error }
        }
        if let first { throw first }
    }

    private func takeAway(_ name: String) throws(Fault) {
        do {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        } catch {
            throw Fault(
                "take away an old backup", at: folder.appendingPathComponent(name).path,
                cause: error.localizedDescription,
                hint: "take it away yourself; one that 'sudo' made needs 'sudo'")
        }
    }

    private func abandoned(before now: Moment) -> [String] {
        let yesterday = Date(
            timeIntervalSince1970: Double(now.milliseconds / 1000) - 24 * 60 * 60)
        return DiskFolder.names(in: folder).filter { name in
            guard name.wholeMatch(of: Self.part) != nil else { return false }
            let path = folder.appendingPathComponent(name).path
            let facts = try? FileManager.default.attributesOfItem(atPath: path)
            return (facts?[.modificationDate] as? Date).map { $0 < yesterday } ?? false
        }
    }

    private static var name: Regex<Substring> { #/\d{4}-\d\d-\d\dT\d{6}Z-\d+(?:-\d+)?/# }
    private static var part: Regex<Substring> { #/\d{4}-\d\d-\d\dT\d{6}Z\.\d+\.part/# }
}

extension HouseBackup {
    /// The name of its folder.
    public var name: String { folder.lastPathComponent }
}
