import Foundation
import Testing
import Vocabulary

struct CodeTests {
    @Test(arguments: ["a", "9", "-", "t-1", "wok-2", String(repeating: "x", count: 32)])
    func `1 to 32 small letters, digits and dashes are a code`(_ text: String) {
        #expect(TableID(text)?.text == text)
        #expect(TableID(text)?.description == text)
    }

    @Test(arguments: [
        "", String(repeating: "x", count: 33), "T1", "t 1", "t_1", "t/1", "t+1", "#", "$share",
        "tisch-ä", "一", "t1\n", "t1\u{0}", "１",
    ])
    func `any other text is not a code`(_ text: String) {
        #expect(TableID(text) == nil)
    }

    @Test func `codes sort by their text`() {
        #expect((["t2", "t10", "t1"] as [TableID]).sorted() == ["t1", "t10", "t2"])
    }

    @Test func `on the wire a code is its text, as a value and as a key`() throws {
        let seats: [TableID: Int] = ["t1": 4]
        let json = try JSONEncoder().encode(seats)
        #expect(String(decoding: json, as: UTF8.self) == #"{"t1":4}"#)
        #expect(try JSONDecoder().decode([TableID: Int].self, from: json) == seats)
    }

    @Test func `the wire refuses a malformed code and says what to write`() {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TableID].self, from: Data(#"["T 1"]"#.utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(
            context.debugDescription == "write 1 to 32 characters of a-z, 0-9 and -, not 'T 1'")
    }

    @Test func `a malformed code in the program itself is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = TableID(stringLiteral: "T 1")
        }
    }
}
