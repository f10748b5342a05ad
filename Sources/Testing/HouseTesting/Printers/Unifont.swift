import FoundationEssentials
public import Pictures
public import Vocabulary

/// The font that pictures of paper are drawn from: Debian's package `unifont`.
public enum Unifont {
    /// Where the package keeps it.
    public static let path = "/usr/share/unifont/unifont.hex"

    /// Reads it.
    ///
    /// - Throws: A fault that says how to get it, when it is not there.
    public static func read(from path: String = path) throws(Fault) -> GlyphFont {
        do {
            return GlyphFont(hex: [UInt8](try Data(contentsOf: URL(filePath: path))))
        } catch {
            throw Fault(
                "draw pictures of paper", at: path, cause: "the font cannot be read: \(error)",
                hint: "install it with 'apt-get install unifont'; all else works without")
        }
    }
}
