import Amounts
import Checks
public import Vocabulary

/// A dish that is not on the menu (临时菜): somebody types its name, and its price by hand.
public struct OpenItem: Hashable, Sendable, Codable {
    /// What it is called on every paper, in 1…60 characters.
    public let name: Note
    /// Where it is made.
    public let station: StationID
    /// How it is taxed.
    public let taxClass: TaxClassID

    private enum CodingKeys: String, CodingKey {
        case name, station, taxClass = "tax_class"
    }

    /// A dish by hand.
    public init(name: Note, station: StationID, taxClass: TaxClassID) {
        self.name = name
        self.station = station
        self.taxClass = taxClass
    }

    /// The most Unicode scalars its name may have.
    public static let longestName = 60
}

extension ItemID {
    /// What stands in place of a dish's number on lines of dishes that are not on the menu.
    public static let openItem: ItemID = "open-item"
}

extension LinePricing {
    /// A dish that is on no menu, at the price that came with it.
    func open(_ open: OpenItem, from sender: Sender) throws(LineProblem.Reason) -> CheckLine {
        guard draft.item == .openItem else { throw .itemIsUnknown(draft.item) }
        guard open.name.text.unicodeScalars.count <= OpenItem.longestName else {
            throw .nameIsTooLong(most: OpenItem.longestName)
        }
        guard books.isWorkStation(open.station) else { throw .stationIsUnknown(open.station) }
        guard let tax = books.taxClass(open.taxClass) else {
            throw .taxClassIsUnknown(open.taxClass)
        }
        try checkQuantity()
        let course = try course(ofDish: 1)
        if let size = draft.size { throw .sizeIsUnknown(size) }
        if let part = draft.parts.first { throw .comboGroupIsUnknown(part.group) }
        if let modifier = draft.modifiers.first { throw .modifierIsUnknown(modifier) }
        guard let price = try priceByHand() else { throw .priceIsMissing }
        let language = books.config.languages.first ?? .english
        return line(
            Frozen(
                names: LocalizedText([language: open.name.text]), price: price, modifiers: [],
                course: course, taxRate: tax.rate, station: open.station, serving: nil),
            from: sender)
    }
}
