import Vocabulary

extension Words {
    /// Traditional Chinese.
    static let chineseTraditional = Words(
        paper: PaperWords(
            table: "桌號", counter: "櫃檯", covers: "人數", check: "帳單", by: "經手",
            round: "輪次", seat: "座位", course: { "第\($0)道" },
            set: "套餐", unit: ChineseTraditional.unit, reprint: "補印"),
        docket: DocketWords(
            work: "廚房單", expo: "總單", void: "退菜", moved: "轉桌",
            reprintWarning: "可能已印過，勿重複出餐",
            number: "單號", lines: "項數", allergy: "過敏", note: "備註", reason: "原因",
            from: "原桌", to: "新桌"),
        bill: BillWords(
            preBill: "預結單", notAReceipt: "僅供核對，非收據", printing: "列印次數",
            receipt: "收據", copy: "副本", receiptNumber: "收據號碼", subtotal: "小計",
            taxAdded: "外加稅", taxIncluded: "內含稅", total: "總計", cash: "現金",
            card: "刷卡", reference: "憑證", cashRounding: "尾數調整", change: "找零",
            paid: "已付", due: "應付", cashier: "收銀", thanks: "謝謝光臨，歡迎再來！"),
        screen: .chineseTraditional, story: .chineseTraditional, lines: .chineseTraditional,
        troubles: TroubleWords(
            unreachable: "連不上：請檢查電源和網路線。",
            paperEnd: "缺紙：請更換紙捲。",
            coverOpen: "上蓋未關：請關好。",
            cutter: "切刀卡住：請清除後重開印表機。",
            offline: "離線：請查看指示燈。",
            silent: "沒有回應：請看紙是否已印出。",
            closed: "連線中斷：是否關了電源？",
            stopped: "列印時系統停止：請看紙是否已印出。",
            recovered: "資料還原後暫不列印：請看紙是否已印出，再確認補印。",
            unsettable: "無法排版，不會印出：請口頭轉告。",
            unknown: { "無法列印（\($0)）。" }),
        rights: RightWords(
            seat: "開桌和轉桌", order: "送單和起菜", void: "退菜", openPrice: "手動定價",
            preBill: "列印預結單", settle: "收款和結帳", reprint: "補印",
            setPortions: "設定剩餘份數", setMarketPrice: "設定時價",
            handOver: "轉交他人的帳單",
            comp: "招待客人"),
        refusals: RefusalWords(
            envelope: ChineseTraditional.envelope, place: ChineseTraditional.place,
            round: ChineseTraditional.round, money: ChineseTraditional.money,
            party: ChineseTraditionalParties.sentence,
            part: { "套餐中的「\($0)」：\($1)" },
            unknown: { "操作遭拒絕（\($0)）。" }))
}

private enum ChineseTraditional {
    static func unit(_ unit: WeightUnit) -> String {
        switch unit {
        case .kilogram: "公斤"
        case .jin: "市斤"
        case .liang: "市兩"
        case .gram: "公克"
        }
    }

