public import Vocabulary

/// Sends a note to everybody who serves, or to one of them.
public struct SendNote: Hashable, Sendable, Codable {
    /// The id of the note.
    public let note: NoteID
    /// What it says, 1…200 characters.
    public let text: Note
    /// Who should read it; `nil` for everybody.
    public let to: StaffID?

    /// A note to send.
    public init(note: NoteID, text: Note, to: StaffID?) {
        self.note = note
        self.text = text
        self.to = to
    }
}
