import Amounts
import ArgumentParser
import Foundation
import HouseFiles
import HubService
import Menus
import OrderLists
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
            (price_minor; needs the right open-price, which the house gives its one person, \
            'till'). Where a quantity does not divide its price, two lines take its place: 3 for \
            10.00 are 2 at 3.33 and 1 at 3.34. A line that names a choice twice has it once, and \
            the list's own words as its note. So the bills come to what the list comes to, to the \
            cent, which is told at the end.
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
            try write(files(list, menu, script, language))
            try check()
            tell(list, menu, script)
        }
    }

    private func read() throws(Fault) -> CounterOrders {
        let operation = "read a list of orders"
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Fault(operation, at: file, cause: "there is no such file to read")
        }
        guard data.count <= Self.mostBytes else {
            throw Fault(
                operation, at: file, cause: "it is larger than \(Self.mostBytes >> 20) MiB",
                hint: "take a part of it")
        }
        do throws(CounterOrders.Problems) {
            let sheet: Sheet
            do throws(SheetProblem) { sheet = try Sheet(reading: [UInt8](data)) } catch {
                throw CounterOrders.Problems(problems: [error])
            }
            return try CounterOrders(reading: sheet, decimals: decimals)
        } catch {
            throw Fault(
                operation, at: file,
                cause: "\n" + error.problems.map { "  \($0)" }.joined(separator: "\n"),
                hint: "nothing was written; 'comanda counter-orders --help' names the columns")
        }
    }

    private var amounts: Currency { Currency(code: currency, minorDigits: decimals, symbol: "") }

    private func files(
        _ list: CounterOrders, _ menu: CounterMenu, _ script: CounterScript, _ language: Language
    ) -> [(path: String, text: String)] {
        let counter = CounterHouse(
            name: DeviceID(house) ?? "counter", language: language, currency: currency,
            decimals: decimals, sign: list.sign.isEmpty ? currency : list.sign, timeZone: timeZone)
        let text = MenuText.text(
            of: menu.menu, in: amounts,
            under: ["Made by `comanda counter-orders` from a list of past orders."])
        let commands = script.commands
            .map { String(decoding: $0.canonicalBytes, as: UTF8.self) + "\n" }
        return counter.files.map { ("config/\(house)/\($0.name)", $0.text) }
            + [("Menus/\(house).yaml", text), ("\(house).jsonl", commands.joined())]
    }

    /// Writes all files, or none of them where one is there already.
    private func write(_ files: [(path: String, text: String)]) throws(Fault) {
        let folder = URL(fileURLWithPath: root, isDirectory: true)
        let places = files.map { (folder.appendingPathComponent($0.path), $0.text) }
        if let (url, _) = places.first(where: {
            FileManager.default.fileExists(atPath: $0.0.path)
        }) {
            throw Fault(
                "make a house", at: url.path, cause: "there is one already",
                hint: "give the house another name with --house, or another folder with --root")
        }
        for (url, text) in places {
            do {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: url, options: .withoutOverwriting)
            } catch {
                throw Fault("make a house", at: url.path, cause: error.localizedDescription)
            }
        }
    }

    /// Reads what was written as `comanda check` does.
    private func check() throws(Fault) {
        var options = HouseOptions()
        options.root = root
        options.house = house
        let (config, menu) = try options.read()
        for problem in PrintableNames(config: config, menu: menu).problems {
            Screen.show("\(house): \(problem)")
        }
    }

    private func tell(_ list: CounterOrders, _ menu: CounterMenu, _ script: CounterScript) {
        let total = list.orders.map(\.total).sum()
        let rows = list.orders.map(\.lines.count).reduce(0, +)
        let quoted = "'\(root)'"
        Screen.show(
            """
            \(list.orders.count) orders of \(rows) lines, \(currency) \(amounts.plain(total)) in \
            all (\(total.minor) minor units).
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
