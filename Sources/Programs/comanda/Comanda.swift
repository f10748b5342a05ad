import ArgumentParser
import Foundation

/// The one program: every command a person needs is a subcommand.
@main
struct Comanda: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comanda",
        abstract: "Orders from the table to the kitchen, and the bill back.",
        discussion: """
            Open a house with 'comanda open', try it with 'comanda demo', and read README.md for \
            the rest. Every command explains itself with --help.
            """,
        subcommands: [
            OpenHouseCommand.self, DemoCommand.self, SendCommand.self, CheckHousesCommand.self,
            AuditCommand.self, DeviceCommand.self, StaffCommand.self, PrinterCommand.self,
            HubCommand.self,
        ])

    /// Runs a command. Writing to a pipe that nobody reads any more is an error there, not the end
    /// of a house.
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        await main(nil)
    }
}
