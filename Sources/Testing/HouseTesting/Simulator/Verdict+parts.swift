import Amounts
import Checks
import HouseRules
import Vocabulary
import Wire

extension Verdict {
    /// 6: on every bill the parts are as large as the whole, and every part is what it should be:
    /// computed from what was ordered, never taken from the house.
    mutating func judgeParts() {
        for paper in papers where !paper.isTorn {
            guard paper.kind == .receipt || paper.kind == .preBill else { continue }
            let name =
                "6 the \(paper.kind == .receipt ? "receipt" : "pre-bill") of check "
                + "\(paper.check ?? 0)"
            let sum = (paper.amounts + paper.comps).reduce(0, +)
            if sum != paper.subtotal || sum != paper.total {
                fail("\(name) has lines of \(sum) and comes to \(paper.total ?? -1)")
            }
        }
        let receipts = papers.filter { $0.kind == .receipt && !$0.isTorn }
        for (id, account) in orders.accounts where account.isClosed {
            let lines = orders.lines.values.filter { $0.check == id && $0.standing > .zero }
            for paper in receipts where paper.check == account.number {
                judge(paper, of: lines, "6 the receipt of check \(account.number)")
            }
        }
    }

    private mutating func judge(_ paper: PaperReading, of lines: [Orders.Line], _ name: String) {
        let amounts = lines.map(\.wholeAmount.minor).sorted()
        if paper.amounts.sorted() != amounts {
            fail("\(name) has lines of \(paper.amounts.sorted()), not \(amounts)")
        }
        let comps = lines.filter { $0.comped > .zero }
            .map { $0.amount.minor - $0.wholeAmount.minor }.sorted()
        if paper.comps.sorted() != comps {
            fail("\(name) gives away \(paper.comps.sorted()), not \(comps)")
        }
        var goods: [Rate: Int64] = [:]
        for line in lines {
            for (rate, one) in line.goods { goods[rate, default: 0] += line.cost(one).minor }
        }
        for (rate, gross) in goods {
            let printed = paper.taxes["\(rate)"]
            if !isTax(printed, of: rate, in: gross) {
                let tax = printed.map { "\($0)" } ?? "no tax"
                fail("\(name) says \(tax) at \(rate): that is not the tax in \(gross)")
            }
        }
        if paper.taxes.count != goods.count { fail("\(name) has taxes of other goods") }
    }

    /// Whether no whole number is nearer to the tax in an amount.
    private func isTax(_ tax: Int64?, of rate: Rate, in gross: Int64) -> Bool {
        guard let tax else { return false }
        let whole = 1_000_000 + rate.partsPerMillion
        return abs(tax * whole - gross * rate.partsPerMillion) * 2 <= whole
    }

    /// 12: what is shown of every open check to whoever comes now is what was ordered on it,
    /// however many days it has been open for; of those that ended nothing is shown.
    mutating func judgeShown() {
        let root = "\(evening.topics.root)/state/floor/check/"
        for (id, account) in orders.accounts {
            let shown = evening.retained["\(root)\(id)"]
            let name = "12 what is shown of check \(account.number)"
            guard !account.isClosed, !account.isOver else {
                if shown != nil { fail("\(name) is more than nothing, and it is closed") }
                continue
            }
            guard let shown,
                let state: CheckState = try? Canonical.value(parsing: shown, strict: false)
            else {
                fail("\(name) is nothing, and it is open")
                continue
            }
            judge(state, id, account, name)
        }
    }

    private mutating func judge(
        _ state: CheckState, _ id: CheckID, _ account: Orders.Account, _ name: String
    ) {
        let ordered = orders.lines.filter { $0.value.check == id }
        let isSame =
            state.check.lines.count == ordered.count
            && state.check.lines.allSatisfy { line in
                let known = ordered[line.id]
                return line.standing == known?.standing && line.charged == known?.charged
                    && (line.stage == .fired) == known?.isFired && line.seat == known?.seat
            }
        if !isSame { fail("\(name) is not what was ordered") }
        if state.check.number != account.number { fail("\(name) has another number") }
        if state.total != orders.total(of: id) { fail("\(name) is another total") }
    }
}
