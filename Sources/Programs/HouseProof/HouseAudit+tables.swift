import Amounts
import Checks
import HouseRules
import HouseStore
import Tenders
import Vocabulary
import Wire

/// What must be as the facts say: records, effects, books.
extension HouseAudit {
    func compareRecords(_ replay: Replay, _ report: inout Report) throws(Fault) {
        var records = replay.records
        let isSealed = try store.hasWholeSeals()
        var wrong: [String] = []
        try store.walk(.checkRecord) { row in
            let id = row.columns["id"] ?? ""
            guard let record = records.removeValue(forKey: id) else {
                wrong.append("the record of check \(row.place): no fact closed it")
                return
            }
            wrong += Self.objections(to: row, id, record, isSealed)
        }
        wrong += records.values.map(\.number).sorted().map {
            "check \($0) is closed and has no record"
        }
        report.wrong += wrong
        report.proven.append(
            "\(replay.records.count) closed checks with their records, taking "
                + "\(replay.taken) minor units")
    }

    private static func objections(
        to row: StoredRow, _ id: String, _ record: Replay.Closed, _ isSealed: Bool
    ) -> [String] {
        var wrong: [String] = []
        if HouseStore.hash(row.body) != record.bodyHash {
            wrong.append("the record of check \(record.number) is not what the facts say")
        }
        let columns = [
            "id": id, "number": "\(record.number)", "receipt": "\(record.receipt)",
            "day": "\(record.day)", "closed_ms": "\(record.closed)",
            "total_minor": "\(record.total)",
        ]
        let changed = columns.keys.sorted().filter { row.columns[$0] != columns[$0] }
        if !changed.isEmpty {
            wrong.append(
                "the columns of check \(record.number) are not what its record says: "
                    + changed.joined(separator: ", "))
        }
        if wrong.isEmpty, isSealed, row.columns["seal"] != RecordSeal.text(of: row) {
            wrong.append("the record of check \(record.number) was changed: its seal is broken")
        }
        return wrong
    }

    func compareEffects(_ replay: Replay, _ report: inout Report) throws(Fault) {
        var effects = replay.effects
        let isSealed = try store.hasWholeSeals()
        var waiting = 0
        var wrong: [String] = []
        try store.walk(.effect) { row in
            let number = Int(row.place)
            guard let issued = effects.removeValue(forKey: number) else {
                wrong.append("the effect of paper \(number): no fact issued it")
                return
            }
            wrong += Self.objections(
                to: row, issued, replay.confirmed.contains(number), isSealed)
            if row.columns["done"] != "1" { waiting += 1 }
        }
        wrong += effects.keys.sorted().map { "paper \($0) was issued and has no effect" }
        report.wrong += wrong
        report.proven.append("\(replay.effects.count) papers, \(waiting) of them not out yet")
    }

    private static func objections(
        to row: StoredRow, _ issued: Replay.Issued, _ isConfirmed: Bool, _ isSealed: Bool
    ) -> [String] {
        let name = "the effect of paper \(row.place)"
        var wrong: [String] = []
        // Earlier programs wrote what is printed once more, instead of which fact says it.
        let isAsIssued =
            row.columns["fact"].map { $0 == "\(issued.fact)" && row.body.isEmpty }
            ?? (HouseStore.hash(row.body) == issued.bodyHash)
        if !isAsIssued { wrong.append("\(name) is not what the facts say") }
        if row.columns["printer"] != issued.printer.text {
            wrong.append("\(name) was changed: its printer is not the one that the facts say")
        }
        if row.columns["command"] != "\(issued.command)" {
            wrong.append("\(name) was changed: command \(issued.command) issued it")
        }
        let isDone = row.columns["done"] == "1"
        if isDone != isConfirmed {
            wrong.append(
                isDone
                    ? "\(name) is done, and no printer confirmed it"
                    : "\(name) waits, and a printer confirmed it")
        } else if wrong.isEmpty, isSealed, row.columns["seal"] != EffectSeal.text(of: row) {
            wrong.append("\(name) was changed: its attempts are not under its seal")
        }
        return wrong
    }

    func compareBooks(_ names: BookNames, _ report: inout Report) throws(Fault) {
        var wrong: [String] = []
        var stored: [String: String] = [:]
        try store.walk(.content) { row in
            stored[row.hash] = row.columns["kind"]
            if HouseStore.hash(row.body) != row.hash {
                wrong.append("content \(row.hash) was changed: its hash is another one")
            }
        }
        for (hash, named) in names.named.sorted(by: { $0.key < $1.key })
        where stored[hash] != named.kind {
            wrong.append(
                stored[hash] == nil
                    ? "content \(hash) is missing: fact \(named.fact) took up that \(named.kind)"
                    : "content \(hash) was changed: fact \(named.fact) took it up as a "
                        + named.kind)
        }
        report.wrong += wrong
        report.proven.append("\(stored.count) menus and configs, each under its hash")
    }
}

/// The menus and configs that facts name.
struct BookNames {
    /// By hash: what it is, and the first fact that took it up.
    private(set) var named: [String: (kind: String, fact: Int64)] = [:]

    mutating func take(fact place: Int64, _ tree: JSONTree) {
        guard let fact = tree["fact"], fact["kind"]?.text == "booksAdopted" else { return }
        for kind in ["menu", "config"] {
            guard let hash = fact[kind]?.text, named[hash] == nil else { continue }
            named[hash] = (kind, place)
        }
    }
}
