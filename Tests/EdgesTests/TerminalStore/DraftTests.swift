import Testing
import Vocabulary

@testable import TerminalStore

struct DraftTests {
    private let folder = TerminalFolder()

    private func draft(_ place: String, _ text: String, by staff: StaffID = "mei") -> KeptDraft {
        KeptDraft(staff: staff, place: place, bytes: Array(text.utf8))
    }

    @Test func `a draft is there after the program was killed`() throws {
        let store = try folder.open()
        try store.keep(draft("t1", "two beers"))
        let left = try folder.crashed()
        #expect(try left.open().drafts() == [draft("t1", "two beers")])
    }

    @Test func `a newer draft takes the place of the older, each person's alone`() throws {
        let store = try folder.open()
        try store.keep(draft("t1", "one"))
        try store.keep(draft("t2", "two"))
        try store.keep(draft("t1", "hers", by: "li"))
        try store.keep(draft("t1", "three"))
        #expect(
            try store.drafts() == [
                draft("t2", "two"), draft("t1", "hers", by: "li"), draft("t1", "three"),
            ])
    }

    @Test func `a draft that is forgotten is gone, and forgetting it again does nothing`() throws {
        let store = try folder.open()
        try store.keep(draft("t1", "one"))
        try store.keep(draft("t1", "hers", by: "li"))
        for _ in 1...2 { try store.forgetDraft(of: "mei", for: "t1") }
        #expect(try store.drafts() == [draft("t1", "hers", by: "li")])
    }

    @Test func `a draft above 64 KiB is refused and the one before stays`() throws {
        let store = try folder.open()
        let largest = KeptDraft(
            staff: "mei", place: "t1", bytes: [UInt8](repeating: 0x61, count: 65_536))
        try store.keep(largest)
        let fault = #expect(throws: Fault.self) {
            try store.keep(
                KeptDraft(
                    staff: "mei", place: "t1", bytes: [UInt8](repeating: 0x61, count: 65_537)))
        }
        #expect(fault?.cause == "it is above 65536 bytes")
        #expect(try store.drafts() == [largest])
    }

    @Test func `two hundred drafts are kept and no more, but each may change`() throws {
        let store = try folder.open()
        for number in 1...200 { try store.keep(draft("t\(number)", "x")) }
        let fault = #expect(throws: Fault.self) { try store.keep(draft("t201", "x")) }
        #expect(fault?.cause == "200 drafts are kept here already")
        try store.keep(draft("t7", "y"))
        #expect(try store.drafts().count == 200)
        try store.forgetDraft(of: "mei", for: "t1")
        try store.keep(draft("t201", "x"))
        #expect(try store.drafts().last == draft("t201", "x"))
    }
}
