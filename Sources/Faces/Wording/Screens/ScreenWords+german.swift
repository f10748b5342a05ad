extension ScreenWords {
    /// German.
    static let german = ScreenWords(
        wayDeed: German.way, orderDeed: German.order, mark: German.mark, ask: German.ask,
        text: German.text,
        help: German.help, keys: German.keys, link: German.link, said: German.said,
        voidReasons: [
            "Gast hat sich umentschieden", "falsch bestellt", "zu lange gewartet",
            "falsch zubereitet", "nicht gut", "ausverkauft", "doppelt boniert",
        ],
        compReasons: [
            "zu lange gewartet", "falsch zubereitet", "nicht gut", "Geburtstag", "Stammgast",
            "als Entschuldigung",
        ],
        allergies: [
            "Erdnüsse", "Nüsse", "Krebs- und Weichtiere", "Fisch", "Milch", "Eier", "Gluten",
            "Soja", "Sesam",
        ],
        notes: [
            "weniger Salz", "weniger Öl", "ohne Zwiebeln", "ohne Knoblauch",
            "klein geschnitten", "auf zwei Tellern", "zum Mitnehmen", "für ein Kind",
            "bitte schnell",
        ])
}

private enum German {
    static func way(_ deed: WayDeed) -> String {
        switch deed {
        case .back: "zurück"
        case .help: "Hilfe"
        case .menu: "Menü"
        case .move: "bewegen"
        case .pages: "blättern"
        case .clear: "löschen"
        case .done: "fertig"
        case .skip: "nichts weiter"
        case .yes: "ja"
        case .no: "nein"
        case .signIn: "anmelden"
        case .signOut: "abmelden"
        case .switchWaiter: "Bedienung"
        case .language: "Sprache"
        case .quit: "beenden"
        case .open: "bonieren"
        case .check: "Rechnung"
        case .pad: "bonieren"
        case .nextBusy: "nächster Tisch"
        case .inbox: "Nachrichten"
        case .soldOutList: "Ausverkauft"
        case .seatGuests: "platzieren"
        case .covers: "Gästezahl"
        case .transfer: "umsetzen"
        case .merge: "zusammenlegen"
        case .undoMerge: "wieder trennen"
        case .share: "Tisch teilen"
        case .clearTable: "abräumen"
        case .handOver: "übergeben"
        case .setPortions: "Portionen"
        case .soldOut: "ist aus"
        case .onSale: "wieder da"
        case .marketPrice: "Tagespreis"
        case .sendNote: "schreiben"
        case .allSeen: "alles gelesen"
        case .goThere: "dorthin"
        }
    }

    static func order(_ deed: OrderDeed) -> String {
        switch deed {
        case .ring: "dazu"
        case .send: "senden"
        case .sendRest: "Rest senden"
        case .takeLeft: "nehmen, was da ist"
        case .browse: "Karte"
        case .openItem: "freie Speise"
        case .more: "eins mehr"
        case .less: "eins weniger"
        case .quantity: "Menge"
        case .options: "Beilagen"
        case .seat: "Platz"
        case .course: "Gang"
        case .hold: "warten/sofort"
        case .holdCourse: "Gang warten"
        case .note: "Hinweis"
        case .allergy: "Allergie"
        case .tableAllergy: "Allergie Tisch"
        case .price: "Preis"
        case .remove: "entfernen"
        case .repeatLine: "noch eins"
        case .repeatRound: "gleiche Runde"
        case .undo: "rückgängig"
        case .fireCourse: "abrufen"
        case .fireLine: "Speise abrufen"
        case .rush: "drängen"
        case .void: "stornieren"
        case .comp: "aufs Haus"
        case .undoComp: "doch berechnen"
        case .moveLines: "umbuchen"
        case .preBill: "Zwischenrechnung"
        case .reprint: "nachdrucken"
        case .select: "markieren"
        case .kitchenTold: "Küche weiß es"
        }
    }

