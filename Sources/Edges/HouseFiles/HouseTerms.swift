import Amounts
import HouseRules
import Kitchen
import Vocabulary

/// What a menu takes from the house it belongs to; `nil` stands for what could not be read.
struct HouseTerms {
    /// The currency of prices.
    var currency: Currency?
    /// The first language of the house, which every name must have.
    var first: Language?
    /// The tax classes.
    var taxClasses: [TaxClass]?
    /// The stations.
    var stations: [Station]?
    let taxClassIDs = IDRegister<TaxClassKind>(noun: "tax class", key: Key("id", "food"))
    let stationIDs = IDRegister<StationKind>(noun: "station", key: Key("id", "wok"))

    /// The stations that no dish can be sent to.
    var assembling: Set<StationID> {
        Set((stations ?? []).filter { $0.purpose == .expo }.map(\.id))
    }

    /// What is known when the house's own file could not be read: nothing is a mistake then.
    static var unknown: HouseTerms {
        let terms = HouseTerms()
        terms.taxClassIDs.isWhole = false
        terms.stationIDs.isWhole = false
        return terms
    }
}
