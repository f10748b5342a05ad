import ArgumentParser
import Foundation
import HouseFolder
import HouseProof
import HouseStore
import HubService
import Processes
import Vocabulary

/// `comanda check --data DIR`: the open day replayed with this program, in a process of its own: a
/// fact that breaks a rule of the house ends it, and we say which one it was.
struct DataRehearsal {
    let folder: URL

    /// Replays the day; `true` when this program can take the data over.
    func run() throws(Fault) -> Bool {
        let place = FileManager.default.temporaryDirectory
            .appendingPathComponent("comanda-check-\(UUID().uuidString)").path
        defer { unlink(place) }
        let child = try ChildProcess(
            HouseOptions.programPath,
            ["check", "--data", folder.path, "--rehearsing", place])
        switch child.wait() {
        case .exited(let status): return status == 0
        case .killed(let signal):
            let text = (try? String(contentsOfFile: place, encoding: .utf8)) ?? ""
            let place = text.trimmingCharacters(in: .whitespacesAndNewlines)
            let cause =
                if place.isEmpty {
                    "the check was ended by"
                } else if place.hasPrefix("paper") {
                    "\(place), which is not out yet, cannot be set by this program:"
                } else {
                    "\(place) cannot be replayed by this program: it breaks a rule of the house,"
                }
            Screen.show("\(folder.path): \(cause) signal \(signal)")
            return false
        }
    }

    /// The child's part.
    static func rehearse(_ folder: URL, noting place: String) throws(Fault) -> Bool {
        let rehearsal = DayRehearsal(try JournalReader(folder: folder))
        let report = try rehearsal.run(Watch(place))
        for line in report.proven { Screen.show("  ok     \(line)") }
        if let wrong = report.wrong { Screen.show("  WRONG  \(wrong)") }
        Screen.show(
            report.wrong == nil
                ? "\(folder.path): this program can take it over."
                : "\(folder.path): this program must not take it over.")
        return report.wrong == nil
    }

    /// Notes where the rehearsal is, and shows it to whoever waits for more than two seconds.
    private final class Watch: DayRehearsal.Listener {
        private let file: Int32
        private var next = ContinuousClock.now + .seconds(2)

        init(_ place: String) {
            file = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }

        deinit {
            close(file)
        }

        func next(fact: Int64, done: Int64, of all: Int64) {
            note("fact \(fact)")
            guard ContinuousClock.now >= next else { return }
            next = .now + .seconds(2)
            HouseLog.echo("comanda: \(done) of \(all) facts")
        }

        func next(paper: Int) { note("paper \(paper)") }

        private func note(_ place: String) {
            let line = place.padding(toLength: 30, withPad: " ", startingAt: 0)
            _ = line.withCString { pwrite(file, $0, 30, 0) }
        }
    }
}
