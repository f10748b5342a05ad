import Amounts
import Testing

/// Rates and rounding as the file has them; the bill's own cases stand with the bill.
struct TaxAndCashCaseTests {
    private struct TaxInside: Decodable { let vat: Int64, net: Int64 }

    @Test func `tax-02: inclusive tax per line is not inclusive tax per receipt`() throws {
        struct Inputs: Decodable { let lines: [Int64], vatBp: Int64 }
        struct Expected: Decodable {
            let perLine: [Int64], perReceipt: Int64, perReceiptLines: [Int64]
        }
        let tax = try MoneyCase<Inputs, Expected>(.tax02)
        let lines = tax.inputs.lines.map(Money.init(minor:))
        let rate = Rate(basisPoints: tax.inputs.vatBp)
        #expect(lines.map { rate.inside($0).minor } == tax.expected.perLine)
        let whole = rate.inside(lines.sum())
        #expect(whole.minor == tax.expected.perReceipt)
        #expect(
            whole.allocated(by: tax.inputs.lines).map(\.minor) == tax.expected.perReceiptLines)
    }

    @Test func `tax-04: 1.00 with 10 % inside`() throws {
        struct Inputs: Decodable { let gross: Int64, vatBp: Int64 }
        let tax = try MoneyCase<Inputs, TaxInside>(.tax04)
        let gross = Money(minor: tax.inputs.gross)
        let inside = Rate(basisPoints: tax.inputs.vatBp).inside(gross)
        #expect(inside.minor == tax.expected.vat)
        #expect((gross - inside).minor == tax.expected.net)
    }

    @Test func `tax-05: a discount on the whole falls on both rates`() throws {
        struct Inputs: Decodable { let grossByRate: [String: Int64], percent: Int64 }
        struct Expected: Decodable {
            let discountByRate: [Int64], grossAfter: [Int64], vat: [Int64], total: Int64
        }
        let tax = try MoneyCase<Inputs, Expected>(.tax05)
        let buckets = tax.inputs.grossByRate.sorted { $0.key < $1.key }
        let gross = buckets.map { Money(minor: $0.value) }
        let discount = Rate(basisPoints: tax.inputs.percent * 100).of(gross.sum())
        let shares = discount.allocated(by: gross.map(\.minor))
        #expect(shares.map(\.minor) == tax.expected.discountByRate)
        let after = zip(gross, shares).map { $0 - $1 }
        #expect(after.map(\.minor) == tax.expected.grossAfter)
        #expect(after.sum().minor == tax.expected.total)
        let rates = try buckets.map { Rate(basisPoints: try #require(Int64($0.key))) }
        #expect(zip(rates, after).map { $0.inside($1).minor } == tax.expected.vat)
    }

    @Test func `tax-08: an exact half goes up`() throws {
        struct Inputs: Decodable { let amounts: [Int64], percent: Int64 }
        struct Expected: Decodable { let halfUp: [Int64] }
        let tax = try MoneyCase<Inputs, Expected>(.tax08)
        let rate = Rate(basisPoints: tax.inputs.percent * 100)
        #expect(tax.inputs.amounts.map { rate.of(Money(minor: $0)).minor } == tax.expected.halfUp)
    }

    @Test func `tax-09: one price, two rates, the guest pays the same`() throws {
        struct Inputs: Decodable { let gross: Int64, eatInBp: Int64, takeAwayBp: Int64 }
        struct Expected: Decodable { let eatIn: TaxInside, takeAway: TaxInside }
        let tax = try MoneyCase<Inputs, Expected>(.tax09)
        let gross = Money(minor: tax.inputs.gross)
        let eatIn = Rate(basisPoints: tax.inputs.eatInBp).inside(gross)
        let takeAway = Rate(basisPoints: tax.inputs.takeAwayBp).inside(gross)
        #expect(eatIn.minor == tax.expected.eatIn.vat)
        #expect((gross - eatIn).minor == tax.expected.eatIn.net)
        #expect(takeAway.minor == tax.expected.takeAway.vat)
        #expect((gross - takeAway).minor == tax.expected.takeAway.net)
    }

    @Test func `svc-02: 15 % before tax and after tax, each rounded half up`() throws {
        struct Inputs: Decodable { let subtotal: Int64, taxRate: String, tipPercent: Int64 }
        struct Expected: Decodable {
            let tax: Int64, tipOnSubtotal: Int64, tipOnTotal: Int64
        }
        let tip = try MoneyCase<Inputs, Expected>(.svc02)
        let subtotal = Money(minor: tip.inputs.subtotal)
        let decimals = tip.inputs.taxRate.drop { $0 != "." }.dropFirst()
        let padded = decimals + String(repeating: "0", count: 6 - decimals.count)
        let tax = Rate(partsPerMillion: try #require(Int64(padded))).of(subtotal)
        let share = Rate(basisPoints: tip.inputs.tipPercent * 100)
        #expect(tax.minor == tip.expected.tax)
        #expect(share.of(subtotal).minor == tip.expected.tipOnSubtotal)
        #expect(share.of(subtotal + tax).minor == tip.expected.tipOnTotal)
    }

    @Test(arguments: [CarriedCase.cash01, .cash02])
    func `cash goes to the nearest step, half away from zero`(_ carried: CarriedCase) throws {
        struct Inputs: Decodable { let amounts: [Int64], step: Int64 }
        struct Expected: Decodable { let due: [Int64], rounding: [Int64] }
        let cash = try MoneyCase<Inputs, Expected>(carried)
        let rounding = CashRounding(step: cash.inputs.step, direction: .nearest)
        let due = cash.inputs.amounts.map { rounding.due(Money(minor: $0)).minor }
        #expect(due == cash.expected.due)
        #expect(zip(due, cash.inputs.amounts).map { $0 - $1 } == cash.expected.rounding)
    }

    @Test func `cash-06: money that goes back is rounded as its mirror`() throws {
        struct Inputs: Decodable { let refunds: [Int64], step: Int64 }
        struct Expected: Decodable { let paidOut: [Int64], rounding: [Int64] }
        let cash = try MoneyCase<Inputs, Expected>(.cash06)
        let rounding = CashRounding(step: cash.inputs.step, direction: .nearest)
        let due = cash.inputs.refunds.map { rounding.due(Money(minor: $0)).minor }
        #expect(due == cash.expected.paidOut)
        #expect(zip(due, cash.inputs.refunds).map { $0 - $1 } == cash.expected.rounding)
    }
}
