import Cells
import Checks
import HouseRules
import Vocabulary
import Wire
import Wording

/// The questions about dishes that were sent.
extension AskScene {
    /// How much of a line, at most what is left of it; nothing typed is all of that.
    static func part(
        of line: CheckLine, left: Quantity, _ check: CheckID, _ desk: Desk,
        _ then: @escaping @Sendable (Quantity?, inout Desk) -> Void
    ) -> AskScene {
        AskScene(desk.heading(check, [(line.id, left)]), desk.words.ask(.quantity), offer: .figure)
        {
            answer, desk in
            let text = answer.text
            let quantity = text.isEmpty ? left : desk.quantity(typed: text) ?? .zero
            guard line.unit != nil || quantity.isWhole || quantity == left else {
                return desk.say(.screen(.wholePortions), .bad)
            }
            guard quantity > .zero, quantity <= left else {
                return desk.refuse(
                    RefusalCode("quantityOutOfRange", ["left_thousandths": "\(left.thousandths)"]))
            }
            then(quantity == left ? nil : quantity, &desk)
        }
    }

    /// Why a line is taken off.
    static func void(
        _ line: LineID, _ quantity: Quantity?, of check: CheckID, _ desk: Desk
    ) -> AskScene {
        AskScene(
            desk.heading(check, [(line, quantity)]), desk.words.ask(.reason),
            offer: .usual(.voidReasons)
        ) { answer, desk in
            guard let reason = desk.reason(answer) else { return }
            let void = VoidLine(check: check, line: line, quantity: quantity, reason: reason)
            guard let question = desk.question(before: void) else {
                desk.done()
                return desk.request(.voidLine(void))
            }
            // The Enter that ends a typed reason is not the one that answers the question.
            desk.push(
                ConfirmScene(
                    desk.tableName(of: check), question, takesEnter: answer.chosen != nil
                ) { $0.request(.voidLine(void)) })
        }
    }

    /// Why a line is given away.
    static func comp(
        _ line: LineID, _ quantity: Quantity?, of check: CheckID, _ desk: Desk
    ) -> AskScene {
        AskScene(
            desk.heading(check, [(line, quantity)]), desk.words.ask(.reason),
            offer: .usual(.compReasons)
        ) { answer, desk in
            guard let reason = desk.reason(answer) else { return }
            guard reason.text.unicodeScalars.count <= LineComp.longestReason else {
                return desk.refuse(
                    RefusalCode("reasonIsTooLong", ["most": "\(LineComp.longestReason)"]))
            }
            desk.done()
            desk.request(
                .compLine(CompLine(check: check, line: line, quantity: quantity, reason: reason)))
        }
    }

    /// To which table or seat lines go.
    static func move(_ lines: [LineMoving], of check: CheckID, _ desk: Desk) -> AskScene {
        AskScene(
            desk.heading(check, lines.map { ($0.line, $0.quantity) }), desk.words.ask(.moveTo),
            offer: .tables { _, _ in true }
        ) { answer, desk in
            if answer.text.first == "@" {
                desk.move(lines, of: check, toSeat: String(answer.text.dropFirst()))
            } else if let table = answer.table {
                desk.move(lines, of: check, to: table)
            } else {
                desk.say(.scanned(answer.text), .warn)
            }
        }
    }
}

/// What is done to dishes that were sent.
extension Desk {
    /// The table, and the dishes that are spoken of; all that is left where nobody said how much.
    fileprivate func heading(_ check: CheckID, _ lines: [(LineID, Quantity?)]) -> String {
        let all = known.checks[check]?.check.lines ?? []
        let dishes = lines.compactMap { id, quantity in
            all.first { $0.id == id }.map {
                count(quantity ?? $0.standing, $0.unit) + " " + name($0.fullNames)
            }
        }
        return tableName(of: check) + "  " + dishes.joined(separator: ", ")
    }

