import Checks
import HouseRules
import Kitchen
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// What is done to dishes that were sent, key by key.
struct LineDeedTests {
    /// At H5: Mapo Tofu and two beers in the kitchen, pork held.
    private func ordered(_ staff: StaffID = "anna") -> TestRoom {
        var room = TestRoom(staff)
        room.type("h5⏎2⏎16⏎3" + "2*60⏎14⏎1 h⏎⏎⇥")
        return room
    }

    private func line(_ item: ItemID, in room: TestRoom) throws -> CheckLine {
        try #require(room.house.checks.values.flatMap(\.lines).first { $0.item == item })
    }

    @Test func `a single held dish is fired by itself`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎14⏎1 h17⏎1 h⏎⏎⇥↓d⏎")
        #expect(try line("017", in: room).stage == .fired)
        #expect(try line("014", in: room).stage == .held)
        #expect(room.text.contains("* Done: fire dish."))
    }

    @Test func `several dishes are selected and fired together`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎14⏎1 h17⏎1 h16⏎1 h⏎⏎⇥ss")
        #expect(room.text.contains(" *1 Twice-Cooked Pork"))
        room.type("d⏎")
        #expect(try line("014", in: room).stage == .fired)
        #expect(try line("017", in: room).stage == .fired)
        #expect(try line("016", in: room).stage == .held)
    }

    @Test func `what was selected stays so when its move is given up, and not when it is done`()
        throws
    {
        var room = TestRoom()
        room.type("h5⏎2⏎14⏎1 17⏎1 8⏎⏎⏎⇥ss")
        #expect(room.text.split(separator: "\n").count { $0.contains(" *1 ") } == 2)
        room.type("m⎋")
        #expect(room.text.split(separator: "\n").count { $0.contains(" *1 ") } == 2, "\(room.text)")
        room.type("m@2⏎")
        #expect(!room.text.contains(" *1 "), "\(room.text)")
        #expect(room.house.checks.values.flatMap(\.lines).compactMap(\.seat) == [2, 2])
    }

    @Test func `a colleague's dishes are moved by who may hand them over`() throws {
        var room = TestRoom(nil)
        room.type("anna⏎1234⏎h5⏎2⏎60⏎⏎⏎⎋,wang⏎1234⏎h6⏎2⏎⎋h5⇥mh6⏎")
        #expect(room.text.contains("您没有"), "\(room.text)")
        let moves = room.effects.count {
            if case .submit(.moveLines, _) = $0 { true } else { false }
        }
        #expect(moves == 0)
        room.type("⎋⎋,2h5⇥mh6⏎")
        #expect(room.house.checks.values.first { $0.table == "h6" }?.lines.count == 1)
    }

    @Test func `for a colleague's dish that may not be moved nobody is seated at a free table`() {
        var room = TestRoom(nil)
        room.type("anna⏎1234⏎h5⏎2⏎60⏎⏎⏎⎋,wang⏎1234⏎h5⇥mr1⏎")
        #expect(room.text.contains("您没有"), "\(room.text)")
        room.type("⏎⏎")
        let submitted = room.effects.count { effect in
            switch effect {
            case .submit(.seatParty(let party), _): party.table == "r1"
            case .submit(.moveLines, _): true
            default: false
            }
        }
        #expect(submitted == 0)
        #expect(room.house.checks.values.map(\.table) == ["h5"])
    }

    @Test func `what is not sent is held and let go on the check as well`() throws {
        var room = ordered()
        room.type("⇥8⏎⇥↓↓↓h")
        #expect(room.text.contains("+ HOLD"), "\(room.text)")
        room.type("⇥⏎⏎")
        #expect(try line("008", in: room).stage == .held)
    }

    @Test func `the kitchen is asked to hurry with a dish, a course or the whole check`() throws {
        var room = ordered()
        room.type("r")
        #expect(room.text.contains("> 1 Mapo Tofu"))
        #expect(room.text.contains("  2 course 1"))
        #expect(room.text.contains("  4 the whole check"))
        room.type("1")
        #expect(try line("016", in: room).history?.rushed?.times == 1)
        #expect(try line("060", in: room).history?.rushed == nil)
        #expect(room.text.contains("rushed (Anna Zhao 19:32)"))
        room.type("r4")
        #expect(try line("060", in: room).history?.rushed?.times == 1)
    }

    @Test func `nothing hurries that the kitchen does not have`() {
        var room = TestRoom()
        room.type("h5⏎2⏎14⏎1 h⏎⏎⇥r")
        #expect(room.text.contains("!! "))
        #expect(!room.text.contains("What should hurry?"))
    }

    @Test func `a dish is given away with how many and why, and charged again`() throws {
        var room = ordered()
        room.type("↓c1⏎4")
        let beer = try line("060", in: room)
        #expect(beer.comp?.quantity == .one)
        #expect(beer.comp?.reason == "生日 / birthday")
        #expect(room.text.contains("on the house 1: birthday (Anna Zhao 19:32)"))
        #expect(room.text.contains("15.00"), "one of two beers is paid")
        room.type("u")
        #expect(try line("060", in: room).comp == nil)
    }

    @Test func `who may not give away is told so before anything is asked`() throws {
        var room = ordered("wang")
        room.type("c")
        #expect(room.text.contains("您没有"))
        #expect(try line("016", in: room).comp == nil)
    }

    @Test func `a dish is moved to another table, to new guests, and to a seat`() throws {
        var room = ordered()
        room.type("⎋⎋h6⏎4⏎⎋h5⇥")
        room.type("mh6⏎")
        let other = try #require(room.house.checks.values.first { $0.table == "h6" })
        #expect(other.lines.map(\.item) == ["016"])
        room.type("m1⏎@2⏎")
        let own = try #require(room.house.checks.values.first { $0.table == "h5" })
        #expect(own.lines.filter { $0.seat == 2 }.map(\.quantity) == [.one])
        #expect(own.lines.filter { $0.item == "060" }.count == 2)
        room.type("mr1⏎3⏎")
        let new = try #require(room.house.checks.values.first { $0.table == "r1" })
        #expect(new.covers == 3)
        #expect(new.lines.map(\.item) == ["060"], "\(room.text)")
        room.type("⎋h6⇥")
        #expect(room.text.contains("from check 1 (Anna Zhao 19:32)"))
    }

    @Test func `a docket is printed again`() throws {
        var room = ordered()
        let docket = try #require(room.house.kitchen.dockets.keys.min())
        room.order(.reportPaper(ReportPaper(paper: docket, outcome: .confirmed, trouble: nil)))
        room.type("p")
        #expect(room.text.contains("> 1 docket \(docket): Mapo Tofu, Tsingtao Beer"))
        room.type("1")
        #expect(room.text.contains("* Done: reprint."))
        #expect(room.house.kitchen.dockets.values.contains { $0.kind == .reprint })
    }

    @Test func `the check tells where each dish stands`() throws {
        var room = ordered()
        #expect(room.text.contains("c2 = fired"))
        #expect(room.text.contains("c2 ? held"))
        let docket = try #require(room.house.kitchen.dockets.keys.min())
        room.order(
            .reportPaper(ReportPaper(paper: docket, outcome: .failed, trouble: .paperEnd)))
        #expect(room.text.contains("c2 ! not on paper"))
        room.order(.reportPaper(ReportPaper(paper: docket, outcome: .confirmed, trouble: nil)))
        #expect(room.text.contains("c2 # on paper"))
        room.type("v6")
        #expect(room.text.contains("x voided"))
        #expect(room.text.contains("voided 1: sold out (Anna Zhao 19:32)"))
    }

    @Test func `without the hub the totals say since when`() {
        var room = ordered()
        room.loseHub()
        #expect(room.text.contains("TOTAL (No hub since 19:32)"))
    }
}
