import Amounts
import Foundation
import HouseRules
import Testing
import Vocabulary
import Wording

@Suite struct `Wording of refusals` {
    private static let yuan = Currency(code: "CNY", minorDigits: 2, symbol: "￥")

    /// Every refusal code that stands in the sources: `RefusalCode("…"` anywhere, and in the list
    /// of the house also the bare `("…"` of problems with a line.
    private static func codesInSources() throws -> Set<String> {
        let list = "Sources/Core/HouseRules/HouseRefusal+code.swift"
        var root = URL(filePath: #filePath)
        while !FileManager.default.fileExists(atPath: root.appending(path: list).path) {
            try #require(root.path != "/", "the package's folder is above this test")
            root.deleteLastPathComponent()
        }
        var codes: Set<String> = []
        for floor in ["Core", "Faces", "Edges", "Programs"] {
            let folder = root.appending(path: "Sources/\(floor)").resolvingSymlinksInPath()
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            while let file = files?.nextObject() as? URL {
                guard file.pathExtension == "swift" else { continue }
                let source = try String(contentsOf: file, encoding: .utf8)
                codes.formUnion(source.matches(of: /RefusalCode\(\s*"(\w+)"/).map { String($0.1) })
                guard file.lastPathComponent == "HouseRefusal+code.swift" else { continue }
                codes.formUnion(source.matches(of: /[\s(]\(\s*"(\w+)"/).map { String($0.1) })
            }
        }
        return codes
    }

    @Test func `every code in the sources has a sentence in every language`() throws {
        let codes = try Self.codesInSources()
        #expect(codes.isSuperset(of: ["rightIsMissing", "itemIsUnknown", "choicesOutOfRange"]))
        #expect(codes.subtracting(Words.refusalCodes) == [])
    }

    @Test(arguments: Language.allCases)
    func `no two codes share a sentence`(language: Language) {
        let sentences = Words.refusalCodes.map {
            language.words.refusal(code: $0, currency: Self.yuan)
        }
        #expect(Set(sentences).count == Words.refusalCodes.count)
        #expect(sentences.allSatisfy { $0.count > 4 })
    }

    @Test(arguments: [
        (Language.english, "The house refused this (madeUpLater)."),
        (.chineseSimplified, "操作被拒绝（madeUpLater）。"),
    ])
    func `an unknown code gets a sentence that names it`(language: Language, sentence: String) {
        let text = language.words.refusal(code: "madeUpLater", currency: Self.yuan)
        #expect(text == sentence)
    }

    @Test(arguments: [
        (Language.english, "￥12.50 is still due."), (.chineseSimplified, "还有￥12.50未付。"),
    ])
    func `amounts are written in the currency of the house`(
        language: Language, sentence: String
    ) {
        let text = language.words.refusal(
            code: "balanceIsDue", args: ["balance_minor": "1250"], currency: Self.yuan)
        #expect(text == sentence)
    }

    @Test func `a quantity out of range says what is left, when that is known`() {
        let words = Language.english.words
        let left = words.refusal(
            code: "quantityOutOfRange", args: ["left_thousandths": "1500"], currency: Self.yuan)
        #expect(left == "The line has 1.5 left. Enter no more than that.")
        let none = words.refusal(code: "quantityOutOfRange", currency: Self.yuan)
        #expect(none == "A quantity is more than 0 and at most 999.")
    }

    @Test func `a missing right is named in words`() {
        let args = ["right": "open-price"]
        let english = Language.english.words.refusal(
            code: "rightIsMissing", args: args, currency: Self.yuan)
        #expect(english == "You may not set a price by hand. Ask somebody who may.")
        let chinese = Language.chineseSimplified.words.refusal(
            code: "rightIsMissing", args: args, currency: Self.yuan)
        #expect(chinese == "您没有“手工定价”的权限，请找有权限的同事。")
    }

    @Test func `one held line is not two`() {
        let words = Language.english.words
        let one = words.refusal(
            code: "linesAreHeld", args: ["count": "1"], currency: Self.yuan)
        #expect(one == "1 line was never sent to the kitchen. Fire it or void it.")
        let two = words.refusal(
            code: "linesAreHeld", args: ["count": "2"], currency: Self.yuan)
        #expect(two == "2 lines were never sent to the kitchen. Fire or void them.")
    }

    @Test(arguments: [
        (Language.english, "500", "Only 0.5 left of dish 043."),
        (.english, "0", "Dish 043 is sold out."), (.chineseSimplified, "3000", "043号菜只剩3份。"),
        (.chineseSimplified, "0", "043号菜已沽清。"),
    ])
    func `a dish that is short says how much is left`(
        language: Language, left: String, sentence: String
    ) {
        let text = language.words.refusal(
            code: "portionsAreShort", args: ["item": "043", "left_thousandths": left],
            currency: Self.yuan)
        #expect(text == sentence)
    }

    @Test(arguments: [
        (Language.english, "Dish 015 of the set: This dish comes in sizes. Choose one."),
        (.chineseSimplified, "套餐中的015号菜：这道菜分规格，请选一种。"),
    ])
    func `what is wrong in a set names the dish`(language: Language, sentence: String) {
        let text = language.words.refusal(
            code: "sizeIsMissing", args: ["part": "015"], currency: Self.yuan)
        #expect(text == sentence)
    }

    @Test func `a set is told to be voided whole`() {
        let text = Language.english.words.refusal(code: "setIsVoidedWhole", currency: Self.yuan)
        #expect(
            text
                == "A set meal is voided as a whole set, not dish by dish. Enter a whole number.")
    }

    @Test func `an argument that is missing or not a number breaks nothing`() {
        let words = Language.english.words
        #expect(words.refusal(code: "balanceIsDue", currency: Self.yuan) == "? is still due.")
        let odd = words.refusal(
            code: "balanceIsDue", args: ["balance_minor": "much"], currency: Self.yuan)
        #expect(odd == "much is still due.")
    }
}