    /// What taking off some of several portions will do, where the kitchen has them on paper.
    fileprivate func question(before void: VoidLine) -> String? {
        guard let line = known.checks[void.check]?.check.line(void.line), line.isOnPaper,
            line.isDivisible(line.standing)
        else { return nil }
        let station = plan?.stations.first { $0.id == line.station }.map { name($0.names) }
        return words.said.voidQuestion(
            figure(void.quantity ?? line.standing), figure(line.standing), name(line.fullNames),
            station ?? line.station.text)
    }

    fileprivate mutating func reason(_ answer: AskScene.Answer) -> Note? {
        guard isWritable(answer.text) else { return nil }
        if let reason = Note(asPrinted(answer)) { return reason }
        say(.screen(.reasonIsNeeded), .warn)
        return nil
    }

    /// Asks for what only the hub can do, and says that it is kept here until its word comes.
    mutating func request(_ command: HouseCommand) {
        if let right = command.right, lacks(right) { return }
        // The hub may have gone while it was asked what is meant.
        if link != .hub, let why = command.cannotWait { return say(.screen(why), .bad) }
        submit(command, saying: .kept(table: place(of: command)))
    }

    /// Asks before dishes go to the kitchen: nothing takes that back.
    ///
    /// - Parameter course: The course they are, where it is fired as a whole.
    mutating func fire(_ lines: [CheckLine], course: Int? = nil, of check: CheckID) {
        let command: HouseCommand =
            course.map { .fireCourse(FireCourse(check: check, course: $0)) }
            ?? .fireLines(OnLines(check: check, lines: lines.map(\.id)))
        if let right = command.right, lacks(right) { return }
        let dishes = lines.map { count($0.standing, $0.unit) + " " + name($0.fullNames) }
            .joined(separator: ", ")
        let what = [course.map { words.said.course($0) }, dishes].compactMap { $0 }
        push(
            ConfirmScene(
                tableName(of: check), words.said.fireQuestion(what.joined(separator: ": ")),
                warnings: link == .hub ? [] : [words.text(.firesLater)]
            ) { $0.request(command) })
    }

    /// What a command is about, in a word or two.
    private func place(of command: HouseCommand) -> String {
        switch command {
        case .seatParty(let party): name(of: party.table)
        case .clearTable(let clear): name(of: clear.table)
        default:
            command.check.map { tableName(of: $0) } ?? command.deed.map { words.deed($0) } ?? ""
        }
    }

    /// Asks what is to hurry: dishes, their course, or all that the kitchen has of a check. It is
    /// not kept for later: by then the dishes are out.
    mutating func rush(_ lines: [CheckLine], of check: CheckID) {
        guard !lacks(.order) else { return }
        guard link == .hub else { return say(.screen(.rushNeedsHub), .bad) }
        let fired = known.checks[check]?.check.standingLines.filter { $0.stage == .fired } ?? []
        let dishes = lines.filter { $0.stage == .fired }
        guard !fired.isEmpty else { return refuse(RefusalCode("nothingIsFired")) }
        var choices: [PickScene.Choice] = []
        if !dishes.isEmpty {
            let names = dishes.map { name($0.fullNames) }.joined(separator: ", ")
            let ids = dishes.map(\.id)
            choices.append(.init(names) { $0.request(.rush(RushDishes(check: check, lines: ids))) })
        }
        for course in Set(fired.map(\.course)).sorted() {
            choices.append(
                .init(words.said.course(course)) {
                    $0.request(.rush(RushDishes(check: check, course: course)))
                })
        }
        choices.append(
            .init(words.text(.wholeCheck)) { $0.request(.rush(RushDishes(check: check))) })
        push(PickScene(tableName(of: check), words.ask(.hurry), choices))
    }

