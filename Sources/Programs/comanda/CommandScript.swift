import Foundation
import HouseRules
import Vocabulary
import Wire

/// Commands written by hand or by a program, one JSON object a line; read whole before any is sent.
struct CommandScript {
    /// One command with the place it was written at.
    struct Line {
        let number: Int
        let id: CommandID?
        let command: HouseCommand
    }

    let name: String
    private(set) var commands: [Line] = []
    private var ids: [String: String] = [:]

    /// What each `$name` became, so that a later script can go on with it.
    var names: [(name: String, id: String)] {
        ids.sorted { $0.key < $1.key }.map { (name: $0.key, id: $0.value) }
    }

    /// The dish of each line that is ordered, by the line's id.
    var dishes: [String: String] {
        var dishes: [String: String] = [:]
        for case .sendRound(let round) in commands.map(\.command) {
            for line in round.lines { dishes["\(line.id)"] = line.item.text }
        }
        return dishes
    }

    /// Reads a script; empty lines and lines that begin with `#` are passed over.
    ///
    /// - Throws: A fault that names every line that cannot be read, and what to write instead.
    init(text: String, name: String) throws(Fault) {
        self.name = name
        var mistakes: [String] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let content = line.drop { $0 == " " || $0 == "\t" }
            guard !content.isEmpty, content.first != "#" else { continue }
            do { commands.append(try read(String(content), index + 1)) } catch {
                mistakes.append("  \(name):\(index + 1): \(error.sentence)")
            }
        }
        guard mistakes.isEmpty else {
            throw Fault(
                "read the commands", at: name, cause: "\n" + mistakes.joined(separator: "\n"),
                hint: "nothing was sent; mend these lines and send the file again")
        }
    }

    private mutating func read(_ text: String, _ number: Int) throws(CommandFault) -> Line {
        var tree: JSONTree
        do { tree = try JSONTree(parsing: Array(text.utf8)) } catch {
            throw CommandFault(reading: error, in: "")
        }
        tree = named(tree, of: Self.idFields(of: tree))
        guard case .object(var fields) = tree else {
            throw .malformed(field: "", what: "write one JSON object a line")
        }
        var id: CommandID?
        if let given = fields.removeValue(forKey: "id") {
            guard let read = given.text.flatMap({ CommandID($0) }) else {
                throw .malformed(field: "id", what: "write a UUID, or leave it out")
            }
            id = read
        }
        fill(&fields)
        do {
            let command: HouseCommand = try Canonical.value(from: .object(fields), strict: true)
            return Line(number: number, id: id, command: command)
        } catch {
            throw CommandFault(reading: error, in: "")
        }
    }

    /// The fields that hold ids, in which names may stand; elsewhere `$5` is an amount.
    private static let idFields: Set = [
        "id", "check", "merged", "to", "line", "lines", "new_line", "tender",
    ]

    /// The note that is sent is an id, the note of a dish is words.
    private static func idFields(of command: JSONTree) -> Set<String> {
        command["kind"]?.text == "sendNote" ? idFields.union(["note"]) : idFields
    }

    /// The tree with every `$name` in one of these fields replaced by the id it stands for.
    private mutating func named(
        _ tree: JSONTree, in field: String = "", of idFields: Set<String>
    ) -> JSONTree {
        switch tree {
        case .text(let text)
        where idFields.contains(field) && text.hasPrefix("$") && text.count > 1:
            let id = ids[text] ?? Self.freshID()
            ids[text] = id
            return .text(id)
        case .list(let elements): return .list(elements.map { named($0, in: field, of: idFields) })
        case .object(var fields):
            for (name, value) in fields { fields[name] = named(value, in: name, of: idFields) }
            return .object(fields)
        default: return tree
        }
    }

    /// Gives lines, parts of lines, tenders and notes that have no id one of their own.
    private func fill(_ fields: inout [String: JSONTree]) {
        switch fields["kind"]?.text {
        case "sendRound": fill("id", ofLinesIn: &fields) { _ in true }
        case "moveLines":
            fill("new_line", ofLinesIn: &fields) { $0["quantity_thousandths"] != nil }
        case "sendNote":
            if fields["note"] == nil { fields["note"] = .text(Self.freshID()) }
        case "takeCash", "takeCard":
            if fields["tender"] == nil { fields["tender"] = .text(Self.freshID()) }
        default: return
        }
    }

    private func fill(
        _ id: String, ofLinesIn fields: inout [String: JSONTree],
        where needsIt: ([String: JSONTree]) -> Bool
    ) {
        guard case .list(let lines) = fields["lines"] else { return }
        fields["lines"] = .list(
            lines.map { line in
                guard case .object(var line) = line, line[id] == nil, needsIt(line) else {
                    return line
                }
                line[id] = .text(Self.freshID())
                return .object(line)
            })
    }

    private static func freshID() -> String {
        CommandID(
            milliseconds: Int64(Date().timeIntervalSince1970 * 1000),
            random: .random(in: 0...UInt128.max)
        ).description
    }
}

extension CommandFault {
    /// What is wrong and what to write instead, for whoever wrote the line.
    var sentence: String {
        switch self {
        case .tooLarge: "it is too large; send smaller rounds"
        case .malformed(let field, let what):
            field.isEmpty ? what : "\(field.drop { $0 == "." }): \(what)"
        case .wrongVersion(let version): "version \(version) is not spoken here"
        case .unknownField(let field):
            "nobody knows the field '\(field.drop { $0 == "." })'; take it out or mend its name"
        case .unknownKind(let kind):
            "nobody knows the kind '\(kind)'; 'comanda send --help' shows some"
        }
    }
}
