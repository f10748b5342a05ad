public import Vocabulary

/// A note between people who work here: it is shown until the next business day begins.
public struct StaffNote: Hashable, Sendable, Codable {
    /// The note's id, made by the terminal.
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
        case note, text, to, by, at = "at_ms"
    }

    /// How many notes are shown at a time; the oldest goes when there are more.
    public static let most = 50
}
