import EscPos
import HouseTesting
import Paper
import Testing

/// What is sent to each make of printer, read back by a reader that has that make's own tables.
@Suite struct VendorTests {
    /// Which make's tables a model has.
    private static func language(_ profile: PrinterProfile) -> PrinterLanguage {
        switch profile.name {
        case "star-80": .star
        case "kr-306": .kr306
        case "wincor-th230": .wincor
        default: profile.encoding == .big5 ? .epsonTraditional : .epson
        }
    }

    private func printed(_ lines: [String], _ profile: PrinterProfile) -> (String, junk: [String]) {
        printed(lines, profile, on: Self.language(profile))
    }

    private func printed(
        _ lines: [String], _ profile: PrinterProfile, on language: PrinterLanguage
    ) -> (String, junk: [String]) {
        var page = Page()
        for line in lines { page.add(line) }
        var text = ""
        var junk: [String] = []
        for event in EscPosReader.events(of: encode(page, for: profile), language) {
            switch event {
            case .glyph(let character, _, _): text.append(character)
            case .lineFeed: text.append("\n")
            case .junk(_, let why): junk.append(why)
            default: break
            }
        }
        return (text, junk)
    }

    /// The upper half of each page, as the maker's tables have it.
    private static let upperHalves: [CodePage: String] = [
        .cp437: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬"
            + "╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■",
        .cp850: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬"
            + "¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´±‗¾¶§÷¸°¨·¹³²■",
        .cp858: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬"
            + "¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´±‗¾¶§÷¸°¨·¹³²■",
        .cp1252: "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
        .cp852: "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»ÁÂĚŞŻżĂăđĐĎËďŇÍÎěŢŮÓßÔŃńňŠšŔÚŕŰýÝţ"
            + "´˝˛ˇ˘§÷¸°¨˙űŘř",
        .cp860: "ÇüéâãàÁçêÊèÍÔìÃÂÉÀÈôõòÚùÌÕÜ¢£Ù₧Óáíóúñ",
        .cp863: "ÇüéâÂà¶çêëèïî‗À§ÉÈÊôËÏûù¤ÔÜ¢£ÙÛƒ¦´óú¨¸³¯Î⌐¬½¼¾",
        .cp865: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑ",
        .cp866: "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁёЄєЇїЎў№",
    ]

    @Test(arguments: PrinterProfile.models)
    func `each character of each page of each model is printed as it is`(profile: PrinterProfile) {
        for page in profile.codePages.keys {
            let all = Self.upperHalves[page] ?? ""
            #expect(all.count > 30)
            // One by one, and all of them in a row.
            for character in all {
                let (text, junk) = printed([String(character)], profile)
                #expect(same(text, "\(character)\n"), "\(character) of \(page) on \(profile.name)")
                #expect(junk == [])
            }
            let (text, junk) = printed([all], profile)
            #expect(same(text, all + "\n"))
            #expect(junk == [])
        }
    }

    /// The wide yuan sign is the narrow one on a printer that has no other.
    private func same(_ printed: String, _ sent: String) -> Bool {
        printed.replacing("￥", with: "¥") == sent
    }

    private static let mixed = [
        "宫保鸡丁 Crème brûlée 5,50 €", "Größe: Å, Ø, ñ — ￥38.00", "éèüöß 面 Åå 麻婆豆腐 é", "Ça va?",
    ]

    @Test(arguments: ["epson-chinese-80", "epson-chinese-58"])
    func `Chinese, accents, euro and yuan stand together on one slip`(name: String) throws {
        let profile = try #require(PrinterProfile.model(named: name))
        let (text, junk) = printed(Self.mixed, profile)
        #expect(text == Self.mixed.map { $0 + "\n" }.joined())
        #expect(junk == [])
    }

    @Test func `traditional Chinese and accents stand together on one slip`() throws {
        let profile = try #require(PrinterProfile.model(named: "epson-traditional-80"))
        let lines = ["宮保雞丁 Crème brûlée 5,50 €", "Å 牛肉麵 éèüöß ￥38"]
        let (text, junk) = printed(lines, profile)
        #expect(text == lines.map { $0 + "\n" }.joined())
        #expect(junk == [])
    }

    @Test func `on another make's printer the wrong number shows as wrong text`() throws {
        let epson = try #require(PrinterProfile.model(named: "epson-80"))
        #expect(printed(["5 € é"], epson, on: .epson) == ("5 € é\n", []))
        #expect(printed(["5 € é"], epson, on: .star).0 != "5 € é\n")
        let star = try #require(PrinterProfile.model(named: "star-80"))
        #expect(printed(["5 € é"], star, on: .star) == ("5 € é\n", []))
        #expect(printed(["5 € é"], star, on: .epson).0 != "5 € é\n")
    }

    @Test func `on a printer of the other Chinese the hanzi are wrong`() throws {
        let big5 = try #require(PrinterProfile.model(named: "big5-80"))
        #expect(printed(["牛肉麵"], big5) == ("牛肉麵\n", []))
        #expect(printed(["牛肉麵"], big5, on: .epson).0 != "牛肉麵\n")
    }

    @Test func `models have names of their own, and pages numbers of their own`() {
        let names = PrinterProfile.models.map(\.name)
        #expect(Set(names).count == names.count)
        for model in PrinterProfile.models {
            #expect(Set(model.codePages.values).count == model.codePages.count)
            #expect(model.encoding != .latin || !model.codePages.isEmpty)
            #expect((24...64).contains(model.columns))
        }
    }
}

private func == (left: (String, junk: [String]), right: (String, [String])) -> Bool {
    left.0 == right.0 && left.junk == right.1
}
