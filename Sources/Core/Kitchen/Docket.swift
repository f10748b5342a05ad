public import Vocabulary

/// Paper one station works from, frozen as it was issued.
public struct Docket: Hashable, Sendable, Codable {
    /// What a docket says.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Cook this. Nothing else orders food.
        case work
        /// The master docket of what was fired, for the pass.
        case expo
        /// Lines were voided: stop, or bin it.
        case void
        /// The party, or some of its dishes, moved to another table or seat.
        case moved
        /// Hurry with these.
        case rush
        /// A work docket printed again, because somebody misses it. It orders nothing new.
        case reprint
    }

    /// The number on the paper; counted by the house, never used twice.
    public let number: Int
    /// What it says.
    public let kind: Kind
    /// Who works from it.
    public let station: StationID
    /// Where it prints.
    public let printer: PrinterID
    /// The check it belongs to.
    public let check: CheckID
    /// The check's number.
    public let checkNumber: Int
    /// The table it is for; `nil` at the counter.
    public let table: TableID?
    /// For `moved`, the table before.
    public let fromTable: TableID?
    /// For `moved` dishes, the number of the check they were on; `nil` when the whole party moved.
    public internal(set) var fromCheck: Int?
    /// Guests at the table.
    public let covers: Int
    /// Who sent it.
    public let by: StaffID
    /// When it was issued.
    public let at: Moment
    /// Its dishes.
    public let lines: [DocketLine]
    /// Why something was voided.
    public let reason: Note?
    /// How far it got.
    public internal(set) var state: PaperState
    /// The tables it is for beside `table`; `nil` for none.
    public internal(set) var otherTables: [TableID]?

    private enum CodingKeys: String, CodingKey {
        case number, kind, station, printer, check, checkNumber = "check_number", table
        case fromTable = "from_table", fromCheck = "from_check_number", covers, by, at = "at_ms"
        case lines, reason, state, otherTables = "other_tables"
    }

    /// All tables it is for, the first one first; none at the counter.
    public var tables: [TableID] { table.map { [$0] + (otherTables ?? []) } ?? [] }
}

/// One dish on a docket.
public struct DocketLine: Hashable, Sendable, Codable {
    /// The check line it stands for.
    public let line: LineID
    /// Where it is made.
    public let station: StationID
    /// What it is called.
    public let names: LocalizedText
    /// How much of it, in portions or in `unit`.
    public let quantity: Quantity
    /// What is changed about it.
    public let modifiers: [LocalizedText]
    /// The guest it is for, 1…99; `nil` when it is for the table.
    public let seat: Int?
    /// The course, 1…9.
    public let course: Int
    /// What the waiter wrote.
    public let note: Note?
    /// What must not be in it.
    public let allergy: Note?
    /// The unit of a weight; `nil` for portions.
    public let unit: WeightUnit?
    /// The set meal it belongs to; `nil` when it stands for itself.
    public let set: SetMark?
    /// On a notice, the number of the work docket that ordered it; `nil` when nobody remembers.
    public private(set) var docket: Int?
    /// On a notice, the first table printed on that work docket, when the notice does not name it
    /// as the table of its dishes; `nil` otherwise, and when nobody remembers.
    public private(set) var docketTable: TableID?

    /// The place of a dish in a set meal.
    public struct SetMark: Hashable, Sendable, Codable {
        /// What the set is called.
        public let names: LocalizedText
        /// Which of its dishes this is, counted from 1: with the line it names the dish.
        public let part: Int
        /// What the waiter wrote about the whole set.
        public let note: Note?
        /// What must not be in any of it.
        public let allergy: Note?

        /// A place in a set.
        public init(names: LocalizedText, part: Int, note: Note?, allergy: Note?) {
            self.names = names
            self.part = part
            self.note = note
            self.allergy = allergy
        }
    }

    /// Whether it warns of an allergy, its own or its set's.
    public var isAllergic: Bool { allergy != nil || set?.allergy != nil }

    private enum CodingKeys: String, CodingKey {
        case line, station, names, quantity = "quantity_thousandths", modifiers, seat, course
        case note, allergy, unit, set, docket = "docket_number", docketTable = "docket_table"
    }

    /// A dish as the kitchen needs to know it.
    public init(
        line: LineID, station: StationID, names: LocalizedText, quantity: Quantity,
        modifiers: [LocalizedText], seat: Int?, course: Int, note: Note?, allergy: Note?,
        unit: WeightUnit? = nil, set: SetMark? = nil
    ) {
        self.line = line
        self.station = station
        self.names = names
        self.quantity = quantity
        self.modifiers = modifiers
        self.seat = seat
        self.course = course
        self.note = note
        self.allergy = allergy
        self.unit = unit
        self.set = set
    }

    /// The same dish on a notice about work that was ordered before.
    ///
    /// - Parameters:
    ///   - docket: The number of the work docket; `nil` when nobody remembers.
    ///   - table: The first table printed on it, when the notice does not name that.
    public func referring(to docket: Int?, at table: TableID? = nil) -> DocketLine {
        var line = self
        line.docket = docket
        line.docketTable = table
        return line
    }
}
