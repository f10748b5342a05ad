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
                Screen.write(sheet.bytes)
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
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Fault("read a menu's table", at: file, cause: "there is no such file to read")
            }
            let called = URL(fileURLWithPath: file).lastPathComponent
            switch readMenu(sheet: [UInt8](data), called: called, for: files.house, root: root) {
            case .menu(let menu, let name, let text): return (menu, name, text)
            case .problems(let problems):
                throw Fault(
                    "read a menu's table", at: file,
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
            let copy = try file.replace(with: text, at: Date())
            Screen.show("\(url.path) is written.")
            if let copy { Screen.show("The file before is kept: \(copy.path)") }
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

/// A file that its owner edits by hand, about to be replaced as a whole.
struct ReplacedFile {
    private let url: URL

    init(_ url: URL) {
        self.url = url
    }

    /// Writes the file anew, readable by whom it was readable before.
    ///
    /// - Returns: Where the file before is kept; `nil` when there was none.
    /// - Throws: A fault when it could not be; the file before then stands where it stood.
    func replace(with text: String, at now: Date) throws(Fault) -> URL? {
        let files = FileManager.default
        let folder = url.deletingLastPathComponent()
        let fresh = folder.appendingPathComponent(".\(url.lastPathComponent).new")
        var kept: URL?
        do {
            try Data(text.utf8).write(to: fresh)
            if files.fileExists(atPath: url.path) {
                let mode = try files.attributesOfItem(atPath: url.path)[.posixPermissions]
                try files.setAttributes(
                    [.posixPermissions: mode ?? 0o644], ofItemAtPath: fresh.path)
                let copy = free(now)
                try files.copyItem(at: url, to: copy)
                kept = copy
            }
            guard rename(fresh.path, url.path) == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
            return kept
        } catch {
            try? files.removeItem(at: fresh)
            throw Fault(
                "write a file", at: url.path, cause: error.localizedDescription,
                hint: "make sure this user may write in \(folder.path)")
        }
    }

    /// A name for the file before that nothing has yet, and that is no menu's.
    private func free(_ now: Date) -> URL {
        let form = DateFormatter()
        form.locale = Locale(identifier: "en_US_POSIX")
        form.dateFormat = "yyyyMMdd-HHmmss"
        let name = "\(url.lastPathComponent).before-\(form.string(from: now))"
        let folder = url.deletingLastPathComponent()
        let names = [name] + (2...99).map { "\(name)-\($0)" }
        let urls = names.map { folder.appendingPathComponent($0) }
        return urls.first { !FileManager.default.fileExists(atPath: $0.path) } ?? urls[0]
    }
}
