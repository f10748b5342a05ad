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
    }

    private func rule(_ text: String, _ holds: Bool) -> [String] { holds ? [] : [text] }

    private var brokenBills: [String] {
        let open = house.checks.values.map { house.bill(of: $0, story.books) }
        let closed = story.records.values.map(\.sheet.bill)
        return (open + closed).flatMap { bill in
            rule("lines sum to the subtotal", bill.lines.map(\.amount).sum() == bill.subtotal)
                + rule("taxes sum to the total", bill.taxes.map(\.gross).sum() == bill.total)
                + rule(
                    "goods are the subtotal",
                    bill.taxIncluded
                        ? bill.subtotal == bill.total
                        : bill.taxes.map(\.net).sum() == bill.subtotal)
                + rule("nothing on a bill is negative", bill.lines.allSatisfy { $0.amount >= 0 })
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
        let ordered = Dictionary(grouping: work, by: \.line)
        let assembled = Dictionary(grouping: passed, by: \.line)
        let notices = dockets.filter { $0.kind == .void && $0.station != "pass" }.flatMap(\.lines)
        let takenBack = Dictionary(grouping: notices, by: \.line)
        let checks = Array(house.checks.values) + story.records.values.map(\.check)
        return checks.flatMap(\.lines).flatMap { line in
            let dishes = ordered[line.id] ?? []
            let back = (takenBack[line.id] ?? []).map(\.quantity).reduce(.zero, +)
            guard line.stage == .fired else {
                return rule("a held line is on no docket", dishes.isEmpty && back == .zero)
            }
            return rule("a fired line is on one work docket", dishes.count == 1)
                + rule("a fired line passes once", assembled[line.id]?.count == 1)
                + rule(
                    "what was ordered stands or was taken back",
                    dishes.first.map { $0.quantity - back } == line.standing)
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
