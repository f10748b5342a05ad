import Foundation
import HouseRules
import HouseStore
import Synchronization
import Vocabulary

/// Makes the backups of an open house: on its plan by itself, and when it is asked.
///
/// All of it happens beside the hub's thread. A backup that fails is told of and stops nothing.
final class BackupClerk: Sendable {
    private let maker: BackupMaker
    private let data: HouseData
    private let config: HouseConfig
    private let plan: BackupPlan?
    private let say: @Sendable (LogEvent) -> Void
    /// Held while one is made: two at a time would only be slower.
    private let making = Mutex(())
    private let trouble = Mutex<String?>(nil)
    private let ending = NSCondition()
    private nonisolated(unsafe) var isEnding = false

    /// A clerk.
    ///
    /// - Parameter say: Told, for the log, when backups begin or cease to fail.
    init(
        store: HouseStore, data: HouseData, config: HouseConfig, plan: BackupPlan?,
        say: @escaping @Sendable (LogEvent) -> Void
    ) {
        maker = BackupMaker(store: store, data: data, spare: config.disk.alarmBelow << 20)
        self.data = data
        self.config = config
        self.plan = plan
        self.say = say
    }

    /// Keeps to the plan until `stop`, on a thread of its own; does nothing without one.
    func start() {
        guard let plan else { return }
        let thread = Thread { [self] in work(plan) }
        thread.qualityOfService = .utility
        thread.start()
    }

    /// Begins no other one.
    func stop() {
        ending.withLock {
            isEnding = true
            ending.broadcast()
        }
    }

    /// Makes a copy now.
    ///
    /// - Parameter folder: Where; `nil` for where the plan says, or the usual place.
    func make(in folder: URL?) throws(Fault) -> (backup: HouseBackup, milliseconds: Int64) {
        let shelf = folder ?? BackupShelf(plan: plan, data: data).folder
        let began = ContinuousClock.now
        let result = making.withLock { _ in
            Result { () throws(Fault) in try maker.make(in: shelf, at: OpenHouse.now) }
        }
        let backup = try result.get()
        return (backup, (ContinuousClock.now - began).milliseconds)
    }

    private func work(_ plan: BackupPlan) {
        let shelf = BackupShelf(plan: plan, data: data)
        var last = shelf.backups(of: config.house).last?.manifest.made
        while true {
            let next = last.map { $0.later(by: plan.everyMinutes * 60_000) } ?? OpenHouse.now
            guard waits(until: next) else { return }
            do throws(Fault) {
                let backup = try make(in: shelf.folder).backup
                _ = try shelf.prune(plan, keeping: backup, config)
                note(nil)
            } catch { note(error) }
            last = OpenHouse.now
        }
    }

    /// Waits; `false` when the house closes.
    private func waits(until moment: Moment) -> Bool {
        ending.withLock {
            let deadline = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
            while !isEnding, Date() < deadline { _ = ending.wait(until: deadline) }
            return !isEnding
        }
    }

    /// Says so when backups begin to fail, fail otherwise, or succeed again.
    private func note(_ fault: Fault?) {
        // The place of an unfinished backup is another one each time.
        let cause = fault.map { "\($0.operation): \($0.cause)" }
        let before = trouble.withLock { known in
            defer { known = cause }
            return known
        }
        guard cause != before else { return }
        say(fault.map { .backupFailed($0) } ?? .backupsAgain)
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
