import Cells
import Checks
import HouseRules
import Kitchen
import Vocabulary
import Wire
import Wording

/// How the desk takes up what it is told.
extension Desk {
    mutating func learn(_ message: WaiterMessage) {
        switch message {
        case .key, .resized, .clock: break
        case .link(let state): wasLinked(state)
        case .state(let piece): learn(piece)
        case .house(let picture):
            house = picture
            countTables()
        case .menu(let pages): shelf = MenuShelf(pages)
        case .presence(let device, let drafts):
            presence[device] = device == self.device || drafts.isEmpty ? nil : drafts
        case .kept(let id): wasKept(id)
        case .notKept(let id, let cause): wasNotKept(id, cause)
        case .replied(let id, let reply): wasAnswered(id, reply)
        case .signedIn(let session):
            // For others nobody waits any more: whoever is at the terminal stays there.
            if signingIn == session.staff.id { effects.append(.enter(session)) }
        case .entered(let session): arrived(session)
        case .signInRefused(let staff, let refusal): wasNotSignedIn(staff, refusal)
        case .notEntered(let staff, let fault):
            guard isAwaited(staff) else { return }
            (signingIn, returning) = (nil, nil)
            say(.fault(fault.description), .bad)
        case .drafted(let id, let kept): wasDrafted(id, as: kept)
        case .notDrafted(let id, let fault): wasNotDrafted(id, fault)
        case .failed(let fault): say(.fault(fault.description), .bad)
        }
    }

    /// Others learn of the drafts that this terminal was started with.
    private mutating func wasLinked(_ state: LinkState) {
        if state == .hub, link != .hub { reached = now }
        link = state
        guard state == .hub else { return }
        // What the broker had kept is told before the hub greets, and the house is always in it.
        if known.house != nil { knowsTables = true }
        tellDrafts()
    }

    /// A hub whose broker has just been started greets before it has told anything: until then no
    /// table is free. It tells of every table then, of a free one that nobody is there.
    private mutating func hearOfTables(_ piece: HousePiece) {
        switch piece {
        case .afresh:
            knowsTables = false
            toldTables = []
        case .table(let state): toldTables.insert(state.table)
        case .gone(.table, let id): if let table = TableID(id) { toldTables.insert(table) }
        default: return
        }
        countTables()
    }

    private mutating func countTables() {
        guard !knowsTables, !toldTables.isEmpty, !tables.isEmpty else { return }
        knowsTables = tables.allSatisfy { toldTables.contains($0.id) }
        // Whose party is gone could not be told before.
        if knowsTables { forgetDrafts() }
    }

    /// A broker tells nothing of a free table: where the house came after the greeting, all that it
    /// had kept is there some time later.
    mutating func waitForTables() {
        guard !knowsTables, link == .hub, known.house != nil else { return }
        knowsTables = now.milliseconds - reached.milliseconds >= Self.tellingTime
    }

    /// Whose session has ended is asked for the PIN again. What is said of somebody whom nobody
    /// waits for any more is said to nobody.
    private mutating func wasNotSignedIn(_ staff: StaffID, _ refusal: RefusalCode?) {
        guard isAwaited(staff) else { return }
        if refusal?.code == "badSession" {
            sessions.removeAll { $0.staff.id == staff }
            former = nil
        }
        (signingIn, returning) = (nil, nil)
        refusal.map { refuse($0) } ?? say(.screen(.signInNeedsHub), .bad)
    }

    private mutating func learn(_ piece: HousePiece) {
        switch piece {
        case .docket(let state): hear(of: state.docket)
        case .portions(let state): hear(of: state)
        case .note(let note): hear(of: note)
        case .gone(.note, let id):
            inbox.removeAll {
                if case .note(let note) = $0.what { "\(note.note)" == id } else { false }
            }
        default: break
        }
        known.learn(piece)
        hearOfTables(piece)
        if case .check(let state) = piece { reconcile(with: state.check) }
        if case .table(let state) = piece { followMove(of: state) }
        switch piece {
        case .gone(.check, let id): forgetDrafts(of: CheckID(id))
        case .gone(.table, _): forgetDrafts()
        default: break
        }
    }

    /// How long the hub may take to tell all that it knows, in milliseconds.
    private static let tellingTime: Int64 = 5000

    /// A docket in trouble is told once per trouble.
    private mutating func hear(of docket: Docket) {
        guard let trouble = docket.state.trouble, docket.state.progress != .queued,
            heardTroubles.updateValue(docket.state, forKey: docket.number) != docket.state
        else { return }
        add(.paper(docket.number, docket.table, docket.printer, trouble.rawValue))
    }

    private mutating func hear(of state: PortionsState) {
        let before = heardPortions.updateValue(state.left, forKey: state.item)
        // What was told together with everything else is no news; what came after it is.
        let isLive = before != nil || now.milliseconds - reached.milliseconds > Self.tellingTime
        if state.left == .zero, before != .zero, isLive { add(.soldOut(state.item)) }
        if before == .zero, state.left > .zero { add(.backAgain(state.item)) }
    }

    /// A note is told once; one's own stands there as read.
    private mutating func hear(of note: NoteState) {
        guard heardNotes.insert(note.note).inserted else { return }
        let isOwn = note.by == session?.staff.id
        var news = News(what: .note(note), at: note.at)
        news.isSeen = isOwn
        let place = inbox.firstIndex { $0.at <= note.at } ?? inbox.count
        inbox.insert(news, at: place)
        if inbox.count > News.most { inbox.removeLast() }
        if !isOwn, isFor(me: news) { effects.append(.bell) }
    }

