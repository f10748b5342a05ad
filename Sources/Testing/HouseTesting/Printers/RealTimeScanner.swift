/// Finds `DLE EOT n` in whatever passes by. It knows no commands: a printer obeys these three bytes
/// even in the middle of a picture.
struct RealTimeScanner {
    private var matched = 0

    /// The question that this byte completes, 1 to 4.
    mutating func scan(_ byte: UInt8) -> UInt8? {
        switch (matched, byte) {
        case (2, 1...4):
            matched = 0
            return byte
        case (1, 0x04): matched = 2
        case (_, 0x10): matched = 1
        default: matched = 0
        }
        return nil
    }
}
