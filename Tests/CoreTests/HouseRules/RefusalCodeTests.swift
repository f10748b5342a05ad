import Amounts
import Checks
import Floor
import Kitchen
import Tenders
import Testing
import Vocabulary

@testable import HouseRules

/// Codes are frozen: they are stored, sent, and worded on terminals of any age.
struct RefusalCodeTests {
    private static let id = "00000000-0000-0000-0000-000000000007"
    private static let codes: [(HouseRefusal, String, [String: String])] = [
        (.rightIsMissing(.openPrice), "rightIsMissing", ["right": "open-price"]),
        (.isOfTheHouse, "isOfTheHouse", [:]),
        (.spaceIsShort, "spaceIsShort", [:]),
        (.dayIsNotOpen, "dayIsNotOpen", [:]),
        (.checkIsKnown(7), "checkIsKnown", ["check": id]),
        (.checkIsUnknown(7), "checkIsUnknown", ["check": id]),
        (.checkIsClosed(7), "checkIsClosed", ["check": id]),
        (.checkIsCleared(7), "checkIsCleared", ["check": id]),
        (.checkIsOpen(7), "checkIsOpen", ["check": id]),
        (
            .checkIsMerged(7, into: 8), "checkIsMerged",
            ["check": id, "into": "00000000-0000-0000-0000-000000000008"]
        ),
        (.staffIsUnknown("ann"), "staffIsUnknown", ["staff": "ann"]),
        (.staffCannotServe("pan"), "staffCannotServe", ["staff": "pan"]),
        (.checkHasTenders(7, number: 3), "checkHasTenders", ["check": id, "number": "3"]),
        (.tableIsUnknown("t9"), "tableIsUnknown", ["table": "t9"]),
        (.coversOutOfRange(0), "coversOutOfRange", ["covers": "0"]),
        (.menuChanged("menu-2"), "menuChanged", ["menu": "menu-2"]),
        (.itemIsUnknown("soup"), "itemIsUnknown", ["item": "soup"]),
        (.itemHasNoMarketPrice("mapo"), "itemHasNoMarketPrice", ["item": "mapo"]),
        (.priceOutOfRange, "priceOutOfRange", [:]),
        (.portionsOutOfRange, "portionsOutOfRange", [:]),
        (.balanceChanged(15_990), "balanceChanged", ["balance_minor": "15990"]),
        (.paymentsExceedBill, "paymentsExceedBill", [:]),
        (.balanceIsDue(4500), "balanceIsDue", ["balance_minor": "4500"]),
        (.dayIsNotLater, "dayIsNotLater", [:]),
        (.booksDoNotFit("table t1"), "booksDoNotFit", ["what": "table t1"]),
        (.paperIsUnknown(9), "paperIsUnknown", ["paper": "9"]),
        (.floor(.coversOutOfRange(0)), "coversOutOfRange", ["covers": "0"]),
        (.floor(.partyHasNoTable(7)), "partyHasNoTable", ["check": id]),
        (.floor(.partyIsSeated("t1")), "partyIsSeated", ["table": "t1"]),
        (.floor(.tableIsTaken("t1")), "tableIsTaken", ["table": "t1"]),
        (.floor(.tableIsFull("t1", most: 20)), "tableIsFull", ["table": "t1", "most": "20"]),
        (.check(.coversOutOfRange(0)), "coversOutOfRange", ["covers": "0"]),
        (.check(.checkHasLines(7, number: 3)), "checkHasLines", ["check": id, "number": "3"]),
        (.check(.roundIsEmpty), "roundIsEmpty", [:]),
        (.check(.roundIsTooLong(most: 100)), "roundIsTooLong", ["most": "100"]),
        (.check(.checkIsFull(most: 1000)), "checkIsFull", ["most": "1000"]),
        (.check(.courseOutOfRange(0)), "courseOutOfRange", ["course": "0"]),
        (.check(.courseIsEmpty(3)), "courseIsEmpty", ["course": "3"]),
        (.check(.lineIsUnknown(7)), "lineIsUnknown", ["line": id]),
        (
            .check(.quantityOutOfRange(left: Quantity(2))), "quantityOutOfRange",
            ["left_thousandths": "2000"]
        ),
        (.check(.lineIsVoided(7)), "lineIsVoided", ["line": id]),
        (.check(.setIsVoidedWhole), "setIsVoidedWhole", [:]),
        (.check(.quantityIsNotWhole), "quantityIsNotWhole", [:]),
        (.freeIsNotAllowed, "freeIsNotAllowed", [:]),
        (.check(.noLineIsNamed), "noLineIsNamed", [:]),
        (.check(.nothingIsFired), "nothingIsFired", [:]),
        (.check(.reasonIsTooLong(most: 60)), "reasonIsTooLong", ["most": "60"]),
        (.check(.lineIsComped(7)), "lineIsComped", ["line": id]),
        (.check(.partIsNotWhole), "partIsNotWhole", [:]),
        (.check(.seatOutOfRange(0)), "seatOutOfRange", ["seat": "0"]),
        (.check(.lineIsNamedTwice(7)), "lineIsNamedTwice", ["line": id]),
        (.check(.newLineIsMissing(7)), "newLineIsMissing", ["line": id]),
        (.checkIsNotOpen(7), "checkIsNotOpen", ["check": id]),
        (.docketIsNotOnCheck(9), "docketIsNotOnCheck", ["docket": "9"]),
        (.docketIsWaiting(9), "docketIsWaiting", ["docket": "9"]),
        (.check(.checkIsEmpty), "checkIsEmpty", [:]),
        (.check(.linesAreHeld(2)), "linesAreHeld", ["count": "2"]),
        (.kitchen(.docketIsUnknown(9)), "docketIsUnknown", ["docket": "9"]),
        (.till(.tenderIsRepeated(7)), "tenderIsRepeated", ["tender": id]),
        (.till(.amountOutOfRange(-1)), "amountOutOfRange", ["amount_minor": "-1"]),
        (.till(.nothingIsDue), "nothingIsDue", [:]),
        (.till(.cashIsShort(due: 16_000)), "cashIsShort", ["due_minor": "16000"]),
        (
            .till(.amountExceedsBalance(balance: 100)), "amountExceedsBalance",
            ["balance_minor": "100"]
        ),
    ]

