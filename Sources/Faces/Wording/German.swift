import Vocabulary

extension Words {
    /// German.
    static let german = Words(
        paper: PaperWords(
            table: "Tisch", counter: "THEKE", covers: "Gäste", check: "Rechnung",
            by: "Bedienung", round: "Runde", seat: "Platz", course: { "GANG \($0)" },
            set: "Menü", unit: German.unit, reprint: "NACHDRUCK"),
        docket: DocketWords(
            work: "BON", expo: "SAMMELBON", void: "STORNO", moved: "TISCHWECHSEL",
            reprintWarning: "Evtl. schon gedruckt: nicht doppelt zubereiten",
            number: "Bon-Nr.", lines: "Positionen", allergy: "ALLERGIE", note: "Hinweis",
            reason: "Grund", from: "Von", to: "Nach"),
        bill: BillWords(
            preBill: "ZWISCHENRECHNUNG", notAReceipt: "Kein Kassenbeleg",
            printing: "Ausdruck Nr.", receipt: "KASSENBELEG", copy: "KOPIE",
            receiptNumber: "Beleg-Nr.", subtotal: "Zwischensumme", taxAdded: "zzgl. MwSt.",
            taxIncluded: "enthaltene MwSt.", total: "GESAMT", cash: "Bar", card: "Karte",
            reference: "Ref.", cashRounding: "Rundung", change: "Rückgeld", paid: "Bezahlt",
            due: "ZU ZAHLEN", cashier: "Kassiert von",
            thanks: "Vielen Dank für Ihren Besuch!"),
        screen: .german, story: .german, lines: .german,
        troubles: TroubleWords(
            unreachable: "Nicht erreichbar: Ist er an, steckt das Kabel?",
            paperEnd: "Papier ist aus: neue Rolle einlegen.",
            coverOpen: "Deckel ist offen: bitte schließen.",
            cutter: "Abschneider klemmt: frei machen, dann aus- und einschalten.",
            offline: "Offline: bitte auf die Lampen sehen.",
            silent: "Antwortet nicht mehr: nachsehen, ob das Papier kam.",
            closed: "Hat die Verbindung beendet: Wurde er ausgeschaltet?",
            stopped: "Das System wurde beim Drucken beendet: nachsehen, ob das Papier kam.",
            recovered:
                "Nach Wiederherstellung angehalten: nachsehen, ob das Papier kam, dann bestätigen.",
            unsettable: "Lässt sich nicht setzen, es kommt nichts: bitte mündlich weitergeben.",
            unknown: { "Druckt nicht (\($0))." }),
        rights: RightWords(
            seat: "Gäste platzieren, Rechnungen öffnen oder Tische wechseln",
            order: "bonieren oder Gänge abrufen", void: "gesendete Artikel stornieren",
            openPrice: "Preise von Hand eingeben", preBill: "Zwischenrechnungen drucken",
            settle: "kassieren oder Rechnungen abschließen", reprint: "nachdrucken",
            setPortions: "restliche Portionen festlegen",
            setMarketPrice: "Tagespreise festlegen",
            handOver: "Rechnungen anderer übergeben",
            comp: "Speisen aufs Haus geben"),
        refusals: RefusalWords(
            envelope: German.envelope, place: German.place, round: German.round,
            money: German.money, party: GermanParties.sentence,
            part: { "Artikel \($0) im Menü: \($1)" },
            unknown: { "Der Server hat das abgelehnt (\($0))." }))
}

private enum German {
    static func unit(_ unit: WeightUnit) -> String {
        switch unit {
        case .kilogram: "kg"
        case .jin: "Jin"
        case .liang: "Liang"
        case .gram: "g"
        }
    }

