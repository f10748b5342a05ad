extension ScreenWords {
    /// Traditional Chinese.
    static let chineseTraditional = ScreenWords(
        wayDeed: Traditional.way, orderDeed: Traditional.order, mark: Traditional.mark,
        ask: Traditional.ask,
        text: Traditional.text, help: Traditional.help, keys: Traditional.keys,
        link: Traditional.link, said: Traditional.said,
        voidReasons: ["客人不要了", "點錯了", "上菜太慢", "做錯了", "菜有問題", "已售完", "重複送單"],
        compReasons: ["等太久", "做錯了", "菜有問題", "生日", "熟客", "致歉"],
        allergies: ["花生", "堅果", "蝦蟹貝類", "魚", "牛奶", "雞蛋", "麩質", "大豆", "芝麻"],
        notes: ["少鹽", "少油", "不要蔥", "不要蒜", "切小塊", "分兩盤", "外帶", "小孩吃", "請快一點"])
}

private enum Traditional {
    static func way(_ deed: WayDeed) -> String {
        switch deed {
        case .back: "返回"
        case .help: "說明"
        case .menu: "選單"
        case .move: "移動"
        case .pages: "翻頁"
        case .clear: "刪除"
        case .done: "確定"
        case .skip: "不選了"
        case .yes: "是"
        case .no: "否"
        case .signIn: "登入"
        case .signOut: "登出"
        case .switchWaiter: "換人"
        case .language: "語言"
        case .quit: "關閉程式"
        case .open: "點餐"
        case .check: "帳單"
        case .pad: "點餐"
        case .nextBusy: "下一桌"
        case .inbox: "訊息"
        case .soldOutList: "售完"
        case .seatGuests: "開桌"
        case .covers: "改人數"
        case .transfer: "轉桌"
        case .merge: "併桌"
        case .undoMerge: "取消併桌"
        case .share: "拼桌"
        case .clearTable: "清桌"
        case .handOver: "交接"
        case .setPortions: "剩幾份"
        case .soldOut: "設為售完"
        case .onSale: "恢復供應"
        case .marketPrice: "時價"
        case .sendNote: "傳訊息"
        case .allSeen: "全部已讀"
        case .goThere: "前往"
        }
    }

    static func order(_ deed: OrderDeed) -> String {
        switch deed {
        case .ring: "加點"
        case .send: "送單"
        case .sendRest: "先送其餘"
        case .takeLeft: "有幾份要幾份"
        case .browse: "翻菜單"
        case .openItem: "臨時菜"
        case .more: "加一份"
        case .less: "減一份"
        case .quantity: "數量"
        case .options: "做法"
        case .seat: "座位"
        case .course: "第幾道"
        case .hold: "等叫/即做"
        case .holdCourse: "整道等叫"
        case .note: "備註"
        case .allergy: "過敏"
        case .tableAllergy: "整桌過敏"
        case .price: "改價"
        case .remove: "刪除"
        case .repeatLine: "再來一份"
        case .repeatRound: "再來一輪"
        case .undo: "復原"
        case .fireCourse: "叫菜"
        case .fireLine: "單品叫菜"
        case .rush: "催菜"
        case .void: "退菜"
        case .comp: "招待"
        case .undoComp: "取消招待"
        case .moveLines: "轉菜"
        case .preBill: "預結單"
        case .reprint: "補印"
        case .select: "選取"
        case .kitchenTold: "已告知廚房"
        }
    }

    static func mark(_ mark: ScreenMark) -> String {
        switch mark {
        case .free: "空桌"
        case .taken: "有客"
        case .signedIn: "已登入"
        case .draft: "未送單"
        case .keptHere: "存在本機"
        case .held: "等叫"
        case .fired: "已叫菜"
        case .onPaper: "已出單"
        case .notOnPaper: "未出單"
        case .rushed: "已催"
        case .comped: "招待"
        case .voided: "已退"
        case .hold: "等叫"
        case .cookedNow: "即做"
        case .waits: "等叫"
        case .allergy: "過敏"
        case .note: "備註"
        case .soldOut: "售完"
        case .market: "時價"
        case .openPrice: "手動定價"
        case .noPriceYet: "未定價"
        case .bumped: "已做好"
        case .unknown: "不明"
        }
    }

