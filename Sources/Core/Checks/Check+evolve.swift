import Vocabulary

extension Check {
    /// Folds a fact in; one that `decide` cannot have emitted is a bug and traps.
    ///
    /// `checkOpened` begins a check (see `init(_:)`) and `checkClosed` ends it; neither changes
    /// one.
    public mutating func evolve(_ fact: CheckFact) {
        switch fact {
        case .checkOpened, .checkClosed:
            preconditionFailure("opening and closing are the house's to fold in")
        case .roundSent(let fact):
            precondition(fact.round == rounds + 1, "rounds count one by one")
            rounds = fact.round
            lines += fact.lines
        case .courseFired(let fact):
            for id in fact.lines { change(id) { $0.stage = .fired } }
        case .lineVoided(let fact):
            change(fact.line) {
                $0.voided = $0.voided + fact.quantity
                precondition($0.voided <= $0.quantity, "no more is voided than was ordered")
            }
        case .checkMoved(let fact):
            table = fact.to
        case .preBillIssued(let fact):
            preBills = fact.copy
        }
    }

    private mutating func change(_ id: LineID, _ body: (inout CheckLine) -> Void) {
        guard let index = lines.firstIndex(where: { $0.id == id }) else {
            preconditionFailure("a fact speaks of a line the check does not have")
        }
        body(&lines[index])
    }
}
