/// What somebody who can read makes of a slip: the words on it and nothing else.
struct PaperReading {
    enum Kind {
        case work, expo, void, moved, rush, again, preBill, receipt
    }

    /// A dish on a docket.
    struct Dish: Hashable {
        /// How much of it, as printed: `2`, `-1`.
        let quantity: String
        /// What the waiter wrote.
        var note: String?
    }

    let isTorn: Bool
    let junk: [String]
    private(set) var kind: Kind?
    /// Whether it says that it is a reprint.
    private(set) var isMarked = false
    /// The docket's number.
    private(set) var docket: Int?
    private(set) var check: Int?
    private(set) var receipt: Int?
    /// 0 for a receipt's first print, then the number of the copy.
    private(set) var copy = 0
    /// How often this pre-bill was asked for.
    private(set) var printing = 1
    private(set) var dishes: [Dish] = []
    private(set) var total: Int64?
    /// What each line of a bill comes to, from top to bottom, and their sum as it is printed.
    private(set) var amounts: [Int64] = []
    /// What the house gives away of them; not above nothing.
    private(set) var comps: [Int64] = []
    private(set) var subtotal: Int64?
    /// The tax in it, by its rate as printed: `6%`.
    private(set) var taxes: [String: Int64] = [:]
    /// What the clock showed when a bill was printed: `2026-11-21 19:32`.
    private(set) var clock: String?
    /// What was handed over, what of it went back, and what rounding added.
    private(set) var given: Int64 = 0
    private(set) var change: Int64 = 0
    private(set) var rounding: Int64 = 0
    /// Everything but the marks.
    private(set) var body: [String] = []

    init(_ slip: Slip) {
        isTorn = slip.isTorn
        junk = slip.junk
        for line in slip.lines { read(line) }
    }

    private static let digits = Set("-.0123456789")
    private static let kinds: [String: Kind] = [
        "制作单": .work, "总单": .expo, "退菜": .void, "转台": .moved, "预结单": .preBill,
        "结账单": .receipt, "催菜": .rush, "补打制作单": .again,
    ]

    private mutating func read(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        guard let first = words.first else { return }
        if words == ["补打", "REPRINT"] || first.hasPrefix("可能已打过") || first == "May" {
            isMarked = true
            return
        }
        if first == "副本" {
            copy = words.last.flatMap { Int($0) } ?? copy
            return
        }
        body.append(line)
        if kind == nil { kind = words.lazy.compactMap { Self.kinds[$0] }.first }
        readNumbers(first, words)
        if words.count > 2, ["x", "斤"].contains(words[1]), first.allSatisfy(Self.digits.contains) {
            dishes.append(Dish(quantity: first))
            // So many portions, or a weight with its unit, at a price; a set's dishes have none.
            let isPriced = words.count == 4 || words.count == 5 && words[2] == "x"
            let hasAmount = words.last?.last?.isWholeNumber == true
            if isPriced, hasAmount { amounts.append(amount(words)) }
        }
        if words.count == 3, first == "备注", !dishes.isEmpty {
            dishes[dishes.count - 1].note = words[2]
        }
    }

    private mutating func readNumbers(_ first: String, _ words: [String]) {
        if first == "账单", words.count > 2 {
            check = Int(words[2])
            if words.count == 5 { clock = words.suffix(2).joined(separator: " ") }
        }
        if let place = words.firstIndex(of: "单号"), words.count > place + 2 {
            docket = Int(words[place + 2])
        }
        switch first {
        case "结账单号": receipt = words.last.flatMap { Int($0) }
        case "打印次数": printing = words.last.flatMap { Int($0) } ?? printing
        case "赠菜": comps.append(amount(words))
        case "小计": subtotal = amount(words)
        case "合计": total = amount(words)
        case "含税": if words.count > 2 { taxes[words[words.count - 2]] = amount(words) }
        case "现金", "刷卡": given += amount(words)
        case "找零": change += amount(words)
        case "抹零": rounding += amount(words)
        default: break
        }
    }

    /// The amount at the right edge, in minor units.
    private func amount(_ words: [String]) -> Int64 {
        Int64((words.last ?? "").filter { $0 == "-" || $0.isWholeNumber }) ?? 0
    }
}
