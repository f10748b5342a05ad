import Checks
import HouseRules
import Kitchen
import Testing
import Vocabulary
import Wording

@testable import WaiterScreen

/// What is chosen from a list is printed in the house's languages, whoever chose it, and read by
/// everybody in their own.
struct HouseWordsTests {
    private func line(_ item: ItemID, in room: TestRoom) throws -> CheckLine {
        try #require(room.house.checks.values.flatMap(\.lines).first { $0.item == item })
    }

    @Test func `a reason chosen in Swedish is printed in the languages of the house`() throws {
        var room = TestRoom("elsa")
        room.type(" l4h5⏎2⏎60⏎8⏎⏎⏎⇥v1")
        #expect(
            try line("060", in: room).history?.voided?.reason == "客人不要了 / guest changed their mind")
        #expect(room.text.contains("makulerad 1: gästen ångrade sig (Elsa 19:32)"), "\(room.text)")
        let notice = try #require(room.house.kitchen.dockets.values.first { $0.kind == .void })
        #expect(notice.reason == "客人不要了 / guest changed their mind")
        room.type(" l1")
        #expect(room.text.contains("已退 1: 客人不要了 (Elsa 19:32)"), "\(room.text)")
    }

    @Test func `a typed reason is printed as it was typed`() throws {
        var room = TestRoom("elsa")
        room.type("h5⏎2⏎60⏎⏎⏎⇥vgästen bytte bord⏎")
        #expect(try line("060", in: room).history?.voided?.reason == "gästen bytte bord")
        #expect(room.text.contains("gästen bytte bord"))
    }

    @Test func `a reason on the guest's bill is in the languages of the bill`() throws {
        var room = TestRoom("resi")
        room.type("h5⏎2⏎60⏎⏎⏎⇥c4")
        #expect(try line("060", in: room).comp?.reason == "生日 / birthday")
        #expect(room.text.contains("Geburtstag"), "\(room.text)")
    }

    @Test func `a chosen allergy and note reach the kitchen in its languages`() throws {
        var room = TestRoom("elsa")
        room.type("h5⏎2⏎ y260⏎ a1 n2")
        #expect(room.text.contains("ALLERGI: nötter; jordnötter"), "\(room.text)")
        #expect(room.text.contains("mindre olja"))
        room.type("⏎⏎⇥")
        let beer = try line("060", in: room)
        #expect(beer.allergy == "花生 / peanuts; 坚果 / nuts")
        #expect(beer.note == "少油 / less oil")
        #expect(room.text.contains("jordnötter; nötter"), "\(room.text)")
        #expect(!room.text.contains("peanuts"))
    }

    @Test func `every reason fits on a bill in any two languages`() {
        for first in Language.allCases {
            for second in Language.allCases {
                for place in first.words.screen.compReasons.indices {
                    let text = UsualAnswers.compReasons.printed(place, in: [first, second])
                    #expect(text.unicodeScalars.count <= LineComp.longestReason, "\(text)")
                }
            }
        }
    }

    @Test func `what is called alike in both languages stands there once`() {
        let text = UsualAnswers.allergies.printed(0, in: [.chineseSimplified, .chineseTraditional])
        #expect(text == "花生")
    }
}
