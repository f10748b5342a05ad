import Foundation
import HouseHealth
import HouseTesting
import HubService
import Processes
import TerminalService
import Testing
import Vocabulary
import Wire

@testable import HouseFolder

extension EndToEndTests {
    /// What `comanda health` says, but for disk and clock, which are this machine's.
    private func health(
        _ house: TestHouse, _ more: [String] = []
    ) async throws -> (status: ChildProcess.Ending, lines: [String]) {
        let run = try await Program.run(
            ["health", "--except", "disk", "--except", "clock"] + more + house.options,
            within: .seconds(10))
        #expect(run.errors.isEmpty, "\(run.errors)")
        return (run.ending, run.lines)
    }

    @Test(.timeLimit(.minutes(10)))
    func `health tells of the house, its devices and its printers, and ends with 0`() async throws {
        let desk = try await SendingDesk()
        let house = desk.house
        let (_, before) = try await health(house)
        #expect(before.contains { $0.contains("till-1") && $0.contains("not seen") })
        _ = try await desk.send([
            #"{"kind":"seatParty","check":"$a","table":"h1","covers":2}"#,
            #"{"kind":"sendRound","check":"$a","lines":[{"item":"012"}]}"#,
        ])
        try await house.waitUntilAllIsOut()
        let (status, lines) = try await health(house, ["--except", "device"])
        #expect(status == .exited(0), "\(lines)")
        #expect(lines.allSatisfy { $0.hasPrefix("ok ") }, "\(lines)")
        #expect(lines.contains { $0.contains("sichuan is open since") })
        #expect(lines.contains { $0.contains("the hub is connected since") })
        #expect(lines.contains { $0.contains("backup") && $0.contains("the newest is of") })
        #expect(lines.contains { $0.contains("menu and config are those of the files") })
        #expect(lines.filter { $0.contains(" printer ") }.count == 4)
        #expect(lines.contains { $0.contains("printer") && $0.contains("last paper") })
        let (after, devices) = try await health(house)
        #expect(after == .exited(1), "a device that left this evening may be missed")
        #expect(devices.contains { $0.contains("till-1") && $0.contains("not connected since") })
        try house.edit("Menus/sichuan.yaml", replacing: "price: 42.00", with: "price: 43.00")
        let (edited, books) = try await health(house, ["--except", "device"])
        #expect(edited == .exited(1))
        #expect(books.contains { $0.contains("menu edited but not adopted") })
        try await house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `a printer without paper is an alarm that says what to do, and goes away`() async throws {
        let desk = try await SendingDesk()
        let house = desk.house
        for printer in house.printers.values { printer.paper(out: true) }
        _ = try await desk.send([
            #"{"kind":"seatParty","check":"$a","table":"h1","covers":2}"#,
            #"{"kind":"sendRound","check":"$a","lines":[{"item":"012"}]}"#,
        ])
        let lines = try await found("the alarm") {
            let (status, lines) = try await health(house)
            return status == .exited(2) ? lines : nil
        }
        let alarms = lines.filter { $0.hasPrefix("ALARM") }
        #expect(!alarms.isEmpty)
        #expect(
            alarms.allSatisfy {
                $0.contains("out of paper (127.0.0.1:") && $0.contains(" the oldest for ")
                    && $0.hasSuffix("-> put in a new roll")
            }, "\(lines)")
        for printer in house.printers.values { printer.paper(out: false) }
        try await house.waitUntilAllIsOut()
        let (status, _) = try await health(house, ["--except", "device"])
        #expect(status == .exited(0))
        let log = try await Program.run(["log", "--level", "warn"] + house.options)
        #expect(log.lines.contains { $0.contains("out of paper: put in a new roll") })
        try await house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `a hub that hangs is told within its time, and a killed one is counted`() async throws {
        let house = try TestHouse()
        try await house.open()
        let hub = try #require(house.hub)
        kill(hub, SIGSTOP)
        let began = ContinuousClock.now
        let (status, lines) = try await health(house)
        let waited = ContinuousClock.now - began
        kill(hub, SIGCONT)
        #expect(status == .exited(2))
        #expect(lines.first?.contains("the hub did not answer within 2000 ms") == true)
        #expect(waited < .seconds(5), "\(waited)")
        kill(hub, SIGKILL)
        let restarted = try await found("the new hub") {
            let (_, lines) = try await health(house)
            return lines.first { $0.contains("answers in") && $0.contains("restarted") }
        }
        #expect(restarted.hasPrefix("warn "))
        #expect(restarted.contains("restarted once; the last one was ended by signal 9"))
        let log = try await Program.run(["log", "--level", "alarm", "--json"] + house.options)
        #expect(log.lines.count == 1, "\(log.output)")
        #expect(log.output.contains(#""event":"hub-ended""#))
        try await house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `a closed house is told, and one that is nowhere cannot be`() async throws {
        let house = try TestHouse()
        let nowhere = try await Program.run(["health", "--json"] + house.options)
        #expect(nowhere.ending == .exited(3))
        #expect(nowhere.output.contains(#""status":3"#))
        try await house.open()
        try await house.close()
        let (status, lines) = try await health(house)
        #expect(status == .exited(2))
        #expect(lines.first?.hasSuffix("closed -> open it with 'comanda open'") == true)
        let (quiet, _) = try await health(house, ["--may-be-closed"])
        #expect(quiet == .exited(0))
        chmod(house.data.pinKey.path, 0o644)
        let (exposed, files) = try await health(house, ["--may-be-closed"])
        #expect(exposed == .exited(2))
        #expect(files.contains { $0.contains("others may read pin.key") })
        for path in [house.data.authority, house.data.terminals] {
            try? FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        }
        let exposable = [
            house.data.authority, house.data.terminals, house.data.checkpoint,
            house.data.backups,
        ]
        for path in exposable {
            try #require(chmod(path.path, 0o755) == 0)
            let (_, lines) = try await health(house, ["--may-be-closed"])
            #expect(lines.contains { $0.contains(path.lastPathComponent) }, "\(lines)")
            chmod(path.path, 0o700)
        }
        let json = try await Program.run(["health", "--json"] + house.options)
        let tree = try JSONTree(parsing: Array(json.output.utf8.dropLast()))
        #expect(tree["status"]?.integer == 2)
        #expect(json.ending == .exited(2))
    }

    @Test(.timeLimit(.minutes(10)))
    func `nothing of guests or staff and no secret is logged or said`() async throws {
        let house = try TestHouse()
        try house.edit(
            "config/sichuan/staff.yaml", replacing: "name: Anna Zhao",
            with: "name: Anna MARK")
        try await house.open()
        try await house.givePIN(to: ["anna"])
        let device = try await house.enrol("till-1", as: "cashier")
        let pin = try house.folder.write("999111\n", to: "wrong-pin", mode: 0o600)
        let file = try house.folder.write(
            [
                #"{"kind":"seatParty","check":"$a","table":"h1","covers":2}"#,
                #"{"kind":"sendRound","check":"$a","lines":[{"item":"012","allergy":"MARK-nuts","#
                    + #""note":"MARK-note"}]}"#,
                #"{"kind":"voidLine","check":"$a","line":"$no","reason":"MARK-reason"}"#,
                #"{"kind":"takeCash","check":"$a","given_minor":99999900}"#,
            ].joined(separator: "\n"), to: "commands")
        for printer in house.printers.values { printer.paper(out: true) }
        let send = ["send", "--as", "till-1", "--staff", "anna", file]
        for _ in 1...6 {
            _ = try await Program.run(send + ["--pin-file", pin] + house.options)
        }
        try await house.givePIN(to: ["anna"])
        let run = try await Program.run(
            send + ["--pin-file", house.folder.path("pin")] + house.options)
        #expect(run.output.contains("accepted"), "\(run.errors)")
        try await eventually("the trouble in the log") {
            try String(contentsOf: house.data.log, encoding: .utf8).contains("printer-trouble")
        }
        kill(try #require(house.hub), SIGKILL)
        kill(try #require(house.broker), SIGKILL)
        try await eventually("the new hub") {
            // One that is just dying does not answer.
            let answer = try? AdminSocket.ask(.health, at: house.data.adminSocket)
            return answer?.health?.broker.isConnected == true
        }
        for printer in house.printers.values { printer.paper(out: false) }
        try await house.waitUntilAllIsOut()
        let running = try #require(house.running)
        let said = running.errors + running.output
        try await house.close()
        let log = try String(contentsOf: house.data.log, encoding: .utf8)
        #expect(log.contains("sign-in-locked") && log.contains("hub-ended"))
        let key = try Data(contentsOf: house.data.sessionKey)
        for secret in [
            "MARK", "anna", "Anna", "999111", TestHouse.pin, device.secret,
            try String(contentsOf: house.data.hubSecret, encoding: .utf8).filter { !$0.isNewline },
            key.base64EncodedString(), "99999900",
        ] {
            #expect(!log.contains(secret), "\(secret) is in the log")
            #expect(!said.contains(secret), "\(secret) was said")
        }
    }
}
