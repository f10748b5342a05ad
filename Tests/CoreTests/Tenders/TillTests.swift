import Amounts
import Testing
import Vocabulary

@testable import Tenders

/// The money case values are in öre, cents or rappen; the till does not mind.
struct TillTests {
    private func situation(
        _ total: Money, _ rounding: CashRounding = TinyHouse.kronor
    ) -> TenderSituation {
        TenderSituation(total: total, rounding: rounding, by: "kai", at: TinyHouse.evening)
    }

    private func cash(
        _ id: TenderID, settled: Money, rounding: Money = 0, given: Money, change: Money = 0
    ) -> Tender {
        Tender(
            id: id, kind: .cash, settled: settled, rounding: rounding, given: given,
            change: change, reference: nil, by: "kai", at: TinyHouse.evening)
    }

    private func taken(_ tender: Tender) -> [TenderFact] {
        [.tenderTaken(TenderTaken(check: 1, tender: tender))]
    }

    @Test func `cash above what is due comes back as change`() throws {
        var till = Till()
        let facts = try till.tell(.takeCash(9, check: 1, given: 50_000), situation(28_749))
        let tender = cash(9, settled: 28_749, rounding: -49, given: 50_000, change: 21_300)
        #expect(facts == taken(tender))
        #expect(till.tenders(of: 1) == [tender])
        #expect(till.settled(1) == 28_749)
        #expect(tender.taken == 28_700)
        #expect(till.settled(2) == .zero)
    }

    @Test func `cash below what is due settles itself and is not rounded`() throws {
        let facts = try Till().decide(.takeCash(9, check: 1, given: 10_000), in: situation(28_749))
        #expect(facts == taken(cash(9, settled: 10_000, given: 10_000)))
    }

