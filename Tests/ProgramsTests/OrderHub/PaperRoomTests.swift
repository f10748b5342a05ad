import Checks
import Floor
import HouseRules
import Testing
import Vocabulary

@testable import HubService
@testable import OrderHub

/// How many numbers are kept free for what commands may have printed before a restore.
struct PaperRoomTests {
    /// A tofu, a held beer and two held sets at t1; a held tofu at t2. Two stations, no pass.
    private func bench() throws -> HubBench {
        let bench = try HubBench()
        try bench.tell(
            .seat(1, at: "t1"),
            .round(
                1,
                [
                    .mapo(11), LineDraft(id: 12, item: "beer", held: true),
                    LineDraft(id: 13, item: "duo", held: true),
                    LineDraft(id: 14, item: "duo", quantity: Quantity(2), held: true),
                ]),
            .seat(2, at: "t2"), .round(2, [LineDraft(id: 21, item: "mapo", held: true)]),
            from: 1)
        return bench
    }

    private func papers(
        _ command: HouseCommand, after gathered: HouseCommand...
    ) throws -> Int {
        let hub = try bench().hub
        return PaperRoom(hub.house, hub.books, gathered: gathered).papers(of: command)
    }

    private let fire = HouseCommand.fireCourse(FireCourse(check: 1, course: 1))

    @Test func `a course has room for every dish of its check, and for each pass`() throws {
        #expect(try papers(fire) == 6 + 2)
    }

    @Test func `rounds that come back with it count as well`() throws {
        let lines = (0..<30).map { LineDraft.beer(LineID(bits: 100 + UInt128($0))) }
        #expect(try papers(fire, after: .round(1, lines)) == 36 + 2)
        #expect(try papers(fire, after: .round(2, lines)) == 6 + 2)
    }

    @Test func `so do those of checks that may have come to it, however far`() throws {
        let merge = HouseCommand.mergeTables(OnTwoChecks(check: 1, merged: 2))
        let far = HouseCommand.mergeTables(OnTwoChecks(check: 2, merged: 3))
        let back = HouseCommand.mergeTables(OnTwoChecks(check: 3, merged: 1))
        #expect(try papers(fire, after: merge) == 7 + 2)
        #expect(try papers(fire, after: .round(3, [.beer(31)]), back, far, merge) == 8 + 2)
        let move = MoveLines(check: 2, to: 1, seat: nil, lines: [LineMoving(line: 21)])
        #expect(try papers(fire, after: .moveLines(move)) == 7 + 2)
    }

    @Test func `what a party that parts takes with it counts on its own check`() throws {
        let parted = HouseCommand.undoMerge(OnTwoChecks(check: 1, merged: 4))
        let fire = HouseCommand.fireCourse(FireCourse(check: 4, course: 1))
        #expect(try papers(fire, after: parted) == 6 + 2)
    }

    @Test func `every part of a line counts as the line does`() throws {
        let part = LineMoving(line: 14, quantity: Quantity(1), newLine: 15)
        let move = HouseCommand.moveLines(MoveLines(check: 1, to: nil, seat: 2, lines: [part]))
        #expect(try papers(fire, after: move) == 8 + 2)
        #expect(try papers(.fireLines(OnLines(check: 1, lines: [15])), after: move) == 2 + 2)
    }

    @Test func `no command has more dishes than a check may hold`() throws {
        let rounds = (0..<9).map { round in
            let lines = (0..<100).map { LineDraft.beer(LineID(bits: UInt128(1000 * round + $0))) }
            return HouseCommand.round(1, lines)
        }
        let hub = try bench().hub
        let room = PaperRoom(hub.house, hub.books, gathered: rounds)
        #expect(room.papers(of: fire) == 400 + 2)
    }

    @Test func `a line has room for each dish of a set`() throws {
        #expect(try papers(.fireLines(OnLines(check: 1, lines: [12, 13, 99]))) == 4 + 2)
        let sets = [LineDraft(id: 31, item: "duo"), .mapo(32)]
        #expect(try papers(.round(1, sets)) == 3 + 2)
        let void = VoidLine(check: 1, line: 13, quantity: nil, reason: "x")
        #expect(try papers(.voidLine(void)) == 2 + 2)
    }

    @Test func `what tells stations has room for each, and for both when parties part`() throws {
        #expect(try papers(.move(1, to: "t3")) == 2)
        #expect(try papers(.rush(RushDishes(check: 1))) == 2)
        #expect(try papers(.undoMerge(OnTwoChecks(check: 1, merged: 2))) == 4)
        #expect(try papers(.clearTable(ClearTable(table: "t1", check: 1))) == 2)
        #expect(try papers(.clearTable(ClearTable(table: "t1"))) == 2 * Seating.mostParties)
    }

    @Test func `a guest's paper is one, and what prints nothing takes no room`() throws {
        #expect(try papers(.preBill(1)) == 1)
        #expect(try papers(.close(1)) == 1)
        #expect(try papers(.seat(3, at: "t3")) == 0)
        #expect(try papers(.cash(1, 91, given: 100)) == 0)
    }
}
