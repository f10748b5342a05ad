import Amounts
import Checks
import Floor
import Kitchen
import Tenders
import Vocabulary

@testable import HouseRules

/// What must be true of every house after every command, whoever asked for what.
struct HouseInvariants {
    let story: Story
    private var house: House { story.house }

    /// The rules that are broken, in words.
    var broken: [String] {
        brokenBills + brokenTenders + brokenSeats + brokenKitchen + brokenProofs + brokenNumbers
            + brokenPapers + brokenBoard + brokenPlaces
            + rule("the house knows no flaw", house.flaw == nil)
    }

    private func rule(_ text: String, _ holds: Bool) -> [String] { holds ? [] : [text] }

    /// What the house remembers of where lines stand is what its checks say.
    private var brokenPlaces: [String] {
        var house = house
        let lines = house.checks.values.flatMap { check in
            check.lines.map { (id: $0.id, check: check.id) }
        }
        let count = house.places.value?.count ?? lines.count
        return rule(
            "the house knows where each line stands, and of no other",
            count == lines.count && lines.allSatisfy { house.check(of: $0.id) == $0.check })
    }

    private var brokenBills: [String] {
        let open = house.checks.values.map { house.bill(of: $0, story.books) }
        let closed = story.records.values.map(\.sheet.bill)
        return (open + closed).flatMap { bill -> [String] in
            let goods = bill.taxIncluded ? bill.total : bill.taxes.map(\.net).sum()
            return [
                ("lines sum to the subtotal", bill.lines.map(\.charged).sum() == bill.subtotal),
                ("taxes sum to the total", bill.taxes.map(\.gross).sum() == bill.total),
                ("goods are the subtotal", goods == bill.subtotal),
                ("nothing on a bill is negative", bill.lines.allSatisfy { $0.charged >= 0 }),
                (
                    "no more is given away than stands",
                    bill.lines.allSatisfy { ($0.comp?.quantity ?? .zero) <= $0.quantity }
                ),
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
        let seated = house.floor.parties.mapValues { Set($0.map(\.check)) }
        var served: [TableID: Set<CheckID>] = [:]
        for check in house.checks.values {
            for table in check.tables { served[table, default: []].insert(check.id) }
        }
        let parties = house.floor.parties.values.joined()
        let parts = house.checks.values.flatMap { check in
            check.merged.map { (check, $0) }
        }
        return rule("tables agree with checks", seated == served)
            + rule(
                "nobody stands twice at a table",
                parties.count == seated.map(\.value.count).reduce(0, +))
            + rule(
                "covers agree with checks",
                parties.allSatisfy { house.checks[$0.check]?.covers == $0.covers })
            + rule("a merged check is not open", parts.allSatisfy { house.checks[$0.1.id] == nil })
            + rule("a check is merged once", Set(parts.map(\.1.id)).count == parts.count)
            + rule(
                "what came with a check came once",
                parts.flatMap(\.1.lines).count == Set(parts.flatMap(\.1.lines)).count)
    }

    /// Whether the newest paper about a dish names a table that is not its party's, or none.
    private func isAstray(_ line: CheckLine, _ dish: Dish) -> Bool {
        guard line.standing > .zero, let docket = line.docket(of: dish.part),
            let check = house.checks.values.first(where: { $0.holds(line.id) }), check.table != nil
        else { return false }
        return docket.isAstray(from: check.tables)
    }

    /// Every fired line is on one work docket, itself or as a part of another line; what was
    /// ordered still stands or was taken back.
    private var brokenKitchen: [String] {
        let whole = story.told.wholes
        let dockets = story.told.dockets
        let work = dockets.filter { $0.kind == .work }.flatMap(\.lines)
        let passed = dockets.filter { $0.kind == .expo }.flatMap(\.lines)
        let ordered = Dictionary(grouping: work, by: \.dish)
        let assembled = Dictionary(grouping: passed, by: \.dish)
        let notices = dockets.filter { $0.kind == .void && $0.station != "pass" }.flatMap(\.lines)
        let checks = Array(house.checks.values) + story.records.values.map(\.check)
        var left: [Dish: Quantity] = [:]
        var standing: [Dish: Quantity] = [:]
        func add(_ quantity: Quantity, _ dish: Dish, _ sums: inout [Dish: Quantity]) {
            sums[dish.of(whole)] = (sums[dish.of(whole)] ?? .zero) + quantity
        }
        for line in work { add(line.quantity, line.dish, &left) }
        for line in notices { add(.zero - line.quantity, line.dish, &left) }
        let single = checks.flatMap(\.lines).flatMap { line in
            line.dishNames.flatMap { dish -> [String] in
                guard line.stage == .fired else {
                    return rule("a held line is on no docket", ordered[dish] == nil)
                }
                add(line.standing(of: dish), dish, &standing)
                let times = whole[line.id] == nil ? 1...1 : 0...1
                return rule(
                    "a fired line is on one work docket", times.contains(ordered[dish]?.count ?? 0))
                    + rule(
                        "a fired line passes once", times.contains(assembled[dish]?.count ?? 0))
                    + rule("a fired line knows its docket", line.docket(of: dish.part) != nil)
                    + rule("no paper sends a dish astray", !isAstray(line, dish))
            }
        }
        return single
            + rule(
                "what was ordered stands or was taken back",
                standing.allSatisfy { left[$0.key] == $0.value })
    }

    /// Lines know which of their dockets came out, on whichever check they stand.
    private var brokenProofs: [String] {
        let known = house.checks.values.flatMap(\.lines).flatMap { $0.history?.dockets ?? [] }
        return rule(
            "lines know which dockets are out",
            known.allSatisfy { $0.isOnPaper == (house.kitchen.dockets[$0.number] == nil) })
    }

    /// Nothing is promised that is not there, and only what the kitchen has not begun gives
    /// something back: held lines, and fired ones none of whose work dockets may be out.
    private var brokenBoard: [String] {
        let held = house.checks.values.flatMap(\.standingLines).filter { $0.stage == .held }
        let lines = Set(held.map(\.id))
        let waiting = house.kitchen.dockets.values.filter { $0.kind == .work }
        let unread = waiting.filter { $0.state.progress != .unsure }.flatMap(\.lines)
        let read = waiting.filter { $0.state.progress == .unsure }.flatMap(\.lines)
        let unbegun = Set(unread.map(\.line)).subtracting(read.map(\.line))
        let whole = story.told.wholes
        return house.board.counts.values.flatMap { count in
            rule("no count is below nothing", count.left >= .zero)
                + rule("only held lines keep portions", lines.isSuperset(of: count.kept.keys))
                + rule("what is kept is something", count.kept.values.allSatisfy { $0 > .zero })
                + rule(
                    "fired lines give back only while no paper is out",
                    (count.unread ?? [:]).keys.allSatisfy { unbegun.contains(whole[$0] ?? $0) })
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

    /// The dish of the line that this one was split off.
    func of(_ wholes: [LineID: LineID]) -> Dish { Dish(line: wholes[line] ?? line, part: part) }
}

extension [HouseFact] {
    /// The lines that were ordered, by the lines that are parts of them now.
    fileprivate var wholes: [LineID: LineID] {
        var wholes: [LineID: LineID] = [:]
        for case .check(.linesMoved(let moved)) in self {
            for arrival in moved.lines where arrival.from != arrival.line.id {
                wholes[arrival.line.id] = wholes[arrival.from] ?? arrival.from
            }
        }
        return wholes
    }
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
