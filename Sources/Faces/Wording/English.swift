import Vocabulary

extension Words {
    /// English.
    static let english = Words(
        paper: PaperWords(
            table: "Table", counter: "COUNTER", covers: "Covers", check: "Check", by: "By",
            round: "Round", seat: "Seat", course: { "COURSE \($0)" }, set: "Set meal",
            unit: English.unit, reprint: "REPRINT"),
        docket: DocketWords(
            work: "WORK", expo: "MASTER", void: "VOID", moved: "MOVED",
            reprintWarning: "May be there already: do not do it twice",
            number: "Docket", lines: "Dishes", allergy: "ALLERGY", note: "Note",
            reason: "Reason", from: "From", to: "To"),
        bill: BillWords(
            preBill: "PRE-BILL", notAReceipt: "Not a receipt", printing: "Print no.",
            receipt: "RECEIPT", copy: "COPY", receiptNumber: "Receipt no.",
            subtotal: "Subtotal", taxAdded: "Tax", taxIncluded: "Incl. tax", total: "TOTAL",
            cash: "Cash", card: "Card", reference: "Ref.", cashRounding: "Cash rounding",
            change: "Change", paid: "Paid", due: "DUE", cashier: "Cashier",
            thanks: "Thank you, see you again!"),
        screen: .english, story: .english, lines: .english,
        troubles: TroubleWords(
            unreachable: "Cannot be reached: is it on, and is its cable in?",
            paperEnd: "Out of paper: put in a new roll.",
            coverOpen: "Its cover is open: close it.",
            cutter: "Its cutter is stuck: clear it, then switch it off and on.",
            offline: "Is offline: look at its lamps.",
            silent: "Stopped answering: look whether the paper came out.",
            closed: "Ended the connection: was it switched off?",
            stopped: "The house was stopped while it printed: look whether the paper came out.",
            recovered: "Held back by a restore: look whether the paper came out, then confirm.",
            unsettable: "Cannot be set, so nothing comes out: pass it on by word.",
            unknown: { "Does not print (\($0))." }),
        rights: RightWords(
            seat: "seat guests, open checks or change tables", order: "send or fire dishes",
            void: "void a dish that was sent", openPrice: "set a price by hand",
            preBill: "print a pre-bill", settle: "take money or close checks",
            reprint: "print a paper again", setPortions: "say how many portions are left",
            setMarketPrice: "set a market price",
            handOver: "hand over checks of others",
            comp: "give a dish away"),
        refusals: RefusalWords(
            envelope: English.envelope, place: English.place, round: English.round,
            money: English.money, party: EnglishParties.sentence,
            part: { "Dish \($0) of the set: \($1)" },
            unknown: { "The house refused this (\($0))." }))
}

private enum English {
    static func unit(_ unit: WeightUnit) -> String {
        switch unit {
        case .kilogram: "kg"
        case .jin: "jin"
        case .liang: "liang"
        case .gram: "g"
        }
    }

