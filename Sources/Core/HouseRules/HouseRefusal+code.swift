import Amounts
import Checks
import Floor
import Kitchen
import Tenders
import Vocabulary

/// A refusal as it is stored and sent: a stable code and its arguments, worded on the terminal.
public struct RefusalCode: Hashable, Sendable, Codable {
    /// The code; frozen once it has been used.
    public let code: String
    /// What the wording needs: amounts end in `_minor`, quantities in `_thousandths`;
    /// `unit` is a weight's.
    public let args: [String: String]
    /// The lines of a round that are refused, each for its own reason.
    public let lines: [Line]?

    /// A refused line.
    public struct Line: Hashable, Sendable, Codable {
        /// The line's id.
        public let line: String
        /// The code of its reason.
        public let code: String
        /// What the wording needs.
        public let args: [String: String]

        /// A refused line.
        public init(line: String, code: String, args: [String: String]) {
            self.line = line
            self.code = code
            self.args = args
        }
    }

    /// A refusal with a code of `[a-zA-Z]`.
    public init(_ code: String, _ args: [String: String] = [:], lines: [Line]? = nil) {
        self.code = code
        self.args = args
        self.lines = lines
    }
}

extension HouseRefusal {
    /// The stable code of this refusal and the arguments for its wording.
    public var coded: RefusalCode {
        switch self {
        case .rightIsMissing(let right): RefusalCode("rightIsMissing", ["right": right.rawValue])
        case .isOfTheHouse: RefusalCode("isOfTheHouse")
        case .spaceIsShort: RefusalCode("spaceIsShort")
        case .staffIsUnknown(let id): RefusalCode("staffIsUnknown", ["staff": "\(id)"])
        case .dayIsNotOpen: RefusalCode("dayIsNotOpen")
        case .checkIsKnown(let id): RefusalCode("checkIsKnown", ["check": "\(id)"])
        case .checkIsUnknown(let id): RefusalCode("checkIsUnknown", ["check": "\(id)"])
        case .checkIsClosed(let id): RefusalCode("checkIsClosed", ["check": "\(id)"])
        case .checkIsCleared(let id): RefusalCode("checkIsCleared", ["check": "\(id)"])
        case .checkIsOpen(let id): RefusalCode("checkIsOpen", ["check": "\(id)"])
        case .checkIsMerged(let id, let into):
            RefusalCode("checkIsMerged", ["check": "\(id)", "into": "\(into)"])
        case .checkIsNotOpen(let id): RefusalCode("checkIsNotOpen", ["check": "\(id)"])
        case .staffCannotServe(let id): RefusalCode("staffCannotServe", ["staff": "\(id)"])
        case .checkHasTenders(let id, let number):
            RefusalCode("checkHasTenders", ["check": "\(id)", "number": "\(number)"])
        case .tableIsUnknown(let id): RefusalCode("tableIsUnknown", ["table": "\(id)"])
        case .coversOutOfRange(let covers):
            RefusalCode("coversOutOfRange", ["covers": "\(covers)"])
        case .menuChanged(let menu): RefusalCode("menuChanged", ["menu": menu])
        case .linesAreRefused(let problems):
            RefusalCode("linesAreRefused", lines: problems.map(\.coded))
        case .itemIsUnknown(let item): RefusalCode("itemIsUnknown", ["item": "\(item)"])
        case .itemHasNoMarketPrice(let item):
            RefusalCode("itemHasNoMarketPrice", ["item": "\(item)"])
        case .priceOutOfRange: RefusalCode("priceOutOfRange")
        case .freeIsNotAllowed: RefusalCode("freeIsNotAllowed")
        case .portionsOutOfRange: RefusalCode("portionsOutOfRange")
        case .balanceChanged(let balance):
            RefusalCode("balanceChanged", ["balance_minor": "\(balance.minor)"])
        case .paymentsExceedBill: RefusalCode("paymentsExceedBill")
        case .balanceIsDue(let balance):
            RefusalCode("balanceIsDue", ["balance_minor": "\(balance.minor)"])
        case .dayIsNotLater: RefusalCode("dayIsNotLater")
        case .booksDoNotFit(let what): RefusalCode("booksDoNotFit", ["what": what])
        case .paperIsUnknown(let number): RefusalCode("paperIsUnknown", ["paper": "\(number)"])
        case .docketIsNotOnCheck(let number):
            RefusalCode("docketIsNotOnCheck", ["docket": "\(number)"])
        case .docketIsWaiting(let number):
            RefusalCode("docketIsWaiting", ["docket": "\(number)"])
        case .floor(let refusal): refusal.coded
        case .check(let refusal): refusal.coded
        case .kitchen(.docketIsUnknown(let number)):
            RefusalCode("docketIsUnknown", ["docket": "\(number)"])
        case .till(let refusal): refusal.coded
        }
    }
}

