import Vocabulary

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
