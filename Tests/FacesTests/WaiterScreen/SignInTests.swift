import Cells
import Testing
import Vocabulary
import WaiterScreen

/// Who is at the terminal, and what of it can be read over a shoulder.
struct SignInTests {
    @Test func `behind a name that nobody has, what is typed next begins anew`() {
        var room = TestRoom(nil)
        room.type("nobody⏎")
        #expect(room.text.contains("Nobody here is called so."), "\(room.text)")
        room.type("an")
        #expect(room.text.contains("Who are you? an"), "\(room.text)")
        #expect(room.text.contains("> "), "she is found: \(room.text)")
    }

    @Test func `a PIN that is typed where a name is asked for is not shown`() {
        var room = TestRoom(nil)
        room.type("nobody⏎7720")
        #expect(!room.text.contains("7720"), "\(room.text)")
        #expect(room.text.contains("Who are you? ****"), "\(room.text)")
    }

    @Test(arguments: [(24, 80), (20, 40)])
    func `before the hub has told anything nobody is said to be unknown`(
        rows: Int, columns: Int
    ) {
        var screen = WaiterScreen(
            WaiterOpening(
                device: "t1", size: Size(rows: rows, columns: columns), language: .english,
                seed: 7, moment: TestRoom.evening))
        for letter in "anna" { _ = screen.update(.key(.character(letter))) }
        _ = screen.update(.key(.enter))
        let text = screen.view().text
        #expect(text.contains("Waiting for the hub to tell"), "\(text)")
        #expect(!text.contains("Nobody here"), "\(text)")
    }
}
