/// A question a printer answers at once, whatever else it is doing: `DLE EOT n`.
public enum StatusQuery: UInt8, CaseIterable, Sendable {
    case printer = 1
    case offlineCause = 2
    case error = 3
    case paper = 4

    /// The bytes that ask it.
    public var bytes: [UInt8] { [0x10, 0x04, rawValue] }
}

/// What a printer says of itself, put together from its real-time answers.
public struct PrinterStatus: Equatable, Sendable {
    /// It takes no data now.
    public private(set) var isOffline = false
    /// The cover is open.
    public private(set) var coverIsOpen = false
    /// It stopped because the paper ran out.
    public private(set) var stoppedByPaperEnd = false
    /// The cutter is jammed; goes on after the jam is cleared.
    public private(set) var cutterIsJammed = false
    /// An error that only the maker's service can clear, or a head too hot.
    public private(set) var hasOtherError = false
    /// Little paper is left.
    public private(set) var paperIsNearEnd = false
    /// No paper is left.
    public private(set) var paperIsOut = false

    /// Nothing known, nothing wrong.
    public init() {}

    /// Takes in one answer.
    ///
    /// - Parameters:
    ///   - byte: The answer, one byte.
    ///   - query: The question it answers; the byte itself does not say.
    public mutating func read(_ byte: UInt8, answering query: StatusQuery) {
        func isSet(_ mask: UInt8) -> Bool { byte & mask != 0 }
        switch query {
        case .printer:
            isOffline = isSet(0x08)
        case .offlineCause:
            coverIsOpen = isSet(0x04)
            stoppedByPaperEnd = isSet(0x20)
        case .error:
            cutterIsJammed = isSet(0x08)
            hasOtherError = isSet(0x20) || isSet(0x40)
        case .paper:
            paperIsNearEnd = isSet(0x0C)
            paperIsOut = isSet(0x60)
        }
    }
}
