import Foundation
import HouseStore
import HouseTesting
import HubService
import Processes
import Testing
import Wire

extension EndToEndTests {
    /// Ten orders with every difficulty of such lists: several prices of one item, totals that
    /// quantities do not divide, choices in brackets, named twice and like an amount, orders whose
    /// rows stand apart, one that costs nothing, and one that is larger than a round.
    private static let list: String = {
        var rows = [
            "order_id\tquantity\titem_name\tchoice_description\titem_price",
            "1\t1\tTea\tNULL\t$2.40 ", "1\t1\tBun\t[Sesame]\t$3.00",
            "2\t2\tTea\tNULL\t$4.80", "3\t1\tTea\tNULL\t$2.60",
            "4\t3\tBun\t[Sesame, [Butter, Jam]]\t$10.00", "2\t1\tBun\t[Jam]\t$3.35",
            "5\t1\tBun\t[$5 Deal, [Butter, $5 Deal]]\t$3.00", "6\t7\tTea\tNULL\t$0.05",
            "7\t1\tWater\tNULL\t$0.00", "8\t999\tWater\tNULL\t$1000.00",
            "10\t1\tCrème Brûlée\t[Extra \"Crunch\"]\t$6.66",
        ]
        rows += Array(repeating: "9\t1\tBun\t[Butter]\t$2.99", count: 95)
        return rows.joined(separator: "\r\n")
    }()
    /// What its last column adds up to, in cents, and into how many lines it goes.
    private static let total =
        240 + 300 + 480 + 260 + 1000 + 335 + 300 + 5 + 100_000 + 666
        + 95 * 299
    private static let lines = 11 + 95 + 3

    @Test(.timeLimit(.minutes(10)))
    func `a list of counter orders is rung up to the cent, each line on one work docket`()
        async throws
    {
        let counter = try Counter(Self.list)
        let made = try await counter.make()
        #expect(made.isWell, "\(made.errors)")
        #expect(made.output.contains("(\(Self.total) minor units)"))
        #expect(made.output.contains("with \(Self.lines) lines"))
        let again = try await counter.make()
        #expect(again.ending == .exited(1))
        #expect(again.errors.contains("there is one already"))
        let house = try await counter.open()
        let run = try await Program.run(
            [
                "send", "--as", "cashier-1", "--staff", "till", "--pin-file",
                counter.path("data/pins"),
            ]
                + counter.options + [counter.path("counter.jsonl")])
        #expect(run.isWell, "\(run.errors)")
        let replies: [Reply] = try run.lines.map {
            try Canonical.value(parsing: Array($0.utf8), strict: true)
        }
        #expect(replies.count == 41)
        #expect(replies.allSatisfy { $0.outcome == .accepted })
        try await eventually("the last paper", within: .seconds(180)) {
            counter.receipts.count >= 10
                && counter.dockets.map(\.count).reduce(0, +) >= Self.lines
        }
        house.process.send(SIGTERM)
        #expect(try await house.end(within: .seconds(30)).isWell)
        let audit = try await Program.run(["audit", "--data", counter.path("data")])
        #expect(audit.isWell, "\(audit.output)")
        #expect(counter.dockets.map(\.count).reduce(0, +) == Self.lines)
        #expect(counter.notes == ["    Note: $5 Deal, Butter, $5 Deal"])
        #expect(counter.receipts.count == 10)
        #expect(counter.receipts.reduce(0, +) == Self.total)
        try counter.compare(orders: 10, total: Self.total, lines: Self.lines)
    }

    @Test(.timeLimit(.minutes(10)))
    func `options that make no house leave nothing behind`() async throws {
        let counter = try Counter(Self.list)
        let small = try await counter.make(["--currency", "usd"])
        #expect(small.errors.contains("--currency is three capital letters"))
        let nowhere = try await counter.make(["--time-zone", "Nowhere/City"])
        #expect(nowhere.ending == .exited(1))
        #expect(nowhere.errors.contains("config/counter/house.yaml:"))
        #expect(nowhere.errors.contains("time_zone 'Nowhere/City' is not known"))
        #expect(try counter.names() == ["orders.tsv"])
        let made = try await counter.make(["--time-zone", "Europe/Berlin", "--language", "zh-Hant"])
        #expect(made.isWell, "\(made.errors)")
        #expect(try counter.names() == ["Menus", "config", "counter.jsonl", "orders.tsv"])
        #expect(try counter.text("config/counter/printers.yaml").contains("profile: big5-80"))
    }

    @Test(.timeLimit(.minutes(10)))
    func `a list with mistakes makes nothing and names them all`() async throws {
        let counter = try Counter(
            "order_id;quantity;item_name;item_price\n1;one;Tea;2,40\n2;1;Tea;2.40\n")
        let run = try await counter.make()
        #expect(run.ending == .exited(1))
        #expect(run.errors.contains(#"row 2, column B "quantity": 'one'"#))
        #expect(run.errors.contains(#"row 2, column D "item_price": '2,40'"#))
        #expect(!FileManager.default.fileExists(atPath: counter.path("config")))
    }
}
