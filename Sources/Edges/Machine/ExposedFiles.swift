public import Foundation

/// Files and folders that should be their owner's alone and are not.
public enum ExposedFiles {
    /// Those of some files that others than their owner may read, write or enter, by name; what is
    /// not there is not exposed.
    public static func among(_ files: [URL]) -> [String] {
        files.filter(isExposed).map(\.lastPathComponent)
    }

    private static func isExposed(_ file: URL) -> Bool {
        var facts = stat()
        return stat(file.path, &facts) == 0 && facts.st_mode & 0o077 != 0
    }
}
