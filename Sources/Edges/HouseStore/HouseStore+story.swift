import Checks
import Foundation
import GRDB
public import HouseRules
import Kitchen
import Tenders
public import Vocabulary
import Wire

/// One command of the journal with the facts that it caused, as far as they speak of one check.
public struct JournalEntry: Hashable, Sendable {
    /// The command with its outcome.
    public let command: CommandRow
    /// What happened.
    public let facts: [HouseFact]

    /// An entry.
    public init(command: CommandRow, facts: [HouseFact]) {
        self.command = command
        self.facts = facts
    }
}

/// Where a check's life begins in the journal.
public struct CheckBeginning: Hashable, Sendable {
    /// The check.
    public let check: CheckID
    /// The number of the fact that opened it.
    let fact: Int64
    /// The command that opened it.
    let command: Int64
}

/// A check as people ask for it.
public enum CheckWanted: Hashable, Sendable {
    /// By the number on paper; the newest check that has it.
    case number(Int)
    /// By its id.
    case id(CheckID)
}

extension HouseStore {
    /// The most rows of the journal that one story holds.
    public static let mostStoryRows = 20_000
    /// How many rows are looked at in one read, so that orders never wait long for a story.
    public static let storyWindow: Int64 = 4000

    /// Where a check's life begins; `nil` when no such check was opened.
    ///
    /// - Parameters:
    ///   - wanted: The check.
    ///   - day: Only a check that was opened on this business day.
    ///   - window: How many rows are looked at in one read.
    public func beginning(
        of wanted: CheckWanted, on day: BusinessDay? = nil, window: Int64 = storyWindow
    ) throws(Fault) -> CheckBeginning? {
        let needle =
            switch wanted {
            case .number(let number): "\"number\":\(number)"
            case .id(let id): "\(id)"
            }
        var above = try head().factNumber
        while above > 0 {
            let rows = try read("look for a check in the journal") { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT number, command, body FROM fact
                        WHERE number > ? AND number <= ? AND kind = 'checkOpened'
                            AND instr(body, ?) > 0
                        ORDER BY number DESC
                        """,
                    arguments: [above - window, above, Data(needle.utf8)])
            }
            for row in rows {
                guard case .check(.checkOpened(let opened)) = try fact(row),
                    wanted == .number(opened.number) || wanted == .id(opened.check)
                else { continue }
                let command: Int64 = row["command"]
                if let day, try commandRow(command)?.day != day { continue }
                return CheckBeginning(
                    check: opened.check, fact: row["number"], command: command)
            }
            above -= window
        }
        return nil
    }

    /// Everything in the journal that speaks of a check, in order: facts that name it, what became
    /// of its papers, and commands about it that were refused.
    ///
    /// - Returns: The entries; `isCut` when there was more than `mostStoryRows` of it.
    public func entries(
        of beginning: CheckBeginning, window: Int64 = storyWindow
    ) throws(Fault) -> (entries: [JournalEntry], isCut: Bool) {
        var facts: [Int64: [HouseFact]] = [:]
        var gathering = StoryGathering(check: beginning.check)
        let last = try head()
        var from = beginning.fact
        var count = 0
        while from <= last.factNumber, count < Self.mostStoryRows {
            let range = from..<from + window
            var found = try rows(of: beginning.check, in: range, withPapers: false)
            if gathering.isWaiting || !found.isEmpty {
                found = try rows(of: beginning.check, in: range, withPapers: true)
            }
            for row in found {
                let fact = try fact(row)
                guard gathering.take(fact) else { continue }
                facts[row["command"], default: []].append(fact)
                count += 1
            }
            from += window
        }
        var entries: [JournalEntry] = []
        for (sequence, caused) in facts {
            guard let command = try commandRow(sequence) else { continue }
            entries.append(JournalEntry(command: command, facts: caused))
        }
        let refused = try refusals(of: beginning, upTo: last.sequence, window)
        entries += refused.map { JournalEntry(command: $0, facts: []) }
        entries.sort { $0.command.sequence < $1.command.sequence }
        let isCut = max(count, refused.count) >= Self.mostStoryRows
        return (entries, isCut)
    }

    private func rows(
        of check: CheckID, in window: Range<Int64>, withPapers: Bool
    ) throws(Fault) -> [Row] {
        // What became of a paper names the paper alone. A day's beginning names all that is open.
        try read("gather the story of a check") { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT number, command, body FROM fact
                    WHERE number >= ? AND number < ? AND kind <> 'dayOpened'
                        AND (instr(body, ?) > 0 OR (? AND kind IN (
                            'docketConfirmed', 'docketTroubled', 'docketReleased',
                            'paperConfirmed', 'paperTroubled', 'paperReleased')))
                    ORDER BY number
                    """,
                arguments: [
                    window.lowerBound, window.upperBound, Data("\(check)".utf8),
                    withPapers ? 1 : 0,
                ])
        }
    }

