import Bench
import Foundation
import HouseFolder
import HubService
import Processes
import Vocabulary

/// `comanda waiter` as it runs in a terminal, and how much of it is in memory.
struct WaiterMemory {
    private let data: HouseData
    private let output: URL
    private let staff: StaffID
    private let pin: String
    /// How long it may take to show a screen, and then the room.
    private static let patience = Duration.seconds(20)
    /// How long it is looked at: it learns the menu and all that is open.
    private static let look = Duration.seconds(2)
    /// More than an empty screen, in bytes: somebody is asked for the PIN.
    private static let screen = 300
    /// What drawing the room takes more, in bytes, at the least.
    private static let room = 500

    /// - Parameters:
    ///   - staff: Who signs in; the PIN is in the house's file of them.
    ///   - folder: Where what it draws is written to.
    init(_ data: HouseData, staff: StaffID, in folder: URL) throws {
        self.data = data
        self.staff = staff
        pin = try PinFile.pin(of: staff, in: data.pins.path)
        output = folder.appendingPathComponent("waiter-screen")
    }

    /// Runs it on a terminal that somebody was at before, signs them in, and takes the most it
    /// needed.
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
        try wait(for: Self.screen, what: "its screen")
        // By then it has reached the hub, and somebody can judge the PIN.
        usleep(UInt32(Self.look / .microseconds(1)))
        let asked = drawn
        // As somebody types it: what comes all at once is a scanner's.
        for key in "\(staff)\r\(pin)\r" {
            child.tell(String(key))
            usleep(30_000)
        }
        try wait(for: asked + Self.room, what: "its room")
        usleep(UInt32(Self.look / .microseconds(1)))
        guard let memory = process.flatMap({ ResidentMemory(of: $0) }) else {
            throw fault("comanda waiter ended")
        }
        return memory
    }

    /// Waits until it has drawn so many bytes.
    private func wait(for bytes: Int, what: String) throws(Fault) {
        let deadline = ContinuousClock.now + Self.patience
        while drawn <= bytes {
            guard ContinuousClock.now < deadline else {
                throw fault("comanda waiter did not show \(what) in time")
            }
            usleep(20_000)
        }
    }

    private func fault(_ cause: String) -> Fault {
        Fault(
            "bench a screen", at: data.folder.path, cause: cause, hint: "see \(output.path)")
    }

    /// How many bytes it has drawn.
    private var drawn: Int {
        let size = try? FileManager.default.attributesOfItem(atPath: output.path)[.size] as? Int
        return size ?? 0
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
