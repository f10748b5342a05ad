public import BrokerProcess
import Foundation
import HouseProof
public import HouseStore
public import Vocabulary
public import Wire

/// Who may come in: devices with their secrets, staff with their PINs.
///
/// The open house does this through its admin socket, a closed one under its lock; the rules are
/// these.
public struct HouseOffice: Sendable {
    let store: HouseStore
    /// The house's id.
    var house: DeviceID { DeviceID(broker.house) ?? DeviceID.house }
    let pins: PinDesk
    let broker: BrokerFiles
    let hubSecret: String
    /// The hub's name at the broker.
    let hubUser: String
    private let door = BrokerDoor()

    /// An office over a house's data and its broker's files.
    public init(
        store: HouseStore, pins: PinDesk, broker: BrokerFiles, hubSecret: String,
        hubUser: String = HouseOffice.hubUser
    ) {
        self.store = store
        self.pins = pins
        self.broker = broker
        self.hubSecret = hubSecret
        self.hubUser = hubUser
    }

    /// Does what an administrator asks, in an open house or to a closed one's data.
    public func answer(_ request: AdminRequest) throws(Fault) -> AdminAnswer {
        var answer = AdminAnswer()
        switch request {
        case .addDevice(let device, let role):
            if let known = try store.devices().first(where: { $0.id == device }) {
                throw Fault(
                    "add a device", at: "\(device)",
                    cause: "a \(known.role.rawValue) of that name is enrolled",
                    hint: "'comanda device rotate \(device)' gives it a new file; to make"
                        + " something else of it, remove it first")
            }
            answer.secret = try add(device: device, role: role)
            answer.role = role
            answer.report = try brokerLines(of: device)
        case .rotateDevice(let device):
            (answer.secret, answer.role) = try rotate(device: device)
            answer.report = try brokerLines(of: device)
        case .removeDevice(let device): try remove(device: device)
        case .listDevices:
            answer.report = Self.lines(of: try store.devices())
        case .countWaitingPapers: answer.count = try store.pendingPapers().count
        case .setPIN(let staff, let pin): try set(pin: pin, of: staff)
        case .story(let request): answer.report = try StoryDesk(store: store).tell(request)
        case .audit:
            let report = try HouseAudit(store: try store.snapshot()).run()
            answer.report = report.lines
            answer.isWell = report.isWell
        // Only an open house has a hub that could be well.
        case .health, .work: break
        case .backUp, .settlePapers:
            throw Fault("do this", at: "\(house)", cause: "only an open house does it")
        }
        return answer
    }

    /// Enrolled devices as they are listed, a line each.
    public static func lines(of devices: [DeviceRow]) -> [String] {
        devices.map { "\($0.id)\t\($0.role.rawValue)" }
    }

    /// Writes everything the broker reads, from the enrolled devices.
    public func writeBrokerFiles() throws(Fault) {
        try door.write { (closed) throws(Fault) in
            try broker.write(devices: try brokerDevices(without: closed))
        }
    }

    /// Lets in at the broker whoever is enrolled, and lets the broker know.
    func admitAll() throws(Fault) {
        try door.write { (closed) throws(Fault) in
            closed = []
            try broker.writeDevices(try brokerDevices(without: closed))
        }
        BrokerSignal.reload(broker)
    }

    /// What a device's secret and rights are in the words of the broker's two files, for a broker
    /// whose files are somebody else's.
    func brokerLines(of device: DeviceID) throws(Fault) -> [String] {
        for entry in try brokerDevices(without: []) where entry.name == device.text {
            return [broker.passwordLine(of: entry), broker.accessSection(of: entry)]
        }
        return []
    }

    /// Keeps an enrolled device out, or lets it in again, and lets the broker know.
    func keep(out isOut: Bool, _ device: DeviceID) throws(Fault) {
        try door.write { (closed) throws(Fault) in
            if isOut { closed.insert(device) } else { closed.remove(device) }
            try broker.writeDevices(try brokerDevices(without: closed))
        }
        BrokerSignal.reload(broker)
    }

    /// Enrols a device and lets the broker know; an enrolled one gets a new role and secret.
    ///
    /// - Returns: The secret, to be carried to the device; nobody can read it again.
    public func add(device: DeviceID, role: DeviceRole) throws(Fault) -> String {
        guard device != DeviceID.house, device.text != hubUser else {
            throw Fault(
                "add a device", at: "\(device)", cause: "the house keeps that name for itself",
                hint: "choose another name")
        }
        let secret = BrokerPassword.makeSecret()
        let hash = try BrokerPassword.hash(secret)
        try store.enrol(DeviceRow(id: device, role: role, password: hash))
        try keep(out: false, device)
        return secret
    }

    /// Gives an enrolled device a new secret; whoever is connected with the old one is cut off at
    /// once.
    ///
    /// - Returns: The secret, to be carried to the device, and what the device is for.
    public func rotate(device: DeviceID) throws(Fault) -> (String, DeviceRole) {
        guard let row = try store.devices().first(where: { $0.id == device }) else {
            throw Self.unknown(device, "give a device a new secret")
        }
        return (try add(device: device, role: row.role), row.role)
    }

    private static func unknown(_ device: DeviceID, _ operation: String) -> Fault {
        Fault(
            operation, at: "\(device)", cause: "no device has that name",
            hint: "comanda device list")
    }

    /// Forgets a device: it is cut off at once.
    public func remove(device: DeviceID) throws(Fault) {
        guard try store.remove(device: device) else {
            throw Self.unknown(device, "remove a device")
        }
        try keep(out: false, device)
    }

    /// Whether somebody has a PIN.
    public func hasPIN(_ staff: StaffID) throws(Fault) -> Bool {
        try store.pinHash(of: staff) != nil
    }

    /// Sets somebody's PIN.
    public func set(pin: String, of staff: StaffID) throws(Fault) {
        try pins.set(pin, of: staff)
    }

    /// The user name of the hub at its own broker.
    public static let hubUser = "hub"

    private func brokerDevices(
        without closed: Set<DeviceID>
    ) throws(Fault) -> [BrokerDevice] {
        var devices = [
            try BrokerDevice(
                name: hubUser, role: .hub, passwordHash: try BrokerPassword.hash(hubSecret))
        ]
        for row in try store.devices() where !closed.contains(row.id) {
            guard let role = BrokerRole(rawValue: row.role.rawValue) else { continue }
            devices.append(
                try BrokerDevice(name: row.id.text, role: role, passwordHash: row.password))
        }
        return devices
    }
}
