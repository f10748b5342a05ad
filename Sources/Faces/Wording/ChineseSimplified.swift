import Vocabulary

extension Words {
    /// Simplified Chinese.
    static let chineseSimplified = Words(
        paper: PaperWords(
            table: "桌", counter: "柜台", covers: "人数", check: "账单", by: "经手",
            round: "轮次", seat: "座", course: { "第\($0)道" },
            set: "套餐", unit: ChineseSimplified.unit, reprint: "补打"),
        docket: DocketWords(
            work: "制作单", expo: "总单", void: "退菜", moved: "转台",
            reprintWarning: "可能已打过，勿做两次",
            number: "单号", lines: "项数", allergy: "忌口", note: "备注", reason: "原因",
            from: "原桌", to: "新桌"),
        bill: BillWords(
            preBill: "预结单", notAReceipt: "仅供核对，非结账凭证", printing: "打印次数",
            receipt: "结账单", copy: "副本", receiptNumber: "结账单号", subtotal: "小计",
            taxAdded: "税", taxIncluded: "含税", total: "合计", cash: "现金", card: "刷卡",
            reference: "凭证", cashRounding: "抹零", change: "找零", paid: "已付",
            due: "应付", cashier: "收银", thanks: "谢谢惠顾，欢迎再来！"),
        screen: .chineseSimplified, story: .chineseSimplified, lines: .chineseSimplified,
        troubles: TroubleWords(
            unreachable: "连接不上：请检查电源和网线。",
            paperEnd: "缺纸：请换纸卷。",
            coverOpen: "上盖打开：请合上。",
            cutter: "切刀卡住：请清理后重启打印机。",
            offline: "脱机：请查看指示灯。",
            silent: "没有回应：请看纸是否已打出。",
            closed: "连接被断开：是否关了电源？",
            stopped: "打印时系统停止：请看纸是否已打出。",
            recovered: "数据恢复后暂不打印：请看纸是否已打出，再确认补打。",
            unsettable: "无法排版，不会打出：请口头转告。",
            unknown: { "无法打印（\($0)）。" }),
        rights: RightWords(
            seat: "开台和转台", order: "下单和起菜", void: "退菜", openPrice: "手工定价",
            preBill: "打印预结单", settle: "收款和结账", reprint: "补打",
            setPortions: "沽清和设置余量", setMarketPrice: "设置时价",
            handOver: "转交他人的账单",
            comp: "赠菜"),
        refusals: RefusalWords(
            envelope: ChineseSimplified.envelope, place: ChineseSimplified.place,
            round: ChineseSimplified.round, money: ChineseSimplified.money,
            party: ChineseSimplifiedParties.sentence,
            part: { "套餐中的“\($0)”：\($1)" },
            unknown: { "操作被拒绝（\($0)）。" }))
}

private enum ChineseSimplified {
    static func unit(_ unit: WeightUnit) -> String {
        switch unit {
        case .kilogram: "公斤"
        case .jin: "斤"
        case .liang: "两"
        case .gram: "克"
        }
    }

