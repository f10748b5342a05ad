import Amounts
import Vocabulary

/// What a check line holds; see `CheckLine` for units and ranges.
struct LineSheet: Hashable, Sendable, Codable {
    var id: LineID
    let item: ItemID
    let names: LocalizedText
    let price: Money
    let modifiers: [CheckLine.Modifier]
    var quantity: Quantity
    var seat: Int?
    let course: Int
    let note: Note?
    let allergy: Note?
    let taxRate: Rate
    let station: StationID
    let round: Int
    let by: StaffID
    let at: Moment
    var stage: CheckLine.Stage
    var voided = Quantity.zero
    let serving: Serving?
    var comp: LineComp?
    var history: LineHistory?

    private enum CodingKeys: String, CodingKey {
        case id, item, names, price = "price_minor", modifiers, quantity = "quantity_thousandths"
        case seat, course, note, allergy, taxRate = "tax_rate_ppm", station, round, by, at = "at_ms"
        case stage, voided = "voided_thousandths", serving, comp, history
    }
}
