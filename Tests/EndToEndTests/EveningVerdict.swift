import Checks
import HouseRules
import HouseTesting
import Testing
import Vocabulary
import Wire

/// Judges an evening by what terminals were told, what travelled, and what is on paper.
struct EveningVerdict {
    private let entries: [EveningLog.Entry]
    private let papers: [PrinterID: [PaperReading]]
    private let junk: [String]

    init(log: EveningLog, house: TestHouse) {
        entries = log.entries
        papers = house.printers.mapValues { $0.slips.map(PaperReading.init) }
        junk = house.printers.values.flatMap(\.junk)
    }

    private var accepted: [HouseCommand] {
        entries.filter { $0.told.first?.reply.outcome == .accepted }.map(\.command)
    }

    // MARK: Answers

    /// Every command has one final answer, and whenever the hub gave it again it was the same.
    func judgeAnswers(_ ears: [DeviceID: Ear]) {
        for entry in entries {
            let id = entry.envelope.id
            #expect(entry.told.count == 1, "\(entry.command) was told \(entry.told)")
            guard let told = entry.told.first?.reply else { continue }
            #expect(told.id == id)
            let heard = ears[entry.device]?.replies(to: id) ?? []
            #expect(!heard.isEmpty)
            #expect(heard.allSatisfy { $0 == told }, "\(entry.command): \(heard), \(told)")
        }
        let places = entries.compactMap { $0.told.first?.reply.sequence }
        #expect(places.count == entries.count)
        #expect(Set(places).count == places.count, "two commands share a place in the journal")
    }

    // MARK: Dockets

    /// Every fired line is work once, every void is told to the kitchen, nothing refused is cooked.
    func judgeDockets() {
        #expect(junk.isEmpty)
        judgeReprints()
        let work = papers.values.joined().filter(\.isWork)
        var notes: [LineID: String] = [:]
        for case .sendRound(let round) in accepted {
            // Every held line of these evenings was fired before its check could close.
            for line in round.lines {
                let note = line.note?.text ?? ""
                notes[line.id] = note
                let found = work.filter { $0.words.contains(note) }
                #expect(Set(found.compactMap(\.docket)).count == 1, "\(note) on work dockets")
                #expect(found.count { !$0.isMarkedReprint } <= 1, "\(note) unmarked twice")
            }
        }
        for case .voidLine(let void) in accepted {
            let note = notes[void.line] ?? "?"
            // The wok stops, and the pass no longer waits for it.
            for printer: PrinterID in ["wok", "pass"] {
                let found = papers[printer, default: []]
                    .filter { $0.isVoid && $0.words.contains(note) }
                #expect(Set(found.compactMap(\.docket)).count == 1, "the void of \(note)")
            }
        }
        for entry in entries where entry.told.first?.reply.outcome == .refused {
            guard case .sendRound(let round) = entry.command else { continue }
            for note in round.lines.compactMap(\.note?.text) {
                let isCooked = papers.values.joined().contains { $0.words.contains(note) }
                #expect(!isCooked, "\(note) was refused and is on paper")
            }
        }
    }

    /// Of all slips with one docket's number, torn ones included, only the first may be unmarked.
    private func judgeReprints() {
        for (printer, slips) in papers {
            var seen: Set<Int> = []
            for slip in slips {
                guard let number = slip.docket else { continue }
                let isFirst = seen.insert(number).inserted
                #expect(isFirst || slip.isMarkedReprint, "\(printer) printed \(number) again")
            }
        }
    }

    // MARK: Receipts

    var countReceipts: Int {
        accepted.count { if case .closeCheck = $0 { true } else { false } }
    }

    /// All checks are closed, and their receipts are on paper without a gap.
    func judgeReceipts() {
        let opened = accepted.count {
            switch $0 {
            case .seatParty, .openCheck: true
            default: false
            }
        }
        #expect(opened == countReceipts)
        let whole = papers["pass", default: []].filter { !$0.slip.isTorn }
        let numbers = Set(whole.compactMap(\.receipt))
        #expect(numbers.sorted() == Array(1...max(1, countReceipts)))
    }

    /// What came out, in numbers.
    var summary: String {
        let slips = papers.values.joined()
        return """
            papers: \(slips.count), reprints: \(slips.count(where: \.isMarkedReprint)), \
            torn: \(slips.count { $0.slip.isTorn }), receipts: \(countReceipts)
            """
    }
}
