/// The ESC/POS commands that are sent, with their bytes in one place.
enum Commands {
    static let initialise: [UInt8] = [0x1B, 0x40]  // ESC @
    static let multiByteOn: [UInt8] = [0x1C, 0x26]  // FS &
    static let multiByteOff: [UInt8] = [0x1C, 0x2E]  // FS .
    static let lineFeed: UInt8 = 0x0A

    static func codePage(_ number: UInt8) -> [UInt8] { [0x1B, 0x74, number] }  // ESC t
    static func size(width: Int, height: Int) -> Setting {  // GS !
        Setting(0x1D, 0x21, UInt8((width - 1) << 4 | (height - 1)))
    }
    static func bold(_ on: Bool) -> Setting { Setting(0x1B, 0x45, on ? 1 : 0) }  // ESC E
    static func reverse(_ on: Bool) -> Setting { Setting(0x1D, 0x42, on ? 1 : 0) }  // GS B
    static func underline(_ on: Bool) -> Setting { Setting(0x1B, 0x2D, on ? 1 : 0) }  // ESC -
    static func multiByteUnderline(_ on: Bool) -> Setting {  // FS -
        Setting(0x1C, 0x2D, on ? 1 : 0)
    }
    static func align(_ position: UInt8) -> Setting { Setting(0x1B, 0x61, position) }  // ESC a
    static func feed(lines: UInt8) -> [UInt8] { [0x1B, 0x64, lines] }  // ESC d

    /// GS V 65/66: feeds to the cutter, then cuts. Only obeyed at the beginning of a line.
    static func feedAndCut(full: Bool) -> [UInt8] { [0x1D, 0x56, full ? 0x41 : 0x42, 0] }

    /// ESC p: 50 ms on, 500 ms off (in steps of 2 ms).
    static func pulse(pin: UInt8) -> [UInt8] { [0x1B, 0x70, pin, 25, 250] }

    /// GS ( k: model 2, square size, correction level M, store, print.
    static func qr(_ data: [UInt8], module: UInt8) -> [UInt8] {
        let stored = data.count + 3
        return [0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0]
            + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, module]
            + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31]
            + [0x1D, 0x28, 0x6B, UInt8(stored & 0xFF), UInt8(stored >> 8), 0x31, 0x50, 0x30] + data
            + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30]
    }
}

/// Three bytes that switch one thing. A page is full of them, so they are no array: that would be
/// memory taken and given back each time.
struct Setting {
    private let group: UInt8
    private let letter: UInt8
    private let value: UInt8

    init(_ group: UInt8, _ letter: UInt8, _ value: UInt8) {
        self.group = group
        self.letter = letter
        self.value = value
    }

    static func += (bytes: inout [UInt8], setting: Setting) {
        bytes.append(setting.group)
        bytes.append(setting.letter)
        bytes.append(setting.value)
    }
}
