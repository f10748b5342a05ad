import PrinterLink
import Vocabulary

/// A printer that reads the real bytes and prints them on paper, or fails to.
final class SimulatedPrinter {
    private enum Mood {
        case ready, outOfPaper, off
    }

    /// What may go wrong with one job, in the order of a job's life.
    private enum Trouble: CaseIterable {
        case outBefore, offBefore, swallowed, outMidJob, diesMidJob, answerLost

        var happening: Happening {
            switch self {
            case .outBefore, .outMidJob: .paperOut
            case .offBefore, .swallowed, .diesMidJob: .printerOff
            case .answerLost: .printerSilent
            }
        }
    }

    let id: PrinterID
    /// The paper that came out, in order.
    private(set) var slips: [Slip] = []
    private(set) var faults = HappeningCounts()
    private let chance: Chance
    private var reader = EscPosReader()
    private var roll = PaperRoll(columns: 48)
    private var mood = Mood.ready
    /// What the printer has received and not printed yet.
    private var buffer: [UInt8] = []

    init(id: PrinterID, chance: Chance) {
        self.id = id
        self.chance = chance
    }

    var isReady: Bool { mood == .ready }

    /// Takes a job; fails on so many of a thousand.
    func deliver(_ job: [UInt8], failing permille: Int) -> Delivery {
        switch mood {
        case .outOfPaper: return .notSent(.paperEnd)
        case .off: return .notSent(.unreachable("it is off"))
        case .ready: break
        }
        guard chance.happens(permille) else {
            print(job)
            return .confirmed
        }
        let end = chance.number(1...job.count - 1)
        let trouble = chance.oneOf(Trouble.allCases)
        faults.add(trouble.happening)
        switch trouble {
        case .outBefore:
            mood = .outOfPaper
            return .notSent(.paperEnd)
        case .offBefore:
            mood = .off
            return .notSent(.unreachable("it is off"))
        case .swallowed:
            mood = .off
            return .unsure(.closedByPrinter)
        case .outMidJob:
            print(job.prefix(end))
            buffer = Array(job.dropFirst(end))
            mood = .outOfPaper
            return .unsure(.paperEnd)
        case .diesMidJob:
            print(job.prefix(end))
            die()
            return .unsure(.closedByPrinter)
        case .answerLost:
            print(job)
            return .unsure(.silent)
        }
    }

    /// Somebody comes with a paper roll, or switches the printer on.
    func mend() {
        if mood == .outOfPaper {
            // Some printers print on from where they stopped, some begin anew.
            if chance.happens(500) { print(buffer) } else { die() }
        }
        buffer = []
        mood = .ready
    }

    private func die() {
        mood = .off
        buffer = []
        reader = EscPosReader()
        if let slip = roll.tear() { slips.append(slip) }
    }

    private func print(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            roll.note(byte)
            if let event = reader.read(byte), let slip = roll.print(event) { slips.append(slip) }
        }
    }
}
