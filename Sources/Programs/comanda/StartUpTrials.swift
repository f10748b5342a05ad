import Bench
import Foundation
import HouseFolder
import HouseRules
import HouseStore
import HubService
import OrderHub
import Processes
import Synchronization
import Vocabulary

/// How long a house takes from `exec` to its first reply, its own broker included, and how much
/// memory its hub then has.
final class StartUpTrials {
    /// Checks that are open when the house starts.
    static let openChecks = 200
    private static let repeats = 3

    private let ground: BenchGround
    private let facts: Int
    private let options: HouseOptions
    private let data: HouseData
    private var pen: Pen?
    private var place: PlainClient.Place?

    init(_ ground: BenchGround, facts: Int) throws {
        self.ground = ground
        self.facts = facts
        options = try ground.options(data: "day")
        data = options.houseData
    }

    func run(_ report: inout BenchReport) throws {
        try makeDay()
        BenchGround.tell("starting the house \(2 * Self.repeats) times")
        var (fromJournal, fromCheckpoint) = ([Duration](), [Duration]())
        var memory: [ResidentMemory] = []
        for _ in 0..<Self.repeats {
            // A house that closes keeps a checkpoint: it is there for every other start.
            try? FileManager.default.removeItem(at: data.checkpoint)
            for isKept in [false, true] {
                let (time, resident) = try start()
                if isKept { fromCheckpoint.append(time) } else { fromJournal.append(time) }
                memory.append(resident)
            }
        }
        func middle(_ times: [Duration]) -> Double { times.sorted()[times.count / 2].inSeconds }
        report.add(
            Figure(
                "start_checkpoint_s", "exec to first reply, with checkpoint",
                middle(fromCheckpoint), "s", target: .atMost(0.5)),
            Figure(
                "start_journal_s", "  from the journal of \(facts) facts alone",
                middle(fromJournal), "s", target: .atMost(1.5)),
            Figure(
                "resident_mb", "hub's memory, \(Self.openChecks) open checks",
                memory.map(\.now).max() ?? 0, "MB", target: .atMost(60)))
    }

    /// Enrols a terminal and makes the day.
    private func makeDay() throws {
        BenchGround.tell("making a day of \(facts) facts")
        let opening = try HouseOpening(options: options, port: nil, isAlone: true)
        place = try OpenBenchHouse.enrol(1, opening).first
        guard let place, let device = DeviceID(place.user) else { return }
        let staff = try ground.staff()
        let lock = try HouseLock(folder: data.folder)
        let day = try HouseDay(data, ground.config, ground.menu, device: "bench-day", staff: staff)
        var told = ContinuousClock.now
        try day.work(facts: facts, open: Self.openChecks) { count in
            guard ContinuousClock.now - told > .seconds(2) else { return }
            told = .now
            BenchGround.tell("\(count) facts")
        }
        withExtendedLifetime(lock) {}
        pen = Pen(
            device, staff: staff, sessions: Sessions(key: try SecretFile.key(at: data.sessionKey)))
    }

    /// Starts the house as a person does, waits for the reply to a command, and closes it.
    private func start() throws -> (Duration, ResidentMemory) {
        guard let place, let message = pen?.write(.openCheck(OpenCheck(check: .fresh(), covers: 2)))
        else { throw Fault("start a house", at: data.folder.path, cause: "it has no terminal") }
        let log = ground.folder.appendingPathComponent("day.log").path
        let began = ContinuousClock.now
        let house = try ChildProcess(
            HouseOptions.programPath,
            [
                "open", "--house", BenchGround.house, "--root", ground.folder.path, "--data",
                data.folder.path,
            ], output: .file(log))
        defer { house.end(within: 10_000) }
        let end: ContinuousClock.Instant
        do {
            end = try FirstReply(place, house: BenchGround.house).wait(for: message)
        } catch {
            let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            throw Fault("start a house", at: error.place, cause: "\(error.cause); it said: \(said)")
        }
        guard let memory = HubProcess.memory(data) else {
            throw Fault("read the hub's memory", at: data.hubProcess.path, cause: "it is gone")
        }
        return (end - began, memory)
    }
}

extension Duration {
    fileprivate var inSeconds: Double { inMilliseconds / 1000 }
}
