import HouseTesting
import Pictures
import Vocabulary

/// What the pictures of virtual printers' paper are drawn from.
enum PictureFont {
    /// The installed font; without it there are no pictures, which is said on standard output.
    static func installed(at path: String = Unifont.path) -> GlyphFont? {
        do {
            return try Unifont.read(from: path)
        } catch {
            Screen.show("No pictures of paper: \(error)")
            return nil
        }
    }
}
