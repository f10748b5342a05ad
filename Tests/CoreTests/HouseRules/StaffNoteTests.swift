import Testing
import Vocabulary

@testable import HouseRules

struct StaffNoteTests {
    private let story = Story.seated()

    @Test func `a note is shown with who wrote it to whom`() {
        var story = story
        let facts = story.accept(.sendNote(5, "birthday at t1", to: "tom"), by: "mei")
        let note = StaffNote(
            note: 5, text: "birthday at t1", to: "tom", by: "mei", at: story.moment)
        #expect(facts == [.noteSent(NoteSent(note: note, drops: nil))])
        #expect(story.house.notes == [note])
    }

    @Test func `the same note is not sent twice`() {
        var story = story
        story.accept(.sendNote(5, "hello"))
        story.ignore(.sendNote(5, "hello"))
    }

    @Test func `everybody who works here may write, and nobody else may be written to`() {
        var story = story
        #expect(story.accept(.sendNote(5, "hello"), by: "pan").count == 1)
        story.refuse(.sendNote(6, "hello", to: "ann"), with: .staffIsUnknown("ann"))
        story.refuse(.sendNote(6, "hello"), by: "ann", with: .staffIsUnknown("ann"))
        #expect(!HouseCommand.sendNote(6, "hello").isOfTheHouse)
    }

    @Test func `fifty notes are shown, and the oldest makes room`() {
        var story = story
        for number in 1...50 as ClosedRange<UInt64> {
            story.accept(.sendNote(NoteID(bits: UInt128(number)), "hello"))
        }
        let facts = story.accept(.sendNote(51, "one more"))
        guard case .noteSent(let sent) = facts.first else {
            Issue.record("no note was sent")
            return
        }
        #expect(sent.drops == 1)
        #expect(story.house.notes.count == 50)
        #expect(story.house.notes.first?.note == 2)
        #expect(story.house.notes.last?.note == 51)
    }

    @Test func `a new day begins without notes`() {
        var story = story
        story.accept(.sendNote(5, "hello"))
        story.accept(.openDay(TinyHouse.tomorrow))
        #expect(story.house.notes == [])
    }
}
