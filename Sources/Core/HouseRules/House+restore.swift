import Checks
public import Kitchen
public import Vocabulary

/// What became of a command that was answered before the house was restored.
public struct JudgedAgain: Hashable, Sendable {
    /// What happens now.
    public let facts: [HouseFact]
    /// Whether everything got the numbers that may be on paper already.
    public let isHonoured: Bool
}

extension House {
    /// Judges a command again that an earlier life of the house has judged, and may have printed.
    ///
    /// It is judged as `decide` does. Where that is possible everything gets the numbers it had:
    /// those above the counters by stepping over what lies between, those below when they were
    /// stepped over before. Its papers are held back until somebody settles them. A weight that
    /// nobody said is one in a round that has numbers, and no part of a portion, no price of 0 and
    /// no amount is too much there: it was accepted by a program that took it so.
    ///
    /// - Parameter numbers: The numbers it was given then; `nil` when it had none or nobody knows.
    /// - Throws: As `decide`.
    public func decideAgain(
        _ command: HouseCommand, by actor: Actor, _ books: HouseBooks, closed record: CheckRecord?,
        at moment: Moment, honouring numbers: IssuedNumbers?
    ) throws(HouseRefusal) -> JudgedAgain {
        let command = numbers == nil ? command : command.accepted
        let house = numbers == nil ? self : patient(with: command)
        var facts = try house.decide(command, by: actor, books, closed: record, at: moment)
        let issued = IssuedNumbers(of: facts)
        var isHonoured = numbers == nil || numbers == issued
        if let numbers, let issued, !isHonoured, issued.isAlike(numbers), areFree(numbers) {
            facts = try house.counting(before: numbers)
                .decide(command, by: actor, books, closed: record, at: moment)
            let steps = HonourNumbers(
                check: numbers.check.map { $0 - 1 }, paper: numbers.papers?.first.map { $0 - 1 },
                receipt: numbers.receipt.map { $0 - 1 })
            if let steps = steps.news(to: self) { facts.insert(.numbersHonoured(steps), at: 0) }
            isHonoured = true
        }
        return JudgedAgain(facts: facts + held(facts), isHonoured: isHonoured)
    }

    /// This house for a command whose paper is out: a rush is printed however soon after the one
    /// before it it is judged now, and a docket again though a restore holds the first one back.
    private func patient(with command: HouseCommand) -> House {
        var house = self
        switch command {
        case .rush(let rush): house.checks[rush.check]?.forgetRushes()
        case .reprintDocket(let reprint): house.kitchen.forget(reprint.docket)
        default: break
        }
        return house
    }

    /// The last numbers that can be stepped over from here; those beyond are out of all measure.
    public var farthest: Counters {
        func farthest(_ counter: Int, _ gaps: [Int]?) -> Int {
            let room = NumberGaps.most - (gaps?.count ?? 0)
            return counter + max(0, min(HonourNumbers.most, room))
        }
        var counters = counters
        counters.check = farthest(counters.check, gaps?.checks)
        counters.paper = farthest(counters.paper, gaps?.papers)
        counters.receipt = farthest(counters.receipt, gaps?.receipts)
        return counters
    }

    /// Whether nothing else has these numbers, and they can be reached.
    private func areFree(_ numbers: IssuedNumbers) -> Bool {
        let farthest = farthest
        func isFree(
            _ number: Int?, _ counter: KeyPath<Counters, Int>, _ gaps: [Int]?
        ) -> Bool {
            guard let number else { return true }
            guard number > counters[keyPath: counter] else {
                return gaps?.contains(number) ?? false
            }
            return number - 1 <= farthest[keyPath: counter]
        }
        guard numbers.areInOrder else { return false }
        // Papers of one command are all above the counter, or all were stepped over.
        let papers = numbers.papers ?? []
        let areAbove = papers.allSatisfy { $0 > counters.paper }
        let areGaps = papers.allSatisfy { $0 <= counters.paper }
        return isFree(numbers.check, \.check, gaps?.checks)
            && isFree(numbers.receipt, \.receipt, gaps?.receipts) && (areAbove || areGaps)
            && papers.allSatisfy { isFree($0, \.paper, gaps?.papers) }
    }

    /// This house, counting on from just before some numbers.
    private func counting(before numbers: IssuedNumbers) -> House {
        var house = self
        if let check = numbers.check { house.counters.check = check - 1 }
        if let paper = numbers.papers?.first { house.counters.paper = paper - 1 }
        if let receipt = numbers.receipt { house.counters.receipt = receipt - 1 }
        return house
    }

