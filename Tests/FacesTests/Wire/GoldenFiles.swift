import Foundation
import Testing
import Wire

/// The golden files as they were reviewed; tests only read them.
enum GoldenFiles {
    /// A file without its last newline.
    static func bytes(_ sample: GoldenSample) throws -> [UInt8] {
        let file = try folder().appendingPathComponent("\(sample).json")
        var bytes = try [UInt8](Data(contentsOf: file))
        try #require(bytes.popLast() == UInt8(ascii: "\n"), "\(sample) ends without a newline")
        return bytes
    }

    /// All files as `folder/name`.
    static func names() throws -> Set<String> {
        let folder = try folder()
        let manager = FileManager.default
        return try Set(
            manager.contentsOfDirectory(atPath: folder.path).flatMap { inner in
                try manager.contentsOfDirectory(
                    atPath: folder.appendingPathComponent(inner).path
                ).map { "\(inner)/\($0)" }
            })
    }

    private static func folder() throws -> URL {
        try #require(Bundle.module.url(forResource: "Golden", withExtension: nil))
    }
}
