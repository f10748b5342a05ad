public import Amounts
public import Checks
import Floor
import HouseRules
import Kitchen
public import Tenders
public import Vocabulary

/// The life of one check: what happened to it, in order, and what it comes to.
public struct CheckStory: Hashable, Sendable {
    /// What an open check comes to so far.
    public struct Standing: Hashable, Sendable {
        /// Its bill.
        public let bill: Bill
        /// What was paid.
        public let tenders: [Tender]
        /// What is still due.
        public var due: Money { bill.total - tenders.map(\.settled).sum() }
    }

    /// How it began.
    public let opening: CheckOpened
    /// The business day on which it was opened; `nil` when that was not told.
    public let day: BusinessDay?
    /// What happened, in the order of the journal.
    public let events: [StoryEvent]
    /// What it comes to while it is open; `nil` once it is closed.
    public let standing: Standing?
    /// Whether there was more than a story can hold.
    public let isCut: Bool

    /// The story of a check from what the journal says of it; `nil` when nothing there opens one.
    ///
    /// - Parameters:
    ///   - entries: Everything that speaks of the check, in order; facts about papers of other
    ///     checks are left out.
    ///   - taxIncluded: Whether menu prices include tax, for the bill of an open check.
    ///   - isCut: Whether there was more than these entries.
    public init?(_ entries: [StoryEntry], taxIncluded: Bool, isCut: Bool = false) {
        var fold = StoryFold()
        for entry in entries { fold.take(entry) }
        guard let opening = fold.opening else { return nil }
        self.opening = opening
        day = fold.events.first { $0.sequence == fold.openedBy }?.day
        events = fold.events
        standing =
            fold.isClosed
            ? nil
            : fold.check.map {
                Standing(bill: Bill(of: $0.lines, taxIncluded: taxIncluded), tenders: fold.tenders)
            }
        self.isCut = isCut
    }
}

/// Folds entries of the journal into events.
private struct StoryFold {
    var events: [StoryEvent] = []
    var opening: CheckOpened?
    var openedBy: Int64 = 0
    var check: Check?
    var tenders: [Tender] = []
    var isClosed = false
    /// Where the event of each paper stands.
    private var papers: [Int: Int] = [:]

    mutating func take(_ entry: StoryEntry) {
        if let refusal = entry.refusal { add(.refused(entry.kind, refusal), entry) }
        for fact in entry.facts { take(fact, entry) }
    }

    private mutating func add(_ deed: StoryEvent.Deed, _ entry: StoryEntry) {
        events.append(
            StoryEvent(
                sequence: entry.sequence, at: entry.at, day: entry.day, by: entry.by,
                device: entry.device, deed: deed))
    }

    private mutating func take(_ fact: HouseFact, _ entry: StoryEntry) {
        switch fact {
        case .dayOpened, .booksAdopted, .commandsSkipped, .floor: break
        case .portionsSet, .marketPriceSet, .houseRestored, .numbersHonoured, .noteSent: break
        case .kitchen(.docketReleased(let fact)): release(fact.docket, entry)
        case .paperReleased(let fact): release(fact.paper, entry)
        case .check(let fact): take(fact, entry)
        case .kitchen(.docketIssued(let fact)):
            papers[fact.docket.number] = events.count
            add(.docket(fact.docket, PaperFate()), entry)
        case .kitchen(.docketConfirmed(let fact)): confirm(fact.docket, entry)
        case .kitchen(.docketTroubled(let fact)):
            trouble(fact.docket, PaperFate.Trouble(at: entry.at, fact.trouble, fact.unsure))
        case .till(.tenderTaken(let fact)):
            tenders.append(fact.tender)
            add(.tender(fact.tender), entry)
        case .paperIssued(let fact): issue(fact.paper, entry)
        case .paperConfirmed(let fact): confirm(fact.paper, entry)
        case .paperTroubled(let fact):
            trouble(fact.paper, PaperFate.Trouble(at: entry.at, fact.trouble, fact.unsure))
        }
    }

