import Testing
import Vocabulary

@testable import Checks
@testable import Floor
@testable import HouseRules

/// A house that no evening leads to is known for it before anybody goes on from it.
struct HouseFlawTests {
    /// Check 1 at t1 and t2 with check 2 in it, checks 3 and 5 at t3, check 4 at the counter.
    private func house() -> House {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.seatParty(2, at: "t2"))
        story.accept(.sendRound(2, [.dish(21, "mapo")]))
        story.accept(.seatParty(3, at: "t3"))
        story.accept(.seatParty(5, at: "t3", sharing: true))
        story.accept(.openCheck(4))
        story.accept(.mergeTables(1, 2))
        return story.house
    }

    private func flaw(_ change: (inout House) -> Void) -> String? {
        var house = house()
        change(&house)
        return house.flaw
    }

    @Test func `nothing is wrong with a house that got there by itself`() {
        #expect(house().flaw == nil)
        #expect(House().flaw == nil)
    }

    @Test func `who sits at a table is who is served there`() {
        #expect(
            flaw { $0.checks[1]?.otherTables = [] }
                == "who sits at table t2 is not who is served there")
        #expect(
            flaw { $0.checks[4]?.table = "t4" }
                == "nobody sits at table t4, where a check is served")
        #expect(
            flaw { $0.checks[3] = nil } == "who sits at table t3 is not who is served there")
        #expect(
            flaw { $0.checks[1]?.otherTables = ["t2", "t1"] }
                == "check 1 is served twice at one table")
    }

    @Test func `a party is as large as on its check, at each of its tables`() {
        #expect(
            flaw { $0.checks[3]?.covers = 3 }
                == "a party at table t3 is not as large as on its check")
        let small = Seating.Party(check: 1, covers: 1, since: TinyHouse.evening)
        #expect(
            flaw { $0.floor.setParties([small], at: "t2") } == "nobody can sit so at table t2")
        let none = Seating.Party(check: 5, covers: 0, since: TinyHouse.evening)
        #expect(
            flaw { $0.floor.setParties([none], at: "t3") } == "nobody can sit so at table t3")
    }

    @Test func `nobody stands twice at a table, and no more than have room`() {
        let party = Seating.Party(check: 3, covers: 2, since: TinyHouse.evening)
        #expect(
            flaw { $0.floor.setParties([party, party], at: "t3") }
                == "nobody can sit so at table t3")
        let crowd = (100...120).map {
            Seating.Party(
                check: CheckID(bits: UInt128($0)), covers: 2, since: TinyHouse.evening)
        }
        #expect(
            flaw { $0.floor.setParties(crowd, at: "t3") } == "nobody can sit so at table t3")
    }

    @Test func `a merged check is in one other, and open no more`() throws {
        let part = try #require(house().checks[1]?.merged.first)
        let open = "check 2 was merged, and is open or was merged again"
        #expect(flaw { $0.checks[1]?.merged = [part, part] } == open)
        #expect(flaw { $0.checks[4]?.merged = [part] } == open)
        var lost = part
        lost.into = 77
        #expect(
            flaw { $0.checks[1]?.merged = [lost] }
                == "check 2 came by a check that did not come")
        var greedy = part
        greedy.lines += [21]
        #expect(
            flaw { $0.checks[1]?.merged = [greedy] }
                == "line \(LineID(bits: 21)) came with two checks")
    }

    @Test func `a check that ended is not open`() {
        #expect(
            flaw { $0.ended.append(EndedCheck(check: 4, into: nil)) }
                == "check \(CheckID(bits: 4)) ended, and is open")
    }

    @Test func `only open checks were paid on`() {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.takeCard(1, 91, 100))
        var house = story.house
        house.checks[1] = nil
        house.floor = Seating()
        #expect(
            house.flaw
                == "something was paid on check \(CheckID(bits: 1)), which is not open")
    }

    @Test func `a day may begin with such a house: guests are served, and an audit tells of it`() {
        var house = house()
        house.checks[3]?.covers = 3
        let day = HouseFact.dayOpened(
            DayOpened(version: 1, day: TinyHouse.tomorrow, house: house))
        #expect(house.flaw == "a party at table t3 is not as large as on its check")
        #expect(house.objection(to: day) == nil)
    }
}
