public import BrokerProcess
import Foundation
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
    var house: DeviceID { DeviceID(broker.house) ?? Hub.ownDevice }
    let pins: PinDesk
    let broker: BrokerFiles
    let hubSecret: String

    /// An office over a house's data and its broker's files.
    public init(store: HouseStore, pins: PinDesk, broker: BrokerFiles, hubSecret: String) {
        self.store = store
        self.pins = pins
        self.broker = broker
        self.hubSecret = hubSecret
    }

    /// Does what an administrator asks, in an open house or to a closed one's data.
    public func answer(_ request: AdminRequest) throws(Fault) -> AdminAnswer {
        var answer = AdminAnswer()
        switch request {
        case .addDevice(let device, let role):
            answer.secret = try add(device: device, role: role)
        case .removeDevice(let device): try remove(device: device)
        case .listDevices:
            answer.report = try store.devices().map { "\($0.id)\t\($0.role.rawValue)" }
        case .countWaitingPapers: answer.count = try store.pendingEffects().count
        case .setPIN(let staff, let pin): try set(pin: pin, of: staff)
        case .story(let request): answer.report = try StoryDesk(store: store).tell(request)
        case .audit:
            let report = try HouseAudit(store: store).run()
            answer.report = report.lines
            answer.isWell = report.isWell
        // Only an open house has a hub that could be well.
        case .health: break
        case .backUp, .settlePapers:
            throw Fault("do this", at: "\(house)", cause: "only an open house does it")
        }
        return answer
    }

    /// Writes everything the broker reads, from the enrolled devices.
    public func writeBrokerFiles() throws(Fault) {
        try broker.write(devices: try brokerDevices())
    }

    /// Enrols a device and lets the broker know; an enrolled one gets a new role and secret.
    ///
    /// - Returns: The secret, to be carried to the device; nobody can read it again.
    public func add(device: DeviceID, role: DeviceRole) throws(Fault) -> String {
        guard device != Hub.ownDevice, device.text != HouseOffice.hubUser else {
            throw Fault(
                "add a device", at: "\(device)", cause: "the house keeps that name for itself",
                hint: "choose another name")
        }
        let secret = BrokerPassword.makeSecret()
        let hash = try BrokerPassword.hash(secret)
        try store.enrol(DeviceRow(id: device, role: role, password: hash))
        try tellBroker()
        return secret
    }

    /// Forgets a device: it is cut off at once.
    public func remove(device: DeviceID) throws(Fault) {
        guard try store.remove(device: device) else {
            throw Fault(
                "remove a device", at: "\(device)", cause: "no device has that name",
                hint: "comanda device list")
        }
        try tellBroker()
    }

    /// Whether somebody has a PIN.
    public func hasPIN(_ staff: StaffID) throws(Fault) -> Bool {
        try store.pinHash(of: staff) != nil
    }

    /// Sets somebody's PIN.
    public func set(pin: String, of staff: StaffID) throws(Fault) {
        try pins.set(pin, of: staff)
    }

    /// The user name of the hub at the broker.
    static let hubUser = "hub"

    /// Writes the broker's password and access files from the enrolled devices.
    private func tellBroker() throws(Fault) {
        try writeBrokerFiles()
        BrokerSignal.reload(broker)
    }

    private func brokerDevices() throws(Fault) -> [BrokerDevice] {
        var devices = [
            try BrokerDevice(
                name: Self.hubUser, role: .hub, passwordHash: try BrokerPassword.hash(hubSecret))
        ]
        for row in try store.devices() {
            guard let role = BrokerRole(rawValue: row.role.rawValue) else { continue }
            devices.append(
                try BrokerDevice(name: row.id.text, role: role, passwordHash: row.password))
        }
        return devices
    }
}