extension FloorRefusal {
    fileprivate var coded: RefusalCode {
        switch self {
        case .coversOutOfRange(let covers):
            RefusalCode("coversOutOfRange", ["covers": "\(covers)"])
        case .partyHasNoTable(let check): RefusalCode("partyHasNoTable", ["check": "\(check)"])
        case .partyIsSeated(let table): RefusalCode("partyIsSeated", ["table": "\(table)"])
        case .tableIsTaken(let table): RefusalCode("tableIsTaken", ["table": "\(table)"])
        case .tableIsFull(let table, let most):
            RefusalCode("tableIsFull", ["table": "\(table)", "most": "\(most)"])
        }
    }
}

extension CheckRefusal {
    fileprivate var coded: RefusalCode {
        switch self {
        case .coversOutOfRange(let covers):
            RefusalCode("coversOutOfRange", ["covers": "\(covers)"])
        case .checkHasLines(let id, let number):
            RefusalCode("checkHasLines", ["check": "\(id)", "number": "\(number)"])
        case .roundIsEmpty: RefusalCode("roundIsEmpty")
        case .roundIsTooLong(let most): RefusalCode("roundIsTooLong", ["most": "\(most)"])
        case .checkIsFull(let most): RefusalCode("checkIsFull", ["most": "\(most)"])
        case .lineIsRepeated(let ids):
            RefusalCode(
                "lineIsRepeated",
                lines: ids.map {
                    RefusalCode.Line(line: "\($0)", code: "lineIsRepeated", args: [:])
                })
        case .noLineIsNamed: RefusalCode("noLineIsNamed")
        case .courseOutOfRange(let course):
            RefusalCode("courseOutOfRange", ["course": "\(course)"])
        case .courseIsEmpty(let course): RefusalCode("courseIsEmpty", ["course": "\(course)"])
        case .lineIsUnknown(let id): RefusalCode("lineIsUnknown", ["line": "\(id)"])
        case .lineIsVoided(let id): RefusalCode("lineIsVoided", ["line": "\(id)"])
        case .nothingIsFired: RefusalCode("nothingIsFired")
        case .reasonIsTooLong(let most): RefusalCode("reasonIsTooLong", ["most": "\(most)"])
        case .lineIsComped(let id): RefusalCode("lineIsComped", ["line": "\(id)"])
        case .quantityOutOfRange(let left):
            RefusalCode("quantityOutOfRange", ["left_thousandths": "\(left.thousandths)"])
        case .setIsVoidedWhole: RefusalCode("setIsVoidedWhole")
        case .quantityIsNotWhole: RefusalCode("quantityIsNotWhole")
        case .partIsNotWhole: RefusalCode("partIsNotWhole")
        case .seatOutOfRange(let seat): RefusalCode("seatOutOfRange", ["seat": "\(seat)"])
        case .lineIsNamedTwice(let id): RefusalCode("lineIsNamedTwice", ["line": "\(id)"])
        case .newLineIsMissing(let id): RefusalCode("newLineIsMissing", ["line": "\(id)"])
        case .checkIsEmpty: RefusalCode("checkIsEmpty")
        case .linesAreHeld(let count): RefusalCode("linesAreHeld", ["count": "\(count)"])
        }
    }
}

