import Foundation
public import Vocabulary

/// The files of a mosquitto of our own: configuration, passwords, access, all in one folder that
/// only the current user can read.
public struct BrokerFiles: Sendable, Hashable {
    /// The absolute path of the folder that holds them all.
    public let folder: String
    /// The house's level in topics: 1 to 32 of `[a-z0-9-]`.
    public let house: String
    /// Where the broker listens on 127.0.0.1.
    public let port: UInt16
    /// Where it listens for the machines of the house network; nil for loopback alone.
    public let network: BrokerNetwork?

    /// The path of the broker's settings.
    public var configuration: String { folder + "/mosquitto.conf" }
    /// The path of the devices' stored secrets.
    public var passwords: String { folder + "/passwords" }
    /// The path of who may write and read what.
    public var access: String { folder + "/access" }
    /// The path of the running broker's process number, written by mosquitto itself.
    public var processID: String { folder + "/mosquitto.pid" }

    /// The files of a house's broker; nothing is written yet.
    ///
    /// - Parameter folder: An absolute path; created when missing, its parent must exist.
    public init(
        folder: String, house: String, port: UInt16, network: BrokerNetwork? = nil
    ) throws(Fault) {
        try BrokerName.check(house, operation: "name the broker's house")
        try Self.checkPath(folder)
        self.folder = folder
        self.house = house
        self.port = port
        self.network = network
    }

    /// The configuration has one setting a line and no way to quote.
    static func checkPath(_ path: String) throws(Fault) {
        guard path.hasPrefix("/"), path.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else {
            throw Fault(
                "place the broker's files", at: path,
                cause: "the path is relative or holds a control character",
                hint: "give an absolute path of printable characters")
        }
    }

    /// Writes everything. Each file is replaced whole, so a broker that reads meanwhile sees the
    /// old one or the new one.
    public func write(devices: [BrokerDevice]) throws(Fault) {
        try PrivateFile.makeFolder(folder)
        try PrivateFile.write(configurationText, to: configuration)
        try writeDevices(devices)
    }

    /// Writes passwords and access alone; a running broker reads them at `BrokerSignal.reload`, and
    /// then disconnects who is no longer admitted.
    public func writeDevices(_ devices: [BrokerDevice]) throws(Fault) {
        try checkNames(of: devices)
        try PrivateFile.makeFolder(folder)
        let lines = devices.sorted { $0.name < $1.name }.map { passwordLine(of: $0) + "\n" }
        // Access first: a device that is known but may do nothing is safer than the reverse.
        try PrivateFile.write(BrokerAccess(house: house).text(devices: devices), to: access)
        try PrivateFile.write(lines.joined(), to: passwords)
    }

    /// A device's line in the password file.
    public func passwordLine(of device: BrokerDevice) -> String {
        "\(device.name):\(device.passwordHash)"
    }

    /// A device's section in the access file.
    public func accessSection(of device: BrokerDevice) -> String {
        BrokerAccess(house: house).text(devices: [device])
    }

    /// What to run, once the files are written. Nothing secret is among the arguments.
    ///
    /// - Parameter endsWithParent: Whether the broker is to end when the thread that starts it
    ///   does, however that happens: a broker hears nothing of its parent by itself.
    public func launch(endsWithParent: Bool = false) throws(Fault) -> BrokerLaunch {
        let broker = BrokerLaunch(
            executable: try BrokerExecutable.find(), arguments: ["-c", configuration])
        guard endsWithParent, let bond = BrokerExecutable.bond else { return broker }
        return BrokerLaunch(
            executable: bond,
            arguments: ["--pdeathsig", "TERM", broker.executable] + broker.arguments)
    }

    private func checkNames(of devices: [BrokerDevice]) throws(Fault) {
        var seen: Set<String> = []
        for device in devices where !seen.insert(device.name).inserted {
            throw Fault(
                "admit devices to the broker", at: device.name,
                cause: "two devices carry this name", hint: "remove one of them")
        }
    }
}

/// A program and its arguments.
public struct BrokerLaunch: Sendable, Hashable {
    /// The path of the program.
    public let executable: String
    /// What to pass to it, its own name not included.
    public let arguments: [String]
}