    static func ask(_ question: ScreenQuestion) -> String {
        switch question {
        case .waiter: "您是哪位？"
        case .table: "桌號"
        case .dish: "菜色"
        case .covers: "幾位客人？"
        case .seat: "哪個座位？（0為整桌）"
        case .course: "第幾道？（1至9，留空照菜單）"
        case .quantity: "幾份？"
        case .weight: "重量"
        case .size: "哪種份量？"
        case .price: "價格"
        case .allergy: "對什麼過敏或不能吃？"
        case .note: "要告訴廚房什麼？"
        case .reason: "什麼原因？"
        case .portions: "還剩幾份？（0為售完）"
        case .message: "要說什麼？"
        case .name: "菜名"
        case .colleague: "交給誰？"
        case .mergeWith: "和哪一桌併桌？"
        case .moveTo: "轉到哪一桌？（@3為3號座位）"
        case .party: "哪一組客人？"
        case .station: "哪個工作站做？"
        case .taxClass: "哪個稅別？"
        case .docket: "哪張廚房單？"
        case .hurry: "催什麼？"
        case .checks: "哪些帳單？"
        case .merged: "拆出哪張帳單？"
        case .addressee: "傳給誰？"
        }
    }

    static func text(_ text: ScreenText) -> String {
        switch text {
        case .askingHub: "正在詢問主機……"
        case .signInNeedsHub: "輸入密碼需要連上主機，主機沒有回應。已登入的同事可以繼續使用。"
        case .nobodyFound: "沒有這個人。"
        case .houseIsUnknown: "等待主機傳來桌位和菜單。"
        case .typeADish: "編號、菜名或拼音；兩份輸入 2*16"
        case .nothingFits: "菜單上沒有相符的菜。"
        case .noOptions: "這道菜沒有可選的做法。"
        case .noRoundYet: "這桌還沒有送過單。"
        case .nothingToUndo: "沒有可復原的。"
        case .nothingOrdered: "還沒有點餐。"
        case .asTheHubSees: "以主機為準"
        case .voided: "已退菜。"
        case .fired: "已叫菜。"
        case .preBillOrdered: "正在列印預結單。"
        case .portionsAreSet: "份數已設好。"
        case .billWithoutDraft: "預結單只有已送單的菜，本機還有菜未送單。"
        case .reasonIsNeeded: "請說明原因。"
        case .tablesUnknown: "各桌狀態不明：啟動以來一直連不上主機。"
        case .noTable: "沒有這張桌"
        case .wholePortions: "份數只能是整數。"
        case .halfIsASize: "份數只能是整數；半份請按規格點。"
        case .nothingTyped: "還沒有輸入內容。"
        case .pasteIsLong: "只收下了前32行。"
        case .nothingIsHeld: "沒有叫起的菜。"
        case .leaveDraft: "先留著"
        case .moveDraftHere: "轉到這張帳單"
        case .dropDraft: "不要了"
        case .dropQuestion: "這些菜真的不要了？"
        case .provePIN: "主機已恢復，請輸入密碼。"
        case .printsLater: "連不上主機：要等恢復後才會列印。"
        case .firesLater: "連不上主機：要等恢復後廚房才會收到。"
        case .sendAnyway: "仍要送出嗎？"
        case .rushNeedsHub: "連不上主機，等恢復再催就晚了：請直接告訴廚房。"
        case .reprintNeedsHub: "連不上主機，現在不能補印：請恢復後再試。"
        case .tablesUntold: "各桌狀態不明：等待主機傳來。"
        case .draftOfBefore: "這些菜是為上一桌客人點的，請先核對。"
        case .noNews: "沒有訊息。"
        case .nothingIsCounted: "沒有售完或計數的菜。輸入菜色即可設定。"
        case .quitQuestion: "關閉程式？（y是，n否）"
        case .signOutQuestion: "登出？下次要重新輸入密碼。（y是，n否）"
        case .wholeCheck: "整張帳單"
        case .everybody: "所有人"
        case .myChecks: "我的所有帳單"
        case .clearQuestion: "清桌？帳單上不能還有菜。（y是，n否）"
        case .noDocket: "還沒有印過廚房單。"
        case .preBillAgain: "預結單已經印過，再印一張嗎？"
        case .draftNotKept: "草稿未存！正在重試"
        case .priceAway: "取消今天的時價？取消後就不能點這道菜。"
        case .notMerged: "這張帳單沒有併過桌。"
        case .nobodyTakesOver: "沒有別的服務員可以接手帳單。"
        case .cameOut: "現已印出。"
        case .wasSettled: "已處理。"
        }
    }

