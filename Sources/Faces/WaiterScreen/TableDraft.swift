public import Amounts
public import HouseRules
public import Vocabulary

/// Whose draft for which check: a waiter has one for each party.
public struct DraftID: Hashable, Sendable, Codable {
    /// The waiter.
    public let staff: StaffID
    /// The check.
    public let check: CheckID

    /// Somebody's draft for a check.
    public init(staff: StaffID, check: CheckID) {
        self.staff = staff
        self.check = check
    }

    /// What the draft is for, as a terminal's store names it.
    public var place: String { "\(check)" }
}

/// What a waiter has drafted for a check: lines that nobody else knows yet, and rounds that were
/// sent and not answered. Kept on the terminal's disk with every change.
public struct TableDraft: Hashable, Sendable, Codable {
    /// The format that is written.
    public static let format: Int64 = 1

    /// The format it was written in.
    public let format: Int64
    /// Whose it is, and for which check.
    public let id: DraftID
    /// Where the party sits; `nil` at the counter.
    public var table: TableID?
    /// The lines not sent yet, in the order they were rung.
    public var lines: [RoundLine]
    /// Rounds on their way: while they are here they can come back.
    public var rounds: [SentRound]
    /// What nobody at the table may get; stands on every line that says nothing of its own.
    public var allergy: Note?
    /// The seat of lines to come, 1…99.
    public var seat: Int?
    /// The hash of the menu it is drafted under.
    public var menu: String?

    /// A round that was sent and not answered yet.
    public struct SentRound: Hashable, Sendable, Codable {
        /// The command that brings it to the hub.
        public let command: CommandID
        /// Its lines.
        public let lines: [RoundLine]

        /// A round on its way.
        public init(command: CommandID, lines: [RoundLine]) {
            self.command = command
            self.lines = lines
        }
    }

    /// A draft without lines.
    public init(id: DraftID, table: TableID?) {
        format = Self.format
        self.id = id
        self.table = table
        lines = []
        rounds = []
    }

    /// Whether no dish is in it, drafted or on its way.
    var isWithoutLines: Bool { lines.isEmpty && rounds.isEmpty }

    /// Whether nothing in it is worth keeping.
    public var isEmpty: Bool {
        lines.isEmpty && rounds.isEmpty && allergy == nil && seat == nil
    }
}

/// A line as it is being drafted: everything about it may still change but its id.
public struct RoundLine: Hashable, Sendable {
    /// The id of the line, from its first keypress to its last docket.
    public let id: LineID
    /// The dish or the set meal.
    public var item: ItemID
    /// What it is when it is not on the menu; `item` is then `ItemID.openItem`.
    public var open: OpenItem?
    /// How much of it; `nil` when nobody said.
    public var quantity: Quantity?
    /// The modifiers chosen.
    public var modifiers: [ModifierID] = []
    /// The guest it is for, 1…99.
    public var seat: Int?
    /// The course, 1…9; `nil` takes the dish's own.
    public var course: Int?
    /// Keeps it from the kitchen until it is fired.
    public var isHeld = false
    /// What the kitchen should read.
    public var note: Note?
    /// What must not be in it.
    public var allergy: Note?
    /// A price by hand.
    public var price: Money?
    /// The size.
    public var size: SizeID?
    /// The dishes of a set meal.
    public var parts: [PartDraft] = []

    /// A plain line of a dish.
    public init(id: LineID, item: ItemID, quantity: Quantity? = nil) {
        self.id = id
        self.item = item
        self.quantity = quantity
    }

    /// The line that a command carries.
    public init(_ draft: LineDraft) {
        id = draft.id
        item = draft.item
        open = draft.open
        quantity = draft.saysQuantity ? draft.quantity : nil
        modifiers = draft.modifiers
        seat = draft.seat
        course = draft.course
        isHeld = draft.held
        note = draft.note
        allergy = draft.allergy
        price = draft.price
        size = draft.size
        parts = draft.parts
    }

    /// The same as a command carries it.
    public var draft: LineDraft {
        if let open {
            return LineDraft(
                id: id, open: open, quantity: quantity, seat: seat, course: course, held: isHeld,
                note: note, allergy: allergy, price: price)
        }
        return LineDraft(
            id: id, item: item, quantity: quantity, modifiers: modifiers, seat: seat,
            course: course, held: isHeld, note: note, allergy: allergy, price: price, size: size,
            parts: parts)
    }

    /// How much of it counts: one when nobody said.
    public var amount: Quantity { quantity ?? .one }
}

extension RoundLine: Codable {
    /// Reads the form that commands carry.
    public init(from decoder: any Decoder) throws {
        self.init(try LineDraft(from: decoder))
    }

    /// Writes the form that commands carry.
    public func encode(to encoder: any Encoder) throws {
        try draft.encode(to: encoder)
    }
}
