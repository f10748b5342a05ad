public import Foundation
import HouseRules
public import Menus
import Sheets
import Vocabulary

/// What came of reading a menu's table.
public enum MenuSheetReading: Sendable {
    /// The menu, the name of its file in `Menus`, and what to write there.
    case menu(Menu, name: String, text: String)
    /// Every mistake found; never empty.
    case problems([HouseFileProblem])
}

/// Reads a menu from a table, as `MenuSheet` writes it, for the house it is meant for.
///
/// Nothing is written. The menu is read by the rules of `readHouse`, with the tax classes, stations
/// and languages of the house, and so is the text that would stand in its file, for every house
/// that has this menu. First come mistakes in the table's form, then those in its words.
///
/// - Parameters:
///   - bytes: The table.
///   - file: What the table is called in problems.
///   - house: The house's name.
///   - root: The folder that holds `config` and `Menus`.
public func readMenu(
    sheet bytes: [UInt8], called file: String, for house: String, root: URL
) -> MenuSheetReading {
    func refuse(_ problems: [SheetProblem]) -> MenuSheetReading {
        .problems(
            problems.map { problem in
                let cell = [problem.row.map { "row \($0)" }, problem.column].compactMap(\.self)
                return HouseFileProblem(
                    file: file, line: problem.row,
                    cell: cell.isEmpty ? nil : cell.joined(separator: ", "), what: problem.what,
                    instead: problem.instead)
            })
    }
    guard bytes.count <= YamlSource.largest else {
        let limit = YamlSource.largest / 1024 / 1024
        return refuse([
            SheetProblem(
                row: nil, what: "it is larger than \(limit) MiB", instead: "make it smaller")
        ])
    }
    let rows: MenuSheetRows
    do throws(SheetProblem) { rows = MenuSheetRows(try Sheet(reading: bytes)) } catch {
        return refuse([error])
    }
    guard rows.problems.isEmpty else {
        return refuse(rows.problems.sorted { ($0.row ?? 0) < ($1.row ?? 0) })
    }
    return HouseReader(name: house, root: root).read(MenuSheetText(rows), called: file)
}

extension HouseReader {
    /// The menu of a table, when it is one for this house and all others that have it.
    fileprivate func read(_ table: MenuSheetText, called file: String) -> MenuSheetReading {
        let ground = menuGround()
        guard let name = ground.menu, let currency = ground.terms.currency,
            ground.problems.isEmpty
        else { return .problems(ground.problems) }
        let notes = FileNotes(file: file, cells: table.cells)
        let source = YamlSource(text: table.text, notes: notes)
        let menu = source.value()?.map(MenuFile.keys).flatMap(MenuFile(terms: ground.terms).read)
        guard let menu, notes.problems.isEmpty else { return .problems(notes.problems) }
        let text = MenuText.text(of: menu, in: currency, under: MenuText.remarks)
        var problems: [HouseFileProblem] = []
        for other in houses(root: root) {
            let reader = HouseReader(name: other, root: root, menus: [name: text])
            guard other == self.name || reader.menuGround().menu == name else { continue }
            switch reader.read() {
            case .problems(let found): problems += found
            case .house(_, let read):
                precondition(
                    other != self.name || read == menu, "a menu is not read as it was written")
            }
        }
        return problems.isEmpty ? .menu(menu, name: name, text: text) : .problems(problems)
    }
}

extension MenuText {
    /// What stands above a menu that was made of a table.
    fileprivate static let remarks = [
        "Made by `comanda menu import`; remarks that stood in the file before are in its copy.",
        "Edit this file or the table, as you like: `comanda menu export` makes the table of it,",
        "and `comanda check` names every mistake.",
    ]
}
