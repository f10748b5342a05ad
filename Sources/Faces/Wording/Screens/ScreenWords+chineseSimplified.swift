extension ScreenWords {
    /// Simplified Chinese.
    static let chineseSimplified = ScreenWords(
        wayDeed: Simplified.way, orderDeed: Simplified.order, mark: Simplified.mark,
        ask: Simplified.ask,
        text: Simplified.text, help: Simplified.help, keys: Simplified.keys,
        link: Simplified.link, said: Simplified.said,
        voidReasons: ["客人不要了", "点错了", "上菜太慢", "做错了", "菜有问题", "已沽清", "重复下单"],
        compReasons: ["等太久", "做错了", "菜有问题", "生日", "老客人", "致歉"],
        allergies: ["花生", "坚果", "虾蟹贝类", "鱼", "牛奶", "鸡蛋", "麸质", "大豆", "芝麻"],
        notes: ["少盐", "少油", "不要葱", "不要蒜", "切小块", "分两盘", "打包", "小孩吃", "请快一点"])
}

private enum Simplified {
    static func way(_ deed: WayDeed) -> String {
        switch deed {
        case .back: "返回"
        case .help: "帮助"
        case .menu: "菜单"
        case .move: "移动"
        case .pages: "翻页"
        case .clear: "删除"
        case .done: "确定"
        case .skip: "不选了"
        case .yes: "是"
        case .no: "否"
        case .signIn: "登录"
        case .signOut: "退出登录"
        case .switchWaiter: "换人"
        case .language: "语言"
        case .quit: "关闭程序"
        case .open: "点菜"
        case .check: "账单"
        case .pad: "点菜"
        case .nextBusy: "下一桌"
        case .inbox: "消息"
        case .soldOutList: "沽清"
        case .seatGuests: "开台"
        case .covers: "改人数"
        case .transfer: "转台"
        case .merge: "并台"
        case .undoMerge: "撤销并台"
        case .share: "拼桌"
        case .clearTable: "清台"
        case .handOver: "交接"
        case .setPortions: "剩几份"
        case .soldOut: "设为沽清"
        case .onSale: "恢复供应"
        case .marketPrice: "时价"
        case .sendNote: "发消息"
        case .allSeen: "全部已读"
        case .goThere: "前往"
        }
    }

    static func order(_ deed: OrderDeed) -> String {
        switch deed {
        case .ring: "加菜"
        case .send: "下单"
        case .sendRest: "先下其余"
        case .takeLeft: "有几份要几份"
        case .browse: "翻菜谱"
        case .openItem: "临时菜"
        case .more: "加一份"
        case .less: "减一份"
        case .quantity: "数量"
        case .options: "做法"
        case .seat: "座位"
        case .course: "第几道"
        case .hold: "叫起/即起"
        case .holdCourse: "整道叫起"
        case .note: "备注"
        case .allergy: "忌口"
        case .tableAllergy: "整桌忌口"
        case .price: "改价"
        case .remove: "删菜"
        case .repeatLine: "再来一份"
        case .repeatRound: "再来一轮"
        case .undo: "撤销"
        case .fireCourse: "起菜"
        case .fireLine: "单品起菜"
        case .rush: "催菜"
        case .void: "退菜"
        case .comp: "赠菜"
        case .undoComp: "撤销赠菜"
        case .moveLines: "转菜"
        case .preBill: "预结单"
        case .reprint: "补打"
        case .select: "选菜"
        case .kitchenTold: "已告知厨房"
        }
    }

    static func mark(_ mark: ScreenMark) -> String {
        switch mark {
        case .free: "空台"
        case .taken: "有客"
        case .signedIn: "已登录"
        case .draft: "未下单"
        case .keptHere: "存在本机"
        case .held: "叫起"
        case .fired: "已起菜"
        case .onPaper: "已出单"
        case .notOnPaper: "未出单"
        case .rushed: "已催"
        case .comped: "赠送"
        case .voided: "已退"
        case .hold: "叫起"
        case .cookedNow: "即起"
        case .waits: "叫起"
        case .allergy: "忌口"
        case .note: "备注"
        case .soldOut: "沽清"
        case .market: "时价"
        case .openPrice: "手工定价"
        case .noPriceYet: "未定价"
        case .bumped: "已做好"
        case .unknown: "未知"
        }
    }