    static func envelope(_ code: EnvelopeRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .unknownKind: "主機不認得這個操作，請更新主機或本機。"
        case .unknownField: "主機看不懂其中一項，為免出錯未執行，請更新主機。"
        case .wrongVersion: "本機與主機版本不同，請更新較舊的一方。"
        case .badSession: "登入已失效，請重新登入。"
        case .malformed: "主機無法讀取，未執行，請重新輸入。"
        case .tooLarge: "一次內容太多，請分次送出。"
        case .idReused: "編號與先前另一操作重複，請重新輸入。"
        case .houseFault: "主機故障，未執行。請告訴經理，並改用手寫處理。"
        case .deviceMayNot: "本機不能做這個操作，請換一台。"
        case .staleEpoch: "這是本機重新設定前輸入的，請重新輸入。"
        case .seqReused: "本機的序號與先前的操作重複，請告訴經理。"
        case .signInWrong: "密碼不對，請再試一次，或請經理重設。"
        case .signInLocked: "密碼錯誤太多次，請 \(args.seconds("wait")) 秒後再試。"
        }
    }

    static func place(_ code: PlaceRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .rightIsMissing: "您沒有「\(args.right)」的權限，請找有權限的同事。"
        case .isOfTheHouse: "只有系統自己可以這樣做。"
        case .dayIsNotOpen: "還沒有開始營業日，請告訴經理。"
        case .spaceIsShort: "主機磁碟已滿，不能再送新單，仍可結帳。請告訴經理。"
        case .checkIsKnown: "這張帳單已經開過，請直接查詢。"
        case .checkIsUnknown: "沒有這張帳單。"
        case .checkIsClosed: "帳單已結帳，不能再改。"
        case .checkIsCleared: "已清桌，這張空帳單已結束，請重新開桌。"
        case .checkIsOpen: "帳單還沒結帳，沒有收據。"
        case .tableIsUnknown: "沒有「\(args["table"])」這張桌。"
        case .coversOutOfRange: "人數不能是\(args["covers"])，請輸入1到999。"
        case .partyHasNoTable: "這組客人還沒有入座。"
        case .partyIsSeated: "這組客人已坐在餐桌「\(args["table"])」。"
        case .tableIsTaken: "餐桌「\(args["table"])」已有客人。"
        case .dayIsNotLater: "這個營業日不晚於目前的營業日。"
        case .booksDoNotFit: "新菜單或設定與未結帳單不符（\(args["what"])）。"
        case .paperIsUnknown: "沒有等待列印的\(args["paper"])號單據。"
        case .docketIsUnknown: "沒有等待列印的\(args["docket"])號廚房單。"
        }
    }

    static func round(_ code: RoundRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .menuChanged: "菜單已更新，請核對後再送單。"
        case .linesAreRefused: "未送單：有餐點不能這樣點。"
        case .roundIsEmpty: "沒有要送的餐點。"
        case .roundIsTooLong: "一次最多\(args["most"])項，請分兩次送單。"
        case .checkIsFull: "一張帳單最多\(args["most"])項，請另開一張。"
        case .lineIsRepeated: "這一項已在帳單上。"
        case .courseOutOfRange: "出餐順序只能是1到9。"
        case .courseIsEmpty: "帳單上沒有第\(args["course"])道的菜。"
        case .lineIsUnknown: "帳單上沒有這一項。"
        case .quantityOutOfRange:
            args.quantity("left").map { "這一項只剩\($0)，不能超過。" } ?? "數量須大於0，最多999。"
        case .lineIsVoided: "這一項已全部退掉。"
        case .itemIsUnknown: "菜單上沒有「\(args["item"])」。"
        case .seatOutOfRange: "座位號碼只能是1到99。"
        case .modifierIsUnknown: "這道菜不能選「\(args["modifier"])」。"
        case .modifierIsRepeated: "「\(args["modifier"])」選了兩次。"
        case .choicesOutOfRange:
            "「\(args["group"])」請選\(span(args["minimum"], args["maximum"]))項。"
        case .priceIsMissing: "這道菜每次手動定價，請輸入價格。"
        case .priceIsNotAllowed: "您沒有手動定價的權限。"
        case .textIsIllegible: "印表機印不出「\(args["characters"])」，請換個寫法。"
        case .priceOutOfRange: "價格不對：不能為負，也不能過高。"
        case .freeIsNotAllowed: "這個價格等於招待，您沒有招待的權限，請找有權限的同事。"
        case .amountIsTooLarge: "一行最多\(args.amount("most"))，請核對數量和價格。"
        case .setIsVoidedWhole: "套餐只能整份退，不能單退其中一道，請輸入整數。"
        case .weightIsMissing:
            "這道菜按重量賣，請秤重後輸入\(args.unit.map { "\($0)數" } ?? "重量")。"
        case .weightIsOffStep:
            "重量須是\(args.quantity("step") ?? "?")\(args.unit ?? "")的倍數。"
        case .quantityIsNotWhole: "只能是整份，請輸入整數；半份請另選份量。"
        case .sizeIsUnknown: "這道菜沒有「\(args["size"])」這個份量。"
        case .sizeIsMissing: "這道菜分大小，請選一種。"
        case .comboGroupIsUnknown: "這道菜沒有「\(args["group"])」可選。"
        case .comboChoiceIsUnknown: "套餐的「\(args["group"])」裡沒有「\(args["item"])」。"
        case .comboChoicesOutOfRange: "套餐的「\(args["group"])」請選\(args["choose"])道。"
        case .marketPriceIsMissing: "今天的時價還沒有定，請先設定時價。"
        case .portionsAreShort: short(args)
        case .itemHasNoMarketPrice: "「\(args["item"])」不是時價菜。"
        case .portionsOutOfRange: "剩餘份數須在0到99999之間。"
        }
    }

    private static func short(_ args: RefusalArguments) -> String {
        let left = args.quantity("left") ?? "?"
        return left == "0"
            ? "「\(args["item"])」已售完。" : "「\(args["item"])」只剩\(left)\(args.unit ?? "份")。"
    }

    static func money(_ code: MoneyRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .balanceChanged: "帳單有變，現在應付\(args.amount("balance"))，請重新核對。"
        case .paymentsExceedBill: "已付金額會超過帳單，不能這樣退。"
        case .balanceIsDue: "還有\(args.amount("balance"))未付。"
        case .checkIsEmpty: "帳單上沒有餐點。"
        case .linesAreHeld: "還有\(args["count"])項沒有起菜，請先起菜或退掉。"
        case .tenderIsRepeated: "這個編號已收過另一筆款項，請核對應付金額後重新輸入。"
        case .amountOutOfRange: "不能收\(args.amount("amount"))。"
        case .nothingIsDue: "帳單已付清。"
        case .cashIsShort: "現金應付\(args.amount("due"))，至少要收這麼多。"
        case .amountExceedsBalance: "刷卡最多刷應付的\(args.amount("balance"))。"
        }
    }

    private static func span(_ minimum: String, _ maximum: String) -> String {
        minimum == maximum ? minimum : "\(minimum)到\(maximum)"
    }
}
