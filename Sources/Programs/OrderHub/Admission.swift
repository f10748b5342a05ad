public import HouseRules
public import HouseStore
public import Vocabulary
public import Wire

/// Whether a command is decided now, and what is answered when it is not.
public enum Admission: Sendable {
    /// It is new and next in its device's order.
    case decide
    /// It was decided before: the stored answer stands.
    case answered(CommandRow)
    /// It is refused and takes no place in the order.
    case turnedAway(RefusalCode)
    /// It jumped ahead; the terminal is to send again from here.
    case missing(Int64)

    /// What a command is admitted by.
    public struct Case: Sendable {
        /// The command.
        public let envelope: CommandEnvelope
        /// The device it came from.
        public let device: DeviceID
        /// The command that was decided under its id, if any.
        public let stored: CommandRow?
        /// Where its device stands.
        public let position: Position?
    }

    /// Judges a command by what was decided before; the house's rule.
    ///
    /// Ranked: seen before (same device and command, else `idReused`), then the epoch
    /// (`staleEpoch`), then the order within it (`seqReused`, `missing`).
    public static func judge(_ this: Case) -> Admission {
        if let stored = this.stored {
            let isSame =
                stored.device == this.device
                && stored.command == this.envelope.body
            return isSame ? .answered(stored) : .turnedAway(RefusalCode("idReused"))
        }
        let envelope = this.envelope
        guard let position = this.position, position.epoch >= envelope.epoch else {
            return envelope.seq == 1 ? .decide : .missing(1)
        }
        guard position.epoch == envelope.epoch else {
            return .turnedAway(RefusalCode("staleEpoch"))
        }
        if envelope.seq < position.next { return .turnedAway(RefusalCode("seqReused")) }
        return envelope.seq == position.next ? .decide : .missing(position.next)
    }
}
