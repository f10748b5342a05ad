import Foundation
import GRDB
import HouseRules
import HouseStore
import HubService
import Processes
import Testing
import Vocabulary
import Wire

@testable import HouseFolder

extension EndToEndTests {
    /// Before an upgrade: the new program replays the open day, of an open house and of a closed
    /// one, and names what it cannot.
    @Test(.timeLimit(.minutes(10)))
    func `a check of the data replays the open day, and names a fact that breaks a rule`()
        async throws
    {
        let desk = try await SendingDesk()
        let house = desk.house
        let visit = try await desk.send(Self.visit)
        #expect(visit.ending == .exited(0), "\(visit.errors)")
        let arguments = ["check", "--house", "sichuan", "--root", house.root.path]
        let data = ["--data", house.data.folder.path]
        let open = try await Program.run(arguments + data)
        #expect(open.isWell, "\(open.output) \(open.errors)")
        #expect(open.output.contains("this program can take it over."))
        try await house.close()
        let closed = try await Program.run(arguments + data)
        #expect(closed.isWell, "\(closed.output) \(closed.errors)")
        try await breakLastFact(of: house)
        let broken = try await Program.run(arguments + data)
        #expect(broken.ending == .exited(1))
        #expect(broken.output.contains("cannot be replayed by this program: it breaks a rule"))
    }

    /// A check is opened under a number that was never counted: no program of ours would write so.
    private func breakLastFact(of house: TestHouse) async throws {
        let path = house.data.folder.appendingPathComponent("house.sqlite").path
        try await DatabaseQueue(path: path).write { db in
            try db.execute(
                sql: """
                    UPDATE fact
                    SET body = CAST(
                        replace(CAST(body AS TEXT), '"number":1,', '"number":7,') AS BLOB)
                    WHERE kind = 'checkOpened'
                    """)
            try #require(db.changesCount > 0)
        }
    }

    /// A full disk, by its limit: what is open is served to its end, and nothing new begins.
    @Test(.timeLimit(.minutes(10)))
    func `a house without room on its disk closes its checks and begins nothing`() async throws {
        let desk = try await SendingDesk()
        let first = try await desk.send([
            #"{"kind":"seatParty","check":"0192f0c1-0000-7000-8000-0000000000c1","#
                + #""table":"h1","covers":2}"#,
            #"{"kind":"sendRound","check":"0192f0c1-0000-7000-8000-0000000000c1","#
                + #""lines":[{"item":"012"}]}"#,
        ])
        #expect(first.ending == .exited(0), "\(first.errors)")
        try await desk.house.close()
        try desk.house.edit(
            "config/sichuan/house.yaml",
            replacing: "disk: {alarm_below_mib: 2048, refuse_below_mib: 512}",
            with: "disk: {alarm_below_mib: 900000000, refuse_below_mib: 900000000}")
        try await desk.house.open()
        let second = try await desk.send([
            #"{"kind":"openCheck","check":"$b","covers":1}"#,
            #"{"kind":"sendRound","check":"0192f0c1-0000-7000-8000-0000000000c1","#
                + #""lines":[{"item":"012"}]}"#,
            #"{"kind":"takeCash","check":"0192f0c1-0000-7000-8000-0000000000c1","#
                + #""given_minor":20000}"#,
            #"{"kind":"closeCheck","check":"0192f0c1-0000-7000-8000-0000000000c1"}"#,
        ])
        #expect(
            try desk.replies(second).map { $0.refusal?.code } == [
                "spaceIsShort", "spaceIsShort", nil, nil,
            ])
        let errors = desk.house.running?.errors ?? ""
        #expect(errors.contains("new orders are refused, checks can be closed"))
        try await desk.house.close()
    }
}
