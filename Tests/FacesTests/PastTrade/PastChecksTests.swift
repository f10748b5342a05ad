import Amounts
import Menus
import PastTrade
import Sheets
import Testing
import Vocabulary
import Wire

/// Lists of past orders at a counter, and what is made of them.
@Suite struct PastChecksTests {
    private static let head = "order_id\tquantity\titem_name\tchoice_description\titem_price\n"

    private func list(_ rows: String) throws -> PastChecks {
        try PastChecks(reading: Sheet(reading: Array((Self.head + rows).utf8)), decimals: 2)
    }

    private func mistakes(_ text: String) throws -> [String] {
        let sheet = try Sheet(reading: Array(text.utf8))
        do { _ = try PastChecks(reading: sheet, decimals: 2) } catch {
            return error.problems.map(\.description)
        }
        return []
    }

    private func script(_ list: PastChecks) -> [String] {
        CounterScript(of: list, from: CounterMenu(of: list, in: .english)).commands
            .map { String(decoding: $0.canonicalBytes, as: UTF8.self) }
    }

    @Test func `an order is opened, ordered, paid and closed`() throws {
        let list = try list("7\t2\tTaco\t[Hot, [Rice, Beans]]\t$9.00 \n")
        #expect(
            script(list) == [
                #"{"check":"$order-7","covers":1,"kind":"openCheck"}"#,
                #"{"check":"$order-7","kind":"sendRound","lines":[{"item":"001","modifiers":"#
                    + #"["hot","rice","beans"],"quantity_thousandths":2000}]}"#,
                #"{"check":"$order-7","given_minor":900,"kind":"takeCash"}"#,
                #"{"check":"$order-7","kind":"closeCheck"}"#,
            ])
        #expect(list.sign == "$")
    }

    @Test func `every second guest gets change from the next thousand minor units`() throws {
        let commands = script(try list("1\t1\tTea\t\t2.40\n2\t1\tTea\t\t2.40\n"))
        #expect(
            commands.filter { $0.contains("takeCash") }.map { $0.contains(":1000,") } == [
                false, true,
            ])
    }

    @Test func `a price is the whole line's, and what differs from the menu is priced by hand`()
        throws
    {
        let list = try list("1\t2\tTea\tNULL\t5.00\n1\t1\tTea\tNULL\t2.50\n2\t1\tTea\tNULL\t3.00\n")
        let menu = CounterMenu(of: list, in: .english)
        #expect(menu.item("Tea")?.price == Money(minor: 250))
        let script = CounterScript(of: list, from: menu)
        #expect([script.lines, script.pricedByHand] == [3, 1])
        #expect(self.script(list).count { $0.contains(#""price_minor":300"#) } == 1)
    }

    @Test func `a total that its quantity does not divide becomes two lines that come to it`()
        throws
    {
        let line = try #require(try list("1\t3\tTea\tNULL\t10.00\n").checks.first?.lines.first)
        #expect(line.shares.map(\.quantity) == [2, 1])
        #expect(line.shares.map(\.each) == [Money(minor: 333), Money(minor: 334)])
    }

    @Test func `shares come to the total whatever it is`() {
        for quantity in 1...9 as ClosedRange<Int64> {
            for total in 0...60 as ClosedRange<Int64> {
                let line = PastLine(
                    quantity: quantity, item: "Tea", choices: [],
                    total: Money(minor: total))
                #expect(line.shares.map { $0.each.minor * $0.quantity }.reduce(0, +) == total)
                #expect(line.shares.map(\.quantity).reduce(0, +) == quantity)
            }
        }
    }

    @Test func `the rows of an order may stand apart`() throws {
        let list = try list("1\t1\tTea\tNULL\t1\n2\t1\tTea\tNULL\t1\n1\t1\tCake\tNULL\t3\n")
        #expect(list.checks.map(\.id) == ["1", "2"])
        #expect(list.checks.map(\.lines.count) == [2, 1])
        #expect(list.checks.map(\.total) == [Money(minor: 400), Money(minor: 100)])
    }

    @Test func `items that share a choice share a group, and others have their own`() throws {
        let list = try list(
            "1\t1\tTaco\t[Rice, Beans]\t1\n1\t1\tBowl\t[Corn]\t1\n1\t1\tSoda\t[Lemon]\t1\n"
                + "1\t1\tBowl\t[Rice]\t1\n1\t1\tChips\tNULL\t1\n")
        let menu = CounterMenu(of: list, in: .english).menu
        #expect(
            menu.groups.map { $0.modifiers.map(\.id) } == [["rice", "beans", "corn"], ["lemon"]])
        #expect(menu.groups.map(\.maximum) == [2, 1])
        #expect(menu.groups.map(\.minimum) == [0, 0])
        #expect(menu.items.map(\.groups) == [["choices-1"], ["choices-1"], ["choices-2"], []])
    }

    @Test func `choices with the same letters are told apart`() throws {
        let list = try list("1\t1\tTaco\t[Red-Hot, Red (Hot), 红]\t1\n")
        let menu = CounterMenu(of: list, in: .english).menu
        #expect(menu.groups[0].modifiers.map(\.id) == ["red-hot", "red-hot-2", "choice"])
    }

    @Test func `a choice named twice is taken once and told in a note`() throws {
        let commands = script(try list("1\t1\tTaco\t[Rice, [Beans, Rice]]\t1\n"))
        #expect(
            commands[1].contains(#""modifiers":["rice","beans"],"note":"Rice, Beans, Rice""#))
    }

    @Test func `a large order is sent in rounds that a hub takes`() throws {
        let rows = String(repeating: "1\t1\tTea\tNULL\t1\n", count: 90)
        #expect(script(try list(rows)).count { $0.contains("sendRound") } == 3)
    }

    @Test func `lines with many long choices go into rounds that fit a command`() throws {
        let choices = (1...99).map { "A choice with quite a long name \($0)" }
        let row = "1\t1\tTea\t[\(choices.joined(separator: ","))]\t1\n"
        let rounds = script(try list(String(repeating: row, count: 40)))
            .filter { $0.contains("sendRound") }
        #expect(rounds.count == 3)
        // An id is still put into each line, and the rest of an envelope around them.
        #expect(rounds.allSatisfy { $0.utf8.count < Contract.mostCommandBytes - 4000 })
    }

    @Test func `a line has no more choices than a menu lets it have`() throws {
        let choices = (1...100).map { "c\($0)" }.joined(separator: ",")
        let found = try mistakes(Self.head + "1\t1\tTea\t[\(choices)]\t1\n")
        #expect(found.count == 1)
        #expect(found[0].hasPrefix(#"row 2, column D "choice_description": '[c1,c2,"#))
        #expect(
            found[0].hasSuffix(
                "' has 100 choices, more than the 99 of a line; write those that matter"))
    }

    @Test func `an order has no more lines than a check holds`() throws {
        let row = "7\t1\tTea\tNULL\t1\n"
        #expect(try list(String(repeating: row, count: 400)).checks[0].lines.count == 400)
        #expect(
            try mistakes(Self.head + String(repeating: row, count: 450)) == [
                #"row 402, column A "order_id": '7' has more than 400 lines, which is all that a "#
                    + "check holds; write the rest under another order_id"
            ])
        // A total that its quantity does not divide is two lines.
        let two = "7\t3\tTea\tNULL\t1\n"
        #expect(try mistakes(Self.head + String(repeating: two, count: 201)).count == 1)
    }

    @Test func `an order costs no more than can be paid`() throws {
        let most = "1\t1\tTea\tNULL\t100000000.00\n1\t1\tTea\tNULL\t0.00\n"
        #expect(script(try list(most)).contains { $0.contains(#""given_minor":10000000000,"#) })
        #expect(
            try mistakes(Self.head + most + "1\t1\tTea\tNULL\t0.01\n") == [
                #"row 4, column E "item_price": '0.01' makes the order dearer than 100000000.00, "#
                    + "the most that is paid; write the rest under another order_id"
            ])
    }

    @Test func `words are taken as they stand, whatever they begin with`() throws {
        #expect(try list("1\t1\t'12 Malbec\tNULL\t1\n").checks[0].lines[0].item == "'12 Malbec")
    }

    @Test(arguments: [("4.50", "€4.50", "4.50"), ("€4.50", "4.50", "€4.50")])
    func `all rows are in the currency of the first`(
        first: String, second: String, instead: String
    ) throws {
        #expect(
            try mistakes(Self.head + "1\t1\tTea\tNULL\t\(first)\n1\t1\tTea\tNULL\t\(second)\n")
                == [
                    #"row 3, column E "item_price": '"# + second
                        + "' is in another currency than the rows above; write \(instead)"
                ])
    }

    @Test func `items that are joined late share one group, named by their first choice`() throws {
        let menu = CounterMenu(
            of: try list(
                "1\t1\tTaco\t[Rice]\t1\n1\t1\tSoda\t[Lemon]\t1\n1\t1\tBowl\t[Corn]\t1\n"
                    + "1\t1\tBowl\t[Rice, Lemon]\t1\n"), in: .english
        ).menu
        #expect(menu.groups.map { $0.modifiers.map(\.id) } == [["rice", "lemon", "corn"]])
        #expect(menu.groups.map(\.maximum) == [2])
        #expect(menu.items.map(\.groups) == [["choices-1"], ["choices-1"], ["choices-1"]])
    }

    @Test func `choices whose letters make no id are numbered, however many there are`() throws {
        let rows = (0..<20_000).map { "\($0)\t1\tTea\t[好\($0)]\t1\n" }.joined()
        let menu = CounterMenu(of: try list(rows), in: .english).menu
        #expect(menu.groups.map(\.modifiers.count) == [20_000])
        #expect(Set(menu.groups[0].modifiers.map(\.id)).count == 20_000)
    }

    @Test func `an order that costs nothing is closed unpaid`() throws {
        #expect(!script(try list("1\t1\tTea\tNULL\t0.00\n")).contains { $0.contains("takeCash") })
    }

    @Test func `columns are found by their names`() throws {
        let text = "item_price,item_name,x,quantity,order_id\n2.50,Tea,?,1,9\n"
        let list = try PastChecks(reading: Sheet(reading: Array(text.utf8)), decimals: 2)
        #expect(
            list.checks == [
                PastCheck(
                    id: "9",
                    lines: [
                        PastLine(
                            quantity: 1, item: "Tea", choices: [], total: Money(minor: 250))
                    ])
            ])
    }

    @Test func `every mistake is told with its row and column`() throws {
        let rows =
            "1\t0\tTea\tNULL\t1.00\n1\t1\t\tNULL\t1.00\n1\t1\tTea\tNULL\t1.005\n"
            + "1\t1\tTea\tNULL\t-1\n1\t1\tTea\tNULL\t1.00\n"
        #expect(
            try mistakes(Self.head + rows) == [
                #"row 2, column B "quantity": '0' is not a whole number from 1 to 999; write 2"#,
                #"row 3, column C "item_name": '' is not one line of 1 to 200 characters; "#
                    + "write Lemonade",
                #"row 4, column E "item_price": '1.005' is not what a line costs; "#
                    + "write 4.50, or $4.50",
                #"row 5, column E "item_price": '-1' is not what a line costs; "#
                    + "write 4.50, or $4.50",
            ])
        #expect(
            try mistakes("order_id,quantity,item_name\n1,1,Tea\n") == [
                "row 1: there is no column 'item_price'; name the columns in the first row: "
                    + "order_id, quantity, item_name, item_price, and choice_description where "
                    + "there are choices"
            ])
        #expect(
            try mistakes(Self.head) == [
                "there is no order in it; write a row for each line of an order"
            ])
    }
}
