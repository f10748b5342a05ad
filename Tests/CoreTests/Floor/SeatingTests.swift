import Floor
import Testing
import Vocabulary

struct SeatingTests {
    private let six = TinyHouse.evening

    /// A room with check 1 at t1.
    private func seated() throws -> Seating {
        var room = Seating()
        try room.tell(.seatParty(check: 1, table: "t1", covers: 2), at: six)
        return room
    }

    @Test func `a party sits down at a free table`() throws {
        var room = Seating()
        let facts = try room.tell(.seatParty(check: 1, table: "t1", covers: 2), at: six)
        let party = Seating.Party(check: 1, covers: 2, since: six)
        #expect(facts == [.partySeated(PartySeated(table: "t1", party: party))])
        #expect(room.parties == ["t1": [party]])
        #expect(room.tables(of: 1) == ["t1"])
        #expect(room.tables(of: 2) == [])
    }

    @Test(arguments: [1, 999])
    func `a party is of 1 to 999 guests`(_ covers: Int) throws {
        let facts = try Seating().decide(
            .seatParty(check: 1, table: "t1", covers: covers), at: six)
        #expect(facts.count == 1)
    }

    @Test(arguments: [0, -1, 1000])
    func `no party is of fewer or more`(_ covers: Int) {
        #expect(throws: FloorRefusal.coversOutOfRange(covers)) {
            try Seating().decide(.seatParty(check: 1, table: "t1", covers: covers), at: six)
        }
    }

    @Test func `a table holds one party`() throws {
        let room = try seated()
        #expect(throws: FloorRefusal.tableIsTaken("t1")) {
            try room.decide(.seatParty(check: 2, table: "t1", covers: 2), at: six)
        }
    }

    @Test func `seating a party again where it sits changes nothing`() throws {
        let later = six.later(by: 60_000)
        let facts = try seated().decide(.seatParty(check: 1, table: "t1", covers: 2), at: later)
        #expect(facts == [])
    }

    @Test func `a party that sits is not seated elsewhere, nor with other covers`() throws {
        let room = try seated()
        #expect(throws: FloorRefusal.partyIsSeated("t1")) {
            try room.decide(.seatParty(check: 1, table: "t2", covers: 2), at: six)
        }
        #expect(throws: FloorRefusal.partyIsSeated("t1")) {
            try room.decide(.seatParty(check: 1, table: "t1", covers: 3), at: six)
        }
    }

    @Test func `covers are judged first, then the party, then the table`() throws {
        var room = try seated()
        try room.tell(.seatParty(check: 2, table: "t2", covers: 2), at: six)
        #expect(throws: FloorRefusal.coversOutOfRange(0)) {
            try room.decide(.seatParty(check: 1, table: "t2", covers: 0), at: six)
        }
        #expect(throws: FloorRefusal.partyIsSeated("t1")) {
            try room.decide(.seatParty(check: 1, table: "t2", covers: 2), at: six)
        }
        #expect(throws: FloorRefusal.partyHasNoTable(3)) {
            try room.decide(.moveParty(check: 3, to: "t2"), at: six)
        }
    }

    @Test func `a party moves with all that is known of it`() throws {
        var room = try seated()
        let party = room.parties["t1"]
        let facts = try room.tell(.moveParty(check: 1, to: "t2"), at: six.later(by: 1))
        #expect(facts == [.partyMoved(PartyMoved(check: 1, from: "t1", to: "t2"))])
        #expect(room.parties["t1"] == nil)
        #expect(room.parties["t2"] == party)
    }

    @Test func `moving a party to where it sits changes nothing`() throws {
        #expect(try seated().decide(.moveParty(check: 1, to: "t1"), at: six) == [])
    }

    @Test func `a party does not move to a taken table`() throws {
        var room = try seated()
        try room.tell(.seatParty(check: 2, table: "t2", covers: 2), at: six)
        #expect(throws: FloorRefusal.tableIsTaken("t2")) {
            try room.decide(.moveParty(check: 1, to: "t2"), at: six)
        }
    }

    @Test func `a table is free when its party left`() throws {
        var room = try seated()
        let facts = try room.tell(.releaseTable(check: 1), at: six)
        #expect(facts == [.partyLeft(PartyLeft(check: 1, table: "t1"))])
        #expect(room == Seating())
    }

    @Test func `releasing a table that is free already changes nothing`() throws {
        var room = try seated()
        try room.tell(.releaseTable(check: 1), at: six)
        #expect(try room.decide(.releaseTable(check: 1), at: six) == [])
    }

    @Test func `two parties at one table that nobody said they share are a bug and trap`() async {
        await #expect(processExitsWith: .failure) {
            var room = Seating()
            for check in [1, 2] as [CheckID] {
                let party = Seating.Party(
                    check: check, covers: 2, since: Moment(milliseconds: 0))
                room.evolve(.partySeated(PartySeated(table: "t1", party: party)))
            }
        }
    }
}

extension Seating {
    /// Judges a command and folds in what happens.
    @discardableResult
    mutating func tell(
        _ command: FloorCommand, at moment: Moment
    ) throws(FloorRefusal) -> [FloorFact] {
        let facts = try decide(command, at: moment)
        for fact in facts { evolve(fact) }
        return facts
    }
}