    static func mark(_ mark: ScreenMark) -> String {
        switch mark {
        case .free: "frei"
        case .taken: "besetzt"
        case .signedIn: "angemeldet"
        case .draft: "nicht gesendet"
        case .keptHere: "hier gesichert"
        case .held: "wartet"
        case .fired: "abgerufen"
        case .onPaper: "gedruckt"
        case .notOnPaper: "nicht gedruckt"
        case .rushed: "gedrängt"
        case .comped: "aufs Haus"
        case .voided: "storniert"
        case .hold: "WARTET"
        case .cookedNow: "Sofort in die Küche"
        case .waits: "Wartet"
        case .allergy: "ALLERGIE"
        case .note: "Hinweis"
        case .soldOut: "AUS"
        case .market: "Tagespreis"
        case .openPrice: "Preis von Hand"
        case .noPriceYet: "noch kein Preis"
        case .bumped: "fertig"
        case .unknown: "unbekannt"
        }
    }

    static func ask(_ question: ScreenQuestion) -> String {
        switch question {
        case .waiter: "Wer sind Sie?"
        case .table: "Tisch"
        case .dish: "Speise"
        case .covers: "Wie viele Gäste?"
        case .seat: "Für welchen Platz? (0: der Tisch)"
        case .course: "Welcher Gang? (1-9; leer: der eigene)"
        case .quantity: "Wie viele?"
        case .weight: "Wie schwer ist es?"
        case .size: "Welche Größe?"
        case .price: "Preis"
        case .allergy: "Was darf nicht hinein?"
        case .note: "Was soll die Küche wissen?"
        case .reason: "Warum?"
        case .portions: "Wie viele sind noch da? (0: aus)"
        case .message: "Was möchten Sie sagen?"
        case .name: "Wie heißt es?"
        case .colleague: "An wen?"
        case .mergeWith: "Mit welchem Tisch zusammenlegen?"
        case .moveTo: "An welchen Tisch? (@3: Platz 3)"
        case .party: "Welche Gäste?"
        case .station: "Wer macht es?"
        case .taxClass: "Welche Steuer?"
        case .docket: "Welcher Bon?"
        case .hurry: "Was soll schneller kommen?"
        case .checks: "Welche Rechnungen?"
        case .merged: "Welche Rechnung wird wieder getrennt?"
        case .addressee: "Wer soll es lesen?"
        }
    }

