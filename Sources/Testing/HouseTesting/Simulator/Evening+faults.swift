import Vocabulary

/// Something that goes wrong at some point of an evening.
enum PlannedFault: Equatable {
    case brokerRestarts
    case hubDies
    /// The hub loses its connection to a broker that goes on.
    case hubIsCutOff
    case terminalDies
    /// Nothing gets through to a terminal for so long.
    case partition(milliseconds: Int64, isNoticed: Bool)
    /// The hub's clock is set by so much.
    case clockJumps(milliseconds: Int64)

    /// What goes wrong on an evening, each after so many commands.
    static func plan(
        _ chance: Chance, commands: Int
    ) -> [(after: Int, fault: PlannedFault)] {
        let hour: Int64 = 3_600_000
        var faults: [PlannedFault] = []
        faults += Array(repeating: .brokerRestarts, count: chance.oneOf([0, 0, 1, 1, 2]))
        faults += Array(repeating: .hubDies, count: chance.oneOf([0, 0, 1, 2]))
        faults += Array(repeating: .hubIsCutOff, count: chance.oneOf([0, 0, 0, 1]))
        faults += Array(repeating: .terminalDies, count: chance.oneOf([0, 1, 2, 3]))
        for _ in 0..<chance.oneOf([0, 1, 2]) {
            faults.append(
                .partition(
                    milliseconds: chance.milliseconds(2_000...60_000),
                    isNoticed: chance.happens(500)))
        }
        if chance.happens(250) {
            faults.append(.clockJumps(milliseconds: chance.oneOf([hour, -hour])))
        }
        return faults.map { (chance.number(1...commands - 1), $0) }
    }
}

extension Evening {
    /// Plans what is to go wrong after the command that was just kept.
    func strikeIfPlanned() {
        for (after, fault) in faultPlan where after == report.counts.commands {
            plan(.fault(fault), in: chance.milliseconds(0...2_000))
        }
    }

    func strike(_ fault: PlannedFault) throws(Fault) {
        guard !isDraining else { return }
        note("fault \(fault)")
        switch fault {
        case .brokerRestarts: restartBroker()
        case .hubDies: if hub.hub != nil { killHub() }
        case .hubIsCutOff: cutHubOff()
        case .terminalDies:
            let terminal = chance.oneOf(terminals)
            guard terminal.machine != nil else { return }
            report.counts.killed += 1
            terminal.kill()
            plan(.switchOn(terminal.number), in: chance.milliseconds(300...15_000))
        case .partition(let milliseconds, let isNoticed):
            let terminal = chance.oneOf(terminals)
            terminal.partitionedUntil = now + milliseconds
            guard isNoticed else { return }
            plan(
                .giveUp(terminal.number, connection: terminal.connection),
                in: chance.milliseconds(1_000...15_000))
        case .clockJumps(let milliseconds): hub.jump += milliseconds
        }
    }

    /// Nothing goes wrong any more and nobody asks for more: everything must come to rest.
    func beginDrain() {
        guard !isDraining else { return }
        note("drain")
        isDraining = true
        faultLevels = .none
        for terminal in terminals { terminal.partitionedUntil = -1 }
        for printer in printers where !printer.isReady { plan(.mend(printer.id), in: 1_000) }
    }
}
