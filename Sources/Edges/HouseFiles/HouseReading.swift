public import Foundation
public import HouseRules
public import Menus

/// What came of reading the files of a house.
public enum HouseReading: Sendable {
    /// Everything is in order.
    case house(config: HouseConfig, menu: Menu)
    /// Every mistake found, by file and line; never empty.
    case problems([HouseFileProblem])
}

/// Reads a house: `config/<name>/house.yaml`, `printers.yaml`, `staff.yaml` and the menu it names.
///
/// All mistakes of meaning are told at once, over all files; of a file that is not YAML only the
/// first. Nothing is kept between two readings.
///
/// - Parameters:
///   - name: The name of the house's folder under `config`.
///   - root: The folder that holds `config` and `Menus`.
public func readHouse(named name: String, root: URL) -> HouseReading {
    HouseReader(name: name, root: root).read()
}

/// The houses there are, by name: the folders under `config` that have a `house.yaml`.
public func houses(root: URL) -> [String] {
    let folder = root.appendingPathComponent("config")
    return fileNames(in: folder).filter {
        FileManager.default.fileExists(
            atPath: folder.appendingPathComponent($0).appendingPathComponent("house.yaml").path)
    }
}

/// The menus there are, by name: the YAML files in `Menus`.
func menus(root: URL) -> [String] {
    fileNames(in: root.appendingPathComponent("Menus"))
        .filter { $0.hasSuffix(".yaml") }
        .map { String($0.dropLast(".yaml".count)) }
}

/// The names of what is in a folder, sorted; none when there is no such folder.
private func fileNames(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
}
