import Checks
import Vocabulary
import Wire
import Wording

extension Telling {
    /// How parties, tables and waiters changed.
    func floorTelling(of deed: StoryEvent.Deed) -> (String, [String]) {
        let story = words.story.floor
        switch deed {
        case .coversChanged(let fact): return (story.coversChanged(fact.from, fact.to), [])
        case .handedOver(let fact):
            return (story.handedOver(names.person(fact.from), names.person(fact.to)), [])
        case .cleared: return (story.cleared, [])
        case .merged(let fact):
            let part = fact.ended
            let tables = names.tables(part?.tables ?? [])
            return (story.merged(part?.number ?? 0, tables), fact.lines.flatMap(dish))
        case .joined(let fact): return (story.joined(fact.number), [])
        case .unmerged(let fact):
            let restored = fact.restored
            return (
                story.unmerged(restored.number, names.tables(restored.tables)),
                titles(restored.lines)
            )
        case .takenOut(let fact):
            return (story.takenOut(fact.number), titles(fact.restored.lines))
        default: return ("", [])
        }
    }

    private func titles(_ lines: [CheckLine]) -> [String] {
        lines.flatMap { [title($0, $0.standing)] + parts($0) }
    }
}

extension StoryEvent {
    /// The same for programs.
    func floorFields(_ names: StoryNames) -> (String, [String: JSONTree?]) {
        switch deed {
        case .coversChanged(let fact):
            return (
                "coversChanged",
                ["from": .integer(Int64(fact.from)), "to": .integer(Int64(fact.to))]
            )
        case .handedOver(let fact):
            return (
                "checkHandedOver",
                [
                    "from": .text(fact.from.text), "from_name": .text(names.person(fact.from)),
                    "to": .text(fact.to.text), "to_name": .text(names.person(fact.to)),
                ]
            )
        case .cleared: return ("checkCleared", [:])
        case .merged(let fact):
            return (
                "checksMerged",
                [
                    "merged": fact.ended.map { .text("\($0.id)") },
                    "merged_number": fact.ended.map { .integer(Int64($0.number)) },
                    "tables": fact.ended.map { Canonical.tree($0.tables) },
                    "lines": .list(fact.lines.map(\.tree)),
                ]
            )
        case .joined(let fact):
            return (
                "checkJoined",
                ["into": .text("\(fact.check)"), "into_number": .integer(Int64(fact.number))]
            )
        case .unmerged(let fact):
            return (
                "mergeUndone",
                [
                    "restored": .text("\(fact.restored.id)"),
                    "restored_number": .integer(Int64(fact.restored.number)),
                    "tables": Canonical.tree(fact.restored.tables),
                    "lines": Canonical.tree(fact.restored.lines.map(\.id)),
                ]
            )
        case .takenOut(let fact):
            return (
                "checkTakenOut",
                [
                    "from": .text("\(fact.check)"), "from_number": .integer(Int64(fact.number)),
                    "lines": .list(fact.restored.lines.map(\.tree)),
                ]
            )
        default: return ("", [:])
        }
    }
}
