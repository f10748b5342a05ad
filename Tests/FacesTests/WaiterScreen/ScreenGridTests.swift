import Cells
import Foundation
import HouseRules
import Kitchen
import Testing
import Vocabulary
import WaiterScreen
import Wording

/// The screens as exact grids of text, in every language and three sizes.
///
/// Each file in `Screens` holds one evening at one terminal, a screen after the other. They were
/// looked at; a change here is a change that every waiter sees.
struct ScreenGridTests {
    struct Terminal: Sendable, CustomTestStringConvertible {
        let rows: Int
        let columns: Int
        let staff: StaffID
        let language: Language

        var name: String { "\(columns)x\(rows)-\(language.rawValue)" }
        var testDescription: String { name }
    }

    static let terminals = [(24, 80), (20, 40), (40, 120)].flatMap { rows, columns in
        people.map { Terminal(rows: rows, columns: columns, staff: $0.0, language: $0.1) }
    }

    private static let note = NoteID(bits: 0x019A_A5C3_0000_7000_8000_0000_0000_0011)

    private static let people: [(StaffID, Language)] = [
        ("anna", .english), ("wang", .chineseSimplified), ("lin", .chineseTraditional),
        ("elsa", .swedish), ("resi", .german),
    ]

    /// The evening: signing in, an empty room, a party, a round with all that can be said of it,
    /// its check and what is done to it, trouble, tables put together, and leaving without the hub.
    static func evening(at terminal: Terminal) -> String {
        var room = TestRoom(nil, rows: terminal.rows, columns: terminal.columns)
        var screens: [String] = []
        func look(_ name: String) { screens.append("== \(name)\n\(room.text)\n") }
        look("sign-in")
        room.type(terminal.staff.text + "⏎1234")
        look("pin")
        room.type("⏎h5")
        look("floor, a table typed")
        room.type("⏎")
        look("covers")
        room.type("3⏎16⏎")
        look("modifiers")
        room.type("3" + "2*8⏎ a1 n2 s2⏎14⏎4 h60⏎801⏎1" + "2tof")
        look("pad, typing")
        room.type("⎋")
        look("pad")
        room.type(" ")
        look("menu")
        room.type("⎋⏎")
        look("sending")
        room.type("⏎60⏎⇥↓↓")
        look("check")
        room.type("?")
        look("help")
        room.type("⎋↑↑r")
        look("rush")
        room.type("1" + "c1" + "m")
        look("moving a dish")
        room.type("⎋")
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        room.order(
            .reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .paperEnd)))
        look("check, later")
        room.type("f")
        look("firing a course")
        room.type("⎋⎋⎋ k")
        look("sold out")
        room.type("dzx")
        look("sold out, a dish typed")
        room.type("⎋")
        room.order(
            .sendNote(SendNote(note: note, text: "包间1 生日，长寿面 at eight", to: nil)),
            by: .staff("anna"))
        room.type("⎋ i")
        look("inbox")
        room.type("⎋h5 p2⏎⎋h7⏎4⏎⎋h7 mh5⏎")
        look("whom to merge with")
        room.type("1h5 ")
        look("floor, menu")
        room.type("⎋⎋")
        room.wait(minutes: 25)
        room.loseHub()
        room.tell(.presence("t2", drafts: ["h6": 4]))
        room.type("r1⏎8⏎8⏎⏎⏎14⏎1⎋")
        look("floor, later")
        room.type(" x")
        look("quitting")
        return screens.joined(separator: "\n")
    }

    @Test(arguments: terminals)
    func `screens look as they were looked at`(terminal: Terminal) throws {
        let file = try #require(
            Bundle.module.url(forResource: "Screens/\(terminal.name)", withExtension: "txt"))
        let expected = try String(contentsOf: file, encoding: .utf8)
        let shown = Self.evening(at: terminal)
        let pairs = zip(
            shown.split(separator: "\n", omittingEmptySubsequences: false),
            expected.split(separator: "\n", omittingEmptySubsequences: false))
        let different = pairs.enumerated().first { $1.0 != $1.1 }
        #expect(
            shown == expected,
            "line \((different?.offset ?? 0) + 1): \(different.map { "\($1.0)|\($1.1)" } ?? "end")")
    }

    @Test(arguments: terminals)
    func `no line is wider than the terminal, and wide characters keep the columns`(
        terminal: Terminal
    ) {
        for line in Self.evening(at: terminal).split(separator: "\n") where !line.hasPrefix("== ") {
            #expect(String(line).cellWidth <= terminal.columns, "\(line)")
        }
    }

    @Test(arguments: Language.allCases)
    func `in a window too small for anything only that is said`(language: Language) {
        var room = TestRoom()
        room.type("h5⏎2⏎ l\((Self.order.firstIndex(of: language) ?? 0) + 1)")
        room.tell(.resized(Size(rows: 3, columns: 12)))
        let said = language.words.screen.said.tooSmall(16, 8)
        let shown = room.text.split(separator: "\n").joined(separator: " ")
        #expect(shown.filter { $0 != " " } == said.filter { $0 != " " }, "\(room.text)")
        room.tell(.resized(Size(rows: 8, columns: 16)))
        #expect(!room.text.contains("16x8"))
    }

    private static let order: [Language] = [
        .chineseSimplified, .chineseTraditional, .english, .swedish, .german,
    ]
}
