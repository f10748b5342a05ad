import Foundation
import Vocabulary
import Wire

/// Kills the hub at moments nobody chose, and judges for each kill whether commands were lost on
/// the way: received by the hub, and not answered.
///
/// Every third hub is killed in the middle of its work. The others are frozen first, as a machine
/// that swaps would be, until all that was sent has reached them. A kill counts when one of these
/// is so:
///
/// - *unread*: the kernel's table shows bytes of commands, unread, in the frozen hub's own socket,
///   and terminals wait for answers;
/// - *read*: the frozen hub's socket is empty, and a terminal waits for the answer to a command it
///   sent after this same hub had answered it before, over a broker that lived all the while. The
///   hub had then read the command and not answered it;
/// - *decided*: a terminal was told only by a later hub of a decision whose house time, stamped and
///   committed with it, lies before the kill.
final class HubKiller {
    /// One kill and what was under way.
    struct Kill {
        /// When the hub stopped working for good, in milliseconds since 1970.
        let stopped: Int64
        /// When the next hub said that it was there.
        var replaced: Int64 = .max
        var isUnread = false
        var isRead = false
    }

    private let house: TestHouse
    private let log: EveningLog
    private(set) var kills: [Kill] = []
    private(set) var brokerKills = 0
    private var dice = SystemRandomNumberGenerator()
    /// From when on both the hub and the broker lived without a break.
    private var wholeSince: Int64 = 0

    /// A broker's packets of its own have a few bytes, a command has some hundreds.
    private static let leastCommand = 200

    init(_ house: TestHouse, _ log: EveningLog) {
        self.house = house
        self.log = log
    }

    /// Waits for a moment at which the house works, kills the hub there, and waits until another
    /// one is there.
    func killOnce() async throws {
        let target = log.countAnswers + Int.random(in: 1...10, using: &dice)
        try await eventually("the house's work", within: .seconds(60)) {
            log.countAnswers >= target
        }
        try await aMomentLater()
        let hub = try await found("the hub's number") { house.hub }
        guard SystemView.commandLine(of: hub).contains(" hub ") else { return }
        var shot: Kill
        if kills.count % 3 == 2 {
            kill(hub, SIGKILL)
            shot = Kill(stopped: EveningLog.now)
        } else {
            kill(hub, SIGSTOP)
            shot = Kill(stopped: EveningLog.now)
            await look(at: hub, &shot)
            kill(hub, SIGKILL)
        }
        try await eventually("another hub", within: .seconds(30)) {
            guard let another = house.hub else { return false }
            return another != hub
        }
        shot.replaced = EveningLog.now
        wholeSince = shot.replaced
        kills.append(shot)
    }

    /// Waits until commands stand in a frozen hub's socket, or all that was sent must be there.
    private func look(at hub: Int32, _ shot: inout Kill) async {
        var unread = 0
        _ = try? await eventually("a command at the frozen hub", within: .milliseconds(100)) {
            unread = SystemView.unreadBytes(of: hub, from: house.port)
            return unread >= Self.leastCommand
        }
        let entries = log.entries
        shot.isUnread = unread >= Self.leastCommand && entries.contains { $0.told.isEmpty }
        shot.isRead = unread == 0 && isRead(by: shot.stopped, entries)
    }

    private func isRead(by stopped: Int64, _ entries: [EveningLog.Entry]) -> Bool {
        var served: [DeviceID: Int64] = [:]
        for entry in entries {
            guard let (reply, told) = entry.told.first, reply.hub.milliseconds > wholeSince
            else { continue }
            served[entry.device] = min(served[entry.device] ?? .max, told)
        }
        return entries.contains { entry in
            guard entry.told.isEmpty, let since = served[entry.device] else { return false }
            return since < entry.asked && entry.asked < stopped
        }
    }

    /// Kills the broker and waits for another.
    func killBroker() async throws {
        let broker = try await found("the broker's number") { house.broker }
        guard SystemView.commandLine(of: broker).contains("mosquitto") else { return }
        kill(broker, SIGKILL)
        brokerKills += 1
        try await eventually("another broker") {
            guard let another = house.broker else { return false }
            return another != broker
        }
        wholeSince = EveningLog.now
    }

    /// The answers come in the rhythm of the hub's commits; a few milliseconds of no meaning put
    /// the kill anywhere between two of them.
    private func aMomentLater() async throws {
        let moment = ContinuousClock.now + .microseconds(Int.random(in: 0...15_000, using: &dice))
        try await eventually("a moment") { ContinuousClock.now >= moment }
    }

    /// How many kills took commands that the hub had received and not answered.
    var countCounted: Int {
        let entries = log.entries
        return kills.count { $0.isUnread || $0.isRead || wasDecided($0, entries) }
    }

    private func wasDecided(_ kill: Kill, _ entries: [EveningLog.Entry]) -> Bool {
        entries.contains { entry in
            guard let (reply, told) = entry.told.first else { return false }
            return reply.hub.milliseconds <= kill.stopped && told >= kill.replaced
        }
    }

    /// What was done, in numbers.
    var summary: String {
        let entries = log.entries
        return """
            kills of the hub: \(kills.count); with commands received and unanswered: \
            \(countCounted) (unread \(kills.count(where: \.isUnread)), \
            read \(kills.count(where: \.isRead)), \
            decided \(kills.count { wasDecided($0, entries) })); \
            kills of the broker: \(brokerKills); commands: \(entries.count), \
            refused: \(entries.count { $0.told.first?.reply.outcome == .refused })
            """
    }
}
