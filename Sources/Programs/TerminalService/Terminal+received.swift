import HouseRules
import TerminalStore
public import Vocabulary
public import Wire

extension Terminal {
    /// Takes a message in. What it makes necessary is published by the next `tick`.
    ///
    /// - Returns: What happened; nothing for messages that are not ours or change nothing.
    /// - Throws: A fault of the store; the terminal must stop then.
    public func received(
        _ topic: String, _ bytes: [UInt8], at now: Moment
    ) throws(Fault) -> [TerminalEvent] {
        if topic.hasPrefix("\(topics.root)/state/") {
            if topic == topics.houseNow { try heard(house: bytes, now) }
            return [.state(topic: topic, bytes: bytes)]
        }
        if let other = topics.reading(presence: topic) {
            let presence: Presence? = try? Canonical.value(parsing: bytes, strict: false)
            return other == device ? [] : [.presence(other, presence)]
        }
        switch topics.reading(down: topic, of: device) {
        case .hello: return try read(bytes, topic, now, greeted)
        case .reply: return try read(bytes, topic, now, replied)
        case .answer: return try read(bytes, topic, now, answered)
        case .job, nil: return []
        }
    }

    /// The hub has just said how the house is, as it does when it opens: what waits for it goes out
    /// again at once. Questions too: a hub that was killed forgot them.
    public func hubIsBack(_ now: Moment) {
        flights = [:]
        handedOver = HandedOver()
        questions.askAgain()
        if case .greeting(_, let lowest, _) = phase { greet(now, lowest: lowest) }
    }

    /// Reads a message of the hub; fields that a newer hub has added are passed over.
    private func read<Message: Decodable>(
        _ bytes: [UInt8], _ topic: String, _ now: Moment,
        _ take: (Message, Moment) throws(Fault) -> [TerminalEvent]
    ) throws(Fault) -> [TerminalEvent] {
        let message: Message
        do { message = try Canonical.value(parsing: bytes, strict: false) } catch {
            return [.unreadable(topic: topic, cause: "\(error)")]
        }
        return try take(message, now)
    }
}

// MARK: - Hello

extension Terminal {
    private func greeted(_ answer: HelloAnswer, _ now: Moment) throws(Fault) -> [TerminalEvent] {
        guard case .greeting(_, _, let first) = phase, answer.number.map({ $0 >= first }) ?? true,
            isNews(answer.house)
        else { return [] }
        try learn(answer, now)
        if let epoch = answer.epoch, epoch != store.epoch { return try outrun(epoch, now) }
        flights = [:]
        handedOver = HandedOver()
        let known = try store.houseEpoch()
        if known != answer.house, known != nil || answer.call != nil {
            return try handOver(answer, now)
        }
        // The answer to an older hello may come twice: a hub that gathers must know of all.
        let count = try store.countFirstAnswers() ?? 0
        guard answer.call == nil || answer.expects == count else { return [] }
        answeredCall = answer.call
        try store.note(house: answer.house)
        phase = .open
        questions.askAgain()
        var events: [TerminalEvent] = [.helloed(answer)]
        let highest = try store.held().highest
        if answer.next > highest + 1 {
            try store.skip(to: answer.next)
        } else if answer.next <= highest {
            events += try bring(answer.next, now)
        }
        return events
    }
}

extension Terminal {
    /// The hub knows a newer store of this device than ours, and decides nothing of an older one:
    /// our clock was behind when ours was made. All that waits takes its place in a newer epoch.
    private func outrun(_ epoch: Epoch, _ now: Moment) throws(Fault) -> [TerminalEvent] {
        // An answer to what was said in an older epoch of ours is late, and changes nothing.
        guard try store.outrun(epoch, at: houseTime(now)) else { return [] }
        flights = [:]
        repairs = Repairs()
        greet(now, lowest: try store.nextToSend())
        return []
    }
}

// MARK: - A restored house

extension Terminal {
    /// Whether this is not an older house than one that was heard of: messages may be late.
    private func isNews(_ house: Epoch) -> Bool {
        if let newestHouse, house < newestHouse { return false }
        newestHouse = house
        return true
    }

    /// The house has been restored: it gets what it lost, with the answers it gave. The hello is
    /// said again, for now it can tell how many those are.
    private func handOver(
        _ answer: HelloAnswer, _ now: Moment
    ) throws(Fault) -> [TerminalEvent] {
        let lost = try store.recover(house: answer.house, next: answer.next)
        repairs = Repairs()
        greet(now)
        return lost.isEmpty ? [] : [.requeued(from: answer.next, count: lost.count)]
    }

    /// The hub says how the house is. One that was restored beside a broker that went on is
    /// greeted anew.
    private func heard(house bytes: [UInt8], _ now: Moment) throws(Fault) {
        guard let state: HouseState = try? Canonical.value(parsing: bytes, strict: false),
            let house = state.house, isNews(house), case .open = phase
        else { return }
        let isCalled = state.call != nil && state.call != answeredCall
        guard try store.houseEpoch() != house || isCalled else { return }
        greet(now)
    }
}

