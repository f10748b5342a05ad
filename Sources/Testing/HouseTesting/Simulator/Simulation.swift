import Foundation
import HouseRules
import HouseStore
import HubService
import OrderHub
public import Vocabulary
import Wire

/// A seeded evening in a small house: a real hub over a real store and real terminals over theirs,
/// with a broker, a network, printers and people that are made up.
///
/// Messages are lost, doubled, late and out of order, programs are killed, printers fail, clocks
/// jump; then nothing goes wrong any more, everything comes to rest, and the evening is judged by
/// what terminals were told and what is on paper. The same seed and options play the same evening.
public struct Simulation: Sendable {
    private let seed: UInt64
    private let options: SimulationOptions

    /// An evening.
    ///
    /// - Parameters:
    ///   - seed: What all chance is drawn from.
    ///   - options: What else it is played with.
    public init(seed: UInt64, options: SimulationOptions = SimulationOptions()) {
        self.seed = seed
        self.options = options
    }

    /// Plays the evening and judges it.
    ///
    /// - Parameter listener: Hears what happens, a line each, as it happens.
    /// - Returns: What happened, and what should not have.
    /// - Throws: A fault when there is no place for its files. A fault of the house itself is a
    ///   failure of the evening.
    public func run(
        telling listener: ((String) -> Void)? = nil
    ) throws(Fault) -> SimulationReport {
        let folder = try makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let evening = Evening(seed: seed, options: options, folder: folder, listener: listener)
        do {
            try evening.play()
            try judge(evening)
        } catch {
            evening.fail("a program cannot go on: \(error)")
        }
        evening.report.traceHash = evening.trace.text
        return evening.report
    }

    private func judge(_ evening: Evening) throws(Fault) {
        let papers = evening.printers.flatMap(\.slips)
        for paper in papers { evening.note("paper\n\(paper.text)") }
        count(papers, evening)
        guard let hub = evening.hub.hub, let store = evening.hub.store else {
            return evening.fail("11 the hub never came back")
        }
        evening.trace.note(HouseStore.hash(Canonical.bytes(hub.house)))
        var verdict = Verdict(evening, hub: hub, store: store)
        for failure in try verdict.judge() { evening.fail(failure) }
        evening.count(.closed, verdict.orders.accounts.values.count(where: \.isClosed))
        evening.count(.marked, verdict.papers.count(where: \.isMarked))
    }

    private func count(_ papers: [Slip], _ evening: Evening) {
        evening.count(.papers, papers.count)
        for printer in evening.printers { evening.report.counts += printer.faults }
        let lived = evening.began...evening.clock()
        let isChanged = evening.night.zone.transitions.contains { lived.contains($0.from) }
        if isChanged { evening.count(.zoneChanges) }
    }

    /// Memory that looks like a disk is enough: nothing is to outlive the evening.
    private func makeFolder() throws(Fault) -> URL {
        let memory = "/dev/shm"
        let files = FileManager.default
        let base =
            files.isWritableFile(atPath: memory)
            ? URL(fileURLWithPath: memory) : files.temporaryDirectory
        let folder = base.appendingPathComponent("comanda-\(UUID().uuidString)")
        do {
            try files.createDirectory(
                at: folder.appendingPathComponent("hub"), withIntermediateDirectories: true)
        } catch {
            throw Fault(
                "make a folder for an evening", at: folder.path,
                cause: error.localizedDescription)
        }
        return folder
    }
}
