import Testing
import Vocabulary

struct QuantityTests {
    @Test(arguments: [
        (0, "0"), (1, "0.001"), (10, "0.01"), (50, "0.05"), (500, "0.5"), (1000, "1"),
        (1250, "1.25"), (1005, "1.005"), (10_000, "10"), (12_340, "12.34"), (999_000, "999"),
        (-500, "-0.5"), (-1250, "-1.25"),
    ])
    func `a quantity is written without trailing zeros`(_ thousandths: Int64, _ text: String) {
        #expect(Quantity(thousandths: thousandths).description == text)
    }

    @Test func `whole portions are thousandths times a thousand`() {
        #expect(Quantity(3) == Quantity(thousandths: 3000))
        #expect(Quantity.one == Quantity(1))
        #expect(Quantity.zero < .one)
        #expect(Quantity.most.thousandths == 999_000)
    }

    @Test func `quantities add and subtract exactly`() {
        let half = Quantity(thousandths: 500)
        #expect(half + half == .one)
        #expect(half - .one == Quantity(thousandths: -500))
    }
}
