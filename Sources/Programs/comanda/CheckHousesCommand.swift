import Amounts
import ArgumentParser
import EscPos
import Foundation
import HouseFiles
import HouseRules
import HubService
import Kitchen
import Menus
import Printing
import Vocabulary
import Wording

/// `comanda check`
struct CheckHousesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks menus and config of every house, and a house's data.",
        discussion: """
            Names every mistake with its file, its line and what to write instead, every name that \
            a station's printer cannot print, and every printer without the letters of the house's \
            languages. With --data it also replays the open day of \
            that data with this program and changes nothing, whether the house is open or closed: \
            do so before an upgrade. Ends with 1 when something is wrong.
            """)

    @Option(help: "Only this house: a folder in config/.")
    var house: String?

    @Option(help: "The folder that holds config/ and Menus/.")
    var root: String?

    @Option(help: "Also the data in this folder: replays its open day.")
    var data: String?

    /// Where this process, a child of another check, notes the fact it replays.
    @Option(help: .hidden)
    var rehearsing: String?

    func run() throws {
        try meetingFaults {
            let folder = data.map { URL(fileURLWithPath: $0, isDirectory: true) }
            if let folder, let rehearsing {
                guard try DataRehearsal.rehearse(folder, noting: rehearsing) else {
                    throw ExitCode.failure
                }
                return
            }
            var options = HouseOptions()
            options.root = root
            options.house = house ?? "sichuan"
            let root = try options.rootFolder()
            let names = house.map { [$0] } ?? houses(root: root)
            guard !names.isEmpty else {
                throw Fault(
                    "check the houses", at: root.appendingPathComponent("config").path,
                    cause: "there are none", hint: "a house is a folder in config/ with house.yaml")
            }
            var areWell = names.map { report($0, root) }
            if let folder { areWell.append(try DataRehearsal(folder: folder).run()) }
            if areWell.contains(false) { throw ExitCode.failure }
        }
    }

    /// Prints what is wrong with a house; `true` when nothing is.
    private func report(_ name: String, _ root: URL) -> Bool {
        switch readHouse(named: name, root: root) {
        case .problems(let problems):
            for problem in problems { Screen.show("\(problem)") }
            Screen.show("\(name): \(problems.count) to mend")
            return false
        case .house(let config, let menu):
            let unprintable = PrintableNames(config: config, menu: menu).problems
            for problem in unprintable { Screen.show("\(name): \(problem)") }
            guard unprintable.isEmpty else { return false }
            Screen.show(
                "\(name): well. \(menu.items.count) dishes, \(menu.combos.count) set meals, "
                    + "\(config.tables.count) tables, "
                    + "\(config.stations.count) stations, \(config.printers.count) printers, "
                    + "\(config.staff.count) staff")
            return true
        }
    }
}

/// The names that a printer which must print them cannot print.
struct PrintableNames {
    let config: HouseConfig
    let menu: Menu

    /// One sentence for each name.
    var problems: [String] {
        let printers = Dictionary(config.printers.map { ($0.id, $0) }) { first, _ in first }
        let expo = config.stations.filter { $0.purpose == .expo }.map(\.printer)
        var problems: [String] = []
        for item in menu.items {
            let own = config.stations.first { $0.id == item.station }.map { [$0.printer] } ?? []
            let names =
                [item.names]
                + menu.groups.filter { item.groups.contains($0.id) }.flatMap(\.modifiers)
                .map(\.names) + item.pricing.sizeNames
            for id in Set(own + expo + [config.receiptPrinter]).sorted() {
                guard let printer = printers[id] else { continue }
                problems += names.flatMap { unprintable($0, item.id, printer) }
            }
        }
        // A dish of a set names its set on its own station's paper.
        let everywhere =
            menu.combos.map { ($0.names, $0.id.text) }
            + config.tables.map { ($0.names, $0.id.text) }
            + config.stations.map { ($0.names, $0.id.text) }
        for id in Set(config.stations.map(\.printer) + [config.receiptPrinter]).sorted() {
            guard let printer = printers[id] else { continue }
            for (names, owner) in everywhere { problems += unprintable(names, owner, printer) }
            problems += config.staff.flatMap { unprintable($0.name, $0.id.text, printer) }
        }
        problems += unprintableWords(printers)
        if let receipts = printers[config.receiptPrinter] {
            let lines =
                Language.allCases.compactMap { config.names[$0] } + config.headerLines
                + config.footerLines + [config.currency.symbol]
            problems += lines.flatMap { unprintable($0, "on bills", receipts) }
        }
        var seen: Set<String> = []
        return problems.filter { seen.insert($0).inserted }
    }

    /// The words of the house's own that a printer cannot print in a language of its paper.
    private func unprintableWords(_ printers: [PrinterID: PrinterSetup]) -> [String] {
        config.languages.prefix(2).flatMap { language in
            let words = language.words
            let kitchen = Set(config.stations.map(\.printer)).sorted()
                .map { ($0, words.onKitchenPaper) }
            let papers = kitchen + [(config.receiptPrinter, words.onGuestPaper)]
            return papers.compactMap { id, texts in
                printers[id].flatMap { unprintable(texts, language, $0) }
            }
        }
    }

    private func unprintable(
        _ texts: [String], _ language: Language, _ printer: PrinterSetup
    ) -> String? {
        let all = texts.joined(separator: " ")
        let characters = EscPos.unprintable(in: all, for: PrinterProfile(printer))
        guard !characters.isEmpty else { return nil }
        let quoted = characters.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
        return "printer \(printer.id) cannot print paper in \(language.rawValue), which needs "
            + "\(quoted)\(characters.count > 8 ? " …" : ""); take another language or printer"
    }

    private func unprintable(
        _ names: LocalizedText, _ owner: some CustomStringConvertible, _ printer: PrinterSetup
    ) -> [String] {
        config.languages.compactMap { names[$0] }.flatMap {
            unprintable($0, "\(owner)", printer)
        }
    }

    private func unprintable(
        _ text: String, _ owner: String, _ printer: PrinterSetup
    ) -> [String] {
        let characters = EscPos.unprintable(in: text, for: PrinterProfile(printer))
        guard !characters.isEmpty else { return [] }
        let quoted = characters.map { "'\($0)'" }.joined(separator: ", ")
        return [
            "printer \(printer.id) cannot print \(quoted) in '\(text)' (\(owner)); "
                + "write it another way"
        ]
    }
}

extension Pricing {
    /// The names that may stand behind a dish's own.
    fileprivate var sizeNames: [LocalizedText] {
        if case .sizes(let sizes, _) = self { sizes.map(\.names) } else { [] }
    }
}
