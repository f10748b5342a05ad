import Kitchen
import Paper
import Testing
import Vocabulary

/// Paper of tables that were put together names all of them.
struct JoinedTablesPaperTests {
    private typealias House = SampleHouse

    private let origin = DocketOrigin(
        check: House.check, checkNumber: 41, table: "h5", covers: 6, by: "wang", at: House.at,
        otherTables: ["b2"])

    private func text(_ docket: Docket) -> String {
        let setup = House.setup(48, House.config(languages: [.chineseSimplified, .english]))
        return DocketLayout(setup).page(for: docket).text(columns: 48)
    }

    @Test func `a notice says which table came to which`() throws {
        let dockets = try House.dockets(.move([House.passed], from: "b2", origin))
        #expect(
            text(try #require(dockets.first)) == """
                              [!转台 MOVED!]
                传菜 Pass
                账单 Check 41                              19:32
                人数 Covers 6                         2026-11-21
                经手 By 王芳                     单号 Docket 118
                ================================================
                原桌 From 卡座2号 B2
                新桌 To 大厅5号 H5
                + 卡座2号 B2
                ================================================
                              [!转台 MOVED!]
                - - 8< - -

                """)
    }

    @Test func `work is for all tables of the party`() throws {
        let dockets = try House.dockets(.fire([House.tofu], origin))
        let lines = text(try #require(dockets.first)).split(separator: "\n")
        #expect(lines[1...2] == ["桌 大厅5号 H5", "+ 卡座2号 B2"])
        #expect(lines[3] == "账单 Check 41                              19:32")
    }
}
