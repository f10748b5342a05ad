import Foundation
import HouseFolder
import HouseRules
import HubService
import TerminalService
import Vocabulary
import Wire

/// Which device a terminal program is, and where it keeps what it keeps.
struct TerminalChoice {
    /// What makes it a terminal of its house.
    let device: DeviceFile
    /// Where its data lives.
    let folder: URL

    /// Where houses keep their data unless they are told otherwise.
    static let usualHome = URL(
        fileURLWithPath: NSString(string: "~/.local/share/comanda").expandingTildeInPath,
        isDirectory: true)
    /// The most houses that are looked through.
    private static let mostHouses = 64

    /// Finds the device that is meant, or the only one there is.
    ///
    /// - Parameters:
    ///   - named: A device's file or its name; `nil` for the only one.
    ///   - data: A house's data; `nil` for those in the usual place.
    ///   - house: A house's name, which narrows the usual place down.
    ///   - role: What the device must be for.
    static func find(
        _ named: String?, data: String?, house: String?, role: DeviceRole
    ) throws(Fault) -> TerminalChoice {
        guard named != "" else {
            throw Fault(
                "find this terminal's device", at: "--device", cause: "it names nothing",
                hint: "write the device's name or its file behind it, or leave --device out")
        }
        if let named, named.contains("/") || named.hasSuffix(".json") {
            let choice = try read(URL(fileURLWithPath: named), data: data)
            guard choice.device.role == role else { throw other(choice.device, at: named, role) }
            return choice
        }
        let folders = Self.folders(data: data, house: house)
        var found: [TerminalChoice] = []
        var unreadable: Fault?
        for folder in folders {
            for file in files(in: folder) where named.map({ "\($0).json" == file.name }) ?? true {
                // A file of another house that is spoilt is no reason to stay away from this one.
                do throws(Fault) {
                    let device = try DeviceFile.read(file.url)
                    guard device.role == role else {
                        if named != nil {
                            unreadable = unreadable ?? other(device, at: file.url.path, role)
                        }
                        continue
                    }
                    found.append(
                        TerminalChoice(device: device, folder: Self.folder(of: device, in: folder)))
                } catch { unreadable = unreadable ?? error }
            }
        }
        guard let first = found.first else { throw unreadable ?? nothing(named, folders, role) }
        guard found.count == 1 else { throw several(found, role) }
        return first
    }

    private static func folders(data: String?, house: String?) -> [HouseData] {
        if let data { return [HouseData(folder: URL(fileURLWithPath: data, isDirectory: true))] }
        let names =
            house.map { [$0, "demo-\($0)"] }
            ?? (try? FileManager.default.contentsOfDirectory(atPath: usualHome.path))?.sorted()
            ?? []
        return names.prefix(mostHouses).map {
            HouseData(folder: usualHome.appendingPathComponent($0, isDirectory: true))
        }
    }

    private static func files(in data: HouseData) -> [(name: String, url: URL)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: data.devices.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map {
            ($0, data.devices.appendingPathComponent($0))
        }
    }

    /// A file that was carried here: beside the house's other data when it lies there, else in a
    /// place of its own.
    private static func read(_ url: URL, data: String?) throws(Fault) -> TerminalChoice {
        let file = try DeviceFile.read(url)
        let around = url.standardizedFileURL.deletingLastPathComponent()
        let home =
            data.map { URL(fileURLWithPath: $0, isDirectory: true) }
            ?? (around.lastPathComponent == "devices"
                ? around.deletingLastPathComponent()
                : usualHome.appendingPathComponent(file.house.text, isDirectory: true))
        return TerminalChoice(device: file, folder: folder(of: file, in: HouseData(folder: home)))
    }

    private static func folder(of file: DeviceFile, in data: HouseData) -> URL {
        data.terminals.appendingPathComponent(file.device.text)
    }

    private static func nothing(
        _ named: String?, _ folders: [HouseData], _ role: DeviceRole
    ) -> Fault {
        Fault(
            "find this terminal's device",
            at: folders.count == 1 ? folders[0].devices.path : usualHome.path,
            cause: named.map { "no \(role.rawValue) device is called \($0)" }
                ?? "no \(role.rawValue) device is enrolled on this machine",
            hint: "enrol one with 'comanda device add NAME --role \(role.rawValue)', or name a"
                + " file that was carried here with --device FILE")
    }

    private static func other(_ device: DeviceFile, at place: String, _ role: DeviceRole) -> Fault {
        Fault(
            "find this terminal's device", at: place,
            cause: "\(device.device) is a \(device.role.rawValue) device, and this is the"
                + " \(role.rawValue)'s terminal",
            hint: "name a \(role.rawValue) device, or enrol one with"
                + " 'comanda device add NAME --role \(role.rawValue)'")
    }

    private static func several(_ found: [TerminalChoice], _ role: DeviceRole) -> Fault {
        let lines = found.map { choice in
            let home = choice.folder.deletingLastPathComponent().deletingLastPathComponent()
            return "\n  --device '\(home.path)/devices/\(choice.device.device).json'"
        }
        return Fault(
            "find this terminal's device", at: "this machine",
            cause: "there are \(found.count) \(role.rawValue) devices",
            hint: "choose one:" + lines.joined())
    }
}
