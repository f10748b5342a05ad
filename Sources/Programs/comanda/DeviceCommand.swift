import ArgumentParser
import BrokerProcess
import Foundation
import HouseFolder
import HouseRules
import HouseStore
import HubService
import TerminalService
import Vocabulary
import Wire

/// `comanda device`
struct DeviceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device", abstract: "Terminals and other devices of a house.",
        discussion: "All of it works while the house is open and while it is closed.",
        subcommands: [Add.self, Rotate.self, Remove.self, List.self])

    /// `comanda device add`
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enrols a device and writes the one file to carry to it.",
            discussion: """
                The file says where the broker is, who vouches for it, and the device's secret. \
                A device that is enrolled gets a new file by 'comanda device rotate'.

                With a broker that somebody else runs (section 'broker' in house.yaml), two lines \
                to add to that broker's files are shown; DATA/broker/passwords and \
                DATA/broker/access hold them for all devices.
                """)

        @Argument(help: "The device's name: 1 to 32 characters of a-z, 0-9 and -.")
        var name: String

        @Option(help: "What it is for: waiter, cashier, kitchen, printer or host.")
        var role: String

        @OptionGroup var carrying: CarryingOptions
        @OptionGroup var options: HouseOptions

        func run() throws {
            try meetingFaults {
                let device = try DeviceAccess.id(name)
                guard let role = DeviceRole(rawValue: role) else {
                    throw Fault(
                        "add a device", at: name, cause: "'\(self.role)' is no role of a device",
                        hint: "use waiter, cashier, kitchen, printer or host")
                }
                try carrying.carry(.addDevice(device, role), device, options)
            }
        }
    }

    /// `comanda device rotate`
    struct Rotate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Gives a device a new secret and a new file; the old ones are void at once.",
            discussion: """
                For a file that was lost or seen, and for every device after 'comanda authority \
                renew --new-key'. What the device keeps and its place in line stay as they are.
                """)

        @Argument(help: "The device's name.")
        var name: String

        @OptionGroup var carrying: CarryingOptions
        @OptionGroup var options: HouseOptions

        func run() throws {
            try meetingFaults {
                let device = try DeviceAccess.id(name)
                try carrying.carry(.rotateDevice(device), device, options)
            }
        }
    }

    /// `comanda device remove`
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cuts a device off, at once.")

        @Argument(help: "The device's name.")
        var name: String

        @OptionGroup var options: HouseOptions

        func run() throws {
            try meetingFaults {
                let device = try DeviceAccess.id(name)
                _ = try DeviceAccess.ask(.removeDevice(device), options)
                unlink(DeviceAccess.file(of: device, in: options.houseData).path)
                Screen.show("\(device) is cut off.")
            }
        }
    }

    /// `comanda device list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the enrolled devices.")

        @OptionGroup var options: HouseOptions

        func run() throws {
            try meetingFaults {
                let lines = try DeviceAccess.list(options.houseData)
                Screen.show(
                    lines.isEmpty
                        ? "No device is enrolled; 'comanda device add NAME --role waiter' adds one."
                        : lines.joined(separator: "\n"))
            }
        }
    }
}

/// What commands about devices and staff share.
enum DeviceAccess {
    /// A device's name, or what to write instead.
    static func id(_ name: String) throws(Fault) -> DeviceID {
        guard let device = DeviceID(name) else {
            throw Fault(
                "name a device", at: name, cause: "it is not a device's name",
                hint: "use 1 to 32 characters of a-z, 0-9 and -")
        }
        return device
    }

    /// Where a device's file stands unless it is told otherwise.
    static func file(of device: DeviceID, in data: HouseData) -> URL {
        data.devices.appendingPathComponent("\(device).json")
    }

    /// Writes the file that is carried to a device.
    static func write(_ file: DeviceFile, to url: URL) throws(Fault) {
        try? FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try file.write(to: url)
    }

    /// The enrolled devices, a line each; a closed house's data is read and stays as it is.
    static func list(_ data: HouseData) throws(Fault) -> [String] {
        if let answer = try AdminSocket.ask(.listDevices, at: data.adminSocket) {
            return answer.report ?? []
        }
        let place = data.folder.appendingPathComponent("house.sqlite").path
        guard FileManager.default.fileExists(atPath: place) else { return [] }
        let lock = try HouseLock(folder: data.folder)
        defer { withExtendedLifetime(lock) {} }
        return HouseOffice.lines(of: try HouseStore(reading: data.folder).devices())
    }

    /// Asks the open house; does it to the closed one's file, under its lock, otherwise.
    static func ask(
        _ request: AdminRequest, _ options: HouseOptions
    ) throws(Fault) -> AdminAnswer {
        let data = options.houseData
        if let answer = try AdminSocket.ask(request, at: data.adminSocket) { return answer }
        let (config, _) = try options.read()
        let lock = try HouseLock(folder: data.folder)
        let store = try HouseStore(folder: data.folder)
        try Preparation.begin(data)
        let files = try Preparation.brokerFiles(data, house: config.house)
        let ground = try options.ground(config.house)
        let office = HouseOffice(
            store: store, pins: try PinDesk(store: store, data: data), broker: files,
            hubSecret: try ground.hubSecret(),
            hubUser: ground.hubUser)
        defer { withExtendedLifetime(lock) {} }
        return try office.answer(request)
    }
}
