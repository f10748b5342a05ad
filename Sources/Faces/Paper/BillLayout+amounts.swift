import Amounts
import Cells
import Checks
import HouseRules
import Tenders
import Vocabulary
import Wording

extension BillLayout {
    /// One dish. Prices of modifiers stand in brackets beside them, as they are part of the unit
    /// price: the right edge holds nothing but what adds up to the subtotal.
    func item(_ line: Bill.Line) -> [Line] {
        var lines = name(line.names)
        for modifier in line.modifiers {
            lines += Line.wrapped(text(of: modifier), indent: (2, 4), on: format)
        }
        lines += (line.parts ?? []).flatMap(part)
        return lines + reckoned(line) + (line.comp.map { given($0, of: line) } ?? [])
    }

    /// What of a dish is given away, and why; at the right edge it takes off what adds up above.
    private func given(_ comp: Bill.Comp, of line: Bill.Line) -> [Line] {
        let all = comp.quantity == line.quantity
        let part = all ? "" : " (\(currency.figure(comp.quantity.description)))"
        let label = "\(setup.both(\.lines.comp))\(part): \(comp.reason)"
        let amount = currency.plain(.zero - comp.amount)
        let width = amount.cellWidth(by: format.rule) + 1
        let cell = ColumnCell(amount, width: width, isRight: true)
        return Line.columns([ColumnCell(label), cell], indent: 2, on: format)
    }

    /// How a line's amount comes about, and the amount: `2 x 28.00`, or `1.250 斤 x 88.00` with what
    /// is added once. Where not all of it fits, what is added stands below with the amount: beside
    /// half of its sum the amount would look wrong.
    private func reckoned(_ line: Bill.Line) -> [Line] {
        let (price, added) = reckoning(of: line)
        let amount = currency.plain(line.amount)
        let whole = added.map { "\(price) \($0)" } ?? price
        let width = amount.cellWidth(by: format.rule) + 1
        let cell = ColumnCell(amount, width: width, isRight: true)
        guard let added, whole.cellWidth(by: format.rule) + 2 + width > format.columns else {
            return Line.columns([ColumnCell(whole), cell], indent: 2, on: format)
        }
        return Line.wrapped(price, indent: (2, 2), on: format)
            + Line.columns([ColumnCell(added), cell], indent: 2, on: format)
    }

    /// What is paid per unit, and what is added once.
    private func reckoning(of line: Bill.Line) -> (price: String, added: String?) {
        guard let unit = line.unit else {
            let quantity = currency.figure(line.quantity.description)
            return ("\(quantity) x \(currency.plain(line.unitPrice))", nil)
        }
        let weight =
            "\(currency.figure(line.quantity.weighed)) \(setup.main { $0.paper.unit(unit) })"
        let added = line.modifiers.map(\.price).sum()
        let sign = added < .zero ? "-" : "+"
        return (
            "\(weight) x \(currency.plain(line.unitPrice))",
            added == .zero ? nil : "\(sign) \(currency.plain(added < .zero ? -added : added))"
        )
    }

    /// A dish of a set, further in and without a price: it is in the price of its set.
    private func part(_ part: Bill.Part) -> [Line] {
        let portions = part.portions > 1 ? "\(part.portions) x " : ""
        let surcharge = part.surcharge == .zero ? "" : " (+\(currency.plain(part.surcharge)))"
        let name = "\(portions)\(setup.both(part.names))\(surcharge)"
        return Line.wrapped(name, indent: (2, 4), on: format)
            + part.modifiers.flatMap {
                Line.wrapped(text(of: $0), indent: (4, 6), on: format)
            }
    }

    /// Both names on one line where they fit, else the second below the first.
    private func name(_ names: LocalizedText) -> [Line] {
        let (main, second) = setup.pair(names)
        let both = setup.both(names)
        guard let second, both.cellWidth(by: format.rule) > format.columns else {
            return Line.wrapped(both, on: format)
        }
        return Line.wrapped(main, on: format)
            + Line.wrapped(second, indent: (2, 2), on: format)
    }

    private func text(of modifier: CheckLine.Modifier) -> String {
        let name = "- \(setup.both(modifier.names))"
        guard modifier.price != .zero else { return name }
        let sign = modifier.price > .zero ? "+" : ""
        return "\(name) (\(sign)\(currency.plain(modifier.price)))"
    }

    /// Taxes that were added stand above the total, those it includes below it.
    func totals(of bill: Bill) -> [Line] {
        let label = setup.both(bill.taxIncluded ? \.bill.taxIncluded : \.bill.taxAdded)
        let taxes = bill.taxes.flatMap {
            amount($0.tax, "\(label) \(currency.figure($0.rate.description))")
        }
        let total = Line.pair(
            setup.both(\.bill.total), currency.text(bill.total), .large, on: format)
        return amount(bill.subtotal, setup.both(\.bill.subtotal))
            + (bill.taxIncluded ? total + taxes : taxes + total)
    }

    /// What was paid; on a pre-bill also what is still due.
    func addPayments(of paper: GuestPaper, to page: inout Page) {
        let tenders = paper.sheet.tenders
        guard !tenders.isEmpty else { return }
        page.rule()
        page.add(tenders.flatMap(payment))
        guard paper.receipt == nil else { return }
        let paid = tenders.map(\.settled).sum()
        let due = currency.text(paper.sheet.bill.total - paid)
        page.add(amount(paid, setup.both(\.bill.paid)))
        page.add(Line.pair(setup.both(\.bill.due), due, .large, on: format))
    }

    /// A tender: what rounding took comes first, so that the lines add up as they are read.
    private func payment(_ tender: Tender) -> [Line] {
        let label = setup.both(tender.kind == .cash ? \.bill.cash : \.bill.card)
        var lines: [Line] = []
        if tender.rounding != .zero {
            lines += amount(tender.rounding, setup.both(\.bill.cashRounding))
        }
        lines += amount(tender.given, label)
        if let reference = tender.reference {
            let text = "\(setup.both(\.bill.reference)) \(reference)"
            lines += Line.wrapped(text, indent: (2, 2), on: format)
        }
        if tender.change != .zero { lines += amount(tender.change, setup.both(\.bill.change)) }
        return lines
    }

    private func amount(_ money: Money, _ label: String) -> [Line] {
        Line.pair(label, currency.plain(money), on: format)
    }
}
