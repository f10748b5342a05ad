import Foundation
public import HouseRules
import HubService
public import OrderHub
public import Vocabulary
import Wire

/// This machine's clock.
public var benchClock: Moment {
    Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
}

/// Writes one terminal's commands, each in its place, without an outbox.
public struct Pen: Sendable {
    /// The terminal.
    public let device: DeviceID
    private let session: String
    private let epoch: Epoch
    private var seq: Int64 = 0

    /// A pen of somebody who is signed in on a device.
    public init(_ device: DeviceID, staff: StaffID, sessions: Sessions) {
        self.device = device
        session = sessions.token(device: device, staff: staff, issued: benchClock)
        epoch = .fresh()
    }

    /// The terminal's next command.
    public mutating func write(_ command: HouseCommand) -> Rush.Message {
        seq += 1
        let id = CommandID.fresh()
        let envelope = CommandEnvelope(
            id: id, epoch: epoch, seq: seq, session: session, at: benchClock, command: command)
        return Rush.Message(envelope.bytes, id: id)
    }
}
