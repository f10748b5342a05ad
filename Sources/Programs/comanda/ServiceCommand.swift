import ArgumentParser
import Foundation
import HouseFiles
import HouseFolder
import HouseHealth
import HouseRules
import HubService
import Machine
import Vocabulary

/// `comanda service`
struct ServiceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service",
        abstract: "Writes a systemd unit that keeps a house open.",
        discussion: """
            Prints the unit, writes it into a folder with --out, or installs it with --install; \
            says on standard error what to type next. Without --data the house's data is kept in \
            /var/lib/comanda/HOUSE. The house may write there, and where 'backup' in house.yaml \
            says that its copies go: write the unit again when that has changed.
            """)

    @OptionGroup var options: HouseOptions

    @Option(help: "Who the house runs as. (default: you; comanda when you are root)")
    var user: String?

    @Option(help: "Writes the unit into this folder.")
    var out: String?

    @Flag(help: "Writes the unit to /etc/systemd/system; needs root.")
    var install = false

    private static let systemFolder = "/etc/systemd/system"

    func validate() throws {
        guard !install || out == nil else {
            throw ValidationError("Use either --out or --install.")
        }
    }

    func run() throws {
        try meetingFaults {
            _ = try options.read()
            let root = try options.rootFolder()
            let copies = readBackupPlan(named: options.house, root: root)?.folder
            let unit = try ServiceUnit(
                house: options.house, program: HouseOptions.programPath, root: root.path,
                data: options.data.map { _ in options.houseData.folder.path },
                backups: copies.flatMap { $0.hasPrefix("/") ? $0 : nil },
                user: user ?? Self.ownUser)
            if let obstacle = Self.obstacle(to: unit) {
                guard !install else { throw obstacle }
                HouseLog.echo("comanda: this service could not start: \(obstacle)")
            }
            if install, geteuid() != 0 {
                throw Fault(
                    "install a service", at: Self.systemFolder, cause: "that needs root",
                    hint: "run the same with sudo, or use --out and copy the file yourself")
            }
            guard let folder = install ? Self.systemFolder : out else {
                Screen.show(String(unit.text.dropLast()))
                return
            }
            let url = URL(fileURLWithPath: folder, isDirectory: true)
                .appendingPathComponent(unit.name)
            try write(unit, to: url)
            let steps = unit.nextSteps(
                userIsKnown: getpwnam(unit.user) != nil, isInstalled: install, at: url.path)
            HouseLog.echo("comanda: \(url.path) is written. Next:")
            for step in steps { HouseLog.echo("  \(step)") }
        }
    }

    /// What keeps the service's user from the program, or from the files of the houses.
    static func obstacle(to unit: ServiceUnit) -> Fault? {
        let root = URL(fileURLWithPath: unit.root, isDirectory: true)
        let needed =
            [URL(fileURLWithPath: unit.program)]
            + ["config/\(unit.house)", "Menus"].map { root.appendingPathComponent($0) }
        let reach = Reach(of: unit.user)
        return needed.lazy.compactMap { reach.obstacle(to: $0) }.first.map { place in
            Fault(
                "install a service", at: place, cause: "\(unit.user) may not get past it",
                hint: "let Comanda be in a folder that everybody may enter, such as /opt/comanda or"
                    + " /srv/comanda, build it there and try again; or name another user with"
                    + " --user")
        }
    }

    private func write(_ unit: ServiceUnit, to url: URL) throws(Fault) {
        do {
            try Data(unit.text.utf8).write(to: url, options: .atomic)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644], ofItemAtPath: url.path)
        } catch {
            throw Fault(
                "write a service", at: url.path, cause: error.localizedDescription,
                hint: "name a folder that is there and that you may write to")
        }
    }

    /// Who runs this; root hands the house to a user of its own.
    private static var ownUser: String {
        guard geteuid() != 0, let entry = getpwuid(geteuid()) else { return "comanda" }
        return String(cString: entry.pointee.pw_name)
    }
}
