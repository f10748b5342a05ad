import Amounts
import Checks
import HouseRules
import HouseStore
import HubService
import Menus
import Tenders
import Testing
import Vocabulary
import Wire

@testable import OrderHub

/// Questions: answered from the house as it is, and never kept.
struct HubQueryTests {
    private let bench: HubBench
    private let session = Sender().session

    init() throws {
        bench = try HubBench()
    }

    private func refusal(
        _ question: Query.Question, session: String?
    ) throws -> [RefusalCode] {
        try bench.ask(question, session: session).compactMap { answer in
            guard case .refused(let code) = answer.answer else { return nil }
            return code
        }
    }

    @Test func `a bill is answered as it stands`() throws {
        try bench.tell(
            .seat(1, at: "t1"), .round(1, [.mapo(1), .beer(2)]), .cash(1, 1, given: 6000),
            from: 1)
        let answers = try bench.ask(.bill(OnCheck(check: 1)), session: session)
        #expect(answers.count == 1)
        guard case .check(let state) = answers.first?.answer else {
            Issue.record("no bill came: \(answers)")
            return
        }
        #expect(state.total == 15_990)
        #expect(state.balance == 9990)
        #expect(state.tenders.map(\.settled) == [6000])
        #expect(state.sequence == 5)
        #expect(bench.hub.sequence == 5, "a question is not kept")
    }

