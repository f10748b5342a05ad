/// Why a paper is not out, as a short sentence that says what to do.
public struct TroubleWords: Sendable {
    /// Nobody answers at the printer's address.
    public let unreachable: String
    /// The roll is at its end.
    public let paperEnd: String
    /// The cover is open.
    public let coverOpen: String
    /// The cutter is stuck.
    public let cutter: String
    /// Offline, and it does not say why.
    public let offline: String
    /// It took bytes and stopped answering.
    public let silent: String
    /// It closed the connection.
    public let closed: String
    /// The house was stopped while it printed.
    public let stopped: String
    /// A restore holds it back until somebody has looked whether it is out.
    public let recovered: String
    /// It cannot be set for its printer.
    public let unsettable: String
    /// A trouble this catalogue does not know.
    public let unknown: @Sendable (String) -> String

    /// The sentence for a trouble by its code, as in `paper-end`.
    public func text(code: String) -> String {
        switch code {
        case "unreachable": unreachable
        case "paper-end": paperEnd
        case "cover-open": coverOpen
        case "cutter": cutter
        case "offline": offline
        case "silent": silent
        case "closed": closed
        case "stopped": stopped
        case "recovered": recovered
        case "unsettable": unsettable
        default: unknown(code)
        }
    }
}
