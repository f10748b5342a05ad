public import HouseRules
public import Kitchen
public import Menus
public import Vocabulary

/// The rules alone, in memory: deciding rounds and folding their facts in.
public struct RulesPace {
    private let books: HouseBooks
    private let pad: OrderPad
    private let moment = benchClock
    private let staff: StaffID
    private var house: House

    /// A house with some open checks.
    public init(
        _ config: HouseConfig, _ menu: Menu, staff: StaffID, checks: Int
    ) throws(Fault) {
        pad = try OrderPad(menu)
        let menus = [Self.hash: MenuIndex(menu)]
        books = HouseBooks(config: config, menus: menus, candidate: config)
        self.staff = staff
        house = House()
        let hashes = AdoptBooks(menu: Self.hash, config: Self.hash)
        let day = config.zone.businessDay(at: moment, cutMinutes: config.dayCutMinutes)
        try take(.adoptBooks(hashes), by: .house)
        try take(.openDay(OpenDay(day: day)), by: .house)
        for _ in 0..<checks {
            try take(.openCheck(OpenCheck(check: .fresh(), covers: 2)), by: .staff(staff))
        }
    }

    private static let hash = String(repeating: "0", count: 64)

    /// Decides a command and folds its facts in.
    @discardableResult
    private mutating func take(
        _ command: HouseCommand, by actor: Actor
    ) throws(Fault) -> [HouseFact] {
        do {
            let facts = try house.decide(command, by: actor, books, closed: nil, at: moment)
            for fact in facts { house.evolve(fact) }
            return facts
        } catch { throw Fault("decide in a bench", at: "the rules", cause: "\(error)") }
    }

    /// Sends rounds to the open checks in turn, each decided and folded in on its own.
    public mutating func run(_ count: Int) throws(Fault) -> Timings {
        let checks = house.checks.keys.sorted()
        let rounds = (0..<count).map { pad.round($0, on: checks[$0 % checks.count]) }
        var times: [Duration] = []
        let began = ContinuousClock.now
        for round in rounds {
            let start = ContinuousClock.now
            try take(round, by: .staff(staff))
            times.append(ContinuousClock.now - start)
        }
        return Timings(times, within: ContinuousClock.now - began)
    }

    /// A work docket of so many dishes.
    public mutating func docket(lines: Int) throws(Fault) -> Docket {
        guard let check = house.checks.keys.min() else {
            throw Fault("make a docket", at: "the rules", cause: "no check is open")
        }
        for case .kitchen(.docketIssued(let fact)) in try take(
            pad.longRound(lines, on: check), by: .staff(staff))
        where fact.docket.kind == .work && fact.docket.lines.count == lines {
            return fact.docket
        }
        throw Fault(
            "make a docket", at: "the rules",
            cause: "no docket of \(lines) dishes came of a round of as many")
    }
}
