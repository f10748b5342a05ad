import Foundation
import Processes
import Vocabulary

/// The program as people run it: the executable that was built beside these tests.
enum Program {
    /// How a run ended and what it said.
    struct Run {
        let ending: ChildProcess.Ending
        let output: String
        let errors: String

        var isWell: Bool { ending == .exited(0) }
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// A run under way.
    struct Running {
        let process: ChildProcess
        fileprivate let scratch: Scratch

        var output: String { scratch.text("out") }
        var errors: String { scratch.text("err") }

        /// Waits until it has ended by itself; one that does not is killed.
        func end(within patience: Duration) async throws -> Run {
            do {
                try await eventually("the end of the program", within: patience) {
                    !process.isRunning
                }
            } catch {
                process.send(SIGKILL)
                throw TooLate(description: "\(error)\n\(output)\n\(errors)")
            }
            return Run(ending: process.wait(), output: output, errors: errors)
        }
    }

    /// Where a run's words are kept; gone with this object.
    fileprivate final class Scratch: Sendable {
        let folder = TestFolder("run")

        func path(_ name: String) -> String { folder.path(name) }
        func text(_ name: String) -> String {
            (try? String(contentsOfFile: path(name), encoding: .utf8)) ?? ""
        }
    }

    /// Starts it.
    ///
    /// - Parameters:
    ///   - input: A file or pipe to read from; without one, standard input stays open until the
    ///     tests end.
    ///   - other: What is started in its place, with standard input closed.
    ///   - environment: What it finds in its environment besides ours.
    static func start(
        _ arguments: [String], input: String? = nil, as other: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Running {
        let scratch = Scratch()
        let program = try other ?? executable()
        let settings = environment.map { "\($0.key)=\($0.value)" }
        let from = other != nil ? "<&-" : input == nil ? "" : "<\"$3\""
        let line = "exec \(from) >\"$1\" 2>\"$2\"; shift 3; exec env \"$@\""
        let process = try ChildProcess(
            "/bin/sh",
            ["-c", line, "sh", scratch.path("out"), scratch.path("err"), input ?? ""] + settings
                + [program] + arguments)
        return Running(process: process, scratch: scratch)
    }

    /// Runs it to its end.
    static func run(
        _ arguments: [String], input: String? = nil, within patience: Duration = .seconds(60)
    ) async throws -> Run {
        try await start(arguments, input: input).end(within: patience)
    }

    static func executable() throws -> String { try built("comanda") }

    /// What was built beside these tests, or in a folder above them.
    static func built(_ name: String) throws -> String {
        let places =
            ["/proc/self/exe", CommandLine.arguments[0]].map {
                URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
            } + [packageRoot.appendingPathComponent(".build/debug")]
        for place in places {
            var folder = place
            while folder.path != "/" {
                let candidate = folder.appendingPathComponent(name).path
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
                    !isFolder.boolValue, access(candidate, X_OK) == 0
                {
                    return candidate
                }
                folder.deleteLastPathComponent()
            }
        }
        throw Fault(
            "find \(name)", at: places[0].path, cause: "it is not beside the tests",
            hint: "build everything with 'swift build --build-tests'")
    }

    /// The folder that holds config/ and Menus/, above this file.
    static let packageRoot: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let menus = folder.appendingPathComponent("Menus").path
            if FileManager.default.fileExists(atPath: menus) { break }
        }
        return folder
    }()
}

/// A temporary folder with a space in its name, gone with this object.
final class TestFolder: Sendable {
    let url: URL

    init(_ name: String) {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("comanda \(name) \(UUID().uuidString.prefix(8))")
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Writes a file into it and returns its path.
    func write(_ text: String, to name: String, mode: Int = 0o644) throws -> String {
        let path = path(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }
}
