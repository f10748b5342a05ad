import Vocabulary

/// Judges what was read about a house: what is well, what is not, what to do.
///
/// It reads nothing itself, so that every verdict can be tried.
public struct HealthJudgement: Sendable {
    let reading: HealthReading
    /// How wall times are shown: seconds east of UTC.
    let offset: Int64

    /// A judgement of a reading.
    public init(_ reading: HealthReading) {
        self.reading = reading
        if case .open(let hub, _) = reading.house {
            offset = hub.offset
        } else {
            offset = 0
        }
    }

    /// All findings, in the order in which they help.
    public var findings: [HealthFinding] {
        var findings = [house]
        if case .open(let hub, let answeredIn) = reading.house {
            findings += [self.hub(hub, answeredIn), broker(hub.broker)]
            findings += reading.certificates.map { [certificate($0)] } ?? []
            findings += hub.printers.map(printer) + paper(hub.unsettable ?? [])
            findings += hub.devices.map(device)
            findings += [clock(hub), books(hub), signIns(hub), backup(hub)]
            findings += hub.restore.map { [restore($0)] } ?? []
        } else {
            findings += restarts.map { [$0] } ?? []
            findings.append(clock(nil))
        }
        return findings + [disk, files]
    }

    /// The worst of some findings.
    public static func worst(_ findings: [HealthFinding]) -> HealthFinding.Level {
        findings.map(\.level).max() ?? .ok
    }

    private var house: HealthFinding {
        switch reading.house {
        case .open(let hub, _):
            let seen = "\(hub.house) is open since \(wall(hub.opened))"
            guard let damage = hub.damage else { return HealthFinding(.ok, .house, seen) }
            let findings = damage == 1 ? "1 finding" : "\(damage) findings"
            return HealthFinding(
                .alarm, .house, "\(seen) over damaged data: \(findings)",
                advice: "'comanda audit' tells them; put a backup in its place with"
                    + " 'comanda restore'")
        case .silent(let waited):
            return HealthFinding(
                .alarm, .house, "the hub did not answer within \(waited) ms",
                advice: "see 'comanda log'; if it stays silent, end 'comanda open' and open again")
        case .noHub:
            return HealthFinding(
                .alarm, .house, "it is being kept open, but no hub serves it",
                advice: "wait a few seconds; if it stays so, 'comanda log' says why")
        case .closed:
            return HealthFinding(
                reading.mayBeClosed ? .ok : .alarm, .house, "closed",
                advice: reading.mayBeClosed ? nil : "open it with 'comanda open'")
        }
    }

    // MARK: The two children

    /// Restarts within this many milliseconds are told of.
    static let recently: Int64 = 3_600_000
    /// So many within `often` are an alarm.
    static let manyRestarts = 3
    /// Milliseconds in which many restarts are an alarm.
    static let often: Int64 = 600_000
    /// The hub's thread comes round once a second; milliseconds after which it is late, and stuck.
    static let late: Int64 = 5_000
    static let stuck: Int64 = 30_000
    /// An answer is slow from this many milliseconds on.
    static let slowAnswer = 500
    /// Messages waiting for the hub: many, and nearly all that may wait.
    static let manyWaiting = 1_000
    static let tooManyWaiting = 8_000

    private func hub(_ hub: HubHealth, _ answeredIn: Int) -> HealthFinding {
        let age = hub.clock.milliseconds - hub.turned.milliseconds
        let committed = hub.committed.map { ", last commit \(ago($0))" } ?? ""
        var seen = "answers in \(answeredIn) ms, journal at \(hub.sequence)\(committed)"
        if hub.waiting > 0 { seen += ", \(hub.waiting) messages wait" }
        if age >= Self.stuck {
            return HealthFinding(
                .alarm, .hub, "its work has stood still for \(span(age)); \(seen)",
                advice: "end 'comanda open' and open the house again")
        }
        if hub.waiting >= Self.tooManyWaiting {
            return HealthFinding(
                .alarm, .hub, seen,
                advice: "a device may be sending without end: find it and"
                    + " switch it off")
        }
        if age >= Self.late || answeredIn >= Self.slowAnswer || hub.waiting >= Self.manyWaiting {
            return HealthFinding(
                .warn, .hub, seen + (age >= Self.late ? ", busy for \(span(age))" : ""),
                advice: "look again in a minute; the machine or its disk may be too slow")
        }
        return restarted(reading.parent?.hub, .hub, seen)
    }

    private func broker(_ broker: HubHealth.Broker) -> HealthFinding {
        guard broker.isConnected else {
            let reason = broker.reason.map { ": \($0)" } ?? ""
            return HealthFinding(
                .alarm, .broker, "the hub is not connected since \(wall(broker.since))\(reason)",
                advice: "it is started again by itself; if it stays away, read"
                    + " \(reading.data)/broker/mosquitto.log")
        }
        return restarted(
            reading.parent?.broker, .broker, "the hub is connected since \(wall(broker.since))")
    }

    /// How children of a house that does not answer fared.
    private var restarts: HealthFinding? {
        guard reading.house != .closed, let hub = reading.parent?.hub else { return nil }
        return restarted(hub, .hub, "started \(ago(hub.started))")
    }

    private func restarted(
        _ child: ParentNote.Child?, _ thing: HealthFinding.Thing, _ seen: String
    ) -> HealthFinding {
        guard let child, child.restarts > 0 else { return HealthFinding(.ok, thing, seen) }
        let now = reading.now.milliseconds
        let ages = child.recent.map { now - $0.milliseconds }
        let times = child.restarts == 1 ? "once" : "\(child.restarts) times"
        let ending = child.ending.map { "; the last one \($0)" } ?? ""
        let told = "\(seen); restarted \(times)\(ending)"
        if ages.filter({ $0 < Self.often }).count >= Self.manyRestarts {
            return HealthFinding(
                .alarm, thing, told, advice: "'comanda log' says why it keeps ending")
        }
        guard ages.contains(where: { $0 < Self.recently }) else {
            return HealthFinding(.ok, thing, told)
        }
        return HealthFinding(.warn, thing, told, advice: "'comanda log' says why it ended")
    }
}
