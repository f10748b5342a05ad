import Amounts
import Testing
import Vocabulary

struct RateTests {
    @Test func `a share of an amount is rounded half away from zero`() {
        let rate = Rate(basisPoints: 500)
        #expect(rate.of(250) == 13)
        #expect(rate.of(249) == 12)
        #expect(rate.of(-250) == -13)
        #expect(rate.of(-249) == -12)
        #expect(rate.of(.zero) == .zero)
    }

    @Test func `the tax inside a gross amount mirrors for a negative one`() {
        let rate = Rate(basisPoints: 1000)
        #expect(rate.inside(100) == 9)
        #expect(rate.inside(-100) == -9)
        #expect(Rate.zero.inside(100) == .zero)
    }

    @Test func `a rate is written as a percentage without trailing zeros`() {
        #expect(Rate(basisPoints: 600).description == "6%")
        #expect(Rate(basisPoints: 1250).description == "12.5%")
        #expect(Rate(partsPerMillion: 88_750).description == "8.875%")
        #expect(Rate.zero.description == "0%")
    }

    @Test func `the price of a weight is rounded half away from zero`() {
        #expect((9500 as Money).times(Quantity(3)) == 28_500)
        #expect((333 as Money).times(Quantity(thousandths: 500)) == 167)
        #expect((1 as Money).times(Quantity(thousandths: 499)) == 0)
        #expect((-333 as Money).times(Quantity(thousandths: 500)) == -167)
    }

    @Test func `scaling is exact at any size that fits`() {
        #expect(Money(minor: .max).scaled(by: .max, over: .max) == Money(minor: .max))
        #expect(Money.largest.times(.most) == 9_990_000_000_000)
    }

    @Test func `a scale over nothing is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = Money(minor: 1).scaled(by: 1, over: 0)
        }
    }
}
