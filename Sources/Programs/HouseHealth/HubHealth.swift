public import HouseRules
public import Vocabulary
public import Wire

/// What an open hub says of itself when it is asked how it is.
public struct HubHealth: Hashable, Sendable, Codable {
    /// The hub's connection to the broker.
    public struct Broker: Hashable, Sendable, Codable {
        /// Whether it stands.
        public var isConnected: Bool
        /// Since when it does or does not.
        public var since: Moment
        /// The library's words for why it does not.
        public var reason: String?

        /// A connection.
        public init(isConnected: Bool, since: Moment, reason: String? = nil) {
            self.isConnected = isConnected
            self.since = since
            self.reason = reason
        }

        private enum CodingKeys: String, CodingKey {
            case isConnected = "connected", since = "since_ms", reason
        }
    }

    /// An enrolled device.
    public struct Device: Hashable, Sendable, Codable {
        /// Its name.
        public var id: DeviceID
        /// What it is for.
        public var role: DeviceRole
        /// Whether it is connected; `nil` when nothing was ever heard of it.
        public var isConnected: Bool?
        /// Since when it is or is not, as far as this hub knows.
        public var since: Moment?
        /// When the hub last had a message of it.
        public var heard: Moment?

        /// A device of which nothing was heard yet.
        public init(id: DeviceID, role: DeviceRole) {
            self.id = id
            self.role = role
        }

        private enum CodingKeys: String, CodingKey {
            case id, role, isConnected = "connected", since = "since_ms", heard = "heard_ms"
        }
    }

    /// A printer of the house.
    public struct Printer: Hashable, Sendable, Codable {
        /// Its name.
        public var id: PrinterID
        /// Where it listens, `host:port`.
        public var place: String
        /// How many papers wait for it.
        public var waiting = 0
        /// Since when the oldest of them waits.
        public var oldest: Moment?
        /// When it last proved a paper to be out.
        public var confirmed: Moment?
        /// What ails it; worded as what is seen, a colon, and what to do.
        public var trouble: String?

        /// A printer that was not used yet.
        public init(id: PrinterID, place: String) {
            self.id = id
            self.place = place
        }

        private enum CodingKeys: String, CodingKey {
            case id, place, waiting, oldest = "oldest_ms", confirmed = "confirmed_ms", trouble
        }
    }

    /// The copies that the open house makes by itself.
    public struct Backup: Hashable, Sendable, Codable {
        /// Where they go.
        public var folder: String
        /// Minutes between two of them.
        public var everyMinutes: Int64
        /// When the newest was made.
        public var newest: Moment?
        /// Why none was made when one was due; worded as for people.
        public var trouble: String?
        /// What to do about it.
        public var advice: String?

        /// Copies of which none was made yet.
        public init(folder: String, everyMinutes: Int64) {
            self.folder = folder
            self.everyMinutes = everyMinutes
        }

        private enum CodingKeys: String, CodingKey {
            case folder, everyMinutes = "every_minutes", newest = "newest_ms", trouble, advice
        }
    }

    /// What a restore has left to do.
    public struct Restore: Hashable, Sendable, Codable {
        /// Whether the house waits for what its terminals hold.
        public var isGathering: Bool
        /// How many papers wait until somebody has looked whether they are out.
        public var heldPapers: Int

        /// What is left.
        public init(isGathering: Bool, heldPapers: Int) {
            self.isGathering = isGathering
            self.heldPapers = heldPapers
        }

        private enum CodingKeys: String, CodingKey {
            case isGathering = "gathering", heldPapers = "held_papers"
        }
    }

    /// The house's id.
    public var house: DeviceID
    /// When this hub opened it.
    public var opened: Moment
    /// The hub's clock when it answered.
    public var clock: Moment
    /// House time: never earlier than the newest commit.
    public var houseTime: Moment
    /// When the hub's thread last came round; it does at least once a second.
    public var turned: Moment
    /// The newest commit of this hub.
    public var committed: Moment?
    /// The place in the journal of the newest command.
    public var sequence: Int64
    /// How many messages wait for the hub.
    public var waiting: Int
    /// How many names are locked after wrong PINs.
    public var lockedNames: Int
    /// The hash of the menu in force.
    public var menu: String?
    /// The hash of the config in force.
    public var config: String?
    /// The time zone in force.
    public var zone: String
    /// Seconds east of UTC that it has now.
    public var offset: Int64
    /// How much room the disk must have; the usual, of an older hub.
    public var disk: DiskLimits {
        get { limits ?? .usual }
        set { limits = newValue }
    }
    private var limits: DiskLimits? = DiskLimits.usual
    /// The copies it makes by itself; `nil` without a plan, or of an older hub.
    public var backup: Backup?
    /// What a restore has left to do; `nil` when there is nothing.
    public var restore: Restore?
    /// How much was wrong with the data that it was opened on nevertheless; `nil` for nothing.
    public var damage: Int?
    /// The papers that cannot be set for their printers, by number; `nil` of an older hub.
    public var unsettable: [Int]?
    /// Its connection to the broker.
    public var broker: Broker
    /// All enrolled devices, by id.
    public var devices: [Device] = []
    /// All printers, in the config's order.
    public var printers: [Printer] = []

    /// A hub that was just opened.
    public init(house: DeviceID, opened: Moment, zone: String, offset: Int64) {
        self.house = house
        self.opened = opened
        self.zone = zone
        self.offset = offset
        clock = opened
        houseTime = opened
        turned = opened
        sequence = 0
        waiting = 0
        lockedNames = 0
        broker = Broker(isConnected: false, since: opened)
    }

    private enum CodingKeys: String, CodingKey {
        case house, opened = "opened_ms", clock = "clock_ms", houseTime = "house_ms"
        case turned = "turned_ms", committed = "committed_ms", sequence, waiting
        case lockedNames = "locked_names", menu, config, zone, offset = "offset_s"
        case limits = "disk", backup, restore, damage, unsettable, broker, devices, printers
    }
}