    /// What is told again, as when the same round comes back for the same dish, is one message
    /// that counts and is on top; of a docket and of what is left of a dish the last word stays.
    mutating func add(_ what: News.What) {
        var news = News(what: what, at: now)
        if let place = inbox.firstIndex(where: { $0.what.isToldAgain(by: what) }) {
            let before = inbox.remove(at: place)
            if what.isCounted { news.times = before.times + 1 }
        }
        inbox.insert(news, at: 0)
        if inbox.count > News.most { inbox.removeLast() }
        effects.append(.bell)
    }

    // MARK: - Reading

    /// Whether who is signed in may read something: a note to one person is read by that person
    /// and by who wrote it.
    private func isFor(me news: News) -> Bool {
        guard case .note(let note) = news.what, let to = note.to else { return true }
        return session.map { [to, note.by].contains($0.staff.id) } ?? false
    }

    /// The places in the inbox of what who is signed in may read, the newest first.
    var readable: [Int] { inbox.indices.filter { isFor(me: inbox[$0]) } }

    /// How much of that was not read.
    var unread: Int { inbox.count { !$0.isSeen && isFor(me: $0) } }

    /// What became of paper in trouble, once it is over; `nil` while that is not known.
    func outcome(of news: News.What) -> ScreenText? {
        guard case .paper(let number, _, _, let trouble) = news, knowsTables,
            known.dockets[number] == nil
        else { return nil }
        // One that could not be set was passed on, or printed after all: nobody here knows which.
        return trouble == PaperTrouble.unsettable.rawValue ? .wasSettled : .cameOut
    }

    mutating func readAll() {
        for place in readable { inbox[place].isSeen = true }
    }

    /// A draft goes with its party to another table; it stays where the party still sits.
    private mutating func followMove(of state: TableState) {
        for party in state.parties {
            let tables = [state.table] + party.tables
            for (id, draft) in drafts where id.check == party.check {
                guard draft.table.map({ !tables.contains($0) }) ?? true else { continue }
                var moved = draft
                moved.table = state.table
                earlier[id] = nil
                keep(moved)
            }
        }
    }

    // MARK: - What became of commands

    private mutating func wasKept(_ id: CommandID) {
        if let said = isOnDisk(id), notice == nil { say(said) }
    }

    private mutating func wasNotKept(_ id: CommandID, _ cause: String) {
        guard let given = settle(id) else { return }
        if case .sendRound(let round) = given.command { takeBack(id, round.check, problems: []) }
        say(.fault(cause), .bad)
        effects.append(.bell)
    }

    private mutating func wasAnswered(_ id: CommandID, _ reply: Reply) {
        guard reply.outcome == .accepted || reply.outcome == .refused,
            let given = settle(id)
        else { return }
        if reply.outcome == .accepted {
            wasAccepted(id, given.command)
        } else {
            wasRefused(id, given.command, reply.refusal ?? RefusalCode("houseFault"))
        }
    }

    private mutating func wasAccepted(_ id: CommandID, _ command: HouseCommand) {
        switch command {
        case .sendRound(let round):
            // The draft knows the table of a party that the hub has not told of yet.
            let table = tableName(of: round.check)
            roundArrived(id, check: round.check)
            say(.sent(table: table, lines: round.lines.count))
        case .transferCheck(let move): say(.moved(to: name(of: move.table)))
        case .printPreBill: say(.screen(.preBillOrdered))
        case .voidLine(let void): wasVoided(void)
        case .fireCourse: say(.screen(.fired))
        case .setPortions: say(.screen(.portionsAreSet))
        case .mergeTables(let merge):
            adoptDrafts(of: merge.merged, into: merge.check)
            say(.done(.way(.merge)))
        case .seatParty, .openCheck: break
        default: command.deed.map { say(.done($0)) }
        }
    }

    /// What was on paper may be on the stove: nobody can sell it again.
    private mutating func wasVoided(_ void: VoidLine) {
        let line = known.checks[void.check]?.check.line(void.line)
        guard let line, line.isOnPaper, known.portions[line.item] != nil else {
            return say(.screen(.voided))
        }
        say(.voidedNotBack(line.item), .warn)
    }

    private mutating func wasRefused(
        _ id: CommandID, _ command: HouseCommand, _ refusal: RefusalCode
    ) {
        effects.append(.bell)
        refuse(refusal)
        switch command {
        case .sendRound(let round):
            takeBack(id, round.check, problems: refusal.lines ?? [])
            if refusal.code == "menuChanged" { useCurrentMenu(round.check) }
            if refusal.code == "checkIsMerged",
                let into = refusal.args["into"].flatMap(CheckID.init)
            {
                // The party sits elsewhere now; its dishes go on there, when the waiter says so.
                adoptDrafts(of: round.check, into: into)
                leave(round.check)
            }
            // Of a party that never was the dishes are drafted for another one by now.
            let check = heirs[round.check] ?? round.check
            add(.roundRefused(check, tableName(of: check), refusal))
        case .seatParty(let party): wasNotSeated(party, refusal)
        default: add(.refused(tableName(of: command.check), refusal))
        }
    }

    /// Somebody else seated this table first: what was drafted goes to that party's check when the
    /// waiter says so, and nothing is lost meanwhile.
    private mutating func wasNotSeated(_ party: SeatParty, _ refusal: RefusalCode) {
        add(.refused(name(of: party.table), refusal))
        guard let there = known.tables[party.table], let staff = session?.staff.id,
            let draft = drafts[DraftID(staff: staff, check: party.check)]
        else { return }
        adopt(draft, into: there.check, table: party.table)
        say(.seatedElsewhere(table: name(of: party.table)), .warn)
        leave(party.check)
    }
}
