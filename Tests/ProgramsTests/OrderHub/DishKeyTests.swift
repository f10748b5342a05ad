import Foundation
import HouseFiles
import Menus
import Pinyin
import Testing
import Vocabulary

@testable import HubService
@testable import OrderHub

/// How dishes with Chinese names are found on terminals.
@Suite struct DishKeyTests {
    private let readings = HanziReadings()

    private func shippedMenus() throws -> [Menu] {
        var folder = URL(fileURLWithPath: #filePath)
        repeat {
            folder.deleteLastPathComponent()
        } while folder.path != "/"
            && !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Menus").path)
        return houses(root: folder).compactMap { name in
            guard case .house(_, let menu) = readHouse(named: name, root: folder) else {
                return nil
            }
            return menu
        }
    }

    private func keys(_ text: String) -> [String] {
        DishKeys.keys(for: LocalizedText([.chineseSimplified: text]), common: readings.common)
    }

    @Test func `every shipped dish and set with a Chinese name has keys`() throws {
        let menus = try shippedMenus()
        #expect(!menus.isEmpty)
        for menu in menus {
            let found =
                menu.items.map(readings.found).map { ($0.names, $0.keys) }
                + menu.combos.map(readings.found).map { ($0.names, $0.keys) }
            for (names, keys) in found {
                let text = names.texts[.chineseSimplified] ?? ""
                guard text.unicodeScalars.contains(where: DishKeys.isHanzi) else { continue }
                #expect(keys?.isEmpty == false, "\(text)")
                #expect(Set(keys ?? []).count == keys?.count, "\(text)")
                // One key has a letter for each character, and letters and digits as they are.
                let typed = text.unicodeScalars.count {
                    DishKeys.isHanzi($0)
                        || $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
                }
                #expect((keys ?? []).contains { $0.count == typed }, "\(text): \(keys ?? [])")
            }
        }
    }

    @Test(arguments: [
        ("麻婆豆腐", ["mapodoufu", "mpdf"]), ("鱼香茄子", ["yuxiangqiezi", "yxqz"]),
        ("长寿面", ["changshoumian", "csm"]), ("重庆小面", ["chongqingxiaomian", "cqxm"]),
        ("绿豆汤", ["lvdoutang", "ludoutang", "ldt"]), ("宫保鸡丁", ["gongbaojiding", "gbjd"]),
        ("長壽麵", ["changshoumian", "csm"]), ("人參雞湯", ["renshenjitang", "rsjt"]),
        ("紅燒鯽魚", ["hongshaojiyu", "hsjy"]), ("薑蔥蟹", ["jiangcongxie", "jcx"]),
        ("ＸＯ酱炒饭", ["xojiangchaofan", "xojcf"]), ("Crème布丁", ["cremebuding", "cremebd"]),
        ("Müsli奶", ["muslinai"]), ("蕃茄", ["fanqie"]),
    ])
    func `the system's readings and ours make the keys that people type`(
        name: String, expected: [String]
    ) {
        #expect(Set(keys(name)).isSuperset(of: expected))
    }

    @Test func `keys that the menu says are the only ones`() throws {
        let menu = try #require(try shippedMenus().first)
        let dish = try #require(menu.items.first).found(by: ["x1"])
        #expect(readings.found(dish).keys == ["x1"])
    }
}
