import Amounts
import Bench
import BrokerProcess
import Foundation
import HouseFolder
import HouseRules
import HouseTesting
import HubService
import OrderHub
import Vocabulary

/// The bare broker and an open house, measured in turns with the same terminals and commands.
final class BusyHouse {
    static let terminals = 20
    static let inFlight = 10
    /// Checks that each terminal orders on in a turn: each gets a round at least, for the till
    /// takes no money where nothing is due.
    private var checks: Int { min(10, rounds) }

    private let ground: BenchGround
    private let turns: Int
    private let rounds: Int
    private let pad: OrderPad
    private var pens: [Pen] = []

    init(_ ground: BenchGround, turns: Int, rounds: Int) throws {
        self.ground = ground
        self.turns = turns
        self.rounds = rounds
        pad = try OrderPad(ground.menu)
    }

    /// What one way was measured to do.
    private struct Measured {
        var crowd: Timings?
        var alone: Timings?

        mutating func add(crowd: Timings, alone: Timings) {
            self.crowd = self.crowd?.joined(crowd) ?? crowd
            self.alone = self.alone?.joined(alone) ?? alone
        }
    }

    func run(_ report: inout BenchReport) throws {
        BenchGround.tell("opening a house with \(Self.terminals) terminals")
        let house = try OpenBenchHouse(ground, terminals: Self.terminals)
        defer { house.close() }
        let sessions = Sessions(key: try SecretFile.key(at: house.data.sessionKey))
        let staff = try ground.staff()
        pens = house.places.compactMap { DeviceID($0.user) }.map {
            Pen($0, staff: staff, sessions: sessions)
        }
        let hub = try Rush(house.places, house: BenchGround.house)
        defer { hub.stop() }
        try warmUp(hub)
        let bare = try BareBroker(ground, terminals: Self.terminals, reply: hub.newestReply)
        defer { bare.stop() }
        var (wire, desk) = (Measured(), Measured())
        var (crowd, alone) = (HubWork(), HubWork())
        for turn in 1...turns {
            BenchGround.tell("broker and hub, turn \(turn) of \(turns)")
            let checks = try open(hub)
            let (many, few) = (manyRounds(checks), fewRounds(checks))
            wire.add(
                crowd: try bare.rush.run(Self.anonymous(many), inFlight: Self.inFlight),
                alone: try bare.rush.run(Self.anonymous(few), inFlight: 1))
            _ = try house.work()
            let busy = try hub.run(many, inFlight: Self.inFlight)
            crowd.add(try house.work())
            let quiet = try hub.run(few, inFlight: 1)
            alone.add(try house.work())
            desk.add(crowd: busy, alone: quiet)
            try settle(checks, hub)
        }
        tell(wire, desk, crowd, alone, &report)
        report.note("repeats", "commands said again", "\(hub.countRepeats)")
        try tellMemory(of: house, &report)
    }

    private func warmUp(_ hub: Rush) throws {
        let checks = try open(hub)
        _ = try hub.run(manyRounds(checks), inFlight: Self.inFlight)
        try settle(checks, hub)
    }

    // MARK: What is sent

    /// Opens checks on every terminal, before the clock runs.
    private func open(_ hub: Rush) throws -> [[CheckID]] {
        let count = checks
        let checks = pens.map { _ in (0..<count).map { _ in CheckID.fresh() } }
        try send(checks, hub) { [.openCheck(OpenCheck(check: $0, covers: 2))] }
        return checks
    }

    /// Pays and closes them all, beside the clock: an evening has so many open and no more.
    private func settle(_ checks: [[CheckID]], _ hub: Rush) throws {
        let cash = Money(minor: 10_000_000)
        try send(checks, hub) { check in
            [
                .takeCash(TakeCash(check: check, tender: .fresh(), given: cash, balance: nil)),
                .closeCheck(OnCheck(check: check)),
            ]
        }
    }

