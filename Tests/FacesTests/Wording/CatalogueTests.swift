import HouseRules
import Kitchen
import Testing
import Vocabulary
import Wording

@Suite struct `The catalogue of words` {
    @Test(arguments: Language.allCases, PaperTrouble.allCases)
    func `every trouble of a printer is worded`(language: Language, trouble: PaperTrouble) {
        let words = language.words.troubles
        #expect(words.text(code: trouble.rawValue) != words.unknown(trouble.rawValue))
    }

    @Test(arguments: Language.allCases, Right.allCases)
    func `every right is worded`(language: Language, right: Right) {
        #expect(language.words.rights.text(code: right.rawValue) != right.rawValue)
    }

    @Test func `what is not known is named, not hidden`() {
        let words = Language.english.words
        #expect(words.troubles.text(code: "on-fire") == "Does not print (on-fire).")
        #expect(words.rights.text(code: "fly") == "fly")
    }

    @Test func `a course is called as the kitchen calls it`() {
        #expect(Language.chineseSimplified.words.paper.course(2) == "第2道")
        #expect(Language.english.words.paper.course(2) == "COURSE 2")
    }
}
