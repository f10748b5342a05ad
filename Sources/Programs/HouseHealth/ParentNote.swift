public import Vocabulary

/// What the parent of broker and hub notes beside the data whenever it starts a child.
public struct ParentNote: Hashable, Sendable, Codable {
    /// One of the two children.
    public struct Child: Hashable, Sendable, Codable {
        /// When it was started.
        public var started: Moment
        /// How often it had to be started again since the house opened.
        public var restarts = 0
        /// When that was, the newest last; the newest few alone.
        public var recent: [Moment] = []
        /// How the one before it ended, as in `was ended by signal 9`.
        public var ending: String?

        /// A child that was started for the first time.
        public init(started: Moment) {
            self.started = started
        }

        /// It ended and is started again.
        public mutating func restart(at now: Moment, ending: String) {
            started = now
            restarts += 1
            recent = Array((recent + [now]).suffix(Self.mostRecent))
            self.ending = ending
        }

        private static let mostRecent = 10

        private enum CodingKeys: String, CodingKey {
            case started = "started_ms", restarts, recent = "recent_ms", ending
        }
    }

    /// When the house was opened.
    public var opened: Moment
    /// The broker, once started.
    public var broker: Child?
    /// The hub, once started.
    public var hub: Child?

    /// A parent that has started nobody yet.
    public init(opened: Moment) {
        self.opened = opened
    }

    private enum CodingKeys: String, CodingKey {
        case opened = "opened_ms", broker, hub
    }
}
