import HouseRules
import Vocabulary
import Wire

extension HealthJudgement {
    // MARK: Printers and devices

    /// Milliseconds after which a paper that waits is late, and a reason to go and look.
    static let paperLate: Int64 = 60_000
    static let paperTooLate: Int64 = 300_000
    /// A device that left within this many milliseconds may be missed.
    static let missed: Int64 = 12 * 3_600_000

    /// The papers that wait for somebody's word, if there are any.
    func paper(_ numbers: [Int]) -> [HealthFinding] {
        guard !numbers.isEmpty else { return [] }
        let list = numbers.prefix(5).map(String.init).joined(separator: ", ")
        let rest = numbers.count > 5 ? " and \(numbers.count - 5) more" : ""
        let seen = numbers.count == 1 ? "paper \(list)" : "papers \(list)\(rest)"
        return [
            HealthFinding(
                .alarm, .paper, "\(seen) cannot be set, so nothing comes out",
                advice: "pass on by word what should ('comanda story' tells), then say so on a"
                    + " waiter's screen, or for all of them with 'comanda restore"
                    + " --dismiss-papers'")
        ]
    }

    func printer(_ printer: HubHealth.Printer) -> HealthFinding {
        let name = printer.id.text
        let waited = printer.oldest.map { reading.now.milliseconds - $0.milliseconds } ?? 0
        let papers = printer.waiting == 1 ? "1 paper waits" : "\(printer.waiting) papers wait"
        let queue = printer.waiting == 0 ? "" : "\(papers), the oldest for \(span(waited))"
        if let trouble = printer.trouble {
            let (seen, advice) = Self.split(trouble)
            let all = [seen + " (\(printer.place))", queue].filter { !$0.isEmpty }
            return HealthFinding(
                printer.waiting > 0 ? .alarm : .warn, .printer, all.joined(separator: "; "),
                name: name, advice: advice ?? "go and look at it")
        }
        guard printer.waiting > 0, waited >= Self.paperLate else {
            let last =
                printer.confirmed.map { "last paper \(ago($0))" }
                ?? "no paper since the house opened (\(printer.place))"
            let all = [last, queue].filter { !$0.isEmpty }.joined(separator: "; ")
            return HealthFinding(.ok, .printer, all, name: name)
        }
        return HealthFinding(
            waited >= Self.paperTooLate ? .alarm : .warn, .printer, queue, name: name,
            advice: "go and look whether it prints; its kitchen must be told what is missing")
    }

    /// A trouble is worded as what is seen, `: ` or `; `, and what to do.
    static func split(_ trouble: String) -> (seen: String, advice: String?) {
        for (index, mark) in trouble.indices.map({ ($0, trouble[$0]) }).reversed()
        where mark == ":" || mark == ";" {
            let after = trouble[trouble.index(after: index)...]
            guard after.first == " " else { continue }
            return (String(trouble[..<index]), String(after.dropFirst()))
        }
        return (trouble, nil)
    }

    func device(_ device: HubHealth.Device) -> HealthFinding {
        let (name, role) = (device.id.text, device.role.rawValue)
        let heard = device.heard.map { ", last heard \(ago($0))" } ?? ""
        switch device.isConnected {
        case true:
            let since = device.since.map { " since \(wall($0))" } ?? ""
            return HealthFinding(.ok, .device, "\(role), connected\(since)\(heard)", name: name)
        case false:
            let since = device.since.map { " since \(wall($0))" } ?? ""
            let age = device.since.map { reading.now.milliseconds - $0.milliseconds } ?? 0
            return HealthFinding(
                age < Self.missed ? .warn : .ok, .device,
                "\(role), not connected\(since)\(heard)", name: name,
                advice: "if it is in use: is it on, and on the network?")
        case nil:
            return HealthFinding(
                .ok, .device, "\(role), not seen since the house opened", name: name,
                advice: "switch it on, or 'comanda device remove \(name)' if it is gone for good")
        }
    }

    // MARK: Certificates

    /// Days before its end on which a certificate is a warning, and an alarm. It is renewed by
    /// itself 30 days before: a day later somebody should see why it was not.
    static let endsSoon: (warn: Int64, alarm: Int64) = (29, 7)

    func certificate(_ known: HealthReading.Certificates) -> HealthFinding {
        guard let broker = known.broker, let authority = known.authority else {
            return HealthFinding(
                .alarm, .certificate,
                "\(known.authority == nil ? "the authority" : "the broker's") cannot be read",
                advice: "'comanda authority show' says why")
        }
        let isAuthority = authority < broker
        let left = min(broker, authority).milliseconds - reading.now.milliseconds
        let whose = isAuthority ? "the authority's" : "the broker's"
        let seen =
            left < 0 ? "\(whose) has ended \(span(-left)) ago" : "\(whose) ends in \(span(left))"
        let days = left / 86_400_000
        guard left < 0 || days < Self.endsSoon.warn else {
            return HealthFinding(.ok, .certificate, seen)
        }
        return HealthFinding(
            left < 0 || days < Self.endsSoon.alarm ? .alarm : .warn, .certificate, seen,
            advice: "'comanda authority renew'; 'comanda log' says why it was not renewed by itself"
        )
    }

