public import HouseRules
public import Vocabulary

/// The fields of a command as it travels.
///
/// Its keys are what `CommandEnvelope` writes, reads and knows; its types are what the printed
/// contract says of them. An envelope is read by hand all the same: one whose command cannot be
/// read still has an id and a place.
public struct CommandFields: Decodable, Sendable {
    /// The version of the contract.
    public let v: Int64
    /// The command's id.
    public let id: CommandID
    /// The epoch of the terminal's store.
    public let epoch: Epoch
    /// The command's place in its epoch, counted from 1.
    public let seq: Int64
    /// The session it is asked under.
    public let session: String
    /// When the terminal says it was drafted; 0 when it does not know.
    public let at: Moment
    /// What is asked.
    public let command: HouseCommand
    /// What a house that was restored since had answered.
    public let answered: FirstAnswer?

    /// The names of the fields.
    public enum CodingKeys: String, CodingKey, CaseIterable {
        case v, id, epoch, seq, session, at = "at_ms", command, answered
    }
}

extension JSONTree {
    /// The field of a command as it travels.
    subscript(field: CommandFields.CodingKeys) -> JSONTree? { self[field.rawValue] }
}
