import EscPos
import HouseRules
import Vocabulary
import Wire

/// Whether what people type can be read on the paper it is meant for.
///
/// A question mark in place of an allergy is worse than no paper: a text that a printer of the
/// house cannot print is refused while the guest is still at the table.
struct Legibility {
    private let profiles: [PrinterProfile]

    init(_ config: HouseConfig) {
        profiles = config.printers.map { PrinterProfile($0) }
    }

    /// Why a command is refused once its texts are judged too.
    ///
    /// - Parameter refusal: What the house says of it. It comes first; where it names lines, the
    ///   lines that cannot be printed are named with them.
    func refusal(of command: HouseCommand, after refusal: RefusalCode?) -> RefusalCode? {
        guard let illegible = self.refusal(of: command) else { return refusal }
        guard let refusal else { return illegible }
        guard let named = refusal.lines, refusal.code == illegible.code else { return refusal }
        let known = Set(named.map(\.line))
        let others = (illegible.lines ?? []).filter { !known.contains($0.line) }
        return RefusalCode(refusal.code, refusal.args, lines: named + others)
    }

    /// Why a command cannot be put on paper as it was typed; `nil` when it can.
    private func refusal(of command: HouseCommand) -> RefusalCode? {
        switch command {
        case .sendRound(let round):
            let lines = round.lines.compactMap { line -> RefusalCode.Line? in
                let characters = illegible([line.note, line.allergy])
                guard !characters.isEmpty else { return nil }
                return RefusalCode.Line(
                    line: "\(line.id)", code: Self.code, args: ["characters": characters])
            }
            return lines.isEmpty ? nil : RefusalCode("linesAreRefused", lines: lines)
        case .voidLine(let void): return refusal(of: [void.reason])
        case .takeCard(let card): return refusal(of: [card.reference])
        default: return nil
        }
    }

    private static let code = "textIsIllegible"

    private func refusal(of notes: [Note?]) -> RefusalCode? {
        let characters = illegible(notes)
        return characters.isEmpty ? nil : RefusalCode("textIsIllegible", ["characters": characters])
    }

    /// The characters that some printer of the house cannot print, each once.
    private func illegible(_ notes: [Note?]) -> String {
        var found: [Character] = []
        for note in notes.compactMap(\.self) {
            for profile in profiles {
                for character in unprintable(in: note.text, for: profile)
                where !found.contains(character) {
                    found.append(character)
                }
            }
        }
        return String(found.prefix(20))
    }
}
