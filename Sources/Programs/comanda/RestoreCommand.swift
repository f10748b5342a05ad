import ArgumentParser
import Foundation
import HouseBackups
import HouseFolder
import HouseStore
import HubService
import Vocabulary

/// `comanda restore`
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a backup in the place of a closed house's data.",
        discussion: """
            The backup is proven first; the data that is there now is set aside, nothing is \
            deleted. The house gets a new epoch: when it opens, it asks its terminals for \
            everything they were answered since the backup was made, and decides that again, in \
            the order of the first answers, under the numbers that are on paper already. It waits \
            for the first terminal however long that takes, from then on half a minute for all \
            others, and two minutes at most while some still hand over what they hold; new orders \
            stay on them until then.

            What came back is not printed by itself, for most of it is on paper: look at the \
            kitchen's paper, then let what is missing be printed with --confirm-papers (marked \
            补打 REPRINT), or with --dismiss-papers take all of it for seen. Both settle papers \
            that could not be set for their printers as well. Single dockets are settled with the \
            command 'settlePaper'. Devices and PINs that were added or changed \
            after the backup are lost with it: add and set them again.
            """)

    @OptionGroup var options: HouseOptions

    @Argument(help: "The folder of the backup.")
    var backup: String?

    @Flag(help: "Asks no question.")
    var yes = false

    @Flag(help: "Has all papers that an open house holds back printed, marked.")
    var confirmPapers = false

    @Flag(help: "Takes all papers that an open house holds back for seen, or passed on.")
    var dismissPapers = false

    func validate() throws {
        let asked = [backup != nil, confirmPapers, dismissPapers].count { $0 }
        guard asked == 1 else {
            throw ValidationError(
                asked == 0
                    ? "Name the backup to restore, or use --confirm-papers or --dismiss-papers."
                    : "Only one at a time: a backup, --confirm-papers or --dismiss-papers.")
        }
    }

    func run() throws {
        try meetingFaults {
            if let backup {
                try restore(URL(fileURLWithPath: backup, isDirectory: true).absoluteURL)
            } else {
                try settlePapers()
            }
        }
    }

    private func restore(_ folder: URL) throws {
        let data = options.houseData
        let openLock = try HouseLock(folder: data.folder, name: "open.lock")
        let lock = try HouseLock(folder: data.folder)
        let backup = try HouseBackup(readingFrom: folder)
        let now = OpenHouse.now
        let restore = HouseRestore(backup, into: data)
        let aside = restore.asideName(at: now)
        try confirm(backup, settingAside: aside)
        try restore.run(at: now)
        withExtendedLifetime((openLock, lock)) {}
        Screen.show(
            """
            Restored \(backup.manifest.sequence) commands from \(backup.folder.path).
            The data that was here is in \(data.folder.path)/\(aside).
            Open the house with 'comanda open' and switch all terminals on: they hand over what \
            came after the backup. Then look at the papers in the kitchen and use 'comanda restore \
            --confirm-papers' or '--dismiss-papers'.
            Devices and PINs that were added or changed after the backup are lost with it: \
            'comanda device list' names the devices that may come in.
            """)
    }

    private func confirm(_ backup: HouseBackup, settingAside aside: String) throws(Fault) {
        guard !yes else { return }
        let data = options.houseData.folder.path
        Screen.show(
            """
            Backup    \(backup.folder.path)
            of        house \(backup.manifest.house?.text ?? "that was never opened"), \
            \(backup.manifest.sequence) commands
            into      \(data)
            What is there now is set aside in \(aside). Type yes to go on:
            """)
        guard readLine(strippingNewline: true) == "yes" else {
            throw Fault(
                "restore a house", at: data, cause: "nobody said yes",
                hint: "nothing was changed; --yes asks no question")
        }
    }

    private func settlePapers() throws(Fault) {
        let socket = options.houseData.adminSocket
        let request = AdminRequest.settlePapers(areSeen: dismissPapers)
        guard let answer = try AdminSocket.ask(request, at: socket) else {
            throw Fault(
                "settle the papers that are held back", at: socket.path,
                cause: "no house is open on this data", hint: "open it with 'comanda open'")
        }
        let count = answer.count ?? 0
        Screen.show(
            dismissPapers
                ? "\(count) papers are taken for seen." : "\(count) papers print now, marked.")
    }
}
