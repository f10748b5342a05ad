/// Why a paper is not out yet.
public enum PaperTrouble: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody answers at the printer's address.
    case unreachable
    /// The paper roll is at its end.
    case paperEnd = "paper-end"
    /// The cover is open.
    case coverOpen = "cover-open"
    /// The cutter is stuck.
    case cutter
    /// The printer says it is offline, and not why.
    case offline
    /// The printer took bytes and stopped answering.
    case silent
    /// The printer closed the connection.
    case closed
    /// The house was stopped while it printed.
    case stopped
    /// The house was restored from a backup and nobody knows whether the paper came out before: it
    /// waits until somebody has looked.
    case recovered
    /// The program falls when it sets the paper for its printer: it waits until somebody has passed
    /// on what stands on it, or wants it tried again.
    case unsettable

    /// Whether the paper waits for somebody's word, and does not print by itself.
    public var holdsBack: Bool { self == .recovered || self == .unsettable }
}

/// How far a paper got on its way out of the house.
public struct PaperState: Hashable, Sendable, Codable {
    /// The stations of the way.
    public enum Progress: String, Hashable, Sendable, Codable, CaseIterable {
        /// Waiting for its printer, or on its way through it.
        case queued
        /// Not a byte of it ever left the house; it is tried again.
        case failed
        /// Some of it left the house and nothing proves it came out; it is printed again, marked,
        /// and stays unsure until it is confirmed.
        case unsure
    }

    /// How far it got.
    public let progress: Progress
    /// What is wrong; `nil` while it is queued.
    public let trouble: PaperTrouble?

    /// Whether it waits for somebody's word, and not for its printer.
    public var isHeldBack: Bool { trouble?.holdsBack == true }

    /// Waiting for its printer.
    public static let queued = PaperState(progress: .queued, trouble: nil)

    /// Nobody knows whether it is out, and somebody wants it printed all the same.
    public static let released = PaperState(progress: .unsure, trouble: nil)

    /// Not out, or not for sure.
    public static func troubled(_ trouble: PaperTrouble, unsure: Bool) -> PaperState {
        PaperState(progress: unsure ? .unsure : .failed, trouble: trouble)
    }
}
