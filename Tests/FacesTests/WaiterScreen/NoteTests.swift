import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// Notes between people, and languages that stay.
struct NoteTests {
    private let first: NoteID = NoteID(bits: 0x019A_A5C3_0000_7000_8000_0000_0000_0011)
    private let second: NoteID = NoteID(bits: 0x019A_A5C3_0000_7000_8000_0000_0000_0012)

    @Test func `a note is written to everybody or to one colleague`() throws {
        var room = TestRoom()
        room.type(" n1Table 5 has a birthday⏎")
        #expect(room.house.notes.map(\.text) == ["Table 5 has a birthday"])
        #expect(room.house.notes.first?.to == nil)
        #expect(room.text.contains("* Done: write."))
        room.type(" n2ready?⏎")
        #expect(room.house.notes.last?.to == "wang")
        room.type(" i")
        #expect(room.text.contains("Anna Zhao -> 王芳: ready?"))
        #expect(!room.text.contains("1 message"), "one's own note is read")
    }

    @Test func `a note rings once, and is answered with Enter`() {
        var room = TestRoom("wang")
        room.order(
            .sendNote(SendNote(note: first, text: "Prawns are late", to: "wang")),
            by: .staff("anna"))
        #expect(room.effects.last == .bell)
        #expect(room.text.contains("1条新消息"))
        room.type(" i")
        #expect(room.text.contains("Anna Zhao -> 王芳: Prawns are late"))
        room.type("⏎好的⏎")
        #expect(room.house.notes.last?.to == "anna")
        #expect(room.house.notes.last?.text == "好的")
        room.loseHub()
        room.findHub()
        #expect(room.effects.filter { $0 == .bell }.count == 1)
    }

    @Test func `what was written to somebody else is not shown`() {
        var room = TestRoom("elsa")
        room.order(
            .sendNote(SendNote(note: first, text: "between us", to: "wang")), by: .staff("anna"))
        room.order(
            .sendNote(SendNote(note: second, text: "till alla", to: nil)), by: .staff("anna"))
        room.type(" i")
        #expect(!room.text.contains("between us"))
        #expect(room.text.contains("till alla"))
    }

    @Test func `the language that somebody chose is there after a restart`() {
        var room = TestRoom("wang")
        room.type(" l5")
        #expect(room.effects.contains(.keepLanguage("wang", .german)))
        let after = TestRoom("wang", carryingOver: room)
        #expect(after.text.contains("Drucker ok"))
    }
}
