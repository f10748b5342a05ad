import Checks
import Floor
import Foundation
public import HouseRules
public import HouseStore
import Kitchen
import Tenders
public import Vocabulary
import Wire

/// A batch that was decided and is not true yet.
public struct PreparedBatch: Sendable {
    /// What becomes true with it.
    public fileprivate(set) var commit = Commit()
    /// The house as it will be.
    public fileprivate(set) var house: House
    /// What somebody must look into.
    public internal(set) var alarms: [String] = []
    fileprivate(set) var positions: [DeviceID: Position]
    /// House time of the whole batch.
    public internal(set) var moment: Moment
    /// Replies and hellos, in order.
    public fileprivate(set) var replies: [Outgoing] = []
    var questions: [(DeviceID, [UInt8])] = []
    fileprivate(set) var head: JournalHead
    fileprivate var decided: [CommandID: CommandRow] = [:]
    /// The messages of the batch as commands, by their place in it.
    fileprivate var envelopes: [Int: Result<CommandEnvelope, CommandFault>] = [:]
    /// The batch that is not on the disk yet when this one is decided.
    fileprivate var before: BatchUnderWay?
    /// What was decided under the ids of the batch before it; those of them that were looked up.
    fileprivate var stored: [CommandID: CommandRow?] = [:]
    /// How many commands came before their turn and were not looked at.
    fileprivate(set) var countMissing = 0
}

extension Hub {
    /// Decides a batch on a copy of the house; nothing is written.
    ///
    /// - Parameters:
    ///   - incoming: What was received, in order.
    ///   - now: The hub's clock; the batch happens at one moment, never before the last one.
    ///   - startsDay: Whether to begin a business day even when no command asks for anything.
    public func prepare(
        _ incoming: [Incoming], at now: Moment, startsDay: Bool = false
    ) throws(Fault) -> PreparedBatch {
        guard gathering == nil else { return try gather(incoming, at: now) }
        var batch = emptyBatch(at: moment(at: now))
        try read(incoming, &batch)
        if startsDay { try beginDay(&batch) }
        for (place, item) in incoming.enumerated() {
            switch item {
            case .own(let command): try decideOwn(command, &batch)
            case .message(let device, .command, let bytes):
                try receive(bytes, batch.envelopes[place], from: device, &batch)
            case .message(let device, .hello, let bytes): try greet(bytes, device, &batch)
            case .message(let device, .query, let bytes): batch.questions.append((device, bytes))
            case .message(_, .result, _): continue
            case .poisoned(let device, let channel, let bytes, let isReadable):
                let isCommand = isReadable && channel == .command
                try refuse(poisoned: bytes, isCommand: isCommand, from: device, &batch)
            }
        }
        // It must not hold on to the one before it, nor that to the one before that.
        batch.before = nil
        return batch
    }

    /// Reads the commands of a batch, and looks all of them up at once: one by one, SQLite would
    /// begin and end a transaction for each.
    private func read(
        _ incoming: [Incoming], _ batch: inout PreparedBatch
    ) throws(Fault) {
        var ids: [CommandID] = []
        for (place, item) in incoming.enumerated() {
            guard case .message(_, .command, let bytes) = item else { continue }
            let read = Result { () throws(CommandFault) in try CommandEnvelope(parsing: bytes) }
            if case .success(let envelope) = read { ids.append(envelope.id) }
            batch.envelopes[place] = read
        }
        clock?.ends(.decode)
        guard !ids.isEmpty else { return }
        let known = try store.commands(ids, while: batch.before != nil)
        for id in ids { batch.stored[id] = .some(known[id]) }
        clock?.ends(.sqlite)
    }

    /// A batch in which nothing happens.
    func emptyBatch(at moment: Moment) -> PreparedBatch {
        guard let before = underWay else {
            return PreparedBatch(house: house, positions: positions, moment: moment, head: head)
        }
        var batch = PreparedBatch(
            house: before.batch.house, positions: before.batch.positions, moment: moment,
            head: before.batch.head)
        batch.before = before
        return batch
    }

