import Foundation
import PrinterLink
import Synchronization
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HubService

/// The log for operators: what a line looks like, and that it stays within bounds.
final class HouseLogTests: Sendable {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda-log-\(UUID().uuidString.prefix(8))")
    private let time = Time()

    /// Milliseconds that have passed.
    private final class Time: Sendable {
        let passed = Mutex(Int64(0))
    }

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private var url: URL { folder.appendingPathComponent("log") }

    /// A log at 19:32:05.007 UTC whose time passes as the tests say.
    private func log(_ heard: (@Sendable (LogEvent) -> Void)? = nil) -> HouseLog {
        let clock = HouseLog.Clock(
            wall: { [time] in
                Moment(milliseconds: 1_795_289_525_007 + time.passed.withLock { $0 })
            },
            steady: { [time] in time.passed.withLock { $0 } })
        return HouseLog(at: url, clock: clock, echo: heard)
    }

    private func pass(seconds: Int64) { time.passed.withLock { $0 += seconds * 1000 } }

    private var lines: [String] {
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    @Test func `each event is one line of JSON for its owner alone`() throws {
        let log = log()
        log.write(.trouble(.paperEnd, of: "wok"))
        log.write(.overflowed(12))
        log.write(.brokerIsAway("refused"))
        log.write(.ended(.hub, "was ended by signal 9"))
        #expect(
            lines == [
                #"{"at":"2026-11-21T19:32:05.007Z","event":"printer-trouble","level":"warn","#
                    + #""printer":"wok","room":"printer","text":"printer wok out of paper: put in"#
                    + #" a new roll","trouble":"out of paper: put in a new roll"}"#,
                #"{"at":"2026-11-21T19:32:05.007Z","count":12,"event":"messages-overflowed","#
                    + #""level":"warn","room":"hub","text":"12 messages came faster than they"#
                    + #" could be read"}"#,
                #"{"at":"2026-11-21T19:32:05.007Z","event":"broker-away","level":"warn","#
                    + #""reason":"refused","room":"broker","text":"the broker is away: refused"}"#,
                #"{"at":"2026-11-21T19:32:05.007Z","ending":"was ended by signal 9","#
                    + #""event":"hub-ended","level":"alarm","room":"hub","#
                    + #""text":"the hub was ended by signal 9; starting it again"}"#,
            ])
        var facts = stat()
        #expect(stat(url.path, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
    }

