import Bench
import Dispatch
import Foundation
import HouseRules
import Processes
import Synchronization
import Vocabulary

/// The part of a bench that is about waiters' screens.
struct ScreenParts {
    private let ground: BenchGround

    init(_ ground: BenchGround) { self.ground = ground }

    func run(_ report: inout BenchReport) throws {
        BenchGround.tell("a waiter's screen: \(BigHouse.dishes) dishes, \(BigHouse.tables) tables")
        try alone(&report)
        let house = try OpenBenchHouse(
            ground, data: "waiters", terminals: 1, isForPeople: true)
        defer { house.close() }
        BenchGround.tell("two waiters' screens")
        try together(house, &report)
        try memory(house, &report)
    }

    private func alone(_ report: inout BenchReport) throws {
        var pace = try ScreenPace()
        _ = pace.keys(9)
        let keys = pace.keys(30)
        let finds = pace.finds(60)
        report.add(
            Figure("key_p50_ms", "key → finished frame", keys.percentile(50).inMilliseconds, "ms"),
            Figure(
                "key_p99_ms", "  99 %", keys.percentile(99).inMilliseconds, "ms",
                target: .atMost(2)),
            Figure(
                "find_p50_ms", "finding a dish", finds.percentile(50).inMilliseconds, "ms"),
            Figure(
                "find_p99_ms", "  99 %", finds.percentile(99).inMilliseconds, "ms",
                target: .atMost(0.2)))
    }

    private func together(_ house: OpenBenchHouse, _ report: inout BenchReport) throws {
        let (data, staff) = (house.data, try ground.staff())
        let times = try Self.waiting {
            var screens = try await TwoScreens(data, staff: staff)
            let times = try await screens.run(200)
            await screens.stop()
            return times
        }
        report.add(
            Figure(
                "other_screen_p50_ms", "a change on another's screen",
                times.percentile(50).inMilliseconds, "ms"),
            Figure(
                "other_screen_p99_ms", "  99 %", times.percentile(99).inMilliseconds, "ms",
                target: .atMost(50)))
    }

    private func memory(_ house: OpenBenchHouse, _ report: inout BenchReport) throws {
        let staff = try ground.staff()
        let memory = try WaiterMemory(house.data, staff: staff, in: ground.folder).read()
        report.add(
            Figure(
                "waiter_resident_mb", "memory of comanda waiter", memory.peak, "MB",
                target: .atMost(40)))
    }

    /// Waits for something that is done elsewhere; this thread has nothing else to do.
    private static func waiting<Thing: Sendable>(
        _ work: @escaping @Sendable () async throws -> Thing
    ) throws -> Thing {
        let outcome = Outcome<Thing>()
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            do { outcome.set(.success(try await work())) } catch { outcome.set(.failure(error)) }
            done.signal()
        }
        done.wait()
        return try outcome.get()
    }

    /// What came of something, kept for another thread.
    private final class Outcome<Thing: Sendable>: Sendable {
        private let result = Mutex<Result<Thing, any Error>?>(nil)

        func set(_ new: Result<Thing, any Error>) { result.withLock { $0 = new } }

        func get() throws -> Thing {
            guard let result = result.withLock({ $0 }) else {
                throw Fault("bench a screen", at: "this program", cause: "nothing came of it")
            }
            return try result.get()
        }
    }
}
