import HouseRules
import Testing
import Vocabulary

@testable import Checks

/// Merges that somebody changed on the disk are objected to before anything is reckoned with them.
struct MergeObjectionTests {
    /// Check 1 at t1 with a mapo; check 2 at t2 with two mapos and a held beer.
    private func two() -> Story {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.seatParty(2, at: "t2", covers: 4))
        story.accept(
            .sendRound(2, [.dish(21, "mapo", Quantity(2)), .dish(22, "beer", held: true)]))
        return story
    }

    private func one() -> Story {
        var story = two()
        story.accept(.mergeTables(1, 2))
        return story
    }

    @Test func `a merge of other lines, of nobody, or of what was paid is objected to`() throws {
        var story = two()
        let house = story.house
        let facts = story.accept(.mergeTables(1, 2))
        guard case .check(.checksMerged(let merged)) = facts[1] else {
            return #expect(Bool(false), "a check is merged")
        }
        func changed(
            covers: Int = 6, _ parts: [MergedCheck], _ lines: [CheckLine]
        ) -> HouseFact {
            .check(
                .checksMerged(
                    ChecksMerged(
                        check: 1, number: 1, covers: covers, otherTables: ["t2"], merged: parts,
                        lines: lines)))
        }
        #expect(house.objection(to: changed(merged.merged, merged.lines)) == nil)
        #expect(
            house.objection(to: changed(merged.merged, []))
                == "the lines are not those of check 2")
        #expect(
            house.objection(to: changed([], merged.lines))
                == "check 1 does not take in these checks")
        #expect(
            house.objection(to: changed(covers: 0, merged.merged, merged.lines))
                == "0 guests cannot be")
        #expect(
            house.objection(to: changed(merged.merged, try story.check(1).lines))
                == "line \(LineID(bits: 11)) came before")
        var paid = two()
        paid.accept(.takeCash(2, 91, given: 100))
        #expect(
            paid.house.objection(to: changed(merged.merged, merged.lines))
                == "check 2 was paid on")
        var gone = two()
        gone.accept(.mergeTables(2, 1))
        #expect(
            gone.house.objection(to: changed(merged.merged, merged.lines))
                == "its check is not open")
    }

    @Test func `an undone merge that gives back something else is objected to`() throws {
        var story = one()
        let house = story.house
        guard case .check(.mergeUndone(let undone)) = story.accept(.undoMerge(1, 2))[1] else {
            return #expect(Bool(false), "a merge is undone")
        }
        func changed(_ restored: Check, covers: Int = 2) -> HouseFact {
            .check(
                .mergeUndone(
                    MergeUndone(
                        check: 1, number: 1, covers: covers, table: "t1", otherTables: [],
                        restored: restored)))
        }
        #expect(house.objection(to: changed(undone.restored)) == nil)
        #expect(
            house.objection(to: changed(undone.restored, covers: 0)) == "0 guests cannot be")
        var other = undone.restored
        other.rounds = 7
        #expect(
            house.objection(to: changed(other)) == "check 2 is no part of check 1")
        other = undone.restored
        other.lines[0].voided = .one
        #expect(
            house.objection(to: changed(other))
                == "check 1 has no line \(LineID(bits: 21)) like that")
        #expect(
            story.house.objection(to: changed(undone.restored))
                == "check 2 is no part of check 1")
    }

    @Test func `a check with dishes does not end without a bill`() {
        let story = two()
        let cleared = HouseFact.check(.checkCleared(CheckCleared(check: 1)))
        #expect(story.house.objection(to: cleared) == "something stands on check 1")
        let resized = HouseFact.check(.coversChanged(CoversChanged(check: 1, from: 2, to: 0)))
        #expect(story.house.objection(to: resized) == "0 guests cannot be")
    }
}
