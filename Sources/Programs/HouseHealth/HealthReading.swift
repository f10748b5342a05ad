public import Vocabulary

/// Everything that was read about a house, for judging it.
public struct HealthReading: Hashable, Sendable {
    /// Whether the house answers.
    public enum House: Hashable, Sendable {
        /// The hub answered, after this many milliseconds.
        case open(HubHealth, answeredIn: Int)
        /// The hub took the question and did not answer within this many milliseconds.
        case silent(waited: Int)
        /// The house is being kept open, but no hub listens.
        case noHub
        /// Nobody keeps it open.
        case closed
    }

    /// Room on the disk, in bytes.
    public struct Disk: Hashable, Sendable {
        /// What may still be written.
        public var free: Int64
        /// The whole file system.
        public var total: Int64
        /// The database.
        public var database: Int64
        /// Its write-ahead log.
        public var writeAhead: Int64

        /// Bytes.
        public init(free: Int64, total: Int64, database: Int64, writeAhead: Int64) {
            self.free = free
            self.total = total
            self.database = database
            self.writeAhead = writeAhead
        }
    }

    /// Whether a time service keeps the machine's clock right.
    public enum Clock: Hashable, Sendable {
        case kept, unkept, unknown
    }

    /// The house's files as they are now.
    public enum Books: Hashable, Sendable {
        /// They can be read; the hashes of menu and config, and the zone's offset now in seconds.
        case read(menu: String, config: String, offset: Int64)
        /// Mistakes keep them from being adopted.
        case mistaken
        /// They were not found.
        case missing
    }

    /// When the certificates end that terminals on the network believe; `nil` for one that cannot
    /// be read.
    public struct Certificates: Hashable, Sendable {
        /// The broker's.
        public var broker: Moment?
        /// The house's own authority's.
        public var authority: Moment?

        /// They end then.
        public init(broker: Moment?, authority: Moment?) {
            self.broker = broker
            self.authority = authority
        }
    }

    /// The time of the machine that was looked at, and looks.
    public var now: Moment
    /// Whether the house answers.
    public var house: House
    /// What the parent noted; `nil` when there is no note.
    public var parent: ParentNote?
    /// Room on the disk; `nil` when it cannot be told.
    public var disk: Disk?
    /// The machine's clock.
    public var clock = Clock.unknown
    /// Names of what others may read though they should not.
    public var exposed: [String] = []
    /// The house's files.
    public var books = Books.missing
    /// Its certificates; `nil` when it does not listen on the network.
    public var certificates: Certificates?
    /// Where its data is.
    public var data: String
    /// Whether a closed house is well, as it is by day.
    public var mayBeClosed = false

    /// A reading of a house at a time.
    public init(now: Moment, house: House, data: String) {
        self.now = now
        self.house = house
        self.data = data
    }
}
