import Foundation
import HouseFolder
import HouseStore
import HubService
import Vocabulary

/// Proves a house's data before anybody works on it: the file, both hash chains, the head file,
/// papers and closed checks.
///
/// Done once by the parent, while no hub holds the data. A hub that is started again in the middle
/// of service replays its open day and no more: guests would wait.
struct StartUpProof {
    let data: HouseData
    /// What is told of the damage at once; the audit tells all of it.
    private static let mostTold = 20
    /// A proof that takes longer says how far it got.
    private static let patience = Duration.seconds(2)

    /// Proves the data.
    ///
    /// - Parameter despiteDamage: Whether the house is to be opened even when something is wrong.
    /// - Returns: What is wrong; it is in the log then, and on standard error.
    /// - Throws: A fault that names what is wrong, unless the house is to be opened nevertheless;
    ///   always one when SQLite itself cannot read the file, for writing there destroys more.
    func run(despiteDamage: Bool) throws(Fault) -> [String] {
        let log = HouseLog(at: data.log, echoes: despiteDamage)
        let proof: JournalProof
        do { proof = try prove() } catch {
            HouseLog(at: data.log, echoes: false).write(error)
            throw error
        }
        guard !proof.findings.isEmpty else { return [] }
        for finding in proof.findings { log.write(.alarm("damage: \(finding)")) }
        guard despiteDamage else { throw fault(proof.findings) }
        log.write(
            .alarm(
                "THE HOUSE IS OPENED OVER DAMAGE: \(proof.findings.count) findings, told above; "
                    + "'comanda audit --data \(data.folder.path)' tells all"))
        return proof.findings
    }

    private func prove() throws(Fault) -> JournalProof {
        let lock = try HouseLock(folder: data.folder)
        defer { withExtendedLifetime(lock) {} }
        let store = try HouseStore(folder: data.folder)
        let began = ContinuousClock.now
        var next = Self.patience
        return try store.proveJournal { rows, total in
            guard ContinuousClock.now - began > next else { return }
            next = next * 2
            HouseLog.echo("comanda: proving the journal: \(rows) of \(total) rows …")
        }
    }

    private func fault(_ findings: [String]) -> Fault {
        var lines = findings.prefix(Self.mostTold).map { "  \($0)" }
        if findings.count > Self.mostTold {
            lines.append("  … and \(findings.count - Self.mostTold) more")
        }
        return Fault(
            "open the house", at: data.folder.path,
            cause: "its data is not what the house wrote\n" + lines.joined(separator: "\n"),
            hint: """
                'comanda audit --data \(data.folder.path)' proves all of it; put a backup in its \
                place, or open it as it is with 'comanda open --despite-damage'
                """)
    }
}