    private func receive(
        _ bytes: [UInt8], _ read: Result<CommandEnvelope, CommandFault>?,
        from device: DeviceID, _ batch: inout PreparedBatch
    ) throws(Fault) {
        switch read {
        case .success(let envelope): try admit(envelope, from: device, &batch)
        case .failure(let error):
            let reply = Reply(
                id: nil, outcome: .refused, hub: batch.moment, day: batch.house.day,
                refusal: error.coded, payload: HouseStore.hash(bytes))
            send(reply, to: device, &batch)
        case nil: preconditionFailure("every command of a batch is read before it")
        }
    }

    /// Answers a message that brought the hub down before: a command takes its place in its
    /// device's order, anything else is named by its hash. Nothing looks into it.
    private func refuse(
        poisoned bytes: [UInt8], isCommand: Bool, from device: DeviceID,
        _ batch: inout PreparedBatch
    ) throws(Fault) {
        if isCommand, let outline = try? CommandEnvelope(outlining: bytes) {
            return try admit(outline, isPoisoned: true, from: device, &batch)
        }
        let reply = Reply(
            id: nil, outcome: .refused, hub: batch.moment, day: batch.house.day,
            refusal: RefusalCode("houseFault"), payload: HouseStore.hash(bytes))
        send(reply, to: device, &batch)
    }

    private func admit(
        _ envelope: CommandEnvelope, isPoisoned: Bool = false, from device: DeviceID,
        _ batch: inout PreparedBatch
    ) throws(Fault) {
        let stored = try stored(envelope.id, batch)
        let this = Admission.Case(
            envelope: envelope, device: device, stored: stored,
            position: batch.positions[device])
        // A terminal that took an id of the house's own would stop the house.
        let isOurs = device == DeviceID.house || envelope.id.version == 8
        switch isOurs ? .turnedAway(RefusalCode("deviceMayNot")) : admit(this) {
        case .decide where isPoisoned: refuse(envelope, from: device, &batch)
        case .decide:
            try beginDay(&batch)
            if let first = envelope.answered, wasGiven(first, to: envelope, device, &batch) {
                try decideAgain(envelope, first, from: device, &batch)
            } else {
                try decide(envelope, from: device, &batch)
            }
        case .answered(let row):
            send(row.reply, to: device, &batch)
        case .turnedAway(let refusal):
            let reply = Reply(
                id: envelope.id, outcome: .refused, hub: batch.moment, day: batch.house.day,
                refusal: refusal)
            send(reply, to: device, &batch)
        case .missing(let seq):
            batch.countMissing += 1
            let reply = Reply(
                id: envelope.id, outcome: .missing, missingSeq: seq, hub: batch.moment,
                day: batch.house.day)
            send(reply, to: device, &batch)
        }
    }

    /// What was decided under an id, in this batch or before it.
    private func stored(
        _ id: CommandID, _ batch: PreparedBatch
    ) throws(Fault) -> CommandRow? {
        if let row = batch.decided[id] ?? batch.before?.batch.decided[id] { return row }
        if let known = batch.stored[id] { return known }
        return try store.command(id)
    }

    /// Refuses a command that brought the hub down; it takes its place in its device's order.
    func refuse(
        _ envelope: CommandEnvelope, from device: DeviceID, _ batch: inout PreparedBatch
    ) {
        let row = CommandRow(
            sequence: batch.head.sequence + 1, id: envelope.id, device: device,
            epoch: envelope.epoch, seq: envelope.seq, staff: nil, at: envelope.at,
            hub: batch.moment, day: batch.house.day, command: envelope.body,
            refusal: RefusalCode("houseFault"))
        append(row, Verdict([], in: batch.house), &batch)
        send(row.reply, to: device, &batch)
    }

