public import Cells
public import HouseRules
public import Vocabulary
public import Wire

/// What a waiter's screen begins with: all that the terminal kept from before.
public struct WaiterOpening: Sendable {
    /// The terminal.
    public let device: DeviceID
    /// The size of the screen.
    public let size: Size
    /// The language until somebody signs in.
    public let language: Language
    /// Where its random bits begin; the same seed and messages give the same effects.
    public let seed: UInt64
    /// House time as the terminal knows it.
    public let moment: Moment
    /// The house as it was last told; `nil` on a terminal that never reached its hub.
    public var house: HousePicture?
    /// The menu as it was last told.
    public var menu: [MenuPage] = []
    /// Who is signed in.
    public var session: SignedIn?
    /// Who was at the terminal before it was started: goes on without a PIN only while the hub is
    /// away, and is asked for it as soon as the hub is there.
    public var former: SignedIn?
    /// Who else can come back without a PIN.
    public var sessions: [SignedIn] = []
    /// The languages that people have chosen on this terminal; others read the house's for them.
    public var languages: [StaffID: Language] = [:]
    /// Rounds that were being drafted.
    public var drafts: [TableDraft] = []
    /// Commands that wait in the outbox, oldest first.
    public var waiting: [KeptCommand] = []

    /// A command that waits for the hub.
    public struct KeptCommand: Hashable, Sendable {
        /// Its id.
        public let id: CommandID
        /// What it asks.
        public let command: HouseCommand
        /// When it was asked.
        public let at: Moment

        /// A command that waits.
        public init(id: CommandID, command: HouseCommand, at: Moment) {
            self.id = id
            self.command = command
            self.at = at
        }
    }

    /// A terminal that kept nothing; what it kept is set after.
    public init(device: DeviceID, size: Size, language: Language, seed: UInt64, moment: Moment) {
        self.device = device
        self.size = size
        self.language = language
        self.seed = seed
        self.moment = moment
    }
}
