import HouseTesting
import Testing

/// Evenings from seeds. A failure prints the seed and the options that tell the same evening again.
@Suite struct EveningTests {
    /// As many commands as let two hundred evenings pass in a minute.
    private static let short = SimulationOptions(commands: 12...26)

    @Test
    func `everything holds on 200 evenings, and every fault there is happens on some of them`()
        async throws
    {
        var seen = HappeningCounts()
        try await withThrowingTaskGroup(of: HappeningCounts.self) { group in
            for batch in UInt64(0)..<20 {
                group.addTask { try Self.play(batch * 10 + 1...batch * 10 + 10) }
            }
            for try await counts in group { seen += counts }
        }
        for fault in Happening.faults {
            #expect(seen[fault] > 0, "no evening has \(fault.rawValue)")
        }
        #expect(seen[.accepted] > 0 && seen[.refused] > 0 && seen[.closed] > 0)
        #expect(seen[.papers] > 0 && seen[.marked] > 0 && seen[.days] > 200)
    }

    private static func play(_ seeds: ClosedRange<UInt64>) throws -> HappeningCounts {
        var seen = HappeningCounts()
        for seed in seeds {
            let report = try Simulation(seed: seed, options: short).run()
            #expect(report.isWell, "\(report)")
            seen += report.counts
        }
        return seen
    }

    @Test(arguments: [1001, 1002] as [UInt64])
    func `everything holds on a long evening`(seed: UInt64) throws {
        let report = try Simulation(seed: seed).run()
        #expect(report.isWell, "\(report)")
        #expect(report.counts[.commands] >= 60, "\(report)")
    }

    @Test func `an evening on which nothing goes wrong loses nothing and prints nothing twice`()
        throws
    {
        var options = Self.short
        options.hasFaults = false
        let report = try Simulation(seed: 7, options: options).run()
        let counts = report.counts
        #expect(report.isWell, "\(report)")
        #expect(counts[.accepted] + counts[.refused] == counts[.commands])
        // The night may be one on which the clock changes; everything else is somebody's fault.
        let faults = Happening.faults.filter { $0 != .zoneChanges && $0 != .openCuts }
        #expect(faults.filter { counts[$0] > 0 } == [])
        #expect(counts[.marked] == 0)
    }

    @Test func `the same seed plays the same evening, another seed another one`() throws {
        var lines: [String] = []
        let one = try Simulation(seed: 3, options: Self.short).run { lines.append($0) }
        let again = try Simulation(seed: 3, options: Self.short).run()
        let other = try Simulation(seed: 4, options: Self.short).run()
        #expect(one == again)
        #expect(one.traceHash != other.traceHash)
        #expect(lines.count > 100)
        #expect(lines.first?.hasPrefix("00:00:00.") == true)
    }
}
