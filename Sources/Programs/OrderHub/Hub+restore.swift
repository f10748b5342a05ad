public import HouseRules
import HouseStore
import Kitchen
public import Vocabulary
import Wire

// MARK: - The beginning of a restored house

extension Hub {
    /// Notes the restore as the first thing that happens in the house's new epoch; the papers that
    /// were on their way when the backup was made wait until somebody has looked.
    func begin(_ restore: RestoreMark) throws(Fault) {
        guard positions[DeviceID.house]?.epoch != epoch else { return }
        let note = NoteRestore(
            backup: restore.backup, made: restore.made, restored: restore.restored)
        _ = try commit(try prepareOwn([.noteRestore(note)], at: lastMoment))
    }

    /// House time of the newest restore: the first thing that happened in the house's epoch; `nil`
    /// when it was none.
    func readRestored() throws(Fault) -> Moment? {
        let first = try store.command(of: DeviceID.house, in: epoch, seq: 1)
        guard let first, first.command["kind"]?.text == "noteRestore",
            let restored = first.command["restored_ms"]?.integer
        else { return nil }
        return max(first.hub, Moment(milliseconds: restored))
    }

    /// Decides what the house itself asks while it opens.
    func prepareOwn(
        _ commands: [HouseCommand], at moment: Moment
    ) throws(Fault) -> PreparedBatch {
        var batch = emptyBatch(at: self.moment(at: moment))
        for command in commands { try decideOwn(command, &batch) }
        return batch
    }
}

// MARK: - Papers that are held back

extension Hub {
    /// What is to be printed because of a committed batch: nothing that is held back, and what was
    /// held back until now.
    func prints(of batch: PreparedBatch) throws(Fault) -> [EffectRow] {
        let released = House.releasedPapers(of: batch.commit.facts.map(\.fact))
        guard !released.isEmpty else { return printable(batch.commit.effects) }
        let older = try waitingPapers().filter { released.contains($0.effect.paper) }
        return printable(batch.commit.effects + older)
    }

    /// The papers that may print; one of which nobody knows whether it is out is marked.
    func printable(_ papers: [EffectRow]) -> [EffectRow] {
        papers.compactMap { paper in
            guard let state = house.state(ofPaper: paper.effect.paper) else { return paper }
            guard !state.isHeldBack else { return nil }
            var paper = paper
            if state.progress == .unsure { paper.mayBeOut = true }
            return paper
        }
    }

    /// How many papers wait until somebody has looked whether they are out: a restore alone holds
    /// papers back.
    public var countHeldPapers: Int { restored == nil ? 0 : house.heldPapers.count }

    /// Whether the house gathers what its terminals hold, and decides nothing yet.
    public var isGathering: Bool { gathering != nil }

    /// Has all papers that are held back printed, marked, or takes them for seen.
    ///
    /// - Throws: A fault while it is not known yet which papers those are.
    public func settlePapers(areSeen: Bool) throws(Fault) -> [HouseCommand] {
        guard !isGathering else {
            throw Fault(
                "settle the papers that are held back", at: "the open house",
                cause: "it still gathers what its terminals hold",
                hint: "switch the terminals on, and try again in a minute")
        }
        return house.heldPapers.map {
            .settlePaper(SettlePaper(paper: $0, isSeen: areSeen))
        }
    }
}

// MARK: - Commands that were answered before

extension Hub {
    /// Whether a command that comes late may have had its first answer: only a house that was
    /// restored has forgotten any; in another it is decided as a new one.
    ///
    /// The time of the answer settles nothing: the clock may have been ahead when it was given, and
    /// was set right before the restore. Its paper may be out all the same, so it is held back.
    func wasGiven(
        _ first: FirstAnswer, to envelope: CommandEnvelope, _ device: DeviceID,
        _ batch: inout PreparedBatch
    ) -> Bool {
        guard let restored else { return false }
        let late = LateCommand(envelope, from: device)
        let isYounger = first.hub.map { $0 > restored } ?? false
        batch.alarms.append(
            isYounger
                ? "\(late.alarm), with an answer that is younger than the restore: was a clock"
                    + " ahead? Its papers are held back"
                : late.alarm)
        return true
    }

