import Amounts
import Cells
import Checks
public import HouseRules
import Tenders
import Vocabulary
import Wording

/// How pre-bills and receipts look: what was eaten, why it costs so much, how it was paid.
public struct BillLayout: Sendable {
    let setup: PaperSetup
    var format: PaperFormat { setup.format }
    var currency: Currency { setup.config.currency }

    /// Layouts for one house on one paper.
    public init(_ setup: PaperSetup) {
        self.setup = setup
    }

    /// The page of a pre-bill, a receipt or a copy of one.
    ///
    /// The first print of a receipt opens the drawer when cash was taken.
    ///
    /// - Parameters:
    ///   - paper: What to print.
    ///   - reprint: Whether it may be on paper already: then it is marked at both ends, and the
    ///     drawer stays shut.
    public func page(for paper: GuestPaper, reprint: Bool = false) -> Page {
        let marks = marks(of: paper, reprint: reprint)
        var page = Page()
        if opensDrawer(paper), !reprint { page.openDrawer() }
        page.add(marks)
        page.add(letterhead)
        page.feed()
        page.add(title(of: paper))
        page.rule()
        page.add(visit(on: paper))
        page.rule()
        page.add(paper.sheet.bill.lines.flatMap(item))
        page.rule()
        page.add(totals(of: paper.sheet.bill))
        addPayments(of: paper, to: &page)
        page.feed()
        page.add(closing)
        if let receipt = paper.receipt {
            page.feed()
            page.qr("comanda:\(setup.config.house):receipt:\(receipt.number)")
        }
        page.add(marks)
        page.cut()
        return page
    }

    private func opensDrawer(_ paper: GuestPaper) -> Bool {
        paper.receipt != nil && paper.copy == 1
            && paper.sheet.tenders.contains { $0.kind == .cash }
    }

    private func marks(of paper: GuestPaper, reprint: Bool) -> [Line] {
        var marks: [Line] = []
        if reprint { marks += setup.banner(setup.both(\.paper.reprint)) }
        if paper.receipt != nil, paper.copy > 1 {
            marks += setup.banner("\(setup.both(\.bill.copy)) \(paper.copy - 1)")
        }
        return marks
    }

    private var letterhead: [Line] {
        let (main, second) = setup.pair(setup.config.names)
        return setup.centered(main, .large)
            + (second.map { setup.centered($0, .bold) } ?? [])
            + setup.config.headerLines.flatMap { setup.centered($0) }
    }

    private func title(of paper: GuestPaper) -> [Line] {
        guard paper.receipt == nil else {
            return setup.centered(\.bill.receipt, .loud)
        }
        var lines = setup.centered(\.bill.preBill, .loud)
        lines += setup.centered(\.bill.notAReceipt, .bold)
        if paper.copy > 1 {
            lines += setup.centered("\(setup.both(\.bill.printing)) \(paper.copy)")
        }
        return lines
    }

    private func visit(on paper: GuestPaper) -> [Line] {
        let sheet = paper.sheet
        let (day, time) = setup.clock(sheet.at)
        let table = setup.labelledTables(sheet.tables, setup.both(\.paper.table))
        let covers = "\(setup.both(\.paper.covers)) \(sheet.covers)"
        let check = "\(setup.both(\.paper.check)) \(sheet.checkNumber)"
        let waiter = "\(setup.both(\.paper.by)) \(setup.person(sheet.servedBy))"
        let lines = setup.edges(table, covers) + setup.edges(check, "\(day) \(time)")
        guard let receipt = paper.receipt else {
            return lines + Line.wrapped(waiter, on: format)
        }
        let cashier = "\(setup.both(\.bill.cashier)) \(setup.person(sheet.by))"
        let number = "\(setup.both(\.bill.receiptNumber)) \(receipt.number)"
        return lines + setup.edges(waiter, cashier) + Line.wrapped(number, .bold, on: format)
    }

    private var closing: [Line] {
        let own = setup.config.footerLines
        return own.isEmpty
            ? setup.centered(\.bill.thanks) : own.flatMap { setup.centered($0) }
    }
}