    /// Holds the papers back that were issued among these facts.
    private func held(_ facts: [HouseFact]) -> [HouseFact] {
        facts.compactMap { fact in
            switch fact {
            case .kitchen(.docketIssued(let issued)): HouseFact.held(docket: issued.docket.number)
            case .paperIssued(let issued): HouseFact.held(paper: issued.paper.number)
            default: nil
            }
        }
    }

    /// Whether a paper waits for somebody's word: whether it is out, or was passed on.
    public func isHeld(paper number: Int) -> Bool {
        state(ofPaper: number)?.isHeldBack == true
    }

    /// How far a docket or guest paper got; `nil` when none of that number waits.
    public func state(ofPaper number: Int) -> PaperState? {
        kitchen.dockets[number]?.state ?? papers[number]?.state
    }

    /// The papers that wait for somebody's word, by number.
    public var heldPapers: [Int] {
        let dockets = kitchen.dockets.values.filter(\.state.isHeldBack)
        let sheets = papers.values.filter(\.state.isHeldBack)
        return (dockets.map(\.number) + sheets.map(\.number)).sorted()
    }

    /// The papers that cannot be set for their printers, by number.
    public var unsettablePapers: [Int] {
        heldPapers.filter { state(ofPaper: $0)?.trouble == .unsettable }
    }

    /// The papers that these facts release.
    public static func releasedPapers(of facts: [HouseFact]) -> [Int] {
        facts.compactMap { fact in
            switch fact {
            case .kitchen(.docketReleased(let fact)): fact.docket
            case .paperReleased(let fact): fact.paper
            default: nil
            }
        }
    }
}

extension HouseCommand {
    fileprivate var accepted: HouseCommand {
        guard case .sendRound(let round) = self else { return self }
        return .sendRound(
            SendRound(check: round.check, menu: round.menu, lines: round.lines.map(\.accepted)))
    }
}

extension HouseFact {
    static func held(docket number: Int) -> HouseFact {
        .kitchen(
            .docketTroubled(DocketTroubled(docket: number, trouble: .recovered, unsure: true)))
    }

    static func held(paper number: Int) -> HouseFact {
        .paperTroubled(PaperTroubled(paper: number, trouble: .recovered, unsure: true))
    }
}

extension House {
    /// Steps over numbers; they may be given to what had them before.
    mutating func evolve(_ fact: HonourNumbers) {
        var gaps = gaps ?? NumberGaps()
        func step(_ counter: inout Int, to number: Int?, _ gaps: inout [Int]) {
            guard let number else { return }
            precondition(number > counter, "only numbers that come are stepped over")
            gaps += counter + 1...number
            counter = number
        }
        step(&counters.check, to: fact.check, &gaps.checks)
        step(&counters.paper, to: fact.paper, &gaps.papers)
        step(&counters.receipt, to: fact.receipt, &gaps.receipts)
        self.gaps = gaps
    }

    /// Gives a number: the next one, or one that was stepped over.
    mutating func count(
        _ number: Int, _ counter: WritableKeyPath<Counters, Int>,
        _ gap: WritableKeyPath<NumberGaps, [Int]>
    ) {
        if number == counters[keyPath: counter] + 1 {
            counters[keyPath: counter] = number
        } else {
            let place = gaps?[keyPath: gap].firstIndex(of: number)
            precondition(place != nil, "numbers count one by one")
        }
        gaps?[keyPath: gap].removeAll { $0 == number }
        if gaps?.isEmpty == true { gaps = nil }
    }
}

extension Judgement {
    /// A restored house does not know what was printed after its backup was made.
    mutating func note(_ command: NoteRestore) {
        emit(.houseRestored(command))
        for number in house.kitchen.dockets.keys.sorted() { emit(.held(docket: number)) }
        for number in house.papers.keys.sorted() { emit(.held(paper: number)) }
    }

    mutating func honour(_ command: HonourNumbers) {
        guard let news = command.news(to: house) else { return }
        emit(.numbersHonoured(news))
    }

    mutating func settle(_ command: SettlePaper) throws(HouseRefusal) {
        guard command.paper >= 1, command.paper <= house.counters.paper else {
            throw .paperIsUnknown(command.paper)
        }
        guard house.isHeld(paper: command.paper) else { return }
        if command.isSeen {
            try report(ReportPaper(paper: command.paper, outcome: .confirmed, trouble: nil))
        } else if house.kitchen.dockets[command.paper] != nil {
            try ask(.release(docket: command.paper))
        } else {
            emit(.paperReleased(PaperReleased(paper: command.paper)))
        }
    }
}
