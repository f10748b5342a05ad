import EscPos
import Foundation
import HouseTesting
import Kitchen
import Paper
import Pictures
import Testing
import Vocabulary

/// Papers of the sample house, from the bytes for the printer to the dots, held against pictures
/// that were looked at: the folder `Papers`.
@Suite struct `Papers as they come out` {
    private typealias House = SampleHouse

    private func page(_ name: String, _ setup: PaperSetup) throws -> Page {
        switch name {
        case "void":
            let voided = try House.dockets(
                .void([House.kungPao], reason: "客人改主意", House.origin()))
            return DocketLayout(setup).page(for: try #require(voided.first))
        case "receipt":
            let paper = try House.paper(House.dinner, [House.cash(12_000)], receipt: 1024)
            return BillLayout(setup).page(for: paper)
        default:
            let fired = try House.dockets(.fire([House.kungPao, House.tofu], House.origin()))
            return DocketLayout(setup).page(
                for: try #require(fired.first), reprint: name == "reprint-58")
        }
    }

    @Test(arguments: ["docket", "void", "receipt", "reprint-58"])
    func `are drawn dot by dot as they were reviewed`(name: String) throws {
        let profile = name.hasSuffix("58") ? PrinterProfile.chinese58 : .chinese80
        let setup = PaperSetup(House.config(), on: profile.format)
        let slip = try #require(printed(encode(try page(name, setup), for: profile), on: profile))
        #expect(slip.junk == [])
        let picture = slip.picture(in: try Unifont.read())
        #expect(picture.missing == [])
        let png = picture.bitmap.png
        let reviewed = try? PictureReader.rows(of: PictureReader.paper(name))
        let isAsReviewed = try reviewed == PictureReader.rows(of: png)
        if !isAsReviewed {
            let drawn = FileManager.default.temporaryDirectory.appending(path: "\(name).png")
            try Data(png).write(to: drawn)
            Issue.record("Papers/\(name).png is not \(drawn.path): look at both")
        }
        #expect(png.count < 30_000)
    }

    private func printed(_ bytes: [UInt8], on profile: PrinterProfile) -> Slip? {
        var reader = EscPosReader()
        var roll = PaperRoll(columns: profile.columns)
        for byte in bytes {
            if let event = reader.read(byte), let slip = roll.print(event) { return slip }
        }
        return nil
    }
}
