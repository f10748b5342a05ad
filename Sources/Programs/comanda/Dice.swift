import Vocabulary

/// Chance from a seed: the same seed throws the same dice. Source: Steele, Lea and Flood's
/// SplitMix64.
struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Whether something of this many percent happens.
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

    /// One of several; there must be one.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[number(0...(values.count - 1))]
    }

    mutating func shuffled<Value>(_ values: [Value]) -> [Value] { values.shuffled(using: &self) }

    /// The bits of a fresh id. Ids of an evening are its own even when its seed was used before.
    func id() -> UInt128 { .random(in: 0...UInt128.max) }
}

extension Identifier {
    /// An id of random bits.
    init(_ bits: UInt128) { self.init(bits: bits) }
}
