import HouseFolder
import HouseRules
import HouseStore
public import Vocabulary
import Wire

extension Hub {
    /// Takes in what comes to a restored house before it decides anything: commands with their
    /// first answers are kept in memory, new ones wait in their terminals.
    func gather(_ incoming: [Incoming], at now: Moment) throws(Fault) -> PreparedBatch {
        var batch = emptyBatch(at: moment(at: now))
        for item in incoming {
            switch item {
            case .own(let command): gathering?.own.append(command)
            case .message(let device, .command, let bytes):
                if let envelope = try? CommandEnvelope(parsing: bytes) {
                    let one = Gathering.Held(
                        device: device, envelope: envelope, size: bytes.count,
                        message: NotedMessage(item))
                    try gather(one, at: now, &batch)
                }
            case .poisoned(let device, .command, let bytes, true):
                if let outline = try? CommandEnvelope(outlining: bytes) {
                    let one = Gathering.Held(
                        device: device, envelope: outline, size: bytes.count,
                        message: NotedMessage(item), isPoisoned: true)
                    try gather(one, at: now, &batch)
                }
            case .message(let device, .hello, let bytes): greet(bytes, device, now, &batch)
            case .message(let device, .query, let bytes): batch.questions.append((device, bytes))
            // Any other that brought the hub down is answered when it comes again.
            case .message(_, .result, _), .poisoned: continue
            }
        }
        return batch
    }

    private func gather(
        _ one: Gathering.Held, at now: Moment, _ batch: inout PreparedBatch
    ) throws(Fault) {
        let (envelope, device) = (one.envelope, one.device)
        guard device != DeviceID.house, envelope.id.version != 8 else { return }
        if let stored = try store.command(envelope.id) {
            guard stored.device == device, stored.command == envelope.body else { return }
            gathering?.noteKnown(envelope.seq, of: device, at: now)
            return send(stored.reply, to: device, &batch)
        }
        guard envelope.answered != nil, gathering?.take(one, at: now) == true else { return }
        send(
            Reply(id: envelope.id, outcome: .noted, hub: batch.moment, day: batch.house.day),
            to: device, &batch)
    }

    private func greet(
        _ bytes: [UInt8], _ device: DeviceID, _ now: Moment, _ batch: inout PreparedBatch
    ) {
        guard device != DeviceID.house, let hello = try? read(hello: bytes) else { return }
        let isWhole = hello.house == epoch
        gathering?.note(hello, of: device, isWhole: isWhole, at: now)
        if isWhole { rollCall?.note(device) }
        var next: Int64 = 1
        if let known = batch.positions[device], known.epoch == hello.epoch { next = known.next }
        // What it no longer holds is given up when the rest is decided.
        let answer = HelloAnswer(
            house: epoch, next: max(next, hello.lowest), day: batch.house.day,
            menu: batch.house.menu, hub: max(batch.moment, now), call: gathering?.call,
            expects: isWhole ? hello.firstAnswers ?? 0 : nil, number: hello.number)
        publish(Canonical.bytes(answer), topics.down(device, .hello), &batch)
    }
}

extension PreparedBatch {
    /// What became of a command in this batch; `nil` when it got no place in the journal.
    fileprivate func outcome(of one: Gathering.Held) -> Reply.Outcome? {
        commit.commands.last { $0.id == one.envelope.id }?.outcome
    }
}

// MARK: - Deciding

extension Hub {
    /// Decides what was gathered as soon as it is whole, or has been waited for long enough.
    ///
    /// - Returns: What follows; `nil` while there is nothing to gather, or more to wait for.
    public func recoverWhenReady(at now: Moment) throws(Fault) -> HubOutput? {
        var call: HubOutput?
        if rollCall?.isDue(at: now) == true {
            call = HubOutput()
            call?.messages = [houseState()].compactMap(\.self)
        }
        guard let gathering else { return call }
        let enrolled = try store.devices().filter { $0.role != .printer }.map(\.id)
        if rollCall == nil { rollCall = RollCall(of: enrolled, at: now) }
        guard gathering.isReady(enrolled, at: now) else { return call }
        return try recover(gathering, of: enrolled, at: now)
    }

