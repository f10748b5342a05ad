public import Amounts
public import Vocabulary

/// A line as a terminal drafts it: ids only; the house looks up names, prices, taxes and stations.
public struct LineDraft: Hashable, Sendable {
    /// The id of the line.
    public let id: LineID
    /// The number of the dish or the set meal; `open-item` for a dish that is not on the menu.
    public let item: ItemID
    /// A dish that is not on the menu; `nil` for all others.
    public let open: OpenItem?
    /// How much of it, above 0, at most 999: units of weight for a weighed dish, else whole
    /// portions or sets; a half portion is a size of its own. One, when nobody said it.
    public var quantity: Quantity { said ?? .one }
    /// Whether somebody said how much: a weight is never taken for granted.
    public var saysQuantity: Bool { said != nil }
    /// `nil` when nobody said how much, so that such a line is written as it was drafted.
    private var said: Quantity?
    /// The modifiers chosen.
    public let modifiers: [ModifierID]
    /// The guest it is for, 1…99; `nil` when it is for the table.
    public let seat: Int?
    /// The course, 1…9; `nil` takes the dish's own.
    public let course: Int?
    /// Keeps the line from the kitchen until its course is fired.
    public let held: Bool
    /// What the kitchen should read.
    public let note: Note?
    /// What must not be in it.
    public let allergy: Note?
    /// A price by hand for one portion, unit of weight or set, 0…`Money.largest`; needs the right
    /// for it, and one for which the line costs nothing the right to give away as well.
    public let price: Money?
    /// The size; `nil` when the dish has none, or for its usual one.
    public let size: SizeID?
    /// The dishes of a set meal; a group that none is chosen for takes its usual ones.
    public var parts: [PartDraft] { chosen ?? [] }
    /// `nil` when there are none, so that a plain line is written as it always was.
    private let chosen: [PartDraft]?

    /// The most that one line may come to, ten million in a currency with two decimals: whoever
    /// types more has typed a wrong number.
    public static let mostAmount = Money(minor: 1_000_000_000)

    /// A line; see the properties for units and ranges.
    public init(
        id: LineID, item: ItemID, quantity: Quantity? = nil, modifiers: [ModifierID] = [],
        seat: Int? = nil, course: Int? = nil, held: Bool = false, note: Note? = nil,
        allergy: Note? = nil, price: Money? = nil, size: SizeID? = nil,
        parts: [PartDraft] = []
    ) {
        self.id = id
        self.item = item
        said = quantity
        self.modifiers = modifiers
        self.seat = seat
        self.course = course
        self.held = held
        self.note = note
        self.allergy = allergy
        self.price = price
        self.size = size
        chosen = parts.isEmpty ? nil : parts
        open = nil
    }

    /// A line of a dish that is not on the menu; see the properties for units and ranges.
    public init(
        id: LineID, open: OpenItem, quantity: Quantity? = nil, seat: Int? = nil,
        course: Int? = nil, held: Bool = false, note: Note? = nil, allergy: Note? = nil,
        price: Money? = nil
    ) {
        self.id = id
        item = .openItem
        self.open = open
        said = quantity
        modifiers = []
        self.seat = seat
        self.course = course
        self.held = held
        self.note = note
        self.allergy = allergy
        self.price = price
        size = nil
        chosen = nil
    }

    /// Whether it was accepted before, by a program that may have asked for less: what has papers
    /// is not refused for a rule that came later.
    private(set) var wasAccepted = false

    /// The same line as one that was accepted before, with one said where nobody said how much: so
    /// weights were taken before they had to be said.
    var accepted: LineDraft {
        var line = self
        line.said = quantity
        line.wasAccepted = true
        return line
    }
}

extension LineDraft: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, item, said = "quantity_thousandths", modifiers, seat, course, held, note
        case allergy, price = "price_minor", size, chosen = "parts", open
    }

    /// Reads the wire form; what may be left out is one portion or set, no modifiers, not
    /// held.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(LineID.self, forKey: .id)
        item = try fields.decode(ItemID.self, forKey: .item)
        open = try fields.decodeIfPresent(OpenItem.self, forKey: .open)
        said = try fields.decodeIfPresent(Quantity.self, forKey: .said)
        modifiers = try fields.decodeIfPresent([ModifierID].self, forKey: .modifiers) ?? []
        seat = try fields.decodeIfPresent(Int.self, forKey: .seat)
        course = try fields.decodeIfPresent(Int.self, forKey: .course)
        held = try fields.decodeIfPresent(Bool.self, forKey: .held) ?? false
        note = try fields.decodeIfPresent(Note.self, forKey: .note)
        allergy = try fields.decodeIfPresent(Note.self, forKey: .allergy)
        price = try fields.decodeIfPresent(Money.self, forKey: .price)
        size = try fields.decodeIfPresent(SizeID.self, forKey: .size)
        let parts = try fields.decodeIfPresent([PartDraft].self, forKey: .chosen)
        chosen = parts?.isEmpty == true ? nil : parts
    }
}
