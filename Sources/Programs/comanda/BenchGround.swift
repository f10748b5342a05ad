import ArgumentParser
import Bench
import Foundation
import HouseFolder
import HouseRules
import HubService
import Menus
import Vocabulary

/// Where a bench works: a temporary folder with a copy of the Sichuan house that leads nowhere.
final class BenchGround: Sendable {
    static let house = "sichuan"
    let folder: URL
    let config: HouseConfig
    let menu: Menu

    /// Makes the folder and reads the house.
    ///
    /// - Parameter root: The folder that holds config/ and Menus/; `nil` for the usual one.
    init(root: String?) throws {
        var options = try HouseOptions.parse(["--house", Self.house])
        options.root = root
        let files = try options.rootFolder()
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("comanda-bench-\(UUID().uuidString.prefix(8))")
        let config = folder.appendingPathComponent("config/\(Self.house)")
        let menus = folder.appendingPathComponent("Menus")
        do {
            for place in [config, menus] {
                try FileManager.default.createDirectory(
                    at: place, withIntermediateDirectories: true)
            }
            try Self.copyHouse(from: files, to: config)
            for file in try FileManager.default.contentsOfDirectory(
                atPath: files.appendingPathComponent("Menus").path)
            {
                try FileManager.default.copyItem(
                    at: files.appendingPathComponent("Menus/\(file)"),
                    to: menus.appendingPathComponent(file))
            }
            (self.config, menu) = try Self.options(folder, data: "data").read()
        } catch {
            try? FileManager.default.removeItem(at: folder)
            if error is Fault { throw error }
            throw Fault(
                "copy the house to bench", at: "\(files.path)/config/\(Self.house)",
                cause: error.localizedDescription)
        }
    }

    private static func copyHouse(from files: URL, to config: URL) throws {
        let source = files.appendingPathComponent("config/\(house)")
        for file in try FileManager.default.contentsOfDirectory(atPath: source.path) {
            var text = try String(contentsOf: source.appendingPathComponent(file), encoding: .utf8)
            if file == "house.yaml" { text = SafeHouse.house(text) }
            if file == "printers.yaml" { text = SafeHouse.printers(text) }
            try Data(text.utf8).write(to: config.appendingPathComponent(file))
        }
    }

    /// The options of a house on data of its own.
    func options(data: String) throws -> HouseOptions { try Self.options(folder, data: data) }

    private static func options(_ folder: URL, data: String) throws -> HouseOptions {
        try HouseOptions.parse([
            "--house", house, "--root", folder.path,
            "--data", folder.appendingPathComponent(data).path,
        ])
    }

    /// Removes everything.
    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Somebody who may do all that a bench does.
    func staff() throws(Fault) -> StaffID {
        let books = HouseBooks(config: config, menus: [:])
        let rights: Set<Right> = [.seat, .order, .settle]
        guard
            let member = config.staff.first(where: { books.rights(of: $0).isSuperset(of: rights) })
        else {
            throw Fault(
                "find somebody for the bench", at: "config/\(Self.house)/staff.yaml",
                cause: "nobody may seat, order and settle", hint: "see rights in staff.yaml")
        }
        return member.id
    }

    /// Says what goes on, on standard error: a bench takes its time.
    static func tell(_ text: String) { HouseLog.echo("bench: \(text) …") }

    /// How many programs want a processor, as the kernel averages it over a minute.
    static var load: String {
        let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
        return text.split(separator: " ").first.map(String.init) ?? "unknown"
    }
}