    static func ask(_ question: ScreenQuestion) -> String {
        switch question {
        case .waiter: "您是哪位？"
        case .table: "桌台"
        case .dish: "菜品"
        case .covers: "几位客人？"
        case .seat: "哪个座位？（0为整桌）"
        case .course: "第几道？（1至9，留空按菜谱）"
        case .quantity: "几份？"
        case .weight: "重量"
        case .size: "哪种规格？"
        case .price: "价格"
        case .allergy: "忌口什么？"
        case .note: "要告诉后厨什么？"
        case .reason: "什么原因？"
        case .portions: "还剩几份？（0为沽清）"
        case .message: "要说什么？"
        case .name: "菜名"
        case .colleague: "交给谁？"
        case .mergeWith: "与哪桌并台？"
        case .moveTo: "转到哪桌？（@3为3号座）"
        case .party: "哪组客人？"
        case .station: "哪个档口做？"
        case .taxClass: "按哪个税类？"
        case .docket: "哪张厨房单？"
        case .hurry: "催什么？"
        case .checks: "哪些账单？"
        case .merged: "拆出哪张账单？"
        case .addressee: "发给谁？"
        }
    }

    static func text(_ text: ScreenText) -> String {
        switch text {
        case .askingHub: "正在询问主机……"
        case .signInNeedsHub: "输密码要连主机，主机没有回应。已登录的同事可以继续使用。"
        case .nobodyFound: "没有这个人。"
        case .houseIsUnknown: "等待主机发来桌台和菜谱。"
        case .typeADish: "编号、菜名或拼音；两份输入 2*16"
        case .nothingFits: "菜谱上没有相符的菜。"
        case .noOptions: "这道菜没有可选的做法。"
        case .noRoundYet: "这桌还没有下过单。"
        case .nothingToUndo: "没有可撤销的。"
        case .nothingOrdered: "还没有点菜。"
        case .asTheHubSees: "以主机为准"
        case .voided: "已退菜。"
        case .fired: "已起菜。"
        case .preBillOrdered: "正在打印预结单。"
        case .portionsAreSet: "份数已设好。"
        case .billWithoutDraft: "预结单只有已下单的菜，本机还有菜未下单。"
        case .reasonIsNeeded: "请说明原因。"
        case .tablesUnknown: "各桌状态不明：启动以来一直连不上主机。"
        case .noTable: "没有这张桌台"
        case .wholePortions: "份数只能是整数。"
        case .halfIsASize: "份数只能是整数；半份请按规格点。"
        case .nothingTyped: "还没有输入内容。"
        case .pasteIsLong: "只收下了前32行。"
        case .nothingIsHeld: "没有叫起的菜。"
        case .leaveDraft: "先留着"
        case .moveDraftHere: "转到这张账单"
        case .dropDraft: "不要了"
        case .dropQuestion: "这些菜真的不要了？"
        case .provePIN: "主机已恢复，请输入密码。"
        case .printsLater: "连不上主机：要等恢复后才会打印。"
        case .firesLater: "连不上主机：要等恢复后后厨才会收到。"
        case .sendAnyway: "仍要发送吗？"
        case .rushNeedsHub: "连不上主机，等恢复再催就晚了：请直接告诉后厨。"
        case .reprintNeedsHub: "连不上主机，现在不能补打：请恢复后再试。"
        case .tablesUntold: "各桌状态不明：等待主机发来。"
        case .draftOfBefore: "这些菜是为上一桌客人点的，请先核对。"
        case .noNews: "没有消息。"
        case .nothingIsCounted: "没有沽清或计数的菜。输入菜品即可设置。"
        case .quitQuestion: "关闭程序？（y是，n否）"
        case .signOutQuestion: "退出登录？下次要重新输密码。（y是，n否）"
        case .wholeCheck: "整张账单"
        case .everybody: "所有人"
        case .myChecks: "我的所有账单"
        case .clearQuestion: "清台？账单上不能还有菜。（y是，n否）"
        case .noDocket: "还没有打过厨房单。"
        case .preBillAgain: "预结单已经打过，再打一张吗？"
        case .draftNotKept: "草稿未存！正在重试"
        case .priceAway: "取消今天的时价？取消后就不能点这道菜。"
        case .notMerged: "这张账单没有并过台。"
        case .nobodyTakesOver: "没有别的服务员可以接手账单。"
        case .cameOut: "现已打印。"
        case .wasSettled: "已处理。"
        }
    }

