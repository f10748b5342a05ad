import Foundation
import Testing
import Vocabulary

struct NoteTests {
    @Test(arguments: [
        "x", "走葱，少辣", "nöt & ägg", "🌶🌶", String(repeating: "辣", count: 200), "❤\u{FE0F}",
        "👩\u{200D}🍳", "می\u{200C}خواهم", "क्\u{200D}ष",
    ])
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

    @Test(arguments: [
        "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}",
        "\u{2068}", "\u{2069}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{00AD}",
        "\u{2060}", "\u{FEFF}", "\u{E0061}",
    ])
    func `what turns text around or cannot be seen is not in a note`(_ invisible: String) {
        #expect(Note("no \(invisible)nuts") == nil)
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
