import ArgumentParser
import Foundation
import HouseFolder
import HubService
import Vocabulary

/// `comanda log`
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "What happened in the house, for operators.",
        discussion: """
            Works while the house is open and while it is closed. The log holds nothing of guests \
            and no secrets.
            """)

    @OptionGroup var options: HouseOptions

    @Flag(help: "Goes on showing what comes, until Ctrl-C.")
    var follow = false

    @Option(help: "Nothing earlier: 30m, 2h, 3d, or a time in UTC such as 2026-11-21T19:00:00Z.")
    var since: String?

    @Option(help: "Nothing that matters less: info, warn or alarm.")
    var level = "info"

    @Flag(help: "The lines as they stand in the file, one JSON object each.")
    var json = false

    func validate() throws {
        guard LogEvent.Level(rawValue: level) != nil else {
            throw ValidationError("--level is info, warn or alarm.")
        }
        if let since, moment(since) == nil {
            throw ValidationError("--since is 30m, 2h, 3d, or a time as 2026-11-21T19:00:00Z.")
        }
    }

    func run() throws {
        try meetingFaults {
            let url = options.houseData.log
            let filter = LogReader.Filter(
                since: since.flatMap(moment), level: LogEvent.Level(rawValue: level) ?? .info)
            var reader = LogReader(at: url, filter: filter)
            let isThere = FileManager.default.fileExists(atPath: options.houseData.folder.path)
            guard isThere else {
                throw Fault(
                    "read the log", at: url.path, cause: "there is no such data",
                    hint: "name the data folder with --data")
            }
            reader.old().forEach(show)
            reader.next().forEach(show)
            while follow {
                usleep(250_000)
                reader.next().forEach(show)
            }
        }
    }

    private func show(_ line: LogLine) {
        guard !json, let at = line.at else { return Screen.show(line.raw) }
        let level = line.level == .info ? "     " : line.level == .warn ? "warn " : "ALARM"
        Screen.show("\(LogLine.isoText(at)) \(level) \(line.text)")
    }

    /// A time as it is written, or as long ago as is written.
    private func moment(_ text: String) -> Moment? {
        if let moment = LogLine.moment(iso: text) { return moment }
        let units: [Character: Int64] = ["m": 60_000, "h": 3_600_000, "d": 86_400_000]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
            (1...100_000).contains(count)
        else { return nil }
        return OpenHouse.now.later(by: -count * unit)
    }
}
