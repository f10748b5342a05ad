import Checks
import Tenders
import Vocabulary

extension House {
    /// Takes one check out of the open ones: it is a part of the other now.
    mutating func evolve(_ fact: ChecksMerged) {
        guard let part = fact.ended, checks[part.id] != nil, checks[fact.check] != nil else {
            preconditionFailure("only open checks are merged")
        }
        checks[part.id] = nil
        checks[fact.check]?.evolve(.checksMerged(fact))
        place(fact.lines, on: fact.check)
        follow(fact.lines, to: fact.check)
        remember(EndedCheck(check: part.id, into: fact.check))
    }

    mutating func evolve(_ fact: MergeUndone) {
        let id = fact.restored.id
        precondition(checks[fact.check] != nil, "only an open check changes")
        precondition(checks[id] == nil, "a check is open once")
        checks[fact.check]?.evolve(.mergeUndone(fact))
        checks[id] = fact.restored
        place(fact.restored.lines, on: id)
        follow(fact.restored.lines, to: id)
        forget(id)
    }

    mutating func evolve(_ fact: CheckCleared) {
        end(fact.check)
        remember(EndedCheck(check: fact.check, into: nil))
    }

    /// Why a fact cannot follow that speaks of a second check; `nil` when it can.
    func objection(toPartOf fact: CheckFact) -> String? {
        switch fact {
        case .checksMerged(let fact):
            guard let part = fact.ended, let other = checks[part.id], part.id != fact.check
            else { return "the check that is merged is not open" }
            guard till.tenders(of: part.id).isEmpty else {
                return "check \(other.number) was paid on"
            }
            return other.lines == fact.lines && other.number == part.number
                ? nil : "the lines are not those of check \(other.number)"
        case .mergeUndone(let fact):
            return checks[fact.restored.id] == nil
                ? nil : "check \(fact.restored.number) is open already"
        case .checkCleared(let fact):
            return till.tenders(of: fact.check).isEmpty ? nil : "the check was paid on"
        default: return nil
        }
    }
}
