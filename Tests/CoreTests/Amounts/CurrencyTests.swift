import Amounts
import Foundation
import Testing

/// How amounts are written where a comma parts the decimals and the sign stands behind.
struct CurrencyTests {
    private let krona = Currency(
        code: "SEK", minorDigits: 2, symbol: "kr", decimalSign: .comma, symbolStands: .after)

    @Test func `a Swedish amount has a comma, and its sign behind it`() {
        #expect(krona.plain(34_950) == "349,50")
        #expect(krona.text(34_950) == "349,50 kr")
        #expect(krona.text(-50) == "-0,50 kr")
        #expect(krona.text(.zero) == "0,00 kr")
    }

    @Test func `other numbers get the same comma`() {
        #expect(krona.figure("1.250") == "1,250")
        #expect(krona.figure("2") == "2")
        #expect(Currency(code: "CNY", minorDigits: 2, symbol: "¥").figure("0.5") == "0.5")
    }

    @Test func `what is as in most houses is not written`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let plain = Currency(code: "CNY", minorDigits: 2, symbol: "¥")
        #expect(
            String(decoding: try encoder.encode(plain), as: UTF8.self)
                == #"{"code":"CNY","minor_digits":2,"symbol":"¥"}"#)
        #expect(
            String(decoding: try encoder.encode(krona), as: UTF8.self)
                == #"{"code":"SEK","decimal_sign":"comma","minor_digits":2,"symbol":"kr","#
                + #""symbol_stands":"after"}"#)
    }

    @Test func `a currency is read with and without its form`() throws {
        func read(_ json: String) throws -> Currency {
            try JSONDecoder().decode(Currency.self, from: Data(json.utf8))
        }
        #expect(
            try read(#"{"code":"SEK","minor_digits":2,"symbol":"kr"}"#)
                == Currency(code: "SEK", minorDigits: 2, symbol: "kr"))
        let data = try JSONEncoder().encode(krona)
        #expect(try JSONDecoder().decode(Currency.self, from: data) == krona)
        #expect(throws: DecodingError.self) {
            try read(#"{"code":"SEK","minor_digits":2,"symbol":"kr","decimal_sign":"dot"}"#)
        }
    }
}
