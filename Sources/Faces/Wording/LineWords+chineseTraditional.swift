extension LineWords {
    /// Traditional Chinese.
    static let chineseTraditional = LineWords(
        rush: "催菜", again: "補印廚房單", ofDocket: "原單號",
        ofCheck: "原帳單", comp: "招待",
        fired: "單點起菜",
        rushed: "催菜",
        comped: { "招待 \($0)：\($1)" },
        compUndone: { "取消招待 \($0)" },
        left: { "移菜到帳單 \($0)" },
        came: { "從帳單 \($0) 移入" },
        seated: { seat in
            seat.map { "移到\($0)號座位" } ?? "改為整桌"
        },
        deed: { deed in
            switch deed {
            case .fireLines: "單點起菜"
            case .rush: "催菜"
            case .compLine: "招待"
            case .undoComp: "取消招待"
            case .moveLines: "移菜"
            case .reprintDocket: "補印廚房單"
            }
        },
        refusal: { code, args in
            switch code {
            case .noLineIsNamed: "沒有選菜，請至少選一道。"
            case .nothingIsFired: "這裡還沒有起菜，不能催，請先起菜。"
            case .reasonIsTooLong: "原因會印在客人帳單上，最多\(args["most"])個字。"
            case .lineIsComped: "這一行已全部招待。"
            case .partIsNotWhole: "只能整份處理，秤重的菜只能整行處理。"
            case .lineIsNamedTwice: "同一行選了兩次。"
            case .newLineIsMissing: "拆出的部分缺少編號，請重新操作。"
            case .checkIsNotOpen: "要移入的帳單沒有開著。"
            case .docketIsNotOnCheck: "這張帳單上沒有\(args["docket"])號廚房單的菜。"
            case .docketIsWaiting: "\(args["docket"])號廚房單還沒印出，會自動列印。"
            case .nameIsTooLong: "菜名最多\(args["most"])個字。"
            case .stationIsUnknown: "沒有「\(args["station"])」這個工作站。"
            case .taxClassIsUnknown: "沒有「\(args["tax_class"])」這個稅別。"
            }
        })
}
