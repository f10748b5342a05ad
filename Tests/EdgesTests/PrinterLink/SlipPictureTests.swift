import EscPos
import Foundation
import HouseTesting
import Paper
import Pictures
import PrinterLink
import Testing

/// What a virtual printer draws beside the bytes and the text of a slip.
@Suite(.timeLimit(.minutes(10))) struct `Slips as pictures` {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "pictures-\(UInt64.random(in: 0...UInt64.max))").path

    /// Prints a line on a printer that keeps its slips, and switches it off.
    private func printer(
        _ font: GlyphFont?, printing text: String
    ) throws -> VirtualPrinter {
        var setup = VirtualPrinter.Setup()
        setup.folder = folder
        setup.font = font
        let printer = try VirtualPrinter(setup)
        let link = PrinterLink(
            address: PrinterAddress(host: "127.0.0.1", port: printer.port), profile: .chinese80)
        var page = Page()
        page.add(text, .large)
        page.cut()
        #expect(link.deliver(encode(page, for: .chinese80), id: 1) == .confirmed)
        link.close()
        printer.stop()
        return printer
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func `every slip is drawn when the printer is off`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let font = try Unifont.read()
        let printer = try printer(font, printing: "回锅肉")
        #expect(printer.faults == [])
        #expect(try names() == ["1.bin", "1.png", "1.txt"])
        let slip = try #require(printer.slips.first)
        #expect(
            FileManager.default.contents(atPath: folder + "/1.png")
                == Data(slip.picture(in: font).bitmap.png))
    }

    @Test func `without a font there is paper, and no picture`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let printer = try printer(nil, printing: "回锅肉")
        #expect(printer.faults == [])
        #expect(try names() == ["1.bin", "1.txt"])
    }

    @Test func `a character that the font has not is drawn as a box and reported`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let small = GlyphFont(hex: Array("4E00:\(String(repeating: "7FFE", count: 16))\n".utf8))
        let printer = try printer(small, printing: "一一肉")
        #expect(printer.faults == ["\(folder)/1.png: the font has no '肉' (U+8089)"])
        #expect(try names() == ["1.bin", "1.png", "1.txt"])
    }
}
