/// One thing a printer said.
public enum PrinterAnswer: Equatable, Sendable {
    /// The answer to `DLE EOT`, one byte.
    case realTime(UInt8)
    /// The answer to `GS r`, one byte: it comes in order, after the work before it.
    case inOrder(UInt8)
    /// The answer to `GS ( H` function 48: all before it is printed. Four characters.
    case processID([UInt8])
    /// Status nobody asked for: four bytes.
    case pushed([UInt8])
}

/// Takes a printer's bytes apart; they arrive without any frame and in any pieces.
///
/// The kinds are told apart by fixed bits: `0xx1xx10` answers `DLE EOT`, `0xx0xxxx` answers `GS r`,
/// `0xx1xx00` begins four bytes of pushed status, and blocks begin with 37 and the like and end
/// with a zero.
public struct AnswerReader: Sendable {
    private var block: [UInt8] = []

    /// A reader that expects the beginning of an answer.
    public init() {}

    /// The answer that this byte completes, if it completes one.
    public mutating func read(_ byte: UInt8) -> PrinterAnswer? {
        block.append(byte)
        switch block[0] {
        case 0x11, 0x13:  // XON, XOFF
            block = []
            return nil
        case 0x35, 0x37, 0x3B, 0x3D, 0x5F:
            return endOfBlock()
        case let first where first & 0x93 == 0x10:
            return endOfPushedStatus()
        default:
            block = []
            if byte & 0x93 == 0x12 { return .realTime(byte) }
            return byte & 0x90 == 0 ? .inOrder(byte) : nil
        }
    }

    private mutating func endOfBlock() -> PrinterAnswer? {
        guard block.last == 0 || block.count == Self.longestBlock else { return nil }
        defer { block = [] }
        guard block.count == 7, block[0] == 0x37, block[1] == 0x22 else { return nil }
        return .processID(Array(block[2..<6]))
    }

    private mutating func endOfPushedStatus() -> PrinterAnswer? {
        guard block.count == 4 else { return nil }
        defer { block = [] }
        return .pushed(block)
    }

    private static let longestBlock = 128
}
