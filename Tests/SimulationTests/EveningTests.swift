import HouseTesting
import Testing

/// Evenings from seeds. A failure prints the seed and the options that tell the same evening again.
@Suite struct EveningTests {
    /// As many commands as let two hundred evenings pass in a minute.
    private static let short = SimulationOptions(commands: 12...26)

    @Test(arguments: 0..<20)
    func `everything holds on ten evenings on which everything goes wrong`(batch: Int) throws {
        let first = UInt64(batch) * 10 + 1
        for seed in first..<first + 10 {
            let report = try Simulation(seed: seed, options: Self.short).run()
            #expect(report.isWell, "\(report)")
        }
    }

    @Test(arguments: [1001, 1002] as [UInt64])
    func `everything holds on a long evening`(seed: UInt64) throws {
        let report = try Simulation(seed: seed).run()
        #expect(report.isWell, "\(report)")
        #expect(report.counts.commands >= 60, "\(report)")
    }

    @Test func `an evening on which nothing goes wrong loses nothing and prints nothing twice`()
        throws
    {
        var options = Self.short
        options.hasFaults = false
        let report = try Simulation(seed: 7, options: options).run()
        let counts = report.counts
        #expect(report.isWell, "\(report)")
        #expect(counts.accepted + counts.refused == counts.commands)
        #expect(counts.lost + counts.doubled + counts.killed + counts.printerFaults == 0)
    }

    @Test func `the faults of some evenings are of every kind`() throws {
        var seen = SimulationReport.Counts()
        for seed in UInt64(1)...5 {
            seen += try Simulation(seed: seed, options: Self.short).run().counts
        }
        #expect(seen.accepted > 0 && seen.refused > 0 && seen.closed > 0)
        #expect(seen.killed > 0 && seen.lost > 0 && seen.doubled > 0)
        #expect(seen.papers > 0 && seen.printerFaults > 0 && seen.brokerRestarts > 0)
    }

    @Test func `the same seed plays the same evening, another seed another one`() throws {
        let one = try Simulation(seed: 3, options: Self.short).run()
        let again = try Simulation(seed: 3, options: Self.short).run()
        let other = try Simulation(seed: 4, options: Self.short).run()
        #expect(one == again)
        #expect(one.traceHash != other.traceHash)
    }
}
