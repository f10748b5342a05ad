extension StoryWords {
    /// Swedish.
    static let swedish = StoryWords(
        title: { "Nota \($0), \($1)" },
        day: { "Den \($0):" },
        house: "systemet",
        nobody: "ingen inloggad",
        opened: { table, covers in
            let guests = covers == 1 ? "1 gäst" : "\(covers) gäster"
            return "öppnade notan vid \(table.map { "bord \($0)" } ?? "disken") för \(guests)"
        },
        roundSent: { "skickade omgång \($0)" },
        held: "avvaktar",
        courseFired: { "avropade servering \($0)" },
        voided: { "makulerade \($0): \($1)" },
        moved: { from, to in
            "flyttade notan från \(from.map { "bord \($0)" } ?? "disken") till bord \(to)"
        },
        preBill: { $0 == 1 ? "skrev ut notan" : "skrev ut notan, utskrift nr \($0)" },
        took: { kind, amount in "tog betalt, \(kind.lowercased()) \(amount)" },
        settles: "täcker",
        closed: { "avslutade notan med kvitto \($0)" },
        copied: { "skrev ut kvitto \($0) på nytt, kopia \($1)" },
        refused: { "ville \($0) men nekades: \($1)" },
        deed: { deed in
            switch deed {
            case .seatParty: "placera sällskapet"
            case .openCheck: "öppna notan"
            case .sendRound: "skicka en omgång"
            case .fireCourse: "avropa en servering"
            case .voidLine: "makulera en artikel"
            case .transferCheck: "flytta notan"
            case .printPreBill: "skriva ut notan"
            case .takeCash: "ta emot kontanter"
            case .takeCard: "ta kort"
            case .closeCheck: "avsluta notan"
            case .reprintReceipt: "skriva ut kvittot på nytt"
            }
        },
        docket: { "bong \($0), \($1), för \($2) på skrivare \($3)" },
        paper: { "utskrift \($0) på skrivare \($1)" },
        onPaper: "utskriven",
        reprinted: "utskriven, märkt OMUTSKRIFT: en tidigare kan finnas",
        released: { "ska skrivas ut, märkt OMUTSKRIFT, enligt \($0)" },
        seen: { "finns på papper enligt \($0): skrivs inte ut igen" },
        told: { "meddelat muntligen enligt \($0): skrivs inte ut" },
        mayBeOut: "Den kan vara utskriven.",
        waiting: "inte utskriven än",
        isOpen: "Notan är öppen.",
        isCut: "Detta är inte allt: det finns mer än vad som får plats.",
        floor: .swedish)
}
