import BrokerLink
import Foundation
import HouseTesting
import HubService
import Processes
import TerminalService
import Testing
import Vocabulary

@testable import HouseFolder

/// The Sichuan house as it is shipped, in a folder of its own, with printers of ours: only their
/// addresses differ.
final class TestHouse {
    static let printerNames: [PrinterID] = ["wok", "cold", "bar", "pass"]

    let folder = TestFolder("house")
    let data: HouseData
    private(set) var printers: [PrinterID: VirtualPrinter] = [:]
    private(set) var running: Program.Running?

    /// - Parameter speed: Millimetres of paper a second; `nil` for no limit.
    init(speed: Int? = nil) throws {
        data = HouseData(folder: folder.url.appendingPathComponent("data", isDirectory: true))
        for name in Self.printerNames {
            var setup = VirtualPrinter.Setup()
            setup.speed = speed
            printers[name] = try VirtualPrinter(setup)
        }
        try FileManager.default.copyItem(
            at: Program.packageRoot.appendingPathComponent("Menus").resolvingSymlinksInPath(),
            to: root.appendingPathComponent("Menus"))
        try FileManager.default.copyItem(
            at: Program.packageRoot.appendingPathComponent("config").resolvingSymlinksInPath(),
            to: root.appendingPathComponent("config"))
        try pointPrintersHere()
    }

    deinit {
        // A test that failed in the middle must leave nobody behind.
        running?.process.end(within: 5_000)
        for process in SystemView.processes(speakingOf: folder.url.path) { kill(process, SIGKILL) }
        for printer in printers.values { printer.stop() }
    }

    /// The folder that holds config/ and Menus/.
    var root: URL { folder.url }

    /// The options that name this house.
    var options: [String] { ["--data", data.folder.path, "--root", root.path] }

    private func pointPrintersHere() throws {
        let url = root.appendingPathComponent("config/sichuan/printers.yaml")
        var printer: PrinterID?
        let text = try String(contentsOf: url, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            line -> String in
            let words = line.split(separator: " ")
            if words.starts(with: ["-", "id:"]) { printer = PrinterID(String(words[2])) }
            if words.first == "host:" { return "    host: 127.0.0.1" }
            guard words.first == "port:", let port = printer.flatMap({ printers[$0]?.port })
            else { return String(line) }
            return "    port: \(port)"
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: url)
    }

    /// Changes a file of the house, which must hold the text that is replaced.
    func edit(_ path: String, replacing old: String, with new: String) throws {
        let url = root.appendingPathComponent(path)
        let text = try String(contentsOf: url, encoding: .utf8)
        try #require(text.contains(old))
        try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: url)
    }

    // MARK: Open and closed

    /// Opens it and waits until it serves.
    ///
    /// - Parameters:
    ///   - more: What it is told besides.
    ///   - environment: What the house finds in its environment besides ours.
    func open(
        with more: [String] = [], environment: [String: String] = [:]
    ) async throws {
        let running = try Program.start(["open"] + options + more, environment: environment)
        self.running = running
        try await eventually("the opening of the house") {
            guard running.process.isRunning else {
                throw TooLate(description: "the house did not open: \(running.errors)")
            }
            return try AdminSocket.ask(.listDevices, at: data.adminSocket) != nil
        }
    }

    /// Closes it as a person or the system does: it must end with 0 and leave nobody behind.
    func close(with signal: Int32 = SIGTERM) async throws {
        let running = try #require(running)
        running.process.send(signal)
        let run = try await running.end(within: .seconds(20))
        self.running = nil
        #expect(run.ending == .exited(0), "\(run.errors)")
        #expect(SystemView.processes(speakingOf: data.folder.path).isEmpty)
    }

    /// Kills the parent alone, as the kernel does when memory runs out.
    func killParent() async throws {
        let running = try #require(running)
        running.process.send(SIGKILL)
        running.process.wait()
        self.running = nil
    }

    /// The hub's process, as it says itself.
    var hub: Int32? { number(in: data.hubProcess.path) }
    /// The broker's process, as mosquitto says.
    var broker: Int32? { number(in: data.broker.appendingPathComponent("mosquitto.pid").path) }
    /// The broker's port.
    var port: UInt16 { UInt16(number(in: data.brokerPort.path) ?? 0) }

    private func number(in path: String) -> Int32? {
        (try? String(contentsOfFile: path, encoding: .utf8)).flatMap {
            Int32($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    // MARK: People and terminals

    /// The PIN of everybody in these tests.
    static let pin = "240713"

    /// Gives people the PIN, through the program.
    func givePIN(to people: [String]) async throws {
        let file = try folder.write(Self.pin + "\n", to: "pin", mode: 0o600)
        for person in people {
            let run = try await Program.run(
                ["staff", "pin", person, "--pin-file", file] + options)
            try #require(run.isWell, "\(run.errors)")
        }
    }

    /// Enrols a device, through the program.
    @discardableResult
    func enrol(_ device: String, as role: String) async throws -> DeviceFile {
        let run = try await Program.run(["device", "add", device, "--role", role] + options)
        try #require(run.isWell, "\(run.errors)")
        return try DeviceFile.read(data.devices.appendingPathComponent("\(device).json"))
    }

    /// A terminal in this process with somebody signed in.
    func terminal(
        _ device: DeviceFile, staff: StaffID, readsState: Bool = false
    ) async throws -> TerminalService {
        let terminal = try TerminalService(
            device: device,
            folder: folder.url.appendingPathComponent("terminal-\(device.device)"),
            readsState: readsState)
        try await terminal.start()
        _ = try await terminal.signIn(staff, pin: Self.pin, within: .seconds(30))
        return terminal
    }

    // MARK: Paper

    /// Waits until the house says that nothing waits for a printer.
    func waitUntilAllIsOut(within patience: Duration = .seconds(60)) async throws {
        try await eventually("all paper", within: patience) {
            try AdminSocket.ask(.countWaitingPapers, at: data.adminSocket)?.count == 0
        }
    }

    /// The slips of a printer, so far.
    func slips(of printer: PrinterID) -> [Slip] { printers[printer]?.slips ?? [] }
}
