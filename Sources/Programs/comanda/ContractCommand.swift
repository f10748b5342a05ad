import ArgumentParser
import WireContract

/// `comanda contract`
struct ContractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: "Prints the contract between terminals and hub, as AsyncAPI 3.",
        discussion: """
            Every topic, every message, every field with its unit and bounds: what a terminal in \
            another language is built from. It is found out from the program's own types, so it is \
            never behind them.
            """)

    @Flag(help: "JSON instead of YAML.")
    var json = false

    func run() throws {
        let contract = try PrintedContract()
        let text = json ? contract.json : contract.yaml
        try meetingFaults { try Screen.write(Array((text + "\n").utf8)) }
    }
}
