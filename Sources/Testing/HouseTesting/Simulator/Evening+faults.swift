import TerminalService
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
    /// A terminal gets a new disk and a clock that is behind by so much.
    case terminalIsReplaced(behind: Int64)

    /// When something goes wrong: after so many commands, or at a time of the evening.
    struct Stroke {
        var after = 0
        /// Milliseconds after the command, or since the evening began.
        var time: Int64
        let fault: PlannedFault
    }

    /// What goes wrong on an evening.
    static func plan(_ chance: Chance, commands: Int, night: Night) -> [Stroke] {
        let drawn = draw(chance).map { fault in
            Stroke(
                after: chance.number(1...commands - 1), time: chance.milliseconds(0...2_000),
                fault: fault)
        }
        let atLandmarks = night.landmarks.filter { _ in chance.happens(400) }.map { landmark in
            Stroke(
                time: landmark.milliseconds - night.began.milliseconds
                    + chance.milliseconds(-4_000...4_000),
                fault: chance.oneOf([
                    .hubDies, .hubDies, .brokerRestarts, .terminalDies, .hubIsCutOff,
                    .clockJumps(milliseconds: chance.milliseconds(-60_000...60_000)),
                ]))
        }
        return drawn + atLandmarks
    }

    private static func draw(_ chance: Chance) -> [PlannedFault] {
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
        for _ in 0..<chance.oneOf([0, 0, 1, 2]) {
            let isDay = chance.happens(150)
            let hour = chance.milliseconds(-3_600_000...3_600_000)
            faults.append(.clockJumps(milliseconds: isDay ? -86_400_000 : hour))
        }
        for _ in 0..<chance.oneOf([0, 0, 1]) {
            let behind: Int64 = chance.oneOf([0, 3_600_000, 86_400_000])
            faults.append(.terminalIsReplaced(behind: behind))
        }
        return faults
    }
}

extension Evening {
    /// Plans what is to go wrong after the command that was just kept.
    func strikeIfPlanned() {
        for stroke in faultPlan where stroke.after == report.counts[.commands] {
            plan(.fault(stroke.fault), in: stroke.time)
        }
    }

    func strike(_ fault: PlannedFault) throws(Fault) {
        guard !isDraining else { return }
        note("fault \(fault)")
        switch fault {
        case .brokerRestarts: restartBroker()
        case .hubDies: if hub.hub != nil { killHub(.hubKilled) }
        case .hubIsCutOff:
            if hub.isConnected { count(.hubCutOff) }
            cutHubOff()
        case .terminalDies: try killTerminal()
        case .terminalIsReplaced(let milliseconds): try replaceTerminal(behind: milliseconds)
        case .partition(let milliseconds, let isNoticed):
            count(.partitions)
            let terminal = chance.oneOf(terminals)
            terminal.partitionedUntil = now + milliseconds
            // What a restored hub says reaches everybody who is connected, sooner or later.
            guard isNoticed || restorePlan != nil else { return }
            plan(
                .giveUp(terminal.number, connection: terminal.connection),
                in: chance.milliseconds(1_000...15_000))
        case .clockJumps(let milliseconds): setHubClock(ahead: milliseconds)
        }
    }

    /// A terminal dies and comes back, perhaps with another time on its clock.
    private func killTerminal() throws(Fault) {
        let terminal = chance.oneOf(terminals)
        let error = clockError(oftenIn: 300)
        guard terminal.machine != nil else { return }
        count(.terminalKilled)
        terminal.kill()
        setClock(of: terminal, by: error)
        plan(.switchOn(terminal.number), in: chance.milliseconds(300...15_000))
    }

    /// A terminal on which nothing waits gets a new disk.
    ///
    /// Not where the hub's own disk is put back from a backup: what both have lost is lost.
    private func replaceTerminal(behind milliseconds: Int64) throws(Fault) {
        guard restorePlan == nil else { return }
        var idle: [SimulatedTerminal] = []
        for terminal in terminals where try terminal.machine?.countWaiting() == 0 {
            idle.append(terminal)
        }
        guard !idle.isEmpty else { return }
        let terminal = chance.oneOf(idle)
        count(.terminalReplaced)
        terminal.kill()
        try terminal.loseDisk(after: log.submissions.count)
        setClock(of: terminal, by: -milliseconds)
        plan(.switchOn(terminal.number), in: chance.milliseconds(1_000...15_000))
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
