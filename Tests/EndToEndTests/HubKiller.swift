import Foundation
import Vocabulary
import Wire

/// Kills the hub at moments nobody chose, and judges for each kill whether commands were lost on
/// the way: received by the hub, and not answered.
final class HubKiller {
    /// One kill and what was under way.
    struct Kill {
        /// When the hub stopped working for good, in milliseconds since 1970.
        let stopped: Int64
        /// When the next hub said that it was there.
        var replaced: Int64
        /// Bytes of commands that stood unread in the killed hub's own socket.
        let unread: Int
        /// Commands that their terminals had sent and had no answer to.
        let unanswered: Int
    }

    private let house: TestHouse
    private let log: EveningLog
    private(set) var kills: [Kill] = []
    private var dice = SystemRandomNumberGenerator()

    /// A broker's packets of its own have a few bytes, a command has some hundreds.
    private static let leastCommand = 200

    init(_ house: TestHouse, _ log: EveningLog) {
        self.house = house
        self.log = log
    }

    /// Waits for a moment at which the house works, kills the hub there, and waits until another
    /// one answers.
    ///
    /// Every third hub is killed in the middle of its work. The others are frozen first, as a
    /// machine that swaps would be, until what is sent meanwhile has reached their socket.
    func killOnce() async throws {
        let w0 = EveningLog.now
        let c0 = log.countAnswers
        let target = log.countAnswers + Int.random(in: 1...25, using: &dice)
        try await eventually("the house's work", within: .seconds(60)) {
            log.countAnswers >= target
        }
        try await aMomentLater()
        let hub = try await found("the hub's number") { house.hub }
        guard SystemView.commandLine(of: hub).contains(" hub ") else { return }
        let stopped: Int64
        var unread = 0
        if kills.count % 3 == 2 {
            kill(hub, SIGKILL)
            stopped = EveningLog.now
        } else {
            kill(hub, SIGSTOP)
            stopped = EveningLog.now
            // Nobody may be asking anything just now: then it is killed all the same.
            try? await eventually("a command at the frozen hub", within: .milliseconds(300)) {
                unread = SystemView.unreadBytes(of: hub, from: house.port)
                return unread >= Self.leastCommand
            }
            kill(hub, SIGKILL)
        }
        let unanswered = log.countUnanswered
        let w = EveningLog.now
        let replaced = try await waitForAnother(than: hub)
        print("KILL \(kills.count) work \(stopped - w0) freeze \(w - stopped) restart \(replaced - w) target \(target - c0) answers \(log.countAnswers - c0) unread \(unread) unanswered \(unanswered) tot \(log.countAnswers)")
        kills.append(
            Kill(
                stopped: stopped, replaced: replaced, unread: unread, unanswered: unanswered))
    }

    private func waitForAnother(than old: Int32) async throws -> Int64 {
        try await eventually("another hub", within: .seconds(30)) {
            guard let hub = house.hub, hub != old else { return false }
            return true
        }
        return EveningLog.now
    }

    /// The answers come in the rhythm of the hub's commits; a few milliseconds of no meaning put the
    /// kill anywhere between two of them.
    private func aMomentLater() async throws {
        let moment = ContinuousClock.now + .microseconds(Int.random(in: 0...15_000, using: &dice))
        try await eventually("a moment") { ContinuousClock.now >= moment }
    }

    /// Whether a kill took commands that the hub had received and not answered.
    ///
    /// Either the kernel counted them, unread, in the killed hub's own socket; or a terminal was
    /// told only by a later hub of a decision whose house time, which the hub stamps and commits
    /// with it, lies before the kill.
    func counts(_ kill: Kill, _ entries: [EveningLog.Entry]) -> Bool {
        isUnread(kill) || wasDecidedUntold(kill, entries)
    }

    func isUnread(_ kill: Kill) -> Bool {
        kill.unread >= Self.leastCommand && kill.unanswered > 0
    }

    func wasDecidedUntold(_ kill: Kill, _ entries: [EveningLog.Entry]) -> Bool {
        entries.contains { entry in
            guard let (reply, told) = entry.told.first else { return false }
            return reply.hub.milliseconds <= kill.stopped && told >= kill.replaced
        }
    }
}
