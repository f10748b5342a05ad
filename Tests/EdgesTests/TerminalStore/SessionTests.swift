import HouseRules
import Testing
import Vocabulary
import Wire

@testable import TerminalStore

struct SessionTests {
    private let folder = TerminalFolder()

    private func session(_ staff: StaffID, token: String = "t") -> SignedIn {
        SignedIn(
            token: token,
            staff: StaffMember(
                id: staff, name: staff.text, roles: [.waiter], language: .swedish),
            rights: [.order])
    }

    @Test func `several people are signed in and one of them is at the terminal`() throws {
        let store = try folder.open()
        try store.keep(session: session("mei"))
        try store.keep(session: session("li"))
        #expect(try store.session() == session("li"))
        #expect(try store.sessions() == [session("li"), session("mei")])
        #expect(try store.resume("mei") == session("mei"))
        #expect(try store.session() == session("mei"))
        #expect(try folder.crashed().open().sessions() == [session("mei"), session("li")])
    }

    @Test func `whoever leaves the terminal can come back`() throws {
        let store = try folder.open()
        try store.keep(session: session("mei"))
        try store.keep(session: nil)
        #expect(try store.session() == nil)
        #expect(try store.resume("mei") == session("mei"))
    }

    @Test func `a session that was ended is over, and nobody else's`() throws {
        let store = try folder.open()
        try store.keep(session: session("mei"))
        try store.keep(session: session("li"))
        try store.end(session: "mei")
        #expect(try store.session() == session("li"))
        #expect(try store.resume("mei") == nil)
        try store.end(session: "li")
        #expect(try store.session() == nil)
        #expect(try store.sessions() == [])
        try store.end(session: "li")
    }

    @Test func `who signs in again has one session, the newest`() throws {
        let store = try folder.open()
        try store.keep(session: session("mei", token: "old"))
        try store.keep(session: session("mei", token: "new"))
        #expect(try store.sessions() == [session("mei", token: "new")])
    }

    @Test func `a session that began too long ago does not live`() throws {
        let store = try folder.open()
        try store.keep(session: session("mei"), began: 1_000)
        try store.keep(session: session("li"), began: 2_000)
        #expect(try store.sessions(since: 1_001) == [session("li")])
        #expect(try store.resume("mei", since: 1_001) == nil)
        #expect(try store.session() == session("li"))
        #expect(try store.resume("mei", since: 1_000) == session("mei"))
        #expect(try store.sessions(since: 1_001) == [session("li")], "coming back begins nothing")
    }

    @Test func `of too many sessions the one used longest ago goes`() throws {
        let store = try folder.open()
        for number in 1...32 { try store.keep(session: session(StaffID("p\(number)")!)) }
        _ = try store.resume("p1")
        try store.keep(session: session("one-more"))
        let people = try store.sessions().map(\.staff.id)
        #expect(people.count == 32)
        #expect(people.prefix(2) == ["one-more", "p1"])
        #expect(!people.contains("p2"))
    }
}
