/// How one thing of the house is, and what to do about it.
public struct HealthFinding: Hashable, Sendable {
    /// How well it is, the best first.
    public enum Level: String, Comparable, CaseIterable, Sendable {
        case ok, warn, alarm

        /// By how bad it is.
        public static func < (one: Self, other: Self) -> Bool { one.status < other.status }

        /// The exit status of a monitoring check: 0, 1 or 2.
        public var status: Int32 {
            switch self {
            case .ok: 0
            case .warn: 1
            case .alarm: 2
            }
        }
    }

    /// What kind of thing.
    public enum Thing: String, CaseIterable, Sendable {
        case house, broker, certificate, hub, disk, clock, files, books, backup, restore
        case signIns = "sign-ins"
        case device, printer, paper
    }

    /// The exit status of a check that could not find out.
    public static let cannotTell: Int32 = 3

    /// What kind of thing.
    public let thing: Thing
    /// Which one, of devices and printers.
    public let name: String?
    /// How well it is.
    public let level: Level
    /// What is seen.
    public let seen: String
    /// What to do; `nil` when there is nothing.
    public let advice: String?

    /// A finding.
    public init(
        _ level: Level, _ thing: Thing, _ seen: String, name: String? = nil, advice: String? = nil
    ) {
        self.thing = thing
        self.name = name
        self.level = level
        self.seen = seen
        self.advice = advice
    }

    /// What it is called: `printer wok`.
    public var title: String {
        ([thing.rawValue] + [name].compactMap(\.self)).joined(separator: " ")
    }

    /// One line for people, the titles as wide as the widest.
    ///
    /// - Parameter width: Characters of the title.
    public func line(width: Int) -> String {
        let word = level == .alarm ? "ALARM" : level.rawValue
        return pad(word, 7) + pad(title, width + 2) + seen + (advice.map { " -> \($0)" } ?? "")
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
