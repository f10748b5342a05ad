import Vocabulary

/// Makes ids from a seed: the same seed and moments give the same ids.
struct NewIDs: Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// An id that sorts by the time it was made.
    mutating func next<Thing>(at moment: Moment) -> Identifier<Thing> {
        let random = UInt128(bits()) << 64 | UInt128(bits())
        return Identifier(milliseconds: moment.milliseconds, random: random)
    }

    /// SplitMix64: every state gives another number, and any seed is good.
    private mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
