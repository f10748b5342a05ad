import Vocabulary

/// The commands that a restored hub has noted and will decide when it knows what the others hold.
///
/// They make room for those behind them. A hub that died meanwhile has forgotten them: after a
/// while all are sent again.
struct HandedOver {
    private static let patience: Int64 = 30_000
    /// The highest seq up to which all is noted.
    private var upTo: Int64 = 0
    /// When everything is sent again.
    private(set) var again: Moment?

    /// Notes a command; all below it are noted or answered.
    mutating func note(_ seq: Int64, at now: Moment) {
        guard seq > upTo else { return }
        upTo = seq
        again = now.later(by: Self.patience)
    }

    /// The first seq that is sent.
    mutating func first(at now: Moment) -> Int64 {
        if let again, again <= now { self = HandedOver() }
        return upTo + 1
    }
}
