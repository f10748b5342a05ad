import Bench
import Testing

struct TimingsTests {
    private let ten = Timings(
        (1...10).reversed().map { .milliseconds($0) }, within: .milliseconds(20))

    @Test func `a percentile is a time that was measured, the shortest that holds`() {
        #expect(ten.percentile(50) == .milliseconds(5))
        #expect(ten.percentile(90) == .milliseconds(9))
        #expect(ten.percentile(91) == .milliseconds(10))
        #expect(ten.percentile(99) == .milliseconds(10))
        #expect(ten.percentile(1) == .milliseconds(1))
    }

    @Test func `a single time is every percentile, and no time is none`() {
        let one = Timings([.microseconds(7)], within: .microseconds(8))
        #expect(one.percentile(1) == .microseconds(7))
        #expect(one.percentile(100) == .microseconds(7))
        let none = Timings([], within: .zero)
        #expect(none.percentile(50) == .zero)
        #expect(none.perSecond == 0)
    }

    @Test func `what was done at once counts by the time that all of it took`() {
        #expect(ten.count == 10)
        #expect(ten.perSecond == 500)
    }

    @Test func `turns are joined: all times, and the time of each turn`() {
        let both = ten.joined(Timings([.milliseconds(30)], within: .milliseconds(2)))
        #expect(both.count == 11)
        #expect(both.whole == .milliseconds(22))
        #expect(both.percentile(100) == .milliseconds(30))
    }
}