    static func envelope(_ code: EnvelopeRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .unknownKind: "主机不认识这个操作，请更新主机或本机。"
        case .unknownField: "主机看不懂其中一项，为免出错未执行，请更新主机。"
        case .wrongVersion: "本机与主机版本不一致，请更新较旧的一方。"
        case .badSession: "登录已失效，请重新登录。"
        case .malformed: "主机无法读取，未执行，请重新输入。"
        case .tooLarge: "一次内容太多，请分几次发送。"
        case .idReused: "编号与之前的另一操作重复，请重新输入。"
        case .houseFault: "主机故障，未执行。请告诉经理，并手工处理。"
        case .deviceMayNot: "本机不能做这个操作，请换一台。"
        case .staleEpoch: "这是本机重新设置之前输入的，请重新输入。"
        case .seqReused: "本机的序号与之前的操作重复，请告诉经理。"
        case .signInWrong: "密码不对，请重试，或请经理重设。"
        case .signInLocked: "密码错误次数过多，请 \(args.seconds("wait")) 秒后再试。"
        }
    }

    static func place(_ code: PlaceRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .rightIsMissing: "您没有“\(args.right)”的权限，请找有权限的同事。"
        case .isOfTheHouse: "只有系统自己可以这样做。"
        case .dayIsNotOpen: "还没有开始营业日，请告诉经理。"
        case .spaceIsShort: "主机磁盘已满，不能再下新单，仍可结账。请告诉经理。"
        case .checkIsKnown: "这张账单已经开过，请直接查找。"
        case .checkIsUnknown: "没有这张账单。"
        case .checkIsClosed: "账单已结账，不能再改。"
        case .checkIsCleared: "已清台，这张空账单已结束，请重新开台。"
        case .checkIsOpen: "账单还没结账，没有结账单。"
        case .tableIsUnknown: "没有“\(args["table"])”这张桌。"
        case .coversOutOfRange: "人数不能是\(args["covers"])，请输入1到999。"
        case .partyHasNoTable: "这桌客人还没有入座。"
        case .partyIsSeated: "这桌客人已坐在餐桌“\(args["table"])”。"
        case .tableIsTaken: "餐桌“\(args["table"])”已有客人。"
        case .dayIsNotLater: "这个营业日不晚于当前营业日。"
        case .booksDoNotFit: "新菜单或设置与未结账单不符（\(args["what"])）。"
        case .paperIsUnknown: "没有等待打印的\(args["paper"])号纸单。"
        case .docketIsUnknown: "没有等待打印的\(args["docket"])号后厨单。"
        }
    }

    static func round(_ code: RoundRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .menuChanged: "菜单已更新，请核对后再下单。"
        case .linesAreRefused: "未下单：有菜品不能这样点。"
        case .roundIsEmpty: "没有要下单的菜。"
        case .roundIsTooLong: "一次最多\(args["most"])行，请分两次下单。"
        case .checkIsFull: "一张账单最多\(args["most"])行，请另开一张。"
        case .lineIsRepeated: "这一行已在账单上。"
        case .courseOutOfRange: "上菜批次只能是1到9。"
        case .courseIsEmpty: "账单上没有第\(args["course"])道的菜。"
        case .lineIsUnknown: "账单上没有这一行。"
        case .quantityOutOfRange:
            args.quantity("left").map { "这一行只剩\($0)，不能超过。" } ?? "数量须大于0，最多999。"
        case .lineIsVoided: "这一行已全部退掉。"
        case .itemIsUnknown: "菜单上没有“\(args["item"])”。"
        case .seatOutOfRange: "座位号只能是1到99。"
        case .modifierIsUnknown: "这道菜不能选“\(args["modifier"])”。"
        case .modifierIsRepeated: "“\(args["modifier"])”选了两次。"
        case .choicesOutOfRange:
            "“\(args["group"])”请选\(span(args["minimum"], args["maximum"]))项。"
        case .priceIsMissing: "这道菜每次手工定价，请输入价格。"
        case .priceIsNotAllowed: "您没有手工定价的权限。"
        case .textIsIllegible: "打印机打不出“\(args["characters"])”，请换个写法。"
        case .priceOutOfRange: "价格不对：不能为负，也不能过大。"
        case .freeIsNotAllowed: "这个价格等于赠送，您没有赠菜的权限，请找有权限的同事。"
        case .amountIsTooLarge: "一行最多\(args.amount("most"))，请核对数量和价格。"
        case .setIsVoidedWhole: "套餐只能整份退，不能单退其中一道，请输入整数。"
        case .weightIsMissing:
            "这道菜按重量卖，请称重后输入\(args.unit.map { "\($0)数" } ?? "重量")。"
        case .weightIsOffStep:
            "重量须是\(args.quantity("step") ?? "?")\(args.unit ?? "")的倍数。"
        case .quantityIsNotWhole: "只能是整份，请输入整数；半份请另选规格。"
        case .sizeIsUnknown: "这道菜没有“\(args["size"])”这个规格。"
        case .sizeIsMissing: "这道菜分规格，请选一种。"
        case .comboGroupIsUnknown: "这道菜没有“\(args["group"])”可选。"
        case .comboChoiceIsUnknown: "套餐的“\(args["group"])”里没有“\(args["item"])”。"
        case .comboChoicesOutOfRange: "套餐的“\(args["group"])”请选\(args["choose"])道。"
        case .marketPriceIsMissing: "今天的时价还没有定，请先设置时价。"
        case .portionsAreShort: short(args)
        case .itemHasNoMarketPrice: "“\(args["item"])”不是时价菜。"
        case .portionsOutOfRange: "余量须在0到99999之间。"
        }
    }

    private static func short(_ args: RefusalArguments) -> String {
        let left = args.quantity("left") ?? "?"
        return left == "0"
            ? "“\(args["item"])”已沽清。" : "“\(args["item"])”只剩\(left)\(args.unit ?? "份")。"
    }

    static func money(_ code: MoneyRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .balanceChanged: "账单有变，现在应付\(args.amount("balance"))，请重新核对。"
        case .paymentsExceedBill: "已付金额会超过账单，不能这样退。"
        case .balanceIsDue: "还有\(args.amount("balance"))未付。"
        case .checkIsEmpty: "账单上没有菜。"
        case .linesAreHeld: "还有\(args["count"])行没有起菜，请先起菜或退掉。"
        case .tenderIsRepeated: "这个编号已收过另一笔款，请核对应付金额后重新输入。"
        case .amountOutOfRange: "不能收\(args.amount("amount"))。"
        case .nothingIsDue: "账单已付清。"
        case .cashIsShort: "现金应付\(args.amount("due"))，至少要收这么多。"
        case .amountExceedsBalance: "刷卡最多刷应付的\(args.amount("balance"))。"
        }
    }

    private static func span(_ minimum: String, _ maximum: String) -> String {
        minimum == maximum ? minimum : "\(minimum)到\(maximum)"
    }
}
