import Foundation
import HouseFiles
import HouseTesting
import Pictures
import Testing
import Vocabulary

/// Pictures of paper lack nothing of what the shipped houses can print.
@Suite struct `The font of pictures` {
    private let font: GlyphFont
    private let root: URL

    init() throws {
        font = try Unifont.read()
        var folder = URL(fileURLWithPath: #filePath)
        repeat {
            folder.deleteLastPathComponent()
            try #require(folder.path != "/")
        } while !FileManager.default.fileExists(
            atPath: folder.appendingPathComponent("Menus").path)
        root = folder
    }

    /// What the font has not of the files of a folder, which write every name and word as it is
    /// shown: so their characters are all that can come on paper from them.
    private func missing(in folder: String, _ ending: String) throws -> [String] {
        let url = root.appendingPathComponent(folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: url.path).filter {
            $0.hasSuffix(ending)
        }
        try #require(!files.isEmpty)
        return try files.flatMap { file in
            let text = try String(contentsOf: url.appendingPathComponent(file), encoding: .utf8)
            return text.split(separator: "\n").flatMap(missing)
        }
    }

    private func missing(in text: Substring) -> [String] {
        text.filter { font.glyph(for: $0) == nil }.map { character in
            let numbers = character.unicodeScalars.map { String($0.value, radix: 16) }
            return "'\(character)' U+\(numbers.joined(separator: " U+").uppercased()) in '\(text)'"
        }
    }

    @Test func `has every dish, modifier, table and person of the shipped houses`() throws {
        #expect(try missing(in: "Menus", ".yaml") == [])
        let names = houses(root: root)
        try #require(names.contains("sichuan"))
        for name in names { #expect(try missing(in: "config/\(name)", ".yaml") == []) }
    }

    @Test func `has every word of the catalogue`() throws {
        #expect(try missing(in: "Sources/Faces/Wording", ".swift") == [])
    }

    @Test func `names what it has not`() {
        #expect(missing(in: "川\u{E123}") == ["'\u{E123}' U+E123 in '川\u{E123}'"])
    }

    @Test func `that is not installed says where it looked and how to get it`() {
        let fault = #expect(throws: Fault.self) {
            try Unifont.read(from: "/nowhere/unifont.hex")
        }
        #expect(fault?.place == "/nowhere/unifont.hex")
        #expect(
            fault?.hint == "install it with 'apt-get install unifont'; all else works without")
    }
}