    static func help(_ help: ScreenHelp) -> [String] {
        switch help {
        case .signIn: ["選擇姓名，再輸入密碼，密碼不會顯示。", "已登入的人按姓名旁的數字即可回來。"]
        case .floor:
            [
                "輸入桌號後按輸入鍵：空桌先問人數，有客的直接點餐。",
                "o 已開桌  # 已點餐  +3 自己未送單的菜  *2 別人正在點的菜",
                "2? 第2道等叫  ~ 存在本機，主機還沒收到  ! 廚房單沒印出來",
                "&2 兩組客人拼桌  =H5 與H5併桌  4位 四位客人  ? 狀態不明",
                "輸入桌號後按空白鍵，顯示可做的操作。",
            ]
        case .pad:
            [
                "輸入編號、任何語言的菜名、拼音或首字母，輸入鍵加入最相符的一道。",
                "2*16 是16號菜兩份：份數在前。菜名或完整編號後面也可寫份數：mpdf*2、016*2。",
                "*3 改所選菜的份數；@2 之後的菜給2號座。不能點的內容留在行上，按Esc清除。",
                "空行按輸入鍵核對這一輪，再按一次送單。",
            ]
        case .choices: ["按一個鍵就選好，輸入鍵選標出的一項，退格返回上一步。", "可多選時，按鍵選上或取消，輸入鍵繼續。"]
        case .question: ["輸入答案，或按常用答案旁的數字。"]
        case .sending: ["輸入鍵送單。返回則什麼都沒有送。"]
        case .browse: ["先選分類，再按鍵選菜。"]
        case .check:
            [
                "+ 未送單  ~ 存在本機  ? 等叫  = 已叫菜  # 已出單  ^ 已做好  ! 未出單  x 已退",
                "按鍵針對所選的一道或多道菜，或整張帳單。",
                "連不上主機時：預結單等恢復後列印，催菜和補印不受理。",
            ]
        case .inbox: ["最新的在最上面，輸入鍵前往有關的桌位。"]
        case .soldOut:
            [
                "售完和計數的菜。輸入可找任何菜，輸入鍵設定剩幾份。",
                "! 設為售完  + 恢復供應，不再計數",
            ]
        case .leaving: ["存在本機的內容不會遺失，下次啟動時自動傳給主機。"]
        case .picking: ["按旁邊的鍵選擇，或移到後按輸入鍵。"]
        case .pickingByArrows:
            [
                "提問是自動出現的，字母和數字不起作用：用方向鍵移動，按輸入鍵選擇；按Esc維持不變。"
            ]
        case .confirming: ["按y執行，末行有提示時也可按輸入鍵；按Esc或n返回，什麼都不做。"]
        }
    }

    static let keys = KeyWords(
        space: "空白鍵", enter: "輸入鍵", escape: "Esc", tab: "Tab", backspace: "退格",
        delete: "Del", arrows: "方向鍵", pages: "翻頁鍵")

    static let link = LinkWords(
        hub: "主機正常", silent: { "主機無回應，自\($0)" }, away: { "連不上主機，自\($0)" },
        kept: { $0 == 0 ? "無待送" : "本機待送\($0)筆" }, printersWell: "印表機正常",
        printersDown: { "印表機故障：\($0)" }, news: { "\($0)則新訊息" })

