public import Vocabulary

/// A dish chosen for a set meal, as a terminal drafts it.
public struct PartDraft: Hashable, Sendable {
    /// The group of the set it is chosen for.
    public let group: ComboGroupID
    /// The dish's number.
    public let item: ItemID
    /// Its size; `nil` takes the set's, or the dish's usual one.
    public let size: SizeID?
    /// The modifiers chosen.
    public let modifiers: [ModifierID]
    /// The course it is served in, 1…9; `nil` takes the dish's own.
    public let course: Int?
    /// What the kitchen should read about this dish.
    public let note: Note?
    /// What must not be in this dish.
    public let allergy: Note?

    /// A dish of a set; see the properties for ranges.
    public init(
        group: ComboGroupID, item: ItemID, size: SizeID? = nil, modifiers: [ModifierID] = [],
        course: Int? = nil, note: Note? = nil, allergy: Note? = nil
    ) {
        self.group = group
        self.item = item
        self.size = size
        self.modifiers = modifiers
        self.course = course
        self.note = note
        self.allergy = allergy
    }
}

extension PartDraft: Codable {
    private enum CodingKeys: String, CodingKey {
        case group, item, size, modifiers, course, note, allergy
    }

    /// Reads the wire form; modifiers may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        group = try fields.decode(ComboGroupID.self, forKey: .group)
        item = try fields.decode(ItemID.self, forKey: .item)
        size = try fields.decodeIfPresent(SizeID.self, forKey: .size)
        modifiers = try fields.decodeIfPresent([ModifierID].self, forKey: .modifiers) ?? []
        course = try fields.decodeIfPresent(Int.self, forKey: .course)
        note = try fields.decodeIfPresent(Note.self, forKey: .note)
        allergy = try fields.decodeIfPresent(Note.self, forKey: .allergy)
    }
}
