import HouseTesting
import Testing

/// Evenings in the middle of which the hub is put back from a backup.
@Suite struct RestoreTests {
    private static func options(hasFaults: Bool) -> SimulationOptions {
        var options = SimulationOptions(commands: 16...40)
        options.isRestored = true
        options.hasFaults = hasFaults
        options.drain = 240_000
        return options
    }

    @Test func `everything comes back when nothing else goes wrong`() throws {
        for seed in UInt64(1)...6 {
            let report = try Simulation(seed: seed, options: Self.options(hasFaults: false)).run()
            #expect(report.isWell, "\(report)")
            #expect(report.counts[.restores] == 1)
        }
    }

    @Test(arguments: 0..<4)
    func `everything comes back when everything else goes wrong`(batch: Int) throws {
        let first = UInt64(batch) * 6 + 20
        for seed in first..<first + 6 {
            let report = try Simulation(seed: seed, options: Self.options(hasFaults: true)).run()
            #expect(report.isWell, "\(report)")
        }
    }
}
