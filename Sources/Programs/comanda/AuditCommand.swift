import ArgumentParser
import Foundation
import HouseFolder
import HouseProof
import HouseStore
import HubService
import Vocabulary
import Wire

/// `comanda audit`
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Proves a house's data: chains, replay, records, dockets, money.",
        discussion: """
            Works while the house is open and while it is closed, and changes nothing. Ends with \
            1 when something is wrong, and names it.
            """)

    @OptionGroup var options: HouseOptions

    @Flag(help: "One JSON object instead of lines.")
    var json = false

    func run() throws {
        try meetingFaults {
            let data = options.houseData
            let place = data.folder.appendingPathComponent("house.sqlite").path
            guard FileManager.default.fileExists(atPath: place) else {
                throw Fault(
                    "audit a house", at: place, cause: "there is no such data",
                    hint: "name the data folder with --data")
            }
            let answer = try AdminSocket.ask(.audit, at: data.adminSocket) ?? closed(data)
            let lines = answer.report ?? []
            let isWell = answer.isWell ?? false
            if json {
                let fields: [String: JSONTree] = [
                    "well": .bool(isWell), "report": .list(lines.map { .text($0) }),
                ]
                Screen.show(String(decoding: JSONTree.object(fields).canonicalBytes, as: UTF8.self))
            } else {
                Screen.show(lines.joined(separator: "\n"))
                Screen.show(isWell ? "The house is well." : "The house is NOT well.")
            }
            if !isWell { throw ExitCode.failure }
        }
    }

    private func closed(_ data: HouseData) throws(Fault) -> AdminAnswer {
        let lock = try HouseLock(folder: data.folder)
        let report = try HouseAudit(store: try HouseStore(reading: data.folder)).run()
        var answer = AdminAnswer()
        answer.report = report.lines
        answer.isWell = report.isWell
        withExtendedLifetime(lock) {}
        return answer
    }
}
