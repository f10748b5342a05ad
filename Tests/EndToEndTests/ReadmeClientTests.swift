import Foundation
import HouseRules
import HouseTesting
import HubService
import Processes
import TerminalService
import Testing
import Vocabulary

extension EndToEndTests {
    @Test(.timeLimit(.minutes(10)), arguments: [false, true])
    func `the ten lines of Python in the README order a dish`(overTLS: Bool) async throws {
        let lines = try ReadmeClient.lines()
        #expect(lines.split(separator: "\n").count == 10)
        let house = try TestHouse()
        if overTLS { try house.listen() }
        try await house.open()
        try await house.givePIN(to: ["anna"])
        let device = try await house.enrol("waiter-1", as: "waiter")
        #expect((device.authority != nil) == overTLS)
        let replies = try await ReadmeClient(house: house, lines: lines).order()
        #expect(replies.count == 2)
        #expect(replies.allSatisfy { $0.contains("'outcome': 'accepted'") }, "\(replies)")
        try await house.waitUntilAllIsOut()
        let dockets = house.slips(of: "cold").map(PaperReading.init)
        #expect(dockets.count == 1)
        #expect(dockets.first?.isWork == true)
        #expect(dockets.first?.words.contains("四川泡菜") == true)
        // Another time is another epoch of the same device, and another check.
        #expect(try await ReadmeClient(house: house, lines: lines).order().count == 2)
        try await house.waitUntilAllIsOut()
        #expect(house.slips(of: "cold").count == 2)
        try await house.close()
    }
}

/// The client that the README shows, as somebody would save and run it.
private struct ReadmeClient {
    let house: TestHouse
    let lines: String

    /// What stands between ```` ```python ```` and the end of that block.
    static func lines() throws -> String {
        let file = Program.packageRoot.appendingPathComponent("README.md")
        let text = try String(contentsOf: file.resolvingSymlinksInPath(), encoding: .utf8)
        let blocks = text.components(separatedBy: "```python\n").dropFirst()
        #expect(blocks.count == 1)
        return try #require(blocks.first?.components(separatedBy: "```").first)
    }

    /// Runs it; what it printed, line by line.
    func order() async throws -> [String] {
        let script = try house.folder.write(lines, to: "order.py")
        let run = try await Program.start(
            [script], as: "/usr/bin/python3",
            environment: [
                "DEVICE": house.path(of: "waiter-1"), "PIN_FILE": house.folder.path("pin"),
            ]
        ).end(within: .seconds(60))
        try #require(run.isWell, "\(run.output)\n\(run.errors)")
        return run.lines
    }
}
