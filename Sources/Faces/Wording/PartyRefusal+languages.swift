/// English.
enum EnglishParties {
    static func sentence(_ code: PartyRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .checkIsMerged:
            "This check was merged into another one. Enter it there."
        case .checkHasTenders:
            "Check \(args["number"]) was paid on already. Close it first."
        case .checkHasLines:
            "Check \(args["number"]) still has something on it. Let it be paid, or void it."
        case .staffIsUnknown:
            "Nobody here is called \(args["staff"])."
        case .staffCannotServe:
            "\(args["staff"]) may not seat guests and take orders. Choose somebody else."
        case .tableIsFull:
            "Table \(args["table"]) has \(args["most"]) parties already. Choose another one."
        }
    }
}

/// Simplified Chinese.
enum ChineseSimplifiedParties {
    static func sentence(_ code: PartyRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .checkIsMerged:
            "该账单已并入另一张账单，请在那张账单上操作。"
        case .checkHasTenders:
            "账单\(args["number"])已有收款，不能并台、拆台、清台或转菜。请先结账。"
        case .checkHasLines:
            "账单\(args["number"])上还有菜品，请先结账或退菜。"
        case .staffIsUnknown:
            "没有名为“\(args["staff"])”的员工。"
        case .staffCannotServe:
            "“\(args["staff"])”没有开台和下单的权限，请另选一人。"
        case .tableIsFull:
            "餐桌“\(args["table"])”已有\(args["most"])组客人拼桌，请换一张餐桌。"
        }
    }
}

/// Traditional Chinese.
enum ChineseTraditionalParties {
    static func sentence(_ code: PartyRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .checkIsMerged:
            "此帳單已併入另一張帳單，請在那張帳單上操作。"
        case .checkHasTenders:
            "帳單\(args["number"])已有收款，不能併桌、拆桌、清桌或移菜。請先結帳。"
        case .checkHasLines:
            "帳單\(args["number"])上還有菜品，請先結帳或退菜。"
        case .staffIsUnknown:
            "沒有名為「\(args["staff"])」的員工。"
        case .staffCannotServe:
            "「\(args["staff"])」沒有開桌和送單的權限，請另選一人。"
        case .tableIsFull:
            "餐桌「\(args["table"])」已有\(args["most"])組客人併坐，請換一張餐桌。"
        }
    }
}

/// Swedish.
enum SwedishParties {
    static func sentence(_ code: PartyRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .checkIsMerged:
            "Den här notan har slagits ihop med en annan. Gör det på den notan."
        case .checkHasTenders:
            "Något är redan betalt på nota \(args["number"]). Avsluta den först."
        case .checkHasLines:
            "Nota \(args["number"]) har artiklar kvar. Ta betalt eller makulera dem."
        case .staffIsUnknown:
            "Ingen här heter \(args["staff"])."
        case .staffCannotServe:
            "\(args["staff"]) får inte placera gäster och ta beställningar. Välj någon annan."
        case .tableIsFull:
            "Bord \(args["table"]) har redan \(args["most"]) sällskap. Välj ett annat."
        }
    }
}

/// German.
enum GermanParties {
    static func sentence(_ code: PartyRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .checkIsMerged:
            "Diese Rechnung wurde mit einer anderen zusammengelegt. Bitte dort eingeben."
        case .checkHasTenders:
            "Auf Rechnung \(args["number"]) wurde schon gezahlt. Bitte erst abschließen."
        case .checkHasLines:
            "Auf Rechnung \(args["number"]) stehen noch Artikel. Bitte kassieren oder stornieren."
        case .staffIsUnknown:
            "Niemand hier heißt \(args["staff"])."
        case .staffCannotServe:
            "\(args["staff"]) darf nicht platzieren und bonieren. Bitte jemand anderen wählen."
        case .tableIsFull:
            "Tisch \(args["table"]) hat schon \(args["most"]) Gruppen. Bitte einen anderen wählen."
        }
    }
}
