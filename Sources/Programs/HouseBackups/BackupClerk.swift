public import Foundation
public import HouseFolder
public import HouseHealth
public import HouseRules
public import HouseStore
import Synchronization
public import Vocabulary

/// Makes the backups of an open house: on its plan by itself, and when it is asked.
///
/// All of it happens beside the hub's thread. A backup that fails is told of and stops nothing.
public final class BackupClerk: Sendable {
    private let maker: BackupMaker
    private let data: HouseData
    private let config: HouseConfig
    private let plan: BackupPlan?
    private let now: @Sendable () -> Moment
    private let say: @Sendable (LogEvent) -> Void
    /// Held while one is made: two at a time would only be slower.
    private let making = Mutex(())
    /// `nil` without a plan.
    private let rhythm: Mutex<BackupRhythm?>
    private let isEnding = Mutex(false)

    /// A clerk.
    ///
    /// - Parameters:
    ///   - now: House time by this machine's clock.
    ///   - say: Told, for the log, when backups begin or cease to fail.
    public init(
        store: HouseStore, data: HouseData, config: HouseConfig, plan: BackupPlan?,
        now: @escaping @Sendable () -> Moment, say: @escaping @Sendable (LogEvent) -> Void
    ) {
        self.now = now
        maker = BackupMaker(store: store, data: data, spare: config.disk.alarmBelow << 20)
        self.data = data
        self.config = config
        self.plan = plan
        self.say = say
        rhythm = Mutex(plan.map { BackupRhythm($0) })
    }

    /// Keeps to the plan until `stop`, on a thread of its own; does nothing without one.
    public func start() {
        guard let plan else { return }
        let thread = Thread { [self] in work(plan) }
        thread.qualityOfService = .utility
        thread.start()
    }

    /// Begins no other one.
    public func stop() { isEnding.withLock { $0 = true } }

    /// Makes a copy now.
    ///
    /// - Parameter folder: Where; `nil` for where the plan says, or the usual place.
    public func make(in folder: URL?) throws(Fault) -> (backup: HouseBackup, milliseconds: Int64) {
        let usual = BackupShelf(plan: plan, data: data).folder
        let made = try copy(to: folder ?? usual)
        if (folder ?? usual).path == usual.path {
            _ = note { $0?.succeeded(at: now()) }
        }
        return made
    }

    /// How it stands with the copies of the plan; `nil` without one.
    public var health: HubHealth.Backup? {
        guard let plan, let rhythm = rhythm.withLock({ $0 }) else { return nil }
        var health = HubHealth.Backup(
            folder: BackupShelf(plan: plan, data: data).folder.path,
            everyMinutes: plan.everyMinutes)
        health.newest = rhythm.newest
        // That there is no copy comes before what merely lies in the way of nothing but room.
        let fault = rhythm.trouble ?? rhythm.leftover
        health.trouble = fault.map { "cannot \($0.operation): \($0.cause)" }
        health.advice = fault?.hint
        return health
    }

    private func copy(
        to shelf: URL
    ) throws(Fault) -> (backup: HouseBackup, milliseconds: Int64) {
        let began = ContinuousClock.now
        let result = making.withLock { _ in
            Result { () throws(Fault) in try maker.make(in: shelf, at: now()) }
        }
        let backup = try result.get()
        return (backup, (ContinuousClock.now - began).milliseconds)
    }

    private func work(_ plan: BackupPlan) {
        let shelf = BackupShelf(plan: plan, data: data)
        let made = shelf.backups(of: config.house).map(\.manifest.made)
        var pause = rhythm.withLock { $0?.begin(with: made, at: now()) ?? 0 }
        while waits(milliseconds: pause) {
            tidy(shelf)
            do throws(Fault) {
                let backup = try copy(to: shelf.folder).backup
                pause = note { $0?.succeeded(at: now()) }
                do throws(Fault) {
                    _ = try shelf.prune(plan, keeping: backup, config)
                } catch { say(.fault(error)) }
            } catch { pause = note { $0?.failed(error) } }
        }
    }

    /// Takes away what was left unfinished. What stays is told of, and copies are made beside it.
    private func tidy(_ shelf: BackupShelf) {
        var fault: Fault?
        do throws(Fault) { try shelf.takeAwayUnfinished(before: now()) } catch {
            fault = error
        }
        if let told = rhythm.withLock({ $0?.tidied(fault) }) { say(told) }
    }

    /// Waits, whatever becomes of the clock meanwhile; `false` when the house closes.
    ///
    /// What waits for a moment of the wall's clock would wait for years when that clock was wrong
    /// and is set right.
    private func waits(milliseconds: Int64) -> Bool {
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        while !isEnding.withLock({ $0 }), ContinuousClock.now < deadline { usleep(200_000) }
        return !isEnding.withLock { $0 }
    }

    /// Says so when backups begin to fail, fail otherwise, or succeed again.
    private func note(
        _ change: (inout BackupRhythm?) -> (pause: Int64, told: LogEvent?)?
    ) -> Int64 {
        let noted = rhythm.withLock { change(&$0) }
        if let told = noted?.told { say(told) }
        return noted?.pause ?? BackupRhythm.retry
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
