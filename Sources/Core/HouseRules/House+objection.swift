import Amounts
import Checks
import Floor
import Kitchen
import Tenders
import Vocabulary

extension House {
    /// Why a fact cannot follow from what this house is, in a few words; `nil` when it can.
    ///
    /// `evolve` traps on such a fact: the house itself never decides one. Facts that come from a
    /// disk may have been changed there, so whoever replays them asks here first.
    public func objection(to fact: HouseFact) -> String? {
        switch fact {
        case .dayOpened(let fact): objection(to: fact)
        case .booksAdopted, .commandsSkipped: nil
        case .floor(let fact): floor.objection(to: fact)
        case .check(let fact): objection(to: fact)
        case .kitchen(let fact): objection(to: fact)
        case .till(.tenderTaken(let fact)):
            checks[fact.check] == nil
                ? "its check is not open"
                : fact.tender.isTakeable ? nil : "its amounts are beyond bounds"
        case .paperIssued(let fact): objection(to: fact.paper)
        case .paperConfirmed(let fact): objection(toWaiting: fact.paper)
        case .paperTroubled(let fact): objection(toWaiting: fact.paper)
        case .paperReleased(let fact): objection(toWaiting: fact.paper)
        case .portionsSet(let fact):
            (fact.portions?.isCount ?? true) ? nil : "its portions are beyond bounds"
        case .marketPriceSet(let fact):
            (fact.price?.isMarketPrice ?? true) ? nil : "its price is beyond bounds"
        case .noteSent(let fact): objection(to: fact)
        case .houseRestored: nil
        case .numbersHonoured(let fact): objection(to: fact)
        }
    }

    private func objection(to fact: DayOpened) -> String? {
        guard fact.version == 1 else { return "its format \(fact.version) is not known" }
        // Any other flaw is for an audit to tell of: it keeps no house closed.
        return fact.house.hasPossibleAmounts
            ? nil : "in the house that it carries over amounts are beyond bounds"
    }

    private func objection(to fact: CheckFact) -> String? {
        if let check = checks[fact.check] {
            if let objection = check.objection(to: fact) { return objection }
            if let objection = objection(toPartOf: fact) { return objection }
            if case .linesMoved(let moved) = fact {
                guard let target = checks[moved.to] else { return "their new check is not open" }
                return target.objection(toArriving: moved)
            }
            guard case .roundSent(let round) = fact else { return nil }
            return objection(toLines: round.lines)
        }
        guard case .checkOpened(let opened) = fact else { return "its check is not open" }
        return follows(opened.number, \.check, \.checks)
            ? nil : "check \(opened.number) does not follow check \(counters.check)"
    }

    /// Whether everything that these lines take was there.
    private func objection(toLines lines: [CheckLine]) -> String? {
        var board = board
        for line in lines {
            if let short = board.shortage(for: line) {
                return "line \(line.id) takes more of \(short.item) than the \(short.left) left"
            }
            board.take(line)
        }
        return nil
    }

    private func objection(to fact: KitchenFact) -> String? {
        if case .docketIssued(let issued) = fact,
            let objection = objection(toNext: issued.docket.number)
        {
            return objection
        }
        return kitchen.objection(to: fact)
    }

    private func objection(to paper: GuestPaper) -> String? {
        if let objection = objection(toNext: paper.number) { return objection }
        guard Self.numbers.contains(paper.copy) else { return "copy \(paper.copy) is no copy" }
        guard let receipt = paper.receipt, paper.copy == 1 else { return nil }
        return follows(receipt.number, \.receipt, \.receipts)
            ? nil : "receipt \(receipt.number) does not follow receipt \(counters.receipt)"
    }

    private func objection(toNext paper: Int) -> String? {
        follows(paper, \.paper, \.papers)
            ? nil : "paper \(paper) does not follow paper \(counters.paper)"
    }

    private func objection(to fact: HonourNumbers) -> String? {
        let steps = [
            (fact.check, counters.check), (fact.paper, counters.paper),
            (fact.receipt, counters.receipt),
        ]
        let arePossible = steps.allSatisfy { number, counter in
            number.map { $0 > counter && $0 - counter <= HonourNumbers.most } ?? true
        }
        return arePossible ? nil : "it steps over numbers that were given before"
    }

    /// Whether a number is the next one, or one that a restore stepped over.
    private func follows(
        _ number: Int, _ counter: KeyPath<Counters, Int>, _ gap: KeyPath<NumberGaps, [Int]>
    ) -> Bool {
        number == counters[keyPath: counter] + 1
            || gaps?[keyPath: gap].contains(number) == true
    }

    private func objection(toWaiting paper: Int) -> String? {
        papers[paper] == nil ? "no paper \(paper) waits for its printer" : nil
    }
}

extension Quantity {
    /// Whether so many portions can be counted.
    var isCount: Bool { (.zero...SetPortions.most).contains(self) }
}

extension Money {
    var isMarketPrice: Bool { (Money.zero...Money.largest).contains(self) }
}

extension Tender {
    /// Whether its amounts are among those that a till takes: sums of them fit.
    var isTakeable: Bool {
        let amounts = -Money.largest - Money.largest...Money.largest + Money.largest
        return [settled, rounding, given, change].allSatisfy(amounts.contains)
    }
}
