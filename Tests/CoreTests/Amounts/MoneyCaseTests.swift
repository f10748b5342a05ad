import Amounts
import Testing

struct MoneyCaseTests {
    @Test func `every carried case stands in the file, and the file is the one we read`() throws {
        let ids = try MoneyCases.ids()
        let carried = CarriedCase.allCases.map(\.rawValue)
        #expect(carried.filter { !ids.contains($0) } == [])
        #expect(Set(ids).count == ids.count)
        let file = try MoneyCases.file()
        #expect(file["format"] as? String == "money-cases/1")
        #expect(file["count"] as? Int == ids.count)
    }

    private struct EqualSplit: Decodable { let total: Int64, n: Int }
    private struct Shares: Decodable { let shares: [Int64] }

    @Test(arguments: [CarriedCase.split01, .split02, .split03])
    func `equal shares: the first ones pay the cents over`(_ carried: CarriedCase) throws {
        let split = try MoneyCase<EqualSplit, Shares>(carried)
        let shares = Money(minor: split.inputs.total).allocated(into: split.inputs.n)
        #expect(shares.map(\.minor) == split.expected.shares)
    }

    private struct SplitBySeat: Decodable {
        struct Shared: Decodable { let amount: Int64, seats: [String] }
        let seatItems: [String: [Int64]]
        let sharedItems: [Shared]
        let serviceChargePercent: Int64
    }
    private struct SeatShares: Decodable {
        let sharedShares: [Int64], goods: [Int64], serviceChargeTotal: Int64
        let serviceCharge: [Int64], seatTotals: [Int64], billTotal: Int64
    }

    @Test func `split-04: a shared dish and a charge are spread over the seats`() throws {
        let split = try MoneyCase<SplitBySeat, SeatShares>(.split04)
        let shared = try #require(split.inputs.sharedItems.first)
        let shares = Money(minor: shared.amount).allocated(into: shared.seats.count)
        #expect(shares.map(\.minor) == split.expected.sharedShares)
        let goods = zip(shared.seats, shares).map { seat, share in
            share + (split.inputs.seatItems[seat] ?? []).map(Money.init(minor:)).sum()
        }
        #expect(goods.map(\.minor) == split.expected.goods)
        let charge = Rate(basisPoints: split.inputs.serviceChargePercent * 100).of(goods.sum())
        #expect(charge.minor == split.expected.serviceChargeTotal)
        let charges = charge.allocated(by: goods.map(\.minor))
        #expect(charges.map(\.minor) == split.expected.serviceCharge)
        let totals = zip(goods, charges).map { $0 + $1 }
        #expect(totals.map(\.minor) == split.expected.seatTotals)
        #expect(totals.sum().minor == split.expected.billTotal)
    }

    private struct FixedDiscount: Decodable { let lines: [Int64], discount: Int64 }

    @Test(arguments: [CarriedCase.disc01, .disc02])
    func `a fixed discount falls on the lines by their amounts`(_ carried: CarriedCase) throws {
        let discount = try MoneyCase<FixedDiscount, Shares>(carried)
        let shares = Money(minor: discount.inputs.discount).allocated(by: discount.inputs.lines)
        #expect(shares.map(\.minor) == discount.expected.shares)
    }

    @Test func `disc-02: what is left of each line is its amount less its share`() throws {
        struct Net: Decodable { let net: [Int64] }
        let discount = try MoneyCase<FixedDiscount, Net>(.disc02)
        let shares = Money(minor: discount.inputs.discount).allocated(by: discount.inputs.lines)
        let net = zip(discount.inputs.lines, shares).map { Money(minor: $0) - $1 }
        #expect(net.map(\.minor) == discount.expected.net)
    }

    @Test func `disc-03: a discount as large as the bill takes every line whole`() throws {
        struct Capped: Decodable { let applied: Int64, shares: [Int64], total: Int64 }
        let discount = try MoneyCase<FixedDiscount, Capped>(.disc03)
        let applied = Money(minor: discount.expected.applied)
        #expect(
            applied.allocated(by: discount.inputs.lines).map(\.minor) == discount.expected.shares)
    }

    private struct PercentOff: Decodable { let lines: [Int64], percent: Int64 }
    private struct TwoWays: Decodable {
        let perLine: [Int64], onOrder: Int64, onOrderShares: [Int64]
    }

    @Test func `disc-04: a percentage on each line is not a percentage on the whole`() throws {
        let discount = try MoneyCase<PercentOff, TwoWays>(.disc04)
        let lines = discount.inputs.lines.map(Money.init(minor:))
        let rate = Rate(basisPoints: discount.inputs.percent * 100)
        #expect(lines.map { rate.of($0).minor } == discount.expected.perLine)
        let whole = rate.of(lines.sum())
        #expect(whole.minor == discount.expected.onOrder)
        #expect(
            whole.allocated(by: discount.inputs.lines).map(\.minor)
                == discount.expected.onOrderShares)
    }
}
