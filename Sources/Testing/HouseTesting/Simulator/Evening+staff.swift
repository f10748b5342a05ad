import HouseRules
import TerminalService
import TerminalStore
import Vocabulary
import Wire

// MARK: - People at their terminals

extension Evening {
    /// Somebody does something, and will do more later.
    func act(on terminal: SimulatedTerminal) throws(Fault) {
        guard !isDraining else { return }
        if chance.happens(4) { quietUntil = now + chance.milliseconds(360_000...900_000) }
        let rest = max(0, quietUntil - now)
        plan(.act(terminal.number), in: rest + chance.milliseconds(1_000...14_000))
        guard rest == 0, let machine = terminal.machine else { return }
        if terminal.isSignedIn, chance.happens(20) { try changeShift(on: terminal) }
        guard terminal.isSignedIn else { return try signIn(on: terminal) }
        var choice = StaffChoice(
            chance: chance, view: terminal.view, now: clock(ahead: terminal.skew),
            lineCount: lineCount)
        let commands = terminal.isCashier ? choice.cashier() : choice.waiter()
        lineCount = choice.lineCount
        for command in commands where terminal.isSignedIn {
            try submit(command, on: machine, of: terminal)
        }
        try pump(terminal)
    }

    private func changeShift(on terminal: SimulatedTerminal) throws(Fault) {
        try terminal.machine?.signOut()
        terminal.isSignedIn = false
        let people = terminal.isCashier ? SmallEvening.cashiers : SmallEvening.waiters
        terminal.staff = chance.oneOf(people)
    }

    private func submit(
        _ command: HouseCommand, on machine: Terminal, of terminal: SimulatedTerminal
    ) throws(Fault) {
        let time = clock(ahead: terminal.skew)
        let id = CommandID(milliseconds: time.milliseconds, random: chance.bits())
        // A nervous finger asks twice; it is one submission.
        for _ in 0..<(chance.happens(30) ? 2 : 1) {
            let envelope: CommandEnvelope
            do { envelope = try machine.submit(command, id: id, at: time) } catch {
                throw error.fault
            }
            guard log.note(envelope, on: terminal.device) else { continue }
            note("\(terminal.device) \(envelope.seq) \(id)")
            count(.commands)
            strikeIfPlanned()
            try backUpIfPlanned()
        }
        restIfPlanned()
        if report.counts[.commands] >= commandsToSend { beginDrain() }
    }

    private func signIn(on terminal: SimulatedTerminal) throws(Fault) {
        guard let machine = terminal.machine else { return }
        if let waiting = terminal.signIn {
            guard now - waiting.since > 10_000 else { return }
            machine.forget(question: waiting.id)
        }
        let id = CommandID(
            milliseconds: clock().milliseconds, random: chance.bits())
        terminal.signIn = (id, now)
        try machine.ask(
            .signIn(SignIn(staff: terminal.staff, pin: SmallEvening.pin)), id: id)
        try pump(terminal)
    }

    /// What a machine reports.
    func take(_ event: TerminalEvent, on terminal: SimulatedTerminal) throws(Fault) {
        switch event {
        case .state(let topic, let bytes): terminal.view.take(topic, bytes)
        case .helloed(let hello):
            terminal.view.menu = hello.menu
            if let day = hello.day { log.note(day, on: terminal.device) }
            if terminal.isSignedIn, chance.happens(400) { try askForState(on: terminal) }
        case .answer(_, let pages):
            // A question may have waited for a connection until its session was a day old.
            if case .refused(let refusal) = pages.first?.answer,
                shift == 0 || refusal.code != "badSession"
            {
                fail("a question on \(terminal.device) was refused: \(refusal.code)")
            }
            if case .signedIn = pages.first?.answer {
                terminal.signIn = nil
                terminal.isSignedIn = true
                try askForState(on: terminal)
            }
            terminal.view.take(pages)
        case .unreadable(let topic, let cause):
            fail("\(terminal.device) cannot read \(topic): \(cause)")
        case .failed(let fault): throw fault
        case .gap(let seq):
            count(.gaps)
            // Nothing is turned away on an evening: only a newer epoch leaves places empty.
            if terminal.epochs.count < 2 {
                fail("\(terminal.device) believes that \(seq) can never be decided")
            }
        case .connected, .disconnected, .answered, .requeued, .overflowed, .presence: break
        }
    }

    private func askForState(on terminal: SimulatedTerminal) throws(Fault) {
        let id = CommandID(milliseconds: clock().milliseconds, random: chance.bits())
        try terminal.machine?.ask(.state, id: id)
    }
}
