import Cells
import Checks
import HouseRules
import Kitchen
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// What goes wrong around a waiter: keys that come in bursts, sessions that end, disks that fill,
/// guests that leave, others who change the same check.
struct CarefulTests {
    private func check(at table: TableID, in room: TestRoom) throws -> Check {
        try #require(room.house.checks.values.first { $0.table == table })
    }

    private func opening() -> WaiterOpening {
        var opening = WaiterOpening(
            device: "t1", size: Size(rows: 24, columns: 80), language: .english, seed: 7,
            moment: TestRoom.evening)
        opening.house = HousePicture(RoomBooks.config, hash: RoomBooks.configHash)
        return opening
    }

    private func type(_ text: String, _ screen: inout WaiterScreen) -> [WaiterEffect] {
        text.flatMap { screen.update(.key(Self.special[$0] ?? .character($0))) }
    }

    private static let special: [Character: Key] = ["⏎": .enter, "⎋": .escape]

    // MARK: - Bursts

    @Test func `a letter that the menu does not have goes on with what was typed`() {
        var room = TestRoom()
        room.type("h 5⏎")
        #expect(room.heading.contains("H5"), "\(room.text)")
    }

    // MARK: - People

    @Test func `whose session has ended is asked for the PIN`() throws {
        var before = opening()
        before.sessions = [try #require(TestRoom.session("anna"))]
        var screen = WaiterScreen(before)
        #expect(type("1", &screen) == [.resume("anna")])
        _ = screen.update(.signInRefused("anna", RefusalCode("badSession")))
        #expect(screen.view().text.contains("PIN of Anna Zhao:"))
        #expect(type("1234⏎", &screen) == [.signIn("anna", pin: "1234")])
    }

    @Test func `a PIN that is judged late takes the terminal from nobody`() throws {
        let anna = try #require(TestRoom.session("anna"))
        let elsa = try #require(TestRoom.session("elsa"))
        var before = opening()
        before.sessions = [elsa]
        var screen = WaiterScreen(before)
        _ = type("anna⏎1234⏎⎋", &screen)
        #expect(type("1", &screen) == [.resume("elsa")])
        _ = screen.update(.entered(elsa))
        #expect(screen.update(.signedIn(anna)) == [])
        #expect(screen.view().row(0).contains("Elsa"))
    }

    @Test func `a refusal of somebody nobody waits for is told to nobody`() throws {
        var before = opening()
        before.sessions = [try #require(TestRoom.session("elsa"))]
        var screen = WaiterScreen(before)
        _ = type("anna⏎1234⏎⎋wang⏎", &screen)
        _ = screen.update(.signInRefused("anna", RefusalCode("signInWrong")))
        #expect(!screen.view().text.contains("!!"))
        _ = screen.update(.signInRefused("wang", RefusalCode("signInWrong")))
        #expect(!screen.view().text.contains("!!"), "nothing was asked of the hub for this one")
        _ = type("1234⏎", &screen)
        _ = screen.update(.signInRefused("wang", RefusalCode("signInWrong")))
        #expect(screen.view().text.contains("!! That PIN is not right."))
    }

    @Test func `nobody is signed in whose session is not on the disk`() {
        var room = TestRoom(nil)
        room.keepsSessions = false
        room.type("anna⏎1234⏎")
        #expect(room.text.contains("PIN of Anna Zhao:"), "\(room.text)")
        #expect(room.text.contains("!! ") && room.text.contains("no room is left"))
        room.keepsSessions = true
        room.type("1234⏎")
        #expect(room.text.contains("Table:"))
    }

    // MARK: - Drafts

    @Test func `an older form of a draft on the disk forgets nothing that went into it since`()
        throws
    {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎⏎⎋h6⏎4⏎8⏎⎋")
        let target = try check(at: "h5", in: room).id
        room.keepsDrafts = false
        room.type("h5⏎16⏎3⎋h5 mh6⏎")
        let id = DraftID(staff: "anna", check: target)
        room.tell(.drafted(id, TableDraft(id: id, table: "h5")))
        #expect(room.stored.values.map { $0.lines.map(\.item) } == [["008"]])
        room.wait(seconds: 4)
        room.wait(seconds: 4)
        #expect(room.stored.count == 1, "after two more faults it is still there")
        room.keepsDrafts = true
        room.wait(seconds: 4)
        #expect(room.stored.values.map { $0.lines.map(\.item) } == [["016", "008"]])
    }

    @Test func `of many drafts that fail each is tried again in its turn`() {
        var room = TestRoom()
        for table in 1...8 { room.type("h\(table)⏎2⏎⎋") }
        for table in 1...4 { room.type("r\(table)⏎2⏎⎋") }
        room.keepsDrafts = false
        for table in 1...8 { room.type("h\(table)⏎60⏎⎋") }
        for table in 1...4 { room.type("r\(table)⏎60⏎⎋") }
        let before = room.effects.count
        room.wait(seconds: 4)
        room.wait(seconds: 4)
        let tried = room.effects[before...].compactMap { effect -> TableID? in
            if case .keep(let draft) = effect { draft.table } else { nil }
        }
        #expect(tried.count == 16)
        #expect(Set(tried).count == 12)
    }

    @Test func `a draft is forgotten only once the one it went into is on the disk`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎⏎⎋h6⏎4⏎8⏎⎋")
        let other = try check(at: "h6", in: room).id
        room.keepsDrafts = false
        room.type("h5 mh6⏎")
        #expect(room.stored.values.map(\.id.check) == [other])
        room.keepsDrafts = true
        room.type("h5⏎60⏎")
        #expect(room.stored.values.map { $0.lines.map(\.item) } == [["008", "060"]])
    }

    @Test func `after a merge nothing that came is undone`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⎋h6⏎4⏎8⏎⎋h5 mh6⏎h5⏎⌫")
        #expect(room.stored.values.map { $0.lines.map(\.item) } == [["060", "008"]])
        #expect(room.text.contains("There is nothing to take back."))
    }