    @Test func `cash that was rounded up is settled by no less`() throws {
        #expect(throws: TenderRefusal.cashIsShort(due: 28_800)) {
            try Till().decide(.takeCash(9, check: 1, given: 28_799), in: situation(28_750))
        }
        #expect(throws: TenderRefusal.cashIsShort(due: 28_800)) {
            try Till().decide(.takeCash(9, check: 1, given: 28_750), in: situation(28_750))
        }
        let facts = try Till().decide(.takeCash(9, check: 1, given: 28_800), in: situation(28_750))
        #expect(facts == taken(cash(9, settled: 28_750, rounding: 50, given: 28_800)))
    }

    @Test func `a balance that is rounded to nothing takes no coin`() throws {
        let facts = try Till().decide(.takeCash(9, check: 1, given: 0), in: situation(49))
        #expect(facts == taken(cash(9, settled: 49, rounding: -49, given: 0)))
    }

    @Test func `a card settles what was charged`() throws {
        var till = Till()
        let facts = try till.tell(
            .takeCard(9, check: 1, amount: 20_000, reference: "slip 12"), situation(28_749))
        let tender = Tender(
            id: 9, kind: .card, settled: 20_000, rounding: 0, given: 20_000, change: 0,
            reference: "slip 12", by: "kai", at: TinyHouse.evening)
        #expect(facts == taken(tender))
        #expect(till.settled(1) == 20_000)
    }

    @Test func `a card settles no more than the balance, to the öre`() throws {
        #expect(throws: TenderRefusal.amountExceedsBalance(balance: 28_749)) {
            try Till().decide(
                .takeCard(9, check: 1, amount: 28_750, reference: nil), in: situation(28_749))
        }
        let facts = try Till().decide(
            .takeCard(9, check: 1, amount: 28_749, reference: nil), in: situation(28_749))
        #expect(facts.count == 1)
    }

    @Test func `the same tender again changes nothing, even when nothing is due`() throws {
        var till = Till()
        try till.tell(.takeCash(9, check: 1, given: 10_000), situation(20_000))
        try till.tell(.takeCard(8, check: 1, amount: 10_000, reference: nil), situation(20_000))
        #expect(
            try till.decide(.takeCash(9, check: 1, given: 10_000), in: situation(20_000)) == [])
        #expect(
            try till.decide(
                .takeCard(8, check: 1, amount: 10_000, reference: nil), in: situation(20_000))
                == [])
    }

    @Test func `another tender under a known id is refused`() throws {
        var till = Till()
        try till.tell(.takeCash(9, check: 1, given: 10_000), situation(20_000))
        let others: [TenderCommand] = [
            .takeCash(9, check: 1, given: 5000),
            .takeCash(9, check: 2, given: 10_000),
            .takeCard(9, check: 1, amount: 10_000, reference: nil),
        ]
        for other in others {
            #expect(throws: TenderRefusal.tenderIsRepeated(9)) {
                try till.decide(other, in: situation(20_000))
            }
        }
    }

    @Test(arguments: ["slip 13", nil] as [Note?])
    func `a card slip of another reference is another tender`(_ reference: Note?) throws {
        var till = Till()
        let card = TenderCommand.takeCard(9, check: 1, amount: 10_000, reference: "slip 12")
        try till.tell(card, situation(20_000))
        #expect(try till.decide(card, in: situation(20_000)) == [])
        #expect(throws: TenderRefusal.tenderIsRepeated(9)) {
            try till.decide(
                .takeCard(9, check: 1, amount: 10_000, reference: reference),
                in: situation(20_000))
        }
    }

    @Test(arguments: [-1, 0, 10_000_000_001] as [Money])
    func `an amount out of range is not taken`(_ amount: Money) {
        #expect(throws: TenderRefusal.amountOutOfRange(amount)) {
            try Till().decide(.takeCash(9, check: 1, given: amount), in: situation(20_000))
        }
        #expect(throws: TenderRefusal.amountOutOfRange(amount)) {
            try Till().decide(
                .takeCard(9, check: 1, amount: amount, reference: nil), in: situation(20_000))
        }
    }

    @Test func `nothing is taken when nothing is due`() {
        #expect(throws: TenderRefusal.nothingIsDue) {
            try Till().decide(.takeCash(9, check: 1, given: 100), in: situation(0))
        }
        #expect(throws: TenderRefusal.nothingIsDue) {
            try Till().decide(.takeCard(9, check: 1, amount: 100, reference: nil), in: situation(0))
        }
    }

    @Test func `the id is judged before the amount, and the amount before what is due`() throws {
        var till = Till()
        try till.tell(.takeCash(9, check: 1, given: 20_000), situation(20_000))
        #expect(throws: TenderRefusal.tenderIsRepeated(9)) {
            try till.decide(.takeCash(9, check: 1, given: -1), in: situation(20_000))
        }
        #expect(throws: TenderRefusal.amountOutOfRange(-1)) {
            try till.decide(.takeCash(8, check: 1, given: -1), in: situation(20_000))
        }
    }

    @Test func `a till lets go of the tenders of a closed check`() throws {
        var till = Till()
        try till.tell(.takeCash(9, check: 1, given: 100), situation(100))
        till.release(1)
        #expect(till == Till())
    }

    @Test(arguments: [CarriedCase.split06, .cash05])
    func `after cards only the rest is rounded, when it is cash`(_ carried: CarriedCase) throws {
        struct Inputs: Decodable {
            let total: Int64, cardPayments: [Int64]?, giftCard: Int64?
            let cashStep: Int64?, step: Int64?
        }
        struct Expected: Decodable { let rest: Int64, cashDue: Int64, rounding: Int64 }
        let split = try MoneyCase<Inputs, Expected>(carried)
        let step = try #require(split.inputs.cashStep ?? split.inputs.step)
        let bill = situation(
            Money(minor: split.inputs.total), CashRounding(step: step, direction: .nearest))
        let paid = split.inputs.cardPayments ?? [split.inputs.giftCard].compactMap(\.self)
        var till = Till()
        for (id, amount) in zip(UInt128(1)..., paid) {
            let charged = Money(minor: amount)
            try till.tell(
                .takeCard(TenderID(bits: id), check: 1, amount: charged, reference: nil), bill)
        }
        #expect((bill.total - till.settled(1)).minor == split.expected.rest)
        try till.tell(.takeCash(9, check: 1, given: 50_000), bill)
        let last = try #require(till.tenders(of: 1).last)
        #expect(last.taken.minor == split.expected.cashDue)
        #expect(last.rounding.minor == split.expected.rounding)
        #expect(last.settled.minor == split.expected.rest)
    }
}

extension Till {
    /// Judges a command and folds in what happens.
    @discardableResult
    fileprivate mutating func tell(
        _ command: TenderCommand, _ situation: TenderSituation
    ) throws(TenderRefusal) -> [TenderFact] {
        let facts = try decide(command, in: situation)
        for fact in facts { evolve(fact) }
        return facts
    }
}
