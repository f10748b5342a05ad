import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// What is done to parties and their tables, key by key.
struct PartyTests {
    /// Two guests and a beer at H5, four at H6.
    private func twoParties(_ staff: StaffID = "anna") -> TestRoom {
        var room = TestRoom(staff)
        room.type("h5⏎2⏎60⏎⏎⏎⎋h6⏎4⏎8⏎⏎⏎⎋")
        return room
    }

    private func check(at table: TableID, in room: TestRoom) throws -> Check {
        try #require(room.house.checks.values.first { $0.table == table })
    }

    @Test func `covers are changed with two keys and the number`() throws {
        var room = twoParties()
        room.type("h5 g5⏎")
        #expect(try check(at: "h5", in: room).covers == 5)
        #expect(room.text.contains("* Done: covers."))
        #expect(room.text.contains("5/4"))
        room.type("h5 g0⏎")
        #expect(room.text.contains("!!"))
        #expect(try check(at: "h5", in: room).covers == 5)
    }

    @Test func `two tables are merged and taken apart again`() throws {
        var room = twoParties()
        room.type("h5 mh6⏎")
        let merged = try check(at: "h5", in: room)
        #expect(merged.covers == 6)
        #expect(merged.tables == ["h5", "h6"])
        #expect(room.text.contains("* Done: merge."))
        #expect(room.text.contains("=H5"), "the other table says where its guests belong")
        room.type("h6 u1")
        #expect(try check(at: "h6", in: room).covers == 4)
        #expect(try check(at: "h5", in: room).covers == 2)
    }

    @Test func `a draft goes with the party that is merged`() throws {
        var room = twoParties()
        room.type("h6⏎60⏎⎋h5 mh6⏎")
        let merged = try check(at: "h5", in: room)
        #expect(room.stored.values.map(\.id.check) == [merged.id])
        room.type("h6⏎")
        #expect(room.text.contains("1 dish not sent"))
    }

    @Test func `others share a table with a check of their own`() throws {
        var room = twoParties()
        room.type("h5 p3⏎16⏎3⏎⏎⎋")
        let checks = room.house.checks.values.filter { $0.table == "h5" }.sorted {
            $0.number < $1.number
        }
        #expect(checks.map(\.covers) == [2, 3])
        #expect(room.text.contains("&2"))
        #expect(room.text.contains("5/4"))
        room.type("h5⏎")
        #expect(room.text.contains("Which guests?"))
        #expect(room.text.contains("> 1 check 1  2 guests"))
        #expect(room.text.contains("  2 check 3  3 guests"))
        room.type("2")
        #expect(room.heading.contains("check 3"))
    }

    @Test func `a table is cleared once its guests are gone, and not while dishes stand`() {
        var room = TestRoom()
        room.type("h5⏎2⏎⎋ c")
        #expect(room.text.contains("Make the table free?"))
        room.type("⎋")
        #expect(room.house.checks.count == 1)
        room.type(" cy")
        #expect(room.house.checks.isEmpty)
        #expect(room.text.contains("* Done: clear."))
        var other = twoParties()
        other.type("h5 cy")
        #expect(other.text.contains("Check 1 still has something on it."))
        #expect(other.house.checks.count == 2)
    }

