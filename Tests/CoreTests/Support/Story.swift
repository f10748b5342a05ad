import Checks
import HouseRules
import Testing
import Vocabulary

/// An evening in the tiny house, told command by command.
///
/// Facts are folded into the house as they happen and records kept as the shell would keep them.
struct Story {
    private(set) var house = House()
    /// Everything that happened so far, in order.
    private(set) var told: [HouseFact] = []
    /// What is kept of closed checks.
    private(set) var records: [CheckID: CheckRecord] = [:]
    var books: HouseBooks
    var moment = TinyHouse.evening

    /// A house that has opened its first day.
    init(_ books: HouseBooks = TinyHouse.books) {
        self.books = HouseBooks(
            config: books.config, menus: books.menus, candidate: books.config)
        accept(.adoptBooks(menu: "menu-1"))
        self.books = books
        accept(.openDay(TinyHouse.day))
    }

    /// What would happen; nothing changes yet.
    func judge(
        _ command: HouseCommand, by staff: StaffID? = nil
    ) throws(HouseRefusal) -> [HouseFact] {
        let manager: Actor = command.isOfTheHouse ? .house : .staff("lin")
        let named = [Self.checkNamed(by: command), command.otherCheck].compactMap(\.self)
        let closed = named.first { house.checks[$0] == nil }.flatMap { records[$0] }
        return try house.decide(
            command, by: staff.map(Actor.staff) ?? manager, books, closed: closed, at: moment)
    }

    /// Tells a command that the house takes; by the manager unless somebody is named.
    @discardableResult
    mutating func accept(
        _ command: HouseCommand, by staff: StaffID? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> [HouseFact] {
        do {
            let facts = try judge(command, by: staff)
            for record in house.records(of: facts) { records[record.check.id] = record }
            for fact in facts { house.evolve(fact) }
            told += facts
            return facts
        } catch {
            Issue.record("refused with \(error)", sourceLocation: sourceLocation)
            return []
        }
    }

    /// Tells a command that the house does not take.
    func refuse(
        _ command: HouseCommand, by staff: StaffID? = nil, with refusal: HouseRefusal,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(throws: refusal, sourceLocation: sourceLocation) {
            try judge(command, by: staff)
        }
    }

    /// Tells a command that is taken and changes nothing.
    func ignore(
        _ command: HouseCommand, by staff: StaffID? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(throws: Never.self, sourceLocation: sourceLocation) {
            let facts = try judge(command, by: staff)
            #expect(facts == [], sourceLocation: sourceLocation)
        }
    }

    /// Time goes by.
    mutating func wait(minutes: Int64, milliseconds: Int64 = 0) {
        moment = moment.later(by: minutes * 60_000 + milliseconds)
    }

    /// Seats a party of two at table t1 with check 1.
    static func seated() -> Story {
        var story = Story()
        story.accept(.seatParty(1, at: "t1"))
        return story
    }

    /// Seats check 1 at t1 and sends these dishes.
    static func ordered(_ lines: [LineDraft]) -> Story {
        var story = seated()
        story.accept(.sendRound(1, lines))
        return story
    }

    /// The check a command names, also one that it is to open.
    private static func checkNamed(by command: HouseCommand) -> CheckID? {
        switch command {
        case .seatParty(let command): command.check
        case .openCheck(let command): command.check
        default: command.check
        }
    }
}
