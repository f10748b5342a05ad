import ArgumentParser
import BrokerProcess
import Foundation
import HouseFolder
import HouseRules
import HouseStore
import HubService
import Machine
import Vocabulary

/// `comanda open`
struct OpenHouseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Opens a house: broker, hub, printers.",
        discussion: """
            Stays in the foreground and restarts what dies; Ctrl-C closes the house. The house's \
            files are read when it opens: edit them, then open it again. The data is proven \
            first; a house whose journal was tampered with stays closed, ends with 1 and names \
            what is wrong.

            The broker keeps to this machine unless house.yaml has a section 'network'; then it \
            listens there too, for TLS 1.2 or later alone, under the house's own authority in \
            DATA/authority, which is made when it is missing. Its certificate is renewed 30 days \
            before it ends, or when the names change, at the opening and within an hour while the \
            house is open. \
            With a section 'broker' that broker is used and none is started.
            """)

    @OptionGroup var options: HouseOptions

    @Option(
        help: "The broker's port on this machine. (default: the one used before, else a free one)")
    var port: UInt16?

    @Flag(
        help: """
            Virtual printers in place of the house's own: paper is shown here and kept in \
            DATA/paper as bytes, text and pictures. A fresh house gets devices and random PINs to \
            try it with.
            """)
    var virtualPrinters = false

    @Flag(
        help: """
            Opens the house even when its journal was tampered with. What is wrong stays wrong, \
            and is told in the log and when the house is open.
            """)
    var despiteDamage = false

    func validate() throws {
        guard port != 0 else { throw ValidationError("--port is 1 to 65535.") }
    }

    func run() throws {
        let notice = ServiceNotice.take()
        try meetingFaults {
            let data = options.houseData
            let opening = try HouseOpening(
                options: options, port: port, despiteDamage: despiteDamage)
            let printers = try VirtualPrinters(opening, shown: virtualPrinters)
            defer { for fault in printers.stop() { Screen.show("comanda: \(fault)") } }
            if virtualPrinters { try TrialAccess.prepare(opening) }
            let supervisor = try opening.supervisor(trial: virtualPrinters, notice: notice)
            Lifeline.onSignals { supervisor.end() }
            let log = HouseLog(at: data.log, echoes: true)
            let upkeep = AuthorityUpkeep(opening, log: log)
            defer { upkeep.stop() }
            guard try supervisor.run() else { throw ExitCode.failure }
            log.write(.closed(options.house))
        }
    }
}
