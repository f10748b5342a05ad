import Checks
import Floor
import HouseRules
import HouseStore
import HubService
import Kitchen
import OrderHub
import PrinterLink
import Printing
import Tenders
import Vocabulary
import Wire

// MARK: - The hub at work

extension Evening {
    /// Something waits for the hub; it takes all that waits at once.
    func arrive(_ item: Incoming) {
        guard hub.hub != nil else { return }
        if case .message = item, !hub.isConnected { return }
        hub.inbox.append(item)
        planWork()
    }

    private func planWork() {
        guard !hub.isWorkPlanned else { return }
        hub.isWorkPlanned = true
        plan(.hubWorks(life: hub.life), in: chance.oneOf([1, 10, 50, 200]))
    }

    func lookAtClock() {
        // Nothing is missed while everybody sleeps: whatever arrives is looked at at once.
        let isLong = quietUntil - now > 600_000
        plan(.hubLooksAtClock(life: hub.life), in: isLong ? 300_000 : 30_000)
        planWork()
    }

    /// One batch: decided, committed, answered; the hub may be killed anywhere between.
    func work() throws(Fault) {
        hub.isWorkPlanned = false
        guard let machine = hub.hub else { return }
        let time = clock(ahead: hub.jump)
        let isDayOver = machine.isDayOver(at: time)
        guard !hub.inbox.isEmpty || isDayOver else { return }
        let incoming = hub.inbox
        hub.inbox = []
        let isKilled = chance.happens(faultLevels.hubKilled)
        let killPoint = chance.number(0...2)
        try doubleDockets(of: incoming)
        let told = options.defect == .staleSnapshot ? machine.allState() : []
        let prepared = try machine.prepare(incoming, at: time, startsDay: isDayOver)
        if options.defect == .replyBeforeCommit { prepared.replies.forEach(publish) }
        if isKilled, killPoint == 0 { return killHub(.hubKilledBeforeCommit) }
        var output = try machine.commit(prepared)
        hub.lastHouse = machine.house
        countDays(prepared.commit.facts.map(\.fact))
        noteIssued(prepared)
        output.messages = stale(output.messages, before: told)
        if options.defect == .replyBeforeCommit {
            output.messages.removeFirst(prepared.replies.count)
        }
        note("commit \(machine.sequence) \(output.messages.count) \(output.prints.count)")
        if isKilled {
            let sent = killPoint == 1 ? 0 : chance.number(0...output.messages.count)
            output.messages.prefix(sent).forEach(publish)
            return killHub(.hubKilledAfterCommit)
        }
        output.messages.forEach(publish)
        for paper in output.prints { try hub.enqueue(paper) }
        for request in output.signIns {
            plan(.signedIn(request, life: hub.life), in: chance.milliseconds(50...300))
        }
        startPrinting()
    }

    /// A PIN was checked beside the hub's work.
    func answer(_ request: SignInRequest) {
        guard let machine = hub.hub else { return }
        var content = Answer.Content.refused(RefusalCode("signInWrong"))
        if request.signIn.pin == SmallEvening.pin,
            let member = machine.books.member(request.signIn.staff)
        {
            let issued = max(machine.lastMoment, clock(ahead: hub.jump))
            let token = machine.sessions.token(
                device: request.device, staff: member.id, issued: issued)
            content = .signedIn(
                SignedIn(
                    token: token, staff: member, rights: machine.books.rights(of: member)))
        }
        publish(machine.message(Answer(id: request.query, answer: content), to: request.device))
    }

    func killHub(_ how: Happening) {
        note("\(how.rawValue)")
        count(how)
        hub.kill()
        plan(.hubStarts, in: chance.milliseconds(200...6_000))
    }

    /// Opens the house; it must be the one that was left, but for a new day.
    func openHub() throws(Fault) {
        try hub.start(now: clock(ahead: hub.jump))
        guard let house = hub.hub?.house else { return }
        let last = hub.lastHouse
        if let last, !last.isSame(as: house) {
            fail("10 the house was another one when it reopened")
        }
        if last?.day != house.day { countDay(of: house) }
        hub.lastHouse = house
    }