    @Test func `a fault says operation, place, cause and hint`() {
        log().write(Fault("open", at: "there", cause: "it rains", hint: "take an umbrella"))
        #expect(
            lines == [
                #"{"at":"2026-11-21T19:32:05.007Z","cause":"it rains","event":"fault","#
                    + #""hint":"take an umbrella","level":"alarm","operation":"open","#
                    + #""place":"there","room":"house","#
                    + #""text":"cannot open (there): it rains; take an umbrella"}"#
            ])
    }

    @Test func `a cause of many lines may quote files and is left out`() throws {
        for cause in ["\n  staff.yaml:3: 'Wang Fang'", "two\nlines of 'Wang Fang'"] {
            let event = LogEvent.fault(Fault("read", at: "config", cause: cause))
            let line = String(
                decoding: LogLine.bytes(event, at: Moment(milliseconds: 0)), as: UTF8.self)
            #expect(!line.contains("Wang"))
            #expect(line.contains("not written here"))
        }
    }

    @Test func `no line is longer than its bound, whatever it is made of`() throws {
        for unit in ["\"", "\\", "\n", "\u{1}", "菜", "👩‍🍳", "a"] {
            let long = String(repeating: unit, count: 5000)
            let fault = Fault(long, at: long, cause: long, hint: long)
            let event = LogEvent.fault(fault).summedUp(times: .max, seconds: .max)
            let line = LogLine.bytes(event, at: Moment(milliseconds: 1_795_289_525_007))
            #expect(line.count <= LogLine.mostBytes)
            #expect(line.filter { $0 == UInt8(ascii: "\n") }.count == 1)
            #expect(throws: Never.self) { try JSONTree(parsing: Array(line.dropLast())) }
        }
        #expect(LogEvent.oneLine("a\n\n b\u{2028}c\t", mostBytes: 5) == "a b c")
        #expect(LogEvent.oneLine("a\n\n bcd", mostBytes: 4) == "a bc…")
        #expect(LogEvent.oneLine("菜菜", mostBytes: 5) == "菜…")
    }

    @Test func `the log is bounded and keeps what was written last`() throws {
        let log = log()
        let word = String(repeating: "x", count: 350)
        for number in 1...6000 {
            pass(seconds: 61)
            log.write("\(number) \(word)")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["log", "log.old"])
        for name in names {
            let data = try Data(contentsOf: folder.appendingPathComponent(name))
            #expect(data.count <= HouseLog.mostBytes + LogLine.mostBytes)
        }
        #expect(lines.last?.contains(#""text":"6000 xxx"#) == true)
    }

    @Test func `two programs on one log lose no line, whoever sets it aside`() throws {
        let logs = [log(), log()]
        let word = String(repeating: "x", count: 350)
        DispatchQueue.concurrentPerform(iterations: 2) { writer in
            for number in 1...1400 {
                pass(seconds: 61)
                logs[writer].write("\(writer)-\(number) \(word)")
            }
        }
        var reader = LogReader(at: url, filter: .init())
        let all = reader.old() + reader.next()
        #expect(all.count == 2800)
        #expect(Set(all.map { $0.text.prefix { $0 != " " } }).count == 2800)
        #expect(all.allSatisfy { $0.at != nil })
    }

    // MARK: Rates

    @Test func `what one source says too often is counted and summed up`() {
        let log = log()
        for _ in 1...100 { log.write(.trouble(.paperEnd, of: "wok")) }
        log.write(.trouble(.coverOpen, of: "bar"))
        #expect(lines.count == LogRate.most + 1)
        pass(seconds: 59)
        log.tick()
        #expect(lines.count == LogRate.most + 1)
        pass(seconds: 1)
        log.tick()
        #expect(lines.count == LogRate.most + 2)
        #expect(lines.last?.contains(#""seconds":60,"#) == true)
        #expect(lines.last?.contains(#""times":95,"#) == true)
        #expect(
            lines.last?.contains(
                #""text":"printer wok out of paper: put in a new roll (95 more times within 60 s)""#
            ) == true)
    }

    @Test func `a printer that is dead all night leaves a few dozen lines`() {
        let log = log()
        for _ in 1...(12 * 3600) {
            log.write(.trouble(.silent, of: "wok"))
            log.write(.printsAgain("wok"))
            pass(seconds: 1)
        }
        log.flush()
        #expect(lines.count < 100, "\(lines.count)")
        #expect(lines.last?.contains("more times within") == true)
    }

    @Test func `a source that has calmed down is heard at once again`() {
        let log = log()
        for _ in 1...10 { log.write(.brokerIsBack) }
        pass(seconds: 60)
        log.tick()
        pass(seconds: 120)
        log.tick()
        let before = lines.count
        for _ in 1...LogRate.most { log.write(.brokerIsBack) }
        #expect(lines.count == before + LogRate.most)
    }

    @Test func `what is held back is written before the end, and sources are bounded`() {
        let log = log()
        for number in 1...5000 { log.write("\(number)") }
        let direct = (LogRate.mostSources + 1) * 1
        #expect(lines.count == direct - 1 + LogRate.most)
        log.flush()
        #expect(lines.count == direct + LogRate.most)
        #expect(lines.last?.contains("\(5000 - LogRate.mostSources - LogRate.most) more") == true)
    }

    // MARK: Echo and reading

    @Test func `standard error has plain words; the journal has its own clock`() {
        let event = LogEvent.trouble(.paperEnd, of: "wok")
        #expect(
            LogEcho(isJournal: false).line(event, now: "19:32:05")
                == "19:32:05 comanda: printer wok out of paper: put in a new roll")
        let levels = [event, .brokerIsBack, .fault(Fault("a", at: "b", cause: "c"))].map {
            LogEcho(isJournal: true).line($0, now: "19:32:05")
        }
        #expect(
            levels == [
                "<4>printer wok out of paper: put in a new roll", "<6>the broker is back",
                "<3>cannot a (b): c",
            ])
    }

    @Test func `the journal is known by its device and inode`() throws {
        let file = open("/dev/null", O_RDONLY)
        defer { close(file) }
        var facts = stat()
        #expect(fstat(file, &facts) == 0)
        #expect(LogEcho.isJournal("\(facts.st_dev):\(facts.st_ino)", file: file))
        #expect(!LogEcho.isJournal("\(facts.st_dev):\(facts.st_ino + 1)", file: file))
        #expect(!LogEcho.isJournal(nil, file: file))
    }

    @Test func `what is held back is not said either, and some is written without being said`() {
        let said = Mutex(0)
        let log = log { _ in said.withLock { $0 += 1 } }
        for _ in 1...20 { log.write(.brokerIsBack) }
        #expect(said.withLock { $0 } == LogRate.most)
        log.write(.opened("tiny"), isSaid: false)
        #expect(said.withLock { $0 } == LogRate.most)
        #expect(lines.last?.contains("tiny is open") == true)
    }

    @Test func `a reader takes what is wanted and goes on where it was`() throws {
        let log = log()
        try Data("2026-11-20T10:00:00Z an older program's line\n".utf8).write(to: url)
        log.write(.brokerIsBack)
        pass(seconds: 3600)
        log.write(.trouble(.paperEnd, of: "wok"))
        var all = LogReader(at: url, filter: .init())
        #expect(
            all.next().map(\.text) == [
                "2026-11-20T10:00:00Z an older program's line", "the broker is back",
                "printer wok out of paper: put in a new roll",
            ])
        #expect(all.next().isEmpty)
        var serious = LogReader(at: url, filter: .init(level: .warn))
        #expect(serious.next().map(\.level) == [.warn])
        let late = Moment(milliseconds: 1_795_289_525_008)
        var recent = LogReader(at: url, filter: .init(since: late))
        #expect(recent.next().map(\.at) == [Moment(milliseconds: 1_795_293_125_007)])
        rename(url.path, url.path + ".old")
        log.write(.clockCaughtUp)
        #expect(all.next().map(\.text) == ["the clock has caught up with house time"])
        #expect(all.old().count == 3)
    }

    @Test(arguments: [
        ("2026-11-21T19:32:05.007Z", Int64(1_795_289_525_007)),
        ("2026-11-21T19:32:05Z", 1_795_289_525_000), ("1970-01-01T00:00:00.000Z", 0),
    ])
    func `times are read back as they were written`(text: String, milliseconds: Int64) {
        #expect(LogLine.moment(iso: text) == Moment(milliseconds: milliseconds))
        let written = LogLine.isoText(Moment(milliseconds: milliseconds))
        #expect(LogLine.moment(iso: written) == Moment(milliseconds: milliseconds))
    }
}
