import Vocabulary

extension Check {
    /// Folds a fact in; one that `decide` cannot have emitted is a bug and traps.
    ///
    /// `checkOpened` begins a check (see `init(_:)`), `checkClosed` and `checkCleared` end it;
    /// none changes one.
    public mutating func evolve(_ fact: CheckFact) {
        switch fact {
        case .checkOpened, .checkClosed, .checkCleared:
            preconditionFailure("opening and closing are the house's to fold in")
        case .roundSent(let fact):
            precondition(fact.round == rounds + 1, "rounds count one by one")
            rounds = fact.round
            lines += fact.lines
        case .courseFired(let fact):
            fire(fact.lines, by: fact.by, at: fact.at)
        case .linesFired(let fact):
            fire(fact.lines, by: fact.by, at: fact.at)
        case .linesRushed, .lineComped, .compUndone:
            evolveLine(fact)
        case .lineVoided(let fact):
            void(fact)
        case .linesMoved(let fact):
            evolve(fact)
        case .checkMoved(let fact):
            table = fact.to
            otherTables = fact.otherTables
        case .preBillIssued(let fact):
            preBills = fact.copy
        case .coversChanged(let fact): covers = fact.to
        case .checkHandedOver(let fact): waiter = fact.to
        case .checksMerged(let fact): evolve(fact)
        case .mergeUndone(let fact): evolve(fact)
        }
    }

    private mutating func fire(_ ids: [LineID], by staff: StaffID?, at moment: Moment?) {
        for id in ids {
            change(id) { line in
                line.stage = .fired
                guard let staff, let moment else { return }
                line.note { $0.fired = LineMark(by: staff, at: moment) }
            }
        }
    }

    /// What is charged goes first: of what is given away no more is left than stands.
    private mutating func void(_ fact: LineVoided) {
        change(fact.line) { line in
            line.voided = line.voided + fact.quantity
            precondition(line.voided <= line.quantity, "no more is voided than was ordered")
            line.limitComp()
            guard let staff = fact.by, let moment = fact.at else { return }
            line.note { $0.voided = LineMark(by: staff, at: moment, reason: fact.reason) }
        }
        forgetReasons()
    }

    mutating func change(_ id: LineID, _ body: (inout CheckLine) -> Void) {
        guard let index = lines.firstIndex(where: { $0.id == id }) else {
            preconditionFailure("a fact speaks of a line the check does not have")
        }
        body(&lines[index])
    }
}
