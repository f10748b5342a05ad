import HouseRules
import Testing
import Vocabulary

@testable import Checks

/// Who is responsible for a check.
struct HandOverRuleTests {
    /// Mei's checks 1 and 3, Tom's check 2.
    private func served() -> Story {
        var story = Story()
        story.accept(.seatParty(1, at: "t1"), by: "mei")
        story.accept(.seatParty(2, at: "t2"), by: "tom")
        story.accept(.openCheck(3), by: "mei")
        return story
    }

    private func waiters(_ story: Story) -> [CheckID: StaffID] {
        Dictionary(uniqueKeysWithValues: story.house.checks.map { ($0.key, $0.value.waiter) })
    }

    @Test func `who opened a check is responsible for it`() {
        #expect(waiters(served()) == [1: "mei", 2: "tom", 3: "mei"])
    }

    @Test func `a waiter hands over a check of her own`() {
        var story = served()
        let facts = story.accept(.handOver(1, to: "tom"), by: "mei")
        #expect(
            facts == [
                .check(.checkHandedOver(CheckHandedOver(check: 1, from: "mei", to: "tom")))
            ])
        #expect(waiters(story) == [1: "tom", 2: "tom", 3: "mei"])
    }

    @Test func `a waiter hands over all that she has, in the order of their numbers`() {
        var story = served()
        let facts = story.accept(.handOver(from: "mei", to: "tom"), by: "mei")
        #expect(
            facts
                == [1, 3].map {
                    .check(.checkHandedOver(CheckHandedOver(check: $0, from: "mei", to: "tom")))
                })
        story.ignore(.handOver(from: "mei", to: "tom"), by: "mei")
    }

    @Test func `a check that is in these hands already stays there`() {
        served().ignore(.handOver(1, to: "mei"), by: "mei")
    }

    @Test func `a check comes back to who opened it as if it had never left`() throws {
        var story = served()
        let before = try story.check(1)
        story.accept(.handOver(1, to: "tom"), by: "mei")
        story.accept(.handOver(1, to: "mei"), by: "tom")
        #expect(try story.check(1) == before)
    }

    @Test func `what others are responsible for takes a right of its own`() {
        let story = served()
        story.refuse(.handOver(2, to: "mei"), by: "mei", with: .rightIsMissing(.handOver))
        story.refuse(
            .handOver(from: "tom", to: "mei"), by: "mei", with: .rightIsMissing(.handOver))
        var managed = story
        managed.accept(.handOver(2, to: "mei"), by: "lin")
        #expect(waiters(managed)[2] == "mei")
    }

    @Test func `nobody hands over to somebody whom the house does not know`() {
        served().refuse(.handOver(1, to: "ann"), by: "mei", with: .staffIsUnknown("ann"))
    }

    @Test func `nobody hands over to somebody who does not serve`() {
        served().refuse(.handOver(1, to: "pan"), by: "mei", with: .staffCannotServe("pan"))
        served().refuse(.handOver(1, to: "kai"), by: "mei", with: .staffCannotServe("kai"))
    }

    @Test func `the checks of somebody who never was here are nobody's`() {
        let story = served()
        story.refuse(.handOver(from: "ann", to: "mei"), with: .staffIsUnknown("ann"))
        story.ignore(.handOver(from: "kai", to: "mei"))
    }

    @Test func `only an open check is handed over`() {
        var story = served()
        story.refuse(.handOver(9, to: "tom"), by: "mei", with: .checkIsUnknown(9))
        story.accept(.closeCheck(of: 1))
        story.refuse(.handOver(1, to: "tom"), by: "mei", with: .checkIsClosed(1))
    }

    @Test func `the bill names who is responsible`() {
        var story = Story()
        story.accept(.seatParty(1, at: "t1"), by: "mei")
        story.accept(.sendRound(1, [.dish(11, "mapo")]), by: "mei")
        story.accept(.handOver(1, to: "tom"), by: "mei")
        #expect(story.accept(.printPreBill(of: 1)).papers.map(\.sheet.servedBy) == ["tom"])
    }
}
