import Dispatch
import EscPos
import HouseTesting
import Paper
import PrinterLink
import Synchronization
import Testing

/// Printers that hang, die in mid slip, lose answers, drop bytes or are slow: the link never waits
/// for ever, and never says confirmed of a slip that the printer did not finish.
@Suite(.serialized, .timeLimit(.minutes(10))) struct PrinterFaultTests {
    private let printer: VirtualPrinter
    private let profile = PrinterProfile.chinese80
    private let troubles = Troubles()

    init() throws {
        printer = try VirtualPrinter()
    }

    private final class Troubles: Sendable {
        private let list = Mutex<[PrinterTrouble?]>([])
        var all: [PrinterTrouble?] { list.withLock { $0 } }
        func add(_ trouble: PrinterTrouble?) { list.withLock { $0.append(trouble) } }
    }

    private func link(_ change: (inout PrinterTimeouts) -> Void = { _ in }) -> PrinterLink {
        var timeouts = PrinterTimeouts()
        timeouts.poll = .milliseconds(10)
        timeouts.reopen = .milliseconds(10)
        timeouts.status = .milliseconds(300)
        timeouts.confirmation = .milliseconds(500)
        change(&timeouts)
        return PrinterLink(
            address: PrinterAddress(host: "127.0.0.1", port: printer.port), profile: wide,
            timeouts: timeouts, onTrouble: { [troubles] in troubles.add($0) })
    }

    private var wide: PrinterProfile {
        var profile = profile
        profile.maximumJobBytes = 1 << 20
        return profile
    }

    private func job(lines: Int = 3) -> [UInt8] {
        var page = Page()
        for line in 1...lines { page.add("\(line) x 麻婆豆腐") }
        page.cut()
        return encode(page, for: profile)
    }

    /// What the link asks before a job on a new connection: four questions of three bytes.
    private let questions = 12

    // MARK: Hanging

    @Test func `a printer that hangs gets nothing, and prints once when it goes on`() {
        let link = link()
        printer.hang(true)
        let start = ContinuousClock.now
        #expect(link.deliver(job(), id: 1) == .notSent(.silent))
        #expect(ContinuousClock.now - start < .seconds(5))
        printer.hang(false)
        #expect(link.deliver(job(), id: 1) == .confirmed)
        #expect(printer.slips.map(\.bytes) == [job()])
    }

    @Test func `a printer that hangs in mid slip leaves it unsure, and may print it later`() {
        let link = link()
        printer.hangs(afterBytes: questions + 25)
        #expect(link.deliver(job(), id: 1) == .unsure(.silent))
        #expect(troubles.all == [.silent])
        #expect(printer.slips.isEmpty)
        printer.hang(false)
        #expect(link.deliver(job(), id: 2) == .confirmed)
        #expect(printer.slips.map(\.bytes) == [job(), job()], "the first came out of its buffer")
    }

    // MARK: Dying

    @Test func `wherever a printer dies, only a slip that is whole is confirmed`() throws {
        let link = link()
        let all = questions + job().count + profile.jobEnd(id: 1).count
        for count in stride(from: 1, through: all + 5, by: 3) {
            let before = printer.slips.count
            printer.dies(afterBytes: count)
            let delivery = link.deliver(job(), id: 1)
            switch delivery {
            case .confirmed: #expect(count >= all)
            case .notSent(.closedByPrinter), .notSent(.silent): #expect(count <= questions)
            case .unsure(.closedByPrinter): #expect(count <= all)
            default: Issue.record("\(delivery) after \(count) bytes")
            }
            if delivery == .confirmed { #expect(printer.slips.last?.bytes == job()) }
            #expect(printer.slips.count <= before + 1)
            try printer.refuse(false)
        }
        printer.dies(afterBytes: 1 << 30)
        #expect(link.deliver(job(), id: 2) == .confirmed)
    }

    @Test func `half a slip is on paper when a printer dies in it`() {
        let second = job(lines: 1).count - 4
        printer.dies(afterBytes: questions + second + 2)
        #expect(link().deliver(job(), id: 1) == .unsure(.closedByPrinter))
        #expect(printer.slips.map(\.lines) == [["1 x 麻婆豆腐"]])
        #expect(printer.slips.map(\.isTorn) == [true])
    }

    // MARK: Answers

    @Test func `a printer that answers nothing is given nothing`() {
        let link = link()
        printer.mute(true)
        #expect(link.deliver(job(), id: 1) == .notSent(.silent))
        printer.mute(false)
        #expect(link.deliver(job(), id: 1) == .confirmed)
        #expect(printer.slips.count == 1)
    }

    // MARK: Dropped bytes

    /// Each with a printer of its own: one still busy with the last slip would lose the byte in it.
    @Test(arguments: 0..<PrinterProfile.chinese80.jobEnd(id: 1).count)
    func `a slip whose proof was asked with a byte missing is never confirmed`(position: Int) {
        let link = link { $0.confirmation = .milliseconds(400) }
        printer.dropsBytes(at: [questions + job().count + position])
        #expect(link.deliver(job(), id: 1) == .unsure(.slow))
        #expect(printer.slips.map(\.bytes).allSatisfy { $0.starts(with: job()) })
    }

    @Test func `a cut that lost a byte does not shift the proof of the next slip`() {
        let link = link()
        printer.dropsBytes(at: [questions + job().count - 1])
        _ = link.deliver(job(), id: 1)
        printer.dropsBytes(oneIn: nil)
        #expect(link.deliver(job(), id: 2) == .confirmed)
        #expect(printer.slips.last?.lines == (1...3).map { "\($0) x 麻婆豆腐" })
    }

    /// The limit of what can be known: the printer answers for what it received. TCP guards the
    /// bytes up to the printer's door; what its own buffer drops behind it nobody can tell.
    @Test func `a byte lost inside the text is beyond any answer, only the paper shows it`() {
        let first = questions + 4
        printer.dropsBytes(at: [first])
        #expect(link().deliver(job(), id: 1) == .confirmed)
        #expect(printer.slips.map(\.lines.first) == [" x 麻婆豆腐"])
    }

    @Test func `a printer that drops bytes all the time ends every job in bounded time`() {
        let link = link { $0.confirmation = .milliseconds(100) }
        printer.dropsBytes(oneIn: 60, seed: 7)
        let start = ContinuousClock.now
        let deliveries = (1...12).map { link.deliver(job(), id: $0) }
        #expect(ContinuousClock.now - start < .seconds(20))
        let confirmed = deliveries.count { $0 == .confirmed }
        #expect((1..<12).contains(confirmed), "\(deliveries)")
        printer.stop()
        #expect(printer.slips.count >= confirmed)
    }

    @Test func `the same seed drops the same bytes`() throws {
        var profile = profile
        profile.proof = .none
        let texts = try (1...2).map { _ in
            let printed = DispatchSemaphore(value: 0)
            let printer = try VirtualPrinter { _ in printed.signal() }
            printer.dropsBytes(oneIn: 20, seed: 3)
            let link = PrinterLink(
                address: PrinterAddress(host: "127.0.0.1", port: printer.port), profile: profile)
            #expect(link.deliver(job(lines: 20), id: 1) == .sent)
            #expect(printed.wait(timeout: .now() + 5) == .success)
            return printer.slips[0].text
        }
        #expect(texts[0] == texts[1])
        let whole = (1...20).map { "\($0) x 麻婆豆腐\n" }.joined()
        #expect(!texts[0].hasPrefix(whole))
    }

    // MARK: Slowness

    @Test func `a docket at 1 KB a second is confirmed without any alarm`() {
        let link = link {
            $0.status = .seconds(2); $0.confirmation = .seconds(5)
        }
        printer.line(bytesPerSecond: 1000)
        let docket = job(lines: 50)
        #expect((600..<1000).contains(docket.count))
        let start = ContinuousClock.now
        #expect(link.deliver(docket, id: 1) == .confirmed)
        #expect(ContinuousClock.now - start > .milliseconds(550))
        #expect(troubles.all == [])
        #expect(printer.slips.map(\.bytes) == [docket])
    }

    @Test func `time to print begins when the last byte has reached a slow printer`() {
        let link = link { $0.status = .seconds(1) }
        printer.line(bytesPerSecond: 40_000)
        let long = job(lines: 4000)
        #expect(long.count > 60_000)
        #expect(link.deliver(long, id: 1) == .confirmed)
        #expect(printer.slips.map { $0.bytes == long } == [true])
    }
}