    static let said = SaidWords(
        pinOf: { "\($0)的密碼" },
        keptHere: { "\($0)：已存在本機，正在傳往主機。" },
        sent: { "\($0)：已送單，\($1)道菜。" },
        movedTo: { "已轉到\($0)。" },
        nothingFound: { "找不到「\($0)」。" },
        onlyLeft: { "\($0)只剩\($1)。" },
        seatedElsewhere: { "\($0)已由別人開桌。您點的菜已放到那張帳單，請核對後送單。" },
        docketNotOut: { "\($1)的廚房單\($0)沒有印出（\($2)）。" },
        soldOut: { "\($0)已售完。" },
        backAgain: { "\($0)又可以點了。" },
        refusedAt: { "\($0)：" },
        covers: { "\($0)位" },
        check: { "帳單\($0)" },
        courseWaits: { "第\($0)道等叫" },
        unsent: { $0 == 0 ? "沒有待送的菜" : "\($0)道菜未送單" },
        draftedElsewhere: { "別人正在點\($0)道菜" },
        left: { "剩\($0)" },
        courseShort: { "第\($0)道" },
        roundIsKept: { "\($0)道菜存在本機，正在傳往主機" },
        choose: { $0 == $1 ? "選\($0)項" : "選\($0)至\($1)項" },
        sendQuestion: { "送出\($0)道菜？" },
        done: { "已完成：\($0)。" },
        movedFrom: { "從帳單\($0)轉來" },
        allOf: { "\($0)的所有帳單" },
        joined: { "與\($0)併桌" },
        parties: { "\($0)組拼桌" },
        course: { "第\($0)道" },
        docket: { "廚房單\($0)" },
        fireQuestion: { "現在叫菜：\($0)？" },
        dishFirst: { "請先選完或退出這道菜。未收：\($0)。" },
        questionFirst: { "請先回答或返回。未收：\($0)。" },
        priceLike: { "價格請寫成\($0)的樣子，最高\($1)。" },
        textIsTooLong: { "最多\($0)個字，現在有\($1)個。" },
        signIsRefused: { "隱藏符號\($0)無法列印，請刪去。" },
        nothingToDo: { "現在不能：\($0)。" },
        sureQuestion: { "\($0)，\($1)：確定嗎？" },
        seatsQuestion: { "\($0)只有\($1)個座位：安排\($2)位嗎？" },
        seatBeyond: { "\($0)只有\($1)個座位：仍用\($2)號座位嗎？" },
        kitchenQuestion: { "廚房單\($0)：\($1)。廚房知道了嗎？" },
        draftedBy: { "\($0)有\($1)道菜未送單。" },
        ofPartyBefore: { "上一桌客人留下\($0)道未送單的菜，怎麼處理？" },
        goOnQuestion: { "連不上主機：以\($0)的身分繼續嗎？" },
        tooSmall: { "視窗太小：至少\($0)x\($1)。" },
        keptWaits: { "\($0)：已存在本機，主機恢復後送出。" },
        roundWaits: { "\($0)道菜存在本機，主機恢復後送出" },
        coversShort: { "\($0)位" },
        quantityOfWhat: { "\($0)是數量，不是編號：37號菜請寫\($0)*37。" },
        weightLike: { "重量請寫成數字，如\($0)。" },
        weightIsNothing: { "重量必須大於0，如\($0)。" },
        weightIsTooMuch: { "一行最多\($0)，如\($1)。" },
        weightIsOffStep: { "這道菜按\($0)的倍數秤重，如\($1)。" },
        voidQuestion: { "「\($2)」\($1)份裡退\($0)份？\($3)會印出退菜單。" },
        voidedNotBack: { "已退菜。廚房單已印出，「\($0)」不加回餘量。" },
        leavingKept: { "有\($0)筆操作存在本機，主機還沒收到。它們會留在本機上。" },
        leavingUnsent: { "有\($0)道菜還沒送單，草稿會留在本機上。" })
}
