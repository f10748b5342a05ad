import ArgumentParser
import Foundation
import HouseFiles
import HouseFolder
import HouseRules
import HubService
import Menus
import Vocabulary

/// Which house, where its files are, and where its data is kept.
struct HouseOptions: ParsableArguments {
    @Option(help: "The house: a folder in config/.")
    var house = "sichuan"

    @Option(
        help: """
            Where the house's data is kept. \
            (default: ~/.local/share/comanda/<house>)
            """)
    var data: String?

    @Option(
        help: """
            The folder that holds config/ and Menus/. \
            (default: this folder, else the one the program was built in)
            """)
    var root: String?

    /// The data of the house.
    var houseData: HouseData {
        let path =
            data
            ?? NSString(string: "~/.local/share/comanda/\(house)").expandingTildeInPath
        return HouseData(folder: URL(fileURLWithPath: path, isDirectory: true))
    }

    /// The folder that holds config/ and Menus/.
    func rootFolder() throws(Fault) -> URL {
        if let root { return URL(fileURLWithPath: root, isDirectory: true) }
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        let program = URL(fileURLWithPath: Self.programPath)
        for start in [here, program.deletingLastPathComponent()] {
            var folder = start.standardizedFileURL
            while folder.path != "/" {
                if Self.holdsHouses(folder) { return folder }
                folder.deleteLastPathComponent()
            }
        }
        throw Fault(
            "find the houses", at: here.path,
            cause: "no folder here or above has config/ and Menus/",
            hint: "name it with --root")
    }

    /// How terminals reach the house's broker.
    func network() throws(Fault) -> HouseNetwork {
        if let network = readNetwork(named: house, root: try rootFolder()) { return network }
        _ = try read()
        throw Fault(
            "read how terminals reach the broker", at: "config/\(house)/house.yaml",
            cause: "the file has just changed", hint: "try again")
    }

    /// Where the house's broker is.
    func ground(_ house: DeviceID) throws(Fault) -> HouseGround {
        HouseGround(data: houseData, house: house, network: try network())
    }

    private static func holdsHouses(_ folder: URL) -> Bool {
        ["config", "Menus"].allSatisfy { name in
            var isFolder: ObjCBool = false
            let path = folder.appendingPathComponent(name).path
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                && isFolder.boolValue
        }
    }

    /// This program's own file.
    static var programPath: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    }

    /// The house's files, valid; all that is wrong with them otherwise.
    func read() throws(Fault) -> (config: HouseConfig, menu: Menu) {
        let root = try rootFolder()
        switch readHouse(named: house, root: root) {
        case .house(let config, let menu): return (config, menu)
        case .problems(let problems):
            throw Fault(
                "open a house whose files are wrong", at: "config/\(house)",
                cause: "\n" + problems.map { "  \($0)" }.joined(separator: "\n"),
                hint: "mend these lines; 'comanda check' reads the files again")
        }
    }
}

extension ParsableCommand {
    /// Runs a body that meets faults: prints the first one and ends with status 1.
    func meetingFaults(_ body: () throws -> Void) throws {
        do { try body() } catch let fault as Fault { try Self.end(with: fault) }
    }

    /// Prints a fault as a person should read it and ends with status 1.
    static func end(with fault: Fault) throws -> Never {
        HouseLog.echo("comanda: \(fault)")
        throw ExitCode.failure
    }
}
