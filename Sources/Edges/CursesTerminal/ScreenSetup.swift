/// How a terminal is used.
public struct ScreenSetup: Hashable, Sendable {
    /// How lines and signs are drawn.
    public enum Signs: Hashable, Sendable {
        /// As the terminal can, by what is known of it.
        case fitting
        /// Of `-`, `|` and `+`, for terminals that have nothing else.
        case ascii
    }

    /// The file that keys come from.
    public let input: Int32
    /// The file that is drawn to.
    public let output: Int32
    /// How lines and signs are drawn.
    public let signs: Signs
    /// Whether presses of the mouse or of a finger are asked for; the terminal then keeps them from
    /// selecting text.
    public let usesMouse: Bool

    /// A use of a terminal: standard input and output, unless told otherwise.
    public init(
        input: Int32 = 0, output: Int32 = 1, signs: Signs = .fitting, usesMouse: Bool = true
    ) {
        self.input = input
        self.output = output
        self.signs = signs
        self.usesMouse = usesMouse
    }

    /// How long what follows an ESC may take to count as one key with it, in milliseconds: long
    /// enough for a serial line, too short to be noticed when ESC itself was pressed.
    static let escapeMilliseconds: Int32 = 50
    /// So many letters at once were not typed by a person.
    static let mostTypedAtOnce = 16
    /// So many letters and an Enter at once come from a scanner, or from a line that was held up:
    /// either way they are one line.
    static let fewestScanned = 3
}