    @Test func `an allergy leaves with the guests who had it`() {
        var room = TestRoom()
        room.type("h5⏎2⏎ y1⎋ cy")
        #expect(room.stored.isEmpty)
        room.type("h5⏎3⏎")
        #expect(!room.text.contains("ALLERGY"))
    }

    @Test func `an allergy of guests who left unseen is nobody's`() {
        var room = TestRoom()
        room.type("h5⏎2⏎ y1⎋")
        room.loseHub()
        room.order(.clearTable(ClearTable(table: "h5", check: nil)), by: .staff("elsa"))
        room.findHub()
        room.type("h5⏎3⏎")
        #expect(!room.text.contains("ALLERGY"), "\(room.text)")
        #expect(room.stored.isEmpty)
    }

    @Test func `a draft that is not on the disk is told of until it is`() {
        var room = TestRoom()
        room.type("h5⏎2⏎")
        room.keepsDrafts = false
        room.type("60⏎⎋")
        #expect(room.text.contains("draft NOT kept"))
        room.keepsDrafts = true
        room.type("h5⏎60⏎")
        #expect(!room.text.contains("draft NOT kept"))
    }

    @Test func `what the disk did not take is written as soon as it does, without a key`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎8⏎")
        room.keepsDrafts = false
        room.type("16⏎3")
        #expect(room.text.contains("no room is left"))
        room.type("⏎⎋")
        let tries = keeps(room)
        room.wait(seconds: 1)
        #expect(keeps(room) == tries, "not with every tick")
        room.wait(seconds: 3)
        #expect(keeps(room) == tries + 1)
        #expect(room.text.contains("draft NOT kept, trying again"))
        #expect(!room.text.contains("no room is left"), "that is told once")
        room.keepsDrafts = true
        room.wait(seconds: 3)
        #expect(!room.text.contains("draft NOT kept"))
        #expect(room.stored.values.map { $0.lines.map(\.item) } == [["060", "008", "016"]])
        room.wait(seconds: 10)
        #expect(keeps(room) == tries + 2)
    }

    @Test func `a draft that could not be forgotten goes as soon as it can`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎")
        room.keepsDrafts = false
        room.type("⌦")
        #expect(room.text.contains("draft NOT kept, trying again"))
        #expect(room.stored.count == 1)
        room.keepsDrafts = true
        room.wait(seconds: 4)
        #expect(room.stored.isEmpty)
        #expect(!room.text.contains("draft NOT kept"))
    }

    private func keeps(_ room: TestRoom) -> Int {
        room.effects.count { if case .keep = $0 { true } else { false } }
    }

    @Test func `after a start the others learn what is drafted here`() {
        var before = TestRoom()
        before.type("h5⏎2⏎60⏎")
        let after = TestRoom(carryingOver: before)
        #expect(after.drafts == ["h5": 1])
    }

    // MARK: - Honesty

    @Test func `kept here is said when it is on the disk, and not before`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎")
        room.loseHub()
        room.keepsCommands = false
        room.type("⏎⏎")
        #expect(!room.text.contains("H5: kept here"))
        #expect(room.text.contains("nothing kept"))
        let rounds = room.effects.compactMap { effect -> CommandID? in
            if case .submit(.sendRound, let id) = effect { id } else { nil }
        }
        room.tell(.kept(try #require(rounds.last)))
        #expect(room.text.contains("H5: kept here, goes out when the hub is back."))
        #expect(room.text.contains("1 kept here"))
    }

    @Test func `what is not on the disk yet is called kept here on no list`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎")
        room.loseHub()
        room.keepsCommands = false
        room.type("⏎⏎")
        #expect(room.text.contains("+ 1 dish not sent"), "\(room.text)")
        room.type("⇥")
        #expect(room.text.contains("+ not sent"), "\(room.text)")
        room.type("⎋⎋")
        #expect(!room.text.contains("~"), "\(room.text)")
        let id = try #require(
            room.effects.compactMap { effect -> CommandID? in
                if case .submit(.sendRound, let id) = effect { id } else { nil }
            }.last)
        room.tell(.kept(id))
        #expect(room.text.contains("~"))
        room.type("⇥")
        #expect(room.text.contains("~ kept here"))
    }

    @Test func `without the hub nobody knows that the printers are well`() {
        var room = TestRoom()
        #expect(room.text.contains("Printers ok"))
        room.loseHub()
        #expect(!room.text.contains("Printers ok"))
    }

    @Test func `a dish set straight to nothing is news`() {
        var room = TestRoom()
        room.wait(minutes: 1)
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("elsa"))
        #expect(room.text.contains("1 message"))
        room.type(" i")
        #expect(room.text.contains("Tsingtao Beer is sold out."))
    }

    @Test func `a refusal leaves the waiter where the waiter is`() throws {
        var room = TestRoom()
        room.loseHub()
        room.type("h5⏎2⏎60⏎⏎⏎⎋h6⏎2⏎")
        let other = CheckID(bits: 0x019A_A5C3_0000_7000_8000_0000_0000_0001)
        room.order(
            .seatParty(SeatParty(check: other, table: "h5", covers: 4)), by: .staff("anna"))
        room.findHub()
        #expect(room.heading.contains("H6"), "\(room.text)")
        room.type(" i")
        room.type("⏎")
        #expect(room.text.contains("1 dish not sent"), "\(room.text)")
    }

    // MARK: - Choices

    @Test func `Enter takes the answer that the arrows went to`() {
        var room = TestRoom()
        room.type("h5⏎2⏎8⏎.↓⏎⏎")
        #expect(room.stored.values.flatMap(\.lines).map(\.modifiers) == [["no-garlic"]])
    }

    @Test func `a sold-out dish is no part of a set`() {
        var room = TestRoom()
        room.order(.setPortions(SetPortions(item: "016", portions: .zero)), by: .staff("elsa"))
        room.type("h5⏎2⏎801⏎1")
        #expect(room.text.contains("!! Dish Mapo Tofu is sold out."))
        #expect(room.stored.isEmpty)
        room.type("21")
        #expect(room.stored.values.flatMap(\.lines).map(\.item) == ["801"])
    }

    @Test(arguments: ["+", "*4⏎", "=", " e"])
    func `no key makes more of a dish than there is`(keys: String) {
        var room = TestRoom()
        room.order(
            .setPortions(SetPortions(item: "060", portions: Quantity(3))), by: .staff("elsa"))
        room.type("h5⏎2⏎3*60⏎\(keys)")
        #expect(room.stored.values.flatMap(\.lines).map(\.amount) == [Quantity(3)])
        #expect(room.text.contains("!! Dish Tsingtao Beer is sold out."))
    }

    // MARK: - Keys

    @Test func `a Backspace too many takes no dish away`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎mp⌫⌫⌫⌫")
        #expect(room.stored.values.flatMap(\.lines).map(\.item) == ["060"])
        room.type(" u")
        #expect(room.stored.isEmpty)
        #expect(room.text.contains("Done: undo, Tsingtao Beer."))
    }

    @Test func `the mark stays with its dish, and what is asked of it names it`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎8⏎60⏎⏎⏎⇥↓")
        let own = try check(at: "h5", in: room)
        let cucumber = try #require(own.lines.first { $0.item == "008" })
        room.order(
            .seatParty(SeatParty(check: Self.other, table: "h6", covers: 2)), by: .staff("elsa"))
        room.order(
            .moveLines(
                MoveLines(
                    check: own.id, to: Self.other, seat: nil,
                    lines: [LineMoving(line: cucumber.id)])), by: .staff("elsa"))
        room.type("v")
        #expect(room.heading.contains("1 Tsingtao Beer"), "\(room.text)")
        room.type("1")
        #expect(try check(at: "h5", in: room).lines.first { $0.item == "060" }?.voided == .one)
    }

    private static let other = CheckID(bits: 0x019A_A5C3_0000_7000_8000_0000_0000_0002)

    @Test func `the mark stays with its dish on the 86 list as well`() {
        var room = TestRoom()
        for item: ItemID in ["008", "060"] {
            room.order(
                .setPortions(SetPortions(item: item, portions: Quantity(5))), by: .staff("elsa"))
        }
        room.type(" k↓")
        room.order(.setPortions(SetPortions(item: "016", portions: .one)), by: .staff("elsa"))
        room.type("⏎")
        #expect(room.heading.contains("Tsingtao Beer"), "\(room.text)")
    }

    @Test func `the mark stays with its message when others come`() {
        var room = TestRoom()
        room.wait(minutes: 1)
        for item: ItemID in ["008", "060"] {
            room.order(
                .setPortions(SetPortions(item: item, portions: .zero)), by: .staff("elsa"))
        }
        room.type(" i↓")
        #expect(room.text.contains("> * 19:33 Smashed Cucumber"), "\(room.text)")
        room.order(.setPortions(SetPortions(item: "016", portions: .zero)), by: .staff("elsa"))
        #expect(room.text.contains("> * 19:33 Smashed Cucumber"), "\(room.text)")
    }

    @Test func `parties and a held course are two figures`() {
        var room = TestRoom()
        room.type("h5⏎2⏎14⏎1 h⏎⏎⎋h5 p3⏎⎋")
        #expect(room.text.contains("&2 2?"), "\(room.text)")
    }

    @Test func `no allergy is cut off`() {
        var room = TestRoom(rows: 20, columns: 40)
        room.type("h5⏎2⏎")
        for letter in "abcd" {
            room.type("60⏎ a" + String(repeating: letter, count: 60) + "⏎")
        }
        #expect(room.text.filter { $0 == "d" }.count >= 60, "\(room.text)")
    }

    @Test func `on a handheld the time is never cut`() {
        var room = TestRoom(rows: 20, columns: 40)
        room.type("h5⏎2⏎60⏎ s2⏎⏎⏎")
        room.order(
            .reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .paperEnd)))
        room.type("⇥")
        #expect(room.text.contains("not on paper c1  @2 Anna Zha 19:32"), "\(room.text)")
    }
}
