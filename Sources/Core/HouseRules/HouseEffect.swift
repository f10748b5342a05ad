import Checks
import Floor
public import Kitchen
import Tenders
public import Vocabulary

/// What must still leave the house; a row until it is done.
public enum HouseEffect: Hashable, Sendable {
    /// Print a docket.
    case printDocket(Docket)
    /// Print a paper for a guest.
    case printPaper(GuestPaper)

    /// The number of the paper.
    public var paper: Int {
        switch self {
        case .printDocket(let docket): docket.number
        case .printPaper(let paper): paper.number
        }
    }

    /// The printer it goes to.
    public var printer: PrinterID {
        switch self {
        case .printDocket(let docket): docket.printer
        case .printPaper(let paper): paper.printer
        }
    }
}

extension HouseFact {
    /// What must leave the house because of it; `nil` when nothing must.
    public var effect: HouseEffect? {
        switch self {
        case .kitchen(.docketIssued(let fact)): .printDocket(fact.docket)
        case .paperIssued(let fact): .printPaper(fact.paper)
        default: nil
        }
    }
}

extension House {
    /// What is printed as a paper that is not proven to be out; `nil` for any other.
    public func effect(ofPaper number: Int) -> HouseEffect? {
        kitchen.dockets[number].map { .printDocket($0) } ?? papers[number].map { .printPaper($0) }
    }

    /// What must leave the house because of these facts.
    public static func effects(of facts: [HouseFact]) -> [HouseEffect] {
        facts.compactMap(\.effect)
    }

    /// The papers that these facts prove to be out: their effects are done.
    public static func donePapers(of facts: [HouseFact]) -> [Int] {
        facts.compactMap { fact in
            switch fact {
            case .kitchen(.docketConfirmed(let fact)): fact.docket
            case .paperConfirmed(let fact): fact.paper
            default: nil
            }
        }
    }

    /// The records of the checks that these facts close.
    ///
    /// - Parameter facts: The facts of one command, judged against this house as it was before.
    public func records(of facts: [HouseFact]) -> [CheckRecord] {
        facts.compactMap { fact in
            guard case .paperIssued(let issued) = fact, let receipt = issued.paper.receipt,
                issued.paper.copy == 1, let check = checks[issued.paper.sheet.check]
            else { return nil }
            return CheckRecord(check: check, sheet: issued.paper.sheet, receipt: receipt)
        }
    }
}
