import Amounts
import Checks
public import HouseFolder
public import HouseRules
import HouseStore
import HubService
public import Menus
import OrderHub
public import Vocabulary
import Wire

/// A day of trade, made by a real hub over a real store as fast as it goes: checks that were
/// opened, ordered on, printed for, paid and closed, and at its end some that are open.
public final class HouseDay {
    private let hub: Hub
    private let store: HouseStore
    private let pad: OrderPad
    private var pen: Pen
    /// How many checks are served at a time.
    private static let party = 20

    /// A day in a data folder, whose lock must be held.
    ///
    /// - Parameters:
    ///   - device: The terminal that orders; it need not be enrolled.
    ///   - staff: Somebody who may order and settle.
    public init(
        _ data: HouseData, _ config: HouseConfig, _ menu: Menu, device: DeviceID, staff: StaffID
    ) throws(Fault) {
        let sessions = Sessions(key: try SecretFile.key(at: data.sessionKey))
        store = try HouseStore(folder: data.folder)
        hub = try Hub(
            store: store,
            opening: Hub.Opening(config: config, menu: menu, sessions: sessions),
            now: benchClock)
        pad = try OrderPad(menu)
        pen = Pen(device, staff: staff, sessions: sessions)
    }

    /// Works until there are so many facts, the last of them about the checks that stay open.
    ///
    /// - Parameter progress: Told how many facts there are.
    public func work(
        facts: Int, open: Int, progress: (Int) -> Void = { _ in }
    ) throws(Fault) {
        let before = try countFacts()
        try serve(min(open, Self.party), closing: false)
        let each = max(1, (try countFacts() - before) / max(1, min(open, Self.party)))
        let rest = max(0, open - Self.party)
        while try countFacts() + each * rest < facts {
            try serve(Self.party, closing: true)
            progress(try countFacts())
        }
        for start in stride(from: 0, to: rest, by: Self.party) {
            try serve(min(Self.party, rest - start), closing: false)
            progress(try countFacts())
        }
    }

    /// How many facts there are.
    public func countFacts() throws(Fault) -> Int { Int(try store.head().factNumber) }

    private func serve(_ count: Int, closing: Bool) throws(Fault) {
        guard count > 0 else { return }
        let checks = (0..<count).map { _ in CheckID.fresh() }
        try take(checks.map { .openCheck(OpenCheck(check: $0, covers: 2)) })
        for round in 0..<2 {
            try take(checks.enumerated().map { pad.round(2 * $0.offset + round, on: $0.element) })
        }
        guard closing else { return }
        try take(
            checks.compactMap { id in
                guard let check = hub.house.checks[id] else { return nil }
                let due = hub.house.bill(of: check, hub.books).total
                return .takeCash(
                    TakeCash(check: id, tender: .fresh(), given: due, balance: nil))
            })
        try take(checks.map { .closeCheck(OnCheck(check: $0)) })
    }

    /// Decides commands in one batch, and has their paper printed at once.
    private func take(_ commands: [HouseCommand]) throws(Fault) {
        var batch: [Incoming] = []
        for command in commands {
            batch.append(.message(pen.device, .command, pen.write(command).bytes))
        }
        let prepared = try hub.prepare(batch, at: benchClock)
        if let refused = prepared.commit.commands.first(where: { $0.refusal != nil }) {
            throw Fault(
                "make a day of trade", at: "command \(refused.sequence)",
                cause: refused.refusal?.code ?? "")
        }
        let papers = try hub.commit(prepared).prints.map { row in
            Incoming.own(
                .reportPaper(
                    ReportPaper(paper: row.effect.paper, outcome: .confirmed, trouble: nil)))
        }
        if !papers.isEmpty { _ = try hub.commit(try hub.prepare(papers, at: benchClock)) }
    }
}
