public import Amounts
public import Checks
public import Floor
public import Kitchen
public import Tenders
public import Vocabulary

/// Why the house says no, in rank order: first who asks, then what it speaks of, then the rooms.
public enum HouseRefusal: Error, Hashable, Sendable {
    /// The person lacks the right for it.
    case rightIsMissing(Right)
    /// Only the house itself may ask this.
    case isOfTheHouse
    /// The disk has no room for new work; what is open can still be changed, paid and closed.
    case spaceIsShort
    /// Nobody of that name works here.
    case staffIsUnknown(StaffID)
    /// No business day was opened yet.
    case dayIsNotOpen
    /// A check of that id was opened before.
    case checkIsKnown(CheckID)
    /// No check of that id was ever opened.
    case checkIsUnknown(CheckID)
    /// The check is closed.
    case checkIsClosed(CheckID)
    /// The check ended with nothing on it when its table was cleared.
    case checkIsCleared(CheckID)
    /// The check was merged into another one, which is open: ask that one.
    case checkIsMerged(CheckID, into: CheckID)
    /// The check is still open.
    case checkIsOpen(CheckID)
    /// The check that lines are to go to is not open.
    case checkIsNotOpen(CheckID)
    /// That member of staff may not seat guests and take orders.
    case staffCannotServe(StaffID)
    /// Something was paid on the check already.
    case checkHasTenders(CheckID, number: Int)
    /// The house has no such table.
    case tableIsUnknown(TableID)
    /// Covers are not 1…999.
    case coversOutOfRange(Int)
    /// The menu the round was drafted under is out of force for too long.
    case menuChanged(String)
    /// Lines that cannot be ordered so; all of them.
    case linesAreRefused([LineProblem])
    /// The menu in force has no such dish or set meal; a count of one that it had can be ended.
    case itemIsUnknown(ItemID)
    /// The dish is not sold at the market's price.
    case itemHasNoMarketPrice(ItemID)
    /// A price that is negative or above `Money.largest`.
    case priceOutOfRange
    /// A market price of 0 gives a dish away, and who sets it may give nothing away.
    case freeIsNotAllowed
    /// Portions are not 0…99,999.
    case portionsOutOfRange
    /// The balance is not what the cashier saw.
    case balanceChanged(Money)
    /// Less would be left on the check than was paid.
    case paymentsExceedBill
    /// Something is still due.
    case balanceIsDue(Money)
    /// The day is not later than the one that is open.
    case dayIsNotLater
    /// Books that were not stored, or that contradict what is open; says which part: `menu`,
    /// `config`, `prices_include_tax`, `currency`, `table …` or `station …`.
    case booksDoNotFit(String)
    /// No paper of that number was issued yet.
    case paperIsUnknown(Int)
    /// No line that stands on the check is on a work docket of that number.
    case docketIsNotOnCheck(Int)
    /// That docket is not out yet: it prints by itself.
    case docketIsWaiting(Int)
    /// The floor says no.
    case floor(FloorRefusal)
    /// The check says no.
    case check(CheckRefusal)
    /// The kitchen says no. It does so only to who asks it alone: the house asks it about dockets
    /// that wait.
    case kitchen(KitchenRefusal)
    /// The till says no.
    case till(TenderRefusal)
}

/// What is wrong with one line of a round.
public struct LineProblem: Hashable, Sendable {
    /// What can be wrong, in rank order.
    public indirect enum Reason: Error, Hashable, Sendable {
        /// The name of a dish by hand has more characters than this.
        case nameIsTooLong(most: Int)
        /// The house makes nothing at a station of that name.
        case stationIsUnknown(StationID)
        /// The house has no such tax class.
        case taxClassIsUnknown(TaxClassID)
        /// The menu has no such dish, or one that the house has no tax class or work station for.
        case itemIsUnknown(ItemID)
        /// Quantity is not above 0 and at most 999.
        case quantityOutOfRange
        /// The dish is weighed, and nobody said what it weighs.
        case weightIsMissing(WeightUnit)
        /// A weight that is not a multiple of what the dish is weighed in.
        case weightIsOffStep(Quantity, WeightUnit)
        /// Part of a portion or of a set meal: a half portion is a size of its own.
        case quantityIsNotWhole
        /// The course is not 1…9.
        case courseOutOfRange
        /// The seat is not 1…99.
        case seatOutOfRange
        /// The dish has no such size.
        case sizeIsUnknown(SizeID)
        /// The dish is sold in sizes, and none is said.
        case sizeIsMissing
        /// Dishes chosen for a group that the set does not have, or for a dish that is no set.
        case comboGroupIsUnknown(ComboGroupID)
        /// The group of the set does not offer this dish.
        case comboChoiceIsUnknown(ComboGroupID, ItemID)
        /// Fewer or more dishes than the group of the set has.
        case comboChoicesOutOfRange(ComboGroupID, choose: Int)
        /// Something is wrong with a dish of a set.
        case part(ItemID, Reason)
        /// The dish has no such modifier.
        case modifierIsUnknown(ModifierID)
        /// A modifier stands twice.
        case modifierIsRepeated(ModifierID)
        /// Fewer or more answers than the group takes.
        case choicesOutOfRange(ModifierGroupID, minimum: Int, maximum: Int)
        /// The dish is priced by hand and no price came with it.
        case priceIsMissing
        /// The dish is sold at the market's price, and today's was not set yet.
        case marketPriceIsMissing
        /// A price by hand without the right for it.
        case priceIsNotAllowed
        /// The price is negative or above `Money.largest`, or becomes so with what is added to it.
        case priceOutOfRange
        /// At a price by hand the line costs nothing, and who sends it may give nothing away.
        case freeIsNotAllowed
        /// The line comes to more than this.
        case amountIsTooLarge(most: Money)
        /// Less is left of a dish than the line takes, after the lines before it; with the unit
        /// when the dish is weighed.
        case portionsAreShort(ItemID, left: Quantity, WeightUnit?)
    }

    /// The line.
    public let line: LineID
    /// What is wrong with it.
    public let reason: Reason
}
