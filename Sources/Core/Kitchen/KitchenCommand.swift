public import Vocabulary

/// Where a docket comes from: the check and who is asking.
public struct DocketOrigin: Hashable, Sendable {
    /// The check.
    public let check: CheckID
    /// The check's number.
    public let checkNumber: Int
    /// Its table; `nil` at the counter.
    public let table: TableID?
    /// The tables where it is served beside that.
    public let otherTables: [TableID]
    /// Guests.
    public let covers: Int
    /// Who is asking.
    public let by: StaffID
    /// When.
    public let at: Moment

    /// An origin.
    public init(
        check: CheckID, checkNumber: Int, table: TableID?, covers: Int, by: StaffID, at: Moment,
        otherTables: [TableID] = []
    ) {
        self.check = check
        self.checkNumber = checkNumber
        self.table = table
        self.covers = covers
        self.by = by
        self.at = at
        self.otherTables = otherTables
    }
}

/// What can be asked of the kitchen.
public enum KitchenCommand: Hashable, Sendable {
    /// Fires dishes: work dockets for the stations that make them, master dockets for the pass.
    case fire([DocketLine], DocketOrigin)
    /// Tells the stations that fired dishes are not wanted: one, or all of a set meal.
    case void([DocketLine], reason: Note, DocketOrigin)
    /// Tells the stations that make these dishes for a party, and the pass, that it sits elsewhere.
    case move([DocketLine], from: TableID?, DocketOrigin)
    /// Tells the stations that make dishes, and the pass, that those went to another check or seat:
    /// from a table, and from a check of this number.
    case moveDishes([DocketLine], from: TableID?, check: Int, DocketOrigin)
    /// Asks the stations that make dishes, and the pass, to hurry with them.
    case rush([DocketLine], DocketOrigin)
    /// Prints what still stands of a work docket again, where it was printed.
    case reprint([DocketLine], station: StationID, DocketOrigin)
    /// The printer proved that a docket came out.
    case confirm(docket: Int)
    /// A docket could not be printed, or nothing proves that it was. One that may be out stays so
    /// until it is confirmed, whatever becomes of later attempts.
    case trouble(docket: Int, PaperTrouble, unsure: Bool)
    /// Somebody wants a docket printed that a restore holds back.
    case release(docket: Int)
}
