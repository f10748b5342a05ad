import Amounts
import Testing

struct AllocationTests {
    @Test func `every split of 0 to 50 cents over 1 to 5 parts sums to the whole`() {
        for cents in Int64(0)...50 {
            for count in 1...5 {
                let parts = Money(minor: cents).allocated(into: count)
                #expect(parts.count == count)
                #expect(parts.sum() == Money(minor: cents))
            }
        }
    }

    @Test func `equal parts differ by one cent at most, the larger ones first`() throws {
        for cents in Int64(0)...50 {
            for count in 1...5 {
                let parts = Money(minor: cents).allocated(into: count)
                let first = try #require(parts.first)
                let last = try #require(parts.last)
                #expect(first - last <= 1)
                #expect(parts == parts.sorted(by: >))
            }
        }
    }

    @Test func `a negative amount is split as its mirror`() {
        for cents in Int64(0)...50 {
            for count in 1...5 {
                let mirrored = Money(minor: cents).allocated(into: count).map { -$0 }
                #expect(Money(minor: -cents).allocated(into: count) == mirrored)
            }
        }
    }

    @Test func `every split of up to 20 cents by weights of 0 to 3 sums to the whole`() {
        for cents in Int64(0)...20 {
            for code in Int64(1)..<64 {
                let weights = [code & 3, code >> 2 & 3, code >> 4]
                let parts = Money(minor: cents).allocated(by: weights)
                #expect(parts.sum() == Money(minor: cents))
                for (weight, part) in zip(weights, parts) where weight == 0 {
                    #expect(part == .zero)
                }
            }
        }
    }

    @Test func `units left go to the largest remainders, ties to the lowest index`() {
        #expect((10 as Money).allocated(by: [1, 1, 4]) == [2, 2, 6] as [Money])
        #expect((100 as Money).allocated(by: [1, 2, 3]) == [17, 33, 50] as [Money])
        #expect((1 as Money).allocated(by: [0, 5, 5]) == [0, 1, 0] as [Money])
    }

    @Test func `the largest amounts and weights do not overflow`() {
        let parts = Money(minor: .max).allocated(by: [.max, .max, 1])
        #expect(parts.sum() == Money(minor: .max))
        #expect(Money(minor: .min).allocated(into: 1) == [Money(minor: .min)])
    }

    @Test func `weights of nothing at all are a bug and trap`() async {
        await #expect(processExitsWith: .failure) {
            _ = Money(minor: 1).allocated(by: [0, 0])
        }
    }

    @Test func `a negative weight is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = Money(minor: 1).allocated(by: [2, -1])
        }
    }
}
