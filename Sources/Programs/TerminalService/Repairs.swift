import Vocabulary

/// What a terminal remembers, for as long as it is connected, of bringing its order and the hub's
/// together again.
struct Repairs {
    /// Seqs the hub said it misses: twenty commands that jumped ahead together are answered by
    /// sending once.
    var missing = Hearing()
    /// Seqs the hub was asked to leave out.
    var gaps = Hearing()
    /// Answered commands that were sent again and not answered since.
    private var resent: Set<Int64> = []
    /// Answered commands that were answered a second time. If the hub still waits for one of them,
    /// it knows the command under another seq: the place itself stays empty.
    private(set) var answeredTwice: Set<Int64> = []

    /// Answered commands wait again: what was known of their places is not known any more.
    mutating func noteResent(_ seqs: [Int64]) {
        resent.formUnion(seqs)
        answeredTwice.subtract(seqs)
    }

    mutating func noteAnswered(_ seq: Int64) {
        if resent.remove(seq) != nil { answeredTwice.insert(seq) }
    }
}

/// Hears of a seq at once the first time, and then no faster than things are sent again.
struct Hearing {
    private var last: (seq: Int64, pacing: Pacing)?

    mutating func passes(_ seq: Int64, _ now: Moment) -> Bool {
        var pacing = Pacing(from: now)
        if let last, last.seq == seq {
            guard last.pacing.isDue(now) else { return false }
            pacing = last.pacing
        }
        pacing.sent(now)
        last = (seq, pacing)
        return true
    }
}
