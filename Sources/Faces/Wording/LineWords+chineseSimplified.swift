extension LineWords {
    /// Simplified Chinese.
    static let chineseSimplified = LineWords(
        rush: "催菜", again: "补打制作单", ofDocket: "原单号",
        ofCheck: "原账单", comp: "赠菜",
        fired: "单菜起菜",
        rushed: "催菜",
        comped: { "赠菜 \($0)：\($1)" },
        compUndone: { "取消赠菜 \($0)" },
        left: { "转菜到账单 \($0)" },
        came: { "从账单 \($0) 转入" },
        seated: { seat in
            seat.map { "转到\($0)号座" } ?? "转为整桌"
        },
        deed: { deed in
            switch deed {
            case .fireLines: "单菜起菜"
            case .rush: "催菜"
            case .compLine: "赠菜"
            case .undoComp: "取消赠菜"
            case .moveLines: "转菜"
            case .reprintDocket: "补打后厨单"
            }
        },
        refusal: { code, args in
            switch code {
            case .noLineIsNamed: "没有选菜，请至少选一道。"
            case .nothingIsFired: "这里还没有起菜，不能催，请先起菜。"
            case .reasonIsTooLong: "原因会印在客人账单上，最多\(args["most"])个字。"
            case .lineIsComped: "这一行已全部赠送。"
            case .partIsNotWhole: "只能按整份操作，称重的菜只能整行操作。"
            case .lineIsNamedTwice: "同一行选了两次。"
            case .newLineIsMissing: "拆出的部分缺少编号，请重新操作。"
            case .checkIsNotOpen: "要转入的账单没有开着。"
            case .docketIsNotOnCheck: "这张账单上没有\(args["docket"])号后厨单的菜。"
            case .docketIsWaiting: "\(args["docket"])号后厨单还没打出，会自动打印。"
            case .nameIsTooLong: "菜名最多\(args["most"])个字。"
            case .stationIsUnknown: "没有“\(args["station"])”这个出品档口。"
            case .taxClassIsUnknown: "没有“\(args["tax_class"])”这个税类。"
            }
        })
}
