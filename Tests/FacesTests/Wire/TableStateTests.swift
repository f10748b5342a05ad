import Amounts
import Testing
import Vocabulary
import Wire

/// A table as terminals read it, from houses of any age.
struct TableStateTests {
    private func read(_ text: String) throws -> TableState {
        try Canonical.value(parsing: Array(text.utf8), strict: false)
    }

    private let check = "019aa5c3-0000-7000-8000-00000000c041"

    @Test func `what an older house says of a table is read`() throws {
        let state = try read(
            #"{"check":"\#(check)","check_number":1,"covers":4,"sequence":21,"#
                + #""since_ms":1795260720000,"table":"b2","total_minor":20300,"v":1}"#)
        #expect(state.check == WireHouse.check)
        #expect(state.number == 1)
        #expect(state.covers == 4)
        #expect(state.since == WireHouse.evening)
        #expect(state.total.minor == 20_300)
        #expect(state.parties == [state.first])
        #expect(state.first.waiter == nil)
        #expect(state.first.heldCourses == [])
        #expect(state.first.tables == [])
    }

    @Test func `everybody at a table is shown, who came first in the message itself`() throws {
        let state = try #require(
            TableState("b2", in: PartyHouse.house, WireHouse.books, sequence: 40))
        #expect(state.parties.map(\.check) == [WireHouse.check, PartyHouse.sharing])
        #expect(state.parties.map(\.covers) == [6, 2])
        #expect(state.parties.map(\.waiter) == ["anna", "wang"])
        #expect(state.parties.map(\.heldCourses) == [[1], []])
        #expect(state.parties.map(\.tables) == [["b2", "h6"], []])
        let other = try #require(
            TableState("h6", in: PartyHouse.house, WireHouse.books, sequence: 40))
        #expect(other.parties.map(\.check) == [WireHouse.check])
        #expect(other.covers == 6)
        #expect(try read(String(decoding: Canonical.bytes(state), as: UTF8.self)) == state)
    }

    @Test func `a free table has no state`() {
        #expect(TableState("h5", in: PartyHouse.house, WireHouse.books, sequence: 40) == nil)
    }
}
