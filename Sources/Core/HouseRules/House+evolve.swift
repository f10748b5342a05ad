import Checks
import Floor
import Kitchen
import Tenders
import Vocabulary

extension House {
    /// Folds a fact in; one that `decide` cannot have emitted is a bug and traps.
    public mutating func evolve(_ fact: HouseFact) {
        switch fact {
        case .dayOpened(let fact):
            self = fact.house
            day = fact.day
            notes = []
        case .booksAdopted(let fact):
            evolve(fact)
        case .commandsSkipped:
            break
        case .floor(let fact):
            floor.evolve(fact)
        case .check(let fact):
            evolve(fact)
        case .kitchen(let fact):
            evolve(fact)
        case .till(let fact):
            till.evolve(fact)
        case .paperIssued(let fact):
            evolve(fact.paper)
        case .paperConfirmed(let fact):
            precondition(papers[fact.paper] != nil, "only a waiting paper is confirmed")
            papers[fact.paper] = nil
        case .paperTroubled(let fact):
            precondition(papers[fact.paper] != nil, "only a waiting paper has trouble")
            papers[fact.paper]?.state = .troubled(fact.trouble, unsure: fact.unsure)
        case .portionsSet(let fact):
            evolve(fact)
        case .marketPriceSet(let fact):
            evolve(fact)
        case .noteSent(let fact):
            evolve(fact)
        case .paperReleased(let fact):
            precondition(papers[fact.paper] != nil, "only a waiting paper is released")
            papers[fact.paper]?.state = .released
        case .houseRestored:
            break
        case .numbersHonoured(let fact):
            evolve(fact)
        }
    }

    private mutating func evolve(_ fact: BooksAdopted) {
        if let menu, menu != fact.menu {
            pastMenus.removeAll { $0.menu == fact.menu || $0.menu == menu }
            pastMenus.append(PastMenu(menu: menu, until: fact.at))
            pastMenus.removeFirst(max(0, pastMenus.count - 8))
        }
        menu = fact.menu
        config = fact.config
    }

    private mutating func evolve(_ fact: CheckFact) {
        switch fact {
        case .checkOpened(let fact):
            precondition(checks[fact.check] == nil, "a check is opened once")
            count(fact.number, \.check, \.checks)
            checks[fact.check] = Check(fact)
        case .checkClosed(let fact):
            end(fact.check)
            till.release(fact.check)
        case .checkCleared(let fact): evolve(fact)
        case .checksMerged(let fact): evolve(fact)
        case .mergeUndone(let fact): evolve(fact)
        default:
            precondition(checks[fact.check] != nil, "only an open check changes")
            count(portionsOf: fact)
            checks[fact.check]?.evolve(fact)
            switch fact {
            case .roundSent(let sent): place(sent.lines, on: sent.check)
            case .linesMoved(let moved): bring(moved)
            default: break
            }
        }
    }

    private mutating func bring(_ moved: LinesMoved) {
        let lines = moved.lines.map(\.line)
        place(lines, on: moved.to)
        guard moved.to != moved.check else { return }
        precondition(checks[moved.to] != nil, "lines go to an open check")
        checks[moved.to]?.receive(moved)
        follow(lines, to: moved.to)
    }

    /// A check is open no more.
    mutating func end(_ id: CheckID) {
        guard let check = checks[id] else { preconditionFailure("only an open check ends") }
        place(check.lines, on: nil)
        checks[id] = nil
    }

    /// Lines remember the work dockets they stand on, and whether those are out.
    private mutating func evolve(_ fact: KitchenFact) {
        if !board.counts.isEmpty { count(portionsOf: fact) }
        if case .docketConfirmed(let confirmed) = fact { prove(docket: confirmed.docket) }
        kitchen.evolve(fact)
        switch fact {
        case .docketIssued(let issued):
            count(paper: issued.docket.number)
            mark(linesOf: issued)
        case .docketConfirmed, .docketTroubled, .docketReleased: break
        }
    }

    private mutating func mark(linesOf issued: DocketIssued) {
        let docket = issued.docket
        let table = issued.marksTable == true ? docket.table : nil
        let told = issued.tellsTables == true ? docket.tables : nil
        let dishes = docket.lines.map { (line: $0.line, part: $0.set?.part) }
        if issued.marksLines == true {
            checks[docket.check]?.put(dishes, onDocket: docket.number, table: table, told: told)
        } else if let told {
            checks[docket.check]?.tell(dishes, told)
        }
    }

    private mutating func evolve(_ paper: GuestPaper) {
        count(paper: paper.number)
        papers[paper.number] = paper
        guard let receipt = paper.receipt else { return }
        if paper.copy == 1 {
            count(receipt.number, \.receipt, \.receipts)
        } else {
            copies[receipt.number] = paper.copy
            if copies.count > Self.mostCopied, let oldest = copies.keys.min() {
                copies[oldest] = nil
            }
        }
    }

    private mutating func count(paper number: Int) {
        count(number, \.paper, \.papers)
    }
}
