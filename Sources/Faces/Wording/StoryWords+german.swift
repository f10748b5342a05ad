extension StoryWords {
    /// German.
    static let german = StoryWords(
        title: { "Rechnung \($0), \($1)" },
        day: { "Am \($0):" },
        house: "das System",
        nobody: "niemand angemeldet",
        opened: { table, covers in
            let guests = covers == 1 ? "1 Gast" : "\(covers) Gäste"
            return "Rechnung eröffnet, \(table.map { "Tisch \($0)" } ?? "Theke"), \(guests)"
        },
        roundSent: { "Runde \($0) gesendet" },
        held: "wartet auf Abruf",
        courseFired: { "Gang \($0) abgerufen" },
        voided: { "\($0) storniert: \($1)" },
        moved: { from, to in
            "Tischwechsel von \(from.map { "Tisch \($0)" } ?? "der Theke") nach Tisch \(to)"
        },
        preBill: {
            $0 == 1
                ? "Zwischenrechnung gedruckt" : "Zwischenrechnung gedruckt, Ausdruck Nr. \($0)"
        },
        took: { kind, amount in "kassiert: \(kind) \(amount)" },
        settles: "deckt",
        closed: { "Rechnung abgeschlossen, Beleg \($0)" },
        copied: { "Beleg \($0) nachgedruckt, Kopie \($1)" },
        refused: { "wollte \($0), abgelehnt: \($1)" },
        deed: { deed in
            switch deed {
            case .seatParty: "Gäste platzieren"
            case .openCheck: "eine Rechnung öffnen"
            case .sendRound: "eine Runde senden"
            case .fireCourse: "einen Gang abrufen"
            case .voidLine: "einen Artikel stornieren"
            case .transferCheck: "den Tisch wechseln"
            case .printPreBill: "die Zwischenrechnung drucken"
            case .takeCash: "bar kassieren"
            case .takeCard: "mit Karte kassieren"
            case .closeCheck: "die Rechnung abschließen"
            case .reprintReceipt: "den Beleg nachdrucken"
            }
        },
        docket: { "Bon \($0), \($1), für \($2) auf Drucker \($3)" },
        paper: { "Ausdruck \($0) auf Drucker \($1)" },
        onPaper: "gedruckt",
        reprinted: "gedruckt, als NACHDRUCK gekennzeichnet: ein früherer Ausdruck kann vorliegen",
        released: { "wird gedruckt, als NACHDRUCK gekennzeichnet; veranlasst von \($0)" },
        seen: { "liegt gedruckt vor, sagt \($0): wird nicht noch einmal gedruckt" },
        told: { "mündlich mitgeteilt, sagt \($0): wird nicht gedruckt" },
        mayBeOut: "Er kann schon gedruckt sein.",
        waiting: "noch nicht gedruckt",
        isOpen: "Die Rechnung ist offen.",
        isCut: "Das ist nicht alles: Es gibt mehr, als hier Platz hat.",
        floor: .german)
}