    static func text(_ text: ScreenText) -> String {
        switch text {
        case .askingHub: "Der Server wird gefragt..."
        case .signInNeedsHub:
            "Für die PIN ist der Server nötig, er antwortet nicht. Wer angemeldet ist, kann weiter"
                + " arbeiten."
        case .nobodyFound: "So heißt hier niemand."
        case .houseIsUnknown: "Warten auf Tische und Karte vom Server."
        case .typeADish: "Nummer, Name oder Pinyin; 2*16 für zwei"
        case .nothingFits: "Nichts auf der Karte passt dazu."
        case .noOptions: "Bei dieser Speise gibt es nichts zu wählen."
        case .noRoundYet: "Hier wurde noch keine Runde gesendet."
        case .nothingToUndo: "Es gibt nichts rückgängig zu machen."
        case .nothingOrdered: "Noch nichts bestellt."
        case .asTheHubSees: "laut Server"
        case .voided: "Storniert."
        case .fired: "Abgerufen."
        case .preBillOrdered: "Die Zwischenrechnung wird gedruckt."
        case .portionsAreSet: "Die Portionen sind eingetragen."
        case .billWithoutDraft:
            "Auf der Zwischenrechnung steht nur Gesendetes: hier warten noch Speisen."
        case .reasonIsNeeded: "Bitte den Grund angeben."
        case .tablesUnknown:
            "Der Stand der Tische ist unbekannt: seit dem Start war der Server nicht da."
        case .noTable: "kein solcher Tisch"
        case .wholePortions: "Portionen sind ganze Zahlen."
        case .halfIsASize:
            "Portionen sind ganze Zahlen. Eine halbe ist eine eigene Größe: so bestellen."
        case .nothingTyped: "Es ist noch nichts eingetippt."
        case .pasteIsLong: "Nur die ersten 32 Zeilen wurden übernommen."
        case .nothingIsHeld: "Hier wartet nichts."
        case .leaveDraft: "Für später liegen lassen"
        case .moveDraftHere: "Auf diese Rechnung nehmen"
        case .dropDraft: "Verwerfen"
        case .dropQuestion: "Diese Speisen wirklich verwerfen?"
        case .provePIN: "Der Server ist wieder da: bitte Ihre PIN."
        case .printsLater: "Der Server ist nicht da: gedruckt wird, sobald er wieder da ist."
        case .firesLater: "Der Server ist nicht da: die Küche erfährt es, sobald er wieder da ist."
        case .sendAnyway: "Trotzdem senden?"
        case .rushNeedsHub:
            "Der Server ist nicht da, die Küche erführe es zu spät: bitte selbst Bescheid sagen."
        case .reprintNeedsHub:
            "Der Server ist nicht da, jetzt druckt nichts: später noch einmal versuchen."
        case .tablesUntold: "Der Stand der Tische ist unbekannt: der Server muss ihn erst melden."
        case .draftOfBefore: "Diese Speisen galten den Gästen davor: bitte durchsehen."
        case .noNews: "Keine Nachrichten."
        case .nothingIsCounted:
            "Nichts ist aus oder wird gezählt. Eine Speise eintippen, um sie zu zählen."
        case .quitQuestion: "Programm beenden? (y/n)"
        case .signOutQuestion: "Abmelden? Beim nächsten Mal ist Ihre PIN nötig. (y/n)"
        case .wholeCheck: "die ganze Rechnung"
        case .everybody: "alle"
        case .myChecks: "alle meine Rechnungen"
        case .clearQuestion: "Tisch abräumen? Auf der Rechnung darf nichts mehr stehen. (y/n)"
        case .noDocket: "Davon wurde noch nichts gedruckt."
        case .preBillAgain: "Eine Zwischenrechnung gibt es schon. Noch eine drucken?"
        case .draftNotKept: "Entwurf NICHT gesichert, neuer Versuch"
        case .priceAway: "Tagespreis wegnehmen? Dann kann niemand die Speise bestellen."
        case .notMerged: "Mit dieser Rechnung wurde keine zusammengelegt."
        case .nobodyTakesOver: "Sonst darf hier niemand Rechnungen übernehmen."
        case .cameOut: "Inzwischen gedruckt."
        case .wasSettled: "Das ist erledigt."
        }
    }

