import Foundation
import Testing
struct RecordGoldenTests {
    @Test func record() throws {
        for sample in GoldenSamples.all {
            let url = URL(filePath: "/work/main/Tests/FacesTests/Golden/\(sample).json")
            if FileManager.default.fileExists(atPath: url.path) { continue }
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(sample.written + [10]).write(to: url)
        }
    }
    @Test func picture() throws {
        print(KindsPictures.all)
    }
}
