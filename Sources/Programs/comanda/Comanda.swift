import ArgumentParser

/// The one program: every command a person needs is a subcommand.
@main
struct Comanda: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comanda",
        abstract: "Orders from the table to the kitchen, and the bill back.",
        discussion: """
            Open a house with 'comanda open', try it with 'comanda demo', and read README.md for the \
            rest. Every command explains itself with --help.
            """,
        subcommands: [
            OpenHouseCommand.self, DemoCommand.self, SendCommand.self, CheckHousesCommand.self,
            AuditCommand.self, DeviceCommand.self, StaffCommand.self, PrinterCommand.self,
            HubCommand.self,
        ])
}
