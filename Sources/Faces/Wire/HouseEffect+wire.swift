public import HouseRules
public import Kitchen
import Vocabulary

/// The issue of a docket whose content was written before, as `HouseFact` writes it.
public struct WrittenDocketFact: Encodable {
    let docket: WrittenPart
    let kind = HouseFact.Kind.docketIssued.rawValue
    let marksLines: Bool?
    let marksTable: Bool?
    let tellsTables: Bool?

    private enum CodingKeys: String, CodingKey {
        case docket, kind, marksLines = "marks_lines", marksTable = "marks_table"
        case tellsTables = "tells_tables"
    }

    /// The issue of a docket that was written before.
    public init(_ docket: WrittenPart, of fact: DocketIssued) {
        self.docket = docket
        marksLines = fact.marksLines
        marksTable = fact.marksTable
        tellsTables = fact.tellsTables
    }
}

extension HouseEffect: Codable {
    /// The name of what leaves the house; frozen once it has been used.
    public enum Kind: String, MessageKind {
        case printDocket, printPaper
    }

    private enum Field: String, CodingKey {
        case docket, paper
    }

    /// Reads an effect by its frozen kind.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        let kind = try decoder.kind(Kind.self)
        self =
            switch kind {
            case .printDocket: .printDocket(try fields.decode(Docket.self, forKey: .docket))
            case .printPaper: .printPaper(try fields.decode(GuestPaper.self, forKey: .paper))
            }
    }

    /// Writes an effect with its frozen kind.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .printDocket(let docket):
            try encoder.encode(Kind.printDocket, DocketIssued(docket: docket))
        case .printPaper(let paper):
            try encoder.encode(Kind.printPaper, PaperIssued(paper: paper))
        }
    }
}
