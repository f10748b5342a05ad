import Foundation
import HouseRules
import Synchronization
import TerminalService
import Vocabulary
import Wire

/// What terminals asked and were told, kept outside all stores of the house.
final class EveningLog: Sendable {
    /// One command and every final answer its terminal reported.
    struct Entry: Sendable {
        let device: DeviceID
        let envelope: CommandEnvelope
        let command: HouseCommand
        /// When it was asked, in milliseconds since 1970.
        let asked: Int64
        /// Answers with the time they were told, in milliseconds since 1970.
        var told: [(reply: Reply, at: Int64)] = []
    }

    private struct State {
        var entries: [CommandID: Entry] = [:]
        var order: [CommandID] = []
        var unasked: [CommandID: [(Reply, Int64)]] = [:]
        var answers = 0
    }

    private let state = Mutex(State())

    /// This machine's clock, in milliseconds since 1970: the hub's too.
    static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

    /// Notes that a terminal asked something.
    func asked(_ envelope: CommandEnvelope, _ command: HouseCommand, by device: DeviceID) {
        let now = Self.now
        state.withLock { state in
            var entry = Entry(device: device, envelope: envelope, command: command, asked: now)
            // The answer may have been faster than this note.
            entry.told = state.unasked.removeValue(forKey: envelope.id) ?? []
            state.entries[envelope.id] = entry
            state.order.append(envelope.id)
        }
    }

    /// Notes an answer.
    func told(_ id: CommandID, _ reply: Reply) {
        let now = Self.now
        state.withLock { state in
            state.answers += 1
            if state.entries[id] == nil {
                state.unasked[id, default: []].append((reply, now))
            } else {
                state.entries[id]?.told.append((reply, now))
            }
        }
    }

    /// All commands, in the order they were asked.
    var entries: [Entry] {
        state.withLock { state in state.order.compactMap { state.entries[$0] } }
    }

    /// How many answers were told.
    var countAnswers: Int { state.withLock { $0.answers } }
}

/// A person at a terminal, who writes down what was asked and told.
struct Hand: Sendable {
    let terminal: TerminalService
    let log: EveningLog

    /// Listens to the terminal until it stops.
    init(_ terminal: TerminalService, _ log: EveningLog) {
        self.terminal = terminal
        self.log = log
        Task {
            for await case .answered(let id, let reply) in terminal.events {
                log.told(id, reply)
            }
        }
    }

    /// Asks the house, however long it is away, and is surprised by any other answer.
    ///
    /// - Parameter refusal: The code the house is to refuse it with; `nil` when it is to accept.
    func ask(_ command: HouseCommand, refusal: String? = nil) async throws {
        let envelope = try await terminal.submit(command)
        log.asked(envelope, command, by: terminal.device.device)
        guard let reply = try await terminal.reply(for: envelope.id, within: .seconds(90)) else {
            throw TooLate(description: "\(command) was never answered")
        }
        guard reply.refusal?.code == refusal else {
            throw Surprise(description: "\(command) was answered \(reply)")
        }
    }
}

/// The house said something else than it should have.
struct Surprise: Error, CustomStringConvertible {
    let description: String
}
