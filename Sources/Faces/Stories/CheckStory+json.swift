import Amounts
import Checks
import HouseRules
import Kitchen
import Tenders
import Vocabulary
public import Wire

extension CheckStory {
    /// The story as one object for programs; amounts are `…_minor`, times `…_ms`.
    public func tree(_ names: StoryNames) -> JSONTree {
        var fields: [String: JSONTree?] = [
            "check": .text("\(opening.check)"), "number": .integer(Int64(opening.number)),
            "day": day.map { .text("\($0)") }, "covers": .integer(Int64(opening.covers)),
            "table": opening.table.map { .text($0.text) },
            "currency": .text(names.config.currency.code),
            "is_open": .bool(standing != nil), "is_cut": .bool(isCut),
            "events": .list(events.map { $0.tree(names) }),
        ]
        if let standing {
            fields["bill"] = Canonical.tree(standing.bill)
            fields["tenders"] = Canonical.tree(standing.tenders)
            fields["due_minor"] = .integer(standing.due.minor)
        }
        return .object(fields.compactMapValues(\.self))
    }
}

extension StoryEvent {
    fileprivate func tree(_ names: StoryNames) -> JSONTree {
        let (kind, own) = fields(names)
        let common: [String: JSONTree?] = [
            "kind": .text(kind), "sequence": .integer(sequence),
            "at_ms": .integer(at.milliseconds), "day": day.map { .text("\($0)") },
            "by": by.map { .text($0.text) }, "by_name": by.map { .text(names.person($0)) },
            "device": .text(device.text),
        ]
        return .object(common.merging(own) { $1 }.compactMapValues(\.self))
    }

    private func fields(_ names: StoryNames) -> (String, [String: JSONTree?]) {
        switch deed {
        case .opened(let fact):
            return (
                "opened",
                [
                    "table": fact.table.map { .text($0.text) },
                    "table_name": fact.table.map { .text(names.table($0)) },
                    "covers": .integer(Int64(fact.covers)),
                ]
            )
        case .roundSent(let fact):
            return (
                "roundSent",
                [
                    "round": .integer(Int64(fact.round)),
                    "lines": .list(fact.lines.map { $0.tree }),
                ]
            )
        case .courseFired(let fact, let lines):
            return (
                "courseFired",
                [
                    "course": .integer(Int64(fact.course)), "lines": Canonical.tree(fact.lines),
                    "dishes": .list(
                        lines.map { .object($0.dish($0.standing).compactMapValues(\.self)) }),
                ]
            )
        case .voided(let fact, let line):
            let own: [String: JSONTree?] = [
                "line": .text("\(fact.line)"), "reason": .text(fact.reason.text),
                "quantity_thousandths": .integer(fact.quantity.thousandths),
            ]
            return ("lineVoided", own.merging(line?.dish(fact.quantity) ?? [:]) { one, _ in one })
        case .lines(let event): return event.fields
        case .moved(let fact):
            return (
                "checkMoved",
                [
                    "from": fact.from.map { .text($0.text) }, "to": .text(fact.to.text),
                    "to_name": .text(names.tables([fact.to] + fact.otherTables)),
                    "other_tables": fact.otherTables.isEmpty
                        ? nil : Canonical.tree(fact.otherTables),
                ]
            )
        case .tender(let tender): return ("tenderTaken", ["tender": Canonical.tree(tender)])
        case .refused(let kind, let refusal):
            return (
                "refused",
                [
                    "command": .text(kind), "refusal": Canonical.tree(refusal),
                    "sentence": .text(names.refusal(refusal.code, refusal.args)),
                ]
            )
        case .docket, .preBill, .closed, .copied: return paperFields(names)
        case .coversChanged, .handedOver, .cleared, .merged, .joined, .unmerged, .takenOut:
            return floorFields(names)
        }
    }

    private func paperFields(_ names: StoryNames) -> (String, [String: JSONTree?]) {
        switch deed {
        case .docket(let docket, let fate):
            return (
                "docketIssued",
                [
                    "docket_kind": .text(docket.kind.rawValue),
                    "station": .text(docket.station.text),
                    "station_name": .text(names.station(docket.station)),
                    "lines": Canonical.tree(docket.lines.map(\.line)),
                    "paper": fate.tree(number: docket.number, on: docket.printer),
                ]
            )
        case .preBill(let paper, let fate):
            return ("preBillIssued", fields(of: paper, fate))
        case .closed(let paper, let receipt, let fate):
            var fields = fields(of: paper, fate)
            fields["receipt"] = .integer(Int64(receipt.number))
            fields["tenders"] = Canonical.tree(paper.sheet.tenders)
            return ("checkClosed", fields)
        case .copied(let paper, let receipt, let fate):
            var fields = fields(of: paper, fate)
            fields["receipt"] = .integer(Int64(receipt.number))
            return ("receiptCopied", fields)
        default: return ("", [:])
        }
    }

    private func fields(of paper: GuestPaper, _ fate: PaperFate) -> [String: JSONTree?] {
        [
            "copy": .integer(Int64(paper.copy)), "bill": Canonical.tree(paper.sheet.bill),
            "paper": fate.tree(number: paper.number, on: paper.printer),
        ]
    }
}

extension CheckLine {
    /// The line as it was ordered, with what it cost then.
    var tree: JSONTree {
        let own = Canonical.tree(self)
        guard case .object(var fields) = own else { return own }
        fields["amount_minor"] = .integer(amount.minor)
        return .object(fields)
    }

    /// Some of the line, as what it is called in full.
    func dish(_ quantity: Quantity) -> [String: JSONTree?] {
        [
            "line": .text("\(id)"), "names": Canonical.tree(fullNames),
            "quantity_thousandths": .integer(quantity.thousandths),
            "unit": unit.map { .text($0.rawValue) },
            "parts": parts.isEmpty
                ? nil
                : .list(
                    parts.map {
                        .object([
                            "names": Canonical.tree($0.fullNames),
                            "portions": .integer(Int64($0.portions)),
                        ])
                    }),
        ]
    }
}

extension PaperFate.Settling {
    fileprivate var tree: JSONTree {
        let fields: [String: JSONTree?] = [
            "at_ms": .integer(at.milliseconds), "by": by.map { .text($0.text) },
            "device": .text(device.text),
        ]
        return .object(fields.compactMapValues(\.self))
    }
}

extension PaperFate.Trouble {
    fileprivate var tree: JSONTree {
        let fields: [String: JSONTree?] = [
            "at_ms": .integer(at.milliseconds), "trouble": .text(trouble.rawValue),
            "unsure": .bool(unsure), "released": released?.tree,
        ]
        return .object(fields.compactMapValues(\.self))
    }
}

extension PaperFate {
    /// `confirmed`, `unsure`, `failed` or `waiting`, with why.
    fileprivate func tree(number: Int, on printer: PrinterID) -> JSONTree {
        let state =
            confirmed != nil
            ? "confirmed" : troubles.last.map { $0.unsure ? "unsure" : "failed" } ?? "waiting"
        let fields: [String: JSONTree?] = [
            "paper_number": .integer(Int64(number)), "printer": .text(printer.text),
            "state": .text(state), "is_reprint": .bool(isReprint),
            "confirmed_ms": confirmed.map { .integer($0.milliseconds) },
            "seen": seen?.tree, "troubles": .list(troubles.map(\.tree)),
        ]
        return .object(fields.compactMapValues(\.self))
    }
}
