extension LineWords {
    /// English.
    static let english = LineWords(
        rush: "RUSH", again: "DOCKET COPY", ofDocket: "Of docket",
        ofCheck: "Of check", comp: "On the house",
        fired: "fired single dishes",
        rushed: "asked the kitchen to hurry",
        comped: { "gave away \($0): \($1)" },
        compUndone: { "charged \($0) again" },
        left: { "moved dishes to check \($0)" },
        came: { "moved dishes here from check \($0)" },
        seated: { seat in
            seat.map { "moved dishes to seat \($0)" } ?? "moved dishes from a seat to the table"
        },
        deed: { deed in
            switch deed {
            case .fireLines: "fire single dishes"
            case .rush: "hurry the kitchen"
            case .compLine: "give a dish away"
            case .undoComp: "charge a dish again"
            case .moveLines: "move dishes"
            case .reprintDocket: "print a docket again"
            }
        },
        refusal: { code, args in
            switch code {
            case .noLineIsNamed: "No dish is chosen. Choose at least one."
            case .nothingIsFired: "The kitchen was told of nothing here yet. Fire it first."
            case .reasonIsTooLong:
                "The reason stands on the guest's bill: at most \(args["most"]) characters."
            case .lineIsComped: "All of this line is given away already."
            case .partIsNotWhole: "Only whole portions can go, and of a weighed dish all of it."
            case .lineIsNamedTwice: "A line is chosen twice."
            case .newLineIsMissing: "Part of a line needs a number of its own. Enter it again."
            case .checkIsNotOpen: "The check it should go to is not open."
            case .docketIsNotOnCheck: "Nothing on this check stands on docket \(args["docket"])."
            case .docketIsWaiting: "Docket \(args["docket"]) is not out yet. It prints by itself."
            case .nameIsTooLong: "The name of the dish has at most \(args["most"]) characters."
            case .stationIsUnknown: "Nothing is made at a station called \(args["station"])."
            case .taxClassIsUnknown: "The house has no tax class \(args["tax_class"])."
            }
        })
}