    private mutating func take(_ fact: CheckFact, _ entry: StoryEntry) {
        switch fact {
        case .checkOpened(let fact):
            opening = fact
            openedBy = entry.sequence
            check = Check(fact)
            add(.opened(fact), entry)
            return
        case .roundSent(let fact): add(.roundSent(fact), entry)
        case .courseFired(let fact):
            add(.courseFired(fact, fact.lines.compactMap { check?.line($0) }), entry)
        case .lineVoided(let fact): add(.voided(fact, check?.line(fact.line)), entry)
        case .checkMoved(let fact): add(.moved(fact), entry)
        case .linesMoved(let fact) where fact.check != opening?.check:
            add(.lines(.came(fact)), entry)
            if check?.objection(toArriving: fact) == nil { check?.receive(fact.withoutPapers) }
            return
        case .linesFired, .linesRushed, .lineComped, .compUndone, .linesMoved:
            if let event = lineEvent(fact) { add(.lines(event), entry) }
        // Its paper follows and tells more.
        case .preBillIssued: break
        case .checkClosed:
            isClosed = true
            return
        case .coversChanged(let fact): add(.coversChanged(fact), entry)
        case .checkHandedOver(let fact): add(.handedOver(fact), entry)
        case .checkCleared:
            isClosed = true
            return add(.cleared, entry)
        case .checksMerged(let fact) where fact.check != opening?.check:
            isClosed = true
            return add(.joined(fact), entry)
        case .checksMerged(let fact): add(.merged(fact), entry)
        case .mergeUndone(let fact) where fact.check != opening?.check:
            isClosed = false
            check = fact.restored.withoutPapers
            return add(.takenOut(fact), entry)
        case .mergeUndone(let fact): add(.unmerged(fact), entry)
        }
        // Not all papers of its lines are told here; and a story is told of a damaged journal too,
        // as far as it goes.
        let fact = fact.withoutPapers
        if check?.objection(to: fact) == nil { check?.evolve(fact) }
    }

    private func lineEvent(_ fact: CheckFact) -> LineEvent? {
        func lines(_ ids: [LineID]) -> [CheckLine] { ids.compactMap { check?.line($0) } }
        switch fact {
        case .linesFired(let fact): return .fired(fact, lines(fact.lines))
        case .linesRushed(let fact): return .rushed(fact, lines(fact.lines))
        case .lineComped(let fact): return .comped(fact, check?.line(fact.line))
        case .compUndone(let fact): return .compUndone(fact, check?.line(fact.line))
        case .linesMoved(let fact): return .left(fact)
        default: return nil
        }
    }

    private mutating func issue(_ paper: GuestPaper, _ entry: StoryEntry) {
        papers[paper.number] = events.count
        guard let receipt = paper.receipt else {
            return add(.preBill(paper, PaperFate()), entry)
        }
        add(
            paper.copy == 1
                ? .closed(paper, receipt, PaperFate()) : .copied(paper, receipt, PaperFate()),
            entry)
    }

    private mutating func confirm(_ paper: Int, _ entry: StoryEntry) {
        change(paper) { fate in
            // A paper that is held back does not print: whoever confirms it has seen it, or has
            // passed it on.
            if fate.isHeld { fate.seen = PaperFate.Settling(entry) }
            fate.confirmed = entry.at
        }
    }

    private mutating func release(_ paper: Int, _ entry: StoryEntry) {
        change(paper) { fate in
            guard fate.isHeld else { return }
            fate.troubles[fate.troubles.count - 1].released = PaperFate.Settling(entry)
        }
    }

    private mutating func trouble(_ paper: Int, _ trouble: PaperFate.Trouble) {
        change(paper) { $0.troubles.append(trouble) }
    }

    private mutating func change(_ paper: Int, _ body: (inout PaperFate) -> Void) {
        guard let index = papers[paper] else { return }
        events[index].deed.changeFate(body)
    }
}

extension PaperFate.Settling {
    fileprivate init(_ entry: StoryEntry) {
        self.init(at: entry.at, by: entry.by, device: entry.device)
    }
}

extension PaperFate.Trouble {
    fileprivate init(at moment: Moment, _ trouble: PaperTrouble, _ unsure: Bool) {
        self.init(at: moment, trouble: trouble, unsure: unsure)
    }
}

extension StoryEvent.Deed {
    fileprivate mutating func changeFate(_ body: (inout PaperFate) -> Void) {
        switch self {
        case .docket(let docket, var fate):
            body(&fate)
            self = .docket(docket, fate)
        case .preBill(let paper, var fate):
            body(&fate)
            self = .preBill(paper, fate)
        case .closed(let paper, let receipt, var fate):
            body(&fate)
            self = .closed(paper, receipt, fate)
        case .copied(let paper, let receipt, var fate):
            body(&fate)
            self = .copied(paper, receipt, fate)
        default: break
        }
    }
}
