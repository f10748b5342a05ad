import Foundation
import HouseHealth
import HouseRules
import HouseStore
import Kitchen
import OrderHub
import PrinterLink
import Printing
import Synchronization
import Vocabulary
import Wire

/// What the open house notes about itself while it works, so that it can say how it is at any time,
/// whatever its own thread is doing.
///
/// Papers that waited when the house was opened are counted from then on.
final class HouseVitals: Sendable {
    private struct Paper {
        let printer: PrinterID
        let since: Moment
    }

    private struct Notes {
        var health: HubHealth
        var sequence: Int64?
        /// When it was looked which papers cannot be set.
        var looked: Moment?
        var papers: [Int: Paper] = [:]
        var devices: [DeviceID: HubHealth.Device] = [:]
        var enrolled: [DeviceRow] = []
    }

    private let notes: Mutex<Notes>
    private let config: HouseConfig
    private let now: @Sendable () -> Moment
    /// The most bytes of a presence that are read: its drafts are none of ours.
    static let mostPresenceBytes = 64 * 1024
    /// How many devices are remembered; all that are enrolled are far fewer.
    static let mostDevices = 1000

    /// - Parameters:
    ///   - stand: Addresses that stand in for the printers' own.
    ///   - damage: How much is wrong with the data that the house is opened on.
    init(
        config: HouseConfig, stand: [PrinterID: PrinterAddress], damage: Int = 0,
        now: @escaping @Sendable () -> Moment
    ) {
        self.config = config
        self.now = now
        let opened = now()
        var health = HubHealth(
            house: config.house, opened: opened, zone: config.zone.name,
            offset: config.zone.offsetSeconds(at: opened))
        health.disk = config.disk
        health.damage = damage > 0 ? damage : nil
        health.printers = config.printers.map { setup in
            HubHealth.Printer(
                id: setup.id,
                place: stand[setup.id]?.description ?? "\(setup.host):\(setup.port)")
        }
        notes = Mutex(Notes(health: health))
    }

    // MARK: The hub

    /// The hub's thread came round.
    func turned(_ hub: Hub) {
        lookAtPapers(of: hub)
        let (sequence, houseTime) = (hub.sequence, hub.lastMoment)
        let (menu, config) = (hub.house.menu, hub.house.config)
        let (isGathering, held) = (hub.isGathering, hub.countHeldPapers)
        notes.withLock { notes in
            if let known = notes.sequence, known != sequence { notes.health.committed = now() }
            notes.sequence = sequence
            notes.health.turned = now()
            notes.health.sequence = sequence
            notes.health.houseTime = houseTime
            notes.health.menu = menu
            notes.health.config = config
            notes.health.restore =
                isGathering || held > 0
                ? HubHealth.Restore(isGathering: isGathering, heldPapers: held) : nil
        }
    }

    /// Looks through all papers that wait, once a second at most.
    private func lookAtPapers(of hub: Hub) {
        let now = now()
        guard notes.withLock({ $0.looked.map { $0.later(by: 1000) <= now } ?? true }) else {
            return
        }
        let unsettable = hub.house.unsettablePapers
        notes.withLock { notes in
            notes.looked = now
            notes.health.unsettable = unsettable
        }
    }

    /// The connection to the broker stands, or does not and why.
    func broker(isConnected: Bool, reason: String? = nil) {
        notes.withLock { notes in
            let known = notes.health.broker
            notes.health.broker = HubHealth.Broker(
                isConnected: isConnected,
                since: known.isConnected == isConnected ? known.since : now(), reason: reason)
            // A broker that comes back without them knows nothing of those who do not return.
            guard !isConnected else { return }
            for (id, device) in notes.devices where device.isConnected == true {
                notes.devices[id]?.isConnected = false
                notes.devices[id]?.since = now()
            }
        }
    }

    // MARK: Devices

    /// These devices are enrolled now. Kept here, for the store may be what is stuck.
    func enrolled(_ devices: [DeviceRow]) { notes.withLock { $0.enrolled = devices } }

    /// A message of a device came.
    func heard(_ device: DeviceID) {
        note(device) { $0.heard = now() }
    }

    /// A device, or the broker in its name, said whether it is there; an empty presence is that of
    /// a device that was removed.
    func presence(of device: DeviceID, _ payload: [UInt8]) {
        guard !payload.isEmpty else {
            notes.withLock { $0.devices[device] = nil }
            return
        }
        guard payload.count <= Self.mostPresenceBytes,
            let presence: Presence = try? Canonical.value(parsing: payload, strict: false)
        else { return }
        note(device) { known in
            guard known.isConnected != presence.online else { return }
            known.isConnected = presence.online
            known.since = now()
        }
    }

    private func note(_ device: DeviceID, _ change: (inout HubHealth.Device) -> Void) {
        notes.withLock { notes in
            guard notes.devices[device] != nil || notes.devices.count < Self.mostDevices else {
                return
            }
            change(&notes.devices[device, default: HubHealth.Device(id: device, role: .waiter)])
        }
    }

    // MARK: Paper

    /// Papers were handed to the printers.
    func queued(_ papers: [EffectRow]) {
        guard !papers.isEmpty else { return }
        notes.withLock { notes in
            for row in papers {
                notes.papers[row.effect.paper] = Paper(
                    printer: config.printer(for: row.effect.printer).id, since: now())
            }
        }
    }

    /// A printer said what became of a paper.
    func reported(_ report: ReportPaper) {
        let isOut = report.outcome == .confirmed
        guard isOut || report.trouble?.holdsBack == true else { return }
        notes.withLock { notes in
            guard let paper = notes.papers.removeValue(forKey: report.paper), isOut else { return }
            notes.health.change(paper.printer) { $0.confirmed = now() }
        }
    }

    /// A printer's trouble began, changed or, without one, ended.
    func trouble(_ trouble: PrinterTrouble?, of printer: PrinterID) {
        notes.withLock { $0.health.change(printer) { $0.trouble = trouble?.description } }
    }

    // MARK: All of it

    /// How the hub is.
    ///
    /// - Parameters:
    ///   - waiting: How many messages wait for the hub.
    ///   - lockedNames: How many names are locked after wrong PINs.
    func health(waiting: Int, lockedNames: Int) -> HubHealth {
        notes.withLock { notes in
            var health = notes.health
            health.clock = now()
            health.offset = config.zone.offsetSeconds(at: health.clock)
            health.waiting = waiting
            health.lockedNames = lockedNames
            health.devices = notes.enrolled.map { row in
                var device = notes.devices[row.id] ?? HubHealth.Device(id: row.id, role: row.role)
                device.role = row.role
                return device
            }
            for paper in notes.papers.values {
                health.change(paper.printer) { printer in
                    printer.waiting += 1
                    printer.oldest = min(printer.oldest ?? paper.since, paper.since)
                }
            }
            return health
        }
    }
}

extension HubHealth {
    fileprivate mutating func change(_ id: PrinterID, _ body: (inout Printer) -> Void) {
        guard let index = printers.firstIndex(where: { $0.id == id }) else { return }
        body(&printers[index])
    }
}
