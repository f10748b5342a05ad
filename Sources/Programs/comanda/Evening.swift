import Amounts
import Checks
import Foundation
import HouseFolder
import HouseRules
import HouseTesting
import HubService
import Menus
import TerminalService
import Vocabulary
import Wire

/// A scripted evening: waiters at their tables, a second waiter who helps out, one cashier.
struct Evening {
    let opening: HouseOpening
    let seed: UInt64
    let checks: Int

    /// Works the evening over the real broker.
    ///
    /// - Returns: What the terminals were told.
    func run() async throws -> EveningTally {
        let waiters = [
            try await crew("waiter-1", [.seat, .order, .preBill], 0),
            try await crew("waiter-2", [.order], 1),
        ]
        let cashier = try await crew("cashier-1", [.settle, .reprint], 0)
        let manager = try await crew("host-1", [.void, .setMarketPrice], 0)
        let book = EveningBook()
        let phrases = EveningPhrases(opening.config.languages[0])
        let lanes = min(6, checks, opening.config.tables.count)
        try await TableService(
            waiter: waiters[0], helper: waiters[1], cashier: cashier, manager: manager,
            menu: opening.menu, tables: [], book: book, phrases: phrases
        ).setMarketPrices()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<lanes {
                let tables = opening.config.tables.enumerated()
                    .filter { $0.offset % lanes == lane }.map(\.element.id)
                let service = TableService(
                    waiter: waiters[lane % 2], helper: waiters[(lane + 1) % 2], cashier: cashier,
                    manager: manager, menu: opening.menu, tables: tables, book: book,
                    phrases: phrases)
                let mine = stride(from: lane, to: checks, by: lanes)
                group.addTask { [seed] in
                    for number in mine {
                        var dice = Dice(seed: seed &* 1_000_003 &+ UInt64(number))
                        try await service.serve(&dice)
                    }
                }
            }
            try await group.waitForAll()
        }
        for terminal in waiters + [cashier, manager] { await terminal.stop() }
        return await book.tally
    }

    /// A terminal with somebody signed in who may do what is done there; where several may, those
    /// who may do least come first.
    private func crew(
        _ device: DeviceID, _ rights: Set<Right>, _ index: Int
    ) async throws -> TerminalService {
        let file = try DeviceFile.read(DeviceAccess.file(of: device, in: opening.data))
        let terminal = try TerminalService(
            device: file, folder: opening.data.terminals.appendingPathComponent(device.text))
        try await terminal.start()
        let books = HouseBooks(config: opening.config, menus: [:])
        let able = opening.config.staff.filter { books.rights(of: $0).isSuperset(of: rights) }
            .sorted { books.rights(of: $0).count < books.rights(of: $1).count }
        guard !able.isEmpty else {
            throw Fault(
                "find somebody for the evening", at: "\(device)",
                cause: "nobody may do all of "
                    + rights.map(\.rawValue).sorted().joined(separator: ", "),
                hint: "see rights in staff.yaml")
        }
        let member = able[index % able.count]
        let pin = try PinFile.pin(of: member.id, in: opening.data.pins.path)
        do { _ = try await terminal.signIn(member.id, pin: pin, within: .seconds(30)) } catch {
            throw Fault("sign in", at: "\(member.id) on \(device)", cause: "\(error)")
        }
        return terminal
    }
}

/// What all terminals of an evening were told, in one place.
actor EveningBook {
    private(set) var tally = EveningTally()

    func note(_ command: HouseCommand, _ reply: Reply, isRefusalExpected: Bool) {
        tally.told.append(reply)
        guard (reply.outcome == .refused) != isRefusalExpected else { return }
        if let lines = reply.refusal?.lines, lines.allSatisfy(\.isSoldOut) { return }
        let kind = Canonical.tree(command)["kind"]?.text ?? "?"
        let why = reply.refusal.map { " (\($0.code))" } ?? ""
        tally.wrong.append("\(kind) was \(reply.outcome.rawValue)\(why)")
    }

    func silence(_ command: HouseCommand) {
        let kind = Canonical.tree(command)["kind"]?.text ?? "?"
        tally.wrong.append("\(kind) was not answered in time")
    }

    func note(paid: Money, on check: CheckID) { tally.paid[check, default: .zero] += paid }
}

extension RefusalCode.Line {
    /// Whether nothing is wrong with the line but that too little is left.
    fileprivate var isSoldOut: Bool { code == "portionsAreShort" }
}
