public import Cells

/// What comes from a terminal.
public enum ScreenEvent: Hashable, Sendable {
    /// A key, a touch or a paste.
    case key(Key)
    /// The terminal has another size now; what was drawn is gone.
    case resized(Size)
}
