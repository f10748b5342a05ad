import Amounts
import Checks
import HouseRules
import Kitchen
import Tenders
import Vocabulary
import Wording

extension CheckStory {
    /// The story in plain words, a line each; what belongs to a line stands indented under it.
    public func lines(_ names: StoryNames) -> [String] {
        let words = names.words.story
        var lines = [
            words.title(opening.number, day?.description ?? names.day(opening.at))
        ]
        var shown = names.day(opening.at)
        for event in events {
            let day = names.day(event.at)
            if day != shown { lines.append(words.day(day)) }
            shown = day
            lines += Telling(names).lines(of: event)
        }
        if let standing { lines += Telling(names).lines(of: standing) }
        if isCut { lines.append(words.isCut) }
        return lines
    }
}

/// Tells events in one language.
struct Telling {
    let names: StoryNames
    var words: Words { names.words }
    var currency: Currency { names.config.currency }

    init(_ names: StoryNames) {
        self.names = names
    }

    private static let indent = "          "

    func lines(of event: StoryEvent) -> [String] {
        let (head, under) = telling(of: event.deed)
        switch event.deed {
        // Papers belong to the command before them; nobody does them by hand.
        case .docket: return [Self.indent + head] + under.map { Self.indent + "  " + $0 }
        default:
            return ["\(names.time(event.at))  \(names.doer(of: event)): \(head)"]
                + under.map { Self.indent + $0 }
        }
    }

    private func telling(of deed: StoryEvent.Deed) -> (String, [String]) {
        let story = words.story
        switch deed {
        case .opened(let fact):
            return (story.opened(fact.table.map(names.table), fact.covers), [])
        case .roundSent(let fact): return (story.roundSent(fact.round), fact.lines.flatMap(dish))
        case .courseFired(let fact, let lines):
            return (
                story.courseFired(fact.course),
                lines.flatMap { [title($0, $0.standing)] + parts($0) }
            )
        case .voided(let fact, let line):
            let dish =
                line.map { title($0, fact.quantity) } ?? "\(fact.quantity) x \(fact.line)"
            return (story.voided(dish, fact.reason.text), line.map(parts) ?? [])
        case .lines(let event): return telling(of: event)
        case .moved(let fact):
            let to = names.tables([fact.to] + fact.otherTables)
            return (story.moved(fact.from.map(names.table), to), [])
        case .docket(let docket, let fate): return (head(of: docket), lines(of: fate))
        case .preBill(let paper, let fate):
            return (
                story.preBill(paper.copy), lines(of: paper.sheet.bill) + self.paper(paper, fate)
            )
        case .tender(let tender): return telling(of: tender)
        case .closed(let paper, let receipt, let fate):
            return (
                story.closed(receipt.number),
                lines(of: paper.sheet.bill) + lines(of: paper.sheet.tenders)
                    + self.paper(paper, fate)
            )
        case .copied(let paper, let receipt, let fate):
            return (story.copied(receipt.number, paper.copy - 1), self.paper(paper, fate))
        case .coversChanged, .handedOver, .cleared, .merged, .joined, .unmerged, .takenOut:
            return floorTelling(of: deed)
        case .refused(let kind, let refusal):
            return (
                story.refused(words.deed(kind: kind), names.refusal(refusal.code, refusal.args)),
                (refusal.lines ?? []).map { names.refusal($0.code, $0.args) }
            )
        }
    }

    // MARK: Paper

    private func head(of docket: Docket) -> String {
        let kind =
            switch docket.kind {
            case .work: words.docket.work
            case .expo: words.docket.expo
            case .void: words.docket.void
            case .moved: words.docket.moved
            case .rush: words.lines.rush
            case .reprint: words.lines.again
            }
        return words.story.docket(
            docket.number, kind, names.station(docket.station), names.printer(docket.printer))
    }

    private func paper(_ paper: GuestPaper, _ fate: PaperFate) -> [String] {
        [words.story.paper(paper.number, names.printer(paper.printer))]
            + lines(of: fate).map { "  " + $0 }
    }

    private func lines(of fate: PaperFate) -> [String] {
        var lines = fate.troubles.flatMap { trouble in
            let text = words.troubles.text(code: trouble.trouble.rawValue)
            let doubt = trouble.unsure ? " \(words.story.mayBeOut)" : ""
            let line = "\(names.time(trouble.at))  \(text)\(doubt)"
            return [line] + (trouble.released.map { [told(words.story.released, $0)] } ?? [])
        }
        if let seen = fate.seen {
            return lines + [told(fate.isUnsettable ? words.story.told : words.story.seen, seen)]
        }
        guard let confirmed = fate.confirmed else { return lines + [words.story.waiting] }
        let out = fate.isReprint ? words.story.reprinted : words.story.onPaper
        lines.append("\(names.time(confirmed))  \(out)")
        return lines
    }

    private func told(
        _ sentence: (String) -> String, _ settling: PaperFate.Settling
    ) -> String {
        let doer = names.doer(by: settling.by, on: settling.device)
        return "\(names.time(settling.at))  \(sentence(doer))"
    }

    // MARK: Money

    private func telling(of tender: Tender) -> (String, [String]) {
        let kind = tender.kind == .cash ? words.bill.cash : words.bill.card
        var lines: [String] = []
        if let reference = tender.reference {
            lines.append("\(words.bill.reference) \(reference)")
        }
        if tender.change != .zero {
            lines.append("\(words.bill.change)  \(currency.plain(tender.change))")
        }
        if tender.rounding != .zero {
            lines.append("\(words.bill.cashRounding)  \(currency.plain(tender.rounding))")
        }
        lines.append("\(words.story.settles)  \(currency.plain(tender.settled))")
        return (words.story.took(kind, currency.plain(tender.given)), lines)
    }

    /// Every cent: the lines sum to the subtotal, the goods of all rates to the total.
    private func lines(of bill: Bill) -> [String] {
        var lines = bill.lines.flatMap(dish)
        lines.append("\(words.bill.subtotal)  \(currency.plain(bill.subtotal))")
        let label = bill.taxIncluded ? words.bill.taxIncluded : words.bill.taxAdded
        lines += bill.taxes.map { tax in
            "\(label) \(currency.figure(tax.rate.description))  \(currency.plain(tax.tax))"
        }
        lines.append("\(words.bill.total)  \(currency.plain(bill.total))")
        return lines
    }

    /// What was kept: what was settled, and what rounding made of it.
    private func lines(of tenders: [Tender]) -> [String] {
        tenders.flatMap { tender in
            let kind = tender.kind == .cash ? words.bill.cash : words.bill.card
            let rounding =
                tender.rounding == .zero
                ? [] : ["\(words.bill.cashRounding)  \(currency.plain(tender.rounding))"]
            return rounding + ["\(kind)  \(currency.plain(tender.taken))"]
        }
    }

    func lines(of standing: CheckStory.Standing) -> [String] {
        var under = lines(of: standing.bill)
        if !standing.tenders.isEmpty {
            let paid = standing.tenders.map(\.settled).sum()
            under.append("\(words.bill.paid)  \(currency.plain(paid))")
        }
        under.append("\(words.bill.due)  \(currency.plain(standing.due))")
        return [words.story.isOpen] + under.map { Self.indent + $0 }
    }
}