    func startHub() throws(Fault) {
        // One that was dead when it was restored is started once.
        guard hub.hub == nil else { return }
        let error = isDraining || !options.hasFaults ? 0 : clockError(oftenIn: 300)
        if error != 0 { setHubClock(ahead: error) }
        try openHub()
        note("hub started at \(hub.hub?.sequence ?? 0)")
        plan(.hubConnects(life: hub.life), in: chance.milliseconds(10...400))
        plan(.hubLooksAtClock(life: hub.life), in: 30_000)
        if isRestored { plan(.hubRecovers(life: hub.life), in: 1_000) }
        startPrinting()
    }

    /// The hub stands at the broker: all state is told anew, and what the broker still keeps of
    /// things that are gone is cleared.
    func connectHub() {
        guard let machine = hub.hub else { return }
        hub.isConnected = true
        guard options.defect != .staleState else { return }
        let state = machine.allState()
        state.forEach(publish)
        let told = Set(state.map(\.topic))
        for topic in retained.keys.sorted() where !told.contains(topic) { clear(topic) }
    }
}

// MARK: - Printing

extension Evening {
    /// Every idle printer with something to do begins.
    private func startPrinting() {
        for printer in SmallEvening.printers { planStep(printer, in: 1) }
    }

    private func planStep(_ printer: PrinterID, in milliseconds: Int64) {
        guard let line = hub.lines[printer], !line.isBusy, !line.waiting.isEmpty else { return }
        hub.lines[printer]?.isBusy = true
        plan(.print(printer, life: hub.life), in: milliseconds)
    }

    /// Tries to bring the first paper of a queue out.
    func step(_ id: PrinterID) throws(Fault) {
        guard let store = hub.store, let printer = printers.first(where: { $0.id == id }),
            var attempt = attempt(of: id)
        else { return }
        let isKilled = chance.happens(faultLevels.killedPrinting)
        let isKilledBefore = chance.happens(500)
        let failing = faultLevels.printerFails
        let outcome = try attempt.tryOnce(
            store: store, config: hub.opening.config,
            deliver: { bytes, _ in
                if isKilled, isKilledBefore { return .unsure(.stopped) }
                let delivery = printer.deliver(bytes, failing: failing)
                // A killed hub learns nothing any more of what the printer says.
                return isKilled ? .unsure(.stopped) : delivery
            })
        note("print \(outcome.paper) \(outcome.outcome) \(outcome.trouble?.rawValue ?? "")")
        if !printer.isReady {
            plan(.mend(id), in: isDraining ? 1_000 : chance.milliseconds(1_000...40_000))
        }
        if isKilled { return killHub(.hubKilledPrinting) }
        hub.lines[id]?.attempt = attempt
        plan(.printed(id, outcome, life: hub.life), in: chance.milliseconds(100...900))
    }

    /// The attempt to bring out the first paper of a queue; one that was begun goes on.
    private func attempt(of id: PrinterID) -> PaperAttempt? {
        guard let line = hub.lines[id], var paper = line.waiting.first else { return nil }
        guard options.defect == .unmarkedRetry else { return line.attempt ?? PaperAttempt(paper) }
        paper.mayBeOut = false
        return PaperAttempt(paper)
    }

    /// The house is told what became of a paper; the queue goes on.
    func settle(_ outcome: ReportPaper, of id: PrinterID) {
        // Of a docket that a defect made the house knows nothing.
        if outcome.paper < Self.firstForged { arrive(.own(.reportPaper(outcome))) }
        hub.lines[id]?.isBusy = false
        if outcome.outcome == .confirmed {
            hub.lines[id]?.waiting.removeFirst()
            hub.lines[id]?.attempt = nil
            hub.lines[id]?.pause = 500
            planStep(id, in: 1)
        } else {
            let pause = hub.lines[id]?.pause ?? 500
            hub.lines[id]?.pause = min(5_000, pause * 2)
            planStep(id, in: pause)
        }
    }
}

extension House {
    /// Whether everything that is open and all numbers are the same; the day may be another one.
    fileprivate func isSame(as other: House) -> Bool {
        counters == other.counters && floor == other.floor && checks == other.checks
            && kitchen == other.kitchen && till == other.till && papers == other.papers
            && copies == other.copies
    }
}