    @Test func `clearing a table warns of dishes that nobody has sent`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⎋ c")
        #expect(room.text.contains("!! 1 dish not sent"))
    }

    @Test func `one check, or all, are handed over to a colleague`() throws {
        var room = twoParties()
        room.type("h5 h1")
        #expect(room.text.contains("To whom?"))
        room.type("2")
        #expect(try check(at: "h5", in: room).waiter == "elsa")
        #expect(try check(at: "h6", in: room).waiter == "anna")
        #expect(room.text.contains("Elsa"))
        room.type("h6 h22")
        #expect(try check(at: "h6", in: room).waiter == "elsa")
    }

    private static let cook = StaffMember(
        id: "amir", name: "Amir Rahimi", roles: [.cook], language: .english)

    private func tell(_ room: inout TestRoom, of staff: [StaffMember]) {
        room.tell(
            .house(HousePicture(RoomBooks.config(staff: staff), hash: RoomBooks.configHash)))
    }

    @Test func `a check is handed over to who serves, and to nobody else`() throws {
        var room = twoParties()
        tell(&room, of: [Self.cook] + RoomBooks.staff)
        room.type("h5 h1")
        #expect(room.text.contains("To whom?"))
        #expect(room.text.contains("> 1 王芳"), "\(room.text)")
        #expect(!room.text.contains("Amir"), "\(room.text)")
        room.type("2")
        #expect(try check(at: "h5", in: room).waiter == "elsa")
    }

    @Test(arguments: [(24, 80), (20, 40)])
    func `where nobody else serves that is said`(rows: Int, columns: Int) {
        var room = TestRoom(rows: rows, columns: columns)
        room.type("h5⏎2⏎⎋")
        let anna = RoomBooks.staff.filter { $0.id == "anna" }
        tell(&room, of: [Self.cook] + anna)
        room.type("h5 h")
        #expect(room.text.contains("! Nobody else here may take checks over."), "\(room.text)")
        #expect(!room.text.contains("To whom?"), "\(room.text)")
        room.type(" l1")
        #expect(!room.text.contains("交给谁"), "\(room.text)")
        room.type("h5 h")
        #expect(room.text.contains("! 没有别的服务员可以接手账单。"), "\(room.text)")
    }

    @Test func `who may not hand over the checks of others is told at once`() {
        var room = twoParties("wang")
        room.order(
            .handOver(HandOver(.all(of: "wang"), to: "anna")), by: .staff("wang"))
        room.type("h5 h")
        #expect(room.text.contains("!!"))
        #expect(!room.text.contains("交给谁"))
    }

    @Test func `a party that moves to a taken table shares it or merges, as the waiter says`()
        throws
    {
        var room = twoParties()
        room.type("h5 th6⏎")
        #expect(room.text.contains("Table H6 is taken."))
        room.type("1")
        #expect(room.house.checks.values.map(\.table) == ["h6", "h6"])
        room.type("h6 t")
        #expect(room.text.contains("Which guests?"))
        room.type("2h1⏎")
        #expect(try check(at: "h1", in: room).covers == 2)
        room.type("h1 th6⏎2")
        #expect(room.house.checks.count == 1)
        #expect(try check(at: "h6", in: room).covers == 6)
    }

    @Test func `the arrows go through the tables that can be meant`() {
        var room = twoParties()
        room.type("h5 m")
        #expect(!room.text.contains("taken"))
        room.type("↓")
        #expect(room.text.contains("> H6"))
        #expect(!room.text.contains("  H7"))
    }

    @Test func `all of it is kept here while the hub is away`() throws {
        var room = twoParties()
        room.loseHub()
        room.type("h5 g3⏎h5 mh6⏎")
        #expect(room.text.contains("2 kept here"))
        #expect(room.text.contains("H5: kept here, goes out when the hub is back."))
        room.findHub()
        #expect(try check(at: "h5", in: room).covers == 7)
    }

    @Test func `a round for a check that was merged elsewhere goes on as a draft there`() throws {
        var room = twoParties()
        let (one, other) = (try check(at: "h5", in: room).id, try check(at: "h6", in: room).id)
        room.loseHub()
        room.type("h6⏎60⏎⏎⏎")
        room.order(.mergeTables(OnTwoChecks(check: one, merged: other)), by: .staff("elsa"))
        room.findHub()
        let draft = try #require(room.stored.values.first)
        #expect(room.stored.count == 1)
        #expect(draft.id.check == one)
        #expect(draft.lines.map(\.item) == ["060"])
        #expect(draft.rounds.isEmpty)
    }
}
