import Pinyin
import Testing
import Vocabulary

/// What waiters type to find a dish by its Chinese name.
@Suite struct DishKeysTests {
    /// Readings of characters that have one, for these tests.
    private static let common: [UnicodeScalar: String] = [
        "麻": "ma", "婆": "po", "腐": "fu", "香": "xiang", "子": "zi", "鳝": "shan", "寿": "shou",
        "面": "mian", "海": "hai", "酱": "jiang", "果": "guo", "炒": "chao", "兰": "lan",
        "布": "bu", "壽": "shou", "è": "e", "Ｘ": "x", "ß": "ss",
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

    @Test func `wide letters and accents are typed as plain ones`() {
        #expect(keys("Ｘ酱") == ["xjiang", "xj"])
        #expect(keys("Crème布") == ["cremebu", "cremeb"])
        #expect(keys("ß面") == ["ssmian", "ssm"])
    }

    @Test func `a traditional character is read as its simplified form`() {
        #expect(keys("長壽").starts(with: ["changshou", "zhangshou", "cs", "zs"]))
    }

    @Test func `no reading is crowded out by those of other characters`() {
        let keys = keys("百合白果炒大芥兰")
        #expect(keys.first == "baihebaiguochaodajielan")
        #expect(keys.contains("baihebaiguochaodagailan"))
        #expect(keys.contains("bhbgcdgl"))
        #expect(Set(keys).isSuperset(of: ["bohebaiguochaodajielan", "baigebaiguochaodajielan"]))
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
        ("绿", "lv"), ("绿", "lu"), ("參", "shen"), ("蔘", "shen"), ("調", "tiao"), ("調", "diao"),
        ("著", "zhao"), ("單", "dan"), ("彈", "dan"), ("彈", "tan"), ("鯽", "ji"), ("鹵", "lu"),
        ("滷", "lu"), ("鹹", "xian"), ("燉", "dun"), ("燜", "men"), ("燴", "hui"), ("綠", "lv"),
        ("醃", "yan"), ("臘", "la"), ("乾", "gan"), ("蔔", "bo"), ("蕃", "fan"), ("靓", "liang"),
        ("泊", "bo"), ("泊", "po"), ("攒", "cuan"), ("糁", "shen"), ("糁", "sa"), ("荨", "qian"),
        ("勒", "le"), ("澄", "cheng"), ("澄", "deng"), ("鲭", "qing"), ("饹", "le"), ("粢", "ci"),
        ("丼", "dong"), ("叻", "la"), ("檳", "bing"), ("抹", "mo"), ("茜", "xi"),
    ])
    func `the characters of menus are read as menus read them`(character: String, key: String) {
        #expect(keys(character).contains(key))
    }
}
