public import HouseRules
import Kitchen
import Vocabulary

extension HouseEffect: Codable {
    private enum Field: String, CodingKey {
        case docket, paper
    }

    /// Reads an effect by its frozen kind.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        let kind = try decoder.kind()
        self =
            switch kind {
            case "printDocket": .printDocket(try fields.decode(Docket.self, forKey: .docket))
            case "printPaper": .printPaper(try fields.decode(GuestPaper.self, forKey: .paper))
            default: throw UnknownKind(kind: kind)
            }
    }

    /// Writes an effect with its frozen kind.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .printDocket(let docket):
            try encoder.encode("printDocket", DocketIssued(docket: docket))
        case .printPaper(let paper):
            try encoder.encode("printPaper", PaperIssued(paper: paper))
        }
    }
}
