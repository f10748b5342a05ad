import Amounts
import HouseRules
import HouseStore
import Testing
import Vocabulary
import Wire

struct RowWritingTests {
    @Test func `a row that writes itself is written as its encoder would`() throws {
        let row = StoredEvening.row(.openTheDay, 7)
        let refused = CommandRow(
            sequence: 8, id: row.id, device: row.device, epoch: row.epoch, seq: 3, staff: nil,
            at: row.at, hub: row.hub, day: nil, command: row.command,
            refusal: RefusalCode("badSession", ["why": "\"so\"\n"]), facts: 0,
            numbers: IssuedNumbers(check: 5, papers: [6, 7], receipt: 8))
        for row in [row, refused] {
            #expect(Canonical.bytes(row) == Canonical.tree(row).canonicalBytes)
        }
    }

    @Test func `the facts of a meal write themselves as their encoders would`() throws {
        let folder = try StoreFolder()
        var evening = try StoredEvening(try folder.open())
        var kinds: Set<HouseFact.Kind> = []
        for command in [.takeUpBooks, .openTheDay] + HouseCommand.meal(1) {
            let batch = try evening.batch(command)
            for row in batch.facts {
                #expect(Canonical.bytes(row) == Canonical.tree(row).canonicalBytes)
                kinds.insert(row.fact.kind)
            }
            try evening.keep(batch)
        }
        #expect(kinds.isSuperset(of: [.roundSent, .docketIssued, .tenderTaken, .checkClosed]))
    }
}
