import Amounts
import Checks
import HouseRules
import Kitchen
import Tenders
import Testing
import Vocabulary

/// An evening of commands drawn by chance: most make sense, some do not, all from one seed.
struct RandomEvening {
    private(set) var story: Story
    private var chance: SplitMix64
    private var lastLine: UInt128 = 1000
    private var lastTender: UInt128 = 5000

    init(seed: UInt64) {
        let config = TinyHouse.config(
            cashRounding: seed % 3 == 0
                ? CashRounding(step: 500, direction: .down) : TinyHouse.kronor,
            pricesIncludeTax: seed.isMultiple(of: 2))
        story = Story(TinyHouse.books(config))
        chance = SplitMix64(seed: seed)
    }

    /// Tells the next command, when the house takes it.
    ///
    /// - Returns: The command and what happened; `nil` when it was refused.
    mutating func step() -> (command: HouseCommand, facts: [HouseFact]?) {
        story.wait(minutes: .random(in: 0...4, using: &chance))
        let command = next()
        let facts = try? story.judge(command)
        if facts != nil { story.accept(command) }
        return (command, facts)
    }

    private mutating func next() -> HouseCommand {
        switch Int.random(in: 0..<100, using: &chance) {
        case 0..<11:
            .seatParty(
                anyCheck(), at: anyTable(), covers: oneOf([0, 1, 2, 4]),
                sharing: oneOf([true, false, false]))
        case 11: .changeCovers(openCheck(), oneOf([0, 1, 3, 998]))
        case 12..<16: .openCheck(anyCheck(), covers: oneOf([1, 2]))
        case 16..<42: round()
        case 42..<50: .fireCourse(openCheck(), oneOf([0, 1, 2, 2, 2, 3]))
        case 50..<55: void()
        case 55..<61: lineDeed()
        case 61..<64:
            .transferCheck(
                openCheck(), to: anyTable(), sharing: oneOf([true, false, false]))
        case 64..<65: .printPreBill(of: openCheck())
        case 65..<72: together()
        case 72..<78: tender()
        case 78..<86: .closeCheck(of: openCheck())
        case 86..<89: .reprintReceipt(of: anyCheck())
        case 89..<93: report()
        case 93..<95:
            .setPortions(oneOf(Self.counted), oneOf([nil, .zero, Quantity(3), Quantity(8)]))
        case 95..<97: .setMarketPrice(oneOf(["crab", "prawns", "mapo"]), oneOf([nil, 9900, -1]))
        case 97..<99: .adoptBooks(menu: oneOf(["menu-1", "menu-2", "menu-9"]))
        default: .openDay(nextDay())
        }
    }

    /// Tables are put together, taken apart and cleared, and checks change hands.
    private mutating func together() -> HouseCommand {
        switch Int.random(in: 0..<8, using: &chance) {
        case 0, 1, 2: return .mergeTables(openCheck(), openCheck())
        case 3, 4, 5:
            let parts = story.house.checks.values.sorted { $0.id < $1.id }.flatMap { check in
                check.merged.map { (check.id, $0.id) }
            }
            let (check, merged) = oneOf(parts + [(openCheck(), anyCheck())])
            return .undoMerge(check, merged)
        case 6: return .clearTable(anyTable(), oneOf([nil, nil, openCheck()]))
        default:
            let to: StaffID = oneOf(["mei", "tom", "lin", "pan"])
            return oneOf([true, false])
                ? .handOver(openCheck(), to: to) : .handOver(from: oneOf(["mei", "lin"]), to: to)
        }
    }

    private mutating func round() -> HouseCommand {
        let check = openCheck()
        let lines = (0..<Int.random(in: 0...4, using: &chance)).map { _ in line(on: check) }
        return .sendRound(check, lines, under: oneOf([nil, nil, "menu-1", "menu-2"]))
    }

    private static let counted: [ItemID] = ["mapo", "boiled", "carp", "beer", "duo", "soup"]

    private mutating func line(on check: CheckID) -> LineDraft {
        Int.random(in: 0..<10, using: &chance) < 6 ? plain(on: check) : special()
    }

