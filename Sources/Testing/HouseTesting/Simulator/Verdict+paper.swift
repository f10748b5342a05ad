import Amounts
import Vocabulary

extension Verdict {
    /// 4 and 7: everything that was fired is on paper, once, and so are all receipts.
    mutating func judgePaper() {
        var dockets: [Int: [PaperReading]] = [:]
        var receipts: [Int: [PaperReading]] = [:]
        var preBills: [String: [PaperReading]] = [:]
        for paper in papers {
            if !paper.isTorn, !paper.junk.isEmpty { fail("4 rubbish on paper: \(paper.junk[0])") }
            switch paper.kind {
            case .work, .expo, .void, .moved, .rush, .again:
                if let number = paper.docket { dockets[number, default: []].append(paper) }
            case .receipt:
                if let number = paper.receipt { receipts[number, default: []].append(paper) }
            case .preBill:
                guard let check = paper.check else { break }
                preBills["\(check)/\(paper.printing)", default: []].append(paper)
            case nil:
                if !paper.isTorn { fail("4 a slip says not what it is") }
            }
        }
        dropLostLife(&dockets, &receipts, &preBills)
        for (number, prints) in dockets {
            judge(prints, "4 docket \(number)", isFrozen: !isOrderAlarmed)
        }
        for (name, prints) in preBills {
            judge(prints, "4 pre-bill \(name)", isFrozen: !isRestored)
        }
        judgeKitchen(dockets)
        judge(receipts)
        let asked = orders.accounts.values.map(\.preBills).reduce(0, +)
        if preBills.count != asked { fail("4 \(preBills.count) pre-bills are out of \(asked)") }
    }

    /// Once out whole; whatever follows the first print is marked, and says the same.
    ///
    /// - Parameter isFrozen: Whether it was issued once; what a restored house issues again says
    ///   another time.
    private mutating func judge(
        _ prints: [PaperReading], _ name: String, isFrozen: Bool = true
    ) {
        let whole = prints.filter { !$0.isTorn }
        if whole.isEmpty { fail("\(name) is not on paper") }
        if prints.dropFirst().contains(where: { !$0.isMarked }) {
            fail("\(name) was printed again without a mark")
        }
        if isFrozen, Set(whole.map(\.body)).count > 1 { fail("\(name) says different things") }
    }

    /// Whatever was fired of a dish is on one work docket and on one of the pass; nothing else is.
    /// Parts that were fired together stand there together, others each on its own.
    private mutating func judgeKitchen(_ dockets: [Int: [PaperReading]]) {
        var found: [PaperReading.Kind: [String: [String]]] = [:]
        for (number, prints) in dockets {
            guard let paper = prints.first(where: { !$0.isTorn }), let kind = paper.kind else {
                continue
            }
            for dish in paper.dishes {
                let note = dish.note ?? ""
                if orders.kitchen[note]?.cooked.isEmpty ?? true {
                    fail("4 docket \(number) has \(note), which nobody ordered")
                }
                found[kind, default: [:]][note, default: []].append(dish.quantity)
            }
        }
        for (note, work) in orders.kitchen.sorted(by: { $0.key < $1.key }) {
            for kind in [PaperReading.Kind.work, .expo] {
                let quantities = (found[kind]?[note] ?? []).sorted()
                let expected = work.cooked.map(work.printed).sorted()
                if quantities != expected {
                    fail("4 \(note) is on \(kind) paper as \(quantities), not \(expected)")
                }
            }
            // Its station and the pass are both told to stop.
            let stopped = (found[.void]?[note] ?? []).map(thousandths).reduce(0, +)
            if stopped != work.stopped.thousandths * -2 {
                fail("4 of \(note) \(work.stopped) were voided, and paper says \(stopped)")
            }
        }
    }

    /// A printed quantity, `-2` or `-1.250`, in thousandths.
    private func thousandths(_ printed: String) -> Int64 {
        Int64(printed.filter { $0 != "." }).map { printed.contains(".") ? $0 : $0 * 1000 } ?? 0
    }

    /// 7: receipts count from 1 without a gap; copies are copies of them.
    private mutating func judge(_ receipts: [Int: [PaperReading]]) {
        let closed = orders.accounts.values.filter(\.isClosed)
        let isAll =
            isRestored
            ? receipts.count == closed.count
            : receipts.keys.sorted() == (0..<closed.count).map { $0 + 1 }
        if !isAll {
            fail("7 \(closed.count) checks were closed, receipts are \(receipts.keys.sorted())")
        }
        for (number, prints) in receipts {
            judge(prints.filter { $0.copy == 0 }, "7 receipt \(number)")
            let whole = prints.filter { !$0.isTorn }
            if Set(whole.map(\.body)).count > 1 { fail("7 a copy of receipt \(number) differs") }
            let asked = closed.first { $0.number == prints[0].check }?.copies ?? 0
            let copies = prints.filter { $0.copy > 0 }
            if copies.count(where: { !$0.isTorn }) < asked {
                fail("7 receipt \(number) was to be copied \(asked) times")
            }
            if copies.count(where: { !$0.isMarked }) > asked {
                fail("7 copies of receipt \(number) came again without a mark")
            }
        }
    }

    /// 6: per closed check what was taken is what was owed, as terminals know it and paper says it.
    mutating func judgeMoney() {
        var receipts: [Int: PaperReading] = [:]
        for paper in papers where !paper.isTorn {
            if paper.kind == .receipt, let check = paper.check { receipts[check] = paper }
        }
        for (id, account) in orders.accounts where account.isClosed {
            let name = "check \(account.number)"
            guard let paper = receipts[account.number] else {
                fail("6 \(name) is closed and has no receipt")
                continue
            }
            let total = orders.total(of: id).minor
            let given = account.given.values.map(\.minor).reduce(0, +)
            if paper.total != total {
                fail("6 \(name) comes to \(total), its receipt to \(paper.total ?? -1)")
            }
            if paper.given != given {
                fail("6 for \(name) \(given) were given, its receipt says \(paper.given)")
            }
            if given - paper.change != total + paper.rounding {
                fail("6 \(name): \(given) - \(paper.change) is not \(total) + \(paper.rounding)")
            }
        }
    }
}