// MARK: - Replies

extension Terminal {
    private func replied(_ reply: Reply, _ now: Moment) throws(Fault) -> [TerminalEvent] {
        try learn(reply.day)
        if reply.outcome == .missing {
            guard case .open = phase, let seq = reply.missingSeq,
                repairs.missing.passes(seq, now)
            else { return [] }
            // Word of a command that waits no longer may be old: where the hub stands is asked.
            guard try store.waiting(from: seq, limit: 1).first?.seq == seq else {
                greet(now)
                return []
            }
            return try bring(seq, now)
        }
        if reply.outcome == .noted {
            guard let id = reply.id, let seq = try store.seq(of: id) else { return [] }
            // One below it that got lost goes first; until then this one stays where it is.
            guard flights.keys.allSatisfy({ $0 >= seq }) else { return [] }
            flights[seq] = nil
            handedOver.note(seq, at: now)
            return []
        }
        guard let reply = try named(reply), let id = reply.id, try store.settle(reply)
        else { return [] }
        if let seq = try store.seq(of: id) {
            flights[seq] = nil
            repairs.noteAnswered(seq)
        }
        return [.answered(id, reply)]
    }

    /// The reply with its command's id. A message the hub could not read is known by its hash
    /// alone.
    private func named(_ reply: Reply) throws(Fault) -> Reply? {
        if reply.id != nil { return reply }
        guard reply.outcome == .refused, let payload = reply.payload,
            let id = try store.waiting(hash: payload)
        else { return nil }
        return Reply(
            id: id, outcome: .refused, hub: reply.hub, day: reply.day, refusal: reply.refusal,
            payload: payload)
    }

    /// Brings the hub what it waits for: the command of a seq and all behind it, taken back from
    /// the answered ones when the hub has lost them. A seq that can never be decided is left out.
    private func bring(_ seq: Int64, _ now: Moment) throws(Fault) -> [TerminalEvent] {
        guard try store.sendable(from: seq, except: repairs.answeredTwice) == seq else {
            return try leaveOut(seq, now)
        }
        let lost = try store.requeue(from: seq)
        repairs.noteResent(lost)
        for seq in flights.keys.filter({ $0 >= seq }) { flights[seq] = Pacing(from: now) }
        return lost.isEmpty ? [] : [.requeued(from: seq, count: lost.count)]
    }

    private func leaveOut(_ seq: Int64, _ now: Moment) throws(Fault) -> [TerminalEvent] {
        let next = try store.sendable(from: seq, except: repairs.answeredTwice)
        guard let next, repairs.gaps.passes(seq, now) else { return [] }
        greet(now, lowest: next)
        return [.gap(seq)]
    }
}

// MARK: - Answers

extension Terminal {
    private func answered(_ page: Answer, _ now: Moment) throws(Fault) -> [TerminalEvent] {
        guard let pages = questions.take(page), let id = page.id else { return [] }
        let enters = judged.remove(id) == nil
        if case .signedIn(let session) = pages.first?.answer, enters { try enter(session, at: now) }
        return [.answer(id, pages)]
    }

    /// The hub's final word on a command; `nil` when it waits or is not kept here.
    public func reply(to id: CommandID) throws(Fault) -> Reply? { try store.reply(to: id) }

    /// Whether a command is kept here, answered or not.
    public func holds(_ id: CommandID) throws(Fault) -> Bool { try store.seq(of: id) != nil }

    /// How many commands wait for the hub.
    public func countWaiting() throws(Fault) -> Int { try store.countWaiting() }

}

// MARK: - People

extension Terminal {
    /// For how long a session lasts, as the hub judges it, in milliseconds.
    private static let sessionLifetime: Int64 = 24 * 60 * 60 * 1000

    /// Who is at the terminal; `nil` when nobody is.
    public func session() throws(Fault) -> SignedIn? { try store.session() }

    /// Lets somebody be at the terminal who has just signed in.
    public func enter(_ session: SignedIn, at now: Moment) throws(Fault) {
        try store.keep(session: session, began: houseTime(now).milliseconds)
    }

    /// Whose sessions live here, who was at the terminal last first.
    public func sessions(at now: Moment) throws(Fault) -> [SignedIn] {
        try store.sessions(since: oldestSession(now))
    }

    /// Lets somebody come back whose session lives; `nil`, and no change, when it does not.
    public func resume(_ staff: StaffID, at now: Moment) throws(Fault) -> SignedIn? {
        try store.resume(staff, since: oldestSession(now))
    }

    /// Nobody is at the terminal any more; the session lives on.
    public func leave() throws(Fault) { try store.keep(session: nil) }

    /// Ends the session of who is at the terminal; commands that wait keep the session they were
    /// asked under.
    public func signOut() throws(Fault) {
        guard let session = try store.session() else { return }
        try store.end(session: session.staff.id)
    }

    private func oldestSession(_ now: Moment) -> Int64 {
        houseTime(now).milliseconds - Self.sessionLifetime
    }
}