    /// Decides a command that is next in its order once more; whatever comes of it takes its
    /// place there.
    ///
    /// What was refused stays refused, for the reason it was refused for. What was accepted is
    /// judged again, by what the house knows now: that it should be refused is an alarm.
    ///
    /// What comes late is new work for the disk, as far as the house knows.
    func decideAgain(
        _ envelope: CommandEnvelope, _ first: FirstAnswer, from device: DeviceID,
        _ batch: inout PreparedBatch
    ) throws(Fault) {
        let staff = sessions.staff(
            of: envelope.session, on: device, drafted: envelope.at, now: batch.moment
        ).flatMap { books.member($0) }
        var refusal = first.outcome == .refused ? first.refusal : nil
        var facts: [HouseFact] = []
        switch (envelope.command, staff) {
        case _ where refusal != nil: break
        case (.failure(let fault), _): refusal = fault.coded
        case (.success, nil): refusal = RefusalCode("badSession")
        case (.success(let command), .some(let member)):
            let record = try record(for: command, batch)
            var books = books
            books.isSpaceShort = isSpaceShort && !isGathering
            var isHonoured = true
            do {
                let judged = try batch.house.decideAgain(
                    command, by: .staff(member.id), books, closed: record, at: batch.moment,
                    honouring: first.numbers)
                facts = judged.facts
                isHonoured = judged.isHonoured
            } catch { refusal = error.coded }
            refusal = legibility.refusal(of: command, in: batch.house, after: refusal)
            if refusal != nil { facts = [] }
            if refusal == nil, !isHonoured { try alarm(envelope, device, first, facts, &batch) }
        }
        note(envelope, device, first, refusal, &batch)
        let row = CommandRow(
            sequence: batch.head.sequence + 1, id: envelope.id, device: device,
            epoch: envelope.epoch, seq: envelope.seq, staff: staff?.id, at: envelope.at,
            hub: batch.moment, day: batch.house.day, command: envelope.body, refusal: refusal,
            facts: facts.count, numbers: IssuedNumbers(of: facts))
        append(row, Verdict(facts, in: batch.house), &batch)
        send(row.reply, to: device, &batch)
    }

    private func note(
        _ envelope: CommandEnvelope, _ device: DeviceID, _ first: FirstAnswer,
        _ refusal: RefusalCode?, _ batch: inout PreparedBatch
    ) {
        let name = LateCommand(envelope, from: device).name
        switch (first.outcome, refusal) {
        case (.accepted, .some(let refusal)):
            batch.alarms.append(
                "\(name) was accepted before the restore, and is refused now:"
                    + " \(refusal.code)")
        case (.unknown, nil):
            batch.alarms.append(
                "\(name) was on its way before the restore; whether it was printed"
                    + " then, under another number, nobody knows")
        default: break
        }
    }

    /// Its numbers are on paper, and something else has them: both are named.
    private func alarm(
        _ envelope: CommandEnvelope, _ device: DeviceID, _ first: FirstAnswer,
        _ facts: [HouseFact], _ batch: inout PreparedBatch
    ) throws(Fault) {
        let name = LateCommand(envelope, from: device).name
        var others: [String] = []
        for paper in first.numbers?.papers?.prefix(50) ?? [] {
            guard let row = try store.command(issuing: paper) else { continue }
            others.append("\(paper) belongs to \(row.device)'s command \(row.seq)")
        }
        let known = others.isEmpty ? "" : ": \(others.joined(separator: ", "))"
        batch.alarms.append(
            "\(name) had \(first.numbers?.words ?? "no number") before the restore, and has"
                + " \(IssuedNumbers(of: facts)?.words ?? "no number") now\(known)")
    }
}

/// A command as alarms speak of it.
struct LateCommand {
    let name: String

    init(_ envelope: CommandEnvelope, from device: DeviceID) {
        let kind = envelope.body["kind"]?.text ?? "no command"
        name = "\(device)'s command \(envelope.seq) (\(kind.prefix(40)))"
    }

    var alarm: String { "\(name) of before the restore came late" }
}

extension IssuedNumbers {
    /// The numbers as alarms speak of them.
    var words: String {
        var words: [String] = []
        if let check { words.append("check number \(check)") }
        if let first = papers?.first, let last = papers?.last {
            words.append(first == last ? "paper \(first)" : "papers \(first) to \(last)")
        }
        if let receipt { words.append("receipt \(receipt)") }
        return words.joined(separator: ", ")
    }
}