    @Test func `every refusal has its code and arguments`() {
        for (refusal, code, args) in Self.codes {
            #expect(refusal.coded == RefusalCode(code, args))
        }
    }

    private static let reasons: [(LineProblem.Reason, String, [String: String])] = [
        (.itemIsUnknown("soup"), "itemIsUnknown", ["item": "soup"]),
        (.nameIsTooLong(most: 60), "nameIsTooLong", ["most": "60"]),
        (.stationIsUnknown("grill"), "stationIsUnknown", ["station": "grill"]),
        (.taxClassIsUnknown("gold"), "taxClassIsUnknown", ["tax_class": "gold"]),
        (.quantityOutOfRange, "quantityOutOfRange", [:]),
        (
            .weightIsOffStep(Quantity(thousandths: 50), .jin), "weightIsOffStep",
            ["step_thousandths": "50", "unit": "jin"]
        ),
        (.weightIsMissing(.kilogram), "weightIsMissing", ["unit": "kg"]),
        (.quantityIsNotWhole, "quantityIsNotWhole", [:]),
        (.courseOutOfRange, "courseOutOfRange", [:]),
        (.seatOutOfRange, "seatOutOfRange", [:]),
        (.sizeIsUnknown("tall"), "sizeIsUnknown", ["size": "tall"]),
        (.sizeIsMissing, "sizeIsMissing", [:]),
        (.comboGroupIsUnknown("soup"), "comboGroupIsUnknown", ["group": "soup"]),
        (
            .comboChoiceIsUnknown("main", "fish"), "comboChoiceIsUnknown",
            ["group": "main", "item": "fish"]
        ),
        (
            .comboChoicesOutOfRange("main", choose: 2), "comboChoicesOutOfRange",
            ["group": "main", "choose": "2"]
        ),
        (
            .part("noodles", .modifierIsUnknown("lemon")), "modifierIsUnknown",
            ["modifier": "lemon", "part": "noodles"]
        ),
        (.modifierIsUnknown("lemon"), "modifierIsUnknown", ["modifier": "lemon"]),
        (.modifierIsRepeated("egg"), "modifierIsRepeated", ["modifier": "egg"]),
        (
            .choicesOutOfRange("spice", minimum: 1, maximum: 2), "choicesOutOfRange",
            ["group": "spice", "minimum": "1", "maximum": "2"]
        ),
        (.priceIsMissing, "priceIsMissing", [:]),
        (.marketPriceIsMissing, "marketPriceIsMissing", [:]),
        (.priceIsNotAllowed, "priceIsNotAllowed", [:]),
        (.priceOutOfRange, "priceOutOfRange", [:]),
        (.freeIsNotAllowed, "freeIsNotAllowed", [:]),
        (.amountIsTooLarge(most: 500), "amountIsTooLarge", ["most_minor": "500"]),
        (
            .portionsAreShort("mapo", left: TinyHouse.half, nil), "portionsAreShort",
            ["item": "mapo", "left_thousandths": "500"]
        ),
        (
            .portionsAreShort("carp", left: TinyHouse.half, .liang), "portionsAreShort",
            ["item": "carp", "left_thousandths": "500", "unit": "liang"]
        ),
    ]

    @Test func `every reason to refuse a line has its code and arguments`() {
        for (reason, code, args) in Self.reasons {
            let refusal = HouseRefusal.linesAreRefused([LineProblem(line: 7, reason: reason)])
            let line = RefusalCode.Line(line: Self.id, code: code, args: args)
            #expect(refusal.coded == RefusalCode("linesAreRefused", lines: [line]))
        }
    }

    @Test func `repeated lines are told line by line`() {
        let lines = [RefusalCode.Line(line: Self.id, code: "lineIsRepeated", args: [:])]
        #expect(
            HouseRefusal.check(.lineIsRepeated([7])).coded
                == RefusalCode("lineIsRepeated", lines: lines))
    }

    @Test func `a code is letters only`() {
        let codes = Self.codes.map(\.1) + Self.reasons.map(\.1)
        #expect(codes.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isLetter } })
    }
}
