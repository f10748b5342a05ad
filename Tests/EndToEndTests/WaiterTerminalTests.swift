import Foundation
import HouseTesting
import HubService
import Processes
import Testing

@testable import HouseFolder

/// The waiter's terminal as a program: how it begins, how it ends, and what it leaves behind.
extension EndToEndTests {
    private func waiter(_ house: TestHouse) throws -> String {
        "'\(try Program.executable())' waiter --data '\(house.data.folder.path)'"
    }

    /// Types the command between two looks at the terminal's modes, which must be the same.
    private func begin(_ command: String, in terminal: TmuxTerminal) async throws {
        try await terminal.run(
            "clear; stty -a >before; \(command); echo it ended with $?;"
                + " stty -a | cmp - before && echo all as it was")
    }

    /// What the command line of the program says.
    private func said(_ house: TestHouse) -> String { "waiter --data \(house.data.folder.path)" }

    @Test(.timeLimit(.minutes(10)))
    func `a waiter signs in, and without the hub goes on after the program was killed`()
        async throws
    {
        let house = try TestHouse()
        try await house.open()
        try await house.givePIN(to: ["wang"])
        try await house.enrol("waiter-1", as: "waiter")
        let terminal = try await TmuxTerminal()
        try await terminal.run("cd '\(house.folder.url.path)'")
        try await begin(try waiter(house), in: terminal)
        try await terminal.shows("Shu Xiang Sichuan Kitchen")
        try await terminal.type("wang")
        try await terminal.press("Enter")
        try await terminal.type(TestHouse.pin)
        try await terminal.press("Enter")
        try await terminal.shows("大厅1号")
        try await terminal.shows("主机正常")
        try await hubIsMissed(house, at: terminal)

        let process = try #require(SystemView.processes(speakingOf: said(house)).first)
        #expect(kill(process, SIGKILL) == 0)
        try await terminal.shows("it ended with 137")
        try await house.close()
        try await terminal.run("reset")
        try await begin(try waiter(house), in: terminal)
        try await terminal.shows("1 王芳")
        try await terminal.type("1")
        try await terminal.shows("以王芳的身份继续吗")
        try await terminal.type("y")
        try await terminal.shows("大厅1号")
        try await terminal.shows("各桌状态不明")
        try await terminal.shows("连不上主机")
        try await terminal.press("C-c")
        try await terminal.shows("it ended with 0")
        try await terminal.shows("all as it was")
        #expect(try await !terminal.text().contains("大厅1号"))
    }

    /// The broker lives on when the hub does not: the terminal tells them apart.
    private func hubIsMissed(_ house: TestHouse, at terminal: TmuxTerminal) async throws {
        let parent = try #require(house.running).process
        parent.send(SIGSTOP)
        #expect(kill(try #require(house.hub), SIGKILL) == 0)
        try await terminal.shows("主机无回应")
        parent.send(SIGCONT)
        try await terminal.shows("主机正常", within: .seconds(60))
    }

    @Test(
        .timeLimit(.minutes(10)), arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGILL, SIGTRAP])
    func `however it ends, the terminal is as it was`(signal: Int32) async throws {
        let house = try TestHouse()
        try await house.enrol("waiter-1", as: "waiter")
        let terminal = try await TmuxTerminal()
        try await terminal.run("cd '\(house.folder.url.path)'")
        try await begin(try waiter(house), in: terminal)
        try await terminal.shows("waiter-1")
        let process = try #require(
            SystemView.processes(speakingOf: said(house)).first)
        #expect(kill(process, signal) == 0)
        try await terminal.shows("it ended with \(128 + signal)")
        try await terminal.shows("all as it was")
    }

    @Test(.timeLimit(.minutes(10)))
    func `suspended, the terminal is the shell's; back again, it is drawn anew`()
        async throws
    {
        let house = try TestHouse()
        try await house.enrol("waiter-1", as: "waiter")
        let terminal = try await TmuxTerminal()
        try await terminal.run("cd '\(house.folder.url.path)'")
        try await begin(try waiter(house), in: terminal)
        try await terminal.shows("waiter-1")
        try await terminal.press("C-z")
        try await terminal.shows("Stopped")
        try await terminal.shows("all as it was")
        try await terminal.resize(rows: 20, columns: 40)
        try await terminal.run("clear; fg")
        try await terminal.shows("waiter-1")
        try await terminal.press("C-c")
        try await terminal.run("clear; echo done")
        try await terminal.shows("done")
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: ["xterm-256color", "screen", "linux", "vt220", "vt100"])
    func `it works on a terminal of this kind`(name: String) async throws {
        let house = try TestHouse()
        try await house.enrol("waiter-1", as: "waiter")
        let terminal = try await TmuxTerminal()
        try await terminal.run("cd '\(house.folder.url.path)'")
        try await begin("TERM=\(name) " + waiter(house), in: terminal)
        try await terminal.shows("waiter-1")
        try await terminal.press("C-c")
        try await terminal.shows("all as it was")
    }

    @Test(.timeLimit(.minutes(10)))
    func `of several devices one must be chosen, and which there are is told`() async throws {
        let house = try TestHouse()
        for device in ["waiter-1", "waiter-2"] { try await house.enrol(device, as: "waiter") }
        let run = try await Program.run(["waiter", "--data", house.data.folder.path])
        #expect(run.ending == .exited(1))
        let devices = house.data.devices.path
        #expect(
            run.errors == """
                comanda: cannot find this terminal's device (this machine): there are 2 waiter \
                devices
                  hint: choose one:
                  --device '\(devices)/waiter-1.json'
                  --device '\(devices)/waiter-2.json'

                """)
    }

    @Test(.timeLimit(.minutes(10)))
    func `what is no waiter's device is told as what it is`() async throws {
        let house = try TestHouse()
        try await house.enrol("kitchen-1", as: "kitchen")
        let said: [(String, String)] = [
            ("/etc/passwd", "it is not a device file"), ("", "it names nothing"),
            ("kitchen-1", "kitchen-1 is a kitchen device, and this is the waiter's terminal"),
            (
                house.data.devices.appendingPathComponent("kitchen-1.json").path,
                "kitchen-1 is a kitchen device, and this is the waiter's terminal"
            ),
        ]
        for (device, cause) in said {
            let run = try await Program.run(
                ["waiter", "--device", device, "--data", house.data.folder.path])
            #expect(run.ending == .exited(1))
            #expect(run.errors.contains(cause), "\(run.errors)")
            #expect(!run.errors.contains("chmod"))
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `without a device it is told how to get one`() async throws {
        let folder = TestFolder("empty")
        let run = try await Program.run(["waiter", "--data", folder.url.path])
        #expect(run.ending == .exited(1))
        #expect(run.errors.contains("no waiter device is enrolled on this machine"))
        #expect(run.errors.contains("comanda device add NAME --role waiter"))
    }

    @Test(.timeLimit(.minutes(10)))
    func `without a terminal it says so`() async throws {
        let house = try TestHouse()
        try await house.enrol("waiter-1", as: "waiter")
        let run = try await Program.run(["waiter", "--data", house.data.folder.path])
        #expect(run.ending == .exited(1))
        #expect(run.errors.contains("it is not a terminal"))
    }
}
