import FoundationEssentials
public import HouseBackups
public import HouseHealth
public import OrderHub
public import Vocabulary
public import Wire

/// What other commands ask of an open house through its socket.
public enum AdminRequest: Hashable, Sendable {
    /// Enrols a device.
    case addDevice(DeviceID, DeviceRole)
    /// Forgets a device.
    case removeDevice(DeviceID)
    /// Gives an enrolled device a new secret; the old one is good for nothing from then on.
    case rotateDevice(DeviceID)
    /// Lists the enrolled devices.
    case listDevices
    /// Sets somebody's PIN.
    case setPIN(StaffID, String)
    /// Audits the house.
    case audit
    /// Tells the story of a check.
    case story(StoryRequest)
    /// Counts the papers that are not proven to be out.
    case countWaitingPapers
    /// Asks how the hub is; answered at once, whatever else the house is doing.
    case health
    /// Makes a backup in a folder; `nil` for where the house makes its own.
    case backUp(String?)
    /// Has papers that a restore holds back printed, or takes them for seen.
    case settlePapers(areSeen: Bool)
    /// Asks where the hub's time went since this was last asked; it is counted from the first time
    /// on.
    case work
}

/// What the open house answers.
public struct AdminAnswer: Hashable, Sendable, Codable {
    /// The secret of an enrolled device.
    public var secret: String?
    /// What an enrolled device is for.
    public var role: DeviceRole?
    /// How many there are of what was counted.
    public var count: Int?
    /// The lines of a report.
    public var report: [String]?
    /// Whether what was reported is well.
    public var isWell: Bool?
    /// What went wrong; nothing was done then.
    public var fault: Fault?
    /// How the hub is.
    public var health: HubHealth?
    /// Where the hub's time went.
    public var work: HubWork?

    /// Done, with nothing to say.
    public init() {}
}

extension AdminRequest: Codable {
    private enum Field: String, CodingKey {
        case ask, device, role, staff, pin, story, folder, seen
    }

    /// Reads a request.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        switch try fields.decode(String.self, forKey: .ask) {
        case "addDevice":
            self = .addDevice(
                try fields.decode(DeviceID.self, forKey: .device),
                try fields.decode(DeviceRole.self, forKey: .role))
        case "removeDevice":
            self = .removeDevice(try fields.decode(DeviceID.self, forKey: .device))
        case "rotateDevice":
            self = .rotateDevice(try fields.decode(DeviceID.self, forKey: .device))
        case "setPIN":
            self = .setPIN(
                try fields.decode(StaffID.self, forKey: .staff),
                try fields.decode(String.self, forKey: .pin))
        case "listDevices": self = .listDevices
        case "audit": self = .audit
        case "story": self = .story(try fields.decode(StoryRequest.self, forKey: .story))
        case "countWaitingPapers": self = .countWaitingPapers
        case "health": self = .health
        case "work": self = .work
        case "backUp":
            self = .backUp(try fields.decodeIfPresent(String.self, forKey: .folder))
        case "settlePapers":
            self = .settlePapers(areSeen: try fields.decode(Bool.self, forKey: .seen))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .ask, in: fields, debugDescription: "an open house does no such thing")
        }
    }

    /// Writes a request.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        switch self {
        case .addDevice(let device, let role):
            try fields.encode("addDevice", forKey: .ask)
            try fields.encode(device, forKey: .device)
            try fields.encode(role, forKey: .role)
        case .removeDevice(let device):
            try fields.encode("removeDevice", forKey: .ask)
            try fields.encode(device, forKey: .device)
        case .rotateDevice(let device):
            try fields.encode("rotateDevice", forKey: .ask)
            try fields.encode(device, forKey: .device)
        case .setPIN(let staff, let pin):
            try fields.encode("setPIN", forKey: .ask)
            try fields.encode(staff, forKey: .staff)
            try fields.encode(pin, forKey: .pin)
        case .listDevices:
            try fields.encode("listDevices", forKey: .ask)
        case .story(let request):
            try fields.encode("story", forKey: .ask)
            try fields.encode(request, forKey: .story)
        case .audit:
            try fields.encode("audit", forKey: .ask)
        case .countWaitingPapers:
            try fields.encode("countWaitingPapers", forKey: .ask)
        case .health:
            try fields.encode("health", forKey: .ask)
        case .work:
            try fields.encode("work", forKey: .ask)
        case .backUp(let folder):
            try fields.encode("backUp", forKey: .ask)
            try fields.encodeIfPresent(folder, forKey: .folder)
        case .settlePapers(let areSeen):
            try fields.encode("settlePapers", forKey: .ask)
            try fields.encode(areSeen, forKey: .seen)
        }
    }
}

extension AdminAnswer {
    /// A backup was made: where, what it holds, how long it took.
    public init(_ backup: HouseBackup, milliseconds: Int64) {
        self.init()
        count = Int(backup.manifest.sequence)
        report = [backup.folder.path, "\(milliseconds)"]
        isWell = true
    }
}
