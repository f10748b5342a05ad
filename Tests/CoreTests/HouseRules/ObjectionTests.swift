import Checks
import Floor
import HouseRules
import Kitchen
import Testing
import Vocabulary

/// Facts that come from a disk are asked about before they are folded in.
struct ObjectionTests {
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `nothing is said against what the house decided, in its order`(_ seed: UInt64) {
        var evening = RandomEvening(seed: seed)
        for _ in 1...160 { _ = evening.step() }
        var house = House()
        for fact in evening.story.told {
            #expect(house.objection(to: fact) == nil, "\(fact)")
            house.evolve(fact)
        }
    }

    /// Facts of which a second one would stop the house.
    private static func comesOnce(_ fact: HouseFact) -> Bool {
        switch fact {
        case .dayOpened, .booksAdopted, .commandsSkipped, .till: false
        case .portionsSet, .marketPriceSet: false
        case .check(.courseFired), .check(.checkMoved): false
        case .check(.coversChanged), .check(.checkHandedOver), .floor(.partyResized): false
        case .check(.linesFired), .check(.linesRushed), .check(.lineComped): false
        case .check(.compUndone): false
        case .check(.linesMoved(let fact)): fact.to != fact.check
        case .kitchen(.docketTroubled), .paperTroubled, .check(.lineVoided): false
        case .floor(.partyMoved(let fact)): fact.from != fact.to
        case .paperIssued(let fact): fact.paper.copy == 1
        default: true
        }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `what happened already does not happen again`(_ seed: UInt64) {
        var evening = RandomEvening(seed: seed)
        for _ in 1...160 { _ = evening.step() }
        var house = House()
        for fact in evening.story.told {
            house.evolve(fact)
            if Self.comesOnce(fact) { #expect(house.objection(to: fact) != nil, "\(fact)") }
        }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `a house that misses any fact says so instead of trapping`(_ seed: UInt64) {
        var evening = RandomEvening(seed: seed)
        for _ in 1...100 { _ = evening.step() }
        let told = evening.story.told
        var missed = 0
        for left in told.indices {
            var house = House()
            for (index, fact) in told.enumerated() where index != left {
                guard house.objection(to: fact) == nil else {
                    missed += 1
                    break
                }
                house.evolve(fact)
            }
        }
        #expect(missed > told.count / 4)
    }

    @Test func `each objection names what does not fit`() {
        let story = Story.ordered([LineDraft(id: 1, item: "mapo")])
        func objection(_ fact: HouseFact) -> String? { story.house.objection(to: fact) }
        let opened = CheckOpened(
            check: 9, number: 7, table: nil, covers: 1, by: "lin", at: story.moment)
        #expect(objection(.check(.checkOpened(opened))) == "check 7 does not follow check 1")
        #expect(
            objection(
                .floor(.partyLeft(PartyLeft(check: 2, table: "t1"))))
                == "nobody of that check sits at table t1")
        #expect(
            objection(
                .floor(.partyMoved(PartyMoved(check: 1, from: "t1", to: "t1"))))
                == "table t1 has a party already")
        for fact in story.told {
            guard case .check(.roundSent) = fact else { continue }
            #expect(objection(fact) == "round 1 of check 1 does not follow round 1")
            #expect(House().objection(to: fact) == "its check is not open")
        }
        for fact in story.told {
            guard case .kitchen(.docketIssued) = fact else { continue }
            #expect(objection(fact)?.contains("does not follow paper") == true)
        }
    }
}
