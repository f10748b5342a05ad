public import BrokerProcess
import Foundation
import Glibc
import Processes
import Synchronization
import Vocabulary

/// A real mosquitto of its own: on a free port, in a temporary folder, gone with this object.
public final class TestBroker: Sendable {
    /// What a test broker could not do, with what the broker itself said.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String
    }

    public let files: BrokerFiles
    public var port: UInt16 { files.port }
    public var house: String { files.house }
    /// One secret for all devices: who knows one device of a test knows them all.
    public let secret: String

    private let storedSecret: String
    private let devices: Mutex<[String: BrokerRole]>
    private let process = Mutex<ChildProcess?>(nil)

    /// Writes the files and starts the broker.
    ///
    /// - Parameter network: Where it listens with TLS beside the loopback.
    public init(
        house: String = "test", devices: [String: BrokerRole], network: BrokerNetwork? = nil
    ) throws {
        let folder = NSTemporaryDirectory() + "comanda broker \(UUID().uuidString.prefix(8))"
        files = try BrokerFiles(
            folder: folder, house: house, port: LoopbackPort.free(), network: network)
        secret = BrokerPassword.makeSecret()
        storedSecret = try BrokerPassword.hash(secret)
        self.devices = Mutex(devices)
        try files.write(devices: entries())
        try start()
    }

    deinit {
        end()
    }

    /// Ends the broker and removes its folder. Say `defer { broker.end() }` in a test: the broker
    /// might otherwise go after its last mention, with the test still talking through it.
    public func end() {
        kill()
        try? FileManager.default.removeItem(atPath: files.folder)
    }

    /// Starts the broker and returns when it listens.
    public func start() throws {
        let log = files.folder + "/log"
        let launch = try files.launch()
        let child = try ChildProcess(launch.executable, launch.arguments, output: .file(log))
        process.withLock { $0 = child }
        try waitUntilListening(log: log)
    }

    /// Ends the broker at once, as a power cut would.
    public func kill() {
        end(with: SIGKILL)
    }

    /// Ends the broker in order.
    public func stop() {
        end(with: SIGTERM)
    }

    public func restart() throws {
        kill()
        try start()
    }

    /// Freezes the broker: connections stay open and nothing answers, until `thaw`.
    public func freeze() {
        send(SIGSTOP)
    }

    public func thaw() {
        send(SIGCONT)
    }

    /// Admits a device and lets the broker know.
    public func admit(_ name: String, as role: BrokerRole) throws {
        devices.withLock { $0[name] = role }
        try reload()
    }

    /// Removes a device and lets the broker know, which then disconnects it.
    public func remove(_ name: String) throws {
        _ = devices.withLock { $0.removeValue(forKey: name) }
        try reload()
    }

    private func reload() throws {
        try files.writeDevices(entries())
        BrokerSignal.reload(files)
    }

    private func entries() throws -> [BrokerDevice] {
        try devices.withLock { devices in
            try devices.map { name, role in
                try BrokerDevice(name: name, role: role, passwordHash: storedSecret)
            }
        }
    }

    private func send(_ signal: CInt) {
        process.withLock(\.self)?.send(signal)
    }

    private func end(with signal: CInt) {
        guard let child = process.withLock({ $0.take() }) else { return }
        child.send(signal)
        // A frozen broker does not hear SIGTERM before it wakes.
        child.send(SIGCONT)
        child.wait()
    }

    private func waitUntilListening(log: String) throws {
        let deadline = ContinuousClock.now + .seconds(5)
        while true {
            let isListening = isPortTaken
            let runs = process.withLock(\.self)?.isRunning ?? false
            if runs, isListening { return }
            guard runs, ContinuousClock.now < deadline else {
                let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
                throw Fault(description: "mosquitto did not start on port \(port): \(said)")
            }
            usleep(5_000)
        }
    }

    private var isPortTaken: Bool {
        do {
            try LoopbackPort.requireFree(port)
            return false
        } catch {
            return error.cause == LoopbackPort.takenCause
        }
    }
}