    /// Asks which docket is to be printed again: those of the marked dishes first. It is not kept
    /// for later: by then the kitchen has been told by mouth, and would cook it twice.
    mutating func reprint(_ lines: [CheckLine], of check: CheckID) {
        guard !lacks(.reprint) else { return }
        guard link == .hub else { return say(.screen(.reprintNeedsHub), .bad) }
        let all = known.checks[check]?.check.lines ?? []
        var numbers: [Int] = []
        for docket in (lines + all).flatMap({ $0.history?.dockets ?? [] })
        where !numbers.contains(docket.number) { numbers.append(docket.number) }
        guard !numbers.isEmpty else { return say(.screen(.noDocket), .warn) }
        let choices = numbers.map { number in
            let dishes = all.filter { line in
                line.history?.dockets?.contains { $0.number == number } ?? false
            }
            let names = dishes.map { name($0.fullNames) }.joined(separator: ", ")
            return PickScene.Choice(words.said.docket(number) + ": " + names) {
                $0.request(.reprintDocket(ReprintDocket(check: check, docket: number)))
            }
        }
        push(PickScene(tableName(of: check), words.ask(.docket), choices))
    }

    // MARK: - Moving

    /// Whether what is on one check may come to another one: between the checks of one waiter, from
    /// one's own, and from a colleague's by who may hand it over. The notice says why not.
    ///
    /// - Parameter other: The other check; `nil` is one that is opened for it.
    mutating func mayTake(from check: CheckID, into other: CheckID?) -> Bool {
        guard let me = session?.staff.id, let from = known.checks[check]?.check.waiter else {
            return true
        }
        let to = other.flatMap { known.checks[$0]?.check.waiter } ?? me
        return from == me || from == to || !lacks(.handOver)
    }

    fileprivate mutating func move(
        _ lines: [LineMoving], of check: CheckID, toSeat text: String
    ) {
        guard let seat = Int(text.isEmpty ? "0" : text), (0...99).contains(seat) else {
            return refuse(RefusalCode("seatOutOfRange"))
        }
        withSeat(seat, of: check) { desk in
            desk.done()
            desk.request(
                .moveLines(
                    MoveLines(check: check, to: nil, seat: seat == 0 ? nil : seat, lines: lines)))
        }
    }

    /// Moves lines to the party at a table, or to guests who are seated there for it.
    fileprivate mutating func move(_ lines: [LineMoving], of check: CheckID, to table: TableID) {
        let others = parties(at: table).filter { $0.check != check }
        if let only = others.first, others.count == 1 {
            return move(lines, of: check, toCheck: only.check)
        }
        guard others.isEmpty else {
            let choices = others.map { party in
                PickScene.Choice(text(of: party), right: party.total.map { amount($0) } ?? "") {
                    $0.move(lines, of: check, toCheck: party.check)
                }
            }
            return push(PickScene(name(of: table), words.ask(.party), choices))
        }
        guard parties(at: table).isEmpty else { return say(.scanned(name(of: table)), .warn) }
        // Nobody is seated for dishes that may not come.
        guard mayTake(from: check, into: nil) else { return }
        push(
            AskScene(name(of: table), words.ask(.covers), offer: .figure) { answer, desk in
                guard let covers = desk.covers(typed: answer.text) else { return }
                desk.withRoom(for: covers, at: [table]) { desk in
                    guard desk.mayTake(from: check, into: nil) else { return }
                    let new: CheckID = desk.newID()
                    desk.submit(.seatParty(SeatParty(check: new, table: table, covers: covers)))
                    desk.move(lines, of: check, toCheck: new)
                }
            })
    }

    private mutating func move(
        _ lines: [LineMoving], of check: CheckID, toCheck other: CheckID
    ) {
        guard mayTake(from: check, into: other) else { return }
        done()
        request(.moveLines(MoveLines(check: check, to: other, seat: nil, lines: lines)))
    }
}

extension HouseCommand {
    /// Why something is not kept for later; `nil` for what is.
    fileprivate var cannotWait: ScreenText? {
        switch self {
        case .rush: .rushNeedsHub
        case .reprintDocket: .reprintNeedsHub
        default: nil
        }
    }
}
