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

/// A note was sent.
public struct NoteSent: Hashable, Sendable, Codable {
    /// The note.
    public let note: StaffNote
    /// The oldest one, when it has to make room.
    public let drops: NoteID?
}

extension Judgement {
    mutating func send(_ command: SendNote) throws(HouseRefusal) {
        if let to = command.to, books.member(to) == nil { throw .staffIsUnknown(to) }
        guard !house.notes.contains(where: { $0.note == command.note }) else { return }
        let note = StaffNote(
            note: command.note, text: command.text, to: command.to, by: actor.name, at: moment)
        let isFull = house.notes.count >= StaffNote.most
        emit(.noteSent(NoteSent(note: note, drops: isFull ? house.notes.first?.note : nil)))
    }
}

extension House {
    mutating func evolve(_ fact: NoteSent) {
        notes = notes.filter { $0.note != fact.drops } + [fact.note]
    }

    func objection(to fact: NoteSent) -> String? {
        notes.contains { $0.note == fact.note.note } ? "the same note was sent before" : nil
    }
}
