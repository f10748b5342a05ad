import HouseRules
import TerminalService
import Vocabulary

// MARK: - Clocks, lulls and shifts

extension Evening {
    /// The house grows quiet until shortly before the next thing the evening is to live through.
    func restIfPlanned() {
        let parts = night.landmarks.count + 1
        guard landmarksPassed + 1 < parts,
            report.counts[.commands] >= commandsToSend * (landmarksPassed + 1) / parts
        else { return }
        let time = night.landmarks[landmarksPassed].milliseconds - began.milliseconds
        landmarksPassed += 1
        let until = time - chance.milliseconds(0...20_000)
        guard until > now else { return }
        note("quiet until \(until)")
        quietUntil = max(quietUntil, until)
        if until - now > 4 * 3_600_000 { endShift() }
    }

    /// Everybody goes home and signs in anew when the house fills again.
    private func endShift() {
        shift += 1
        for terminal in terminals where terminal.machine != nil { leave(terminal) }
    }

    /// Signs out whoever worked here in an earlier shift.
    func leave(_ terminal: SimulatedTerminal) {
        guard terminal.shift != shift else { return }
        terminal.shift = shift
        terminal.isSignedIn = false
        // A sign-in on its way would be a session of the shift before, and a day old when used.
        if let waiting = terminal.signIn { terminal.machine?.forget(question: waiting.id) }
        terminal.signIn = nil
        do { try terminal.machine?.signOut() } catch { fail("nobody can sign out: \(error)") }
    }

    /// The hub's clock is set; house time never runs backwards all the same.
    func setHubClock(ahead milliseconds: Int64) {
        // Two jumps over a cut would be two business days: as far as a restore reaches.
        guard restorePlan == nil else { return }
        hub.jump += milliseconds
        note("the hub's clock is set by \(milliseconds) ms")
        if milliseconds > 0 { count(.hubClockForward) }
        if milliseconds < 0 { count(isDay(milliseconds) ? .hubClockDayBack : .hubClockBack) }
    }

    /// A terminal's clock is set. It does so between two lives of its program: a running one does
    /// not look at the wall.
    func setClock(of terminal: SimulatedTerminal, by milliseconds: Int64) {
        guard milliseconds != 0 else { return }
        terminal.skew += milliseconds
        note("the clock of \(terminal.device) is set by \(milliseconds) ms")
        count(.terminalClock)
    }

    private func isDay(_ milliseconds: Int64) -> Bool { milliseconds < -12 * 3_600_000 }

    /// By how much a clock is wrong: mostly not at all, up to an hour, or a day behind.
    func clockError(oftenIn permille: Int) -> Int64 {
        let isWrong = chance.happens(permille)
        let isDay = chance.happens(150)
        let hour = chance.milliseconds(-3_600_000...3_600_000)
        guard isWrong else { return 0 }
        return isDay ? -86_400_000 : hour
    }

    /// What the hub's commit means for days; the verdict judges them, this only counts.
    func countDays(_ facts: [HouseFact]) {
        for case .dayOpened(let fact) in facts { countDay(of: fact.house) }
    }

    /// A business day began over this house.
    func countDay(of house: House) {
        count(.days)
        if !house.checks.isEmpty { count(.openCuts) }
    }
}
