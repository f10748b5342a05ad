import ArgumentParser
import Foundation
import HouseFolder
import HouseProof
import HouseRules
import HouseStore
import HouseTesting
import HubService
import TerminalService
import Vocabulary

/// `comanda demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "A scripted evening with real parts, audited at its end.",
        discussion: """
            Opens the house on free ports with virtual printers and lets several terminals work an \
            evening over the real broker. Paper lands in DATA/paper as bytes, text and pictures. \
            Ends with 0 only when every invariant holds.
            """)

    @OptionGroup var options: HouseOptions

    @Option(help: "The same seed scripts the same evening.")
    var seed: UInt64 = 1

    @Option(help: "How many checks the evening has, 1 to 5000.")
    var checks = 40

    func validate() throws {
        guard options.data != nil else {
            throw ValidationError("Name a folder for the evening's data with --data DIR.")
        }
        guard (1...5000).contains(checks) else {
            throw ValidationError("--checks is 1 to 5000.")
        }
    }

    func run() async throws {
        do { try await evening() } catch let fault as Fault { try Self.end(with: fault) }
    }

    private func evening() async throws {
        let began = ContinuousClock.now
        let opening = try HouseOpening(options: options, port: nil, isAlone: true)
        let printers = try VirtualPrinters(opening, shown: true, speed: nil)
        defer { printers.stop() }
        try TrialAccess.prepare(opening)
        let before = try papers(opening.data).count
        let house = HouseThread(try opening.supervisor())
        Lifeline.onSignals { house.end() }
        house.start()
        Screen.show("An evening of \(checks) checks with seed \(seed) …")
        var tally: EveningTally
        do {
            tally = try await Evening(opening: opening, seed: seed, checks: checks).run()
            try await PaperWatch(data: opening.data).waitUntilAllIsOut(within: .seconds(60))
        } catch {
            _ = try await house.close()
            throw error
        }
        guard try await house.close() else { throw ExitCode.failure }
        try verdict(opening, printers, after: before, &tally)
        let seconds = (ContinuousClock.now - began).components.seconds
        Screen.show(tally.summary(seconds: seconds))
        Screen.show("Paper: \(opening.data.paper.path)  PINs: \(opening.data.pins.path)")
        if !tally.wrong.isEmpty { throw ExitCode.failure }
    }

    /// What the terminals were told and what is on paper, against what the house's data proves.
    private func verdict(
        _ opening: HouseOpening, _ printers: VirtualPrinters, after before: Int,
        _ tally: inout EveningTally
    ) throws(Fault) {
        let lock = try HouseLock(folder: opening.data.folder)
        let store = try HouseStore(folder: opening.data.folder)
        let audit = try HouseAudit(store: store).run()
        tally.proven += audit.proven
        tally.wrong += audit.wrong
        try tally.compare(with: store)
        let paper = PaperEvidence(
            printers: printers.printers.mapValues { ($0.slips, $0.junk) }, of: opening.config)
        tally.wrong += printers.stop()
        paper.judge(Array(try store.issuedPapers().dropFirst(before)), &tally)
        withExtendedLifetime(lock) {}
    }

    /// All papers of the data, those of earlier evenings included.
    private func papers(_ data: HouseData) throws(Fault) -> [HouseEffect] {
        let lock = try HouseLock(folder: data.folder)
        defer { withExtendedLifetime(lock) {} }
        return try HouseStore(folder: data.folder).issuedPapers()
    }
}
