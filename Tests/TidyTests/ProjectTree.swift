import Foundation

/// The project's folder on disk, found from this file's own place in it.
struct ProjectTree {
    let root: URL

    /// Walks up from this file to the folder that holds `Package.swift`.
    init() throws {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while !FileManager.default.isReadableFile(atPath: folder.path + "/Package.swift") {
            guard folder.pathComponents.count > 1 else { throw CocoaError(.fileNoSuchFile) }
            folder.deleteLastPathComponent()
        }
        root = folder
    }

    /// The names directly under the root.
    func topLevel() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    }

    /// Every file under `Sources` and `Tests`, as paths from the root; hidden files are left out.
    func files() throws -> [String] {
        try ["Sources", "Tests"].flatMap { floor in
            try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: floor).path)
                .map { "\(floor)/\($0)" }
        }
        .filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
        .filter { path in !isFolder(path) }
        .sorted()
    }

    /// Every Swift file of the project, `Package.swift` included; read once for all rules.
    static let swiftFiles = Result { try ProjectTree().readSwiftFiles() }

    private func readSwiftFiles() throws -> [SourceFile] {
        try (["Package.swift"] + files().filter { $0.hasSuffix(".swift") }).map { path in
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            return SourceFile(path: path, text: text)
        }
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
            atPath: root.appending(path: path).path, isDirectory: &isFolder)
        return exists && isFolder.boolValue
    }
}
