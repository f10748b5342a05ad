import Foundation
import HouseFolder
import HouseRules
import HouseStore
import Vocabulary
import Wire

/// The house as it was at one place in the journal: a cache that spares the hub the replay of a
/// whole day. Whatever is odd about it, it is thrown away unseen, and the journal is replayed.
public struct Checkpoint: Sendable {
    /// The number of the layout below, the house's own included. Raise it whenever the encoding of
    /// `House` changes, or what its facts do to it; a test knows the layout it stands for.
    static let format = 4

    /// Where in the journal it was.
    let head: JournalHead
    /// What was open there.
    let house: House

    /// What stands at the end: the hash of all before it, and a line's end.
    private static let sealLength = 65
    /// A house is a few megabytes at the very most.
    static let mostBytes = 1 << 26

    /// How it is kept: five lines, the house as canonical JSON, the seal.
    ///
    /// - Parameters:
    ///   - format: The number of the layout.
    ///   - build: The build that wrote it: another one may fold facts in another way.
    func bytes(format: Int = Self.format, build: String = ProgramBuild.mark) -> [UInt8] {
        let lines = """
            comanda checkpoint
            format \(format)
            build \(build)
            commands \(head.sequence) \(head.commandHash)
            facts \(head.factNumber) \(head.factHash)

            """
        let content = Array(lines.utf8) + Canonical.bytes(house) + [10]
        return content + Array((HouseStore.hash(content) + "\n").utf8)
    }

    /// Reads what was kept; `nil` when a byte of it is damaged or missing, or it is of another
    /// layout or build.
    static func reading(_ bytes: [UInt8]) -> Checkpoint? {
        guard bytes.count > sealLength else { return nil }
        let content = Array(bytes.dropLast(sealLength))
        guard Array((HouseStore.hash(content) + "\n").utf8) == Array(bytes.suffix(sealLength))
        else { return nil }
        let parts = content.split(separator: 10, maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6 else { return nil }
        let lines = parts.prefix(5).map { String(decoding: $0, as: UTF8.self) }
        guard
            lines.prefix(3).elementsEqual([
                "comanda checkpoint", "format \(format)", "build \(ProgramBuild.mark)",
            ]), let (sequence, commandHash) = place(lines[3], "commands"),
            let (factNumber, factHash) = place(lines[4], "facts"),
            let house: House = try? Canonical.value(
                parsing: Array(parts[5].dropLast()), strict: true), house.flaw == nil
        else { return nil }
        let head = JournalHead(
            sequence: sequence, commandHash: commandHash, factNumber: factNumber,
            factHash: factHash)
        return Checkpoint(head: head, house: house)
    }

    private static func place(_ line: String, _ name: String) -> (Int64, String)? {
        let words = line.split(separator: " ")
        guard words.count == 3, words[0] == name, let number = Int64(words[1]) else { return nil }
        return (number, String(words[2]))
    }
}

/// What a hub begins with: the house after every fact there is.
struct HouseStart {
    private(set) var house = House()
    /// House time of the newest commit.
    let last: Moment?
    /// How many facts were folded in: the work that a checkpoint is kept to spare.
    let countFacts: Int

    /// Starts from a checkpoint when it stands where the journal stood within the open day, else
    /// from the day's opening.
    ///
    /// - Throws: A fault that names a fact which cannot be read or cannot follow: that would be a
    ///   trap further on.
    init(_ store: HouseStore, checkpoint: Checkpoint?) throws(Fault) {
        var from = try store.newestDayFact()
        if let checkpoint, checkpoint.head.factNumber >= from, try store.holds(checkpoint.head) {
            house = checkpoint.house
            from = checkpoint.head.factNumber + 1
        }
        var (house, count) = (self.house, 0)
        self.house = House()
        try store.replay(from: from) { (row) throws(Fault) in
            if let objection = house.objection(to: row.fact) {
                throw .replay(fact: row.number, cause: "it cannot have happened: \(objection)")
            }
            house.evolve(row.fact)
            count += 1
        }
        self.house = house
        countFacts = count
        last = try store.lastMoment()
    }
}
