import Foundation
import Testing
import Wire

/// Messages as they were written before dishes had sizes or keys, houses were restored and replies
/// told numbers; nobody writes these files anew.
enum LandedFiles {
    /// All of them as `folder/name`.
    static let names: [String] = {
        let manager = FileManager.default
        guard let root = folder else { return [] }
        let folders = (try? manager.contentsOfDirectory(atPath: root.path)) ?? []
        return folders.sorted().flatMap { folder in
            let path = root.appendingPathComponent(folder).path
            return ((try? manager.contentsOfDirectory(atPath: path)) ?? []).sorted()
                .map { "\(folder)/\($0)" }
        }
    }()

    static func bytes(_ name: String) throws -> [UInt8] {
        let file = try #require(folder).appendingPathComponent(name)
        return try [UInt8](Data(contentsOf: file).dropLast())
    }

    private static let folder = Bundle.module.url(forResource: "Landed", withExtension: nil)
}

struct LandedTests {
    @Test func `the old messages are there`() {
        #expect(LandedFiles.names.count == 37)
    }

    @Test(arguments: LandedFiles.names)
    func `an old message is read today and written as it was`(_ name: String) throws {
        let bytes = try LandedFiles.bytes(name)
        let golden = try #require(GoldenSamples.all.first { "\($0).json" == name })
        #expect(try golden.isReadable(bytes))
    }
}
