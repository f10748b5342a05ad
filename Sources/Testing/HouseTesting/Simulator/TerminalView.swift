import Checks
import HouseRules
import Vocabulary
import Wire

/// What the screen of a terminal could show: the state it was told last, however old that is.
struct TerminalView {
    /// A check as it was told last: read only when somebody looks at it.
    private enum Shown {
        case told([UInt8])
        case answered(CheckState)
    }

    /// By the text of its id, as it stands in topics.
    private var checks: [String: Shown] = [:]
    private var taken: Set<String> = []
    /// Checks it has shown and that are gone, oldest first.
    private var goneChecks: [String] = []
    /// The menu in force when it connected.
    var menu: String?

    /// The checks that seem to be open, in the order of their ids.
    var openChecks: [CheckID] { checks.keys.sorted().compactMap { CheckID($0) } }

    /// The newest checks that it has shown and that are gone.
    var gone: [CheckID] { goneChecks.suffix(6).compactMap { CheckID($0) } }

    /// The tables where nobody seems to sit.
    var freeTables: [TableID] { SmallEvening.tables.filter { !taken.contains($0.text) } }

    /// A check as it was shown last.
    func check(_ id: CheckID) -> CheckState? {
        switch checks["\(id)"] {
        case .told(let bytes): try? Canonical.value(parsing: bytes, strict: false)
        case .answered(let state): state
        case nil: nil
        }
    }

    mutating func take(_ topic: String, _ bytes: [UInt8]) {
        let levels = topic.split(separator: "/").suffix(2).map(String.init)
        guard levels.count == 2 else { return }
        switch (levels[0], bytes.isEmpty) {
        case ("check", false): checks[levels[1]] = .told(bytes)
        case ("check", true):
            if checks.removeValue(forKey: levels[1]) != nil { goneChecks.append(levels[1]) }
        case ("table", false): taken.insert(levels[1])
        case ("table", true): taken.remove(levels[1])
        default: break
        }
    }

    /// The hub's answer to the question what is open.
    mutating func take(_ pages: [Answer]) {
        for page in pages {
            guard case .check(let state) = page.answer else { continue }
            checks["\(state.check.id)"] = .answered(state)
        }
    }
}
