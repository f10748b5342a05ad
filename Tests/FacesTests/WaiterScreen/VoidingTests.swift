import Amounts
import Checks
import HouseRules
import Kitchen
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// What is said before and after something on paper is taken off.
struct VoidingTests {
    /// Three beers at H5, on paper or on the way to it.
    private func beers(onPaper isOnPaper: Bool) throws -> TestRoom {
        var room = TestRoom()
        room.order(
            .setPortions(SetPortions(item: "060", portions: Quantity(9))), by: .staff("elsa"))
        room.type("h5⏎2⏎3*60⏎⏎⏎⇥")
        let docket = try #require(room.house.kitchen.dockets.keys.min())
        if isOnPaper {
            room.order(.reportPaper(ReportPaper(paper: docket, outcome: .confirmed, trouble: nil)))
        }
        return room
    }

    private func voided(_ room: TestRoom) -> [Quantity] {
        room.house.checks.values.flatMap(\.lines).map(\.voided)
    }

    @Test func `some of several portions on paper are taken off after one more look`() throws {
        var room = try beers(onPaper: true)
        room.type("v1⏎1")
        #expect(
            room.text.contains("Void 1 of 3 x Tsingtao Beer? A docket tells Wok."), "\(room.text)")
        #expect(voided(room) == [.zero])
        room.type("⎋")
        #expect(room.text.contains("Why?"))
        room.type("1⏎")
        #expect(voided(room) == [.one])
        #expect(
            room.text.contains(
                "! Voided. The kitchen had it on paper: Tsingtao Beer is not put back on the"),
            "\(room.text)")
        #expect(room.house.board.counts["060"]?.left == Quantity(6))
        room.type("v⏎1")
        #expect(room.text.contains("Void 2 of 2 x Tsingtao Beer?"), "\(room.text)")
    }

    @Test func `what was marked when the hub went is what is voided when it is back`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎8⏎⏎⏎⎋")
        let first = try #require(room.house.checks.values.first?.lines.first?.id)
        room.type("h5⏎")
        room.loseHub()
        room.type("2*60⏎⏎⏎⇥")
        room.findHub()
        room.type("v1⏎")
        let voided = room.house.checks.values.flatMap(\.lines).filter { $0.voided > .zero }
        #expect(voided.map(\.id) == [first], "\(room.text)")
    }

    @Test func `nothing is voided while what was marked is not known`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎8⏎⏎⏎⎋h5⏎")
        room.loseHub()
        room.type("2*60⏎⏎⏎⇥")
        let before = room.effects.count
        room.tell(.state(.afresh))
        room.type("v1⏎")
        #expect(
            !room.effects[before...].contains {
                if case .submit(.voidLine, _) = $0 { true } else { false }
            })
    }

    @Test func `the Enter behind a typed reason is not the answer to the question`() throws {
        var room = try beers(onPaper: true)
        room.type("v1⏎spilled⏎⏎")
        #expect(room.text.contains("Void 1 of 3 x Tsingtao Beer?"), "\(room.text)")
        #expect(voided(room) == [.zero])
        room.type("y")
        #expect(voided(room) == [.one])
    }

    @Test func `what is not on paper is taken off at once and is back on the count`() throws {
        var room = try beers(onPaper: false)
        room.type("v1⏎1")
        #expect(voided(room) == [.one])
        #expect(room.text.contains("* Voided."), "\(room.text)")
        #expect(room.house.board.counts["060"]?.left == Quantity(7))
    }

    @Test func `a single portion costs no more keys than before`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎⏎⇥")
        let docket = try #require(room.house.kitchen.dockets.keys.min())
        room.order(.reportPaper(ReportPaper(paper: docket, outcome: .confirmed, trouble: nil)))
        room.type("v1")
        #expect(voided(room) == [.one])
        #expect(room.text.contains("* Voided."), "nobody counts this dish: \(room.text)")
    }
}
