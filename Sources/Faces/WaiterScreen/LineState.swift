import Checks
import Vocabulary
import Wording

/// Where a sent line stands, as far as this terminal was told.
enum LineState: CaseIterable {
    case held
    /// The kitchen was told; whether paper is out is not known.
    case fired
    /// All of its dockets are on paper.
    case onPaper
    /// The kitchen says that it is ready. No screen in the kitchen says so yet.
    case bumped
    /// A docket of it is in trouble, or waits behind one that is.
    case notOnPaper
    case voided

    init(_ line: CheckLine, _ known: KnownHouse) {
        if line.standing == .zero {
            self = .voided
        } else if line.stage == .held {
            self = .held
        } else if known.isKeptFromPaper(line) {
            self = .notOnPaper
        } else {
            let dockets = line.history?.dockets ?? []
            self = !dockets.isEmpty && dockets.allSatisfy(\.isOnPaper) ? .onPaper : .fired
        }
    }

    /// What a glance finds, with and without ink.
    var sign: String {
        switch self {
        case .held: "?"
        case .fired: "="
        case .onPaper: "#"
        case .bumped: "^"
        case .notOnPaper: "!"
        case .voided: "x"
        }
    }

    var mark: ScreenMark {
        switch self {
        case .held: .held
        case .fired: .fired
        case .onPaper: .onPaper
        case .bumped: .bumped
        case .notOnPaper: .notOnPaper
        case .voided: .voided
        }
    }
}
