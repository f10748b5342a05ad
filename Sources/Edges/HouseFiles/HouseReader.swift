import Foundation
import HouseRules
import Menus
import Vocabulary

/// Reads the four files of one house in the order in which they refer to each other.
struct HouseReader {
    let name: String
    let root: URL
    /// What menus say that are not on the disk yet, by name.
    var menus: [String: NewMenu] = [:]

    /// A menu that is not on the disk yet.
    struct NewMenu {
        let text: String
        /// What it is called in problems.
        let file: String
        /// The cells that its lines come from, when it was made of a table.
        var cells: SheetCells?
    }

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

        let menuName = houseFile?.menuName(among: menuNames)
        let menuSource = menuName.map(openMenu)
        let menu = menuSource?.map.flatMap { MenuFile(terms: terms).read($0) }

        let notes = [houseSource.notes, printersSource.notes, staffSource.notes, menuSource?.notes]
        let problems = notes.compactMap(\.self).flatMap(\.problems)
        guard problems.isEmpty else { return .problems(problems) }
        guard let config, let menu else {
            preconditionFailure("a reader found nothing and noted nothing")
        }
        return .house(config: config, menu: menu)
    }

    private var menuNames: [String] {
        HouseFiles.menus(root: root) + menus.keys.sorted()
    }

    private func openMenu(_ name: String) -> (map: YamlMap?, notes: FileNotes) {
        guard let new = menus[name] else { return source("Menus/\(name).yaml", MenuFile.keys) }
        let source = YamlSource(text: new.text, notes: FileNotes(file: new.file, cells: new.cells))
        return (source.value()?.map(MenuFile.keys), source.notes)
    }

    /// What a menu of this house is read by, and what is wrong with that already.
    struct MenuGround {
        let terms: HouseTerms
        /// The name of the menu's file, which need not be there yet.
        let menu: String?
        let problems: [HouseFileProblem]
    }

    /// What a menu of this house is read by; a house whose name is none has only problems.
    func menuGround() -> MenuGround {
        guard let house = DeviceID(name), houses(root: root).contains(name) else {
            guard case .problems(let problems) = read() else {
                return MenuGround(terms: .unknown, menu: nil, problems: [])
            }
            return MenuGround(terms: .unknown, menu: nil, problems: problems)
        }
        let houseSource = source("config/\(name)/house.yaml", HouseFile.keys)
        let printersSource = source("config/\(name)/printers.yaml", PrintersFile.keys)
        let file = houseSource.map.map { HouseFile(map: $0, house: house) }
        let printersFile = PrintersFile(first: file?.first)
        _ = printersFile.read(printersSource.map)
        let terms = file?.terms(printers: printersFile.ids) ?? .unknown
        let menu = file?.newMenuName(among: menuNames)
        return MenuGround(
            terms: terms, menu: menu,
            problems: houseSource.notes.problems + printersSource.notes.problems)
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
