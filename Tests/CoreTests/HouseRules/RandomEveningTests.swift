import Amounts
import Checks
import Foundation
import HouseRules
import Testing
import Vocabulary

struct RandomEveningTests {
    private static let commands = 160

    @Test(arguments: 1...24 as ClosedRange<UInt64>)
    func `after every command the house is in order and a repeat is harmless`(
        _ seed: UInt64
    ) {
        var evening = RandomEvening(seed: seed)
        for number in 1...Self.commands {
            let before = evening.story
            let (command, facts) = evening.step()
            guard let facts else { continue }
            let place: Comment = "seed \(seed), command \(number): \(command)"
            let broken = HouseInvariants(story: evening.story).broken
            #expect(broken == [], place)
            #expect(evening.story.told == before.told + facts, place)
            if command.isOneAndTheSame {
                let again = try? evening.story.judge(command)
                #expect(again == nil || again == [], place)
            }
        }
    }

    @Test(arguments: 1...24 as ClosedRange<UInt64>)
    func `no notice says that a dish comes from a table that none of its papers named`(
        _ seed: UInt64
    ) {
        var evening = RandomEvening(seed: seed)
        for _ in 1...Self.commands { _ = evening.step() }
        #expect(PaperTrail(evening.story.told).wrong == [], "seed \(seed)")
    }

    /// What stands on all bills together, of open checks and of paid ones, and what of it is
    /// charged.
    private func sums(_ story: Story) -> (standing: Money, charged: Money) {
        let open = story.house.checks.values.map { story.house.bill(of: $0, story.books) }
        let bills = open + story.records.values.map(\.sheet.bill)
        return (
            bills.flatMap(\.lines).map(\.amount).sum(), bills.map(\.subtotal).sum()
        )
    }

    @Test(arguments: 1...24 as ClosedRange<UInt64>)
    func `guests owe together what was ordered, less what was voided and given away`(
        _ seed: UInt64
    ) {
        var evening = RandomEvening(seed: seed)
        for number in 1...Self.commands {
            let before = sums(evening.story)
            let (command, _) = evening.step()
            let after = sums(evening.story)
            let place: Comment = "seed \(seed), command \(number): \(command)"
            switch command {
            case .sendRound, .voidLine: continue
            case .compLine, .undoComp: #expect(after.standing == before.standing, place)
            default: #expect(after == before, place)
            }
        }
    }

    @Test(arguments: 1...24 as ClosedRange<UInt64>)
    func `facts replayed from the beginning, or from the day's, give the same house`(
        _ seed: UInt64
    ) throws {
        var evening = RandomEvening(seed: seed)
        for _ in 1...Self.commands { _ = evening.step() }
        let told = evening.story.told
        let today = try #require(told.lastIndex { $0.isDayOpened })
        for start in [0, today] {
            var house = House()
            for fact in told[start...] { house.evolve(fact) }
            #expect(house == evening.story.house)
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `a checkpoint of a random house is the house`(_ seed: UInt64) throws {
        var evening = RandomEvening(seed: seed)
        for _ in 1...Self.commands { _ = evening.step() }
        let json = try JSONEncoder().encode(evening.story.house)
        #expect(try JSONDecoder().decode(House.self, from: json) == evening.story.house)
    }

    @Test func `random evenings meet every kind of fact`() {
        var met: Set<String> = []
        for seed in UInt64(1)...24 {
            var evening = RandomEvening(seed: seed)
            for _ in 1...Self.commands { _ = evening.step() }
            met.formUnion(evening.story.told.map(\.kind))
        }
        #expect(
            met.sorted() == [
                "booksAdopted", "checkCleared", "checkClosed", "checkHandedOver", "checkMoved",
                "checkOpened", "checksMerged", "compUndone", "courseFired", "coversChanged",
                "dayOpened", "docketConfirmed", "docketIssued", "docketTroubled", "lineComped",
                "lineVoided", "linesFired", "linesMoved", "linesRushed", "marketPriceSet",
                "mergeUndone", "noteSent", "paperConfirmed", "paperIssued", "paperTroubled",
                "partiesJoined", "partiesParted", "partyLeft", "partyMoved", "partyResized",
                "partySeated", "portionsSet", "preBillIssued", "roundSent", "tenderTaken",
            ])
    }
}

extension HouseCommand {
    /// Whether asking it twice asks for one thing; each copy and each part taken off is its own.
    fileprivate var isOneAndTheSame: Bool {
        switch self {
        case .printPreBill, .reprintReceipt, .reprintDocket: false
        case .voidLine(let command): command.quantity == nil
        case .compLine(let command): command.quantity == nil
        default: true
        }
    }
}

extension HouseFact {
    fileprivate var isDayOpened: Bool {
        if case .dayOpened = self { true } else { false }
    }

    /// The name of the innermost case.
    fileprivate var kind: String {
        let inner: Any =
            switch self {
            case .floor(let fact): fact
            case .check(let fact): fact
            case .kitchen(let fact): fact
            case .till(let fact): fact
            default: self
            }
        return Mirror(reflecting: inner).children.first?.label ?? "\(inner)"
    }
}
