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

    @Test func `without the house's currency amounts stand in its smallest unit`() {
        let words = Language.english.words
        let due = words.refusal(
            code: "balanceIsDue", args: ["balance_minor": "1250"], currency: nil)
        #expect(due == "1250 is still due.")
        let left = words.refusal(
            code: "quantityOutOfRange", args: ["left_thousandths": "1500"], currency: nil)
        #expect(left == "The line has 1.5 left. Enter no more than that.")
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
        (.english, "0", "Dish 043 is sold out."), (.chineseSimplified, "3000", "“043”只剩3份。"),
        (.chineseSimplified, "0", "“043”已沽清。"), (.chineseTraditional, "0", "「043」已售完。"),
    ])
    func `a dish that is short says how much is left`(
        language: Language, left: String, sentence: String
    ) {
        let text = language.words.refusal(
            code: "portionsAreShort", args: ["item": "043", "left_thousandths": left],
            currency: Self.yuan)
        #expect(text == sentence)
    }

    /// Terminals name a dish by its name where they know it, and else by its number.
    @Test(arguments: [
        (Language.chineseSimplified, "portionsAreShort", "“麻婆豆腐”已沽清。"),
        (.chineseSimplified, "itemIsUnknown", "菜单上没有“麻婆豆腐”。"),
        (.chineseSimplified, "itemHasNoMarketPrice", "“麻婆豆腐”不是时价菜。"),
        (.chineseSimplified, "comboChoiceIsUnknown", "套餐的“主菜”里没有“麻婆豆腐”。"),
        (.chineseTraditional, "portionsAreShort", "「麻婆豆腐」已售完。"),
        (.chineseTraditional, "itemIsUnknown", "菜單上沒有「麻婆豆腐」。"),
        (.chineseTraditional, "itemHasNoMarketPrice", "「麻婆豆腐」不是時價菜。"),
        (.chineseTraditional, "comboChoiceIsUnknown", "套餐的「主菜」裡沒有「麻婆豆腐」。"),
    ])
    func `in Chinese a dish is named by its name as well as by its number`(
        language: Language, code: String, sentence: String
    ) {
        let text = language.words.refusal(
            code: code, args: ["item": "麻婆豆腐", "group": "主菜", "left_thousandths": "0"],
            currency: Self.yuan)
        #expect(text == sentence)
    }

    @Test(arguments: [
        (Language.english, "One line comes to at most ￥10000000.00. Check quantity and price."),
        (.chineseSimplified, "一行最多￥10000000.00，请核对数量和价格。"),
    ])
    func `a line that is too dear says what it may come to`(
        language: Language, sentence: String
    ) {
        let text = language.words.refusal(
            code: "amountIsTooLarge", args: ["most_minor": "1000000000"], currency: Self.yuan)
        #expect(text == sentence)
    }

    @Test(arguments: [
        (Language.english, "jin", "Only 0.75 jin left of dish 037."),
        (.chineseSimplified, "jin", "“037”只剩0.75斤。"),
        (.chineseSimplified, "kg", "“037”只剩0.75公斤。"),
        (.english, "pound", "Only 0.75 pound left of dish 037."),
    ])
    func `what is short of a weighed dish is told in its unit`(
        language: Language, unit: String, sentence: String
    ) {
        let text = language.words.refusal(
            code: "portionsAreShort",
            args: ["item": "037", "left_thousandths": "750", "unit": unit], currency: Self.yuan)
        #expect(text == sentence)
    }

    @Test(arguments: [
        (
            Language.english, "This dish is weighed in steps of 0.05 kg. Round the weight.",
            "This dish is sold by weight. Weigh it and enter the weight in kg."
        ),
        (.chineseSimplified, "重量须是0.05公斤的倍数。", "这道菜按重量卖，请称重后输入公斤数。"),
    ])
    func `a weight is asked for in its unit`(
        language: Language, offStep: String, missing: String
    ) {
        let words = language.words
        let args = ["step_thousandths": "50", "unit": "kg"]
        #expect(
            words.refusal(code: "weightIsOffStep", args: args, currency: Self.yuan) == offStep)
        #expect(
            words.refusal(code: "weightIsMissing", args: args, currency: Self.yuan) == missing)
    }

    @Test(arguments: [
        (Language.english, "Only 0.75 left of dish 037.", "This dish is weighed in steps of 0.05."),
        (.chineseSimplified, "“037”只剩0.75份。", "重量须是0.05的倍数。"),
    ])
    func `what an older house says of a weight has no unit`(
        language: Language, short: String, offStep: String
    ) {
        let words = language.words
        let args = ["item": "037", "left_thousandths": "750", "step_thousandths": "50"]
        #expect(words.refusal(code: "portionsAreShort", args: args, currency: Self.yuan) == short)
        let step = words.refusal(code: "weightIsOffStep", args: args, currency: Self.yuan)
        #expect(step.hasPrefix(offStep))
    }

    @Test(arguments: [
        (
            Language.english,
            "The house has a fault and did not do this. Tell the manager; do this by hand."
        ), (.chineseSimplified, "主机故障，未执行。请告诉经理，并手工处理。"),
    ])
    func `what a house with a fault did not do is done by hand, whatever it was`(
        language: Language, sentence: String
    ) {
        #expect(language.words.refusal(code: "houseFault", currency: Self.yuan) == sentence)
    }

    @Test(arguments: [
        (Language.english, "Dish 015 of the set: This dish comes in sizes. Choose one."),
        (.chineseSimplified, "套餐中的“015”：这道菜分规格，请选一种。"),
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
