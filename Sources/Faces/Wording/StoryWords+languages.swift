extension StoryWords {
    /// English.
    static let english = StoryWords(
        title: { "Check \($0), \($1)" },
        day: { "On \($0):" },
        house: "the house",
        nobody: "nobody",
        opened: { table, covers in
            let guests = covers == 1 ? "1 guest" : "\(covers) guests"
            let place = table.map { "table \($0)" } ?? "the counter"
            return "opened the check at \(place) for \(guests)"
        },
        roundSent: { "sent round \($0)" },
        held: "held",
        courseFired: { "fired course \($0)" },
        voided: { "voided \($0): \($1)" },
        moved: { from, to in
            "moved the check from \(from.map { "table \($0)" } ?? "the counter") to table \(to)"
        },
        preBill: { $0 == 1 ? "printed the pre-bill" : "printed the pre-bill, print no. \($0)" },
        took: { kind, amount in "took \(kind.lowercased()), \(amount)" },
        settles: "settles",
        closed: { "closed the check with receipt \($0)" },
        copied: { "printed receipt \($0) again, copy \($1)" },
        refused: { "wanted to \($0) and was refused: \($1)" },
        deed: { deed in
            switch deed {
            case .seatParty: "seat the party"
            case .openCheck: "open the check"
            case .sendRound: "send a round"
            case .fireCourse: "fire a course"
            case .voidLine: "void a dish"
            case .transferCheck: "move the check"
            case .printPreBill: "print the pre-bill"
            case .takeCash: "take cash"
            case .takeCard: "take a card"
            case .closeCheck: "close the check"
            case .reprintReceipt: "print the receipt again"
            }
        },
        docket: { "docket \($0), \($1), for \($2) on printer \($3)" },
        paper: { "paper \($0) on printer \($1)" },
        onPaper: "on paper",
        reprinted: "on paper, marked REPRINT: an earlier print may be out",
        released: { "to be printed, marked REPRINT, said \($0)" },
        seen: { "seen on paper, said \($0): not printed again" },
        told: { "told by word of mouth, said \($0): not printed" },
        mayBeOut: "It may be out.",
        waiting: "not on paper yet",
        isOpen: "The check is open.",
        isCut: "This is not all of it: there is more than a story can hold.",
        floor: .english)

    /// Simplified Chinese.
    static let chineseSimplified = StoryWords(
        title: { "账单 \($0)，\($1)" },
        day: { "\($0)：" },
        house: "系统",
        nobody: "未登录者",
        opened: { table, covers in "开单：\(table.map { "餐桌\($0)" } ?? "柜台")，\(covers)位客人" },
        roundSent: { "下单，第\($0)轮" },
        held: "待起菜",
        courseFired: { "起菜，第\($0)道" },
        voided: { "退菜 \($0)：\($1)" },
        moved: { from, to in "转台：从\(from.map { "餐桌\($0)" } ?? "柜台")到餐桌\(to)" },
        preBill: { $0 == 1 ? "打印预结单" : "打印预结单，第\($0)次" },
        took: { "收款，\($0) \($1)" },
        settles: "抵付",
        closed: { "结账，结账单号 \($0)" },
        copied: { "补打结账单 \($0)，副本 \($1)" },
        refused: { "想\($0)，被拒绝：\($1)" },
        deed: { deed in
            switch deed {
            case .seatParty: "开台"
            case .openCheck: "开单"
            case .sendRound: "下单"
            case .fireCourse: "起菜"
            case .voidLine: "退菜"
            case .transferCheck: "转台"
            case .printPreBill: "打印预结单"
            case .takeCash: "收现金"
            case .takeCard: "刷卡"
            case .closeCheck: "结账"
            case .reprintReceipt: "补打结账单"
            }
        },
        docket: { "\($1) \($0)，\($2)，打印机 \($3)" },
        paper: { "纸单 \($0)，打印机 \($1)" },
        onPaper: "已打出",
        reprinted: "已打出，标明补打：之前一张可能已打出",
        released: { "\($0)确认补打，将标明补打" },
        seen: { "\($0)确认已见纸单，不再打印" },
        told: { "\($0)确认已口头告知，不再打印" },
        mayBeOut: "可能已打出。",
        waiting: "尚未打出",
        isOpen: "账单未结。",
        isCut: "内容太长，以上并非全部。",
        floor: .chineseSimplified)
}
