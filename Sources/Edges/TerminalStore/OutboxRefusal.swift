public import Vocabulary
public import Wire

/// Why a command did not go into the outbox; nothing was kept and no seq was used, in rank order.
public enum OutboxRefusal: Error, Hashable, Sendable {
    /// Nobody is signed in on this terminal.
    case notSignedIn
    /// The id was given to another command before.
    case idReused(CommandID)
    /// So many commands wait for the hub already.
    case full(waiting: Int)
    /// The hub could not read it: above 64 KiB, or a field is not what the contract says.
    case unreadable(CommandFault)
    /// The disk or the file failed.
    case fault(Fault)

    /// The same in words for an operator.
    public var fault: Fault {
        switch self {
        case .notSignedIn:
            Fault(
                "keep the command", at: "outbox", cause: "nobody is signed in",
                hint: "sign in first")
        case .idReused(let id):
            Fault(
                "keep the command", at: "\(id)", cause: "this id was given to another command",
                hint: "give every command an id of its own")
        case .full(let waiting):
            Fault(
                "keep the command", at: "outbox",
                cause: "\(waiting) commands wait for the hub already",
                hint: "bring the hub back first: what is kept here is sent then")
        case .unreadable(.tooLarge):
            Fault(
                "keep the command", at: "outbox",
                cause: "it is above \(Contract.mostCommandBytes) bytes",
                hint: "send it in smaller rounds")
        case .unreadable(let fault):
            Fault("keep the command", at: "outbox", cause: "the hub could not read it: \(fault)")
        case .fault(let fault): fault
        }
    }
}
