extension EscPosReader {
    mutating func executeEscape(_ bytes: [UInt8]) -> EscPosEvent {
        switch bytes[1] {
        case 0x40: return reset(bytes)
        case 0x45, 0x47: style.bold = bytes[2] & 1 == 1
        case 0x2D: style.underline = bytes[2] & 3 != 0
        case 0x21:
            style.bold = bytes[2] & 0x08 != 0
            style.height = bytes[2] & 0x10 != 0 ? 2 : 1
            style.width = bytes[2] & 0x20 != 0 ? 2 : 1
            style.underline = bytes[2] & 0x80 != 0
        case 0x61:
            guard let alignment = PrintedAlignment(rawValue: bytes[2] & 0x0F), !isMidLine else {
                return .junk(bytes, "alignment in the middle of a line")
            }
            return .align(alignment)
        case 0x64:
            isMidLine = false
            return .feed(lines: Int(bytes[2]))
        case 0x70: return .pulse(pin: bytes[2] & 1 == 0 ? 2 : 5)
        case 0x74:
            codePage = language.codePages[bytes[2]].flatMap(ByteDecoder.init)
            if codePage == nil { return .junk(bytes, "no such code page") }
        default: break
        }
        return .setting
    }

    mutating func executeFS(_ bytes: [UInt8]) -> EscPosEvent {
        switch bytes[1] {
        case 0x26: isChinese = true
        case 0x2E: isChinese = false
        case 0x21:
            style.width = bytes[2] & 0x04 != 0 ? 2 : 1
            style.height = bytes[2] & 0x08 != 0 ? 2 : 1
        default: break
        }
        return .setting
    }

    mutating func executeGS(_ bytes: [UInt8]) -> EscPosEvent {
        switch bytes[1] {
        case 0x21:
            style.width = Int(bytes[2] >> 4 & 7) + 1
            style.height = Int(bytes[2] & 7) + 1
        case 0x42: style.reverse = bytes[2] & 1 == 1
        case 0x56:
            if isMidLine { return .junk(bytes, "cut in the middle of a line") }
            return .cut(full: [0, 48, 65].contains(bytes[2]))
        case 0x72: return .paperStatus
        case 0x76: return .image(dotsHigh: Int(bytes[6]) + Int(bytes[7]) << 8)
        case 0x28 where bytes[2] == 0x48: return executeAnswerRequest(bytes)
        case 0x28 where bytes[2] == 0x6B: return executeSymbol(bytes)
        default: break
        }
        return .setting
    }

    private mutating func reset(_ bytes: [UInt8]) -> EscPosEvent {
        let loses = isMidLine
        style = PrintedStyle()
        isChinese = nil
        codePage = nil
        isMidLine = false
        return loses ? .junk(bytes, "reset loses the text of a line") : .initialise
    }

    private func executeAnswerRequest(_ bytes: [UInt8]) -> EscPosEvent {
        guard bytes.count == 11, bytes[5...6] == [0x30, 0x30],
            bytes[7...].allSatisfy({ (0x20...0x7E).contains($0) })
        else { return .junk(bytes, "malformed GS ( H") }
        return .processID(Array(bytes[7...]))
    }

    private mutating func executeSymbol(_ bytes: [UInt8]) -> EscPosEvent {
        guard bytes.count >= 7, bytes[5] == 0x31 else { return .setting }
        switch bytes[6] {
        case 0x43: module = Int(bytes.last ?? 3)
        case 0x50: qrData = Array(bytes.dropFirst(8))
        case 0x51:
            let text = String(validating: qrData, as: UTF8.self)
            guard let text, !text.isEmpty, !isMidLine else {
                return .junk(bytes, "QR code without text, or in the middle of a line")
            }
            return .qr(text, module: module)
        default: break
        }
        return .setting
    }
}