    /// A line of another kind than plain portions.
    private mutating func special() -> LineDraft {
        lastLine += 1
        let id = LineID(bits: lastLine)
        let held = oneOf([true, false])
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: return .sized(id, "boiled", oneOf(["whole", "half", nil]), .one, held: held)
        case 1: return .sized(id, "tea", oneOf([nil, "cup"]), Quantity(3), held: held)
        case 2:
            let weight = Quantity(thousandths: oneOf([1250, 700, 1333]))
            return .dish(id, "carp", weight, held: held, with: oneOf([[], ["egg"], ["no-pork"]]))
        case 3: return .dish(id, oneOf(["crab", "prawns"]), Quantity(2), held: held)
        case 4: return .dish(id, "lunch", oneOf([.one, TinyHouse.half]), held: held)
        default: return .duo(id, oneOf([.one, Quantity(2)]), held: held)
        }
    }

    private mutating func plain(on check: CheckID) -> LineDraft {
        let known = story.house.checks[check]?.lines.map(\.id) ?? []
        let repeats = !known.isEmpty && Int.random(in: 0..<25, using: &chance) == 0
        lastLine += 1
        let id = repeats ? oneOf(known) : LineID(bits: lastLine)
        let item: ItemID = oneOf(["mapo", "mapo", "cucumber", "jelly", "beer", "fish", "noodles"])
        let quantity = Quantity(thousandths: oneOf([1000, 1000, 2000, 3000, 333]))
        let spice: [ModifierID] = item == "noodles" ? [oneOf(["mild", "hot"])] : []
        return LineDraft(
            id: id, item: item, quantity: quantity, modifiers: spice, held: oneOf([true, false]),
            price: item == "fish" ? Money(minor: .random(in: 0...30_000, using: &chance)) : nil)
    }

    private mutating func void() -> HouseCommand {
        let check = openCheck()
        let known = story.house.checks[check]?.lines.map(\.id) ?? []
        let quantity = oneOf([nil, Quantity(1), Quantity(thousandths: 100)])
        return .voidLine(check, oneOf(known + [7]), quantity: quantity)
    }

    /// Something asked of lines, of a docket or of everybody.
    private mutating func lineDeed() -> HouseCommand {
        let check = openCheck()
        let lines = story.house.checks[check]?.lines ?? []
        let line = oneOf(lines.map(\.id) + [7])
        switch Int.random(in: 0..<9, using: &chance) {
        case 0: return .fireLines(check, [lines.first { $0.stage == .held }?.id ?? line])
        case 1: return .rush(check, course: oneOf([nil, 0, 2]), lines: oneOf([nil, [line]]))
        case 2, 3: return .compLine(check, line, quantity: oneOf([nil, .one, TinyHouse.half]))
        case 4:
            let given = story.house.checks.values.sorted { $0.id < $1.id }.flatMap { check in
                check.lines.filter { $0.comp != nil }.map { (check.id, $0.id) }
            }
            let (check, line) = oneOf(given + [(check, line)])
            return .undoComp(check, line)
        case 5, 6:
            lastLine += 1
            let part = LineMoving(line: line, quantity: .one, newLine: LineID(bits: lastLine))
            return .moveLines(
                check, to: oneOf([nil, openCheck(), openCheck()]), seat: oneOf([nil, 1, 0]),
                oneOf([LineMoving(line: line), part]))
        case 7: return .reprintDocket(check, oneOf([1, 2, 3, 5, 8]))
        default:
            lastTender += 1
            return .sendNote(NoteID(bits: lastTender), "hurry", to: oneOf([nil, "mei", "ann"]))
        }
    }

    private mutating func tender() -> HouseCommand {
        let check = openCheck()
        lastTender += 1
        let id = TenderID(bits: oneOf([lastTender, lastTender, lastTender - 1]))
        let bill = story.house.checks[check].map { story.house.bill(of: $0, story.books) }
        let balance = (bill?.total ?? 0) - story.house.till.settled(check)
        let amount = oneOf([balance, balance + 500, balance + 10_000, 4000, -1])
        return oneOf([true, false])
            ? .takeCash(check, id, given: amount, seen: oneOf([nil, balance]))
            : .takeCard(check, id, min(amount, balance + 1), seen: oneOf([nil, balance, 1]))
    }

    private mutating func report() -> HouseCommand {
        let paper = Int.random(in: 1...story.house.counters.paper + 1, using: &chance)
        return .reportPaper(
            paper, oneOf([.confirmed, .confirmed, .failed, .unsure]), oneOf([nil, .paperEnd]))
    }

    private mutating func nextDay() -> BusinessDay {
        let today = story.house.day ?? TinyHouse.day
        return BusinessDay(number: today.number + oneOf([-1, 0, 1]))
    }

    private mutating func anyCheck() -> CheckID {
        CheckID(bits: .random(in: 1...30, using: &chance))
    }

    /// Mostly a check that is open.
    private mutating func openCheck() -> CheckID {
        oneOf(story.house.checks.keys.sorted() + [anyCheck()])
    }

    private mutating func anyTable() -> TableID { oneOf(["t1", "t2", "t3", "t3", "t9"]) }

    private mutating func oneOf<Thing>(_ things: [Thing]) -> Thing {
        things[Int.random(in: things.indices, using: &chance)]
    }
}
