/// Which bytes a printer loses, as one does whose buffer runs over.
struct ByteLoss {
    private var passed = 0
    private var chosen: Set<Int>
    private var dice: (oneIn: Int, generator: SplitMix64)?

    /// Loses these of the bytes to come, counted from 0.
    init(at positions: Set<Int>) {
        chosen = positions
    }

    /// Loses one byte in so many on average, always the same ones for the same seed.
    init(oneIn: Int, seed: UInt64) {
        chosen = []
        dice = (max(oneIn, 1), SplitMix64(seed: seed))
    }

    /// Whether the next byte is lost.
    mutating func takesNext() -> Bool {
        defer { passed += 1 }
        guard var dice else { return chosen.contains(passed) }
        defer { self.dice = dice }
        return Int.random(in: 0..<dice.oneIn, using: &dice.generator) == 0
    }
}