    /// Decides a command that is next in its order; whatever comes of it takes its place there.
    private func decide(
        _ envelope: CommandEnvelope, from device: DeviceID, _ batch: inout PreparedBatch
    ) throws(Fault) {
        let staff = claim(of: envelope.session)?.staff(
            on: device, drafted: envelope.at, now: batch.moment
        ).flatMap { books.member($0) }
        var refusal: RefusalCode?
        var verdict = Verdict([], in: batch.house)
        switch (envelope.command, staff) {
        case (.failure(let fault), _): refusal = fault.coded
        case (.success, nil): refusal = RefusalCode("badSession")
        case (.success(let command), .some(let member)):
            let record = try record(for: command, batch)
            var books = books
            books.isSpaceShort = isSpaceShort
            do {
                verdict = try batch.house.verdict(
                    on: command, by: .staff(member.id), books, closed: record, at: batch.moment)
            } catch { refusal = error.coded }
            refusal = legibility.refusal(of: command, in: batch.house, after: refusal)
            if refusal != nil { verdict = Verdict([], in: batch.house) }
        }
        let row = CommandRow(
            sequence: batch.head.sequence + 1, id: envelope.id, device: device,
            epoch: envelope.epoch, seq: envelope.seq, staff: staff?.id, at: envelope.at,
            hub: batch.moment, day: batch.house.day, command: envelope.body, refusal: refusal,
            facts: verdict.facts.count, numbers: IssuedNumbers(of: verdict.facts))
        append(row, verdict, &batch)
        send(row.reply, to: device, &batch)
    }

    /// What a session claims. Signatures that were found to be ours are remembered: a waiter sends
    /// hundreds of commands under one.
    private func claim(of session: String) -> Sessions.Claim? {
        if let known = claims[session] { return known }
        let claim = sessions.claim(of: session)
        if claims.count >= Self.mostClaims { claims = [:] }
        if let claim { claims[session] = claim }
        return claim
    }

    /// Decides something the house itself asks; its id follows from the epoch and the counter.
    func decideOwn(
        _ command: HouseCommand, _ batch: inout PreparedBatch
    ) throws(Fault) {
        let seq = batch.positions[DeviceID.house].map { $0.epoch == epoch ? $0.next : 1 } ?? 1
        var refusal: RefusalCode?
        var verdict = Verdict([], in: batch.house)
        do {
            verdict = try batch.house.verdict(
                on: command, by: .house, books, closed: nil, at: batch.moment)
        } catch { refusal = error.coded }
        // What changes nothing leaves no trace: a printer that stays off is reported for ever.
        if refusal == nil, verdict.facts.isEmpty { return }
        let row = CommandRow(
            sequence: batch.head.sequence + 1, id: ownID(seq), device: DeviceID.house,
            epoch: epoch, seq: seq, staff: nil, at: batch.moment, hub: batch.moment,
            day: batch.house.day, command: Canonical.part(command), refusal: refusal,
            facts: verdict.facts.count)
        append(row, verdict, &batch)
    }

    private func ownID(_ seq: Int64) -> CommandID {
        let digest = HouseStore.hash(Array("\(epoch) \(seq)".utf8))
        return CommandID(counted: UInt128(digest.prefix(32), radix: 16) ?? 0)
    }

    func append(
        _ row: CommandRow, _ verdict: Verdict, _ batch: inout PreparedBatch
    ) {
        let facts = verdict.facts
        batch.commit.records += batch.house.records(of: facts)
        batch.house = verdict.house
        for fact in facts {
            batch.head.factNumber += 1
            batch.commit.facts.append(
                FactRow(number: batch.head.factNumber, command: row.sequence, fact: fact))
            if case .commandsSkipped(let skip) = fact {
                let position = Position(epoch: skip.epoch, next: skip.nextSeq)
                batch.positions[skip.device] = position
                batch.commit.positions[skip.device] = position
            }
        }
        batch.commit.commands.append(row)
        clock?.ends(.decide)
        batch.commit.donePapers += House.donePapers(of: facts)
        let position = Position(epoch: row.epoch, next: row.seq + 1)
        batch.positions[row.device] = position
        batch.commit.positions[row.device] = position
        batch.head.sequence = row.sequence
        batch.decided[row.id] = row
    }