    // MARK: Clock, books, sign-ins

    /// Milliseconds that house time may be ahead of the clock: commits come in bursts.
    static let mostAhead: Int64 = 2_000

    func clock(_ hub: HubHealth?) -> HealthFinding {
        let ahead = hub.map { $0.houseTime.milliseconds - $0.clock.milliseconds } ?? 0
        if ahead > Self.mostAhead {
            return HealthFinding(
                .alarm, .clock, "the clock is \(span(ahead)) behind house time, which stands still",
                advice: "set the clock right: sudo timedatectl set-ntp true")
        }
        let zone = hub.map { " in \($0.zone), \(wall(reading.now))" } ?? ""
        if let hub, case .read(_, _, let offset) = reading.books, offset != hub.offset {
            return HealthFinding(
                .warn, .clock, "the rules of \(hub.zone) have changed since the house was opened",
                advice: "close the house and open it again")
        }
        switch reading.clock {
        case .kept: return HealthFinding(.ok, .clock, "kept right by a time service\(zone)")
        case .unkept:
            return HealthFinding(
                .warn, .clock, "no time service keeps it right\(zone)",
                advice: "sudo timedatectl set-ntp true")
        case .unknown: return HealthFinding(.ok, .clock, "the kernel does not say\(zone)")
        }
    }

    func books(_ hub: HubHealth) -> HealthFinding {
        switch reading.books {
        case .read(let menu, let config, _):
            let edited = [menu == hub.menu ? nil : "menu", config == hub.config ? nil : "config"]
                .compactMap(\.self)
            guard !edited.isEmpty else {
                return HealthFinding(.ok, .books, "menu and config are those of the files")
            }
            return HealthFinding(
                .warn, .books, "\(edited.joined(separator: " and ")) edited but not adopted",
                advice: "close the house and open it again when it suits")
        case .mistaken:
            return HealthFinding(
                .warn, .books,
                "the files were edited and have mistakes: the house could not be"
                    + " opened again", advice: "'comanda check' names them")
        case .missing:
            return HealthFinding(
                .ok, .books, "the house's files are not here, so they are not compared",
                advice: "name the folder that holds config/ with --root")
        }
    }

    func signIns(_ hub: HubHealth) -> HealthFinding {
        guard hub.lockedNames > 0 else {
            return HealthFinding(.ok, .signIns, "no name is locked")
        }
        let names = hub.lockedNames == 1 ? "1 name is" : "\(hub.lockedNames) names are"
        return HealthFinding(
            .warn, .signIns, "\(names) locked after wrong PINs",
            advice: "wait, or set a new PIN with 'comanda staff pin NAME'")
    }

    // MARK: Disk and files

    /// The limits of the open house, or what a house has that says nothing.
    private var limits: DiskLimits {
        guard case .open(let hub, _) = reading.house else { return .usual }
        return hub.disk
    }
    /// Bytes of a write-ahead log that is not being folded in.
    static let longWriteAhead: Int64 = 256 << 20

    var disk: HealthFinding {
        guard let disk = reading.disk else {
            return HealthFinding(
                .alarm, .disk, "nobody can tell how much room there is",
                advice: "is the disk of \(reading.data) mounted?")
        }
        let percent = disk.total > 0 ? disk.free * 100 / disk.total : 0
        let seen =
            "\(Self.size(disk.free)) free (\(percent)%), database \(Self.size(disk.database)),"
            + " write-ahead log \(Self.size(disk.writeAhead))"
        let advice = "make room on the disk of \(reading.data)"
        let freeMiB = disk.free >> 20
        if freeMiB < limits.refuseBelow {
            return HealthFinding(
                .alarm, .disk, "\(seen): too little for new orders", advice: advice)
        }
        if freeMiB < limits.alarmBelow {
            return HealthFinding(.alarm, .disk, seen, advice: advice)
        }
        // Half of it to go: time to look.
        if freeMiB / 2 < limits.alarmBelow {
            return HealthFinding(.warn, .disk, seen, advice: advice)
        }
        if disk.writeAhead > Self.longWriteAhead {
            return HealthFinding(
                .warn, .disk, seen, advice: "close the house and open it again when it suits")
        }
        return HealthFinding(.ok, .disk, seen)
    }

    var files: HealthFinding {
        guard !reading.exposed.isEmpty else {
            return HealthFinding(.ok, .files, "their owner's alone")
        }
        let names = reading.exposed.prefix(5).joined(separator: ", ")
        let more = reading.exposed.count > 5 ? " and \(reading.exposed.count - 5) more" : ""
        return HealthFinding(
            .alarm, .files, "others may read \(names)\(more)",
            advice: "chmod -R go-rwx '\(reading.data)', and think about who may have read it")
    }
}
