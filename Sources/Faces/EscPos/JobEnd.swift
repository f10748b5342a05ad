extension PrinterProfile {
    /// What is sent after a job so that the printer answers when it is on paper; empty when it
    /// never answers.
    ///
    /// - Parameter id: The job's number; the printer gets it as four digits, 0001 to 9999, so
    ///   numbers 9999 apart look the same.
    public func jobEnd(id: Int) -> [UInt8] {
        switch proof {
        case .processID: [0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30] + Self.processID(id)
        case .paperStatus: [0x1D, 0x72, 1]
        case .none: []
        }
    }

    /// Whether an answer of the printer is the one that `jobEnd(id:)` asked for.
    ///
    /// - Parameters:
    ///   - answer: What the printer sent.
    ///   - id: The job's number.
    public func confirms(_ answer: PrinterAnswer, id: Int) -> Bool {
        switch (proof, answer) {
        case (.processID, .processID(let digits)): digits == Self.processID(id)
        case (.paperStatus, .inOrder): true
        default: false
        }
    }

    private static func processID(_ id: Int) -> [UInt8] {
        let remainder = (id - 1) % 9999
        let number = (remainder < 0 ? remainder + 9999 : remainder) + 1
        return [1000, 100, 10, 1].map { UInt8(0x30 + number / $0 % 10) }
    }
}
