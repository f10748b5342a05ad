import Amounts
import Checks
import Testing
import Vocabulary

struct BillTests {
    @Test func `a bill of nothing comes to nothing`() {
        let bill = Bill(of: [], taxIncluded: true)
        #expect(bill.lines == [])
        #expect(bill.taxes == [])
        #expect((bill.subtotal, bill.total) == (.zero, .zero))
    }

    @Test func `a bill charges what stands, modifiers included, in the order it came`() throws {
        let egg = CheckLine.Modifier(id: "egg", names: TinyHouse.name("Egg", "加蛋"), price: 1000)
        var check = try Check.with(
            .line(1, Quantity(3), price: 8900, modifiers: [egg]), .tofu(2), .tofu(3))
        try check.tell(.voidLine(1, quantity: .one, reason: "dropped"))
        try check.tell(.voidLine(2, quantity: nil, reason: "dropped"))
        let bill = Bill(of: check.lines, taxIncluded: true)
        #expect(bill.lines.map(\.id) == [1, 3])
        #expect(bill.lines.map(\.quantity) == [Quantity(2), .one])
        #expect(bill.lines.map(\.unitPrice) == [9900, 9500])
        #expect(bill.lines.map(\.amount) == [19_800, 9500])
        #expect(bill.lines.first?.modifiers == [egg])
        #expect(bill.total == 29_300)
    }

    @Test func `a weight is charged half away from zero`() {
        let bill = Bill(
            of: [.tofu(1, Quantity(thousandths: 333), price: 10_000)], taxIncluded: true)
        #expect(bill.total == 3330)
        let half = Bill(of: [.tofu(1, Quantity(thousandths: 500), price: 1)], taxIncluded: true)
        #expect(half.total == 1)
    }

    @Test func `included tax is in the total and added tax comes on top`() {
        let lines: [CheckLine] = [.goods(1, 10_000, basisPoints: 1200)]
        let included = Bill(of: lines, taxIncluded: true)
        #expect(included.taxIncluded)
        #expect((included.subtotal, included.total) == (10_000, 10_000))
        #expect(included.taxes.map(\.tax) == [1071])
        #expect(included.taxes.map(\.net) == [8929])
        let added = Bill(of: lines, taxIncluded: false)
        #expect(!added.taxIncluded)
        #expect((added.subtotal, added.total) == (10_000, 11_200))
        #expect(added.taxes.map(\.tax) == [1200])
        #expect(added.taxes.map(\.gross) == [11_200])
        #expect(added.taxes.map(\.net) == [10_000])
    }

    @Test func `goods without tax stand in their own row`() {
        let bill = Bill(
            of: [.goods(1, 500, basisPoints: 2500), .goods(2, 300, basisPoints: 0)],
            taxIncluded: true)
        #expect(bill.taxes.map(\.rate) == [.zero, Rate(basisPoints: 2500)])
        #expect(bill.taxes.map(\.tax) == [0, 100])
        #expect(bill.total == 800)
    }

    @Test func `tax-01: tax is rounded once for all goods of a rate, lowest rate first`() throws {
        struct Goods: Decodable { let gross: Int64, vatBp: Int64 }
        struct Inputs: Decodable { let lines: [Goods] }
        struct Row: Decodable { let vatBp: Int64, gross: Int64, vat: Int64, net: Int64 }
        struct Expected: Decodable { let perRate: [Row], total: Int64, vatTotal: Int64 }
        let tax = try MoneyCase<Inputs, Expected>(.tax01)
        let lines = zip(1..., tax.inputs.lines.reversed()).map { id, goods in
            CheckLine.goods(LineID(bits: id), goods.gross, basisPoints: goods.vatBp)
        }
        let bill = Bill(of: lines, taxIncluded: true)
        let rows = tax.expected.perRate
        #expect(bill.taxes.map(\.rate) == rows.map { Rate(basisPoints: $0.vatBp) })
        #expect(bill.taxes.map(\.gross.minor) == rows.map(\.gross))
        #expect(bill.taxes.map(\.tax.minor) == rows.map(\.vat))
        #expect(bill.taxes.map(\.net.minor) == rows.map(\.net))
        #expect(bill.total.minor == tax.expected.total)
        #expect(bill.taxes.map(\.tax).sum().minor == tax.expected.vatTotal)
    }

    @Test func `tax-02: three lines of 0.99 are taxed as one amount`() throws {
        struct Inputs: Decodable { let lines: [Int64], vatBp: Int64 }
        struct Expected: Decodable { let perReceipt: Int64 }
        let tax = try MoneyCase<Inputs, Expected>(.tax02)
        let lines = zip(1..., tax.inputs.lines).map { id, amount in
            CheckLine.goods(LineID(bits: id), amount, basisPoints: tax.inputs.vatBp)
        }
        let bill = Bill(of: lines, taxIncluded: true)
        #expect(bill.taxes.map(\.tax.minor) == [tax.expected.perReceipt])
    }

    @Test(arguments: [true, false])
    func `parts sum to the whole for every small bill`(_ taxIncluded: Bool) {
        for first in Int64(0)...12 {
            for second in Int64(0)...12 {
                let bill = Bill(
                    of: [
                        .goods(1, first * 7, basisPoints: 1200), .goods(2, 1, basisPoints: 2500),
                        .goods(3, second, basisPoints: 1200),
                    ], taxIncluded: taxIncluded)
                #expect(bill.lines.map(\.amount).sum() == bill.subtotal)
                #expect(bill.taxes.map(\.gross).sum() == bill.total)
                let net = bill.taxes.map(\.net).sum()
                #expect((taxIncluded ? bill.total : net) == bill.subtotal)
            }
        }
    }
}
