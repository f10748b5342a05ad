import Amounts
import HouseRules
import HouseStore
import Vocabulary
import Wire

/// An evening judged by the house's own rules and kept as the hub keeps it, one command a row.
struct StoredEvening {
    static let device: DeviceID = "waiter-1"
    static let epoch = Epoch(bits: 100)

    private(set) var house = House()
    private(set) var head: JournalHead
    let store: HouseStore

    init(_ store: HouseStore) throws {
        self.store = store
        head = try store.head()
    }

    /// What the store would be told of commands, the first of them under this place.
    func batch(_ commands: HouseCommand..., from sequence: Int64? = nil) throws -> Commit {
        var commit = Commit()
        var house = house
        var number = head.factNumber
        for (offset, command) in commands.enumerated() {
            let sequence = (sequence ?? head.sequence + 1) + Int64(offset)
            let facts = try house.decide(
                command, by: .house, StoredHouse.books, closed: nil, at: StoredHouse.moment)
            commit.records += house.records(of: facts)
            for fact in facts {
                house.evolve(fact)
                number += 1
                commit.facts.append(FactRow(number: number, command: sequence, fact: fact))
            }
            commit.commands.append(Self.row(command, sequence))
            commit.donePapers += House.donePapers(of: facts)
        }
        return commit
    }

    /// Commits commands one by one.
    mutating func tell(_ commands: HouseCommand...) throws {
        for command in commands { try keep(try batch(command)) }
    }

    /// Commits a batch.
    mutating func keep(_ batch: Commit) throws {
        head = try store.commit(batch, after: head)
        for row in batch.facts { house.evolve(row.fact) }
    }

    static func row(
        _ command: HouseCommand, _ sequence: Int64, id: CommandID? = nil
    ) -> CommandRow {
        CommandRow(
            sequence: sequence, id: id ?? Self.id(sequence), device: device, epoch: epoch,
            seq: sequence, staff: "mei", at: StoredHouse.moment, hub: StoredHouse.moment,
            day: StoredHouse.day, command: Canonical.part(command), refusal: nil)
    }

    static func id(_ sequence: Int64) -> CommandID { CommandID(bits: UInt128(sequence)) }
}

extension HouseCommand {
    static let openTheDay = HouseCommand.openDay(OpenDay(day: StoredHouse.day))
    static let openTheNextDay = HouseCommand.openDay(
        OpenDay(day: BusinessDay(number: StoredHouse.day.number + 1)))
    static let takeUpBooks = HouseCommand.adoptBooks(AdoptBooks(menu: "menu", config: "config"))

    /// The commands of one check from its opening to its receipt.
    static func meal(_ check: UInt128) -> [HouseCommand] {
        let id = CheckID(bits: check)
        let line = LineDraft(id: LineID(bits: check), item: "mapo")
        return [
            .openCheck(OpenCheck(check: id, covers: 1)),
            .sendRound(SendRound(check: id, menu: nil, lines: [line])),
            .takeCash(
                TakeCash(
                    check: id, tender: TenderID(bits: check), given: Money(minor: 10_000),
                    balance: nil)),
            .closeCheck(OnCheck(check: id)),
        ]
    }
}
