import HouseRules
import Kitchen
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// What the messages say, and how many of them there are.
struct InboxTests {
    /// A beer for two guests at H5, its docket without paper; the messages are open.
    private func jammed(
        _ staff: StaffID = "anna", rows: Int = 24, columns: Int = 80
    ) -> TestRoom {
        var room = TestRoom(staff, rows: rows, columns: columns)
        room.type("h5⏎2⏎60⏎⏎⏎⎋")
        report(&room, .failed, .paperEnd)
        room.type(" i")
        return room
    }

    private func report(
        _ room: inout TestRoom, _ outcome: ReportPaper.Outcome, _ trouble: PaperTrouble?
    ) {
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: outcome, trouble: trouble)))
    }

    private func count(_ words: String, in room: TestRoom) -> Int {
        room.text.ranges(of: words).count
    }

    @Test(
        arguments: [
            ("anna", "It has come out since."), ("wang", "现已打印。"), ("lin", "現已印出。"),
            ("elsa", "Den är utskriven nu."), ("resi", "Inzwischen gedruckt."),
        ] as [(StaffID, String)])
    func `a docket that came out after all is said to be out`(staff: StaffID, words: String) {
        var room = jammed(staff)
        #expect(!room.text.contains(words), "\(room.text)")
        report(&room, .confirmed, nil)
        #expect(room.text.contains(words), "\(room.text)")
    }

    @Test func `on a handheld as well`() {
        var room = jammed(rows: 20, columns: 40)
        report(&room, .confirmed, nil)
        #expect(room.text.contains("Docket 1, H5: not on paper at"), "\(room.text)")
        #expect(
            room.text.split(separator: "\n").joined(separator: " ").contains("since."),
            "\(room.text)")
    }

    @Test func `also where it came out while the hub was away`() {
        var room = jammed()
        room.loseHub()
        report(&room, .confirmed, nil)
        #expect(!room.text.contains("It has come out since."), "nobody knows: \(room.text)")
        room.findHub()
        #expect(room.text.contains("It has come out since."), "\(room.text)")
    }

    @Test func `of a docket the last trouble is told`() {
        var room = jammed()
        report(&room, .failed, .coverOpen)
        report(&room, .failed, .paperEnd)
        #expect(count("Docket 1, H5", in: room) == 1, "\(room.text)")
        #expect(room.text.contains("Out of paper"), "\(room.text)")
    }

    @Test func `of what is left of a dish the last word stays`() {
        var room = jammed()
        for portions in [1, 0, 4, 0, 9, 0] as [Int64] {
            room.order(
                .setPortions(SetPortions(item: "060", portions: Quantity(portions))),
                by: .staff("anna"))
        }
        #expect(count("Tsingtao Beer", in: room) == 1, "\(room.text)")
        #expect(room.text.contains("Tsingtao Beer is sold out."), "\(room.text)")
        #expect(count("Docket 1, H5", in: room) == 1)
        room.order(
            .setPortions(SetPortions(item: "060", portions: Quantity(9))), by: .staff("anna"))
        #expect(room.text.contains("Tsingtao Beer can be ordered again."), "\(room.text)")
        #expect(!room.text.contains("sold out"), "\(room.text)")
    }

    @Test func `what counts say pushes nothing else out`() {
        var room = jammed()
        for portions in (0..<500).map({ Int64($0 % 2) }) {
            room.order(
                .setPortions(SetPortions(item: "060", portions: Quantity(portions))),
                by: .staff("anna"))
        }
        #expect(count("Docket 1, H5", in: room) == 1, "\(room.text)")
    }
}
