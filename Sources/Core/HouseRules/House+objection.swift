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
        case .dayOpened(let fact):
            fact.version == 1 ? nil : "its format \(fact.version) is not known"
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
        case .portionsSet, .marketPriceSet, .houseRestored: nil
        case .numbersHonoured(let fact): objection(to: fact)
        }
    }

    private func objection(to fact: CheckFact) -> String? {
        if let check = checks[fact.check] { return check.objection(to: fact) }
        guard case .checkOpened(let opened) = fact else { return "its check is not open" }
        return follows(opened.number, \.check, \.checks)
            ? nil : "check \(opened.number) does not follow check \(counters.check)"
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

extension Tender {
    /// Whether its amounts are among those that a till takes: sums of them fit.
    fileprivate var isTakeable: Bool {
        let amounts = -Money.largest - Money.largest...Money.largest + Money.largest
        return [settled, rounding, given, change].allSatisfy(amounts.contains)
    }
}