    /// Refused commands that name a check, from the beginning of the day on which it was opened.
    private func refusals(
        of beginning: CheckBeginning, upTo last: Int64, _ window: Int64
    ) throws(Fault) -> [CommandRow] {
        var from =
            try read("find the day of a check") { db in
                try Int64.fetchOne(
                    db,
                    sql: """
                        SELECT command FROM fact WHERE kind = 'dayOpened' AND number <= ?
                        ORDER BY number DESC LIMIT 1
                        """, arguments: [beginning.fact])
            } ?? beginning.command
        var refused: [CommandRow] = []
        while from <= last, refused.count < Self.mostStoryRows {
            let bodies = try read("gather what was refused") { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT sequence, body FROM command
                        WHERE sequence >= ? AND sequence < ? AND outcome = 'refused'
                            AND instr(body, ?) > 0
                        ORDER BY sequence
                        """,
                    arguments: [
                        from, from + window, Data("\(beginning.check)".utf8),
                    ])
            }
            for row in bodies {
                let command = try command(row)
                guard command.command["check"]?.text == "\(beginning.check)" else { continue }
                refused.append(command)
            }
            from += window
        }
        return Array(refused.prefix(Self.mostStoryRows))
    }

    private func commandRow(_ sequence: Int64) throws(Fault) -> CommandRow? {
        let row = try read("read a command") { db in
            try Row.fetchOne(
                db, sql: "SELECT sequence, body FROM command WHERE sequence = ?",
                arguments: [sequence])
        }
        return try row.map { (row) throws(Fault) in try command(row) }
    }

    private func command(_ row: Row) throws(Fault) -> CommandRow {
        let body: Data = row["body"]
        do { return try Canonical.value(parsing: Array(body), strict: false) } catch {
            let place: Int64 = row["sequence"]
            throw unreadable("command \(place)", error)
        }
    }

    private func fact(_ row: Row) throws(Fault) -> HouseFact {
        let body: Data = row["body"]
        do {
            let stored: FactRow = try Canonical.value(parsing: Array(body), strict: false)
            return stored.fact
        } catch {
            let place: Int64 = row["number"]
            throw unreadable("fact \(place)", error)
        }
    }

    private func unreadable(_ place: String, _ error: any Error) -> Fault {
        Fault(
            "read the journal", at: place, cause: "\(error)",
            hint: "'comanda audit' names what was changed")
    }

    /// The config in force; `nil` before the first one, and when it cannot be read.
    public func adoptedConfig() throws(Fault) -> HouseConfig? {
        let body = try read("find the config in force") { db in
            try Data.fetchOne(
                db,
                sql: """
                    SELECT body FROM fact
                    WHERE number >= coalesce(
                            (SELECT max(number) FROM fact WHERE kind = 'dayOpened'), 1)
                        AND kind IN ('dayOpened', 'booksAdopted')
                    ORDER BY number DESC LIMIT 1
                    """)
        }
        let fact = body.flatMap { try? JSONTree(parsing: Array($0)) }?["fact"]
        let named = fact?["config"]?.text ?? fact?["house"]?["config"]?.text
        guard let named, let bytes = try content(named) else { return nil }
        return try? Canonical.value(HouseConfig.self, parsing: bytes, strict: false)
    }
}

/// Tells the facts of one check from those of others: the rows were found by a text in them, and
/// what became of a paper names the paper alone.
private struct StoryGathering {
    let check: CheckID
    private var waiting: Set<Int> = []
    /// Whether some paper's fate is not known yet.
    var isWaiting: Bool { !waiting.isEmpty }

    init(check: CheckID) {
        self.check = check
    }

    /// Whether a fact belongs to the story.
    mutating func take(_ fact: HouseFact) -> Bool {
        switch fact {
        case .dayOpened, .booksAdopted, .commandsSkipped, .floor: return false
        case .portionsSet, .marketPriceSet, .houseRestored, .numbersHonoured: return false
        case .noteSent: return false
        case .check(let fact): return fact.checks.contains(check)
        case .till(.tenderTaken(let fact)): return fact.check == check
        case .kitchen(.docketIssued(let fact)):
            return fact.docket.check == check && waiting.insert(fact.docket.number).inserted
        case .paperIssued(let fact):
            return fact.paper.sheet.check == check && waiting.insert(fact.paper.number).inserted
        case .kitchen(.docketConfirmed(let fact)): return waiting.remove(fact.docket) != nil
        case .kitchen(.docketTroubled(let fact)): return waiting.contains(fact.docket)
        case .paperConfirmed(let fact): return waiting.remove(fact.paper) != nil
        case .paperTroubled(let fact): return waiting.contains(fact.paper)
        case .kitchen(.docketReleased(let fact)): return waiting.contains(fact.docket)
        case .paperReleased(let fact): return waiting.contains(fact.paper)
        }
    }
}
