import HouseTesting
import Pictures
import Testing

/// QR codes are read by a program that reads them for a living.
@Suite struct `A QR code on paper` {
    private func picture(of text: String, module: Int = 6) throws -> PaperPicture {
        var picture = PaperPicture(columns: 48, font: try Unifont.read())
        picture.addQR(text, module: module, .center)
        picture.end(.cut)
        return picture
    }

    @Test(arguments: ["1", "comanda:sichuan:receipt:1024", "https://example.com/回锅肉?桌=5"])
    func `says what it was given`(text: String) throws {
        #expect(try PictureReader.codes(in: try picture(of: text).bitmap.png) == [text])
    }

    @Test(arguments: [14, 15, 26, 62, 63, 84, 122, 152, 180, 181, 213, 251, 331, 450, 504, 700])
    func `is read back at every size`(count: Int) throws {
        let text = String((0..<count).map { "abcdefghijklmnopqrstuvw"[$0 % 23] })
        #expect(
            try PictureReader.codes(in: try picture(of: text, module: 4).bitmap.png) == [text])
    }

    @Test func `stands amid the paper, four dots for six of the printer's`() throws {
        let rows = try picture(of: "1").bitmap.rows
        let top = try #require(rows.firstIndex { $0.contains("#") })
        // The corner's upper edge is seven squares long; a symbol of this size has 21.
        #expect(rows[top].prefix { $0 != "#" }.count == 162)
        #expect(rows[top].dropFirst(162).prefix { $0 == "#" }.count == 28)
        #expect(rows.count == 24 + 84 + 24)
    }

    @Test func `wider than the paper is not printed, and said in grey`() throws {
        let rows = try picture(of: String(repeating: "x", count: 700)).bitmap.rows
        #expect(!rows.contains { $0.contains("#") })
        #expect(rows.count == 24 + 20 + 24)
        #expect(rows[30].contains(".-"))
    }
}

extension String {
    fileprivate subscript(_ offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}
