public import HouseRules
import Kitchen
import Vocabulary

/// The printing of a docket whose content was written before, as `HouseEffect` writes it.
public struct WrittenDocketEffect: Encodable {
    let docket: WrittenPart
    let kind = HouseEffect.Kind.printDocket.rawValue

    /// The printing of a docket.
    public init(_ docket: WrittenPart) {
        self.docket = docket
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
