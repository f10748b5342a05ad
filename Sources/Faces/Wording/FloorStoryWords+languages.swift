extension FloorStoryWords {
    /// English.
    static let english = FloorStoryWords(
        coversChanged: { "changed the guests from \($0) to \($1)" },
        handedOver: { "handed the check over from \($0) to \($1)" },
        cleared: "cleared the table: the check ended without a bill",
        merged: { "merged check \($0) of table \($1) into this one" },
        joined: { "merged this check into check \($0)" },
        unmerged: { "took check \($0) out again, back to table \($1)" },
        takenOut: { "took this check out of check \($0) again" },
        deed: { deed in
            switch deed {
            case .changeCovers: "change the number of guests"
            case .clearTable: "clear the table"
            case .handOver: "hand the check over"
            case .mergeTables: "merge the tables"
            case .undoMerge: "undo the merge"
            }
        })
}

extension FloorStoryWords {
    /// Simplified Chinese.
    static let chineseSimplified = FloorStoryWords(
        coversChanged: { "人数由\($0)位改为\($1)位" },
        handedOver: { "账单由\($0)转交给\($1)" },
        cleared: "清台：无消费，账单作废",
        merged: { "并台：账单 \($0)（餐桌\($1)）并入本单" },
        joined: { "并台：本单并入账单 \($0)" },
        unmerged: { "取消并台：账单 \($0) 回到餐桌\($1)" },
        takenOut: { "取消并台：本单从账单 \($0) 拆出" },
        deed: { deed in
            switch deed {
            case .changeCovers: "改人数"
            case .clearTable: "清台"
            case .handOver: "转交账单"
            case .mergeTables: "并台"
            case .undoMerge: "取消并台"
            }
        })
}

extension FloorStoryWords {
    /// Traditional Chinese.
    static let chineseTraditional = FloorStoryWords(
        coversChanged: { "人數由\($0)位改為\($1)位" },
        handedOver: { "帳單由\($0)轉交給\($1)" },
        cleared: "清桌：無消費，帳單作廢",
        merged: { "併桌：帳單 \($0)（餐桌\($1)）併入本單" },
        joined: { "併桌：本單併入帳單 \($0)" },
        unmerged: { "取消併桌：帳單 \($0) 回到餐桌\($1)" },
        takenOut: { "取消併桌：本單從帳單 \($0) 拆出" },
        deed: { deed in
            switch deed {
            case .changeCovers: "改人數"
            case .clearTable: "清桌"
            case .handOver: "轉交帳單"
            case .mergeTables: "併桌"
            case .undoMerge: "取消併桌"
            }
        })
}

extension FloorStoryWords {
    /// Swedish.
    static let swedish = FloorStoryWords(
        coversChanged: { "ändrade antalet gäster från \($0) till \($1)" },
        handedOver: { "lämnade över notan från \($0) till \($1)" },
        cleared: "dukade av bordet: notan avslutades utan betalning",
        merged: { "slog ihop nota \($0) vid bord \($1) med den här" },
        joined: { "slog ihop den här notan med nota \($0)" },
        unmerged: { "tog ut nota \($0) igen, tillbaka till bord \($1)" },
        takenOut: { "tog ut den här notan ur nota \($0) igen" },
        deed: { deed in
            switch deed {
            case .changeCovers: "ändra antalet gäster"
            case .clearTable: "duka av bordet"
            case .handOver: "lämna över notan"
            case .mergeTables: "slå ihop borden"
            case .undoMerge: "ångra sammanslagningen"
            }
        })
}

extension FloorStoryWords {
    /// German.
    static let german = FloorStoryWords(
        coversChanged: { "Gästezahl von \($0) auf \($1) geändert" },
        handedOver: { "Rechnung von \($0) an \($1) übergeben" },
        cleared: "Tisch abgeräumt: Rechnung ohne Zahlung beendet",
        merged: { "Rechnung \($0) von Tisch \($1) mit dieser zusammengelegt" },
        joined: { "diese Rechnung mit Rechnung \($0) zusammengelegt" },
        unmerged: { "Rechnung \($0) wieder herausgenommen, zurück an Tisch \($1)" },
        takenOut: { "diese Rechnung wieder aus Rechnung \($0) herausgenommen" },
        deed: { deed in
            switch deed {
            case .changeCovers: "die Gästezahl ändern"
            case .clearTable: "den Tisch abräumen"
            case .handOver: "die Rechnung übergeben"
            case .mergeTables: "die Tische zusammenlegen"
            case .undoMerge: "die Zusammenlegung aufheben"
            }
        })
}
