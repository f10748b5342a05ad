public import HouseRules
public import Vocabulary

/// Why a question has no answer.
public enum QueryFailure: Error, Hashable, Sendable {
    /// The hub says no; worded for the person who asked.
    case refused(RefusalCode)
    /// The hub did not answer in time; it may be away.
    case unanswered
    /// The terminal itself cannot ask.
    case fault(Fault)
}
