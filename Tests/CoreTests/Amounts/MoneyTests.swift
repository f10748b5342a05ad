import Amounts
import Foundation
import Testing

struct MoneyTests {
    private let yuan = Currency(code: "CNY", minorDigits: 2, symbol: "¥")
    private let yen = Currency(code: "JPY", minorDigits: 0, symbol: "¥")
    private let dinar = Currency(code: "KWD", minorDigits: 3, symbol: "KD")

    @Test func `amounts add, subtract, turn around and compare`() {
        var amount: Money = 1000
        amount += 250
        amount -= 50
        #expect(amount == 1200)
        #expect(-amount == -1200)
        #expect(amount - 1300 == -100)
        #expect(Money.zero < amount)
        #expect(amount < .largest)
    }

    @Test func `the sum of no amounts is zero`() {
        #expect(([] as [Money]).sum() == .zero)
        #expect(([1, 2, -4] as [Money]).sum() == -1)
    }

    @Test(
        arguments: [
            (128_800, "1288.00"), (5, "0.05"), (50, "0.50"), (0, "0.00"), (-50, "-0.50"),
            (-123_456, "-1234.56"), (100, "1.00"),
        ] as [(Money, String)])
    func `an amount is written with its decimals`(_ amount: Money, _ text: String) {
        #expect(yuan.plain(amount) == text)
    }

    @Test(
        arguments: [
            (128_800, 2, "1288.00"), (5, 3, "0.005"), (-5, 1, "-0.5"), (-334, 0, "-334"),
            (1, 5, "0.00001"), (0, 0, "0"), (Money(minor: .min), 2, "-92233720368547758.08"),
        ] as [(Money, Int, String)])
    func `an amount is written with as many decimals as there are, without a currency`(
        _ amount: Money, _ digits: Int, _ text: String
    ) {
        #expect(amount.decimal(digits: digits) == text)
    }

    @Test func `a currency without decimals has no point and one with three has three`() {
        #expect(yen.plain(334) == "334")
        #expect(yen.text(-334) == "-¥334")
        #expect(dinar.plain(5) == "0.005")
        #expect(dinar.plain(12_345) == "12.345")
    }

    @Test func `the sign stands before the symbol`() {
        #expect(yuan.text(128_800) == "¥1288.00")
        #expect(yuan.text(-50) == "-¥0.50")
    }

    @Test func `the smallest amount of all can be written`() {
        #expect(yuan.plain(Money(minor: .min)) == "-92233720368547758.08")
    }

    @Test func `a currency of more than three decimals is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = Currency(code: "XXX", minorDigits: 4, symbol: "x")
        }
    }

    @Test func `a currency that was written is read back`() throws {
        let json = try JSONEncoder().encode(dinar)
        #expect(try JSONDecoder().decode(Currency.self, from: json) == dinar)
    }

    @Test(arguments: [-1, 4])
    func `a currency of fewer than no or more than three decimals is not read`(_ digits: Int) {
        let json = #"{"code":"XXX","minor_digits":\#(digits),"symbol":"x"}"#
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Currency.self, from: Data(json.utf8))
        }
    }
}
