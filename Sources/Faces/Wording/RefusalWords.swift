/// The sentences for refusals in one language, one exhaustive function for each group of codes.
struct RefusalWords: Sendable {
    let envelope: @Sendable (EnvelopeRefusal, RefusalArguments) -> String
    let place: @Sendable (PlaceRefusal, RefusalArguments) -> String
    let round: @Sendable (RoundRefusal, RefusalArguments) -> String
    let money: @Sendable (MoneyRefusal, RefusalArguments) -> String
    let party: @Sendable (PartyRefusal, RefusalArguments) -> String
    /// Before a sentence about one dish of a set meal: the dish's number or name, and the sentence.
    let part: @Sendable (String, String) -> String
    /// For a code that a newer house made up.
    let unknown: @Sendable (String) -> String
}

/// What is wrong with a command before anybody looks into it.
enum EnvelopeRefusal: String, CaseIterable {
    case unknownKind, unknownField, wrongVersion, badSession, malformed, tooLarge, idReused
    case houseFault, deviceMayNot, staleEpoch, seqReused, signInWrong, signInLocked
}

/// Who asks, where, and on which check or paper.
enum PlaceRefusal: String, CaseIterable {
    case rightIsMissing, isOfTheHouse, dayIsNotOpen, checkIsKnown, checkIsUnknown, checkIsClosed
    case spaceIsShort, checkIsCleared
    case checkIsOpen, tableIsUnknown, coversOutOfRange, partyHasNoTable, partyIsSeated, tableIsTaken
    case dayIsNotLater, booksDoNotFit, paperIsUnknown, docketIsUnknown
}

/// What is ordered, fired or voided.
enum RoundRefusal: String, CaseIterable {
    case menuChanged, linesAreRefused, roundIsEmpty, roundIsTooLong, checkIsFull, lineIsRepeated
    case courseOutOfRange, courseIsEmpty, lineIsUnknown, quantityOutOfRange, lineIsVoided
    case itemIsUnknown, seatOutOfRange, modifierIsUnknown, modifierIsRepeated, choicesOutOfRange
    case priceIsMissing, priceIsNotAllowed, priceOutOfRange, textIsIllegible, setIsVoidedWhole
    case weightIsOffStep, quantityIsNotWhole, sizeIsUnknown, sizeIsMissing, comboGroupIsUnknown
    case comboChoiceIsUnknown, comboChoicesOutOfRange, marketPriceIsMissing, portionsAreShort
    case itemHasNoMarketPrice, portionsOutOfRange, weightIsMissing, freeIsNotAllowed
    case amountIsTooLarge
}

/// What is billed and paid.
enum MoneyRefusal: String, CaseIterable {
    case balanceChanged, paymentsExceedBill, balanceIsDue, checkIsEmpty, linesAreHeld
    case tenderIsRepeated, amountOutOfRange, nothingIsDue, cashIsShort, amountExceedsBalance
}

/// Who sits together, who serves them, and who is gone.
enum PartyRefusal: String, CaseIterable {
    case checkIsMerged, checkHasTenders, checkHasLines, staffIsUnknown, staffCannotServe
    case tableIsFull
}
