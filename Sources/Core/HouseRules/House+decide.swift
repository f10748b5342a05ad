import Checks
public import Vocabulary

extension House {
    /// Judges a command against everything that is open.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - actor: Who asks.
    ///   - books: The config and menus it is judged by.
    ///   - record: The record of the check it speaks of, when that is closed.
    ///   - moment: House time; one moment per commit.
    /// - Returns: What happens. Nothing when it is so already: a party that was seated or moved
    ///   there, covers, a waiter, a table that is free, checks that were merged or taken apart, a
    ///   check that was opened, what was fired, what the kitchen was asked to hurry with just now,
    ///   a line that is charged whole, a note that was sent, a tender that was taken, the price and
    ///   the portions that stand on the board (counted anew when held lines could give some back),
    ///   the day that is open, the books in force, the fate of a paper, a paper that is not held
    ///   back, numbers that were stepped over. The rest is refused when it is repeated (a round, a
    ///   void of what is left, a close) or happens again (a pre-bill, a copy, a part taken off,
    ///   skipped commands): that no command is judged twice is the hub's care.
    /// - Throws: The first of `HouseRefusal`'s cases that holds. A round is refused whole, with
    ///   every line that offends.
    public func decide(
        _ command: HouseCommand, by actor: Actor, _ books: HouseBooks, closed record: CheckRecord?,
        at moment: Moment
    ) throws(HouseRefusal) -> [HouseFact] {
        try verdict(on: command, by: actor, books, closed: record, at: moment).facts
    }

    /// Judges as `decide` does, and hands back the house that it judged on as well: the one that
    /// the facts lead to, so that nobody need fold them in again.
    public func verdict(
        on command: HouseCommand, by actor: Actor, _ books: HouseBooks,
        closed record: CheckRecord?, at moment: Moment
    ) throws(HouseRefusal) -> Verdict {
        try authorize(command, actor, books)
        guard !(books.isSpaceShort && command.isNewWork) else { throw .spaceIsShort }
        guard day != nil || command.isOfTheHouse else { throw .dayIsNotOpen }
        if let check = command.check, checks[check] == nil {
            guard record != nil else { throw absence(of: check) }
            guard case .reprintReceipt = command else { throw .checkIsClosed(check) }
        }
        var judgement = Judgement(house: self, books: books, actor: actor, moment: moment)
        try judgement.judge(command, record)
        return Verdict(facts: judgement.facts, house: judgement.house)
    }

    private func authorize(
        _ command: HouseCommand, _ actor: Actor, _ books: HouseBooks
    ) throws(HouseRefusal) {
        guard case .staff(let id) = actor else { return }
        guard !command.isOfTheHouse else { throw .isOfTheHouse }
        guard let right = command.right else {
            guard books.member(id) != nil else { throw .staffIsUnknown(id) }
            return
        }
        let rights = books.member(id).map(books.rights(of:)) ?? []
        guard rights.contains(right) else { throw .rightIsMissing(right) }
        // What somebody else is responsible for is not given away by everybody.
        guard !givesAway(command, whatIsNotOf: id) || rights.contains(.handOver) else {
            throw .rightIsMissing(.handOver)
        }
    }

    /// Whether somebody gives away what another is responsible for: by handing it over, or by
    /// merging it, or moving lines of it, into the check of somebody else.
    private func givesAway(_ command: HouseCommand, whatIsNotOf id: StaffID) -> Bool {
        switch command {
        case .handOver(let command):
            switch command.checks {
            case .one(let check): return checks[check].map { $0.waiter != id } ?? false
            case .all(let staff): return staff != id
            }
        case .mergeTables(let command):
            return takes(from: command.merged, into: command.check, whatIsNotOf: id)
        case .moveLines(let command):
            let to = command.to ?? command.check
            return takes(from: command.check, into: to, whatIsNotOf: id)
        default: return false
        }
    }

    /// Whether what is on one check comes to another one of another waiter, and neither asks.
    private func takes(
        from source: CheckID, into target: CheckID, whatIsNotOf id: StaffID
    ) -> Bool {
        guard let source = checks[source], let target = checks[target] else { return false }
        return source.waiter != id && source.waiter != target.waiter
    }
}

/// What comes of a command.
public struct Verdict: Sendable {
    /// What happens; nothing when it is refused.
    public let facts: [HouseFact]
    /// The house after it.
    public let house: House

    init(facts: [HouseFact], house: House) {
        self.facts = facts
        self.house = house
    }

    /// What comes of facts that a house can decide.
    public init(_ facts: [HouseFact], in house: House) {
        var house = house
        for fact in facts { house.evolve(fact) }
        self.init(facts: facts, house: house)
    }
}

extension Judgement {
    fileprivate mutating func judge(
        _ command: HouseCommand, _ record: CheckRecord?
    ) throws(HouseRefusal) {
        switch command {
        case .seatParty(let command): try seat(command, record)
        case .openCheck(let command): try open(command, record)
        case .sendRound(let command): try sendRound(command)
        case .fireCourse(let command): try fire(command)
        case .fireLines(let command): try fire(command)
        case .rush(let command): try rush(command)
        case .voidLine(let command): try void(command)
        case .compLine(let command): try comp(command)
        case .undoComp(let command): try undoComp(command)
        case .moveLines(let command): try move(command)
        case .sendNote(let command): try send(command)
        case .reprintDocket(let command): try reprint(command)
        case .transferCheck(let command): try transfer(command)
        case .printPreBill(let command): try preBill(command)
        case .takeCash(let command): try takeCash(command)
        case .takeCard(let command): try takeCard(command)
        case .closeCheck(let command): try close(command)
        case .reprintReceipt(let command): try reprint(command, record)
        case .setPortions(let command): try setPortions(command)
        case .setMarketPrice(let command): try setMarketPrice(command)
        case .openDay(let command): try openDay(command)
        case .adoptBooks(let command): try adopt(command)
        case .reportPaper(let command): try report(command)
        case .skipCommands(let command): emit(.commandsSkipped(command))
        case .settlePaper(let command): try settle(command)
        case .changeCovers(let command): try changeCovers(command)
        case .clearTable(let command): try clear(command)
        case .handOver(let command): try handOver(command)
        case .mergeTables(let command): try merge(command, record)
        case .undoMerge(let command): try undoMerge(command, record)
        case .noteRestore(let command): note(command)
        case .honourNumbers(let command): honour(command)
        }
    }
}
