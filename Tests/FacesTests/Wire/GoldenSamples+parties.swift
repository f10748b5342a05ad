import Amounts
import Floor
import Vocabulary
import Wire

@testable import Checks
@testable import HouseRules
@testable import Kitchen

/// Parties that share tables, tables put together, waiters that follow each other.
extension GoldenSamples {
    static let partyCommands: [GoldenSample] = [
        command("changeCovers", .changeCovers(ChangeCovers(check: WireHouse.check, covers: 5))),
        command("clearTable", .clearTable(ClearTable(table: "h5"))),
        command("handOver", .handOver(HandOver(.one(WireHouse.check), to: "anna"))),
        command(
            "mergeTables",
            .mergeTables(OnTwoChecks(check: WireHouse.check, merged: PartyHouse.joined))),
        command(
            "undoMerge",
            .undoMerge(OnTwoChecks(check: WireHouse.check, merged: PartyHouse.joined))),
    ]

    static let partyFacts: [GoldenSample] = [
        fact(
            "coversChanged",
            .check(.coversChanged(CoversChanged(check: WireHouse.check, from: 4, to: 5)))),
        fact(
            "partyResized",
            .floor(.partyResized(PartyResized(check: WireHouse.check, covers: 5)))),
        fact("checkHandedOver", PartyHouse.handedOver),
        fact(
            "checkCleared", .check(.checkCleared(CheckCleared(check: PartyHouse.sharing)))),
        fact("checksMerged", PartyHouse.checksMerged),
        fact("partiesJoined", PartyHouse.partiesJoined),
        fact("mergeUndone", PartyHouse.mergeUndone),
        fact("partiesParted", PartyHouse.partiesParted),
    ]

    /// What has a golden file of its kind already, as it is written about shared tables; in a
    /// folder of its own.
    static let shared: [GoldenSample] =
        sharedCommands + [
            GoldenSample("tables", "partySeated", PartyHouse.seatedBeside),
            GoldenSample(
                "tables", "partyMoved",
                HouseFact.floor(
                    .partyMoved(
                        PartyMoved(
                            check: PartyHouse.sharing, from: "h6", to: "b2", isSharing: true)))),
            GoldenSample(
                "tables", "checkMoved",
                HouseFact.check(
                    .checkMoved(
                        CheckMoved(
                            check: WireHouse.check, from: "b2", to: "h5", otherTables: ["h6"])))),
            GoldenSample("tables", "docketIssued", PartyHouse.docketIssued),
            GoldenSample(
                "tables", "dayOpened",
                HouseFact.dayOpened(
                    DayOpened(version: 1, day: WireHouse.day, house: PartyHouse.house))),
        ] + sharedStates

    private static let sharedCommands: [GoldenSample] = [
        GoldenSample(
            "tables", "seatParty",
            HouseCommand.seatParty(
                SeatParty(check: PartyHouse.sharing, table: "b2", covers: 2, isSharing: true))),
        GoldenSample(
            "tables", "transferCheck",
            HouseCommand.transferCheck(
                TransferCheck(check: PartyHouse.sharing, table: "b2", isSharing: true))),
        GoldenSample(
            "tables", "clearTable",
            HouseCommand.clearTable(ClearTable(table: "b2", check: PartyHouse.sharing))),
        GoldenSample(
            "tables", "handOver", HouseCommand.handOver(HandOver(.all(of: "wang"), to: "anna"))),
    ]

    private static let sharedStates: [GoldenSample] =
        [
            PartyHouse.house.checks[WireHouse.check].map {
                GoldenSample(
                    "tables", "check",
                    CheckState($0, in: PartyHouse.house, WireHouse.books, sequence: 40))
            },
            TableState("b2", in: PartyHouse.house, WireHouse.books, sequence: 40).map {
                GoldenSample("tables", "table", $0)
            },
        ].compactMap(\.self)

    private static func command(_ kind: String, _ command: HouseCommand) -> GoldenSample {
        GoldenSample("command", kind, command)
    }

