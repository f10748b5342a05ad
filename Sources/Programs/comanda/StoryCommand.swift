import ArgumentParser
import Foundation
import HouseFolder
import HouseStore
import HubService
import Vocabulary

/// `comanda story`
struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Tells the life of a check: times, people, paper, money.",
        discussion: """
            Works while the house is open and while it is closed, and changes nothing. What was \
            refused is told too, and what became of every paper.
            """)

    @Argument(help: "The number on its paper, or its id.")
    var check: String

    @Option(help: "The business day it was opened on, as in 2026-11-21. (default: the newest)")
    var day: String?

    @Option(help: "The language: \(Self.languages). (default: the house's first)")
    var language: String?

    @Flag(help: "One JSON object instead of lines.")
    var json = false

    @OptionGroup var options: HouseOptions

    func validate() throws {
        guard day == nil || businessDay != nil else {
            throw ValidationError("--day is a day, as in 2026-11-21.")
        }
        guard language == nil || language.flatMap(Language.init(rawValue:)) != nil else {
            throw ValidationError("--language is \(Self.languages).")
        }
    }

    private static let languages = Language.allCases.map(\.rawValue).joined(separator: " or ")

    private var businessDay: BusinessDay? { day.flatMap { BusinessDay($0) } }

    func run() throws {
        try meetingFaults {
            let request = StoryRequest(
                check: check, day: businessDay,
                language: language.flatMap(Language.init(rawValue:)), isJSON: json)
            let data = options.houseData
            let place = data.folder.appendingPathComponent("house.sqlite").path
            guard FileManager.default.fileExists(atPath: place) else {
                throw Fault(
                    "tell the story of a check", at: place, cause: "there is no such data",
                    hint: "name the data folder with --data")
            }
            let answer = try AdminSocket.ask(.story(request), at: data.adminSocket)
            let lines = try answer?.report ?? closed(data, request)
            Screen.show(lines.joined(separator: "\n"))
        }
    }

    private func closed(_ data: HouseData, _ request: StoryRequest) throws(Fault) -> [String] {
        let lock = try HouseLock(folder: data.folder)
        defer { withExtendedLifetime(lock) {} }
        return try StoryDesk(store: try HouseStore(reading: data.folder)).tell(request)
    }
}
