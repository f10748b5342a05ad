import Amounts
import Kitchen
import Testing
import Vocabulary
import Wording

/// Every language says everything, and says it in its own words.
struct LanguageTests {
    private static let translated = Language.allCases.filter { $0 != .english }
    private static let euro = Currency(
        code: "EUR", minorDigits: 2, symbol: "€", decimalSign: .comma, symbolStands: .after)

    /// Arguments for every refusal, as digits: what is none in a sentence is the language's own.
    private static let args = [
        "wait_ms": "30000", "right": "void", "table": "5", "covers": "0", "what": "9",
        "paper": "7", "docket": "7", "most": "50", "course": "2", "item": "012",
        "modifier": "3", "minimum": "1", "maximum": "2", "group": "4", "characters": "8",
        "step_thousandths": "50", "size": "6", "choose": "2", "left_thousandths": "1500",
        "balance_minor": "1250", "amount_minor": "1250", "due_minor": "1250", "most_minor": "1250",
        "count": "3",
        "unit": "kg", "number": "41", "staff": "12", "station": "11", "tax_class": "13",
    ]

    private static func sentence(_ code: String, _ language: Language) -> String {
        language.words.refusal(code: code, args: args, currency: euro)
    }

    @Test(arguments: translated)
    func `no refusal is left in English`(language: Language) {
        for code in Words.refusalCodes.sorted() {
            let sentence = Self.sentence(code, language)
            #expect(sentence != Self.sentence(code, .english), "\(code)")
            #expect(sentence.count > 4, "\(code)")
            #expect(!sentence.contains("?"), "\(code): \(sentence)")
        }
    }

    /// Words that no other language of ours has.
    private static let englishWords: Set<Substring> = [
        "the", "this", "that", "dish", "check", "your", "again", "cannot", "house", "not",
    ]

    @Test(arguments: [Language.swedish, .german])
    func `no sentence mixes English in`(language: Language) {
        for text in Self.everything(language) {
            let words = text.lowercased().split { !$0.isLetter }
            #expect(Self.englishWords.isDisjoint(with: words), "\(text)")
        }
    }

    @Test(arguments: [Language.chineseSimplified, .chineseTraditional])
    func `Chinese sentences are Chinese to the last letter`(language: Language) {
        for text in Self.everything(language) {
            #expect(!text.contains { $0.isASCII && $0.isLetter }, "\(text)")
        }
    }

    @Test func `the two Chinese scripts are not mixed up`() {
        let simplified = Set(Self.everything(.chineseSimplified).joined())
        let traditional = Set(Self.everything(.chineseTraditional).joined())
        #expect(simplified.isDisjoint(with: "單結帳請這項數號點張時價開機檯紙電"))
        #expect(traditional.isDisjoint(with: "单结账请这项数号点张时价开机纸电"))
    }

    /// Signs and borrowed words that are the same in English.
    private static let shared: [Language: Set<String>] = [
        .swedish: ["Ref.", "kg", "jin", "liang", "g", "gluten"],
        .german: ["Ref.", "kg", "g"],
    ]

    @Test(arguments: translated)
    func `all words on paper are there and translated`(language: Language) {
        let (words, english) = (language.words, Language.english.words)
        let pairs = [
            zip(words.onKitchenPaper, english.onKitchenPaper),
            zip(words.onGuestPaper, english.onGuestPaper),
        ].joined()
        var same: Set<String> = []
        for (own, original) in pairs {
            #expect(!own.isEmpty)
            if own == original { same.insert(own) }
        }
        #expect(same == Self.shared[language] ?? [])
    }

    @Test(arguments: translated)
    func `what people ask of lines in a story is translated`(language: Language) {
        let kinds = [
            "fireLines", "rush", "compLine", "undoComp", "moveLines", "reprintDocket",
        ]
        for kind in kinds {
            let deed = language.words.deed(kind: kind)
            #expect(deed != Language.english.words.deed(kind: kind), "\(kind)")
            #expect(deed != kind)
        }
        #expect(language.words.deed(kind: "fireCourse") != "fireCourse")
        #expect(language.words.deed(kind: "madeUpLater") == "madeUpLater")
    }

    private static let deedKinds = [
        "seatParty", "openCheck", "sendRound", "fireCourse", "voidLine", "transferCheck",
        "printPreBill", "takeCash", "takeCard", "closeCheck", "reprintReceipt",
        "changeCovers", "clearTable", "handOver", "mergeTables", "undoMerge",
    ]

    @Test(arguments: translated)
    func `what people ask for in a story is translated`(language: Language) {
        let (story, english) = (language.words.story, Language.english.words.story)
        for kind in Self.deedKinds {
            #expect(story.deed(kind: kind) != english.deed(kind: kind), "\(kind)")
        }
        for text in [\StoryWords.house, \.nobody, \.held, \.settles, \.onPaper, \.isOpen, \.isCut] {
            #expect(story[keyPath: text] != english[keyPath: text])
        }
    }

    @Test(arguments: [
        (Language.swedish, "12,50 € återstår att betala."),
        (.german, "Noch zu zahlen: 12,50 €."), (.chineseTraditional, "還有12,50 €未付。"),
    ])
    func `amounts are written as the house writes them`(language: Language, sentence: String) {
        #expect(Self.sentence("balanceIsDue", language) == sentence)
    }

