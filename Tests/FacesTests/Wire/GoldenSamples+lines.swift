import Amounts
import Vocabulary
import Wire

@testable import Checks
@testable import HouseRules
@testable import Kitchen

/// What is asked of lines after they were sent, what happened to them, and how it shows.
extension GoldenSamples {
    static let lineCommands = [
        command(
            "fireLines",
            .fireLines(OnLines(check: WireHouse.check, lines: [WireHouse.fish, WireHouse.beer]))),
        command("rush", .rush(RushDishes(check: WireHouse.check, course: 2))),
        command(
            "compLine",
            .compLine(
                CompLine(
                    check: WireHouse.check, line: WireHouse.tofu, quantity: .one,
                    reason: "久等 long wait"))),
        command(
            "undoComp", .undoComp(OnLine(check: WireHouse.check, line: WireHouse.tofu))),
        command(
            "moveLines",
            .moveLines(
                MoveLines(
                    check: WireHouse.check, to: WireHouse.counterCheck, seat: 3,
                    lines: [
                        LineMoving(line: WireHouse.tofu),
                        LineMoving(line: WireHouse.beer, quantity: .one, newLine: part),
                    ]))),
        command(
            "sendNote",
            .sendNote(SendNote(note: note, text: "5号桌过生日", to: "wang"))),
        command(
            "reprintDocket", .reprintDocket(ReprintDocket(check: WireHouse.check, docket: 1))),
    ]

    static let lineFacts = [
        fact(
            "linesFired",
            .check(
                .linesFired(
                    LinesFired(
                        check: WireHouse.check, lines: [WireHouse.fish], by: "wang", at: now)))),
        fact(
            "linesRushed",
            .check(
                .linesRushed(
                    LinesRushed(
                        check: WireHouse.check, lines: [WireHouse.tofu], by: "wang", at: now)))),
        fact("lineComped", .check(.lineComped(comped))),
        fact(
            "compUndone",
            .check(
                .compUndone(
                    CompUndone(
                        check: WireHouse.check, line: WireHouse.tofu, by: "anna", at: now)))),
        fact("linesMoved", .check(.linesMoved(moved))),
        fact(
            "noteSent",
            .noteSent(
                NoteSent(
                    note: StaffNote(
                        note: note, text: "5号桌过生日", to: "wang", by: "chen", at: now),
                    drops: oldNote))),
    ]

    /// Messages that are more than one sample of a kind.
    static let lineMessages =
        [
            GoldenSample("lines", "check", history),
            GoldenSample("lines", "bill", Bill(of: history.lines, taxIncluded: true)),
            GoldenSample("lines", "openItem", HouseCommand.sendRound(openItem)),
            GoldenSample("lines", "rush", HouseFact.kitchen(.docketIssued(rush))),
            GoldenSample("lines", "work", HouseFact.kitchen(.docketIssued(work))),
            GoldenSample("lines", "workAtTable", HouseFact.kitchen(.docketIssued(workAtTable))),
            GoldenSample("lines", "voidElsewhere", HouseFact.kitchen(.docketIssued(void))),
            GoldenSample("lines", "checkAtTable", checkAtTable),
            GoldenSample("lines", "workTelling", HouseFact.kitchen(.docketIssued(workTelling))),
            GoldenSample("lines", "checkTold", checkTold),
            GoldenSample("lines", "refused", refused.coded),
            GoldenSample("lines", "lineVoided", HouseFact.check(.lineVoided(voided))),
            GoldenSample("lines", "courseFired", HouseFact.check(.courseFired(fired))),
            GoldenSample("lines", "dayOpened", HouseFact.dayOpened(nextDay)),
        ] + [noteState].compactMap { $0.map { GoldenSample("state", "note", $0) } }

    private static let now = WireHouse.evening
    private static let part = LineID(bits: base + 0xA004)
    private static let note = NoteID(bits: base + 0xB001)
    private static let oldNote = NoteID(bits: base + 0xB000)
    private static let base: UInt128 = 0x019A_A5C3_0000_7000_8000_0000_0000_0000

