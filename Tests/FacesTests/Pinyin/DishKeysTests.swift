import Pinyin
import Testing
import Vocabulary

/// What waiters type to find a dish by its Chinese name.
@Suite struct DishKeysTests {
    /// Readings of characters that have one, for these tests.
    private static let common: [UnicodeScalar: String] = [
        "麻": "ma", "婆": "po", "腐": "fu", "香": "xiang", "子": "zi", "鳝": "shan", "寿": "shou",
        "面": "mian", "海": "hai", "酱": "jiang",
    ]

    private func keys(_ text: String) -> [String] {
        DishKeys.keys(for: LocalizedText([.chineseSimplified: text])) { Self.common[$0] }
    }

    @Test func `a dish is found by its reading and by its initials`() {
        #expect(keys("麻婆豆腐") == ["mapodoufu", "mpdf"])
    }

    @Test func `every reading of a character is a key, the menu's first`() {
        #expect(keys("鱼香茄子") == ["yuxiangqiezi", "yuxiangjiazi", "yxqz", "yxjz"])
        #expect(keys("长寿面") == ["changshoumian", "zhangshoumian", "csm", "zsm"])
    }

    @Test func `ü is typed as v and as u`() {
        #expect(keys("绿豆") == ["lvdou", "ludou", "ld"])
    }

    @Test func `letters and digits stand as they are, signs are left out`() {
        #expect(keys("XO酱（大）2") == ["xojiangda2", "xojiangdai2", "xojd2"])
    }

    @Test func `a name without hanzi has no keys`() {
        #expect(keys("Coca-Cola") == [])
        #expect(DishKeys.keys(for: LocalizedText([.english: "Tofu 豆腐"])) { _ in "x" } == [])
    }

    @Test func `a character without a reading is passed over`() {
        #expect(keys("豆龘腐") == ["doufu", "df"])
    }

    @Test func `readings that begin alike have their initials once`() {
        #expect(keys("薄") == ["bo", "bao", "b"])
    }

    @Test func `a name of many readings has a bounded number of keys, the usual ones among them`() {
        let keys = keys(String(repeating: "参", count: 12))
        #expect(keys.count <= 2 * DishKeys.most)
        #expect(Set(keys).count == keys.count)
        #expect(keys.first == String(String(repeating: "shen", count: 12).prefix(40)))
        #expect(keys.contains(String(repeating: "s", count: 12)))
    }

    @Test(arguments: [
        ("茄", "qie"), ("长", "chang"), ("长", "zhang"), ("行", "xing"), ("重", "chong"),
        ("重", "zhong"), ("薄", "bo"), ("薄", "bao"), ("卤", "lu"), ("咸", "xian"), ("炸", "zha"),
        ("涮", "shuan"), ("煲", "bao"), ("蛤", "ge"), ("蛤", "ha"), ("蟹", "xie"), ("藕", "ou"),
        ("粥", "zhou"), ("炖", "dun"), ("焖", "men"), ("熘", "liu"), ("爆", "bao"), ("烩", "hui"),
        ("绿", "lv"), ("绿", "lu"),
    ])
    func `the characters of menus are read as menus read them`(character: String, key: String) {
        #expect(keys(character).contains(key))
    }
}
