import HouseTesting
import Vocabulary

/// Chance from a seed: the same seed throws the same dice.
struct Dice {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    /// Whether something of this many percent happens.
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

    /// One of several; there must be one.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[number(0...(values.count - 1))]
    }

    mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
        values.shuffled(using: &generator)
    }

    /// The bits of a fresh id. Ids of an evening are its own even when its seed was used before.
    func id() -> UInt128 { .random(in: 0...UInt128.max) }
}

extension Identifier {
    /// An id of random bits.
    init(_ bits: UInt128) { self.init(bits: bits) }
}