    private func recover(
        _ gathering: Gathering, of enrolled: [DeviceID], at now: Moment
    ) throws(Fault) -> HubOutput {
        var batch = emptyBatch(at: lastMoment)
        var (known, unknown) = gathering.inOrder()
        let all = known + unknown
        // First of all: what had numbers gets them from what was stepped over, and what nobody
        // knows the numbers of gets some that cannot be on paper.
        try honour(all, leavingRoomFor: unknown, &batch)
        for (place, one) in known.enumerated() {
            // A first answer is what its terminal says: house time is never put ahead of our clock.
            batch.moment = max(batch.moment, min(one.first.hub ?? batch.moment, now))
            try recover(one, before: known[place...], needing: &unknown, &batch)
        }
        if !unknown.isEmpty { batch.moment = max(batch.moment, now) }
        for one in unknown { try recover(one, &batch) }
        for command in gathering.own {
            try willDecide(NotedMessage(.own(command)))
            try decideOwn(command, &batch)
        }
        let missing = enrolled.filter { gathering.held[$0] == nil && !gathering.hasHeard(of: $0) }
        if !missing.isEmpty {
            batch.alarms.append(
                "what these devices hold of before the restore is not known yet: "
                    + missing.map(\.text).joined(separator: ", "))
        }
        self.gathering = nil
        var output = try commit(batch)
        try store.endRestore()
        output.messages += allState()
        output.alarms.append(
            "the house was restored: \(all.count) commands came back from its terminals;"
                + " \(house.heldPapers.count) papers wait until somebody has looked whether they"
                + " are out: comanda restore --confirm-papers or --dismiss-papers")
        return output
    }

    /// Decides a command with a first answer. One that was accepted and would be refused now may
    /// stand on others that were decided too, and whose answers got lost: they come first then.
    ///
    /// - Parameter later: What else is to be decided with its first answer, itself first. Nothing
    ///   takes a place behind one of these on the same terminal: that one's own would be gone.
    private func recover(
        _ one: Gathering.Held, before later: ArraySlice<Gathering.Held>,
        needing unknown: inout [Gathering.Held], _ batch: inout PreparedBatch
    ) throws(Fault) {
        // A terminal's commands are decided in their order: those below it were.
        for other in unknown where other.device == one.device && other.seq < one.seq {
            try recover(other, &batch)
        }
        unknown.removeAll { $0.device == one.device && $0.seq < one.seq }
        var plain = batch
        try recover(one, &plain)
        if one.first.outcome == .accepted, plain.outcome(of: one) == .refused {
            let moment = batch.moment
            let earlier = unknown.prefix { $0.envelope.at <= moment }
            var next: [DeviceID: Int64] = [:]
            for one in earlier.isEmpty ? [] : later {
                next[one.device] = min(next[one.device] ?? .max, one.seq)
            }
            var trial = batch
            var used: Set<CommandID> = []
            for other in earlier where other.seq < next[other.device] ?? .max {
                try recover(other, &trial)
                used.insert(other.envelope.id)
                var whole = trial
                try recover(one, &whole)
                guard whole.outcome(of: one) == .accepted else { continue }
                batch = whole
                return unknown.removeAll { used.contains($0.envelope.id) }
            }
        }
        batch = plain
    }

    /// Decides one command in its terminal's order; what that terminal no longer holds before it
    /// is given up.
    private func recover(
        _ one: Gathering.Held, _ batch: inout PreparedBatch
    ) throws(Fault) {
        let envelope = one.envelope
        if !one.isPoisoned { try willDecide(one.message) }
        let name = LateCommand(envelope, from: one.device).name
        let place = batch.positions[one.device]
        if let place, place.epoch > envelope.epoch {
            return batch.alarms.append("\(name) is of a store that a newer one has replaced")
        }
        let next = place.flatMap { $0.epoch == envelope.epoch ? $0.next : nil } ?? 1
        if envelope.seq < next {
            return batch.alarms.append("\(name) came under a number that another one has")
        }
        try beginDay(&batch)
        if envelope.seq > next {
            batch.alarms.append("\(one.device) holds nothing of its commands before \(name)")
            let skip = SkipCommands(
                device: one.device, epoch: envelope.epoch, nextSeq: envelope.seq)
            try decideOwn(.skipCommands(skip), &batch)
        }
        if one.isPoisoned {
            batch.alarms.append(
                "\(name) brings the hub down: it is stored as refused (houseFault), and must be"
                    + " done by hand")
            return refuse(envelope, from: one.device, &batch)
        }
        try decideAgain(envelope, one.first, from: one.device, &batch)
    }

    /// Steps over every number that a terminal was told, and over as many more as the commands
    /// whose answers nobody knows may have been given.
    private func honour(
        _ all: [Gathering.Held], leavingRoomFor unknown: [Gathering.Held],
        _ batch: inout PreparedBatch
    ) throws(Fault) {
        // Where nobody ever signed in nothing was given.
        func wasSignedIn(_ one: Gathering.Held) -> Bool {
            sessions.isOurs(one.envelope.session, on: one.device)
        }
        var claims = NumberClaims(batch.house)
        for one in all where wasSignedIn(one) { claims.take(one.first.numbers, of: one.device) }
        let commands = all.compactMap { try? $0.envelope.command.get() }
        let room = PaperRoom(batch.house, books, gathered: commands)
        for one in unknown where wasSignedIn(one) {
            try willDecide(one.message)
            guard case .success(let command) = one.envelope.command else { continue }
            claims.leaveRoom(for: command, in: room)
        }
        batch.alarms += claims.alarms
        try decideOwn(.honourNumbers(claims.numbers), &batch)
    }
}
