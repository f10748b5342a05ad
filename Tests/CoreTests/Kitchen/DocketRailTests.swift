import Testing
import Vocabulary

@testable import Kitchen

struct DocketRailTests {
    private let origin = DocketOrigin(
        check: 1, checkNumber: 41, table: "t1", covers: 2, by: "mei", at: TinyHouse.evening)

    private func dish(
        _ id: LineID, at station: StationID, _ quantity: Quantity = .one
    ) -> DocketLine {
        DocketLine(
            line: id, station: station, names: TinyHouse.name("Dish \(id.bits)", "菜"),
            quantity: quantity, modifiers: [], seat: nil, course: 2, note: nil, allergy: nil)
    }

    private func decide(
        _ command: KitchenCommand, on rail: DocketRail = DocketRail()
    ) throws(KitchenRefusal) -> [KitchenFact] {
        try rail.decide(command, stations: TinyHouse.stations, after: 6)
    }

    private func issued(_ command: KitchenCommand) throws -> [Docket] {
        try decide(command).compactMap { fact in
            guard case .docketIssued(let fact) = fact else { return nil }
            return fact.docket
        }
    }

    /// A rail on which docket 7 waits for the wok's printer.
    private func waiting() throws -> DocketRail {
        var rail = DocketRail()
        let stations = [TinyHouse.station("wok", printer: "hot")]
        let facts = try rail.decide(
            .fire([dish(1, at: "wok")], origin), stations: stations, after: 6)
        for fact in facts { rail.evolve(fact) }
        return rail
    }

    @Test func `a fired dish is on a work docket of its station and on the master docket`() throws {
        let dockets = try issued(.fire([dish(1, at: "wok")], origin))
        let work = Docket(
            number: 7, kind: .work, station: "wok", printer: "hot", check: 1, checkNumber: 41,
            table: "t1", fromTable: nil, covers: 2, by: "mei", at: TinyHouse.evening,
            lines: [dish(1, at: "wok")], reason: nil, state: .queued)
        let master = Docket(
            number: 8, kind: .expo, station: "pass", printer: "hot", check: 1, checkNumber: 41,
            table: "t1", fromTable: nil, covers: 2, by: "mei", at: TinyHouse.evening,
            lines: [dish(1, at: "wok")], reason: nil, state: .queued)
        #expect(dockets == [work, master])
    }

    @Test func `a station takes its dishes together or one docket for each, as it likes`() throws {
        let dishes = [
            dish(1, at: "cold"), dish(2, at: "wok"), dish(3, at: "cold"), dish(4, at: "wok"),
        ]
        let dockets = try issued(.fire(dishes, origin))
        #expect(dockets.map(\.station) == ["wok", "cold", "cold", "pass"])
        #expect(dockets.map { $0.lines.map(\.line) } == [[2, 4], [1], [3], [1, 2, 3, 4]])
        #expect(dockets.map(\.number) == [7, 8, 9, 10])
    }

    @Test func `every fired dish is on exactly one work docket`() throws {
        let dishes = zip(1..., ["wok", "cold", "bar", "cold", "wok"] as [StationID]).map {
            dish(LineID(bits: $0), at: $1)
        }
        let work = try issued(.fire(dishes, origin)).filter { $0.kind == .work }
        #expect(work.flatMap { $0.lines.map(\.line) }.sorted() == [1, 2, 3, 4, 5])
        for docket in work {
            #expect(docket.lines.allSatisfy { $0.station == docket.station })
        }
    }

    @Test func `a void tells the station that makes the dish, and the pass`() throws {
        let dockets = try issued(.void([dish(1, at: "cold", Quantity(2))], reason: "burnt", origin))
        #expect(dockets.map(\.kind) == [.void, .void])
        #expect(dockets.map(\.station) == ["cold", "pass"])
        #expect(dockets.map(\.reason) == ["burnt", "burnt"])
        #expect(dockets.map { $0.lines.map(\.quantity) } == [[Quantity(2)], [Quantity(2)]])
    }

    @Test func `a move tells the stations concerned and the pass where the party sat and sits`()
        throws
    {
        let dishes = [dish(1, at: "bar"), dish(2, at: "wok")]
        let dockets = try issued(.move(dishes, from: "t2", origin))
        #expect(dockets.map(\.kind) == [.moved, .moved, .moved])
        #expect(dockets.map(\.station) == ["wok", "bar", "pass"])
        #expect(dockets.map(\.printer) == ["hot", "front", "hot"])
        #expect(dockets.map(\.fromTable) == ["t2", "t2", "t2"])
        #expect(dockets.map(\.table) == ["t1", "t1", "t1"])
        #expect(dockets.map { $0.lines.map(\.line) } == [[2], [1], [1, 2]])
    }

    @Test func `an issued docket waits on the rail until it is confirmed`() throws {
        var rail = try waiting()
        #expect(rail.dockets.keys.sorted() == [7])
        let facts = try decide(.confirm(docket: 7), on: rail)
        #expect(facts == [.docketConfirmed(DocketConfirmed(docket: 7))])
        for fact in facts { rail.evolve(fact) }
        #expect(rail == DocketRail())
    }

    @Test func `trouble is noted on the docket, with whether paper may be out`() throws {
        var rail = try waiting()
        let facts = try decide(.trouble(docket: 7, .silent, unsure: true), on: rail)
        #expect(
            facts == [.docketTroubled(DocketTroubled(docket: 7, trouble: .silent, unsure: true))])
        for fact in facts { rail.evolve(fact) }
        #expect(rail.dockets[7]?.state == .troubled(.silent, unsure: true))
        #expect(rail.dockets[7]?.state.progress == .unsure)
        #expect(rail.dockets[7]?.state.trouble == .silent)
    }

    @Test func `the same trouble again changes nothing, another one does`() throws {
        var rail = try waiting()
        for fact in try decide(.trouble(docket: 7, .paperEnd, unsure: false), on: rail) {
            rail.evolve(fact)
        }
        #expect(try decide(.trouble(docket: 7, .paperEnd, unsure: false), on: rail) == [])
        #expect(try decide(.trouble(docket: 7, .coverOpen, unsure: false), on: rail).count == 1)
    }

    @Test func `a docket that may be out stays so when the next try fails`() throws {
        var rail = try waiting()
        for fact in try decide(.trouble(docket: 7, .silent, unsure: true), on: rail) {
            rail.evolve(fact)
        }
        let facts = try decide(.trouble(docket: 7, .unreachable, unsure: false), on: rail)
        let troubled = DocketTroubled(docket: 7, trouble: .unreachable, unsure: true)
        #expect(facts == [.docketTroubled(troubled)])
        for fact in facts { rail.evolve(fact) }
        #expect(rail.dockets[7]?.state == .troubled(.unreachable, unsure: true))
        #expect(try decide(.trouble(docket: 7, .unreachable, unsure: false), on: rail) == [])
    }

    @Test func `nothing is heard of a docket that does not wait`() throws {
        #expect(throws: KitchenRefusal.docketIsUnknown(7)) { try decide(.confirm(docket: 7)) }
        #expect(throws: KitchenRefusal.docketIsUnknown(7)) {
            try decide(.trouble(docket: 7, .silent, unsure: false))
        }
    }

    @Test func `a docket that is queued or failed is not out for sure`() {
        #expect(PaperState.queued.progress == .queued)
        #expect(PaperState.queued.trouble == nil)
        #expect(PaperState.troubled(.offline, unsure: false).progress == .failed)
    }

    @Test func `a confirmation of what does not wait is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            var rail = DocketRail()
            rail.evolve(.docketConfirmed(DocketConfirmed(docket: 7)))
        }
    }
}
