import Amounts
import Checks
import HouseRules
import Kitchen
import Tenders
import Testing
import Vocabulary

extension House {
    /// Its checks without what their lines remember of papers: the newest notice names other
    /// tables each time.
    var withoutPapers: [Check] {
        checks.keys.sorted().compactMap { checks[$0]?.withoutPapers }
    }
}

extension Story {
    /// An open check that must be there.
    func check(
        _ id: CheckID, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Check {
        try #require(house.checks[id], sourceLocation: sourceLocation)
    }

    /// The bill of an open check that must be there.
    func bill(_ id: CheckID, sourceLocation: SourceLocation = #_sourceLocation) throws -> Bill {
        house.bill(of: try check(id, sourceLocation: sourceLocation), books)
    }

    /// What is left to pay on an open check.
    func balance(
        _ id: CheckID, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Money {
        try bill(id, sourceLocation: sourceLocation).total - house.till.settled(id)
    }
}

extension [HouseFact] {
    /// The dockets that were issued.
    var dockets: [Docket] {
        compactMap { fact in
            guard case .kitchen(.docketIssued(let fact)) = fact else { return nil }
            return fact.docket
        }
    }

    /// The guest papers that were issued.
    var papers: [GuestPaper] {
        compactMap { fact in
            guard case .paperIssued(let fact) = fact else { return nil }
            return fact.paper
        }
    }

    /// The tenders that were taken.
    var tenders: [Tender] {
        compactMap { fact in
            guard case .till(.tenderTaken(let fact)) = fact else { return nil }
            return fact.tender
        }
    }

    /// The dockets as one would read them out: `work wok 2 Mapo tofu`.
    var readOut: [String] {
        dockets.map { docket in
            let dishes = docket.lines.map { "\($0.quantity) \($0.names.text(in: [.english]))" }
            return (["\(docket.kind.rawValue) \(docket.station)"] + dishes)
                .joined(separator: " ")
        }
    }
}
