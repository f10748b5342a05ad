import HouseRules
import Vocabulary
import Wire

/// Something that waits to be read.
struct News: Hashable, Sendable {
    enum What: Hashable, Sendable {
        /// A docket is not on paper: its number, table, printer and trouble.
        case paper(Int, TableID?, PrinterID, String)
        case soldOut(ItemID)
        case backAgain(ItemID)
        /// A round came back.
        case roundRefused(CheckID, String, RefusalCode)
        /// Somebody wrote.
        case note(NoteState)
        /// Something else was refused, at this table.
        case refused(String, RefusalCode)
    }

    let what: What
    let at: Moment
    var isSeen = false
    /// How often it was told.
    var times = 1

    /// The most that are remembered.
    static let most = 200

    init(what: What, at: Moment) {
        self.what = what
        self.at = at
    }
}

extension News.What {
    /// Whether something is the same once more: a round of a check refused for the same dishes,
    /// anything else refused in the same words, the same docket, or what is left of the same dish.
    func isToldAgain(by news: News.What) -> Bool {
        switch (self, news) {
        case (.roundRefused(let check, _, let before), .roundRefused(let other, _, let now)):
            check == other && Self.causes(before) == Self.causes(now)
        case (.refused, .refused): self == news
        case (.paper(let before, _, _, _), .paper(let now, _, _, _)): before == now
        case (.soldOut(let before), .soldOut(let now)), (.soldOut(let before), .backAgain(let now)),
            (.backAgain(let before), .soldOut(let now)),
            (.backAgain(let before), .backAgain(let now)):
            before == now
        default: false
        }
    }

    /// Whether it is said how often it was told: not where it says something else each time.
    var isCounted: Bool {
        switch self {
        case .roundRefused, .refused: true
        case .paper, .soldOut, .backAgain, .note: false
        }
    }

    /// What a round was refused for: what is wrong with which dish, however much is left of it.
    private static func causes(_ refusal: RefusalCode) -> Set<[String]> {
        let lines = (refusal.lines ?? []).map { [$0.code, $0.args["item"] ?? $0.line] }
        return Set([[refusal.code]] + lines)
    }
}
