import Foundation
import Testing
import Vocabulary

struct NoteTests {
    @Test(arguments: ["x", "走葱，少辣", "nöt & ägg", "🌶🌶", String(repeating: "辣", count: 200)])
    func `what a person types is a note`(_ text: String) {
        #expect(Note(text)?.text == text)
        #expect(Note(text)?.description == text)
    }

    @Test(arguments: [
        "", String(repeating: "x", count: 201), "a\nb", "a\r", "\t", "a\u{0}", "\u{1B}[2J",
        "a\u{7F}", "a\u{85}b", "a\u{2028}b", "a\u{2029}b",
    ])
    func `nothing, too much and control characters are not a note`(_ text: String) {
        #expect(Note(text) == nil)
    }

    @Test func `a note is not trimmed`() {
        let typed = " no nuts "
        #expect(Note(typed)?.text == typed)
    }

    @Test func `the wire refuses what is not a note`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Note].self, from: Data(#"["a\nb"]"#.utf8))
        }
    }

    @Test func `on the wire a note is its text`() throws {
        let json = try JSONEncoder().encode(["no nuts" as Note])
        #expect(String(decoding: json, as: UTF8.self) == #"["no nuts"]"#)
        #expect(try JSONDecoder().decode([Note].self, from: json) == ["no nuts"])
    }
}
