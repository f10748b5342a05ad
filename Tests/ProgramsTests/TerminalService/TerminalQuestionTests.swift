import HouseRules
import TerminalStore
import Testing
import Vocabulary
import Wire

@testable import TerminalService

struct TerminalQuestionTests {
    private let bench: TerminalBench
    private let id = TerminalBench.id(1)

    init() throws {
        bench = try TerminalBench()
    }

    private func page(_ page: Int, of pages: Int) -> Answer {
        Answer(id: id, page: page, pages: pages, answer: .refused(RefusalCode("page-\(page)")))
    }

    @Test func `a question waits for the hub and carries the session`() throws {
        try bench.terminal.ask(.state, id: id)
        #expect(try bench.tick() == [])
        _ = try bench.terminal.connected(bench.now)
        try bench.greet(next: 1)
        let messages = try bench.terminal.tick(bench.now)
        #expect(messages.map(\.topic) == ["comanda/test/up/waiter-1/query"])
        let query: Query = try Canonical.value(parsing: messages[0].payload, strict: true)
        #expect(query == Query(id: id, session: "t", query: .state))
        #expect(try bench.tick() == [])
        #expect(bench.terminal.due == nil)
    }

    @Test func `one page of a menu is an answer by itself`() throws {
        try bench.open(next: 1)
        try bench.terminal.ask(.menu(MenuPageQuery(menu: nil, page: 2)), id: id)
        _ = try bench.terminal.tick(bench.now)
        #expect(try bench.receive(.answer, page(1, of: 3)) == [], "it was not asked for")
        #expect(try bench.receive(.answer, page(2, of: 3)) == [.answer(id, [page(2, of: 3)])])
    }

    @Test func `a sign-in carries no session, and its answer is kept`() throws {
        try bench.terminal.signOut()
        try bench.open(next: 1)
        try bench.terminal.ask(.signIn(SignIn(staff: "mei", pin: "1234")), id: id)
        let messages = try bench.terminal.tick(bench.now)
        let query: Query = try Canonical.value(parsing: messages[0].payload, strict: true)
        #expect(query.session == nil)
        let answer = Answer(id: id, answer: .signedIn(TerminalBench.session))
        #expect(try bench.receive(.answer, answer) == [.answer(id, [answer])])
        #expect(try bench.terminal.session() == TerminalBench.session)
    }

    @Test func `a PIN that is judged lets nobody at the terminal before it is said`() throws {
        try bench.terminal.signOut()
        try bench.open(next: 1)
        try bench.terminal.judge(SignIn(staff: "mei", pin: "1234"), id: id)
        let answer = Answer(id: id, answer: .signedIn(TerminalBench.session))
        #expect(try bench.receive(.answer, answer) == [.answer(id, [answer])])
        #expect(try bench.terminal.session() == nil)
        #expect(try bench.terminal.sessions(at: bench.now) == [])
        try bench.terminal.enter(TerminalBench.session, at: bench.now)
        #expect(try bench.terminal.session() == TerminalBench.session)
    }

    @Test func `several people sign in, and commands carry who is at the terminal`() throws {
        try bench.open(next: 1)
        let li = SignedIn(
            token: "u",
            staff: StaffMember(id: "li", name: "Li", roles: [.waiter], language: .english),
            rights: [.order])
        try bench.terminal.ask(.signIn(SignIn(staff: "li", pin: "1234")), id: id)
        _ = try bench.receive(.answer, Answer(id: id, answer: .signedIn(li)))
        #expect(try bench.terminal.sessions(at: bench.now).map(\.staff.id) == ["li", "mei"])
        let course = HouseCommand.fireCourse(FireCourse(check: CheckID(bits: 7), course: 1))
        #expect(try bench.terminal.submit(course, at: bench.now).session == "u")
        #expect(try bench.terminal.resume("mei", at: bench.now) == TerminalBench.session)
        #expect(try bench.terminal.submit(course, at: bench.now).session == "t")
        try bench.terminal.leave()
        #expect(throws: OutboxRefusal.notSignedIn) {
            try bench.terminal.submit(course, at: bench.now)
        }
        #expect(try bench.terminal.resume("li", at: bench.now) == li)
        try bench.terminal.signOut()
        #expect(try bench.terminal.sessions(at: bench.now).map(\.staff.id) == ["mei"])
    }

    @Test func `what another device says of itself is told, and what this one says is not`() throws
    {
        try bench.open(next: 1)
        let there = Presence(online: true, drafts: ["t1": 2])
        func hear(_ device: String, _ bytes: [UInt8]) throws -> [TerminalEvent] {
            try bench.terminal.received("comanda/test/presence/\(device)", bytes, at: bench.now)
        }
        #expect(
            try hear("waiter-2", Canonical.bytes(there)) == [.presence("waiter-2", there)])
        #expect(try hear("waiter-2", []) == [.presence("waiter-2", nil)])
        #expect(try hear("waiter-1", Canonical.bytes(there)) == [])
    }

    @Test func `pages are handed on together and in order, once`() throws {
        try bench.open(next: 1)
        try bench.terminal.ask(.state, id: id)
        _ = try bench.tick()
        for number in [3, 1, 1] { #expect(try bench.receive(.answer, page(number, of: 3)) == []) }
        #expect(try bench.receive(.answer, page(4, of: 3)) == [])
        #expect(
            try bench.receive(.answer, page(2, of: 3))
                == [.answer(id, (1...3).map { page($0, of: 3) })])
        #expect(try bench.receive(.answer, page(2, of: 3)) == [])
    }

    @Test func `an answer with nothing to tell is an answer`() throws {
        try bench.open(next: 1)
        try bench.terminal.ask(.state, id: id)
        let nothing = Answer(id: id, page: 1, pages: 0, answer: nil)
        #expect(try bench.receive(.answer, nothing) == [.answer(id, [nothing])])
    }

    @Test func `pages of two tellings are not mixed`() throws {
        try bench.open(next: 1)
        try bench.terminal.ask(.state, id: id)
        #expect(try bench.receive(.answer, page(1, of: 3)) == [])
        #expect(try bench.receive(.answer, page(2, of: 2)) == [])
        #expect(
            try bench.receive(.answer, page(1, of: 2))
                == [.answer(id, (1...2).map { page($0, of: 2) })])
    }

    @Test func `a question without its answer is asked again after a lost connection`() throws {
        try bench.open(next: 1)
        try bench.terminal.ask(.state, id: id)
        #expect(try bench.tick() == ["query state"])
        #expect(try bench.receive(.answer, page(1, of: 2)) == [])
        bench.terminal.disconnected()
        #expect(try bench.open(next: 1) == ["query state"])
        #expect(try bench.receive(.answer, page(2, of: 2)) == [])
    }

    @Test func `nobody waits for a forgotten question`() throws {
        try bench.open(next: 1)
        try bench.terminal.ask(.state, id: id)
        bench.terminal.forget(question: id)
        #expect(try bench.tick() == [])
        #expect(try bench.receive(.answer, page(1, of: 1)) == [])
    }

    @Test func `too many questions at once are not taken`() throws {
        for number in 1...64 { try bench.terminal.ask(.state, id: TerminalBench.id(number)) }
        let fault = #expect(throws: Fault.self) {
            try bench.terminal.ask(.state, id: TerminalBench.id(65))
        }
        #expect(fault?.cause == "64 questions wait for an answer already")
    }
}
