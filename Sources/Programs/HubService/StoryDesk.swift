import HouseRules
public import HouseStore
import Stories
public import Vocabulary
import Wire

/// Whose story, of which day, told how.
public struct StoryRequest: Hashable, Sendable, Codable {
    /// The number on paper, or the check's id.
    public let check: String
    /// Only a check that was opened on this business day; `nil` takes the newest.
    public let day: BusinessDay?
    /// The language it is told in; `nil` takes the house's first.
    public let language: Language?
    /// Whether it is one JSON object instead of lines.
    public let isJSON: Bool

    private enum CodingKeys: String, CodingKey {
        case check, day, language, isJSON = "json"
    }

    /// A request; see the properties.
    public init(check: String, day: BusinessDay?, language: Language?, isJSON: Bool) {
        self.check = check
        self.day = day
        self.language = language
        self.isJSON = isJSON
    }
}

/// Tells the story of a check from the journal, in an open house or of a closed one.
public struct StoryDesk {
    private let store: HouseStore

    /// A desk over a house's data.
    public init(store: HouseStore) {
        self.store = store
    }

    /// The story, a line each; a single one when it is JSON.
    ///
    /// - Throws: A fault when there is no such check, or the journal cannot be read.
    public func tell(_ request: StoryRequest) throws(Fault) -> [String] {
        guard let wanted = Self.wanted(request.check) else {
            throw Fault(
                "tell the story of a check", at: request.check, cause: "that is no check",
                hint: "write the number that stands on its paper, as in 'comanda story 41'")
        }
        guard let beginning = try store.beginning(of: wanted, on: request.day),
            let config = try store.adoptedConfig()
        else {
            let when = request.day.map { " on \($0)" } ?? ""
            throw Fault(
                "tell the story of a check", at: request.check,
                cause: "no such check was opened\(when)",
                hint: "the number stands on its bill and dockets; --day takes the business day on "
                    + "which it was opened")
        }
        let (entries, isCut) = try store.entries(of: beginning)
        let story = CheckStory(
            entries.map(StoryEntry.init), taxIncluded: config.pricesIncludeTax, isCut: isCut)
        guard let story else {
            throw Fault(
                "tell the story of a check", at: request.check,
                cause: "the journal does not say how it began",
                hint: "'comanda audit' names what was changed")
        }
        let names = StoryNames(config, in: request.language ?? config.languages[0])
        guard request.isJSON else { return story.lines(names) }
        return [String(decoding: story.tree(names).canonicalBytes, as: UTF8.self)]
    }

    private static func wanted(_ text: String) -> CheckWanted? {
        if let number = Int(text), number > 0 { return .number(number) }
        return CheckID(text).map(CheckWanted.id)
    }
}

extension StoryEntry {
    fileprivate init(_ entry: JournalEntry) {
        let row = entry.command
        self.init(
            sequence: row.sequence, at: row.hub, day: row.day, by: row.staff, device: row.device,
            kind: row.command["kind"]?.text ?? "?", refusal: row.refusal, facts: entry.facts)
    }
}
