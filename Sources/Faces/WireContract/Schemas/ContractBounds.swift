import Amounts
import Checks
import HouseRules
import Pinyin
import Vocabulary
import Wire

/// The bounds of fields that the hub judges: of numbers their value, of texts their length, of
/// lists how many they hold. The numbers are those of the rules.
enum ContractBounds {
    /// By type or kind and field; `*` is any.
    static let ranges: [String: ClosedRange<Int64>] = [
        "*.seq": Contract.places,
        "IssuedNumbers.check_number": numbers,
        "IssuedNumbers.receipt_number": numbers,
        "IssuedNumbers.paper_numbers": 0...Int64(IssuedNumbers.mostPapers),
        "FirstAnswer.sequence": Contract.places,
        "FirstAnswer.hub_ms": 0...Contract.places.upperBound,
        "Hello.lowest_seq": Contract.places,
        "Hello.highest_seq": 0...Contract.places.upperBound,
        "CommandFields.v": versions,
        "Query.v": versions,
        "CommandFields.at_ms": 0...Contract.places.upperBound,
        "*.covers": 1...999,
        "*.course": 1...9,
        "*.seat": 1...99,
        "command.sendRound.lines": 1...Int64(Check.mostLinesPerRound),
        "LineDraft.quantity_thousandths": 1...Quantity.most.thousandths,
        "LineDraft.price_minor": 0...Money.largest.minor,
        "command.voidLine.quantity_thousandths": 1...Quantity.most.thousandths,
        "command.fireLines.lines": 1...Int64(Check.mostLines),
        "command.rush.lines": 1...Int64(Check.mostLines),
        "command.moveLines.lines": 1...Int64(Check.mostLines),
        "LineMoving.quantity_thousandths": 1...Quantity.most.thousandths,
        "command.compLine.quantity_thousandths": 1...Quantity.most.thousandths,
        "command.takeCash.given_minor": 0...Money.largest.minor,
        "command.takeCard.amount_minor": 1...Money.largest.minor,
        "command.setPortions.portions_thousandths": 0...SetPortions.most.thousandths,
        "command.setMarketPrice.price_minor": 0...Money.largest.minor,
        "*.keys": 1...Int64(2 * DishKeys.most),
    ]

    /// What each text of a list matches.
    static let patterns = ["*.keys": "^[a-z0-9]{1,\(DishKeys.longest)}$"]

    private static let numbers =
        Int64(IssuedNumbers.possible.lowerBound)...Int64(IssuedNumbers.possible.upperBound)

    private static let versions =
        (Contract.accepted.min() ?? Contract.version)...(Contract.accepted.max() ?? 0)

    /// The fields that hold null for nothing instead of being left out.
    static let nullable: Set = ["Reply.id"]
}
