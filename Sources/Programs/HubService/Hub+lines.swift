import HouseRules
import Vocabulary
import Wire

extension Hub {
    func noteState(_ id: NoteID) -> Outgoing {
        retained(.floor, "\(id)", NoteState(id, in: house, sequence: sequence))
    }
}
