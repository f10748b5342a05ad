import Crypto

/// One table's hash chain, proven from its first row by hashing alone.
///
/// A row that does not fit is named and the walk goes on behind it, so that one changed row is one
/// finding and not the end of the proof.
public struct ChainProof: Sendable {
    /// The table.
    public let table: AuditedTable
    /// What does not fit, one line each; at most `mostFindings`.
    public private(set) var findings: [String] = []
    /// How many rows there are.
    public private(set) var count: Int64 = 0
    /// The place of the newest row.
    public private(set) var last: Int64 = 0
    /// The hashes that the next row may follow from: that of the last good row, and behind a row
    /// that did not fit also what it says and what it comes to.
    private var candidates = [Array(JournalHead.genesis.utf8)]
    private var isBroken = false
    private let noted: (place: Int64, hash: [UInt8])?
    private var hashAtNote: [UInt8]?

    /// How many findings are told; what is behind them is no more than more of them.
    public static let mostFindings = 100
    /// How many hashes a row may follow from: rows that were swapped are near each other.
    private static let mostCandidates = 8

    /// The proof of a chain.
    ///
    /// - Parameter head: What the head file says; `nil` when it says nothing.
    public init(_ table: AuditedTable, head: JournalHead?) {
        self.table = table
        noted = head.map {
            table == .command
                ? ($0.sequence, Array($0.commandHash.utf8))
                : ($0.factNumber, Array($0.factHash.utf8))
        }
        if noted?.place == 0 { hashAtNote = candidates[0] }
    }

    private mutating func find(_ text: String) {
        if findings.count < Self.mostFindings { findings.append("\(table.rawValue) \(text)") }
    }

    /// Takes the next row; `true` when it follows from the one before.
    @discardableResult
    public mutating func take(place: Int64, body: [UInt8], hash: String) -> Bool {
        body.withUnsafeBytes { body in
            Array(hash.utf8).withUnsafeBytes { take(place: place, body: body, hash: $0) }
        }
    }

    /// As above, from where the row lies in memory.
    mutating func take(
        place: Int64, body: UnsafeRawBufferPointer, hash: UnsafeRawBufferPointer
    ) -> Bool {
        defer {
            count += 1
            last = place
            if place == noted?.place { hashAtNote = Array(hash) }
        }
        guard place == last + 1 else {
            tellGap(before: place)
            // What stood before it is gone: nothing proves this row or disproves it.
            candidates = [Array(hash), Self.chain(candidates[0], body)]
            isBroken = true
            return place > last
        }
        for candidate in candidates {
            let follower = Self.chain(candidate, body)
            guard follower.elementsEqual(hash) else { continue }
            candidates = [follower]
            isBroken = false
            return true
        }
        find(
            isBroken
                ? "\(place) does not follow from what stands before it: it was changed, or "
                    + "\(place - 1) was put in another's place"
                : "\(place) was changed: its hash does not follow from the one before")
        candidates += [Array(hash), Self.chain(candidates[0], body)]
        candidates = candidates.suffix(Self.mostCandidates)
        isBroken = true
        return false
    }

    private mutating func tellGap(before place: Int64) {
        if place <= last {
            find("\(place) is out of its place")
        } else if place == last + 2 {
            find("\(last + 1) is missing")
        } else {
            find("\(last + 1) to \(place - 1) are missing")
        }
    }

    /// Ends the walk: compares it with the head file, which may lag behind it and never lead it.
    public mutating func finish() {
        guard let noted else { return }
        if noted.place > last {
            find(
                noted.place == last + 1
                    ? "\(noted.place) is missing: the head file has seen it"
                    : "\(last + 1) to \(noted.place) are missing: the head file has seen them")
        } else if hashAtNote != noted.hash {
            find("\(noted.place) is not the one that the head file has seen")
        }
    }

    /// `HouseStore.chain` without a text or a copy of the body: the hash in hexadecimal.
    private static func chain(_ hash: [UInt8], _ body: UnsafeRawBufferPointer) -> [UInt8] {
        var hasher = SHA256()
        hash.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        hasher.update(bufferPointer: body)
        return hasher.finalize().withUnsafeBytes { HouseStore.digits(of: $0) }
    }
}
