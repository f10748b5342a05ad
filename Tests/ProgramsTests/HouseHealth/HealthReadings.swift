import HouseHealth
import Vocabulary
import Wire

/// A house on an evening at 19:00 on the wall, one hour after it was opened, with all well.
enum HealthReadings {
    /// 2026-11-21, 19:00 in a zone an hour east of UTC.
    static let now = Moment(milliseconds: 1_795_284_000_000)

    static func ago(seconds: Int64) -> Moment { now.later(by: -seconds * 1000) }

    static func hub(_ change: (inout HubHealth) -> Void = { _ in }) -> HubHealth {
        var hub = HubHealth(
            house: "tiny", opened: ago(seconds: 3600), zone: "Europe/Stockholm", offset: 3600)
        hub.clock = now
        hub.houseTime = now
        hub.turned = now
        hub.sequence = 41
        hub.committed = ago(seconds: 20)
        hub.menu = "m1"
        hub.config = "c1"
        hub.broker = HubHealth.Broker(isConnected: true, since: ago(seconds: 3500))
        change(&hub)
        return hub
    }

    static func open(
        answeredIn: Int = 3, _ change: (inout HubHealth) -> Void = { _ in }
    ) -> HealthReading {
        var reading = HealthReading(
            now: now, house: .open(hub(change), answeredIn: answeredIn), data: "/data")
        reading.disk = HealthReading.Disk(
            free: 100 << 30, total: 400 << 30, database: 3 << 20, writeAhead: 4 << 10)
        reading.clock = .kept
        reading.books = .read(menu: "m1", config: "c1", offset: 3600)
        return reading
    }

    static func printer(_ change: (inout HubHealth.Printer) -> Void) -> HealthReading {
        open { hub in
            var printer = HubHealth.Printer(id: "wok", place: "10.0.0.7:9100")
            change(&printer)
            hub.printers = [printer]
        }
    }

    static func device(_ change: (inout HubHealth.Device) -> Void) -> HealthReading {
        open { hub in
            var device = HubHealth.Device(id: "till-1", role: .cashier)
            change(&device)
            hub.devices = [device]
        }
    }

    /// The one finding about a thing.
    static func finding(
        _ thing: HealthFinding.Thing, _ reading: HealthReading
    ) -> HealthFinding? {
        let all = HealthJudgement(reading).findings.filter { $0.thing == thing }
        return all.count == 1 ? all[0] : nil
    }
}
