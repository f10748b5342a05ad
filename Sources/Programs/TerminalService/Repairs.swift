import Vocabulary

/// What a terminal remembers, for as long as it is connected, of bringing its order and the hub's
/// together again.
struct Repairs {
    /// The seq the hub last asked for, and when asking for it again is heard: twenty commands that
    /// jumped ahead together are answered by sending once.
    private var last: (seq: Int64, pacing: Pacing)?
    /// Answered commands that were sent again and not answered since.
    private var resent: Set<Int64> = []
    /// Answered commands that were answered a second time. If the hub still waits for one of them, it
    /// knows the command under another seq: the place itself stays empty.
    private(set) var answeredTwice: Set<Int64> = []

    /// Whether a seq that the hub asks for is to be looked at now.
    mutating func begin(_ seq: Int64, _ now: Moment) -> Bool {
        var pacing = Pacing(from: now)
        if let last, last.seq == seq {
            guard last.pacing.isDue(now) else { return false }
            pacing = last.pacing
        }
        pacing.sent(now)
        last = (seq, pacing)
        return true
    }

    mutating func noteResent(_ seqs: [Int64]) {
        resent.formUnion(seqs)
    }

    mutating func noteAnswered(_ seq: Int64) {
        if resent.remove(seq) != nil { answeredTwice.insert(seq) }
    }
}
