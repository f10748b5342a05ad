import Bench
import Foundation
import HubService
import Processes
import Vocabulary

/// `comanda waiter` as it runs in a terminal, and how much of it is in memory.
struct WaiterMemory {
    private let data: HouseData
    private let output: URL
    /// How long it may take to show a screen.
    private static let patience = Duration.seconds(20)
    /// How long it is looked at: it learns the menu and all that is open.
    private static let look = Duration.seconds(2)

    init(_ data: HouseData, in folder: URL) {
        self.data = data
        output = folder.appendingPathComponent("waiter-screen")
    }

    /// Runs it on a terminal that somebody was at before, and takes the most it needed: while it
    /// asks for the PIN it learns all that is open.
    func read() throws(Fault) -> ResidentMemory {
        let path = data.folder.path
        // The usual tool that gives a program a terminal; its own output goes to a file.
        let child = try ChildProcess(
            "/usr/bin/script",
            [
                "-q", "-c",
                "exec env TERM=xterm-256color LC_ALL=C.UTF-8 '\(HouseOptions.programPath)'"
                    + " waiter --device waiter-2 --data '\(path)'", "/dev/null",
            ], output: .file(output.path))
        defer { child.end(within: 2000) }
        let deadline = ContinuousClock.now + Self.patience
        var seen: (since: ContinuousClock.Instant, memory: ResidentMemory)?
        while ContinuousClock.now < deadline {
            usleep(20_000)
            guard let memory = process.flatMap({ ResidentMemory(of: $0) }) else { continue }
            guard let first = seen else {
                if isShown { seen = (.now, memory) }
                continue
            }
            if ContinuousClock.now - first.since > Self.look { return memory }
        }
        throw Fault(
            "bench a screen", at: path, cause: "comanda waiter did not show its screen in time",
            hint: "see \(output.path)")
    }

    /// Whether it has drawn more than an empty screen.
    private var isShown: Bool {
        let size = try? FileManager.default.attributesOfItem(atPath: output.path)[.size] as? Int
        return (size ?? 0) > 300
    }

    /// The program itself, not the tool around it.
    private var process: Int32? {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return all.compactMap { Int32($0) }.first { process in
            let line =
                (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/cmdline"))) ?? Data()
            let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            return words.dropFirst().first == "waiter" && words.contains(data.folder.path)
        }
    }
}
