import Checks
import Kitchen

/// The numbers that people see which one command was given: they may be on paper.
public struct IssuedNumbers: Hashable, Sendable, Codable {
    /// The number of the check it opened.
    public let check: Int?
    /// The numbers of the dockets and guest papers it issued, ascending; `nil` when none.
    public let papers: [Int]?
    /// The number of the receipt it issued.
    public let receipt: Int?

    private enum CodingKeys: String, CodingKey {
        case check = "check_number", papers = "paper_numbers", receipt = "receipt_number"
    }

    /// The numbers that there can be: integers that every language of the world can hold.
    public static let possible = 1...(1 << 53 - 1)
    /// The most papers of one command; a round of a full check has a few hundred.
    public static let mostPapers = 10_000

    /// Numbers.
    public init(check: Int? = nil, papers: [Int]? = nil, receipt: Int? = nil) {
        self.check = check
        self.papers = papers
        self.receipt = receipt
    }

    /// Reads the wire form; throws `DecodingError` for anything else, as for numbers that are not
    /// possible: terminals send these, and the house counts with them.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        check = try fields.decodeIfPresent(Int.self, forKey: .check)
        papers = try fields.decodeIfPresent([Int].self, forKey: .papers)
        receipt = try fields.decodeIfPresent(Int.self, forKey: .receipt)
        let papers = papers ?? []
        let numbers = [check, receipt].compactMap(\.self) + papers
        guard papers.count <= Self.mostPapers, numbers.allSatisfy(Self.possible.contains) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "write integers from 1, below 2^53"))
        }
    }

    /// The numbers that the facts of one command gave; `nil` when they gave none.
    public init?(of facts: [HouseFact]) {
        var check: Int?
        var papers: [Int] = []
        var receipt: Int?
        for fact in facts {
            switch fact {
            case .check(.checkOpened(let fact)): check = fact.number
            case .kitchen(.docketIssued(let fact)): papers.append(fact.docket.number)
            case .paperIssued(let fact):
                papers.append(fact.paper.number)
                if fact.paper.copy == 1 { receipt = fact.paper.receipt?.number ?? receipt }
            default: break
            }
        }
        guard check != nil || receipt != nil || !papers.isEmpty else { return nil }
        self.init(check: check, papers: papers.isEmpty ? nil : papers, receipt: receipt)
    }

    /// Whether the other ones are as many, and of the same kinds.
    func isAlike(_ other: IssuedNumbers) -> Bool {
        (check == nil) == (other.check == nil) && (receipt == nil) == (other.receipt == nil)
            && (papers ?? []).count == (other.papers ?? []).count
    }

    /// Whether its papers follow each other, as those of one command do.
    var areInOrder: Bool {
        guard let first = papers?.first, let papers else { return true }
        return first >= 1
            && zip(papers, papers.dropFirst()).allSatisfy { $0 < $1 && $1 - $0 == 1 }
    }
}

/// Numbers that were stepped over and given to nobody since.
public struct NumberGaps: Hashable, Sendable, Codable {
    /// Check numbers, ascending.
    public internal(set) var checks: [Int] = []
    /// Numbers of dockets and guest papers, ascending.
    public internal(set) var papers: [Int] = []
    /// Receipt numbers, ascending.
    public internal(set) var receipts: [Int] = []

    /// The most numbers of a kind that may be missing at a time: all of them are carried from day
    /// to day. More are not stepped over.
    public static let most = 20_000

    var isEmpty: Bool { checks.isEmpty && papers.isEmpty && receipts.isEmpty }
}
