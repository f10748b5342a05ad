import HouseHealth
import HouseRules
import Testing
import Vocabulary

/// What is said of printers, devices, clock, books, sign-ins, disk and files.
struct HealthThingsTests {
    private typealias Readings = HealthReadings

    private func expect(
        _ level: HealthFinding.Level, _ seen: String, _ advice: String? = nil,
        name: String? = nil, of thing: HealthFinding.Thing, in reading: HealthReading,
        at location: SourceLocation = #_sourceLocation
    ) {
        #expect(
            Readings.finding(thing, reading)
                == HealthFinding(level, thing, seen, name: name, advice: advice),
            sourceLocation: location)
    }

    // MARK: Printers

    @Test(arguments: [
        ("out of paper: put in a new roll", "out of paper", "put in a new roll"),
        (
            "cannot be reached: Connection refused; is it on and on the network?",
            "cannot be reached: Connection refused", "is it on and on the network?"
        ),
        ("job of 9 bytes is longer", "job of 9 bytes is longer", "go and look at it"),
    ])
    func `a printer's trouble is an alarm when paper waits`(
        trouble: String, seen: String, advice: String
    ) {
        let idle = Readings.printer { $0.trouble = trouble }
        expect(.warn, "\(seen) (10.0.0.7:9100)", advice, name: "wok", of: .printer, in: idle)
        let waiting = Readings.printer { printer in
            printer.trouble = trouble
            printer.waiting = 3
            printer.oldest = Readings.ago(seconds: 130)
        }
        expect(
            .alarm, "\(seen) (10.0.0.7:9100); 3 papers wait, the oldest for 2 min", advice,
            name: "wok", of: .printer, in: waiting)
    }

    @Test(arguments: [
        (Int64(0), HealthFinding.Level.ok), (59, .ok), (60, .warn), (299, .warn), (300, .alarm),
    ])
    func `paper that waits without a trouble is late by degrees`(
        age: Int64, level: HealthFinding.Level
    ) {
        let reading = Readings.printer { printer in
            printer.waiting = 1
            printer.oldest = Readings.ago(seconds: age)
            printer.confirmed = Readings.ago(seconds: 7200)
        }
        let waits = "1 paper waits, the oldest for \(age < 120 ? "\(age) s" : "\(age / 60) min")"
        expect(
            level, level == .ok ? "last paper 2 h ago; \(waits)" : waits,
            level == .ok
                ? nil : "go and look whether it prints; its kitchen must be told what is missing",
            name: "wok", of: .printer, in: reading)
    }

    // MARK: Devices

    @Test func `papers that cannot be set are an alarm that names them`() {
        #expect(Readings.finding(.paper, Readings.open { $0.unsettable = [] }) == nil)
        let advice =
            "pass on by word what should ('comanda story' tells), then say so on a waiter's screen,"
            + " or for all of them with 'comanda restore --dismiss-papers'"
        expect(
            .alarm, "paper 7 cannot be set, so nothing comes out", advice, of: .paper,
            in: Readings.open { $0.unsettable = [7] })
        expect(
            .alarm, "papers 1, 2, 3, 4, 5 and 2 more cannot be set, so nothing comes out",
            advice, of: .paper, in: Readings.open { $0.unsettable = Array(1...7) })
    }

    @Test func `a device is connected, or left today, or left long ago`() {
        let here = Readings.device { device in
            device.isConnected = true
            device.since = Readings.ago(seconds: 1800)
            device.heard = Readings.ago(seconds: 5)
        }
        expect(
            .ok, "cashier, connected since 18:30, last heard 5 s ago", name: "till-1", of: .device,
            in: here)
        let advice = "if it is in use: is it on, and on the network?"
        for (age, level, since) in [
            (Int64(1800), HealthFinding.Level.warn, "18:30"), (43_199, .warn, "07:00"),
            (43_200, .ok, "07:00"), (86_400, .ok, "yesterday 19:00"),
            (3 * 86_400, .ok, "19:00, 3 days ago"),
        ] {
            let gone = Readings.device { device in
                device.isConnected = false
                device.since = Readings.ago(seconds: age)
            }
            expect(
                level, "cashier, not connected since \(since)", advice, name: "till-1",
                of: .device, in: gone)
        }
    }

    // MARK: Certificates

    @Test(arguments: [
        (Int64(-1), Int64(7000), HealthFinding.Level.alarm, "the broker's has ended 24 h ago"),
        (6, 7000, .alarm, "the broker's ends in 6 days"),
        (7, 7000, .warn, "the broker's ends in 7 days"),
        (28, 7000, .warn, "the broker's ends in 28 days"),
        (29, 7000, .ok, "the broker's ends in 29 days"),
        (300, 3, .alarm, "the authority's ends in 3 days"),
    ])
    func `a certificate that ends soon is told before terminals stay out`(
        broker: Int64, authority: Int64, level: HealthFinding.Level, seen: String
    ) {
        var reading = Readings.open()
        #expect(Readings.finding(.certificate, reading) == nil)
        let day: Int64 = 86_400_000
        reading.certificates = HealthReading.Certificates(
            broker: Readings.now.later(by: broker * day),
            authority: Readings.now.later(by: authority * day))
        expect(
            level, seen,
            level == .ok
                ? nil
                : "'comanda authority renew'; 'comanda log' says why it was not renewed by itself",
            of: .certificate, in: reading)
    }

    @Test func `certificates that cannot be read are an alarm`() {
        var reading = Readings.open()
        reading.certificates = HealthReading.Certificates(broker: nil, authority: nil)
        expect(
            .alarm, "the authority cannot be read", "'comanda authority show' says why",
            of: .certificate, in: reading)
        reading.certificates?.authority = Readings.now
        expect(
            .alarm, "the broker's cannot be read", "'comanda authority show' says why",
            of: .certificate, in: reading)
    }

    // MARK: Clock, books, sign-ins

    @Test func `a clock behind house time is an alarm from two seconds on`() {
        expect(
            .ok, "kept right by a time service in Europe/Stockholm, 19:00", of: .clock,
            in: Readings.open { $0.houseTime = $0.clock.later(by: 2_000) })
        expect(
            .alarm, "the clock is 10 min behind house time, which stands still",
            "set the clock right: sudo timedatectl set-ntp true", of: .clock,
            in: Readings.open { $0.houseTime = $0.clock.later(by: 600_000) })
    }

    @Test func `a clock that nobody keeps is a warning`() {
        var reading = Readings.open()
        reading.clock = .unkept
        expect(
            .warn, "no time service keeps it right in Europe/Stockholm, 19:00",
            "sudo timedatectl set-ntp true", of: .clock, in: reading)
        reading.clock = .unknown
        expect(
            .ok, "the kernel does not say in Europe/Stockholm, 19:00", of: .clock, in: reading)
        reading.books = .read(menu: "m1", config: "c1", offset: 7200)
        expect(
            .warn, "the rules of Europe/Stockholm have changed since the house was opened",
            "close the house and open it again", of: .clock, in: reading)
    }

    @Test(arguments: [
        ("m1", "c2", "config"), ("m2", "c1", "menu"), ("m2", "c2", "menu and config"),
    ])
    func `edited books that are not adopted are told`(menu: String, config: String, what: String) {
        var reading = Readings.open()
        reading.books = .read(menu: menu, config: config, offset: 3600)
        expect(
            .warn, "\(what) edited but not adopted",
            "close the house and open it again when it suits", of: .books, in: reading)
    }

    @Test func `mistaken books are told, and missing ones are not judged`() {
        var reading = Readings.open()
        reading.books = .mistaken
        expect(
            .warn,
            "the files were edited and have mistakes: the house could not be opened again",
            "'comanda check' names them", of: .books, in: reading)
        reading.books = .missing
        expect(
            .ok, "the house's files are not here, so they are not compared",
            "name the folder that holds config/ with --root", of: .books, in: reading)
    }

    @Test(arguments: [(1, "1 name is"), (2, "2 names are")])
    func `locked names are counted and not named`(count: Int, words: String) {
        expect(
            .warn, "\(words) locked after wrong PINs",
            "wait, or set a new PIN with 'comanda staff pin NAME'", of: .signIns,
            in: Readings.open { $0.lockedNames = count })
    }

    // MARK: Disk and files

    /// Free bytes, and what is said of them.
    struct Room: Sendable {
        let free: Int64
        let level: HealthFinding.Level
        let seen: String
        var end = ""
    }

    private static let mebibyte: Int64 = 1 << 20
    static let rooms = [
        Room(free: 4096 * mebibyte, level: .ok, seen: "4.0 GiB free (1%)"),
        Room(free: 4096 * mebibyte - 1, level: .warn, seen: "3.9 GiB free (0%)"),
        Room(free: 2048 * mebibyte, level: .warn, seen: "2.0 GiB free (0%)"),
        Room(free: 2048 * mebibyte - 1, level: .alarm, seen: "1.9 GiB free (0%)"),
        Room(free: 512 * mebibyte, level: .alarm, seen: "512.0 MiB free (0%)"),
        Room(
            free: 512 * mebibyte - 1, level: .alarm, seen: "511.9 MiB free (0%)",
            end: ": too little for new orders"),
        Room(
            free: 0, level: .alarm, seen: "0 B free (0%)", end: ": too little for new orders"),
    ]

    @Test(arguments: rooms)
    func `room on the disk is judged by what is free`(room: Room) {
        var reading = Readings.open()
        reading.disk?.free = room.free
        expect(
            room.level, "\(room.seen), database 3.0 MiB, write-ahead log 4.0 KiB\(room.end)",
            room.level == .ok ? nil : "make room on the disk of /data", of: .disk, in: reading)
    }

    @Test func `an open house's own limits are those that count`() {
        var reading = Readings.open { $0.disk = DiskLimits(alarmBelow: 40, refuseBelow: 10) }
        reading.disk?.free = 9 * Self.mebibyte
        #expect(
            Readings.finding(.disk, reading)?.seen.hasSuffix(": too little for new orders") == true)
        for (free, level) in [(10, HealthFinding.Level.alarm), (40, .warn), (80, .ok)] {
            reading.disk?.free = Int64(free) * Self.mebibyte
            #expect(Readings.finding(.disk, reading)?.level == level)
        }
    }

    @Test func `a disk that says nothing and a long write-ahead log are told`() {
        var reading = Readings.open()
        reading.disk?.writeAhead = 256 << 20 + 1
        expect(
            .warn, "100.0 GiB free (25%), database 3.0 MiB, write-ahead log 256.0 MiB",
            "close the house and open it again when it suits", of: .disk, in: reading)
        reading.disk = nil
        expect(
            .alarm, "nobody can tell how much room there is", "is the disk of /data mounted?",
            of: .disk, in: reading)
    }

    @Test func `files that others may read are named, up to five`() {
        var reading = Readings.open()
        let advice = "chmod -R go-rwx '/data', and think about who may have read it"
        reading.exposed = ["pin.key"]
        expect(.alarm, "others may read pin.key", advice, of: .files, in: reading)
        reading.exposed = ["a", "b", "c", "d", "e", "f", "g"]
        expect(
            .alarm, "others may read a, b, c, d, e and 2 more", advice, of: .files, in: reading)
    }
}