extension TenderRefusal {
    fileprivate var coded: RefusalCode {
        switch self {
        case .tenderIsRepeated(let id): RefusalCode("tenderIsRepeated", ["tender": "\(id)"])
        case .amountOutOfRange(let amount):
            RefusalCode("amountOutOfRange", ["amount_minor": "\(amount.minor)"])
        case .nothingIsDue: RefusalCode("nothingIsDue")
        case .cashIsShort(let due): RefusalCode("cashIsShort", ["due_minor": "\(due.minor)"])
        case .amountExceedsBalance(let balance):
            RefusalCode("amountExceedsBalance", ["balance_minor": "\(balance.minor)"])
        }
    }
}

extension LineProblem {
    fileprivate var coded: RefusalCode.Line {
        let (code, args) = reason.coded
        return RefusalCode.Line(line: "\(line)", code: code, args: args)
    }
}

extension LineProblem.Reason {
    fileprivate var coded: (String, [String: String]) {
        switch self {
        case .nameIsTooLong(let most): ("nameIsTooLong", ["most": "\(most)"])
        case .stationIsUnknown(let id): ("stationIsUnknown", ["station": "\(id)"])
        case .taxClassIsUnknown(let id): ("taxClassIsUnknown", ["tax_class": "\(id)"])
        case .itemIsUnknown(let item): ("itemIsUnknown", ["item": "\(item)"])
        case .quantityOutOfRange: ("quantityOutOfRange", [:])
        case .weightIsMissing(let unit): ("weightIsMissing", ["unit": unit.rawValue])
        case .weightIsOffStep(let step, let unit):
            (
                "weightIsOffStep",
                ["step_thousandths": "\(step.thousandths)", "unit": unit.rawValue]
            )
        case .quantityIsNotWhole: ("quantityIsNotWhole", [:])
        case .courseOutOfRange: ("courseOutOfRange", [:])
        case .seatOutOfRange: ("seatOutOfRange", [:])
        case .sizeIsUnknown(let size): ("sizeIsUnknown", ["size": "\(size)"])
        case .sizeIsMissing: ("sizeIsMissing", [:])
        case .comboGroupIsUnknown(let group): ("comboGroupIsUnknown", ["group": "\(group)"])
        case .comboChoiceIsUnknown(let group, let item):
            ("comboChoiceIsUnknown", ["group": "\(group)", "item": "\(item)"])
        case .comboChoicesOutOfRange(let group, let choose):
            ("comboChoicesOutOfRange", ["group": "\(group)", "choose": "\(choose)"])
        case .part(let item, let reason): reason.coded(in: item)
        case .modifierIsUnknown(let id): ("modifierIsUnknown", ["modifier": "\(id)"])
        case .modifierIsRepeated(let id): ("modifierIsRepeated", ["modifier": "\(id)"])
        case .choicesOutOfRange(let group, let minimum, let maximum):
            (
                "choicesOutOfRange",
                ["group": "\(group)", "minimum": "\(minimum)", "maximum": "\(maximum)"]
            )
        case .priceIsMissing: ("priceIsMissing", [:])
        case .marketPriceIsMissing: ("marketPriceIsMissing", [:])
        case .priceIsNotAllowed: ("priceIsNotAllowed", [:])
        case .priceOutOfRange: ("priceOutOfRange", [:])
        case .freeIsNotAllowed: ("freeIsNotAllowed", [:])
        case .amountIsTooLarge(let most): ("amountIsTooLarge", ["most_minor": "\(most.minor)"])
        case .portionsAreShort(let item, let left, let unit):
            (
                "portionsAreShort",
                ["item": "\(item)", "left_thousandths": "\(left.thousandths)"]
                    .merging(unit.map { ["unit": $0.rawValue] } ?? [:]) { own, _ in own }
            )
        }
    }

    /// The same about one dish of a set, which the argument `part` names.
    private func coded(in part: ItemID) -> (String, [String: String]) {
        let (code, args) = coded
        return (code, args.merging(["part": "\(part)"]) { own, _ in own })
    }
}
