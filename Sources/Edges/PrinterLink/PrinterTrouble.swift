import EscPos

/// Why a printer does not print.
public enum PrinterTrouble: Error, Equatable, Sendable, CustomStringConvertible {
    /// No connection: where, and why.
    case unreachable(String)
    case paperEnd
    case coverOpen
    case cutterError
    /// Any other error the printer reports, such as a hot head.
    case printerError
    /// It says it is offline and gives no cause.
    case offline
    /// Connected, but it does not answer.
    case silent
    /// It ended the connection.
    case closedByPrinter
    /// It answers, or takes data, but does not finish.
    case slow
    /// The job has this many bytes, more than the printer's profile allows.
    case tooLong(bytes: Int)
    /// This link was closed.
    case stopped

    public var description: String {
        switch self {
        case .unreachable(let cause): "cannot be reached: \(cause); is it on and on the network?"
        case .paperEnd: "out of paper: put in a new roll"
        case .coverOpen: "the cover is open: close it"
        case .cutterError: "the cutter is jammed: clear it, then switch the printer off and on"
        case .printerError: "reports an error: look at its lamps, switch it off and on"
        case .offline: "is offline: look at its lamps and its feed button"
        case .silent: "does not answer: another computer may be using it, or it hangs"
        case .closedByPrinter: "ended the connection: was it switched off?"
        case .slow: "takes too long: look whether it still prints"
        case .tooLong(let bytes): "job of \(bytes) bytes is longer than this printer takes"
        case .stopped: "its connection was closed by the house"
        }
    }
}

extension PrinterStatus {
    /// What keeps the printer from printing, the most helpful cause first.
    var trouble: PrinterTrouble? {
        if paperIsOut || stoppedByPaperEnd { return .paperEnd }
        if coverIsOpen { return .coverOpen }
        if cutterIsJammed { return .cutterError }
        if hasOtherError { return .printerError }
        return isOffline ? .offline : nil
    }
}