    private static let comped = LineComped(
        check: WireHouse.check, line: WireHouse.tofu, quantity: .one, reason: "久等 long wait",
        by: "anna", at: now)
    private static let voided = LineVoided(
        check: WireHouse.check, line: WireHouse.beer, quantity: .one, reason: "dropped",
        by: "anna", at: now)
    private static let fired = CourseFired(
        check: WireHouse.check, course: 2, lines: [WireHouse.fish], by: "wang", at: now)
    private static let work = DocketIssued(docket: WireHouse.work, marksLines: true)
    private static let refused = HouseRefusal.linesAreRefused([
        LineProblem(line: WireHouse.tofu, reason: .quantityIsNotWhole),
        LineProblem(line: WireHouse.fish, reason: .freeIsNotAllowed),
        LineProblem(
            line: WireHouse.beer, reason: .amountIsTooLarge(most: Money(minor: 1_000_000_000))),
    ])
    /// Work at two tables that its lines remember, and a check that does.
    private static let workTelling: DocketIssued = {
        var docket = WireHouse.work
        docket.otherTables = ["h6"]
        return DocketIssued(
            docket: docket, marksLines: true, marksTable: true, tellsTables: true)
    }()
    private static let checkTold: Check = {
        var check = checkAtTable
        check.tell([(WireHouse.tofu, nil)], ["h5", "h6"])
        return check
    }()

    /// Work whose table its lines remember, and a notice about it that has another one on top.
    private static let workAtTable = DocketIssued(
        docket: WireHouse.work, marksLines: true, marksTable: true)
    private static let void = DocketIssued(
        docket: Docket(
            number: 8, kind: .void, station: "wok", printer: "hot", check: WireHouse.check,
            checkNumber: 1, table: "b2", fromTable: nil, covers: 4, by: "wang", at: now,
            lines: WireHouse.work.lines.map { $0.referring(to: 1, at: "h5") }, reason: "退",
            state: .queued))

    private static let checkAtTable: Check = {
        var check = Check(
            CheckOpened(
                check: WireHouse.check, number: 1, table: "b2", covers: 4, by: "wang", at: now))
        check.evolve(
            .roundSent(RoundSent(check: WireHouse.check, round: 1, lines: WireHouse.lines)))
        check.put([(WireHouse.tofu, nil)], onDocket: 1, table: "h5")
        return check
    }()

    private static let moved = LinesMoved(
        check: WireHouse.counterCheck, checkNumber: 2, to: WireHouse.check, toNumber: 1,
        lines: [.init(from: part, line: arrival)], by: "wang", at: now)

    private static let arrival: CheckLine = {
        var line = KindsHouse.lines[1]
        line.seat = 3
        line.note {
            $0.moved = LineMove(
                from: WireHouse.counterCheck, checkNumber: 2, by: "wang", at: now)
        }
        return line
    }()

    private static let rush: DocketIssued = {
        let lines = WireHouse.work.lines.map { $0.referring(to: 1) }
        return DocketIssued(
            docket: Docket(
                number: 7, kind: .rush, station: "wok", printer: "hot", check: WireHouse.check,
                checkNumber: 1, table: "h5", fromTable: nil, covers: 4, by: "wang", at: now,
                lines: lines, reason: nil, state: .queued))
    }()

    /// Check 1 after a busy evening: everything that can have been done to a line.
    private static let history: Check = {
        var check = Check(
            CheckOpened(
                check: WireHouse.check, number: 1, table: "h5", covers: 4, by: "wang", at: now))
        check.evolve(
            .roundSent(RoundSent(check: WireHouse.check, round: 1, lines: WireHouse.lines)))
        check.put([(WireHouse.tofu, nil)], onDocket: 1)
        check.prove(docket: 1)
        check.evolve(.courseFired(fired))
        check.evolve(
            .linesRushed(
                LinesRushed(
                    check: WireHouse.check, lines: [WireHouse.tofu], by: "wang", at: now)))
        check.evolve(.lineComped(comped))
        check.evolve(.lineVoided(voided))
        check.receive(moved)
        return check
    }()

    private static let openItem = SendRound(
        check: WireHouse.check, menu: nil,
        lines: [
            LineDraft(
                id: part, open: OpenItem(name: "长寿面", station: "wok", taxClass: "food"),
                quantity: .one, course: 2, price: Money(minor: 3800))
        ])

    /// A house in which a note hangs, and a fired line of a counted dish that nobody has read yet.
    private static let house: House = {
        var house = KindsHouse.house
        house.notes = [
            StaffNote(note: note, text: "5号桌过生日", to: "wang", by: "chen", at: now)
        ]
        house.board.counts["043"]?.unread = [KindsHouse.half: Quantity(thousandths: 500)]
        return house
    }()

    private static let nextDay = DayOpened(version: 1, day: WireHouse.day, house: house)
    private static let noteState = NoteState(note, in: house, sequence: 31)

    private static func command(_ kind: String, _ command: HouseCommand) -> GoldenSample {
        GoldenSample("command", kind, command)
    }

    private static func fact(_ kind: String, _ fact: HouseFact) -> GoldenSample {
        GoldenSample("fact", kind, fact)
    }
}
