public import Vocabulary

/// What a device publishes under its own `up`.
public enum UpChannel: String, Hashable, Sendable, CaseIterable {
    case hello, command, query, result
}

/// What the hub publishes under a device's `down`.
public enum DownChannel: String, Hashable, Sendable, CaseIterable {
    case hello, reply, answer, job
}

/// Who reads a piece of state.
public enum Audience: String, Hashable, Sendable, CaseIterable {
    case floor, kitchen, cashier, all
}

/// The topics of one house; characters are `[a-z0-9-]` and `/` only.
public struct Topics: Hashable, Sendable {
    /// The house's id, the first level after `comanda`.
    public let house: DeviceID

    /// The topics of a house.
    public init(house: DeviceID) {
        self.house = house
    }

    /// What all topics of the house begin with.
    public var root: String { "comanda/\(house)" }

    /// `comanda/<house>/up/<device>/<channel>`
    public func up(_ device: DeviceID, _ channel: UpChannel) -> String {
        "\(root)/up/\(device)/\(channel.rawValue)"
    }

    /// `comanda/<house>/down/<device>/<channel>`
    public func down(_ device: DeviceID, _ channel: DownChannel) -> String {
        "\(root)/down/\(device)/\(channel.rawValue)"
    }

    /// Everything the hub tells one device.
    public func allDown(_ device: DeviceID) -> String { "\(root)/down/\(device)/+" }

    /// Everything that all devices tell the hub.
    public var allUp: String { "\(root)/up/+/+" }

    /// `comanda/<house>/presence/<device>`
    public func presence(_ device: DeviceID) -> String { "\(root)/presence/\(device)" }

    /// The presence of all devices.
    public var allPresence: String { "\(root)/presence/+" }

    /// The device whose presence a topic tells; `nil` for any other topic.
    public func reading(presence topic: String) -> DeviceID? {
        let prefix = "\(root)/presence/"
        guard topic.hasPrefix(prefix) else { return nil }
        return DeviceID(String(topic.dropFirst(prefix.count)))
    }

    /// `comanda/<house>/state/<audience>/<kind>/<id>`
    public func state(_ audience: Audience, _ kind: String, _ id: String) -> String {
        "\(root)/state/\(audience.rawValue)/\(kind)/\(id)"
    }

    /// How the house is; the hub says it when it opens and whenever it changes.
    public var houseNow: String { state(.all, HouseState.kind.rawValue, "now") }

    /// All state of one audience.
    public func allState(_ audience: Audience) -> String {
        "\(root)/state/\(audience.rawValue)/#"
    }

    /// The device and channel of a topic under `up`; `nil` for any other topic.
    public func reading(up topic: String) -> (device: DeviceID, channel: UpChannel)? {
        let levels = topic.split(separator: "/", omittingEmptySubsequences: false)
        guard levels.count == 5, levels[0] == "comanda", levels[1] == house.text[...],
            levels[2] == "up", let device = DeviceID(String(levels[3])),
            let channel = UpChannel(rawValue: String(levels[4]))
        else { return nil }
        return (device, channel)
    }

    /// The channel of a topic under a device's `down`; `nil` for any other topic.
    public func reading(down topic: String, of device: DeviceID) -> DownChannel? {
        let prefix = "\(root)/down/\(device)/"
        guard topic.hasPrefix(prefix) else { return nil }
        return DownChannel(rawValue: String(topic.dropFirst(prefix.count)))
    }
}
