import HouseStore
import Vocabulary
import Wire

/// One table's hash chain, walked with its columns.
struct TableWalk {
    private var proof: ChainProof
    private var wrongColumns: [String] = []
    /// What is wrong, one line each.
    var wrong: [String] { proof.findings + wrongColumns }
    var count: Int64 { proof.count }
    /// The place of the newest row.
    var last: Int64 { proof.last }

    init(_ table: AuditedTable, head: JournalHead?) {
        proof = ChainProof(table, head: head)
    }

    /// Takes the next row; its tree when it is in the chain, can be read, and is what its columns
    /// say.
    mutating func take(_ row: StoredRow) -> JSONTree? {
        guard proof.take(place: row.place, body: row.body, hash: row.hash) else { return nil }
        let name = "\(proof.table.rawValue) \(row.place)"
        guard let tree = try? JSONTree(parsing: row.body), tree.canonicalBytes == row.body else {
            find("\(name) cannot be read")
            return nil
        }
        var columns = row.columns
        columns[proof.table == .command ? "sequence" : "number"] = "\(row.place)"
        let isOther = columns.contains { name, value in
            guard name != "kind" else { return tree["fact"]?["kind"]?.text != value }
            return tree[name]?.text ?? tree[name]?.integer.map(String.init) != value
        }
        guard !isOther else {
            find("\(name) was changed: its columns are not what its body says")
            return nil
        }
        return tree
    }

    private mutating func find(_ text: String) {
        if wrongColumns.count < ChainProof.mostFindings { wrongColumns.append(text) }
    }

    mutating func finish() { proof.finish() }
}

/// Whether every device's commands were decided one by one, and where that leaves it.
struct DeviceOrder {
    private(set) var wrong: [String] = []
    private var next: [String: Int64] = [:]
    private var positions: [String: (position: String, command: Int64)] = [:]

    mutating func take(_ tree: JSONTree, at sequence: Int64) {
        guard let device = tree["device"]?.text, let epoch = tree["epoch"]?.text,
            let seq = tree["seq"]?.integer
        else { return }
        let place = "\(device) \(epoch)"
        if let expected = next[place] ?? (device == DeviceID.house.text ? 1 : nil) {
            if seq != expected { wrong.append("\(device)'s command \(seq) jumped its order") }
        }
        next[place] = seq + 1
        positions[device] = ("\(seq + 1) of \(epoch)", sequence)
        let command = tree["command"]
        if command?["kind"]?.text == "skipCommands", let skipped = command?["device"]?.text,
            let epoch = command?["epoch"]?.text, let seq = command?["next_seq"]?.integer
        {
            next["\(skipped) \(epoch)"] = seq
            positions[skipped] = ("\(seq) of \(epoch)", sequence)
        }
    }

    /// What is wrong with the positions that are stored.
    ///
    /// - Parameter last: The place of the newest command.
    func compare(with stored: [String: String], after last: Int64) -> [String] {
        Set(stored.keys).union(positions.keys).sorted().compactMap { device in
            guard let known = positions[device] else {
                return "position \(device): no command moved it there; command \(last + 1) is "
                    + "missing, or the position was added"
            }
            guard let position = stored[device] else {
                return "position \(device) is missing, or command \(known.command) was added"
            }
            return position == known.position
                ? nil
                : "position \(device) says \(position), its commands say \(known.position): it was "
                    + "changed, or command \(known.command) was added, or command \(last + 1) "
                    + "removed"
        }
    }
}

/// Which command caused which facts, and whether all of them are there and no others.
struct Belongings {
    /// What is wrong, one line each.
    private(set) var wrong: [String] = []
    /// Commands that only their facts still speak of.
    private(set) var missingCommands: [String] = []
    /// How many facts each command is still to have, by its place less 1; two bytes each.
    private var expected: [UInt16] = []
    private static let unknown = UInt16.max
    private var command: Int64 = 0
    private var fact: Int64 = 0

    /// A command, in order; without a tree when it was changed.
    mutating func add(command place: Int64, _ tree: JSONTree?) {
        // A number that somebody made up must not fill the memory.
        guard place > expected.count, place <= expected.count + 1_000_000 else { return }
        while expected.count < place - 1 { expected.append(Self.unknown) }
        let isRefused = tree?["outcome"]?.text == "refused"
        let count = isRefused ? 0 : tree?["facts"]?.integer
        expected.append(count.map { UInt16(clamping: $0) } ?? Self.unknown)
    }

    /// The next fact.
    mutating func take(fact place: Int64, _ tree: JSONTree) {
        guard let caused = tree["command"]?.integer else { return }
        if caused < command {
            wrong.append("fact \(place) stands behind facts of command \(command)")
        }
        guard caused >= 1, caused <= expected.count else {
            if caused != command {
                missingCommands.append("command \(caused) is missing: fact \(place) belongs to it")
            }
            return command = caused
        }
        closeGap(to: caused)
        (command, fact) = (caused, place)
        let index = Int(caused) - 1
        switch expected[index] {
        case Self.unknown: break
        case 0: wrong.append("fact \(place) was added: command \(caused) did not cause it")
        default: expected[index] -= 1
        }
    }

    /// Commands whose facts are over: all of them were there.
    private mutating func closeGap(to next: Int64) {
        guard next > command else { return }
        for place in max(1, command)..<next where place <= expected.count { close(place) }
    }

    private mutating func close(_ place: Int64) {
        let missing = expected[Int(place) - 1]
        guard missing != 0, missing != Self.unknown else { return }
        wrong.append(
            "fact \(fact + 1) is missing: command \(place) caused \(missing) more")
    }

    /// All facts were there.
    mutating func finish() { closeGap(to: Int64(expected.count) + 1) }
}