    @Test func `a check that is not open has no bill`() throws {
        #expect(
            try refusal(.bill(OnCheck(check: 1)), session: session) == [
                RefusalCode("checkIsUnknown", ["check": "\(CheckID(bits: 1))"])
            ])
    }

    @Test func `all that is open is answered check by check`() throws {
        let empty = try bench.ask(.state, session: session)
        #expect(empty == [Answer(id: 77, page: 1, pages: 0, answer: nil)])
        try bench.tell(.seat(2, at: "t2"), .seat(1, at: "t1"), from: 1)
        let answers = try bench.ask(.state, session: session)
        #expect(answers.map(\.page) == [1, 2])
        #expect(answers.map(\.pages) == [2, 2])
        let checks = answers.compactMap { answer -> CheckID? in
            guard case .check(let state) = answer.answer else { return nil }
            return state.check.id
        }
        #expect(checks == [2, 1], "by their numbers")
    }

    @Test func `a menu is answered a category a page`() throws {
        let menu = bench.hub.house.menu
        for hash in [nil, menu] {
            let second = try bench.ask(
                .menu(MenuPageQuery(menu: hash, page: 2)), session: session)
            guard case .menu(let page) = second.first?.answer else {
                Issue.record("no page came: \(second)")
                return
            }
            #expect(second.map(\.pages) == [2])
            #expect(page.menu == menu)
            #expect(page.category.id == "drinks")
            #expect(page.items.map(\.id) == ["beer"])
            #expect(page.groups.map(\.id) == ["size"])
        }
    }

    @Test func `a set meal stands on the page of its category`() throws {
        let first = try bench.ask(.menu(MenuPageQuery(menu: nil, page: 1)), session: session)
        guard case .menu(let page) = first.first?.answer else {
            Issue.record("no page came: \(first)")
            return
        }
        #expect(page.combos?.map(\.id) == ["duo"])
        #expect(page.items.map(\.id) == ["mapo", "fish", "crab"])
    }

    @Test(arguments: [0, 3, -1, Int.min, Int.max])
    func `a page that a menu does not have is empty`(page: Int) throws {
        let answers = try bench.ask(
            .menu(MenuPageQuery(menu: nil, page: page)), session: session)
        #expect(answers == [Answer(id: 77, page: page, pages: 2, answer: nil)])
    }

    @Test func `a menu that is gone is answered with the one in force`() throws {
        let menu = try #require(bench.hub.house.menu)
        let gone = MenuPageQuery(menu: "gone", page: 1)
        #expect(
            try refusal(.menu(gone), session: session) == [
                RefusalCode("menuChanged", ["menu": menu])
            ])
    }

    @Test(arguments: DeviceRole.allCases)
    func `who works here is told to the devices at which people sign in`(
        role: DeviceRole
    ) throws {
        try bench.store.enrol(DeviceRow(id: HubBench.waiter, role: role, password: "x"))
        let picture = try #require(HousePicture(try bench.ask(.house, session: nil)))
        let isTold = role != .kitchen && role != .printer
        #expect(picture.plan.staff.map(\.id) == (isTold ? ["lin", "mei", "tom", "pan"] : []))
        #expect(picture.sections.map(\.id) == ["hall"])
    }

    @Test func `a device that nobody enrolled is told of nobody`() throws {
        let picture = try #require(HousePicture(try bench.ask(.house, session: nil)))
        #expect(picture.plan.staff == [])
    }

    @Test(arguments: [nil, "forged"])
    func `the house is told to every device, before anybody signs in`(session: String?) throws {
        try bench.store.enrol(DeviceRow(id: HubBench.waiter, role: .waiter, password: "x"))
        let answers = try bench.ask(.house, session: session)
        let picture = try #require(HousePicture(answers))
        #expect(answers.map(\.page) == Array(1...answers.count))
        #expect(picture.plan.config == bench.hub.house.config)
        #expect(picture.plan.staff.map(\.id).contains("mei"))
        #expect(picture.sections.map(\.id) == ["hall"])
        let tables = bench.hub.books.config.tables.map(\.id)
        #expect(picture.sections[0].tables.map(\.id) == tables)
        #expect(picture.sections[0].tables[1].spot == TableSpot(row: 1, column: 2))
        let text = answers.map { String(decoding: Canonical.bytes($0), as: UTF8.self) }.joined()
        for secret in ["host", "port", "roles", "rights"] {
            #expect(!text.contains("\"\(secret)\""))
        }
    }

    @Test(arguments: [
        Query.Question.state, .bill(OnCheck(check: 1)), .menu(MenuPageQuery(menu: nil, page: 1)),
    ])
    func `nobody is answered without a session of this device`(
        question: Query.Question
    ) throws {
        let other = Sender(device: "till").session
        for session in [nil, "", "forged", other] {
            #expect(try refusal(question, session: session) == [RefusalCode("badSession")])
        }
    }

    @Test func `who just signed in is answered, however quiet the house was`() throws {
        bench.wait(minutes: 120)
        let fresh = HubBench.sessions.token(
            device: HubBench.waiter, staff: "mei", issued: bench.now)
        #expect(try refusal(.state, session: fresh) == [])
    }

    @Test func `a session that is over is not answered, however quiet the house was`() throws {
        bench.wait(minutes: 24 * 60)
        #expect(try refusal(.state, session: session) == [])
        bench.now = bench.now.later(by: 1)
        #expect(try refusal(.state, session: session) == [RefusalCode("badSession")])
    }

    @Test func `a sign-in is handed on, for a PIN takes long`() throws {
        let signIn = SignIn(staff: "mei", pin: "1234")
        let query = Query(id: 5, session: nil, query: .signIn(signIn))
        let output = try bench.take([.message(HubBench.waiter, .query, Canonical.bytes(query))])
        #expect(output.signIns.map(\.device) == [HubBench.waiter])
        #expect(output.signIns.map(\.query) == [5])
        #expect(output.signIns.map(\.signIn) == [signIn])
        #expect(output.messages.isEmpty)
    }

    @Test func `a question that cannot be read is refused`() throws {
        let long = [UInt8](repeating: UInt8(ascii: " "), count: 4097)
        let id = CommandID(bits: 1)
        let newer = Array(#"{"v":2,"id":"\#(id)","query":{"kind":"state"}}"#.utf8)
        let strange = Array(#"{"v":1,"id":"\#(id)","query":{"kind":"gossip"}}"#.utf8)
        for (bytes, code) in [
            (long, "tooLarge"), (newer, "wrongVersion"), (strange, "unknownKind"),
            (Array("{".utf8), "malformed"),
        ] {
            let answers = try bench.take([.message(HubBench.waiter, .query, bytes)]).answers()
            guard case .refused(let refusal) = answers.first?.answer else {
                Issue.record("not refused: \(answers)")
                return
            }
            #expect(refusal.code == code)
        }
    }

    @Test func `an answer shows what the same batch did`() throws {
        let query = Query(id: 77, session: session, query: .state)
        let output = try bench.take([
            .message(HubBench.waiter, .query, Canonical.bytes(query)),
            bench.message(.seat(1, at: "t1"), 1),
        ])
        #expect(try output.answers().map(\.pages) == [1])
    }
}
