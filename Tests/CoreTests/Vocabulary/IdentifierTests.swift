import Foundation
import Testing
import Vocabulary

struct IdentifierTests {
    @Test func `the text form is 32 digits in groups of 8-4-4-4-12`() {
        let id = CheckID(bits: 0x0192_F0C1_2345_7ABC_8DEF_0123_4567_89AB)
        #expect(id.description == "0192f0c1-2345-7abc-8def-0123456789ab")
        #expect(CheckID(bits: 1).description == "00000000-0000-0000-0000-000000000001")
    }

    @Test func `what was written is read back, in capitals too`() {
        let text = "0192f0c1-2345-7abc-8def-0123456789ab"
        #expect(CheckID(text)?.bits == 0x0192_F0C1_2345_7ABC_8DEF_0123_4567_89AB)
        #expect(CheckID(text.uppercased()) == CheckID(text))
    }

    @Test(arguments: [
        "", "0192f0c1", "0192f0c1-2345-7abc-8def-0123456789a", "0192f0c123457abc8def0123456789ab",
        "0192f0c1-2345-7abc-8def-0123456789abc", "0192f0c1-2345-7abc-8def-0123456789ag",
        "0192f0c1-2345-7abc-8def_0123456789ab", "0192f0c12-345-7abc-8def-0123456789ab",
        " 192f0c1-2345-7abc-8def-0123456789ab", "{192f0c1-2345-7abc-8def-0123456789a}",
        "0192f0c1-2345-7abc-8def-012345678９b",
    ])
    func `any other text is not an identifier`(_ text: String) {
        #expect(CheckID(text) == nil)
    }

    @Test func `a version 7 identifier carries its milliseconds, version and variant`() {
        let id = CheckID(milliseconds: 0x0192_F0C1_2345, random: 0)
        #expect(id.description == "0192f0c1-2345-7000-8000-000000000000")
    }

    @Test func `a version 7 identifier takes 74 random bits and leaves the rest`() {
        let id = CheckID(milliseconds: 0x0192_F0C1_2345, random: .max)
        #expect(id.description == "0192f0c1-2345-7fff-bfff-ffffffffffff")
        #expect(CheckID(milliseconds: -1, random: 0).description.hasPrefix("ffffffff-ffff-7000"))
    }

    @Test func `later identifiers sort behind earlier ones, whatever chance brings`() {
        let earlier = CheckID(milliseconds: 1_795_280_400_000, random: .max)
        let later = CheckID(milliseconds: 1_795_280_400_001, random: 0)
        #expect(earlier < later)
        #expect(earlier.description < later.description)
    }

    @Test func `on the wire an identifier is its text, as a value and as a key`() throws {
        let id = CheckID(bits: 7)
        let tables = [id: "t1"]
        let json = try JSONEncoder().encode(tables)
        let text = "00000000-0000-0000-0000-000000000007"
        #expect(String(decoding: json, as: UTF8.self) == "{\"\(text)\":\"t1\"}")
        #expect(try JSONDecoder().decode([CheckID: String].self, from: json) == tables)
        #expect(try JSONDecoder().decode([CheckID].self, from: Data("[\"\(text)\"]".utf8)) == [id])
    }

    @Test func `a malformed identifier is refused by the wire`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CheckID].self, from: Data(#"["7"]"#.utf8))
        }
    }
}
