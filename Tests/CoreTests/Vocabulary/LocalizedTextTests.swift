import Foundation
import Testing
import Vocabulary

struct LocalizedTextTests {
    private let both = LocalizedText([.english: "Mapo tofu", .chineseSimplified: "麻婆豆腐"])
    private let english = LocalizedText([.english: "Beer"])

    @Test func `a name is read in the first language that has it`() {
        #expect(both.text(in: [.chineseSimplified, .english]) == "麻婆豆腐")
        #expect(english.text(in: [.chineseSimplified, .english]) == "Beer")
    }

    @Test func `a name in none of the languages is read in any it has`() {
        #expect(english.text(in: [.chineseSimplified]) == "Beer")
        #expect(both.text(in: []) == "麻婆豆腐")
    }

    @Test func `a second name stands beside the first only when it says something else`() {
        let pair = both.pair(in: [.english, .chineseSimplified])
        #expect((pair.main, pair.second) == ("Mapo tofu", "麻婆豆腐"))
        #expect(english.pair(in: [.chineseSimplified, .english]).second == nil)
        #expect(both.pair(in: [.english]).second == nil)
    }

    @Test func `on the wire a name is its texts by language`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let json = try encoder.encode(both)
        #expect(
            String(decoding: json, as: UTF8.self) == #"{"en":"Mapo tofu","zh-Hans":"麻婆豆腐"}"#)
        #expect(try JSONDecoder().decode(LocalizedText.self, from: json) == both)
    }

    @Test func `a language of a newer house is passed over`() throws {
        let json = Data(#"{"en":"Beer","xx":"?"}"#.utf8)
        #expect(try JSONDecoder().decode(LocalizedText.self, from: json) == english)
    }

    @Test(arguments: ["{}", #"{"xx":"?"}"#, #""Beer""#])
    func `the wire refuses a name without a text or in unknown languages only`(_ json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(LocalizedText.self, from: Data(json.utf8))
        }
    }
}
