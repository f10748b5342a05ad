import HouseTesting
import Testing

/// The test of the test: an evening with something broken on purpose must not pass.
@Suite struct PlantedDefectTests {
    @Test func `deciding a command twice is found`() throws {
        try expect(.noDedup, toFailWith: "cannot commit to the journal")
    }

    @Test func `deciding commands out of their order is found`() throws {
        try expect(.noOrder, toFailWith: "3 ")
    }

    @Test func `answering before the commit is found`() throws {
        try expect(.replyBeforeCommit, toFailWith: "13 ")
    }

    @Test func `a docket printed again without a mark is found`() throws {
        try expect(.unmarkedRetry, toFailWith: "was printed again without a mark")
    }

    @Test func `a docket issued again because its round was sent again is found`() throws {
        try expect(.doubledDocket, toFailWith: "is on work paper as [")
    }

    @Test func `state that is left stale at the broker is found`() throws {
        try expect(.staleState, toFailWith: "12 ")
    }

    @Test func `state that is one commit behind is found`() throws {
        try expect(.staleSnapshot, toFailWith: "12 what is shown of check ", firstWith: "12 ")
    }

    @Test func `a tax whose parts do not sum to it is found on paper`() throws {
        try expect(.unevenAllocation, toFailWith: ": that is not the tax in ")
    }

    @Test func `a business day that begins at another time than its cut is found`() throws {
        try expect(.lateCut, toFailWith: " the day was ")
    }

    /// Plays until the first evening that fails, which must be within a hundred and fail for this;
    /// or until the first that fails for this, when the first to fail may do so for something near.
    private func expect(
        _ defect: SimulationOptions.Defect, toFailWith what: String, firstWith near: String? = nil
    ) throws {
        let options = SimulationOptions(commands: 12...26, defect: defect)
        for seed in UInt64(1)...100 {
            let report = try Simulation(seed: seed, options: options).run()
            guard !report.isWell else { continue }
            #expect(report.failures.contains { $0.contains(near ?? what) }, "\(report)")
            #expect(report.description.hasPrefix("seed \(seed) with \(options) FAILED"))
            if report.failures.contains(where: { $0.contains(what) }) { return }
            guard near != nil else { return }
        }
        Issue.record("a hundred evenings passed with \(defect.rawValue)")
    }
}
