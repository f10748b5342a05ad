extension LineWords {
    /// German.
    static let german = LineWords(
        rush: "BITTE EILEN", again: "BON NOCHMAL", ofDocket: "Zu Bon",
        ofCheck: "Von Rechnung", comp: "Aufs Haus",
        fired: "einzelne Speisen abgerufen",
        rushed: "die Küche um Eile gebeten",
        comped: { "\($0) aufs Haus gegeben: \($1)" },
        compUndone: { "\($0) wieder berechnet" },
        left: { "Speisen auf Rechnung \($0) umgebucht" },
        came: { "Speisen von Rechnung \($0) hierher umgebucht" },
        seated: { seat in
            seat.map { "Speisen auf Platz \($0) umgebucht" }
                ?? "Speisen von einem Platz auf den Tisch umgebucht"
        },
        deed: { deed in
            switch deed {
            case .fireLines: "einzelne Speisen abrufen"
            case .rush: "die Küche um Eile bitten"
            case .compLine: "eine Speise aufs Haus geben"
            case .undoComp: "eine Speise wieder berechnen"
            case .moveLines: "Speisen umbuchen"
            case .reprintDocket: "einen Bon nochmal drucken"
            }
        },
        refusal: { code, args in
            switch code {
            case .noLineIsNamed: "Kein Artikel ist gewählt. Bitte mindestens einen wählen."
            case .nothingIsFired: "Die Küche weiß davon noch nichts. Bitte erst abrufen."
            case .reasonIsTooLong:
                "Der Grund steht auf der Rechnung des Gastes: höchstens \(args["most"]) Zeichen."
            case .lineIsComped: "Diese Zeile geht schon ganz aufs Haus."
            case .partIsNotWhole: "Nur ganze Portionen gehen, Gewogenes nur ganz."
            case .lineIsNamedTwice: "Eine Zeile ist zweimal gewählt."
            case .newLineIsMissing:
                "Ein Teil einer Zeile braucht eine eigene Nummer. Bitte neu eingeben."
            case .checkIsNotOpen: "Die Rechnung, auf die gebucht werden soll, ist nicht offen."
            case .docketIsNotOnCheck:
                "Nichts auf dieser Rechnung steht auf Bon \(args["docket"])."
            case .docketIsWaiting:
                "Bon \(args["docket"]) ist noch nicht gedruckt. Er kommt von selbst."
            case .nameIsTooLong: "Der Name des Artikels hat höchstens \(args["most"]) Zeichen."
            case .stationIsUnknown: "An einer Station \(args["station"]) wird nichts zubereitet."
            case .taxClassIsUnknown: "Es gibt keine Steuerklasse \(args["tax_class"])."
            }
        })
}
