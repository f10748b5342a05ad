import Foundation
import HouseBackups
import HouseFolder
import HouseRules
import HouseStore
import HubService
import OrderHub
import Vocabulary
import Wire

// MARK: - Backups and restores

/// When an evening's backup is made and put back: after so many commands.
struct RestorePlan: Equatable {
    let backup: Int
    let restore: Int

    /// A plan for an evening of so many commands.
    static func drawn(_ chance: Chance, commands: Int) -> RestorePlan {
        let restore = chance.number(2...commands - 1)
        return RestorePlan(backup: chance.number(1...restore - 1), restore: restore)
    }
}

extension Evening {
    /// The devices are enrolled, so that a restored hub knows whom to wait for.
    func enrolTerminals() throws(Fault) {
        guard restorePlan != nil, let store = hub.store else { return }
        for terminal in terminals {
            try store.enrol(
                DeviceRow(
                    id: terminal.device, role: terminal.isCashier ? .cashier : .waiter,
                    password: "none"))
        }
    }

    /// Makes the evening's backup, or plans to put it back, after the command that was just kept.
    func backUpIfPlanned() throws(Fault) {
        guard let plan = restorePlan else { return }
        if report.counts[.commands] >= plan.backup, backup == nil, let store = hub.store {
            let data = HouseData(folder: hub.folder)
            let made = try BackupMaker(store: store, data: data)
                .make(in: hub.folder.appendingPathComponent("backups"), at: clock(ahead: hub.jump))
            note("backup \(made.manifest.sequence)")
            backup = made
        }
        if report.counts[.commands] >= plan.restore, !isRestored, backup != nil {
            isRestored = true
            self.plan(.hubIsRestored, in: chance.milliseconds(0...2_000))
        }
    }

    /// The hub dies, and what is started in its place is the backup.
    func restoreHub() throws(Fault) {
        guard let backup else { return }
        if hub.hub != nil { hub.kill() }
        // It is closed for that, and its broker with it.
        restartBroker()
        try HouseRestore(backup, into: HouseData(folder: hub.folder))
            .run(at: clock(ahead: hub.jump))
        count(.restores)
        hub.lastHouse = nil
        note("restored")
        plan(.hubStarts, in: chance.milliseconds(200...6_000))
    }

    /// A restored hub decides what it has gathered; somebody looks at the papers and has all of
    /// them printed again.
    func recover() throws(Fault) {
        guard let machine = hub.hub else { return }
        let time = clock(ahead: hub.jump)
        if let output = try machine.recoverWhenReady(at: time) {
            note("recovered \(machine.sequence) \(output.alarms.count)")
            alarms += output.alarms
            output.messages.forEach(publish)
            for paper in output.prints { try hub.enqueue(paper) }
        }
        plan(.hubRecovers(life: hub.life), in: 1_000)
        guard !machine.isGathering else { return }
        for command in try machine.settlePapers(areSeen: false) { arrive(.own(command)) }
    }
}
