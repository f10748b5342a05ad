/// All chance of one evening: everybody draws from the same generator, in the order of events.
final class Chance {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

    func milliseconds(_ range: ClosedRange<Int64>) -> Int64 {
        .random(in: range, using: &generator)
    }

    /// Whether something happens that happens so often in a thousand.
    func happens(_ permille: Int) -> Bool {
        // Drawn even when it cannot happen: the rest of the evening stays the same.
        number(0...999) < permille
    }

    /// One of some things; at least one must be given.
    func oneOf<Thing>(_ things: [Thing]) -> Thing {
        things[number(0...things.count - 1)]
    }

    func bits() -> UInt128 {
        UInt128(generator.next()) << 64 | UInt128(generator.next())
    }
}