    private static func fact(_ kind: String, _ fact: HouseFact) -> GoldenSample {
        GoldenSample("fact", kind, fact)
    }
}

/// The house a little later: check 2 of table h6 was merged into check 1 of b2, where check 3
/// sits down as well; Anna has taken check 1 over.
enum PartyHouse {
    static let joined = CheckID(bits: base + 0xC043)
    static let sharing = CheckID(bits: base + 0xC044)
    private static let tea = LineID(bits: base + 0xA021)
    private static let base: UInt128 = 0x019A_A5C3_0000_7000_8000_0000_0000_0000

    static let house = (before + [partiesJoined, checksMerged] + after)
        .reduce(into: WireHouse.house) { $0.evolve($1) }

    /// Before the tables were put together.
    private static let apart = before.reduce(into: WireHouse.house) { $0.evolve($1) }

    private static let before: [HouseFact] = [
        .floor(
            .partySeated(
                PartySeated(
                    table: "h6",
                    party: Seating.Party(check: joined, covers: 2, since: WireHouse.evening)))),
        opened(joined, 2, at: "h6"),
        .check(.roundSent(RoundSent(check: joined, round: 1, lines: [teaLine]))),
        .check(.checkHandedOver(CheckHandedOver(check: joined, from: "wang", to: "anna"))),
    ]

    private static let after = [seatedBeside, opened(sharing, 3, at: "b2"), handedOver]

    private static func opened(
        _ check: CheckID, _ number: Int, at table: TableID
    ) -> HouseFact {
        .check(
            .checkOpened(
                CheckOpened(
                    check: check, number: number, table: table, covers: 2, by: "wang",
                    at: WireHouse.evening)))
    }

    private static let teaLine = CheckLine(
        id: tea, item: "b9", names: WireHouse.text("茉莉花茶", "Jasmine tea"),
        price: Money(minor: 1800), modifiers: [], quantity: .one, seat: nil, course: 1, note: nil,
        allergy: nil, taxRate: Rate(basisPoints: 600), station: "bar", round: 1, by: "wang",
        at: WireHouse.evening, stage: .held)

    static let seatedBeside = HouseFact.floor(
        .partySeated(
            PartySeated(
                table: "b2",
                party: Seating.Party(check: sharing, covers: 2, since: WireHouse.evening),
                isSharing: true)))

    static let handedOver = HouseFact.check(
        .checkHandedOver(
            CheckHandedOver(check: WireHouse.check, from: "wang", to: "anna")))

    static let partiesJoined = HouseFact.floor(
        .partiesJoined(
            PartiesJoined(check: WireHouse.check, joined: joined, covers: 6, tables: ["h6"])))

    static let checksMerged: HouseFact = {
        guard let check = apart.checks[WireHouse.check], let other = apart.checks[joined],
            let part = MergedCheck(other, into: check.tables)
        else { preconditionFailure("both checks are open") }
        return .check(
            .checksMerged(
                ChecksMerged(
                    check: check.id, number: check.number, covers: 6, otherTables: ["h6"],
                    merged: [part], lines: other.lines)))
    }()

    static let mergeUndone: HouseFact = {
        guard let other = apart.checks[joined] else {
            preconditionFailure("the check is open")
        }
        return .check(
            .mergeUndone(
                MergeUndone(
                    check: WireHouse.check, number: 1, covers: 4, table: "b2", otherTables: [],
                    restored: other)))
    }()

    static let partiesParted = HouseFact.floor(
        .partiesParted(
            PartiesParted(
                check: WireHouse.check, covers: 4,
                party: Seating.Party(check: joined, covers: 2, since: WireHouse.evening),
                tables: ["h6"], left: ["h6"])))

    static let docketIssued: HouseFact = {
        var docket = WireHouse.moved
        docket.otherTables = ["h6"]
        return .kitchen(.docketIssued(DocketIssued(docket: docket)))
    }()
}
