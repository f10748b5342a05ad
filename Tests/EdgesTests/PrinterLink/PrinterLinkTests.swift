import Dispatch
import EscPos
import FoundationEssentials
import HouseTesting
import Paper
import PrinterLink
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(10))) struct PrinterLinkTests {
    /// A printer, the way to it, and the troubles that showed on the way.
    private final class Bench: Sendable {
        let printer: VirtualPrinter
        let link: PrinterLink
        private let log = Log<PrinterTrouble?>()
        var troubles: [PrinterTrouble?] { log.entries }

        init(
            _ setup: VirtualPrinter.Setup = .init(), profile: PrinterProfile = .chinese80,
            timeouts: PrinterTimeouts = .quick,
            whenTroubled: @escaping @Sendable (VirtualPrinter, PrinterTrouble?) -> Void = {
                _, _ in
            }
        ) throws {
            let printer = try VirtualPrinter(setup)
            self.printer = printer
            link = PrinterLink(
                address: PrinterAddress(host: "127.0.0.1", port: printer.port),
                profile: profile, timeouts: timeouts,
                onTrouble: { [log] trouble in
                    log.add(trouble)
                    whenTroubled(printer, trouble)
                })
        }
    }

    private final class Log<Entry: Sendable>: Sendable {
        private let list = Mutex<[Entry]>([])
        var entries: [Entry] { list.withLock { $0 } }
        func add(_ entry: Entry) { list.withLock { $0.append(entry) } }
    }

    private func docket(lines: Int = 6, note: String = "不要香菜") -> [UInt8] {
        var page = Page()
        page.add("桌 12", .large, .center)
        for line in 1...lines { page.add("\(line) x 牛肉面") }
        page.add(note, .reverse)
        page.cut()
        return encode(page, for: .chinese80)
    }

    @Test func `a job is confirmed when its paper is out`() throws {
        let bench = try Bench()
        #expect(bench.link.deliver(docket(lines: 1), id: 41) == .confirmed)
        let slips = bench.printer.slips
        #expect(slips.map(\.lines) == [["桌 12", "1 x 牛肉面", "不要香菜"]])
        #expect(slips[0].bytes == docket(lines: 1))
        #expect(bench.printer.junk.isEmpty)
        #expect(bench.troubles.isEmpty)
    }

    @Test func `jobs share a connection, and one that went idle is opened again`() throws {
        var timeouts = PrinterTimeouts.quick
        timeouts.idle = .zero
        let bench = try Bench(timeouts: timeouts)
        #expect(bench.link.deliver(docket(), id: 1) == .confirmed)
        #expect(bench.link.deliver(docket(), id: 2) == .confirmed)
        bench.link.closeWhenIdle()
        #expect(bench.link.deliver(docket(), id: 3) == .confirmed)
        #expect(bench.printer.slips.map(\.bytes) == [docket(), docket(), docket()])
    }

    @Test func `a printer without process ids confirms by its paper status`() throws {
        var setup = VirtualPrinter.Setup()
        setup.supportsProcessID = false
        var profile = PrinterProfile.chinese80
        profile.proof = .paperStatus
        let bench = try Bench(setup, profile: profile)
        #expect(bench.link.deliver(docket(), id: 1) == .confirmed)
        #expect(bench.link.deliver(docket(), id: 2) == .confirmed)
        #expect(bench.printer.slips.count == 2)
    }

    @Test func `a printer that never answers gets its bytes, without proof`() throws {
        var profile = PrinterProfile.chinese80
        profile.proof = .none
        let printed = DispatchSemaphore(value: 0)
        let printer = try VirtualPrinter { _ in printed.signal() }
        let link = PrinterLink(
            address: PrinterAddress(host: "127.0.0.1", port: printer.port), profile: profile)
        #expect(link.deliver(docket(), id: 1) == .sent)
        #expect(printed.wait(timeout: .now() + 5) == .success)
        #expect(printer.slips.map(\.bytes) == [docket()])
    }

    @Test func `without paper nothing is sent, and later it prints once`() throws {
        let bench = try Bench()
        bench.printer.paper(out: true)
        #expect(bench.link.deliver(docket(), id: 1) == .notSent(.paperEnd))
        bench.printer.paper(out: false)
        #expect(bench.link.deliver(docket(), id: 1) == .confirmed)
        #expect(bench.printer.slips.count == 1)
    }

    @Test func `with an open cover nothing is sent`() throws {
        let bench = try Bench()
        bench.printer.cover(open: true)
        #expect(bench.link.deliver(docket(), id: 1) == .notSent(.coverOpen))
        #expect(bench.printer.slips.isEmpty)
    }

    @Test func `paper that ends in mid job is alarmed, and a new roll confirms it`() throws {
        let bench = try Bench { printer, trouble in
            if trouble == .paperEnd { printer.paper(out: false) }
        }
        bench.printer.paperEnds(afterLines: 3)
        #expect(bench.link.deliver(docket(), id: 1) == .confirmed)
        #expect(bench.troubles == [.paperEnd, nil])
        #expect(bench.printer.slips.map(\.bytes) == [docket()])
    }

    @Test func `paper that is never refilled leaves the job unsure`() throws {
        var timeouts = PrinterTimeouts.quick
        timeouts.repair = .seconds(1)
        let bench = try Bench(timeouts: timeouts)
        bench.printer.paperEnds(afterLines: 3)
        #expect(bench.link.deliver(docket(), id: 1) == .unsure(.paperEnd))
        #expect(bench.troubles == [.paperEnd])
    }

    @Test func `a printer that cannot be reached got nothing`() throws {
        let bench = try Bench()
        try bench.printer.refuse(true)
        let place = "127.0.0.1:\(bench.printer.port)"
        #expect(
            bench.link.deliver(docket(), id: 1)
                == .notSent(.unreachable("\(place): Connection refused")))
        try bench.printer.refuse(false)
        #expect(bench.link.deliver(docket(), id: 1) == .confirmed)
    }

    @Test func `a printer that dies in mid slip leaves the job unsure and the paper torn`() throws {
        let bench = try Bench()
        bench.printer.dies(afterLines: 3)
        #expect(bench.link.deliver(docket(), id: 1) == .unsure(.closedByPrinter))
        let slips = bench.printer.slips
        #expect(slips.map(\.isTorn) == [true])
        #expect(slips[0].text.hasSuffix("2 x 牛肉面\n~ ~ torn ~ ~\n"))
        try bench.printer.refuse(false)
        #expect(bench.link.deliver(docket(), id: 2) == .confirmed)
        #expect(bench.printer.slips.last?.bytes == docket())
    }

    @Test func `a lost answer leaves the job unsure although it is on paper`() throws {
        var timeouts = PrinterTimeouts.quick
        timeouts.confirmation = .milliseconds(500)
        let bench = try Bench(timeouts: timeouts)
        bench.printer.loseNextAnswer()
        #expect(bench.link.deliver(docket(), id: 1) == .unsure(.slow))
        #expect(bench.printer.slips.count == 1)
    }

    @Test func `a job larger than every buffer arrives whole at a slow printer`() throws {
        var setup = VirtualPrinter.Setup()
        setup.speed = 100_000
        var profile = PrinterProfile.chinese80
        profile.maximumJobBytes = 1 << 20
        let bench = try Bench(setup, profile: profile)
        let long = docket(lines: 20_000)
        #expect(long.count > 200_000)
        #expect(bench.link.deliver(long, id: 1) == .confirmed)
        #expect(bench.printer.slips.map(\.bytes) == [long])
        #expect(bench.printer.junk.isEmpty)
    }

    @Test func `a printer that takes nothing more is given up`() throws {
        var timeouts = PrinterTimeouts.quick
        timeouts.stall = .milliseconds(50)
        timeouts.repair = .milliseconds(150)
        var profile = PrinterProfile.chinese80
        profile.maximumJobBytes = 1 << 20
        let bench = try Bench(profile: profile, timeouts: timeouts)
        bench.printer.paperEnds(afterLines: 3)
        #expect(bench.link.deliver(docket(lines: 20_000), id: 1) == .unsure(.slow))
        #expect(bench.troubles == [.slow])
    }

    @Test func `status is answered although the buffer is full`() throws {
        let bench = try Bench { printer, trouble in
            if trouble == .paperEnd { printer.paper(out: false) }
        }
        bench.printer.paperEnds(afterLines: 3)
        let job = docket(lines: 400)
        #expect(job.count > 4096 + 512)
        #expect(bench.link.deliver(job, id: 1) == .confirmed)
        #expect(bench.troubles == [.paperEnd, nil])
    }

    @Test func `a job longer than the profile allows is not sent`() throws {
        let bench = try Bench()
        let long = [UInt8](repeating: 0x0A, count: 65_537)
        #expect(bench.link.deliver(long, id: 1) == .notSent(.tooLong(bytes: 65_537)))
    }

    @Test func `a note full of commands prints harmlessly`() throws {
        let bench = try Bench()
        let note = "\u{1B}@\u{1D}V\u{00}\u{10}\u{04}\u{01}\u{1B}p\u{00}\u{19}\u{FA}!"
        #expect(bench.link.deliver(docket(lines: 1, note: note), id: 1) == .confirmed)
        #expect(bench.printer.slips.map { $0.lines.last } == ["@Vpú!"])
        #expect(bench.printer.pulses == 0)
        #expect(bench.printer.junk.isEmpty)
    }

    @Test func `closing ends a delivery under way at once, and those to come`() throws {
        let alarmed = DispatchSemaphore(value: 0)
        let ended = DispatchSemaphore(value: 0)
        let bench = try Bench { _, trouble in
            if trouble == .paperEnd { alarmed.signal() }
        }
        bench.printer.paperEnds(afterLines: 2)
        let outcome = Log<Delivery>()
        let job = docket()
        DispatchQueue(label: "printer").async {
            outcome.add(bench.link.deliver(job, id: 1))
            ended.signal()
        }
        #expect(alarmed.wait(timeout: .now() + 5) == .success)
        bench.link.close()
        #expect(ended.wait(timeout: .now() + 5) == .success)
        #expect(outcome.entries == [.unsure(.stopped)])
        #expect(bench.link.deliver(job, id: 2) == .notSent(.stopped))
    }

    @Test func `slips are kept in a folder that counts on`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "paper-\(UInt64.random(in: 0...UInt64.max))").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var setup = VirtualPrinter.Setup()
        setup.folder = folder
        for id in 1...2 {
            let bench = try Bench(setup)
            #expect(bench.link.deliver(docket(lines: 1), id: id) == .confirmed)
            bench.printer.stop()
            #expect(bench.printer.faults.isEmpty)
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                == ["1.bin", "1.txt", "2.bin", "2.txt"])
        #expect(FileManager.default.contents(atPath: folder + "/2.bin") == Data(docket(lines: 1)))
        let text = FileManager.default.contents(atPath: folder + "/2.txt") ?? Data()
        #expect(
            String(decoding: text, as: UTF8.self) == """
                                   桌 12
                1 x 牛肉面
                [!不要香菜!]
                - - 8< - -

                """)
    }
}

extension PrinterTimeouts {
    /// Short waits between tries; the bounds stay long where no test reaches them.
    fileprivate static var quick: PrinterTimeouts {
        var timeouts = PrinterTimeouts()
        timeouts.poll = .milliseconds(10)
        timeouts.reopen = .milliseconds(10)
        return timeouts
    }
}
