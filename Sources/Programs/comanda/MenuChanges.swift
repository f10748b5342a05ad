import Menus
import Vocabulary

/// What is different between two menus, as somebody reads it who is about to replace one.
struct MenuChanges {
    /// One line a kind of change; none when the menus are the same.
    let lines: [String]

    /// So many names are told of each kind.
    private static let mostNames = 12

    init(from old: Menu, to new: Menu) {
        var lines: [String] = []
        if old.names != new.names { lines.append("The menu's name is changed.") }
        lines += Self.lines("categories", old.categories, new.categories, \.id.text)
        lines += Self.lines("groups", old.groups, new.groups, \.id.text)
        lines += Self.lines("dishes", old.items, new.items, \.id.text)
        lines += Self.lines("set meals", old.combos, new.combos, \.id.text)
        self.lines = lines
    }

    private static func lines<Thing: Hashable>(
        _ noun: String, _ old: [Thing], _ new: [Thing], _ id: (Thing) -> String
    ) -> [String] {
        let before = Dictionary(old.map { (id($0), $0) }) { first, _ in first }
        let after = Dictionary(new.map { (id($0), $0) }) { first, _ in first }
        let kinds = [
            ("new", new.map(id).filter { before[$0] == nil }),
            ("gone", old.map(id).filter { after[$0] == nil }),
            ("changed", new.map(id).filter { before[$0] != nil && before[$0] != after[$0] }),
        ]
        var lines = kinds.compactMap { kind, ids -> String? in
            guard !ids.isEmpty else { return nil }
            let shown = ids.prefix(mostNames).joined(separator: ", ")
            return "\(ids.count) \(noun) \(kind): \(shown)" + (ids.count > mostNames ? " …" : "")
        }
        if lines.isEmpty, old != new { lines.append("The order of the \(noun) is changed.") }
        return lines
    }
}