    static func envelope(_ code: EnvelopeRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .unknownKind:
            "Der Server kann das nicht. Bitte den Server oder dieses Terminal aktualisieren."
        case .unknownField:
            "Der Server versteht einen Teil davon nicht und hat deshalb nichts getan. "
                + "Bitte den Server aktualisieren."
        case .wrongVersion:
            "Terminal und Server haben verschiedene Versionen. Bitte die ältere aktualisieren."
        case .badSession: "Die Anmeldung gilt nicht mehr. Bitte neu anmelden."
        case .malformed:
            "Der Server konnte das nicht lesen. Es ist nichts geschehen, bitte neu eingeben."
        case .tooLarge: "Das ist zu viel auf einmal. Bitte in kleineren Teilen senden."
        case .idReused:
            "Das trägt die Nummer von etwas, das schon gesendet wurde. Bitte neu eingeben."
        case .houseFault:
            "Der Server hat einen Fehler und hat das nicht getan. "
                + "Bitte dem Chef melden und von Hand erledigen."
        case .deviceMayNot: "Dieses Terminal darf das nicht. Bitte ein anderes nehmen."
        case .staleEpoch:
            "Das stammt von vor der Neueinrichtung des Terminals. Bitte neu eingeben."
        case .seqReused:
            "Dieses Terminal zählt Nummern neu, die der Server schon kennt. Bitte dem Chef melden."
        case .signInWrong: "Die PIN stimmt nicht. Noch einmal versuchen oder den Chef fragen."
        case .signInLocked:
            "Zu viele falsche PINs. Bitte in \(args.seconds("wait")) s noch einmal."
        }
    }

    static func place(_ code: PlaceRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .rightIsMissing: "Sie dürfen nicht: \(args.right). Bitte jemanden fragen, der darf."
        case .isOfTheHouse: "Das kann nur das System selbst."
        case .dayIsNotOpen: "Es ist noch kein Geschäftstag eröffnet. Bitte dem Chef melden."
        case .spaceIsShort:
            "Der Server hat keinen Speicherplatz mehr: keine neuen Bestellungen, Rechnungen "
                + "lassen sich noch abschließen. Bitte dem Chef melden."
        case .checkIsKnown: "Diese Rechnung ist schon eröffnet. Bitte suchen statt neu öffnen."
        case .checkIsUnknown: "Diese Rechnung gibt es nicht."
        case .checkIsClosed: "Die Rechnung ist abgeschlossen und nicht mehr zu ändern."
        case .checkIsCleared:
            "Der Tisch wurde abgeräumt, die leere Rechnung ist beendet. Bitte neu platzieren."
        case .checkIsOpen: "Die Rechnung ist noch offen, es gibt noch keinen Beleg."
        case .tableIsUnknown: "Tisch \(args["table"]) gibt es nicht."
        case .coversOutOfRange: "\(args["covers"]) Gäste sind nicht möglich. Bitte 1 bis 999."
        case .partyHasNoTable: "Diese Gäste haben noch keinen Tisch."
        case .partyIsSeated: "Diese Gäste sitzen schon an Tisch \(args["table"])."
        case .tableIsTaken: "Tisch \(args["table"]) ist besetzt."
        case .dayIsNotLater: "Dieser Geschäftstag liegt nicht nach dem offenen."
        case .booksDoNotFit:
            "Die neue Speisekarte oder die neuen Einstellungen passen nicht zu dem, "
                + "was noch offen ist (\(args["what"]))."
        case .paperIsUnknown: "Kein Ausdruck \(args["paper"]) wartet auf seinen Drucker."
        case .docketIsUnknown: "Kein Bon \(args["docket"]) wartet auf seinen Drucker."
        }
    }

    static func round(_ code: RoundRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .menuChanged:
            "Die Speisekarte hat sich geändert. Bitte die Runde prüfen und noch einmal senden."
        case .linesAreRefused:
            "Nichts wurde gesendet: Einige Artikel sind so nicht zu bestellen."
        case .roundIsEmpty: "Es gibt nichts zu senden."
        case .roundIsTooLong:
            "Eine Runde hat höchstens \(args["most"]) Positionen. Bitte in zwei Teilen senden."
        case .checkIsFull:
            "Eine Rechnung hat höchstens \(args["most"]) Positionen. Bitte eine weitere öffnen."
        case .lineIsRepeated: "Diese Position steht schon auf der Rechnung."
        case .courseOutOfRange: "Gänge gehen von 1 bis 9."
        case .courseIsEmpty: "Für Gang \(args["course"]) steht nichts auf der Rechnung."
        case .lineIsUnknown: "Diese Position steht nicht auf der Rechnung."
        case .quantityOutOfRange:
            args.quantity("left").map(left) ?? "Eine Menge ist größer als 0 und höchstens 999."
        case .lineIsVoided: "Von dieser Position ist nichts übrig: Sie wurde storniert."
        case .itemIsUnknown: "Artikel \(args["item"]) steht nicht auf der Speisekarte."
        case .seatOutOfRange: "Plätze gehen von 1 bis 99."
        case .modifierIsUnknown: "Diesen Artikel gibt es nicht mit „\(args["modifier"])“."
        case .modifierIsRepeated: "„\(args["modifier"])“ ist zweimal gewählt."
        case .choicesOutOfRange:
            "Bitte \(span(args["minimum"], args["maximum"])) für „\(args["group"])“ wählen."
        case .priceIsMissing: "Dieser Artikel hat keinen festen Preis. Bitte den Preis eingeben."
        case .priceIsNotAllowed: "Sie dürfen keine Preise von Hand eingeben."
        case .textIsIllegible:
            "Die Drucker können \(args["characters"]) nicht drucken. Bitte anders schreiben."
        case .priceOutOfRange: "Dieser Preis ist nicht möglich: unter null oder zu hoch."
        case .freeIsNotAllowed:
            "So kostet es nichts, und Sie dürfen nichts verschenken. "
                + "Bitte jemanden fragen, der es darf."
        case .amountIsTooLarge:
            "Eine Position kostet höchstens \(args.amount("most")). Bitte Menge und Preis prüfen."
        case .setIsVoidedWhole:
            "Ein Menü wird im Ganzen storniert, nicht Artikel für Artikel. "
                + "Bitte eine ganze Zahl."
        case .weightIsMissing:
            "Dieser Artikel geht nach Gewicht. Bitte wiegen und das Gewicht"
                + "\(args.unit.map { " in \($0)" } ?? "") eingeben."
        case .weightIsOffStep:
            "Gewogen wird in Schritten von \(weight("step", args)). Bitte runden."
        case .quantityIsNotWhole:
            "Nur ganze Portionen und Menüs. Bitte eine ganze Zahl; halbe sind eine eigene Größe."
        case .sizeIsUnknown: "Diesen Artikel gibt es nicht in der Größe „\(args["size"])“."
        case .sizeIsMissing: "Diesen Artikel gibt es in mehreren Größen. Bitte eine wählen."
        case .comboGroupIsUnknown: "Dieser Artikel hat keine Auswahl „\(args["group"])“."
        case .comboChoiceIsUnknown:
            "Das Menü bietet Artikel \(args["item"]) nicht für „\(args["group"])“."
        case .comboChoicesOutOfRange:
            "Bitte \(args["choose"]) für „\(args["group"])“ des Menüs wählen."
        case .marketPriceIsMissing:
            "Der Tagespreis dieses Artikels fehlt noch. Bitte fragen, wer ihn festlegt."
        case .portionsAreShort: short(args)
        case .itemHasNoMarketPrice: "Artikel \(args["item"]) hat keinen Tagespreis."
        case .portionsOutOfRange: "Portionen gehen von 0 bis 99999."
        }
    }

    private static func left(_ quantity: String) -> String {
        "Von dieser Position \(quantity == "1" ? "ist" : "sind") noch \(quantity) übrig. "
            + "Bitte höchstens so viel eingeben."
    }

    private static func short(_ args: RefusalArguments) -> String {
        args.quantity("left") == "0"
            ? "Artikel \(args["item"]) ist aus."
            : "Von Artikel \(args["item"]) nur noch \(weight("left", args)) übrig."
    }

    /// A quantity, with its unit when it is a weight: `0,75 kg`.
    private static func weight(_ name: String, _ args: RefusalArguments) -> String {
        [args.quantity(name) ?? "?", args.unit].compactMap(\.self).joined(separator: " ")
    }

    static func money(_ code: MoneyRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .balanceChanged:
            "Die Rechnung hat sich geändert: Jetzt sind \(args.amount("balance")) zu zahlen. "
                + "Bitte noch einmal prüfen."
        case .paymentsExceedBill:
            "Es ist schon mehr bezahlt, als auf der Rechnung bleiben würde."
        case .balanceIsDue: "Noch zu zahlen: \(args.amount("balance"))."
        case .checkIsEmpty: "Auf der Rechnung steht nichts."
        case .linesAreHeld:
            args["count"] == "1"
                ? "1 Position ging nie an die Küche. Bitte abrufen oder stornieren."
                : "\(args["count"]) Positionen gingen nie an die Küche. "
                    + "Bitte abrufen oder stornieren."
        case .tenderIsRepeated:
            "Eine andere Zahlung hat schon diese Nummer. Offenen Betrag prüfen, neu eingeben."
        case .amountOutOfRange: "\(args.amount("amount")) lässt sich nicht annehmen."
        case .nothingIsDue: "Nichts ist offen: Die Rechnung ist bezahlt."
        case .cashIsShort: "Bar sind es \(args.amount("due")). Bitte mindestens so viel annehmen."
        case .amountExceedsBalance:
            "Mit Karte geht höchstens der offene Betrag, \(args.amount("balance"))."
        }
    }

    private static func span(_ minimum: String, _ maximum: String) -> String {
        minimum == maximum ? minimum : "\(minimum) bis \(maximum)"
    }
}
