import ArgumentParser
import Foundation
import HouseBackups
import HouseFiles
import HouseFolder
import HouseRules
import HouseStore
import HubService
import Vocabulary

/// `comanda backup`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Makes a verified copy of a house's data, open or closed.",
        discussion: """
            The copy is one folder: database, head of the journal, keys, and a manifest with the \
            SHA-256 of each. It is read back, and both hash chains are walked, before it gets its \
            name; an unfinished one ends with '.part'. Orders go on meanwhile. The section \
            'backup' of house.yaml makes an open house do this by itself. Whoever holds a copy \
            holds the house's keys: keep it as safe as the house. 'comanda restore' opens one.
            """)

    @OptionGroup var options: HouseOptions

    @Option(
        help: """
            The folder to put the copy into. \
            (default: 'to' in the section backup of house.yaml, else DATA/backups)
            """)
    var to: String?

    @Flag(help: "Lists the copies there are, oldest first, and makes none.")
    var list = false

    @Option(help: "Proves this copy, and makes none.")
    var verify: String?

    func validate() throws {
        guard !(list && verify != nil) else {
            throw ValidationError("Use --list or --verify, not both.")
        }
    }

    func run() throws {
        try meetingFaults {
            if let verify {
                try prove(URL(fileURLWithPath: verify, isDirectory: true))
            } else if list {
                try showList()
            } else {
                try make()
            }
        }
    }

    private func make() throws(Fault) {
        let data = options.houseData
        let folder = to.map { URL(fileURLWithPath: $0, isDirectory: true).absoluteURL }
        let request = AdminRequest.backUp(folder?.path)
        var answer = try AdminSocket.ask(request, at: data.adminSocket)
        if answer == nil { answer = try closed(data, folder) }
        let report = answer?.report ?? []
        Screen.show(
            "\(report.first ?? ""): \(answer?.count ?? 0) commands, verified,"
                + " in \(report.last ?? "0") ms")
    }

    /// A closed house's data is copied under its lock.
    private func closed(_ data: HouseData, _ folder: URL?) throws(Fault) -> AdminAnswer {
        try DataFolder.require(data, to: "back a house up")
        let lock = try HouseLock(folder: data.folder)
        defer { withExtendedLifetime(lock) {} }
        let began = ContinuousClock.now
        let limits = (try? options.read())?.config.disk ?? .usual
        let maker = BackupMaker(
            store: try HouseStore(reading: data.folder), data: data,
            spare: limits.alarmBelow << 20)
        let place = if let folder { folder } else { try usualShelf().folder }
        let backup = try maker.make(in: place, at: OpenHouse.now)
        let seconds = (ContinuousClock.now - began) / .milliseconds(1)
        return AdminAnswer(backup, milliseconds: Int64(seconds))
    }

    private func usualShelf() throws(Fault) -> BackupShelf {
        let plan = readBackupPlan(named: options.house, root: try options.rootFolder())
        return BackupShelf(plan: plan, data: options.houseData)
    }

    private func showList() throws(Fault) {
        let shelf =
            if let to {
                BackupShelf(folder: URL(fileURLWithPath: to, isDirectory: true))
            } else {
                try usualShelf()
            }
        let backups = shelf.backups()
        guard !backups.isEmpty else {
            return Screen.show("There is no backup in \(shelf.folder.path).")
        }
        for backup in backups {
            let house = backup.manifest.house?.text ?? "nobody's"
            Screen.show("\(backup.folder.path)\t\(house)\t\(backup.manifest.sequence) commands")
        }
    }

    private func prove(_ folder: URL) throws(Fault) {
        let backup = try HouseBackup(readingFrom: folder)
        try backup.verify()
        Screen.show(
            "\(folder.path): well. \(backup.manifest.sequence) commands and "
                + "\(backup.manifest.factNumber) facts in unbroken chains")
    }
}

/// Data folders that must hold something.
enum DataFolder {
    /// Refuses a folder without a house's data, instead of making one.
    static func require(_ data: HouseData, to purpose: String) throws(Fault) {
        let place = data.folder.appendingPathComponent("house.sqlite").path
        guard FileManager.default.fileExists(atPath: place) else {
            throw Fault(
                purpose, at: place, cause: "there is no such data",
                hint: "name the data folder with --data")
        }
    }
}
