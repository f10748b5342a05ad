import Foundation
import HouseTesting
import Processes
import Testing

/// A terminal in which a person works, played by tmux: what is typed there and what is read there
/// are what a person types and reads.
final class TmuxTerminal {
    /// What is done to the screen when nothing else is.
    struct NotShown: Error, CustomStringConvertible {
        let description: String
    }

    private let socket: String

    /// Opens a terminal with a shell in it.
    init(rows: Int = 24, columns: Int = 80) async throws {
        socket = "/tmp/comanda-tmux-\(UUID().uuidString.prefix(8))"
        try await tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
            "env", "LC_ALL=C.UTF-8", "PS1=$ ", "bash", "--norc", "--noprofile")
        try await tmux("set", "-g", "mouse", "on")
        try await tmux("set", "-g", "status", "off")
        try await tmux("set", "-g", "window-size", "manual")
        try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    deinit {
        let end = try? Program.start(["-S", socket, "kill-server"], as: "tmux")
        // Where it writes is gone with it: it would end before it has begun.
        withExtendedLifetime(end) { _ = end?.process.wait() }
        try? FileManager.default.removeItem(atPath: socket)
    }

    /// Types a line into the shell.
    func run(_ command: String) async throws {
        try await tmux("send-keys", "-l", command)
        try await tmux("send-keys", "Enter")
    }

    /// Presses keys by tmux's names: `Enter`, `Escape`, `Up`, `C-c`, or a letter.
    func press(_ keys: String...) async throws {
        for key in keys { try await tmux("send-keys", key) }
    }

    /// Types text as it stands.
    func type(_ text: String) async throws {
        // One after the other, as people type: many at once are a paste.
        for character in text { try await tmux("send-keys", "-l", String(character)) }
    }

    func resize(rows: Int, columns: Int) async throws {
        try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// What stands on the screen now.
    func text() async throws -> String {
        try await tmux("capture-pane", "-p")
    }

    /// Waits until a text stands on the screen.
    func shows(_ wanted: String, within patience: Duration = .seconds(20)) async throws {
        var last = ""
        do {
            try await eventually("'\(wanted)' on the screen", within: patience) {
                last = try await text()
                return last.contains(wanted)
            }
        } catch { throw NotShown(description: "\(error):\n\(last)") }
    }

    @discardableResult
    private func tmux(_ arguments: String...) async throws -> String {
        let run = try await Program.start(["-u", "-S", socket] + arguments, as: "tmux")
            .end(within: .seconds(20))
        try #require(run.isWell, "tmux \(arguments): \(run.errors)")
        return run.output
    }
}
