import Foundation
import HouseRules
import Menus
import Vocabulary

/// Reads the four files of one house in the order in which they refer to each other.
struct HouseReader {
    let name: String
    let root: URL

    func read() -> HouseReading {
        guard let house = DeviceID(name) else {
            let what = "'\(name)' cannot be the name of a house"
            return refuse(what, instead: "write 1 to 32 characters of a-z, 0-9 and -")
        }
        let known = houses(root: root)
        guard known.contains(name) else {
            let instead = known.isEmpty ? "create it" : suggestion(for: name, among: known)
            return refuse("there is no house '\(name)'", instead: instead)
        }
        return read(house)
    }

    private func read(_ house: DeviceID) -> HouseReading {
        let houseSource = source("config/\(name)/house.yaml", HouseFile.keys)
        let printersSource = source("config/\(name)/printers.yaml", PrintersFile.keys)
        let staffSource = source("config/\(name)/staff.yaml", StaffFile.keys)

        let houseFile = houseSource.map.map { HouseFile(map: $0, house: house) }
        let printersFile = PrintersFile(first: houseFile?.first)
        let printers = printersFile.read(printersSource.map)
        let staff = staffSource.map.flatMap(StaffFile().read)
        let terms = houseFile?.terms(printers: printersFile.ids) ?? .unknown
        let config = houseFile?.config(
            terms: terms, printers: printers, printerIDs: printersFile.ids, staff: staff)

        houseFile?.checkBackupPlan()
        _ = houseSource.map.flatMap { NetworkSections(map: $0).read() }

        let menuName = houseFile?.menuName(among: menus(root: root))
        let menuSource = menuName.map { source("Menus/\($0).yaml", MenuFile.keys) }
        let menu = menuSource?.map.flatMap { MenuFile(terms: terms).read($0) }

        let notes = [houseSource.notes, printersSource.notes, staffSource.notes, menuSource?.notes]
        let problems = notes.compactMap(\.self).flatMap(\.problems)
        guard problems.isEmpty else { return .problems(problems) }
        guard let config, let menu else {
            preconditionFailure("a reader found nothing and noted nothing")
        }
        return .house(config: config, menu: menu)
    }

    /// One file, with what was wrong about it as far as it was read.
    private func source(_ file: String, _ keys: [Key]) -> (map: YamlMap?, notes: FileNotes) {
        let source = YamlSource(file: file, root: root)
        return (source.value()?.map(keys), source.notes)
    }

    private func refuse(_ what: String, instead: String) -> HouseReading {
        let file = "config/\(name)"
        return .problems([HouseFileProblem(file: file, line: nil, what: what, instead: instead)])
    }
}
