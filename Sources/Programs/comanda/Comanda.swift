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
            OpenHouseCommand.self, DemoCommand.self, WaiterCommand.self, SendCommand.self,
            CheckHousesCommand.self, AuditCommand.self, StoryCommand.self, BackupCommand.self,
            RestoreCommand.self,
            HealthCommand.self, LogCommand.self, ServiceCommand.self, DeviceCommand.self,
            AuthorityCommand.self, StaffCommand.self, PrinterCommand.self, SimulateCommand.self,
            HubCommand.self, ContractCommand.self, CounterOrdersCommand.self, MenuCommand.self,
            BenchCommand.self,
        ])

    /// Runs a command. Writing to a pipe that nobody reads any more is an error there, not the end
    /// of a house.
    static func main() async {
        openStandardStreams()
        signal(SIGPIPE, SIG_IGN)
        await main(nil)
    }

    /// Whoever starts us may have closed a standard stream: the next file we open, a lock or the
    /// database, would get its number, and all that is said would be written into it.
    private static func openStandardStreams() {
        while true {
            let file = open("/dev/null", O_RDWR)
            guard file <= 2 else {
                close(file)
                return
            }
            guard file >= 0 else { return }
        }
    }
}
