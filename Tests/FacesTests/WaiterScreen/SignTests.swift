import Amounts
import Cells
import Checks
import HouseRules
import Testing
import Vocabulary

@testable import WaiterScreen

/// Signs on the line: points, stars and the wide ones of a Chinese keyboard.
struct SignTests {
    private func lines(_ room: TestRoom) -> [String] {
        room.stored.values.flatMap(\.lines).map { "\($0.amount) \($0.item)" }
    }

    // MARK: - Points

    private static let index = DishIndex([
        .init(id: "070", names: LocalizedText([.german: "Brezn"]), keys: ["brezn"]),
        .init(id: "005", names: LocalizedText([.german: "Helles 0,5 l"]), keys: ["helles"]),
        .init(id: "050", names: LocalizedText([.german: "Weizen 0,3 l"]), keys: ["weizen"]),
    ])

    @Test(
        arguments: [
            ("0.07", []), ("0,07", []), (".07", []), ("70.", []), ("0.5", ["005"]),
            ("0,5", ["005"]),
            ("helles 0.5", ["005"]), ("07", ["070"]), ("helles 0.3", []),
        ] as [(String, [ItemID])])
    func `a figure with a point is no dish's number`(typed: String, found: [ItemID]) {
        #expect(Self.index.find(typed) == found)
    }

    @Test func `a figure with a point alone is told how it is meant`() {
        var room = TestRoom()
        room.type("h5⏎2⏎0.06")
        #expect(room.text.contains("Nothing on the menu fits this."), "\(room.text)")
        room.type("⏎")
        #expect(
            room.text.contains("!! 0.06 is an amount, no dish: write 0.06*37 for dish 37."),
            "\(room.text)")
        #expect(room.stored.isEmpty)
    }

    // MARK: - Wide signs

    @Test(arguments: ["２＊６０⏎", "2×60⏎", "２×ｑｄ⏎", "２　ｑｄ⏎", "６０⏎＊２⏎", "６０⏎＋"])
    func `wide digits and signs are the plain ones`(typed: String) {
        var room = TestRoom()
        room.type("ｈ５⏎２⏎" + typed)
        #expect(lines(room) == ["2 060"], "\(room.text)")
    }

    @Test func `weights, prices, PINs and menu letters may be typed wide as well`() {
        var room = TestRoom(nil)
        room.type("ａｎｎａ⏎１２３４⏎ｈ５⏎２⏎３７⏎１。５⏎")
        #expect(lines(room) == ["1.5 037"], "\(room.text)")
        room.type("90⏎１２。５０⏎　ｑ３⏎")
        #expect(lines(room).last == "3 090")
        #expect(room.stored.values.flatMap(\.lines).last?.price?.minor == 1250)
        room.press(.paste("０６０\n"))
        #expect(lines(room).last == "1 060")
        room.type("⎋，")
        #expect(room.text.contains("Who are you?"), "\(room.text)")
    }

    @Test func `what people write stays as they wrote it`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎ n少盐，快一点。３份×２⏎ o２号　面⏎")
        room.type("１２。５⏎")
        let drafted = room.stored.values.flatMap(\.lines)
        #expect(drafted.first?.note == "少盐，快一点。３份×２")
        #expect(drafted.last?.open?.name == "２号　面")
        #expect(drafted.last?.price?.minor == 1250)
    }

    // MARK: - Tables

    @Test(arguments: ["*3", "@2", "h.5", "h-5", "#h5", "-", "5*", "h5."])
    func `a sign that is in no table's name finds no table`(typed: String) {
        var room = TestRoom()
        room.type(typed)
        #expect(room.text.contains("Table: \(typed)  no such table"), "\(room.text)")
        room.type("⏎")
        #expect(room.text.contains("Nothing is called \"\(typed)\"."))
        #expect(!room.text.contains("How many guests?"))
    }

    @Test func `a seat that lines go to is no table`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎⏎⇥m@2")
        #expect(!room.text.contains("H2"), "\(room.text)")
        room.type("⏎")
        #expect(room.house.checks.values.flatMap(\.lines).map(\.seat) == [2])
    }

    @Test func `a point on the empty line goes to the next table that is taken`() {
        var room = TestRoom()
        room.type("r2⏎3⏎⎋h1⌫⌫.")
        #expect(room.text.contains("R2, 3 guests"), "\(room.text)")
    }
}