    static func help(_ help: ScreenHelp) -> [String] {
        switch help {
        case .signIn: ["选择姓名，再输入密码，密码不会显示。", "已登录的人按姓名旁的数字即可回来。"]
        case .floor:
            [
                "输入桌台名后按回车：空台先问人数，有客的直接点菜。",
                "o 已开台  # 已点菜  +3 自己未下单的菜  *2 别人正在点的菜",
                "2? 第2道叫起  ~ 存在本机，主机还没收到  ! 厨房单没打出来",
                "&2 两组客人拼桌  =H5 与H5并台  4位 四位客人  ? 状态不明",
                "输入桌台名后按空格，显示可做的操作。",
            ]
        case .pad:
            [
                "输入编号、任何语言的菜名、拼音或首字母，回车加入最相符的一道。",
                "2*16 是16号菜两份：份数在前。菜名或完整编号后面也可写份数：mpdf*2、016*2。",
                "*3 改所选菜的份数；@2 之后的菜给2号座。不能点的内容留在行上，按Esc清除。",
                "空行按回车核对这一轮，再按回车下单。",
            ]
        case .choices: ["按一个键就选好，回车选标出的一项，退格返回上一步。", "可多选时，按键选上或取消，回车继续。"]
        case .question: ["输入答案，或按常用答案旁的数字。"]
        case .sending: ["回车下单。返回则什么都没有下。"]
        case .browse: ["先选分类，再按键选菜。"]
        case .check:
            [
                "+ 未下单  ~ 存在本机  ? 叫起  = 已起菜  # 已出单  ^ 已做好  ! 未出单  x 已退",
                "按键针对所选的一道或多道菜，或整张账单。",
                "连不上主机时：预结单等恢复后打印，催菜和补打不受理。",
            ]
        case .inbox: ["最新的在最上面，回车前往有关的桌台。"]
        case .soldOut:
            [
                "沽清和计数的菜。输入可找任何菜，回车设置剩几份。",
                "! 设为沽清  + 恢复供应，不再计数",
            ]
        case .leaving: ["存在本机的内容不会丢，下次启动时自动发给主机。"]
        case .picking: ["按旁边的键选择，或移到后按回车。"]
        case .pickingByArrows:
            [
                "提问是自动出现的，字母和数字不起作用：用方向键移动，按回车选择；按Esc保持不变。"
            ]
        case .confirming: ["按y执行，末行有提示时也可按回车；按Esc或n返回，什么都不做。"]
        }
    }

    static let keys = KeyWords(
        space: "空格", enter: "回车", escape: "Esc", tab: "Tab", backspace: "退格", delete: "Del",
        arrows: "方向键", pages: "翻页键")

    static let link = LinkWords(
        hub: "主机正常", silent: { "主机无回应，自\($0)" }, away: { "连不上主机，自\($0)" },
        kept: { $0 == 0 ? "无待发" : "本机待发\($0)条" }, printersWell: "打印机正常",
        printersDown: { "打印机故障：\($0)" }, news: { "\($0)条新消息" })

