import Testing
import Vocabulary

@testable import WaiterScreen

/// What is found by what is typed, and in which order.
struct SearchTests {
    private static func dish(_ id: ItemID, _ chinese: String, _ english: String, _ keys: [String])
        -> DishIndex.Dish
    {
        DishIndex.Dish(
            id: id, names: LocalizedText([.chineseSimplified: chinese, .english: english]),
            keys: keys)
    }

    private static let index = DishIndex([
        dish("001", "夫妻肺片", "Sliced Beef in Chili Oil", ["fuqifeipian", "fqfp"]),
        dish("016", "麻婆豆腐", "Mapo Tofu", ["mapodoufu", "mpdf"]),
        dish("018", "家常豆腐", "Home-Style Tofu", ["jiachangdoufu", "jcdf"]),
        dish("116", "茄子煲", "Aubergine Pot", ["qiezibao", "qzb"]),
        dish("160", "焦糖布丁", "Crème brûlée", ["jiaotangbuding", "jtbd"]),
        dish("161", "鱼香茄子", "Fish-Fragrant Aubergine", ["yuxiangqiezi", "yxqz"]),
    ])

    @Test(arguments: [
        ("016", ["016"]), ("16", ["016", "160", "161"]), ("mpdf", ["016"]), ("df", ["016", "018"]),
        ("tofu", ["016", "018"]), ("tofu mapo", ["016"]), ("style tofu", ["018"]),
        ("豆腐", ["016", "018"]), ("豆腐 家常", ["018"]), ("creme brulee", ["160"]),
        ("BRÛLÉE", ["160"]), ("j", ["018", "160"]), ("qz", ["116", "161"]),
        ("aubergine", ["116", "161"]), ("chili", ["001"]), ("fish fragrant", ["161"]),
        ("nothing", []), ("", []), ("  ", []), ("tofu nothing", []),
    ])
    func `the best match comes first`(typed: String, found: [ItemID]) {
        #expect(Self.index.find(typed) == found)
    }

    @Test func `no more is told than was asked for`() {
        #expect(Self.index.find("1", limit: 2).count == 2)
    }

    @Test(arguments: [
        ("Crème brûlée", "creme brulee"), ("Smörgås", "smorgas"), ("Weißwurst", "weisswurst"),
        ("Chef's Choice", "chefs choice"), (" H5 ", "h5"), ("Kung-Pao  (hot)", "kung pao hot"),
        ("麻婆", "麻婆"),
    ])
    func `accents, signs and capitals make no difference`(text: String, folded: String) {
        #expect(String(decoding: SearchText.folded(text), as: UTF8.self) == folded)
    }

    private static let numbers: Set = ["002", "016", "060"]

    @Test(arguments: [
        ("016", PadInput.dish("016", nil)), ("2*016", .dish("016", Quantity(2))),
        ("016*2", .dish("016", Quantity(2))), ("16*2", .dish("2", Quantity(16))),
        ("99*16", .dish("16", Quantity(99))), ("002*016", .dish("016", Quantity(2))),
        ("16*0.8", .dish("16", Quantity(thousandths: 800))), ("2 16", .dish("16", Quantity(2))),
        ("016 2", .dish("016", Quantity(2))), ("016 060", .dish("016 060", nil)),
        ("-5*16", .noAmount), ("0*16", .noAmount), ("0*mp", .noAmount), ("mp*0", .noAmount),
        ("*0", .noAmount), ("*-1", .noAmount), ("0 mp", .noAmount), ("-5", .noAmount),
        ("1.2345*mp", .noAmount), ("2*-5", .noAmount),
        ("2*16", .dish("16", Quantity(2))), ("12*002", .dish("002", Quantity(12))),
        ("mp*3", .dish("mp", Quantity(3))), ("3 mp", .dish("mp", Quantity(3))),
        ("mp 3", .dish("mp", Quantity(3))), ("mapo tofu", .dish("mapo tofu", nil)),
        ("0.85*fish", .dish("fish", Quantity(thousandths: 850))),
        ("0,85*fish", .dish("fish", Quantity(thousandths: 850))), ("*4", .amount(Quantity(4))),
        ("@3", .seat(3)), ("@0", .seat(0)), ("2*", .dish("", Quantity(2))),
    ])
    func `a quantity is told from a dish`(typed: String, meant: PadInput) {
        let input = PadInput(typed, number: Self.numbers.contains, finds: { $0 == "mapo tofu" })
        #expect(input == meant)
    }

    @Test(arguments: ["", "   ", "@100", "@x"])
    func `what means nothing is nothing`(typed: String) {
        #expect(PadInput(typed, number: { _ in false }, finds: { _ in false }) == nil)
    }
}
