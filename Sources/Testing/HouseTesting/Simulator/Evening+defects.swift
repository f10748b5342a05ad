import Amounts
import Checks
import HouseRules
import HouseStore
import HubService
import Kitchen
import OrderHub
import Vocabulary
import Wire

// MARK: - What is broken on purpose

extension Evening {
    /// Numbers of dockets that no house ever counts to: those that a defect made.
    static let firstForged = 100_000

    /// A command that comes again is answered as it should be, and its dockets are issued anew.
    func doubleDockets(of incoming: [Incoming]) throws(Fault) {
        guard options.defect == .doubledDocket else { return }
        for case .message(_, .command, let bytes) in incoming {
            guard let envelope = try? CommandEnvelope(parsing: bytes) else { continue }
            for docket in issued[envelope.id] ?? [] {
                forged += 1
                let effect = try HouseEffect.printDocket(docket).forged(
                    ["docket.number": Int64(Self.firstForged + forged)])
                try hub.enqueue(EffectRow(effect: effect, command: 0))
            }
        }
    }

    /// Remembers which work a command gave the kitchen.
    func noteIssued(_ batch: PreparedBatch) {
        guard options.defect == .doubledDocket else { return }
        let ids = Dictionary(
            uniqueKeysWithValues: batch.commit.commands.map { ($0.sequence, $0.id) })
        for row in batch.commit.effects {
            guard case .printDocket(let docket) = row.effect, docket.kind == .work,
                let id = ids[row.command]
            else { continue }
            issued[id, default: []].append(docket)
        }
    }

    /// What is told of the house is what it was before the commit.
    func stale(_ messages: [Outgoing], before: [Outgoing]) -> [Outgoing] {
        guard options.defect == .staleSnapshot else { return messages }
        let old = Dictionary(before.map { ($0.topic, $0) }, uniquingKeysWith: { $1 })
        return messages.compactMap { $0.retained ? old[$0.topic] : $0 }
    }
}

extension HouseEffect {
    /// The same effect with some of its fields changed; a path is written `paper.sheet.bill`.
    func forged(_ changes: [String: Int64]) throws(Fault) -> HouseEffect {
        var tree = Canonical.tree(self)
        for (path, number) in changes {
            tree = tree.setting(path.split(separator: ".").map(String.init)[...], to: number)
        }
        do { return try Canonical.value(from: tree, strict: true) } catch {
            throw Fault("forge a paper", at: "paper \(paper)", cause: "\(error)")
        }
    }

    /// The bill as a house prints it that shares a tax out over the dishes: of every share the
    /// part of a cent is dropped, and what is left over is nobody's.
    func withUnevenTaxes() throws(Fault) -> HouseEffect {
        guard case .printPaper(let paper) = self else { return self }
        let bill = paper.sheet.bill
        let rates = SmallEvening.ratesByName
        var changes: [String: Int64] = [:]
        for (index, tax) in bill.taxes.enumerated() {
            let rate = tax.rate.partsPerMillion
            let dishes = bill.lines.filter { rates[$0.names] == tax.rate }
            let shares = dishes.map { $0.amount.minor * rate / (1_000_000 + rate) }
            changes["paper.sheet.bill.taxes.\(index).tax_minor"] = shares.reduce(0, +)
        }
        return try forged(changes)
    }
}

extension JSONTree {
    /// The tree with a number put in place of what stands at a path of keys and indices.
    fileprivate func setting(_ path: ArraySlice<String>, to number: Int64) -> JSONTree {
        guard let step = path.first else { return .integer(number) }
        switch self {
        case .object(var fields):
            fields[step] = fields[step]?.setting(path.dropFirst(), to: number)
            return .object(fields)
        case .list(var entries):
            guard let index = Int(step), entries.indices.contains(index) else { return self }
            entries[index] = entries[index].setting(path.dropFirst(), to: number)
            return .list(entries)
        default: return self
        }
    }
}
