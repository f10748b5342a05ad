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
        guard text.utf8.count <= YamlSource.largest else {
            let limit = YamlSource.largest >> 20
            let what = "as a menu's file it is larger than \(limit) MiB, and no house could open it"
            return .problems([
                HouseFileProblem(file: file, line: nil, what: what, instead: "make it smaller")
            ])
        }
        let cells = NewMenu(text: table.text, file: file, cells: table.cells)
        let wrong = houses(root: root).flatMap { other in
            let found = problems(of: cells, called: name, in: other)
            return found.isEmpty
                ? problems(of: NewMenu(text: text, file: file), called: name, in: other) : found
        }
        guard wrong.isEmpty else { return .problems(wrong) }
        let own = HouseReader(
            name: self.name, root: root, menus: [name: NewMenu(text: text, file: file)])
        if case .house(_, let read) = own.read() {
            precondition(read == menu, "a menu is not read as it was written")
        }
        return .menu(menu, name: name, text: text)
    }

    /// What is wrong with a menu in a house, when that has it. First the table itself is read, for
    /// there problems have their cells, then the file that would be made of it.
    private func problems(
        of menu: NewMenu, called name: String, in other: String
    ) -> [HouseFileProblem] {
        let reader = HouseReader(name: other, root: root, menus: [name: menu])
        guard other == self.name || reader.menuGround().menu == name,
            case .problems(let found) = reader.read()
        else { return [] }
        return found.map { problem in
            guard problem.file == menu.file else { return problem }
            // The lines of a file that was never written tell nobody anything.
            return HouseFileProblem(
                file: problem.file, line: problem.cell == nil ? nil : problem.line,
                cell: problem.cell,
                what: "in the house \(other), which has this menu too, "
                    + problem.what, instead: problem.instead)
        }
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
