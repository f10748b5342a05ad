import HouseRules
import Kitchen
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// A docket that cannot be set for its printer: the kitchen hears of it by mouth, and somebody says
/// so here.
struct UnsetDocketTests {
    /// Two beers for two guests at H5, their docket unset; the floor is shown.
    private func unset(
        _ staff: StaffID = "anna", rows: Int = 24, columns: Int = 80
    ) -> TestRoom {
        var room = TestRoom(staff, rows: rows, columns: columns)
        room.type("h5⏎2⏎2*60⏎⏎⏎⎋h1")
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .unsettable)))
        return room
    }

    private func isOut(_ room: TestRoom) -> Bool { room.house.kitchen.dockets.isEmpty }

    @Test func `the table is in trouble, and its printer is not`() {
        let room = unset()
        #expect(room.text.contains("#H5"), "\(room.text)")
        #expect(room.text.contains(" !"), "\(room.text)")
        #expect(room.text.contains("Printers ok  1 message"), "\(room.text)")
        #expect(room.effects.last == .bell)
    }

    @Test(
        arguments: [
            ("anna", 24, 80, "z kitchen told  Enter go there", "Does the kitchen know?"),
            ("anna", 20, 40, "z kitchen told", "kitchen know?"),
            ("lin", 24, 80, "z 已告知廚房", "廚房單1：2 青岛啤酒。廚房知道了嗎？"),
            ("elsa", 20, 40, "z köket vet", "Vet köket om"),
            ("resi", 20, 40, "z Küche weiß es", "Weiß die Küche"),
        ] as [(StaffID, Int, Int, String, String)])
    func `from its message it is settled by a key that is shown`(
        staff: StaffID, rows: Int, columns: Int, key: String, question: String
    ) {
        var room = unset(staff, rows: rows, columns: columns)
        room.type("⎋ i")
        #expect(room.text.contains(key), "\(room.text)")
        room.type("z")
        #expect(room.text.contains(question), "\(room.text)")
        room.type("z⎋")
        #expect(!isOut(room), "neither the same key nor Esc answers it")
        room.type("z⏎")
        #expect(isOut(room))
        #expect(!room.text.contains(key), "\(room.text)")
    }

    @Test func `the message says then that it is settled`() {
        var room = unset()
        room.type("⎋ i")
        #expect(room.text.contains("Cannot be set, so"), "\(room.text)")
        #expect(!room.text.contains("is settled."), "\(room.text)")
        room.type("z⏎")
        #expect(room.text.contains("is settled."), "\(room.text)")
        #expect(!room.text.contains("come out"), "\(room.text)")
    }

    @Test(arguments: [(24, 80), (20, 40)])
    func `from its check as well`(rows: Int, columns: Int) {
        var room = unset(rows: rows, columns: columns)
        room.type("⎋h5⇥")
        #expect(room.text.contains("! not on paper"), "\(room.text)")
        #expect(room.text.contains("z kitchen told"), "\(room.text)")
        room.type("z")
        #expect(room.text.contains("Docket 1: 2 Tsingtao Beer."), "\(room.text)")
        room.type("y")
        #expect(isOut(room))
        #expect(!room.text.contains("not on paper"), "\(room.text)")
    }

    @Test func `the question says all that the kitchen must hear`() {
        var room = TestRoom("elsa")
        room.type("h5⏎2⏎60⏎ a1 n2⏎⏎⇥")
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .unsettable)))
        room.type("z")
        #expect(room.text.contains("1 Tsingtao Beer, ALLERGI: jordnötter, mindre olja"))
        room.type("⎋")
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .confirmed, trouble: nil)))
        room.type("v1")
        let void = room.house.kitchen.dockets.values.filter { $0.kind == .void }.map(\.number)
        for paper in void {
            room.order(
                .reportPaper(ReportPaper(paper: paper, outcome: .failed, trouble: .unsettable)))
        }
        room.type("z")
        #expect(room.text.contains("MAKULERING: 1 Tsingtao"), "\(room.text)")
    }

    @Test func `what comes behind it at its printer does not wait`() {
        var room = unset()
        room.type("⎋h6⏎2⏎60⏎⏎⏎⇥")
        #expect(room.text.contains("= fired"), "\(room.text)")
        #expect(!room.text.contains("z kitchen told"), "\(room.text)")
    }

    @Test func `who may not is told so, and is shown no key`() {
        var room = unset("wang")
        room.type("⎋ i")
        #expect(room.text.contains("无法排版，不会打出：请口头转告。"), "\(room.text)")
        #expect(!room.text.contains("z 已告知厨房"), "\(room.text)")
        room.type("z")
        #expect(room.text.contains("!! 您没有"), "\(room.text)")
        #expect(!isOut(room))
    }

    @Test func `paper that merely waits for its printer is not settled by hand`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎⏎⎋")
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .paperEnd)))
        room.type(" i")
        #expect(!room.text.contains("z kitchen told"), "\(room.text)")
        #expect(room.text.contains("Printer: Hot kitchen!"), "\(room.text)")
    }
}
