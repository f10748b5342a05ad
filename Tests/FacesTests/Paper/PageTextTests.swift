import Paper
import Testing

@Suite struct PageTextTests {
    @Test func `a page can be looked at as plain text`() {
        var page = Page()
        page.add("后厨 KITCHEN", .large, .center)
        page.rule("=")
        page.add(Line.pair("2 x 牛肉面", "38.00", on: 32))
        page.add("ALLERGY 花生", .reverse)
        page.feed(2)
        page.add("12:30", .plain, .right)
        page.rule("—")
        page.qr("https://example.com/41")
        page.openDrawer()
        page.cut()
        #expect(
            page.text(columns: 32) == """
                    后厨 KITCHEN
                ================================
                2 x 牛肉面                 38.00
                [!ALLERGY 花生!]


                                           12:30
                ————————————————————————————————
                [QR https://example.com/41]
                [drawer]
                - - 8< - -

                """)
    }
}
