extension StoryWords {
    /// Traditional Chinese.
    static let chineseTraditional = StoryWords(
        title: { "帳單 \($0)，\($1)" },
        day: { "\($0)：" },
        house: "系統",
        nobody: "未登入者",
        opened: { table, covers in "開單：\(table.map { "餐桌\($0)" } ?? "櫃檯")，\(covers)位客人" },
        roundSent: { "送單，第\($0)輪" },
        held: "待起菜",
        courseFired: { "起菜，第\($0)道" },
        voided: { "退菜 \($0)：\($1)" },
        moved: { from, to in "轉桌：從\(from.map { "餐桌\($0)" } ?? "櫃檯")到餐桌\(to)" },
        preBill: { $0 == 1 ? "列印預結單" : "列印預結單，第\($0)次" },
        took: { "收款，\($0) \($1)" },
        settles: "抵付",
        closed: { "結帳，收據號碼 \($0)" },
        copied: { "補印收據 \($0)，副本 \($1)" },
        refused: { "想\($0)，遭拒絕：\($1)" },
        deed: { deed in
            switch deed {
            case .seatParty: "開桌"
            case .openCheck: "開單"
            case .sendRound: "送單"
            case .fireCourse: "起菜"
            case .voidLine: "退菜"
            case .transferCheck: "轉桌"
            case .printPreBill: "列印預結單"
            case .takeCash: "收現金"
            case .takeCard: "刷卡"
            case .closeCheck: "結帳"
            case .reprintReceipt: "補印收據"
            }
        },
        docket: { "\($1) \($0)，\($2)，印表機 \($3)" },
        paper: { "單據 \($0)，印表機 \($1)" },
        onPaper: "已印出",
        reprinted: "已印出，標明補印：之前一張可能已印出",
        released: { "\($0)確認補印，將標明補印" },
        seen: { "\($0)確認已見單據，不再列印" },
        told: { "\($0)確認已口頭告知，不再列印" },
        mayBeOut: "可能已印出。",
        waiting: "尚未印出",
        isOpen: "帳單未結。",
        isCut: "內容太長，以上並非全部。",
        floor: .chineseTraditional)
}
