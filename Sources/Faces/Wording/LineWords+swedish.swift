extension LineWords {
    /// Swedish.
    static let swedish = LineWords(
        rush: "SKYNDA", again: "BONG IGEN", ofDocket: "Till bong",
        ofCheck: "Från nota", comp: "Vi bjuder",
        fired: "avropade enstaka rätter",
        rushed: "bad köket skynda",
        comped: { "bjöd på \($0): \($1)" },
        compUndone: { "tog betalt för \($0) igen" },
        left: { "flyttade rätter till nota \($0)" },
        came: { "flyttade hit rätter från nota \($0)" },
        seated: { seat in
            seat.map { "flyttade rätter till plats \($0)" }
                ?? "flyttade rätter från en plats till bordet"
        },
        deed: { deed in
            switch deed {
            case .fireLines: "avropa enstaka rätter"
            case .rush: "skynda på köket"
            case .compLine: "bjuda på en rätt"
            case .undoComp: "ta betalt för en rätt igen"
            case .moveLines: "flytta rätter"
            case .reprintDocket: "skriva ut en bong igen"
            }
        },
        refusal: { code, args in
            switch code {
            case .noLineIsNamed: "Ingen artikel är vald. Välj minst en."
            case .nothingIsFired: "Köket har inte fått något av detta än. Avropa först."
            case .reasonIsTooLong: "Orsaken står på gästens nota: högst \(args["most"]) tecken."
            case .lineIsComped: "Allt på raden är redan bjudet."
            case .partIsNotWhole: "Bara hela portioner går, och av en vägd artikel hela."
            case .lineIsNamedTwice: "En rad är vald två gånger."
            case .newLineIsMissing: "En del av en rad behöver ett eget nummer. Ange det på nytt."
            case .checkIsNotOpen: "Notan det ska flyttas till är inte öppen."
            case .docketIsNotOnCheck: "Inget på notan står på bong \(args["docket"])."
            case .docketIsWaiting:
                "Bong \(args["docket"]) är inte utskriven än. Den skrivs ut av sig själv."
            case .nameIsTooLong: "Artikelns namn har högst \(args["most"]) tecken."
            case .stationIsUnknown: "Inget lagas på någon station \(args["station"])."
            case .taxClassIsUnknown: "Det finns ingen momsklass \(args["tax_class"])."
            }
        })
}