    static func help(_ help: ScreenHelp) -> [String] {
        switch help {
        case .signIn:
            [
                "Namen wählen, dann die PIN eintippen. Sie wird nie gezeigt.",
                "Wer angemeldet ist, kommt mit der Ziffer neben dem Namen zurück.",
            ]
        case .floor:
            [
                "Namen des Tisches eintippen, dann Enter: ein freier fragt nach Gästen, jeder"
                    + " andere öffnet den Block.",
                "o platziert  # bestellt  +3 eigene, nicht gesendet  *2 von anderen",
                "2? Gang 2 wartet  ~ hier gesichert, nicht beim Server  ! Bon klemmt",
                "&2 zwei Gruppen am Tisch  =H5 mit H5 zusammengelegt  4P vier Gäste  ? unbekannt",
                "Leertaste zeigt, was am eingetippten Tisch getan werden kann.",
            ]
        case .pad:
            [
                "Nummer, Name in jeder Sprache, Pinyin oder Anfangsbuchstaben eintippen; Enter"
                    + " nimmt den besten Treffer.",
                "2*16 sind zwei von Speise 16: die Menge steht vorn. Hinter einem Namen oder der"
                    + " vollen Nummer darf sie hinten stehen: mpdf*2, 016*2.",
                "*3 ändert die gewählte Speise; @2 gilt ab jetzt für Platz 2.",
                "Was abgelehnt wird, bleibt in der Zeile stehen: Esc nimmt es weg.",
                "Enter in der leeren Zeile zeigt die Runde, noch einmal Enter sendet sie.",
            ]
        case .choices:
            [
                "Eine Taste antwortet. Enter nimmt das Markierte, Esc geht eine Antwort zurück.",
                "Wo mehrere möglich sind, wählt die Taste an und ab, Enter geht weiter.",
            ]
        case .question: ["Antwort eintippen oder die Ziffer neben einer üblichen drücken."]
        case .sending: ["Enter sendet die Runde. Esc geht zurück: noch ist nichts gesendet."]
        case .browse: ["Erst die Gruppe, dann Speisen mit ihren Tasten wählen."]
        case .check:
            [
                "+ nicht gesendet  ~ hier gesichert  ? wartet  = abgerufen  #"
                    + " gedruckt  ^ fertig  ! nicht gedruckt  x storniert",
                "Die Tasten gelten der Speise unter dem Zeiger, allen gewählten"
                    + " oder der ganzen Rechnung.",
                "Ohne Server: Zwischenrechnung, sobald er da ist; kein Drängen und Nachdrucken.",
            ]
        case .inbox: ["Das Neueste steht oben. Enter führt dorthin, worum es geht."]
        case .soldOut:
            [
                "Was aus ist oder gezählt wird. Eintippen findet jede Speise, Enter sagt, wie"
                    + " viele noch da sind.",
                "! ist ab jetzt aus, + ist wieder da und wird nicht gezählt.",
            ]
        case .leaving:
            [
                "Was hier gesichert ist, bleibt auf diesem Gerät und wird beim nächsten Start"
                    + " gesendet."
            ]
        case .picking: ["Mit der Taste daneben wählen, oder markieren und Enter drücken."]
        case .pickingByArrows:
            [
                "Die Frage kam von selbst: Buchstaben und Ziffern antworten nicht.",
                "Mit den Pfeilen markieren und Enter drücken; Esc lässt alles, wie es ist.",
            ]
        case .confirming:
            [
                "y tut es, auch Enter, wo die letzte Zeile es sagt.",
                "Esc oder n geht zurück, und nichts geschieht.",
            ]
        }
    }

    static let keys = KeyWords(
        space: "Leer", enter: "Enter", escape: "Esc", tab: "Tab", backspace: "Rück",
        delete: "Entf", arrows: "Pfeile", pages: "Bild")

    static let link = LinkWords(
        hub: "Server ok", silent: { "Server still seit \($0)" },
        away: { "Kein Server seit \($0)" },
        kept: { $0 == 0 ? "nichts wartet hier" : "\($0) hier gesichert" },
        printersWell: "Drucker ok", printersDown: { "Drucker: \($0)!" },
        news: { $0 == 1 ? "1 Nachricht" : "\($0) Nachrichten" })

