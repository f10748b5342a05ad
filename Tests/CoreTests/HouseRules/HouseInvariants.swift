import Amounts
import Checks
import Floor
import HouseRules
import Kitchen
import Tenders
import Vocabulary

/// What must be true of every house after every command, whoever asked for what.
struct HouseInvariants {
    let story: Story
    private var house: House { story.house }

    /// The rules that are broken, in words.
    var broken: [String] {
        brokenBills + brokenTenders + brokenSeats + brokenKitchen + brokenNumbers + brokenPapers
            + brokenBoard
    }

    private func rule(_ text: String, _ holds: Bool) -> [String] { holds ? [] : [text] }

    private var brokenBills: [String] {
        let open = house.checks.values.map { house.bill(of: $0, story.books) }
        let closed = story.records.values.map(\.sheet.bill)
        return (open + closed).flatMap { bill -> [String] in
            let goods = bill.taxIncluded ? bill.total : bill.taxes.map(\.net).sum()
            return [
                ("lines sum to the subtotal", bill.lines.map(\.amount).sum() == bill.subtotal),
                ("taxes sum to the total", bill.taxes.map(\.gross).sum() == bill.total),
                ("goods are the subtotal", goods == bill.subtotal),
                ("nothing on a bill is negative", bill.lines.allSatisfy { $0.amount >= 0 }),
                ("no tax is of less than nothing", bill.taxes.allSatisfy { $0.gross >= 0 }),
            ].flatMap { rule($0.0, $0.1) }
        }
    }

    private var brokenTenders: [String] {
        let open = house.checks.values.flatMap { check in
            rule(
                "no more is settled than the total",
                house.till.settled(check.id) <= house.bill(of: check, story.books).total)
        }
        let closed = story.records.values.flatMap { record in
            rule(
                "a closed check is settled",
                record.sheet.tenders.map(\.settled).sum() == record.sheet.bill.total)
        }
        let step = story.books.config.cashRounding.step
        let each = story.told.tenders.flatMap { tender in
            rule("a tender's parts sum up", tender.taken - tender.rounding == tender.settled)
                + rule("change is never taken", tender.change >= 0)
                + rule(
                    "rounded cash is whole steps",
                    tender.rounding == 0 || tender.taken.minor.isMultiple(of: step))
        }
        let strays = house.till.tenders.keys.filter { house.checks[$0] == nil }
        return open + closed + each + rule("tenders are of open checks", strays.isEmpty)
    }

    private var brokenSeats: [String] {
        let seated = house.floor.parties.mapValues(\.check)
        let served = house.checks.values.compactMap { check in check.table.map { ($0, check.id) } }
        return rule("tables agree with checks", seated == Dictionary(served) { first, _ in first })
            + rule("one check for a table", seated.count == served.count)
    }

    /// Every fired line is on one work docket; what was ordered still stands or was taken back.
    private var brokenKitchen: [String] {
        let dockets = story.told.dockets
        let work = dockets.filter { $0.kind == .work }.flatMap(\.lines)
        let passed = dockets.filter { $0.kind == .expo }.flatMap(\.lines)
        let ordered = Dictionary(grouping: work, by: \.dish)
        let assembled = Dictionary(grouping: passed, by: \.dish)
        let notices = dockets.filter { $0.kind == .void && $0.station != "pass" }.flatMap(\.lines)
        let takenBack = Dictionary(grouping: notices, by: \.dish)
        let checks = Array(house.checks.values) + story.records.values.map(\.check)
        return checks.flatMap(\.lines).flatMap { line in
            line.dishNames.flatMap { dish -> [String] in
                let dishes = ordered[dish] ?? []
                let back = (takenBack[dish] ?? []).map(\.quantity).reduce(.zero, +)
                guard line.stage == .fired else {
                    return rule("a held line is on no docket", dishes.isEmpty && back == .zero)
                }
                return rule("a fired line is on one work docket", dishes.count == 1)
                    + rule("a fired line passes once", assembled[dish]?.count == 1)
                    + rule(
                        "what was ordered stands or was taken back",
                        dishes.first.map { $0.quantity - back } == line.standing(of: dish))
            }
        }
    }

    /// Nothing is promised that is not there, and only held lines can give something back.
    private var brokenBoard: [String] {
        let held = house.checks.values.flatMap(\.standingLines).filter { $0.stage == .held }
        let lines = Set(held.map(\.id))
        return house.board.counts.values.flatMap { count in
            rule("no count is below nothing", count.left >= .zero)
                + rule("only held lines keep portions", lines.isSuperset(of: count.kept.keys))
                + rule("what is kept is something", count.kept.values.allSatisfy { $0 > .zero })
        }
    }

    private var brokenNumbers: [String] {
        let papers = House.effects(of: story.told).map(\.paper)
        let receipts = story.told.papers.filter { $0.copy == 1 }.compactMap(\.receipt?.number)
        let checks = story.told.compactMap { fact -> Int? in
            guard case .check(.checkOpened(let opened)) = fact else { return nil }
            return opened.number
        }
        return rule("papers count one by one", papers == Array(1..<papers.count + 1))
            + rule("receipts have no gap", receipts == Array(1..<receipts.count + 1))
            + rule("checks count one by one", checks == Array(1..<checks.count + 1))
            + rule("a receipt for each closed check", receipts.count == story.records.count)
    }

    private var brokenPapers: [String] {
        let issued = Set(House.effects(of: story.told).map(\.paper))
        let waiting = issued.subtracting(House.donePapers(of: story.told))
        let kept = Set(house.kitchen.dockets.keys).union(house.papers.keys)
        return rule("a paper waits until it is confirmed", kept == waiting)
    }
}

/// A dish of the kitchen's: a line, or one part of a set.
private struct Dish: Hashable {
    let line: LineID
    var part: Int?
}

extension DocketLine {
    fileprivate var dish: Dish { Dish(line: line, part: set?.part) }
}

extension CheckLine {
    fileprivate var dishNames: [Dish] {
        parts.isEmpty ? [Dish(line: id)] : parts.indices.map { Dish(line: id, part: $0 + 1) }
    }

    /// How much of a dish still stands.
    fileprivate func standing(of dish: Dish) -> Quantity {
        guard let part = dish.part else { return standing }
        let portions = Int64(parts[part - 1].portions)
        return Quantity(thousandths: standing.thousandths * portions)
    }
}
