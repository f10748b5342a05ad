public import Vocabulary

/// A note was sent.
public struct NoteSent: Hashable, Sendable, Codable {
    /// The note.
    public let note: StaffNote
    /// The oldest one, when it has to make room.
    public let drops: NoteID?
}
