import HouseRules
import Vocabulary
import Wire

/// What terminals did and were told, written down outside all stores: the verdict believes this and
/// the paper.
struct EveningLog {
    /// A command that a terminal kept.
    struct Submission {
        let device: DeviceID
        let envelope: CommandEnvelope
    }

    /// What terminals kept, in that order.
    private(set) var submissions: [Submission] = []
    /// Every different final reply that reached the terminal of a command.
    private(set) var told: [CommandID: [Reply]] = [:]
    /// Every different message that was published, by device.
    private(set) var published: [(device: DeviceID, channel: UpChannel, payload: [UInt8])] = []
    /// The business days that each device was told of.
    private(set) var days: [DeviceID: Set<BusinessDay>] = [:]
    /// The devices that took a newer epoch than they began with.
    var outrun: Set<DeviceID> = []
    private var seen: Set<[UInt8]> = []
    private var known: Set<CommandID> = []

    mutating func note(_ envelope: CommandEnvelope, on device: DeviceID) -> Bool {
        guard known.insert(envelope.id).inserted else { return false }
        submissions.append(Submission(device: device, envelope: envelope))
        return true
    }

    mutating func note(_ day: BusinessDay, on device: DeviceID) {
        days[device, default: []].insert(day)
    }

    mutating func note(_ channel: UpChannel, _ payload: [UInt8], from device: DeviceID) {
        guard channel == .command || channel == .hello, seen.insert(payload).inserted else {
            return
        }
        published.append((device, channel, payload))
    }

    /// - Returns: Whether it is the first final reply to its command.
    mutating func note(_ reply: Reply) -> Bool {
        guard let id = reply.id, reply.outcome != .missing, reply.outcome != .noted
        else { return false }
        let before = told[id] ?? []
        if !before.contains(reply) { told[id] = before + [reply] }
        return before.isEmpty
    }
}
