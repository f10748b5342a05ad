import Foundation
import Vocabulary

/// A file that somebody names on the command line.
enum GivenFile {
    /// Its bytes. What is too large is read no further than needed to know it: a device that never
    /// ends can be named too.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - most: The most bytes it may have.
    ///   - operation: What it is read for, as a fault names it.
    static func bytes(
        at path: String, most: Int, to operation: String
    ) throws(Fault) -> [UInt8] {
        let data: Data
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            data = try file.read(upToCount: most + 1) ?? Data()
        } catch {
            throw Fault(
                operation, at: path, cause: "it cannot be read (\(error.localizedDescription))",
                hint: "name a file that this user may read")
        }
        guard data.count <= most else {
            throw Fault(
                operation, at: path, cause: "it is larger than \(most >> 20) MiB",
                hint: "take a part of it")
        }
        return [UInt8](data)
    }
}
