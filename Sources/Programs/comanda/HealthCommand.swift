import ArgumentParser
import Foundation
import HouseHealth
import Vocabulary
import Wire

/// `comanda health`
struct HealthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "health",
        abstract: "Says what is well and what to do: broker, hub, disk, clock, devices, printers.",
        discussion: """
            Changes nothing and answers within some two seconds, even when the hub hangs. Ends \
            with 0 when all is well, 1 when something wants looking at, 2 when something must be \
            done now or the house is closed, 3 when it could not be found out: the convention of \
            monitoring systems.
            """)

    @OptionGroup var options: HouseOptions

    @Flag(help: "One JSON object instead of lines.")
    var json = false

    @Flag(help: "A closed house is well, as it is by day.")
    var mayBeClosed = false

    @Option(
        help: ArgumentHelp(
            "Leaves out a kind of thing, such as device; can be given again.", valueName: "kind"))
    var except: [String] = []

    func validate() throws {
        let kinds = HealthFinding.Thing.allCases.map(\.rawValue)
        guard except.allSatisfy(kinds.contains) else {
            throw ValidationError("--except is one of \(kinds.joined(separator: ", ")).")
        }
    }

    func run() throws {
        var reading: HealthReading
        do { reading = try HealthCollection(options: options).reading() } catch {
            Screen.show(json ? text(of: error) : "comanda: \(error)")
            throw ExitCode(HealthFinding.cannotTell)
        }
        reading.mayBeClosed = mayBeClosed
        let findings = HealthJudgement(reading).findings.filter {
            !except.contains($0.thing.rawValue)
        }
        let status = HealthJudgement.worst(findings).status
        if json {
            Screen.show(text(of: findings, status))
        } else {
            let width = findings.map(\.title.count).max() ?? 0
            for finding in findings { Screen.show(finding.line(width: width)) }
        }
        if status != 0 { throw ExitCode(status) }
    }

    private func text(of findings: [HealthFinding], _ status: Int32) -> String {
        let list = findings.map { finding in
            var fields: [String: JSONTree] = [
                "thing": .text(finding.thing.rawValue), "level": .text(finding.level.rawValue),
                "seen": .text(finding.seen),
            ]
            fields["name"] = finding.name.map { .text($0) }
            fields["do"] = finding.advice.map { .text($0) }
            return JSONTree.object(fields)
        }
        return text(["status": .integer(Int64(status)), "findings": .list(list)])
    }

    private func text(of fault: Fault) -> String {
        let status = Int64(HealthFinding.cannotTell)
        return text(["status": .integer(status), "fault": .text("\(fault)")])
    }

    private func text(_ fields: [String: JSONTree]) -> String {
        String(decoding: JSONTree.object(fields).canonicalBytes, as: UTF8.self)
    }
}
