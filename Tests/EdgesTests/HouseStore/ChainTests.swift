import HouseStore
import Testing
import Wire

/// Case `fiscal-02`: three records of a cash register in a chain of hashes.
struct ChainTests {
    private static let sale = record("sale", 1, ["gross": 34_900, "vat": 4566])
    private static let refund = record("refund", 2, ["gross": -9500, "vat": -1018])
    private static let tamperedRefund = record("refund", 2, ["gross": -9000, "vat": -1018])
    private static let report = record(
        "z", 3, ["grand_sales": 34_900, "grand_returns": 9500])

    private static let honest = [
        "6ce42c6d9292888585dfd8c79249e375e838cc17e951c92834a1ebf47d0f9954",
        "7a647b49bcdebdb9b68cdc267c82a67146c99f3fb4ff9598d618016b23a77b62",
        "79a59107f5998bb9a08be1d1990373385c4ed345a091a7cab0b8ca0af9374de3",
    ]
    private static let tampered = [
        "6ce42c6d9292888585dfd8c79249e375e838cc17e951c92834a1ebf47d0f9954",
        "88ce8921ddd9d0c09a8373f7316cd828ec6f8b0877348b05f3d708a179878fbf",
        "6c8cfccd9979c20333718c3ad8f676db24d48edc651b891f2f31368edf4e9fb5",
    ]

    @Test func `the journal hashes each record with the hash before it`() {
        #expect(JournalHead.genesis == String(repeating: "0", count: 64))
        #expect(chain([Self.sale, Self.refund, Self.report]) == Self.honest)
    }

    @Test func `a changed record is found at its place and breaks all that follow`() {
        let hashes = chain([Self.sale, Self.tamperedRefund, Self.report])
        #expect(hashes == Self.tampered)
        #expect(zip(hashes, Self.honest).map { $0 == $1 } == [true, false, false])
    }

    @Test func `a record that is taken out or put elsewhere is found`() {
        #expect(chain([Self.sale, Self.report]).last != Self.honest[1])
        #expect(chain([Self.refund, Self.sale, Self.report]).last != Self.honest[2])
    }

    private func chain(_ records: [JSONTree]) -> [String] {
        var hash = JournalHead.genesis
        return records.map { record in
            hash = HouseStore.chain(hash, record.canonicalBytes)
            return hash
        }
    }

    private static func record(
        _ type: String, _ seq: Int64, _ amounts: [String: Int64]
    ) -> JSONTree {
        var fields = amounts.mapValues(JSONTree.integer)
        fields["type"] = .text(type)
        fields["seq"] = .integer(seq)
        return .object(fields)
    }
}