    static func envelope(_ code: EnvelopeRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .unknownKind:
            "The house does not know how to do this. Update the house or this terminal."
        case .unknownField:
            "The house does not understand a part of this and will not guess. Update the house."
        case .wrongVersion:
            "This terminal and the house speak different versions. Update the older one."
        case .badSession: "Your sign-in is not valid any more. Sign in again."
        case .malformed: "The house could not read this. Nothing was done; enter it again."
        case .tooLarge: "This is too much at once. Send it in smaller parts."
        case .idReused:
            "This carries the number of something else that was sent before. Enter it again."
        case .houseFault:
            "The house has a fault and did not do this. Tell the manager; do this by hand."
        case .deviceMayNot: "This terminal may not do that. Use another one."
        case .staleEpoch:
            "This was entered before the terminal was set up anew. Enter it again."
        case .seqReused:
            "This terminal counts anew what the house has seen already. Tell the manager."
        case .signInWrong: "That PIN is not right. Try again, or ask the manager for a new one."
        case .signInLocked:
            "Too many wrong PINs. Try again in \(args.seconds("wait")) s."
        }
    }

    static func place(_ code: PlaceRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .rightIsMissing: "You may not \(args.right). Ask somebody who may."
        case .isOfTheHouse: "Only the house itself may do this."
        case .dayIsNotOpen: "The house has not opened its first business day. Tell the manager."
        case .spaceIsShort:
            "The house's disk is full: no new orders, but checks can be closed. Tell the manager."
        case .checkIsKnown: "This check was opened before. Look for it instead of opening it."
        case .checkIsUnknown: "There is no such check."
        case .checkIsClosed: "The check is closed. Nothing on it can change."
        case .checkIsCleared:
            "The table was cleared, and the check ended with nothing on it. Seat the guests again."
        case .checkIsOpen: "The check is still open. It has no receipt yet."
        case .tableIsUnknown: "The house has no table \(args["table"])."
        case .coversOutOfRange: "\(args["covers"]) guests cannot be. Enter 1 to 999."
        case .partyHasNoTable: "This party has no table yet."
        case .partyIsSeated: "This party already has table \(args["table"])."
        case .tableIsTaken: "Table \(args["table"]) is taken."
        case .dayIsNotLater: "This business day is not later than the one that is open."
        case .booksDoNotFit:
            "The new menu or setup does not fit what is open (\(args["what"]))."
        case .paperIsUnknown: "No paper \(args["paper"]) waits for its printer."
        case .docketIsUnknown: "No docket \(args["docket"]) waits for its printer."
        }
    }

    static func round(_ code: RoundRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .menuChanged: "The menu has changed. Look the round over and send it again."
        case .linesAreRefused: "Nothing was sent: some dishes cannot be ordered so."
        case .roundIsEmpty: "There is nothing to send."
        case .roundIsTooLong:
            "A round has at most \(args["most"]) lines. Send it in two parts."
        case .checkIsFull: "A check has at most \(args["most"]) lines. Open another one."
        case .lineIsRepeated: "This line is on the check already."
        case .courseOutOfRange: "Courses go from 1 to 9."
        case .courseIsEmpty: "The check has nothing for course \(args["course"])."
        case .lineIsUnknown: "The check has no such line."
        case .quantityOutOfRange:
            args.quantity("left").map { "The line has \($0) left. Enter no more than that." }
                ?? "A quantity is more than 0 and at most 999."
        case .lineIsVoided: "Nothing is left of this line: it was voided."
        case .itemIsUnknown: "Dish \(args["item"]) is not on the menu."
        case .seatOutOfRange: "Seats go from 1 to 99."
        case .modifierIsUnknown: "The dish cannot be had with \"\(args["modifier"])\"."
        case .modifierIsRepeated: "\"\(args["modifier"])\" is chosen twice."
        case .choicesOutOfRange:
            "Choose \(span(args["minimum"], args["maximum"])) for \"\(args["group"])\"."
        case .priceIsMissing: "This dish is priced by hand. Enter its price."
        case .priceIsNotAllowed: "You may not set a price by hand."
        case .textIsIllegible:
            "The printers cannot print \(args["characters"]). Write it in other words."
        case .priceOutOfRange: "This price cannot be: below zero, or too high."
        case .freeIsNotAllowed:
            "At this price it costs nothing, and you may not give dishes away. "
                + "Ask somebody who may."
        case .amountIsTooLarge:
            "One line comes to at most \(args.amount("most")). Check quantity and price."
        case .setIsVoidedWhole:
            "A set meal is voided as a whole set, not dish by dish. Enter a whole number."
        case .weightIsMissing:
            "This dish is sold by weight. Weigh it and enter the weight\(inUnit(args))."
        case .weightIsOffStep:
            "This dish is weighed in steps of \(weight("step", args)). Round the weight."
        case .quantityIsNotWhole:
            "Portions and sets are whole. Enter a whole number; a half is a size of its own."
        case .sizeIsUnknown: "The dish does not come in size \"\(args["size"])\"."
        case .sizeIsMissing: "This dish comes in sizes. Choose one."
        case .comboGroupIsUnknown: "The dish has no group \"\(args["group"])\" to choose from."
        case .comboChoiceIsUnknown:
            "The set does not offer dish \(args["item"]) for \"\(args["group"])\"."
        case .comboChoicesOutOfRange:
            "Choose \(args["choose"]) for \"\(args["group"])\" of the set."
        case .marketPriceIsMissing:
            "Today's market price of this dish is not set yet. Ask who sets it."
        case .portionsAreShort: short(args)
        case .itemHasNoMarketPrice: "Dish \(args["item"]) is not sold at the market's price."
        case .portionsOutOfRange: "Portions go from 0 to 99999."
        }
    }

    private static func short(_ args: RefusalArguments) -> String {
        args.quantity("left") == "0"
            ? "Dish \(args["item"]) is sold out."
            : "Only \(weight("left", args)) left of dish \(args["item"])."
    }

    /// A quantity, with its unit when it is a weight: `0.75 jin`.
    private static func weight(_ name: String, _ args: RefusalArguments) -> String {
        [args.quantity(name) ?? "?", args.unit].compactMap(\.self).joined(separator: " ")
    }

    private static func inUnit(_ args: RefusalArguments) -> String {
        args.unit.map { " in \($0)" } ?? ""
    }

    static func money(_ code: MoneyRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .balanceChanged:
            "The check has changed: \(args.amount("balance")) is due now. Look at it again."
        case .paymentsExceedBill: "More was paid already than would be left on the check."
        case .balanceIsDue: "\(args.amount("balance")) is still due."
        case .checkIsEmpty: "There is nothing on the check."
        case .linesAreHeld:
            args["count"] == "1"
                ? "1 line was never sent to the kitchen. Fire it or void it."
                : "\(args["count"]) lines were never sent to the kitchen. Fire or void them."
        case .tenderIsRepeated:
            "Another payment was taken under this number. Look at what is due, enter it again."
        case .amountOutOfRange: "\(args.amount("amount")) cannot be taken."
        case .nothingIsDue: "Nothing is due: the check is paid."
        case .cashIsShort: "In cash it is \(args.amount("due")). Take at least that."
        case .amountExceedsBalance:
            "A card pays at most what is due, \(args.amount("balance"))."
        }
    }

    private static func span(_ minimum: String, _ maximum: String) -> String {
        minimum == maximum ? minimum : "\(minimum) to \(maximum)"
    }
}
