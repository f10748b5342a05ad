import Amounts
import Checks
import HouseRules
public import HouseStore
import Tenders
public import Vocabulary
import Wire

/// Proves a house's data against itself: chains, replay, records, dockets, money.
public struct HouseAudit {
    private let store: HouseStore

    /// What an audit found.
    public struct Report: Sendable {
        /// What was proven, one line each.
        public internal(set) var proven: [String] = []
        /// What is wrong, one line each, the first of a kind.
        public internal(set) var wrong: [String] = []
        /// Whether nothing is wrong.
        public var isWell: Bool { wrong.isEmpty }
        /// All of it for a person to read.
        public var lines: [String] {
            proven.map { "  ok     \($0)" } + wrong.map { "  WRONG  \($0)" }
        }
    }

    /// An audit of a house's data.
    public init(store: HouseStore) {
        self.store = store
    }

    /// Walks everything.
    ///
    /// - Throws: A fault when the data cannot be read at all.
    public func run() throws(Fault) -> Report {
        var report = Report()
        let integrity = try store.integrity()
        guard integrity == "ok" else {
            report.wrong.append("the SQLite file: \(integrity)")
            return report
        }
        var commands = ChainWalk(table: .command)
        var order = DeviceOrder()
        try store.walk(.command) { row in
            if let tree = commands.take(row) { order.take(tree) }
        }
        var facts = ChainWalk(table: .fact)
        var replay = Replay()
        try store.walk(.fact) { row in
            guard let tree = facts.take(row), facts.wrong.isEmpty else { return }
            replay.take(tree)
        }
        replay.finish()
        report.wrong += commands.wrong + facts.wrong + order.wrong + replay.wrong
        report.proven += [
            "\(commands.count) commands in an unbroken chain, each device in its order",
            "\(facts.count) facts in an unbroken chain, replayed",
        ]
        try compareHead(commands, facts, &report)
        try compareRecords(replay, &report)
        try compareEffects(replay, &report)
        report.proven += replay.proven
        return report
    }

    private func compareHead(
        _ commands: ChainWalk, _ facts: ChainWalk, _ report: inout Report
    ) throws(Fault) {
        guard let noted = store.notedHead() else {
            report.wrong.append("the head file is missing or says nothing")
            return
        }
        for (count, hash, walk) in [
            (noted.sequence, noted.commandHash, commands),
            (noted.factNumber, noted.factHash, facts),
        ] where walk.hash(at: count) != hash {
            report.wrong.append(
                "the head file says that \(walk.table.rawValue) \(count) stands under another hash,"
                    + " or it is missing")
        }
    }

    private func compareRecords(_ replay: Replay, _ report: inout Report) throws(Fault) {
        var records = replay.records
        var wrong: [String] = []
        try store.walk(.checkRecord) { row in
            let id = row.columns["id"] ?? ""
            guard let record = records.removeValue(forKey: id) else {
                wrong.append("the record of check \(row.place): no fact closed it")
                return
            }
            if row.body != Canonical.bytes(record) {
                wrong.append("the record of check \(row.place) is not what the facts say")
            }
            let columns = [
                "id": id, "number": "\(record.check.number)",
                "receipt": "\(record.receipt.number)", "day": "\(record.sheet.day.number)",
                "closed_ms": "\(record.sheet.at.milliseconds)",
                "total_minor": "\(record.sheet.bill.total.minor)",
            ]
            if row.columns != columns {
                wrong.append("the columns of check \(row.place) are not what its record says")
            }
        }
        wrong += records.values.map { "check \($0.check.number) is closed and has no record" }
        report.wrong += wrong
        report.proven.append(
            "\(replay.records.count) closed checks with their records, taking "
                + "\(replay.taken) minor units")
    }

    private func compareEffects(_ replay: Replay, _ report: inout Report) throws(Fault) {
        var effects = replay.effects
        var waiting = 0
        var wrong: [String] = []
        try store.walk(.effect) { row in
            let number = Int(row.place)
            guard let effect = effects.removeValue(forKey: number) else {
                wrong.append("the effect of paper \(number): no fact issued it")
                return
            }
            if row.body != Canonical.bytes(effect) {
                wrong.append("the effect of paper \(number) is not what the facts say")
            }
            let isDone = row.columns["done"] == "1"
            if isDone != replay.confirmed.contains(number) {
                wrong.append(
                    isDone
                        ? "the effect of paper \(number) is done, and no printer confirmed it"
                        : "the effect of paper \(number) waits, and a printer confirmed it")
            }
            if !isDone { waiting += 1 }
        }
        wrong += effects.keys.sorted().map { "paper \($0) was issued and has no effect" }
        report.wrong += wrong
        report.proven.append("\(replay.effects.count) papers, \(waiting) of them not out yet")
    }
}

/// One table's hash chain, walked from its first row.
struct ChainWalk {
    let table: AuditedTable
    private(set) var count: Int64 = 0
    private(set) var wrong: [String] = []
    private var hashes: [String] = []

    init(table: AuditedTable) {
        self.table = table
    }

    /// The hash after so many rows; `nil` when there are fewer.
    func hash(at count: Int64) -> String? {
        if count == 0 { return JournalHead.genesis }
        return hashes.indices.contains(Int(count) - 1) ? hashes[Int(count) - 1] : nil
    }

    /// Takes the next row; its tree when it can be read and is what its columns say.
    mutating func take(_ row: StoredRow) -> JSONTree? {
        // The first break is named; what comes after it proves nothing more.
        guard wrong.isEmpty else { return nil }
        count += 1
        let name = "\(table.rawValue) \(row.place)"
        guard row.place == count else {
            wrong.append("\(table.rawValue) \(count) is missing")
            return nil
        }
        let expected = HouseStore.chain(hashes.last ?? JournalHead.genesis, row.body)
        guard row.hash == expected else {
            wrong.append("\(name) was changed: its hash does not follow from the one before")
            return nil
        }
        hashes.append(expected)
        guard let tree = try? JSONTree(parsing: row.body), tree.canonicalBytes == row.body else {
            wrong.append("\(name) cannot be read")
            return nil
        }
        let isOther = row.columns.contains { name, value in
            guard name != "kind" else { return tree["fact"]?["kind"]?.text != value }
            return tree[name]?.text ?? tree[name]?.integer.map(String.init) != value
        }
        guard !isOther else {
            wrong.append("\(name) was changed: its columns are not what its body says")
            return nil
        }
        return tree
    }
}

/// Whether every device's commands were decided one by one.
private struct DeviceOrder {
    private(set) var wrong: [String] = []
    private var next: [String: Int64] = [:]

    mutating func take(_ tree: JSONTree) {
        guard let device = tree["device"]?.text, let epoch = tree["epoch"]?.text,
            let seq = tree["seq"]?.integer
        else { return }
        let place = "\(device) \(epoch)"
        if let expected = next[place] ?? (device == Hub.ownDevice.text ? 1 : nil) {
            if seq != expected { wrong.append("\(device)'s command \(seq) jumped its order") }
        }
        next[place] = seq + 1
        let command = tree["command"]
        if command?["kind"]?.text == "skipCommands", let skipped = command?["device"]?.text,
            let epoch = command?["epoch"]?.text, let seq = command?["next_seq"]?.integer
        {
            next["\(skipped) \(epoch)"] = seq
        }
    }
}
