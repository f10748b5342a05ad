import Amounts
import Checks
import HouseRules
import Kitchen
import Paper
import Testing
import Vocabulary

private typealias House = SampleHouse

@Suite struct Dump {
    func show(_ name: String, _ page: Page, _ columns: Int = 48) {
        print("@@\(name)\n\(page.text(columns: columns))@@end")
    }
    @Test func all() throws {
        for columns in [48, 32] {
            let d = DocketLayout(House.setup(columns))
            let b = BillLayout(House.setup(columns))
            let fire = try House.dockets(.fire([House.kungPao, House.tofu, House.cucumber], House.origin()))
            show("work\(columns)", d.page(for: fire[0]), columns)
            show("reprint\(columns)", d.page(for: fire[1], reprint: true), columns)
            show("expo\(columns)", d.page(for: fire[2]), columns)
            let void = try House.dockets(.void(House.kungPao, reason: "客人改主意", House.origin()))
            show("void\(columns)", d.page(for: void[0]), columns)
            let moved = try House.dockets(.move(from: "h5", House.origin("b2")))
            show("moved\(columns)", d.page(for: moved[0]), columns)
            show("prebill\(columns)", b.page(for: try House.paper()), columns)
            show("prebillpart\(columns)", b.page(for: try House.paper(House.dinner, [House.card(5000, "8812")], copy: 2)), columns)
            show("receipt\(columns)", b.page(for: try House.paper(House.dinner, [House.card(5000, "8812"), House.cash(10000)], receipt: 1024)), columns)
            show("copy\(columns)", b.page(for: try House.paper(House.dinner, [House.cash(11940)], copy: 2, receipt: 1024)), columns)
        }
    }
}
