import Foundation
import HouseStore
import HouseTesting
import HubService
import Processes
import Testing
import Vocabulary

@testable import HouseFolder

extension EndToEndTests {
    /// Changes one byte of the closed house's file, the first time that a text stands there.
    private func flip(_ old: String, to new: String, in house: TestHouse) throws {
        // Whoever closes the store last brings all of it into the one file.
        _ = try HouseStore(folder: house.data.folder)
        let url = house.data.folder.appendingPathComponent("house.sqlite")
        var bytes = try Data(contentsOf: url)
        #expect(zip(old.utf8, new.utf8).filter { $0 != $1 }.count == 1)
        let range = try #require(bytes.range(of: Data(old.utf8)))
        bytes.replaceSubrange(range, with: Data(new.utf8))
        try bytes.write(to: url)
    }

    private func log(of house: TestHouse) throws -> String {
        try String(contentsOf: house.data.log, encoding: .utf8)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a house whose journal was changed opens only when it is told to`() async throws {
        let house = try TestHouse()
        try await house.open()
        try await house.close()
        try flip(#""kind":"openDay""#, to: #""kind":"openDaz""#, in: house)
        let data = house.data.folder.path
        let finding = "command 2 was changed: its hash does not follow from the one before"

        let run = try await Program.run(["open"] + house.options)
        #expect(run.ending == .exited(1))
        #expect(
            run.errors == """
                comanda: cannot open the house (\(data)): its data is not what the house wrote
                  \(finding)
                  hint: 'comanda audit --data \(data)' proves all of it; put a backup in its \
                place, or open it as it is with 'comanda open --despite-damage'

                """)
        #expect(SystemView.processes(speakingOf: data).isEmpty)
        #expect(try log(of: house).contains("damage: \(finding)"))

        let audit = try await Program.run(["audit", "--data", data])
        #expect(audit.ending == .exited(1))
        #expect(audit.lines.contains("  WRONG  \(finding)"))
        #expect(audit.lines.last == "The house is NOT well.")

        try await house.open(with: ["--despite-damage"])
        let open = "comanda: sichuan is open OVER DAMAGE: 1 findings, 'comanda audit' tells them."
        try await eventually("the house to say so") {
            house.running?.output.contains(open) == true
        }
        #expect(try log(of: house).contains("THE HOUSE IS OPENED OVER DAMAGE: 1 findings"))
        let health = try await Program.run(["health"] + house.options)
        #expect(health.ending == .exited(2))
        #expect(health.lines.first?.contains(" over damaged data: 1 finding -> ") == true)
        // A hub that dies in service is back without a word about the chains.
        let hub = try #require(house.hub)
        let told = try log(of: house).ranges(of: finding).count
        kill(hub, SIGKILL)
        try await eventually("another hub") {
            house.hub != hub && house.running?.output.ranges(of: open).count == 2
        }
        #expect(try log(of: house).ranges(of: finding).count == told)
        try await house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `a hub that is never told to go ahead says nothing and touches no data`() async throws {
        let house = try TestHouse()
        try await house.open()
        try await house.close()
        func files() throws -> [String: Date] {
            let folder = house.data.folder
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).reduce(
                into: [:]
            ) { dates, name in
                let path = folder.appendingPathComponent(name).path
                dates[name] =
                    try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
                    as? Date
            }
        }
        let before = try files()
        let run = try await Program.run(["hub"] + house.options, input: "/dev/null")
        #expect(run.ending == .exited(0))
        #expect(run.output == "")
        #expect(run.errors == "")
        #expect(try files() == before)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a day that cannot be replayed stays closed even when told to open`() async throws {
        let house = try TestHouse()
        try await house.open()
        try await house.close()
        try flip(#""kind":"dayOpened""#, to: #""kind":"dayOpenee""#, in: house)
        // From a checkpoint the house could go on without what lies before it.
        try FileManager.default.removeItem(at: house.data.checkpoint)
        let run = try await Program.run(["open", "--despite-damage"] + house.options)
        #expect(run.ending == .exited(1))
        #expect(run.errors.contains("cannot replay the open day (fact 2): it cannot be read"))
        #expect(run.errors.contains("put the newest backup in the data's place"))
        #expect(!run.output.contains("is open"))
        #expect(SystemView.processes(speakingOf: house.data.folder.path).isEmpty)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a story is the same from an open house and a closed one`() async throws {
        let desk = try await SendingDesk()
        let sent = try await desk.send([
            #"{"kind":"seatParty","check":"$a","table":"h5","covers":4}"#,
            #"{"kind":"seatParty","check":"$b","table":"h5","covers":2}"#,
        ])
        #expect(sent.lines.count == 2)
        let asked = ["story", "1", "--language", "en"] + desk.house.options
        let open = try await Program.run(asked)
        #expect(open.isWell, "\(open.errors)")
        #expect(open.lines.first?.hasPrefix("Check 1, ") == true)
        #expect(open.lines.contains { $0.hasSuffix("opened the check at table H5 for 4 guests") })
        let unknown = try await Program.run(["story", "77"] + desk.house.options)
        #expect(unknown.ending == .exited(1))
        #expect(unknown.errors.contains("no such check was opened"))
        try await desk.house.close()
        let closed = try await Program.run(asked)
        #expect(closed.output == open.output)
        let nowhere = try await Program.run(["story", "77"] + desk.house.options)
        #expect(nowhere.ending == .exited(1))
        #expect(nowhere.errors.contains("hint: the number stands on its bill and dockets"))
    }
}
