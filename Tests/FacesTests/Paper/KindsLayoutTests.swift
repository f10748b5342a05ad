import Amounts
import Kitchen
import Paper
import Testing
import Vocabulary

@testable import Checks

enum KindsPictures {
    static var all: String { (try? KindsLayoutTests().pictures()) ?? "failed" }
}

struct KindsLayoutTests {
    private typealias House = SampleHouse

    func pictures() throws -> String {
        var out = ""
        for columns in [48, 32] {
            let setup = House.setup(columns)
            let origin = House.origin()
            for docket in try House.dockets(.fire(Self.dishes, origin))
                + House.dockets(.void(Array(Self.dishes.prefix(2)), reason: "打翻", origin))
            {
                out += DocketLayout(setup).page(for: docket).text(columns: columns) + "\n=====\n"
            }
            out += BillLayout(setup).page(for: try House.paper(Self.lines)).text(columns: columns)
                + "\n=====\n"
        }
        return out
    }

    /// A set of three dishes at two stations, half a fish and a carp by weight.
    static let dishes: [DocketLine] = [
        dish("宫保鸡丁", "Kung Pao Chicken", part: 1, modifiers: [House.text("微辣", "Mild")], allergy: "花生"),
        dish("水煮鱼 (半)", "Fish Boiled in Chili Oil (half)", .one, part: 2),
        dish("江团", "River Catfish", Quantity(thousandths: 1250), unit: .jin),
    ]

    private static func dish(
        _ chinese: String, _ english: String, _ quantity: Quantity = Quantity(2), part: Int? = nil,
        modifiers: [LocalizedText] = [], allergy: Note? = nil, unit: WeightUnit? = nil
    ) -> DocketLine {
        DocketLine(
            line: LineID(bits: 1), station: "wok", names: House.text(chinese, english),
            quantity: quantity, modifiers: modifiers, seat: nil, course: 1, note: nil,
            allergy: allergy, unit: unit,
            set: part.map {
                DocketLine.SetMark(
                    names: House.text("双人套餐", "Set for Two"), part: $0, note: nil,
                    allergy: $0 == 2 ? "虾 shrimps" : nil)
            })
    }

    static let lines: [CheckLine] = [
        line(
            "双人套餐", "Set for Two", 12_800, Quantity(2),
            .set([
                part("宫保鸡丁", "Kung Pao Chicken", 5200, modifiers: [("加花生", "Extra Peanuts", 300)]),
                part("水煮鱼", "Fish Boiled in Chili Oil", 6300, size: half, surcharge: 800),
                part("青岛啤酒", "Tsingtao Beer", 2400, portions: 2, tax: 1300),
            ])),
        line("水煮鱼", "Fish Boiled in Chili Oil", 4200, .one, .size(half)),
        line("江团", "River Catfish", 8800, Quantity(thousandths: 1250), .weight(.jin)),
        line(
            "小龙虾", "Crayfish", 9800, Quantity(thousandths: 1500), .weight(.kilogram),
            modifiers: [
                .init(id: "garlic", names: House.text("蒜蓉", "Garlic"), price: Money(minor: 500))
            ]),
    ]

    private static let half = Serving.Size(
        id: "half", names: House.text("半", "half"), portions: Quantity(thousandths: 500))

    private static func line(
        _ chinese: String, _ english: String, _ price: Int64, _ quantity: Quantity,
        _ serving: Serving, modifiers: [CheckLine.Modifier] = []
    ) -> CheckLine {
        CheckLine(
            id: LineID(bits: 1), item: "001", names: House.text(chinese, english),
            price: Money(minor: price), modifiers: modifiers, quantity: quantity, seat: nil,
            course: 1, note: nil, allergy: nil, taxRate: Rate(basisPoints: 600),
            station: "wok", round: 1, by: "wang", at: House.at, stage: .fired, serving: serving)
    }

    private static func part(
        _ chinese: String, _ english: String, _ share: Int64, portions: Int = 1,
        size: Serving.Size? = nil, surcharge: Int64 = 0, tax: Int64 = 600,
        modifiers: [(String, String, Int64)] = []
    ) -> Serving.Part {
        Serving.Part(
            item: "001", names: House.text(chinese, english), size: size, portions: portions,
            surcharge: Money(minor: surcharge),
            modifiers: modifiers.map {
                .init(id: "nuts", names: House.text($0.0, $0.1), price: Money(minor: $0.2))
            },
            share: Money(minor: share), taxRate: Rate(basisPoints: tax), station: "wok",
            course: 1, note: nil, allergy: nil)
    }
}
