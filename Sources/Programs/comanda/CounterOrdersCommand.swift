import Amounts
import ArgumentParser
import Foundation
import HouseFiles
import HubService
import Menus
import PastTrade
import Sheets
import Vocabulary
import Wire

/// `comanda counter-orders`
struct CounterOrdersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counter-orders",
        abstract: "Makes a house, its menu and commands of a list of past counter orders.",
        discussion: """
            The list is text with columns, separated by tabs, commas or semicolons, named in its \
            first row; rows with the same order_id are one order:
              order_id            what the order is called
              quantity            how many, 1 to 999
              item_name           what was bought
              choice_description  what was chosen for it, as in [Salsa, [Rice, Cheese]]; empty or \
            NULL for nothing. The column may be left out
              item_price          what the whole line costs, all of its quantity together: $4.50
            Other columns are passed over.

            Writes ROOT/config/HOUSE (house.yaml, printers.yaml, staff.yaml), \
            ROOT/Menus/HOUSE.yaml and ROOT/HOUSE.jsonl, and replaces none of them. The menu has a \
            dish for each item, at the price most of its lines were sold at, and a modifier for \
            each choice. The commands are for 'comanda send': each order opens a check without a \
            table, sends its lines, takes cash (every second guest gets change) and closes.

            What was sold at another price than the menu's is priced by hand in its line \
            (price_minor; needs the right open-price, and comp where it costs nothing: the house \
            gives both to its one person, 'till'). Where a quantity does not divide its price, two \
            lines take its place: 3 for 10.00 are 2 at 3.33 and 1 at 3.34. A line that names a \
            choice twice has it once, and the list's own words as its note. So the bills come to \
            what the list comes to, to the cent, which is told at the end.
            """)

    @Option(help: "The house that is made, and its menu: 1 to 32 characters of a-z, 0-9 and -.")
    var house = "counter"

    @Option(help: "The folder in which config/ and Menus/ are made.")
    var root: String

    @Option(help: "The currency of the list.")
    var currency = "USD"

    @Option(help: "How many decimals it has, 0 to 3.")
    var decimals = 2

    @Option(help: "The language of the list's names, such as en or zh-Hans.")
    var language = Language.english.rawValue

    @Option(help: "The time zone of the counter.")
    var timeZone = "UTC"

    @Argument(help: "The list.")
    var file: String

    /// The largest list, in bytes.
    private static let mostBytes = 32 * 1024 * 1024

    func validate() throws {
        guard DeviceID(house) != nil else {
            throw ValidationError("--house is 1 to 32 characters of a-z, 0-9 and -.")
        }
        guard currency.utf8.count == 3, currency.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else {
            throw ValidationError("--currency is three capital letters.")
        }
        guard !timeZone.contains(where: { "\"\\".contains($0) || $0.isNewline }) else {
            throw ValidationError("--time-zone is a name such as Europe/Berlin.")
        }
        guard (0...3).contains(decimals) else { throw ValidationError("--decimals is 0 to 3.") }
        guard Language(rawValue: language) != nil else {
            let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--language is one of \(known).")
        }
    }

    func run() throws {
        try meetingFaults {
            let list = try read()
            let language = Language(rawValue: language) ?? .english
            let menu = CounterMenu(of: list, in: language)
            let script = CounterScript(of: list, from: menu)
            try make(files(list, menu, script, language))
            tell(list, menu, script)
        }
    }

    private func read() throws(Fault) -> PastChecks {
        let operation = "read a list of orders"
        let bytes = try GivenFile.bytes(at: file, most: Self.mostBytes, to: operation)
        do throws(PastChecks.Problems) {
            let sheet: Sheet
            do throws(SheetProblem) { sheet = try Sheet(reading: bytes) } catch {
                throw PastChecks.Problems(problems: [error])
            }
            return try PastChecks(reading: sheet, decimals: decimals)
        } catch {
            throw Fault(
                operation, at: file,
                cause: "\n" + error.problems.map { "  \($0)" }.joined(separator: "\n"),
                hint: "nothing was written; 'comanda counter-orders --help' names the columns")
        }
    }

    private func files(
        _ list: PastChecks, _ menu: CounterMenu, _ script: CounterScript, _ language: Language
    ) -> [(path: String, text: String)] {
        let currency = Currency(
            code: self.currency, minorDigits: decimals,
            symbol: list.sign.isEmpty ? self.currency : list.sign)
        let counter = CounterHouse(
            name: DeviceID(house) ?? "counter", language: language, currency: currency,
            timeZone: timeZone)
        let text = MenuText.text(
            of: menu.menu, in: currency,
            under: ["Made by `comanda counter-orders` from a list of past orders."])
        let commands = script.commands
            .map { String(decoding: $0.canonicalBytes, as: UTF8.self) + "\n" }
        return counter.files.map { ("config/\(house)/\($0.name)", $0.text) }
            + [("Menus/\(house).yaml", text), ("\(house).jsonl", commands.joined())]
    }

    /// Makes the house beside its place, reads it as `comanda check` does, and only then puts it
    /// there: what is wrong leaves nothing behind.
    private func make(_ files: [(path: String, text: String)]) throws(Fault) {
        let folder = URL(fileURLWithPath: root, isDirectory: true)
        let things = ["Menus/\(house).yaml", "config/\(house)", "\(house).jsonl"]
        for url in things.map({ folder.appendingPathComponent($0) })
        where FileManager.default.fileExists(atPath: url.path) {
            throw Fault(
                "make a house", at: url.path, cause: "there is one already",
                hint: "give the house another name with --house, or another folder with --root")
        }
        let draft = folder.appendingPathComponent(
            ".\(house)-\(UUID().uuidString)", isDirectory: true)
        defer { try? FileManager.default.removeItem(at: draft) }
        try attempt(folder) {
            for (path, text) in files {
                let url = draft.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: url)
            }
        }
        try check(draft)
        try attempt(folder) {
            for thing in things {
                let place = folder.appendingPathComponent(thing)
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.moveItem(
                    at: draft.appendingPathComponent(thing), to: place)
            }
        }
    }

    private func attempt(_ folder: URL, _ body: () throws -> Void) throws(Fault) {
        do { try body() } catch {
            throw Fault(
                "make a house", at: folder.path, cause: error.localizedDescription,
                hint: "make sure this user may write there and the disk has room")
        }
    }

    /// Reads the draft as `comanda check` does.
    private func check(_ draft: URL) throws(Fault) {
        switch readHouse(named: house, root: draft) {
        case .house(let config, let menu):
            for problem in PrintableNames(config: config, menu: menu).problems {
                Screen.show("\(house): \(problem)")
            }
        case .problems(let problems):
            throw Fault(
                "make a house", at: file,
                cause: "\n" + problems.map { "  \($0)" }.joined(separator: "\n"),
                hint: "nothing was written; mend the list or the options")
        }
    }

    private func tell(_ list: PastChecks, _ menu: CounterMenu, _ script: CounterScript) {
        let total = list.checks.map(\.total).sum()
        let rows = list.checks.map(\.lines.count).reduce(0, +)
        let quoted = "'\(root)'"
        Screen.show(
            """
            \(list.checks.count) orders of \(rows) lines, \(currency) \
            \(total.decimal(digits: decimals)) in all (\(total.minor) minor units).
            House '\(house)': \(menu.menu.items.count) dishes; \(script.commands.count) commands \
            with \(script.lines) lines, \(script.pricedByHand) of them priced by hand.
            Next:
              comanda open --house \(house) --root \(quoted) --data \(quoted)/data \
            --virtual-printers
            and from another terminal:
              comanda send --as cashier-1 --staff till --pin-file \(quoted)/data/pins \
            --house \(house) --root \(quoted) --data \(quoted)/data \(quoted)/\(house).jsonl
            """)
    }
}
