/// Who may write and read what, in the words of mosquitto's access file.
///
/// A denied message is acknowledged and dropped, a denied subscription granted and silent: on
/// MQTT 3.1.1 the broker has no way to say no. This keeps devices apart; what is done on a device
/// the hub judges by the rights of whoever is signed in there.
struct BrokerAccess {
    let house: String
    /// What a device says under its `up`; the wire's own list, which a test compares with this one.
    static let channels = ["hello", "command", "query", "result"]

    func text(devices: [BrokerDevice]) -> String {
        devices.sorted { $0.name < $1.name }.map(section).joined(separator: "\n")
    }

    private func section(_ device: BrokerDevice) -> String {
        let root = "comanda/\(house)"
        var lines = ["user \(device.name)"]
        if device.role == .hub {
            lines.append("topic readwrite \(root)/#")
        } else {
            // Topic by topic: the broker keeps retained messages, so whoever may invent topics may
            // fill its memory.
            lines += Self.channels.map { "topic write \(root)/up/\(device.name)/\($0)" }
            lines.append("topic write \(root)/presence/\(device.name)")
            lines.append("topic read \(root)/down/\(device.name)/#")
            lines += readable(by: device.role).map { "topic read \(root)/\($0)" }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What everybody of a role may read beside their own.
    private func readable(by role: BrokerRole) -> [String] {
        let dining = ["state/floor/#", "state/all/#", "presence/+"]
        return switch role {
        case .waiter, .host: dining
        case .cashier: dining + ["state/cashier/#"]
        case .kitchen: ["state/kitchen/#", "state/all/#"]
        case .printer, .hub: []
        }
    }
}
