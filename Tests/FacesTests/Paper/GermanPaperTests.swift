import Vocabulary
import Paper
import Testing

/// How German paper looks: euros with a comma, two rates inside, cash to the cent.
struct GermanPaperTests {
    private typealias House = SampleHouse
    private let house = HouseAbroad.german

    @Test func `a Bon shows dishes by Gang, with all that changes them`() throws {
        #expect(
            try house.workDocket() == """
                Küche                                        BON
                Tisch 5
                Rechnung 41                                12:32
                Gäste 2                               2026-11-21
                Bedienung Lena Groß                  Bon-Nr. 118
                ================================================
                                [!ALLERGIE!]
                                     GANG 1
                1 x Schweinshaxe
                [!ALLERGIE: Erdnüsse!]
                    - Semmelknödel
                    - Soße extra
                    Hinweis: ohne Kümmel
                    Platz 2
                ------------------------------------------------
                                     GANG 2
                0,450 kg Krustenbraten
                ================================================
                Positionen 2                         Bon-Nr. 118
                - - 8< - -

                """)
    }

    @Test func `a Storno cannot be read as an order`() throws {
        #expect(
            try house.voidDocket() == """
                                  [!STORNO!]
                Küche
                Tisch 5
                Rechnung 41                                12:32
                Gäste 2                               2026-11-21
                Bedienung Lena Groß                  Bon-Nr. 118
                ================================================
                -1 x Schweinshaxe
                [!ALLERGIE: Erdnüsse!]
                    - Semmelknödel
                    - Soße extra
                    Hinweis: ohne Kümmel
                    Platz 2
                Grund: Gast möchte etwas anderes
                ================================================
                                  [!STORNO!]
                - - 8< - -

                """)
    }

    @Test func `a Zwischenrechnung says that it is no Kassenbeleg`() throws {
        #expect(
            try house.bill() == """
                         Goldener Hirsch

                                ZWISCHENRECHNUNG
                                Kein Kassenbeleg
                ------------------------------------------------
                Tisch 5                                  Gäste 2
                Rechnung 41                     2026-11-21 12:32
                Bedienung Lena Groß
                ------------------------------------------------
                Schweinshaxe
                  - Semmelknödel
                  - Soße extra
                  1 x 21,90                                21,90
                Krustenbraten
                  0,450 kg x 32,00                         14,40
                Weißbier (0,5 l)
                  3 x 4,90                                 14,70
                ------------------------------------------------
                Zwischensumme                              51,00
                GESAMT           51,00 €
                enthaltene MwSt. 7%                         2,37
                enthaltene MwSt. 19%                        2,35

                         Vielen Dank für Ihren Besuch!
                - - 8< - -

                """)
    }

    @Test func `a Kassenbeleg has two rates of MwSt. and pays cash to the cent`() throws {
        let tenders = [House.card(2000, "8812"), House.cash(5000)]
        #expect(
            try house.bill(tenders, receipt: 1024) == """
                [drawer]
                         Goldener Hirsch

                                  KASSENBELEG
                ------------------------------------------------
                Tisch 5                                  Gäste 2
                Rechnung 41                     2026-11-21 12:32
                Bedienung Lena Groß
                Kassiert von Franz Bäumler
                Beleg-Nr. 1024
                ------------------------------------------------
                Schweinshaxe
                  - Semmelknödel
                  - Soße extra
                  1 x 21,90                                21,90
                Krustenbraten
                  0,450 kg x 32,00                         14,40
                Weißbier (0,5 l)
                  3 x 4,90                                 14,70
                ------------------------------------------------
                Zwischensumme                              51,00
                GESAMT           51,00 €
                enthaltene MwSt. 7%                         2,37
                enthaltene MwSt. 19%                        2,35
                ------------------------------------------------
                Karte                                      20,00
                  Ref. 8812
                Bar                                        50,00
                Rückgeld                                   19,00

                         Vielen Dank für Ihren Besuch!

                [QR comanda:abroad:receipt:1024]
                - - 8< - -

                """)
    }
}
