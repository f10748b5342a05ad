import Foundation
import Processes
import Testing

/// Runs the device that means harm: a Python program on another MQTT library than the house's own.
enum Adversary {
    /// Debian's own Python, whose paho-mqtt is a Debian package too.
    private static let python = "/usr/bin/python3"

    static func start(_ words: [String]) throws -> Program.Running {
        let script = try #require(
            Bundle.module.url(
                forResource: "adversary", withExtension: "py", subdirectory: "Adversary"))
        return try Program.start([script.path] + words, as: python)
    }

    /// Starts it and waits until it says that it is where it wants to be.
    static func ready(_ words: [String]) async throws -> Program.Running {
        let running = try start(words)
        try await eventually("the adversary's approach") {
            guard running.process.isRunning else { throw TooLate(description: running.errors) }
            return running.output.hasPrefix("\"ready\"")
        }
        return running
    }

    /// Runs it to its end; the values it printed.
    static func run(_ words: [String]) async throws -> [String] {
        try lines(try await start(words).end(within: .seconds(40)))
    }

    static func lines(_ run: Program.Run) throws -> [String] {
        try #require(run.isWell, "\(run.output)\n\(run.errors)")
        return run.lines.filter { $0 != "\"ready\"" }
    }

    /// What a line says.
    static func value<Value: Decodable>(_ line: String?, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(try #require(line).utf8))
    }
}