    static let said = SaidWords(
        pinOf: { "PIN von \($0)" },
        keptHere: { "\($0): hier gesichert, unterwegs zum Server." },
        sent: { "\($0): gesendet, \(dishes($1))." },
        movedTo: { "Umgesetzt an \($0)." },
        nothingFound: { "Nichts heißt \"\($0)\"." },
        onlyLeft: { "Nur noch \($1) von \($0)." },
        seatedElsewhere: {
            "\($0) hat jemand anders platziert. Ihre Speisen stehen dort im Entwurf: ansehen,"
                + " dann senden."
        },
        docketNotOut: { "Bon \($0), \($1): nicht gedruckt auf \($2)." },
        soldOut: { "\($0) ist aus." },
        backAgain: { "\($0) ist wieder da." },
        refusedAt: { "\($0):" },
        covers: { $0 == 1 ? "1 Gast" : "\($0) Gäste" },
        check: { "Rechnung \($0)" },
        courseWaits: { "Gang \($0) wartet" },
        unsent: { $0 == 0 ? "nichts zu senden" : "\(dishes($0)) nicht gesendet" },
        draftedElsewhere: { "jemand anders boniert gerade \(dishes($0))" },
        left: { "noch \($0)" },
        courseShort: { "G\($0)" },
        roundIsKept: { "\(dishes($0)) hier gesichert, unterwegs zum Server" },
        choose: { $0 == $1 ? "\($0) wählen" : "\($0)-\($1) wählen" },
        sendQuestion: { "\(dishes($0)) senden?" },
        done: { "Erledigt: \($0)." },
        movedFrom: { "von Rechnung \($0)" },
        allOf: { "alle Rechnungen von \($0)" },
        joined: { "mit \($0)" },
        parties: { "\($0) Gruppen" },
        course: { "Gang \($0)" },
        docket: { "Bon \($0)" },
        fireQuestion: { "Jetzt in die Küche: \($0)?" },
        dishFirst: { "Erst diese Speise fertig wählen oder verlassen. Nicht genommen: \($0)." },
        questionFirst: { "Erst antworten oder zurückgehen. Nicht genommen: \($0)." },
        priceLike: { "Den Preis so schreiben: \($0), höchstens \($1)." },
        textIsTooLong: { "Höchstens \($0) Zeichen haben Platz; das sind \($1)." },
        signIsRefused: {
            "Das verborgene Zeichen \($0) lässt sich nicht drucken: bitte entfernen."
        },
        nothingToDo: { "Hier gibt es nichts für: \($0)." },
        sureQuestion: { "\($0), \($1): wirklich?" },
        seatsQuestion: {
            "\($0) hat \($1 == 1 ? "1 Platz" : "\($1) Plätze"): \($2) Gäste setzen?"
        },
        seatBeyond: {
            "\($0) hat \($1 == 1 ? "1 Platz" : "\($1) Plätze"): trotzdem Platz \($2)?"
        },
        kitchenQuestion: { "Bon \($0): \($1). Weiß die Küche Bescheid?" },
        draftedBy: { "\($0): hier \(dishes($1)) nicht gesendet." },
        ofPartyBefore: {
            "Von den Gästen davor: \(dishes($0)), nie gesendet. Was soll damit werden?"
        },
        goOnQuestion: { "Der Server ist nicht da: als \($0) weitermachen?" },
        tooSmall: { "Zu klein: \($0)x\($1) nötig." },
        keptWaits: { "\($0): hier gesichert, geht hinaus, sobald der Server da ist." },
        roundWaits: { "\(dishes($0)) hier gesichert, bis der Server da ist" },
        coversShort: { "\($0)P" },
        quantityOfWhat: { "\($0) ist eine Menge, keine Nummer: für Speise 37 \($0)*37 schreiben." },
        weightLike: { "Das Gewicht als Zahl eingeben, zum Beispiel \($0)." },
        weightIsNothing: { "Ein Gewicht ist größer als 0, zum Beispiel \($0)." },
        weightIsTooMuch: { "Eine Zeile hat höchstens \($0), zum Beispiel \($1)." },
        weightIsOffStep: {
            "Diese Speise wird in Schritten von \($0) gewogen, zum Beispiel \($1)."
        },
        voidQuestion: { "\($0) von \($1) x \($2) stornieren? Ein Bon geht an: \($3)." },
        voidedNotBack: {
            "Storniert. Die Küche hatte den Bon schon: \($0) kommt nicht in den Bestand zurück."
        },
        leavingKept: {
            $0 == 1
                ? "1 Vorgang ist hier gesichert und nicht beim Server. Er bleibt auf diesem Gerät."
                : "\($0) Vorgänge sind hier gesichert und nicht beim Server. Sie bleiben auf"
                    + " diesem Gerät."
        },
        leavingUnsent: { "\(dishes($0)) nicht gesendet. Der Entwurf bleibt auf diesem Gerät." })

    private static func dishes(_ count: Int) -> String {
        count == 1 ? "1 Speise" : "\(count) Speisen"
    }
}
