import FoundationEssentials

/// Keeps each slip as two files: `<n>.bin` holds its bytes, `<n>.txt` its text; a painter puts
/// `<n>.png` beside them.
struct SlipFolder {
    private let path: String
    private var last: Int

    /// Uses a folder, makes it when there is none, and counts on from what it holds.
    init(_ path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        last = names.compactMap { Int($0.prefix { $0 != "." }) }.max() ?? 0
    }

    /// Keeps a slip; returns the path of its files, up to the dot.
    mutating func keep(_ slip: Slip) throws -> String {
        last += 1
        let base = "\(path)/\(last)"
        try Data(slip.bytes).write(to: URL(filePath: base + ".bin"), options: .atomic)
        try Data(slip.text.utf8).write(to: URL(filePath: base + ".txt"), options: .atomic)
        return base
    }
}
