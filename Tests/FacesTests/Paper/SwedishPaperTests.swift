import Amounts
import Checks
import HouseRules
import Paper
import Tenders
import Testing
import Vocabulary

/// How Swedish paper looks: kronor with a comma, VAT inside, cash in whole kronor.
struct SwedishPaperTests {
    private typealias House = SampleHouse
    private let house = HouseAbroad.swedish

    @Test func `a köksbong shows dishes by servering, with all that changes them`() throws {
        #expect(
            try house.workDocket() == """
                Varmkök                                     BONG
                Bord 5
                Nota 41                                    12:32
                Gäster 2                              2026-11-21
                Servitör Maja Åkesson                Bong nr 118
                ================================================
                                 [!ALLERGI!]
                                  SERVERING 1
                1 x Entrecôte 250 g
                [!ALLERGI: jordnötter!]
                    - Blodig
                    - Bearnaise
                    Notering: utan lök
                    Plats 2
                ------------------------------------------------
                                  SERVERING 2
                0,650 kg Helstekt
                         piggvar
                ================================================
                Rader 2                              Bong nr 118
                - - 8< - -

                """)
    }

    @Test func `a makulering cannot be read as an order`() throws {
        #expect(
            try house.voidDocket() == """
                              [!MAKULERING!]
                Varmkök
                Bord 5
                Nota 41                                    12:32
                Gäster 2                              2026-11-21
                Servitör Maja Åkesson                Bong nr 118
                ================================================
                -1 x Entrecôte 250 g
                [!ALLERGI: jordnötter!]
                    - Blodig
                    - Bearnaise
                    Notering: utan lök
                    Plats 2
                Orsak: gästen ångrade sig
                ================================================
                              [!MAKULERING!]
                - - 8< - -

                """)
    }

    @Test func `a nota says that it is no kvitto`() throws {
        #expect(
            try house.bill() == """
                            Bistro Kajen

                                      NOTA
                                   Ej kvitto
                ------------------------------------------------
                Bord 5                                  Gäster 2
                Nota 41                         2026-11-21 12:32
                Servitör Maja Åkesson
                ------------------------------------------------
                Entrecôte 250 g
                  - Blodig
                  - Bearnaise
                  1 x 375,00                              375,00
                Helstekt piggvar
                  0,650 kg x 890,00                       578,50
                Riesling (glas)
                  2 x 139,00                              278,00
                ------------------------------------------------
                Delsumma                                 1231,50
                TOTALT        1231,50 kr
                Varav moms 12%                            102,16
                Varav moms 25%                             55,60

                       Tack för besöket, välkommen åter!
                - - 8< - -

                """)
    }

    @Test func `a kvitto has two rates of moms, and öresavrundning up to whole kronor`() throws {
        let tenders = [House.card(60_000, "8812"), House.cash(100_000)]
        #expect(
            try house.bill(tenders, receipt: 1024) == """
                [drawer]
                            Bistro Kajen

                                     KVITTO
                ------------------------------------------------
                Bord 5                                  Gäster 2
                Nota 41                         2026-11-21 12:32
                Servitör Maja Åkesson         Kassör Karin Öberg
                Kvitto nr 1024
                ------------------------------------------------
                Entrecôte 250 g
                  - Blodig
                  - Bearnaise
                  1 x 375,00                              375,00
                Helstekt piggvar
                  0,650 kg x 890,00                       578,50
                Riesling (glas)
                  2 x 139,00                              278,00
                ------------------------------------------------
                Delsumma                                 1231,50
                TOTALT        1231,50 kr
                Varav moms 12%                            102,16
                Varav moms 25%                             55,60
                ------------------------------------------------
                Kort                                      600,00
                  Ref. 8812
                Öresavrundning                              0,50
                Kontant                                  1000,00
                Växel                                     368,00

                       Tack för besöket, välkommen åter!

                [QR comanda:abroad:receipt:1024]
                - - 8< - -

                """)
    }

    @Test func `below 50 öre cash is rounded down, and the parts still add up`() throws {
        let paper = try house.paper([House.card(60_012), House.cash(70_000)], receipt: 7)
        let tenders = paper.sheet.tenders
        #expect(tenders.map(\.rounding.minor) == [0, -38])
        #expect(tenders.map(\.taken.minor) == [60_012, 63_100])
        #expect(tenders.map(\.settled).sum() == paper.sheet.bill.total)
    }
}