    @Test(arguments: [
        (Language.swedish, "1500", "Bara 1,5 kvar av artikel 043."),
        (.swedish, "0", "Artikel 043 är slut."),
        (.german, "1500", "Von Artikel 043 nur noch 1,5 übrig."),
        (.german, "1000", "Von Artikel 043 nur noch 1 übrig."),
        (.german, "0", "Artikel 043 ist aus."),
        (.chineseTraditional, "3000", "「043」只剩3份。"), (.chineseTraditional, "0", "「043」已售完。"),
    ])
    func `a dish that is short says how much is left`(
        language: Language, left: String, sentence: String
    ) {
        let text = language.words.refusal(
            code: "portionsAreShort", args: ["item": "043", "left_thousandths": left],
            currency: Self.euro)
        #expect(text == sentence)
    }

    @Test(arguments: [
        (Language.swedish, "Du får inte sätta pris för hand. Be någon som får göra det."),
        (.german, "Sie dürfen nicht: Preise von Hand eingeben. Bitte jemanden fragen, der darf."),
        (.chineseTraditional, "您沒有「手動定價」的權限，請找有權限的同事。"),
    ])
    func `a missing right is named in words`(language: Language, sentence: String) {
        let text = language.words.refusal(
            code: "rightIsMissing", args: ["right": "open-price"], currency: Self.euro)
        #expect(text == sentence)
    }

    @Test(arguments: [
        (Language.english, "Too many wrong PINs. Try again in 1 s."),
        (.swedish, "För många felaktiga PIN-koder. Försök igen om 1 s."),
        (.german, "Zu viele falsche PINs. Bitte in 1 s noch einmal."),
    ])
    func `one second is not said to be several`(language: Language, sentence: String) {
        let text = language.words.refusal(
            code: "signInLocked", args: ["wait_ms": "1000"], currency: Self.euro)
        #expect(text == sentence)
    }

    @Test(arguments: [
        ("1000", "Von dieser Position ist noch 1 übrig. Bitte höchstens so viel eingeben."),
        ("1500", "Von dieser Position sind noch 1,5 übrig. Bitte höchstens so viel eingeben."),
    ])
    func `what is left of a line is counted in proper German`(left: String, sentence: String) {
        let text = Language.german.words.refusal(
            code: "quantityOutOfRange", args: ["left_thousandths": left], currency: Self.euro)
        #expect(text == sentence)
    }

    @Test(arguments: [
        (
            Language.german, ["Speise "],
            "Diesen Artikel gibt es in mehreren Größen. Bitte eine wählen."
        ),
        (.swedish, ["rätt ", "Rätt "], "Artikeln finns i flera storlekar. Välj en."),
    ])
    func `what is refused may be a drink as well as a dish`(
        language: Language, dishes: [String], sizeIsMissing: String
    ) {
        for code in Words.refusalCodes.sorted() {
            let sentence = Self.sentence(code, language)
            #expect(!dishes.contains { sentence.contains($0) }, "\(sentence)")
        }
        #expect(Self.sentence("sizeIsMissing", language) == sizeIsMissing)
    }

    @Test(arguments: [
        (Language.english, "opened the check at table 5 for 2 guests"),
        (.swedish, "öppnade notan vid bord 5 för 2 gäster"),
        (.german, "Rechnung eröffnet, Tisch 5, 2 Gäste"),
        (.chineseSimplified, "开单：餐桌5，2位客人"), (.chineseTraditional, "開單：餐桌5，2位客人"),
    ])
    func `a story calls a table a table`(language: Language, sentence: String) {
        #expect(language.words.story.opened("5", 2) == sentence)
        #expect(language.words.story.opened(nil, 2) != sentence)
    }

    @Test(arguments: [
        (Language.english, "moved the check from table 5 to table 7"),
        (.swedish, "flyttade notan från bord 5 till bord 7"),
        (.german, "Tischwechsel von Tisch 5 nach Tisch 7"),
        (.chineseSimplified, "转台：从餐桌5到餐桌7"), (.chineseTraditional, "轉桌：從餐桌5到餐桌7"),
    ])
    func `a story says between which tables a check moved`(language: Language, sentence: String) {
        #expect(language.words.story.moved("5", "7") == sentence)
    }

    @Test(arguments: [
        (Language.chineseSimplified, "餐桌“5”已有客人。"), (.chineseTraditional, "餐桌「5」已有客人。"),
        (.german, "Tisch 5 ist besetzt."), (.swedish, "Bord 5 är upptaget."),
    ])
    func `a taken table is named as a table`(language: Language, sentence: String) {
        #expect(Self.sentence("tableIsTaken", language) == sentence)
    }

    /// On Taiwan 斤 is 600 g and 克 is not used; what the house weighs in is the 市斤 of 500 g.
    @Test func `units of weight are those that Taiwan knows them by`() {
        let unit = Language.chineseTraditional.words.paper.unit
        #expect([.kilogram, .jin, .liang, .gram].map(unit) == ["公斤", "市斤", "市兩", "公克"])
    }

    /// 叫菜 is what a guest does who orders; 起菜 is the word for the kitchen.
    @Test func `a course is fired with the word of the kitchen`() {
        let story = Language.chineseTraditional.words.story
        #expect(story.courseFired(2) == "起菜，第2道")
        #expect(
            Self.sentence("linesAreHeld", .chineseTraditional) == "還有3項沒有起菜，請先起菜或退掉。")
    }

    /// Every sentence of a language: refusals, rights, troubles, and what stands on paper.
    private static func everything(_ language: Language) -> [String] {
        let words = language.words
        let rights = [
            "seat", "order", "void", "comp", "open-price", "pre-bill", "settle", "reprint",
            "set-portions", "set-market-price", "hand-over",
        ]
        let troubles = PaperTrouble.allCases.map(\.rawValue)
        return Words.refusalCodes.sorted().map { sentence($0, language) }
            + rights.map(words.rights.text(code:))
            + troubles.map(words.troubles.text(code:)) + words.onKitchenPaper + words.onGuestPaper
            + deedKinds.map(words.story.deed(kind:))
    }
}