    static let said = SaidWords(
        pinOf: { "\($0)的密码" },
        keptHere: { "\($0)：已存在本机，正在发往主机。" },
        sent: { "\($0)：已下单，\($1)道菜。" },
        movedTo: { "已转到\($0)。" },
        nothingFound: { "找不到“\($0)”。" },
        onlyLeft: { "\($0)只剩\($1)。" },
        seatedElsewhere: { "\($0)已由别人开台。您点的菜已放到那张账单，请核对后下单。" },
        docketNotOut: { "\($1)的厨房单\($0)没有打出（\($2)）。" },
        soldOut: { "\($0)已沽清。" },
        backAgain: { "\($0)又可以点了。" },
        refusedAt: { "\($0)：" },
        covers: { "\($0)位" },
        check: { "账单\($0)" },
        courseWaits: { "第\($0)道叫起" },
        unsent: { $0 == 0 ? "没有待下单的菜" : "\($0)道菜未下单" },
        draftedElsewhere: { "别人正在点\($0)道菜" },
        left: { "剩\($0)" },
        courseShort: { "第\($0)道" },
        roundIsKept: { "\($0)道菜存在本机，正在发往主机" },
        choose: { $0 == $1 ? "选\($0)项" : "选\($0)至\($1)项" },
        sendQuestion: { "下单\($0)道菜？" },
        done: { "已完成：\($0)。" },
        movedFrom: { "从账单\($0)转来" },
        allOf: { "\($0)的所有账单" },
        joined: { "与\($0)并台" },
        parties: { "\($0)组拼桌" },
        course: { "第\($0)道" },
        docket: { "厨房单\($0)" },
        fireQuestion: { "现在起菜：\($0)？" },
        dishFirst: { "请先选完或退出这道菜。未收：\($0)。" },
        questionFirst: { "请先回答或返回。未收：\($0)。" },
        priceLike: { "价格请写成\($0)的样子，最高\($1)。" },
        textIsTooLong: { "最多\($0)个字，现在有\($1)个。" },
        signIsRefused: { "隐藏符号\($0)无法打印，请删去。" },
        nothingToDo: { "现在不能：\($0)。" },
        sureQuestion: { "\($0)，\($1)：确定吗？" },
        seatsQuestion: { "\($0)只有\($1)个座位：安排\($2)位吗？" },
        seatBeyond: { "\($0)只有\($1)个座位：仍用\($2)号座位吗？" },
        kitchenQuestion: { "厨房单\($0)：\($1)。厨房知道了吗？" },
        draftedBy: { "\($0)有\($1)道菜未下单。" },
        ofPartyBefore: { "上一桌客人留下\($0)道未下单的菜，怎么处理？" },
        goOnQuestion: { "连不上主机：以\($0)的身份继续吗？" },
        tooSmall: { "窗口太小：至少\($0)x\($1)。" },
        keptWaits: { "\($0)：已存在本机，主机恢复后发出。" },
        roundWaits: { "\($0)道菜存在本机，主机恢复后发出" },
        coversShort: { "\($0)位" },
        quantityOfWhat: { "\($0)是数量，不是编号：37号菜请写\($0)*37。" },
        weightLike: { "重量请写成数字，如\($0)。" },
        weightIsNothing: { "重量必须大于0，如\($0)。" },
        weightIsTooMuch: { "一行最多\($0)，如\($1)。" },
        weightIsOffStep: { "这道菜按\($0)的倍数称重，如\($1)。" },
        voidQuestion: { "“\($2)”\($1)份里退\($0)份？\($3)会打出退菜单。" },
        voidedNotBack: { "已退菜。厨房单已打出，“\($0)”不加回余量。" },
        leavingKept: { "有\($0)条操作存在本机，主机还没收到。它们会留在本机上。" },
        leavingUnsent: { "有\($0)道菜还没下单，草稿会留在本机上。" })
}