    private func send(
        _ checks: [[CheckID]], _ hub: Rush, _ commands: (CheckID) -> [HouseCommand]
    ) throws {
        var messages: [[Rush.Message]] = []
        for index in pens.indices {
            messages.append(checks[index].flatMap(commands).map { pens[index].write($0) })
        }
        _ = try hub.run(messages, inFlight: Self.inFlight)
    }

    private func manyRounds(_ checks: [[CheckID]]) -> [[Rush.Message]] {
        pens.indices.map { index in
            (0..<rounds).map { round in
                let check = checks[index][round % checks[index].count]
                return pens[index].write(pad.round(index + round, on: check))
            }
        }
    }

    /// As many rounds as one terminal of the crowd sends twice, from one terminal alone.
    private func fewRounds(_ checks: [[CheckID]]) -> [[Rush.Message]] {
        // One for each check of the house: its commands are about all of them.
        let all = checks.flatMap(\.self)
        return [
            (0..<2 * rounds).map { round in
                pens[0].write(pad.round(round, on: all[round % all.count]))
            }
        ]
    }

    /// For the echo, whose replies name no command.
    private static func anonymous(_ messages: [[Rush.Message]]) -> [[Rush.Message]] {
        messages.map { $0.map { Rush.Message($0.bytes, id: nil) } }
    }

    // MARK: What is told

    private func tell(
        _ wire: Measured, _ desk: Measured, _ crowdWork: HubWork, _ aloneWork: HubWork,
        _ report: inout BenchReport
    ) {
        guard let bare = wire.crowd, let bareAlone = wire.alone, let hub = desk.crowd,
            let alone = desk.alone
        else { return }
        let crowdName = "\(Self.terminals) × \(Self.inFlight)"
        let trip = bareAlone.percentile(50).inMilliseconds
        report.add(
            Figure("bare_20x10_per_s", "bare broker, \(crowdName)", bare.perSecond, "/s"),
            Figure(
                "bare_20x10_p50_ms", "  half within", bare.percentile(50).inMilliseconds, "ms"),
            Figure("bare_20x10_p99_ms", "  99 %", bare.percentile(99).inMilliseconds, "ms"),
            Figure("bare_1_per_s", "bare broker, 1 in flight", bareAlone.perSecond, "/s"),
            Figure("bare_1_p50_ms", "  half within", trip, "ms"),
            Figure("bare_1_p99_ms", "  99 %", bareAlone.percentile(99).inMilliseconds, "ms"),
            Figure("hub_20x10_per_s", "hub, durable, \(crowdName)", hub.perSecond, "/s"),
            Figure("hub_20x10_p50_ms", "  half within", hub.percentile(50).inMilliseconds, "ms"),
            Figure("hub_20x10_p99_ms", "  99 %", hub.percentile(99).inMilliseconds, "ms"),
            Figure(
                "ratio_durable_20x10", "  of the bare broker's", hub.perSecond / bare.perSecond,
                "", target: .atLeast(0.35)),
            Figure("hub_1_per_s", "hub, durable, 1 in flight", alone.perSecond, "/s"))
        // One durable commit is known only when the disk was measured too.
        let target = report.value("commit_p50_ms").map { Figure.Target.atMost(2 * trip + $0) }
        report.add(
            Figure(
                "hub_1_p50_ms", "  half within", alone.percentile(50).inMilliseconds, "ms",
                target: target),
            Figure("hub_1_p99_ms", "  99 %", alone.percentile(99).inMilliseconds, "ms"),
            Figure(
                "hub_synchronous", "  synchronous, read back",
                Double(min(crowdWork.synchronous ?? 0, aloneWork.synchronous ?? 0)), "",
                target: .atLeast(2)))
        report.add(
            BenchReport.Breakdown("hub_20x10", crowdName, crowdWork, whole: hub.whole))
        report.add(BenchReport.Breakdown("hub_1", "1 in flight", aloneWork, whole: alone.whole))
    }

    private func tellMemory(of house: OpenBenchHouse, _ report: inout BenchReport) throws {
        guard let memory = house.memory else { return }
        report.add(Figure("rush_resident_mb", "hub's memory after the rush", memory.now, "MB"))
    }
}
