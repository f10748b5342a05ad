import Floor
import Testing
import Vocabulary

/// Parties that share a table, and parties that sit at several.
struct SharedTableTests {
    private let six = TinyHouse.evening

    private func party(_ check: CheckID, _ covers: Int = 2) -> Seating.Party {
        Seating.Party(check: check, covers: covers, since: six)
    }

    /// Checks 1 and 2 at t1 and t2.
    private func seated() throws -> Seating {
        var room = Seating()
        try room.tell(.seatParty(check: 1, table: "t1", covers: 2), at: six)
        try room.tell(.seatParty(check: 2, table: "t2", covers: 4), at: six)
        return room
    }

    /// Check 2 was joined into check 1.
    private func joined() throws -> Seating {
        var room = try seated()
        try room.tell(.joinParties(joined: 2, into: 1), at: six)
        return room
    }

    @Test func `a party that shares sits down beside others`() throws {
        var room = try seated()
        let facts = try room.tell(
            .seatParty(check: 3, table: "t1", covers: 1, sharing: true), at: six)
        let third = party(3, 1)
        #expect(
            facts == [.partySeated(PartySeated(table: "t1", party: third, isSharing: true))])
        #expect(room.parties(at: "t1") == [party(1), third])
    }

    @Test func `who may share and finds the table free just sits there`() throws {
        var room = Seating()
        let facts = try room.tell(
            .seatParty(check: 1, table: "t1", covers: 2, sharing: true), at: six)
        #expect(facts == [.partySeated(PartySeated(table: "t1", party: party(1)))])
    }

    @Test func `no more than twenty parties share a table`() throws {
        var room = Seating()
        for number in 1...UInt64(Seating.mostParties) {
            try room.tell(
                .seatParty(
                    check: CheckID(integerLiteral: number), table: "t1", covers: 1, sharing: true),
                at: six)
        }
        #expect(throws: FloorRefusal.tableIsFull("t1", most: 20)) {
            try room.decide(
                .seatParty(check: 99, table: "t1", covers: 1, sharing: true), at: six)
        }
    }

    @Test func `a party moves to a table that it shares, and leaves the others behind`() throws {
        var room = try seated()
        let facts = try room.tell(.moveParty(check: 2, to: "t1", sharing: true), at: six)
        #expect(
            facts == [
                .partyMoved(PartyMoved(check: 2, from: "t2", to: "t1", isSharing: true))
            ])
        #expect(room.parties == ["t1": [party(1), party(2, 4)]])
        try room.tell(.moveParty(check: 1, to: "t2"), at: six)
        #expect(room.parties == ["t1": [party(2, 4)], "t2": [party(1)]])
    }

    @Test func `only who leaves a shared table is gone from it`() throws {
        var room = try seated()
        try room.tell(.moveParty(check: 2, to: "t1", sharing: true), at: six)
        #expect(
            try room.tell(.releaseTable(check: 1), at: six)
                == [.partyLeft(PartyLeft(check: 1, table: "t1"))])
        #expect(room.parties == ["t1": [party(2, 4)]])
    }

    @Test func `a party is of another size at all its tables, and of the same size once`() throws {
        var room = try joined()
        #expect(
            try room.tell(.resizeParty(check: 1, covers: 7), at: six)
                == [.partyResized(PartyResized(check: 1, covers: 7))])
        #expect(room.parties == ["t1": [party(1, 7)], "t2": [party(1, 7)]])
        #expect(try room.decide(.resizeParty(check: 1, covers: 7), at: six) == [])
        #expect(throws: FloorRefusal.coversOutOfRange(1000)) {
            try room.decide(.resizeParty(check: 1, covers: 1000), at: six)
        }
        #expect(throws: FloorRefusal.partyHasNoTable(9)) {
            try room.decide(.resizeParty(check: 9, covers: 2), at: six)
        }
    }

    @Test func `parties that join are one at the tables of both`() throws {
        var room = try seated()
        #expect(
            try room.tell(.joinParties(joined: 2, into: 1), at: six) == [
                .partiesJoined(
                    PartiesJoined(check: 1, joined: 2, covers: 6, tables: ["t2"]))
            ])
        #expect(room.parties == ["t1": [party(1, 6)], "t2": [party(1, 6)]])
        #expect(room.tables(of: 1) == ["t1", "t2"])
    }

    @Test func `parties that share a table and join stand there once`() throws {
        var room = try seated()
        try room.tell(.moveParty(check: 2, to: "t1", sharing: true), at: six)
        try room.tell(.joinParties(joined: 2, into: 1), at: six)
        #expect(room.parties == ["t1": [party(1, 6)]])
    }

    @Test func `only parties at tables join, and together they are at most 999`() throws {
        var room = try seated()
        #expect(throws: FloorRefusal.partyHasNoTable(9)) {
            try room.decide(.joinParties(joined: 2, into: 9), at: six)
        }
        #expect(throws: FloorRefusal.partyHasNoTable(9)) {
            try room.decide(.joinParties(joined: 9, into: 2), at: six)
        }
        try room.tell(.resizeParty(check: 1, covers: 996), at: six)
        #expect(throws: FloorRefusal.coversOutOfRange(1000)) {
            try room.decide(.joinParties(joined: 2, into: 1), at: six)
        }
    }

    @Test func `a party at two tables gathers at one`() throws {
        var room = try joined()
        var other = room
        #expect(
            try room.tell(.moveParty(check: 1, to: "t1"), at: six)
                == [.partyLeft(PartyLeft(check: 1, table: "t2"))])
        #expect(room.parties == ["t1": [party(1, 6)]])
        #expect(
            try other.tell(.moveParty(check: 1, to: "t3"), at: six) == [
                .partyLeft(PartyLeft(check: 1, table: "t2")),
                .partyMoved(PartyMoved(check: 1, from: "t1", to: "t3")),
            ])
        #expect(other.parties == ["t3": [party(1, 6)]])
    }

    @Test func `one of two tables is given up, and again nothing happens`() throws {
        var room = try joined()
        #expect(
            try room.tell(.leaveTable(check: 1, table: "t1"), at: six)
                == [.partyLeft(PartyLeft(check: 1, table: "t1"))])
        #expect(try room.decide(.leaveTable(check: 1, table: "t1"), at: six) == [])
        #expect(room.parties == ["t2": [party(1, 6)]])
    }

    @Test func `a party that is taken out takes its table again`() throws {
        var room = try joined()
        let parting = Parting(
            check: 1, staying: 2, party: party(2, 4), tables: ["t2"], left: ["t2"])
        #expect(
            try room.tell(.partParties(parting), at: six) == [
                .partiesParted(
                    PartiesParted(
                        check: 1, covers: 2, party: party(2, 4), tables: ["t2"], left: ["t2"]))
            ])
        #expect(try room == seated())
    }

    @Test func `a party is taken out to a free table, or beside the one it was in`() throws {
        var room = try joined()
        try room.tell(.moveParty(check: 1, to: "t2"), at: six)
        var other = room
        func out(to table: TableID) -> FloorCommand {
            .partParties(
                Parting(check: 1, staying: 2, party: party(2, 4), tables: [table], left: []))
        }
        try room.tell(out(to: "t2"), at: six)
        #expect(room.parties == ["t2": [party(1), party(2, 4)]])
        try other.tell(out(to: "t3"), at: six)
        #expect(other.parties == ["t2": [party(1)], "t3": [party(2, 4)]])
    }

    @Test func `a party is not taken out to a table where others sit, nor twice`() throws {
        var room = try joined()
        try room.tell(.leaveTable(check: 1, table: "t2"), at: six)
        try room.tell(.seatParty(check: 3, table: "t2", covers: 1), at: six)
        let out = Parting(check: 1, staying: 2, party: party(2), tables: ["t2"], left: [])
        #expect(throws: FloorRefusal.tableIsTaken("t2")) {
            try room.decide(.partParties(out), at: six)
        }
        let again = Parting(check: 1, staying: 2, party: party(3), tables: ["t3"], left: [])
        #expect(throws: FloorRefusal.partyIsSeated("t2")) {
            try room.decide(.partParties(again), at: six)
        }
    }

    @Test func `objections name what does not fit`() throws {
        let room = try joined()
        func objection(_ fact: FloorFact) -> String? { room.objection(to: fact) }
        func part(_ tables: [TableID], _ left: [TableID]) -> FloorFact {
            .partiesParted(
                PartiesParted(
                    check: 1, covers: 2, party: party(2), tables: tables, left: left))
        }
        #expect(
            objection(.partySeated(PartySeated(table: "t1", party: party(1), isSharing: true)))
                == "that check's party sits at table t1 already")
        #expect(
            objection(.partyResized(PartyResized(check: 1, covers: 0)))
                == "0 guests cannot be")
        #expect(
            objection(.partyResized(PartyResized(check: 9, covers: 1)))
                == "nobody of that check sits at a table")
        #expect(
            objection(
                .partiesJoined(PartiesJoined(check: 1, joined: 1, covers: 2, tables: ["t1"])))
                == "a party cannot join itself")
        #expect(
            objection(
                .partiesJoined(PartiesJoined(check: 1, joined: 9, covers: 2, tables: ["t3"])))
                == "the party that joins does not sit at these tables")
        #expect(objection(part([], [])) == "the party that parts cannot take these tables")
        #expect(
            objection(part(["t1", "t2"], ["t1", "t2"])) == "the party that stays has no table left")
        #expect(objection(part(["t3"], ["t2"])) == "table t2 is left to nobody")
        #expect(objection(part(["t3"], ["t3"])) == "nobody of that check sits at table t3")
    }
}
