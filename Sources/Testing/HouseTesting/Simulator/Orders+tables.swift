import Floor
import HouseRules
import Vocabulary

// MARK: - Who sits together

extension Orders {
    /// Those who left without a dish are gone; a party that sits elsewhere too gives up the table.
    mutating func clear(_ command: ClearTable) {
        for (id, account) in accounts where account.tables.contains(command.table) {
            guard command.check == nil || command.check == id else { continue }
            guard account.tables.count == 1 else {
                accounts[id]?.tables.removeAll { $0 == command.table }
                continue
            }
            if lines.values.contains(where: { $0.check == id && $0.standing > .zero }) {
                wrong.append("6 check \(account.number) had dishes, and its guests were let go")
            }
            accounts[id]?.isOver = true
            accounts[id]?.tables = []
        }
    }

    /// All lines go to the other check. Asked again, it changes nothing.
    mutating func merge(_ command: OnTwoChecks) {
        guard let check = accounts[command.check], let other = accounts[command.merged] else {
            wrong.append("checks were merged that nobody opened")
            return
        }
        guard command.check != command.merged, !other.isOver else { return }
        if !check.given.isEmpty || !other.given.isEmpty {
            wrong.append("6 checks \(check.number) and \(other.number) were merged and paid on")
        }
        let came = lines.filter { $0.value.check == command.merged }.map(\.key)
        for line in came { lines[line]?.check = command.check }
        accounts[command.check]?.parts.append(
            Part(
                check: command.merged, lines: came, tables: other.tables,
                shared: other.tables.filter(check.tables.contains)))
        accounts[command.check]?.tables += other.tables.filter { !check.tables.contains($0) }
        accounts[command.merged]?.isOver = true
        accounts[command.merged]?.tables = []
    }

    /// What came and still stands goes back. Asked again, it changes nothing.
    mutating func undoMerge(_ command: OnTwoChecks) {
        guard let check = accounts[command.check], let other = accounts[command.merged] else {
            wrong.append("checks were taken apart that nobody opened")
            return
        }
        guard other.isOver else { return }
        guard let part = check.parts.last(where: { $0.check == command.merged }) else {
            wrong.append("6 check \(other.number) was no part of check \(check.number)")
            return
        }
        for id in part.lines {
            guard let line = lines[id], line.check == command.check, line.standing > .zero else {
                continue
            }
            lines[id]?.check = command.merged
        }
        var left = part.tables.filter { check.tables.contains($0) && !part.shared.contains($0) }
        if left.count == check.tables.count { left.removeAll { $0 == check.tables.first } }
        accounts[command.check]?.tables.removeAll(where: left.contains)
        accounts[command.check]?.parts.removeAll { $0.check == command.merged }
        accounts[command.merged]?.isOver = false
        accounts[command.merged]?.tables = part.tables
    }

    /// A part of a line goes back with the check that the line came with.
    mutating func join(_ part: LineID, to line: LineID) {
        for (id, account) in accounts {
            for place in account.parts.indices where account.parts[place].lines.contains(line) {
                accounts[id]?.parts[place].lines.append(part)
            }
        }
    }

    /// What is moved by hand to another check does not go back with the one it came with.
    mutating func leave(_ line: LineID) {
        for (id, account) in accounts {
            for place in account.parts.indices {
                accounts[id]?.parts[place].lines.removeAll { $0 == line }
            }
        }
    }
}
