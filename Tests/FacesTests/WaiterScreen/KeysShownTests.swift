import Cells
import Checks
import HouseRules
import Kitchen
import Testing
import Vocabulary
import Wording

@testable import WaiterScreen

/// Every key that a screen shows does something there.
struct KeysShownTests {
    /// Places of an evening, each by the keys that lead there.
    static let places: [String] = [
        "", "h5", "zz", "h5⏎", "h5⏎0⏎", "h5⏎2⏎", "h5⏎2⏎8⏎", "h5⏎2⏎8⏎⌦", "h5⏎2⏎8⏎⌫", "h5⏎2⏎60⏎",
        "h5⏎2⏎mpdf", "h5⏎2⏎tofuzz", "h5⏎2⏎q", "h5⏎2⏎*", "h5⏎2⏎60⏎*2", "h5⏎2⏎16⏎", "h5⏎2⏎37⏎",
        "h5⏎2⏎37⏎1.33⏎", "h5⏎2⏎90⏎", "h5⏎2⏎801⏎1", "h5⏎2⏎8⏎.", "h5⏎2⏎8⏎.1", "h5⏎2⏎60⏎ n",
        "h5⏎2⏎60⏎ nx", "h5⏎2⏎60⏎⏎", "h5⏎2⏎60⏎⏎⏎", "h5⏎2⏎60⏎⏎⏎⇥", "h5⏎2⏎⇥", "h5⏎2⏎14⏎1 h⏎⏎⇥",
        "h5⏎2⏎14⏎1 h⏎⏎⇥f", "h5⏎2⏎60⏎⏎⏎⇥v1", "h5⏎2⏎60⏎⏎⏎⇥c4", "h5⏎2⏎60⏎8⏎⏎⏎⇥", "h5⏎2⏎60⏎8⏎⇥",
        "h5⏎2⏎60⏎⏎⏎⇥r", "h5⏎2⏎60⏎⏎⏎⇥m", "h5⏎2⏎60⏎⏎⏎⇥mr", "h5⏎2⏎ oNoodles⏎9⏎⏎⏎⇥", "h5⏎2⏎/",
        "h5⏎2⏎/1", "h5⏎2⏎120*60⏎", " i", " iz", " k", " kqd", " kqd⏎", " kqd⏎5⏎", " kdzx", " kzz",
        " l", " x", " s", "?", "h5⏎2⏎60⏎?", "h5⏎2⏎⎋ c", "h5⏎2⏎⎋h6⏎2⏎⎋h5", "h5⏎2⏎⎋h5 ", ",", ",1",
        ",an",
        ",zz", ",wang⏎", ",wang⏎1",
    ]

    /// Keys that are shown as one.
    private static let families: [[Key]] = [
        [.up, .down, .left, .right], [.tab, .backTab], [.pageUp, .pageDown],
    ]

    /// What stands there, and what was done, but for what merely says why nothing was.
    private func look(_ room: TestRoom) -> [String] {
        var screen = room.screen
        screen.desk.notice = nil
        let effects = room.effects.filter { $0 != .bell }
        return [screen.view().text, "\(effects)", "\(screen.scenes.count)"]
    }

    private func does(_ hint: KeyHint, in room: TestRoom) -> Bool {
        // Enter answers, and may be told why that is no answer.
        if hint.key == .enter, [.way(.done), .order(.ring)].contains(hint.deed) { return true }
        let before = look(room)
        let tried = Self.families.first { $0.contains(hint.key) } ?? [hint.key]
        return tried.contains { key in
            var after = room
            if hint.isInMenu, room.screen.top.takesText { after.type(" ") }
            after.press(key)
            return look(after) != before
        }
    }

    private func idle(_ room: TestRoom) -> [String] {
        let screen = room.screen
        return screen.top.hints(screen.desk).filter { !does($0, in: room) }.map { hint in
            screen.desk.label(hint.key) + " " + screen.desk.words.deed(hint.deed)
        }
    }

    @Test(arguments: places)
    func `every key that is shown does something`(keys: String) {
        var room = TestRoom(nil)
        room.type("anna⏎1234⏎" + keys)
        #expect(idle(room) == [], "\(room.text)")
    }

    @Test(arguments: places)
    func `also for who may do little`(keys: String) {
        var room = TestRoom(nil)
        room.type("wang⏎1234⏎ l3" + keys)
        #expect(idle(room) == [], "\(room.text)")
    }

    @Test(arguments: ["h5⏎2⏎60⏎⏎⏎⇥", "h5⏎2⏎⇥", "", "h5", ",", "h5⏎2⏎60⏎"])
    func `also without the hub`(keys: String) {
        var room = TestRoom(nil)
        room.type("anna⏎1234⏎" + keys)
        room.loseHub()
        #expect(idle(room) == [], "\(room.text)")
    }

    @Test func `undo is shown where something can be undone`() {
        var room = TestRoom(columns: 120)
        room.type("h5⏎2⏎")
        #expect(!room.text.contains("undo"), "\(room.text)")
        room.type("8⏎")
        #expect(room.text.contains("Backspace undo"), "\(room.text)")
        room.type("⌫")
        #expect(!room.text.contains("Backspace undo"), "\(room.text)")
    }

    @Test func `what is not shown still says why it is not done`() {
        var room = TestRoom("wang")
        room.type("h5⏎2⏎60⏎⏎⏎⇥")
        #expect(!room.text.contains("退菜"), "\(room.text)")
        room.type("v")
        #expect(room.text.contains("您没有"), "\(room.text)")
    }

    @Test func `help that is all seen has no pages`() {
        var room = TestRoom(rows: 60)
        room.type("?")
        #expect(!room.text.contains("Arrows page"), "\(room.text)")
        var small = TestRoom(rows: 20, columns: 40)
        small.type("?")
        #expect(small.text.contains("Arrows page"), "\(small.text)")
        small.type("↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓↓")
        #expect(small.text.contains("Space x  quit"), "\(small.text)")
    }
}
