public import HouseRules
public import Vocabulary

/// A note between people who work here, as the terminals of who serves show it. One to a single
/// person goes to all of them too: the terminal shows it to that person and to who wrote it.
public struct NoteState: Hashable, Sendable, Codable {
    /// The version of the contract.
    public let v: Int64
    /// The place in the hub's journal that it shows.
    public let sequence: Int64
    /// The note's id.
    public let note: NoteID
    /// What it says.
    public let text: Note
    /// Who should read it; `nil` for everybody.
    public let to: StaffID?
    /// Who wrote it.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case v, sequence, note, text, to, by, at = "at_ms"
    }

    /// The state of a note; `nil` when it is not shown any more.
    public init?(_ id: NoteID, in house: House, sequence: Int64) {
        guard let note = house.notes.first(where: { $0.note == id }) else { return nil }
        v = Contract.version
        self.sequence = sequence
        self.note = id
        text = note.text
        to = note.to
        by = note.by
        at = note.at
    }
}

extension NoteState: StateMessage {
    /// A note.
    public static let kind = StateKind.note
    /// Who serves.
    public static let audiences = [Audience.floor]
}
