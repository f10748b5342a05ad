/// What a key does.
public enum ScreenDeed: Hashable, Sendable, CaseIterable {
    /// It leads somewhere or tells something.
    case way(WayDeed)
    /// It changes what is ordered.
    case order(OrderDeed)

    /// Everything that keys do.
    public static let allCases =
        WayDeed.allCases.map(Self.way) + OrderDeed.allCases.map(Self.order)
}

/// What a key does that leads somewhere, says who is there, or tells something about the house.
public enum WayDeed: String, Hashable, Sendable, CaseIterable {
    case back, help, menu, move, pages, clear, done, skip, yes, no
    case signIn, signOut, switchWaiter, language, quit
    case open, check, pad, nextBusy, inbox, allSeen, goThere, sendNote
    case soldOutList, setPortions, soldOut, onSale, marketPrice
    case seatGuests, covers, transfer, merge, undoMerge, share, clearTable, handOver
}

/// What a key does to dishes, drafted or sent.
public enum OrderDeed: String, Hashable, Sendable, CaseIterable {
    case ring, send, sendRest, takeLeft, browse, openItem
    case more, less, quantity, options, seat, course, hold, holdCourse, note, allergy
    case tableAllergy, price, remove, repeatLine, repeatRound, undo
    case fireCourse, fireLine, rush, void, comp, undoComp, moveLines, preBill, reprint, select
    case kitchenTold
}

/// The state of something.
public enum ScreenMark: String, Hashable, Sendable, CaseIterable {
    case free, taken, signedIn
    case draft, keptHere, held, fired, onPaper, notOnPaper, bumped, rushed, comped, voided
    case hold, cookedNow, waits, allergy, note
    case soldOut, market, openPrice, noPriceYet, unknown
}

/// What is asked before something is typed or chosen.
public enum ScreenQuestion: String, Hashable, Sendable, CaseIterable {
    case waiter, table, dish, covers, seat, course, quantity, weight, size, price
    case allergy, note, reason, portions, message, name, colleague
    case mergeWith, moveTo, party, station, taxClass, docket, hurry, checks, merged, addressee
}

/// A sentence that is always the same.
public enum ScreenText: String, Hashable, Sendable, CaseIterable {
    case askingHub, signInNeedsHub, nobodyFound, houseIsUnknown
    case typeADish, nothingFits, noOptions, noRoundYet, nothingToUndo, nothingOrdered
    case asTheHubSees, voided, fired, preBillOrdered, portionsAreSet, billWithoutDraft
    case reasonIsNeeded, draftOfBefore, noNews, nothingIsCounted, quitQuestion
    case signOutQuestion, wholeCheck, everybody, myChecks, clearQuestion, noDocket, notMerged
    case draftNotKept, preBillAgain, priceAway
    case tablesUnknown, noTable, wholePortions, halfIsASize, nothingTyped, pasteIsLong
    case nothingIsHeld, leaveDraft, moveDraftHere, dropDraft, dropQuestion, provePIN
    case printsLater, firesLater, sendAnyway, rushNeedsHub, reprintNeedsHub, tablesUntold
    case nobodyTakesOver, cameOut, wasSettled
}

/// A screen that `?` tells about.
public enum ScreenHelp: String, Hashable, Sendable, CaseIterable {
    case signIn, floor, pad, choices, question, sending, browse, check, inbox, soldOut, leaving
    case picking, pickingByArrows, confirming
}
