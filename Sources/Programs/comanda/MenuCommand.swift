import ArgumentParser
import Foundation
import HouseFiles
import HouseRules
import HubService
import Menus
import Sheets
import Vocabulary

/// `comanda menu`
struct MenuCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "menu", abstract: "A house's menu as a table for a spreadsheet, and back.",
        subcommands: [Export.self, Import.self])

    /// `comanda menu export`
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the menu of a house as a table, on standard output.",
            discussion: """
                Text with columns (CSV, UTF-8) that every spreadsheet program opens. The first row \
                names the columns, 'kind' says what a row is about:
                  menu      the menu's own name
                  category  a heading: id, name
                  group     a question asked about dishes: id, name, minimum, maximum
                  modifier  an answer of the group named under 'of': id, name, price
                  dish      id (its number), name, category, price (an amount, open or market), \
                tax, station, course, prep_minutes; where they apply allergens and groups (several \
                in one cell, with spaces), keys to find it by, portions_per_day, weight_unit and \
                weight_step, first_size_is_usual (yes)
                  size      of the dish named under 'of', which then has no price: id, name, \
                price, portions
                  set       a set meal: id, name, category, price, tax, course, keys
                  part      of the set named under 'of': id, name, choose
                  choice    of the part named under 'of' as SET/PART: id (a dish), size, portions, \
                surcharge, usual (yes)
                Names have a column for each language. Rows of one kind come in the order in which \
                they are shown. An apostrophe before a word keeps a spreadsheet from taking it for \
                a number, a date or a formula, and is no part of it.
                """)

        @Option(
            help:
                """
                What stands between cells: comma, semicolon or tab. With semicolon, decimals have \
                a comma.
                """
        )
        var separator = Sheet.Separator.comma.rawValue

        @OptionGroup var files: MenuOptions

        func validate() throws {
            guard Sheet.Separator(rawValue: separator) != nil else {
                throw ValidationError("--separator is comma, semicolon or tab.")
            }
        }

        func run() throws {
            try meetingFaults {
                let (config, menu) = try files.houseOptions.read()
                let sheet = MenuSheet.sheet(
                    of: menu, in: config, separator: Sheet.Separator(rawValue: separator) ?? .comma)
                try Screen.write(sheet.bytes)
            }
        }
    }

    /// `comanda menu import`
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a table the menu of a house.",
            discussion: """
                Reads a table as 'comanda menu export' writes it, separated by commas, semicolons \
                or tabs, by the rules of 'comanda check', for every house that has this menu, and \
                names each mistake with its row and column. Only a table without mistakes, and \
                only after a yes, takes the place of Menus/NAME.yaml, NAME being the house's menu. \
                The file before is kept beside it, and with it the remarks that stand in it: a \
                table has none. An open house takes the new menu when it is opened again.
                """)

        @Flag(help: "Replaces the menu without asking.")
        var yes = false

        @OptionGroup var files: MenuOptions

        @Argument(help: "The table.")
        var file: String

        func run() throws {
            try meetingFaults {
                let options = files.houseOptions
                let root = try options.rootFolder()
                let (menu, name, text) = try read(root)
                let url = root.appendingPathComponent("Menus/\(name).yaml")
                let before = try? options.read()
                if let before {
                    let changes = MenuChanges(from: before.menu, to: menu)
                    for line in changes.lines { Screen.show(line) }
                    if changes.lines.isEmpty {
                        Screen.show("Menus/\(name).yaml says the same already; nothing is changed.")
                        return
                    }
                } else {
                    Screen.show(
                        "\(menu.items.count) dishes, \(menu.combos.count) set meals in "
                            + "\(menu.categories.count) categories.")
                }
                guard try yes || isWanted(url) else { throw ExitCode.failure }
                try replace(url, with: text)
                tellUnprintable(options)
            }
        }

        private func read(_ root: URL) throws(Fault) -> (menu: Menu, name: String, text: String) {
            let operation = "read a menu's table"
            let bytes = try GivenFile.bytes(at: file, most: MenuSheet.largest, to: operation)
            let called = URL(fileURLWithPath: file).lastPathComponent
            switch readMenu(sheet: bytes, called: called, for: files.house, root: root) {
            case .menu(let menu, let name, let text): return (menu, name, text)
            case .problems(let problems):
                throw Fault(
                    operation, at: file,
                    cause: "\n" + problems.map { "  \($0)" }.joined(separator: "\n"),
                    hint: "nothing was changed; mend these cells and import the table again")
            }
        }

        private func isWanted(_ url: URL) throws(Fault) -> Bool {
            guard isatty(0) == 1 else {
                throw Fault(
                    "replace a menu", at: url.path, cause: "there is nobody to ask",
                    hint: "give --yes when you mean it")
            }
            Screen.show("Replace \(url.path)? [y/N]")
            return ["y", "yes"].contains((readLine() ?? "").lowercased())
        }

        private func replace(_ url: URL, with text: String) throws(Fault) {
            let file = ReplacedFile(url.resolvingSymlinksInPath())
            let replacement = try file.replace(with: text, at: Date())
            Screen.show("\(url.path) is written.")
            if let copy = replacement.kept {
                Screen.show("The file before is kept: \(copy.path)")
            }
            if !replacement.isOwnedAsBefore {
                Screen.show("It belongs to this user now; give it back with chown.")
            }
            Screen.show("A house that is open takes it when it is opened again.")
        }

        /// What printers cannot print is told, as `comanda check` tells it.
        private func tellUnprintable(_ options: HouseOptions) {
            guard let (config, menu) = try? options.read() else { return }
            for problem in PrintableNames(config: config, menu: menu).problems {
                Screen.show("\(options.house): \(problem)")
            }
        }
    }
}

/// Which house's menu, and where its files are.
struct MenuOptions: ParsableArguments {
    @Option(help: "The house: a folder in config/.")
    var house = "sichuan"

    @Option(
        help: """
            The folder that holds config/ and Menus/. \
            (default: this folder, else the one the program was built in)
            """)
    var root: String?

    /// The same for whatever reads a house.
    var houseOptions: HouseOptions {
        var options = HouseOptions()
        options.house = house
        options.root = root
        return options
    }
}
