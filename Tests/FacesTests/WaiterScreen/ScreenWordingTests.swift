import Testing
import Vocabulary
import Wording

/// Every language says everything on the screens, and says it in its own words.
struct ScreenWordingTests {
    private static let translated = Language.allCases.filter { $0 != .english }

    /// Every text of a language in a fixed order, with figures where names and figures stand.
    private static func everything(_ language: Language) -> [String] {
        let words = language.words.screen
        let link = words.link
        return ScreenDeed.allCases.map { words.deed($0) } + ScreenMark.allCases.map(words.mark)
            + ScreenQuestion.allCases.map(words.ask) + ScreenText.allCases.map(words.text)
            + ScreenHelp.allCases.flatMap(words.help) + words.voidReasons + words.compReasons
            + words.allergies
            + words.notes
            + [
                link.hub, link.silent("1"), link.away("1"), link.kept(0), link.kept(2),
                link.printersWell, link.printersDown("1"), link.news(2),
            ] + sentences(words.said)
    }

    private static func sentences(_ said: SaidWords) -> [String] {
        let withNames = [
            said.pinOf("1"), said.keptHere("1"), said.sent("1", 2), said.movedTo("1"),
            said.nothingFound("1"),
            said.onlyLeft("1", "2"), said.seatedElsewhere("1"), said.docketNotOut(1, "2", "3"),
            said.soldOut("1"), said.backAgain("1"), said.done("1"), said.allOf("1"),
            said.joined("1"), said.fireQuestion("1"), said.dishFirst("1"), said.questionFirst("1"),
            said.priceLike("1", "2"), said.signIsRefused("1"), said.nothingToDo("1"),
            said.sureQuestion("1", "2"), said.goOnQuestion("1"), said.keptWaits("1"),
            said.quantityOfWhat("1"), said.weightLike("1"), said.weightIsNothing("1"),
            said.weightIsTooMuch("1", "2"), said.weightIsOffStep("1", "2"),
            said.voidQuestion("1", "2", "3", "4"), said.voidedNotBack("1"),
        ]
        let withFigures = [
            said.covers(2), said.check(1), said.courseWaits(1), said.unsent(0), said.unsent(2),
            said.draftedElsewhere(2), said.left("1"), said.roundIsKept(2), said.choose(1, 1),
            said.choose(0, 2), said.sendQuestion(2), said.leavingKept(1), said.leavingKept(2),
            said.leavingUnsent(2), said.movedFrom(1), said.parties(2), said.course(1),
            said.docket(1), said.textIsTooLong(1, 2), said.seatsQuestion("1", 2, 3),
            said.seatBeyond("1", 2, 3), said.kitchenQuestion(1, "2"),
            said.draftedBy("1", 2), said.ofPartyBefore(2), said.tooSmall(1, 2),
            said.roundWaits(2),
        ]
        return withNames + withFigures
    }

    /// Words and signs that are the same in English.
    private static let shared: [Language: Set<String>] = [
        .german: ["Name", "Gluten"], .swedish: ["gluten", "servering"],
    ]

    @Test(arguments: translated)
    func `no text is missing or left in English`(language: Language) {
        let (own, english) = (Self.everything(language), Self.everything(.english))
        #expect(own.allSatisfy { !$0.isEmpty })
        let left = Set(own).intersection(english)
        #expect(left.subtracting(Self.shared[language] ?? []) == [])
    }

    @Test(arguments: Language.allCases)
    func `what a key does is short enough to stand beside others`(language: Language) {
        for deed in ScreenDeed.allCases {
            let text = language.words.screen.deed(deed)
            #expect(text.count <= 18, "\(text)")
        }
    }

    @Test(arguments: Language.allCases)
    func `usual answers have a digit each`(language: Language) {
        let words = language.words.screen
        for answers in [words.voidReasons, words.compReasons, words.allergies, words.notes] {
            #expect((1...9).contains(answers.count))
            #expect(Set(answers).count == answers.count)
        }
        // A place in one language's list is the same answer in all others.
        let english = Language.english.words.screen
        #expect(words.voidReasons.count == english.voidReasons.count)
        #expect(words.compReasons.count == english.compReasons.count)
        #expect(words.allergies.count == english.allergies.count)
        #expect(words.notes.count == english.notes.count)
    }

    @Test(arguments: Language.allCases)
    func `no two deeds to dishes are called alike`(language: Language) {
        let texts = OrderDeed.allCases.map { language.words.screen.deed($0) }
        #expect(Set(texts).count == texts.count, "\(texts)")
    }

    @Test func `the two Chinese scripts are not mixed up on the screens`() {
        let simplified = Set(Self.everything(.chineseSimplified).joined())
        let traditional = Set(Self.everything(.chineseTraditional).joined())
        #expect(simplified.isDisjoint(with: "單結帳請這項數號點張時價開機檯紙電鍵預幾還選備註憶"))
        #expect(traditional.isDisjoint(with: "单结账请这项数号点张时价开机纸电键预几还选备注"))
    }

    @Test func `one dish is not two dishes`() {
        #expect(Language.english.words.screen.said.unsent(1) == "1 dish not sent")
        #expect(Language.swedish.words.screen.said.unsent(1) == "1 rätt ej skickat")
        #expect(Language.german.words.screen.said.unsent(1) == "1 Speise nicht gesendet")
        #expect(Language.chineseSimplified.words.screen.said.unsent(1) == "1道菜未下单")
    }

    @Test func `one command, one seat and one guest are not several`() {
        #expect(Language.english.words.screen.link.kept(1) == "1 kept here")
        #expect(Language.swedish.words.screen.link.kept(1) == "1 sparad här")
        #expect(Language.swedish.words.screen.link.kept(2) == "2 sparade här")
        let said = Language.allCases.map { $0.words.screen.said }
        #expect(said.map { $0.covers(1) } == ["1位", "1 guest", "1位", "1 gäst", "1 Gast"])
        #expect(Language.english.words.screen.said.seatsQuestion("B1", 1, 9).contains("1 seat:"))
        #expect(Language.swedish.words.screen.said.seatsQuestion("B1", 1, 9).contains("1 plats:"))
        #expect(Language.german.words.screen.said.seatsQuestion("B1", 1, 9).contains("1 Platz:"))
    }
}