    /// The record of the check a command speaks of, when it is closed; this batch included. Of two
    /// checks it is that of the first one that is not open.
    func record(
        for command: HouseCommand, _ batch: PreparedBatch
    ) throws(Fault) -> CheckRecord? {
        let named: CheckID? =
            switch command {
            case .seatParty(let command): command.check
            case .openCheck(let command): command.check
            default: command.check
            }
        let both = [named, command.otherCheck].compactMap(\.self)
        guard let closed = both.first(where: { batch.house.checks[$0] == nil }) else { return nil }
        let fresh = (batch.before?.batch.commit.records ?? []) + batch.commit.records
        if let record = fresh.last(where: { $0.check.id == closed }) { return record }
        return try store.record(closed)
    }

    /// Begins the business day that house time has reached, unless it is open.
    func beginDay(_ batch: inout PreparedBatch) throws(Fault) {
        let day = books.config.zone.businessDay(
            at: batch.moment, cutMinutes: books.config.dayCutMinutes)
        if let open = batch.house.day, open >= day { return }
        try decideOwn(.openDay(OpenDay(day: day)), &batch)
    }

    private func greet(
        _ bytes: [UInt8], _ device: DeviceID, _ batch: inout PreparedBatch
    ) throws(Fault) {
        guard device != DeviceID.house else { return }
        let hello: Hello
        do { hello = try read(hello: bytes) } catch {
            let reply = Reply(
                id: nil, outcome: .refused, hub: batch.moment, day: batch.house.day,
                refusal: error.coded, payload: HouseStore.hash(bytes))
            return send(reply, to: device, &batch)
        }
        if hello.house == nil || hello.house == epoch { rollCall?.note(device) }
        var place = Position(epoch: hello.epoch, next: 1)
        if let known = batch.positions[device], known.epoch >= hello.epoch { place = known }
        if place.epoch == hello.epoch, hello.lowest > place.next {
            place = Position(epoch: hello.epoch, next: hello.lowest)
            let skip = SkipCommands(device: device, epoch: hello.epoch, nextSeq: hello.lowest)
            try decideOwn(.skipCommands(skip), &batch)
        }
        let answer = HelloAnswer(
            house: epoch, next: place.next, day: batch.house.day, menu: batch.house.menu,
            hub: batch.moment, epoch: place.epoch, number: hello.number)
        publish(Canonical.bytes(answer), topics.down(device, .hello), &batch)
    }

    func read(hello bytes: [UInt8]) throws(CommandFault) -> Hello {
        guard bytes.count <= Contract.mostQueryBytes else { throw .tooLarge }
        let hello: Hello
        do { hello = try Canonical.value(parsing: bytes, strict: false) } catch {
            throw CommandFault(reading: error, in: "hello")
        }
        guard hello.contracts.contains(Contract.version) else {
            throw .wrongVersion(hello.contracts.first ?? 0)
        }
        guard Contract.places.contains(hello.lowest) else {
            throw .malformed(field: "lowest_seq", what: "write an integer from 1, below 2^53")
        }
        return hello
    }

    func send(_ reply: Reply, to device: DeviceID, _ batch: inout PreparedBatch) {
        publish(Canonical.bytes(reply), topics.down(device, .reply), &batch)
        clock?.ends(.encode)
    }

    func publish(_ bytes: [UInt8], _ topic: String, _ batch: inout PreparedBatch) {
        batch.replies.append(Outgoing(topic: topic, payload: bytes, retained: false))
    }
}
