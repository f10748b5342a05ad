import Checks
import EscPos
import HouseRules
import Kitchen
import Menus
import Vocabulary
import Wire

/// Whether what people type can be read on the paper it is meant for.
///
/// A question mark in place of an allergy is worse than no paper: a text that one of the printers
/// it goes to cannot print is refused while the guest is still at the table.
struct Legibility {
    /// By station: what its lines come out of, the passes' printers too.
    private let stations: [StationID: [PrinterProfile]]
    /// Everything in the kitchen, for a line whose station is not known.
    private let kitchen: [PrinterProfile]
    private let receipts: [PrinterProfile]
    private let menus: [String: MenuIndex]

    init(_ config: HouseConfig, menus: [String: MenuIndex] = [:]) {
        func profiles(_ stations: [Station]) -> [PrinterProfile] {
            Set(stations.map(\.printer)).sorted().map { PrinterProfile(config.printer(for: $0)) }
        }
        let passes = config.stations.filter { $0.purpose == .expo }
        let routes = config.stations.map { ($0.id, profiles(passes + [$0])) }
        stations = Dictionary(routes) { first, _ in first }
        kitchen = profiles(config.stations)
        receipts = [PrinterProfile(config.printer(for: config.receiptPrinter))]
        self.menus = menus
    }

    /// Why a command is refused once its texts are judged too.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - house: The house it is asked of, as it was before.
    ///   - refusal: What the house says of it. It comes first; where it names lines, the lines
    ///     that cannot be printed are named with them.
    func refusal(
        of command: HouseCommand, in house: House, after refusal: RefusalCode?
    ) -> RefusalCode? {
        guard let illegible = self.refusal(of: command, in: house) else { return refusal }
        guard let refusal else { return illegible }
        guard let named = refusal.lines, refusal.code == illegible.code else { return refusal }
        let known = Set(named.map(\.line))
        let others = (illegible.lines ?? []).filter { !known.contains($0.line) }
        return RefusalCode(refusal.code, refusal.args, lines: named + others)
    }

    /// Why a command cannot be put on paper as it was typed; `nil` when it can.
    private func refusal(of command: HouseCommand, in house: House) -> RefusalCode? {
        switch command {
        case .sendRound(let round):
            let menu = (round.menu ?? house.menu).flatMap { menus[$0] }
            let lines = round.lines.compactMap { line -> RefusalCode.Line? in
                let parts = line.parts.flatMap { [$0.note, $0.allergy] }
                let typed = [line.note, line.allergy] + parts
                guard line.open != nil || typed.contains(where: { $0 != nil }) else { return nil }
                // A set meal is no dish and has no station: all of the kitchen must read its parts.
                let printers = printers(of: menu?.item(line.item)?.station)
                var characters = illegible(typed, on: printers)
                if let open = line.open {
                    let dish = self.printers(of: open.station)
                    characters = illegible([line.note, line.allergy, open.name], on: dish)
                    let guests = illegible([open.name], on: receipts)
                    characters += guests.filter { !characters.contains($0) }
                }
                guard !characters.isEmpty else { return nil }
                return RefusalCode.Line(
                    line: "\(line.id)", code: Self.code, args: ["characters": characters])
            }
            return lines.isEmpty ? nil : RefusalCode("linesAreRefused", lines: lines)
        case .voidLine(let void):
            // A set's void is told at every station that makes one of its dishes.
            let line = house.checks[void.check]?.line(void.line)
            let told = line.map { $0.stations.flatMap { printers(of: $0) } } ?? kitchen
            return refusal(of: [void.reason], on: told)
        case .compLine(let comp): return refusal(of: [comp.reason], on: receipts)
        case .takeCard(let card): return refusal(of: [card.reference], on: receipts)
        default: return nil
        }
    }

    private static let code = "textIsIllegible"

    private func printers(of station: StationID?) -> [PrinterProfile] {
        station.flatMap { stations[$0] } ?? kitchen
    }

    private func refusal(of notes: [Note?], on printers: [PrinterProfile]) -> RefusalCode? {
        let characters = illegible(notes, on: printers)
        return characters.isEmpty ? nil : RefusalCode(Self.code, ["characters": characters])
    }

    /// The characters that some of these printers cannot print, each once.
    private func illegible(_ notes: [Note?], on printers: [PrinterProfile]) -> String {
        var found: [Character] = []
        for note in notes.compactMap(\.self) {
            for printer in printers {
                for character in unprintable(in: note.text, for: printer)
                where !found.contains(character) {
                    found.append(character)
                }
            }
        }
        return String(found.prefix(20))
    }
}
