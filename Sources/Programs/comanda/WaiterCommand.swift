import ArgumentParser
import Cells
import CursesTerminal
import Foundation
import HouseFolder
import HouseRules
import HubService
import Machine
import TerminalService
import TerminalStore
import Vocabulary
import WaiterScreen
import Wire

/// `comanda waiter`
struct WaiterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiter",
        abstract: "The waiter's terminal.",
        discussion: """
            Shows the house's floor in this terminal and takes orders there. With one waiter's \
            device on this machine nothing needs to be named. On another machine, carry the file \
            to it that 'comanda device add' wrote, and name it with --device.

            What is ordered while the house is away is kept here and goes out by itself, also \
            after a restart. '?' explains every screen; Ctrl-C ends the program, Ctrl-Z suspends \
            it and Ctrl-L draws it anew.
            """)

    @Option(help: "The device's file, or its name. (default: the only one of a waiter)")
    var device: String?

    @Option(
        help: """
            The house's data, where the device's file is looked for and where what is ordered \
            here is kept. (default: ~/.local/share/comanda/HOUSE)
            """)
    var data: String?

    @Option(help: "The house, where there are several. (default: all are looked through)")
    var house: String?

    @Flag(help: "Lines of - | + for terminals that have no others.")
    var ascii = false

    @Flag(help: "Leaves the mouse alone, so that it selects text.")
    var noMouse = false

    func run() async throws {
        do { try await work() } catch let fault as Fault { try Self.end(with: fault) }
    }

    private func work() async throws {
        // A terminal may be a small machine: what only the start needed is let go as it goes on.
        ProgramPages.giveBack()
        let choice = try TerminalChoice.find(device, data: data, house: house, role: .waiter)
        let terminal = try TerminalService(device: choice.device, folder: choice.folder)
        let setup = ScreenSetup(signs: ascii ? .ascii : .fitting, usesMouse: !noMouse)
        let screen = try CursesTerminal(setup)
        let errors = ErrorsAside(to: choice.folder.appendingPathComponent("screen.log"))
        let ending: WaiterRuntime.Ending
        do {
            let opening = try await WaiterOpening(of: terminal, size: screen.size)
            var runtime = WaiterRuntime(screen, terminal, opening)
            ProgramPages.giveBack()
            try await terminal.start()
            ending = await runtime.run()
        } catch {
            screen.close()
            errors.putBack()
            throw error
        }
        screen.close()
        errors.putBack()
        await terminal.stop()
        let waiting = (try? await terminal.countWaiting()) ?? 0
        if waiting > 0 {
            let what =
                waiting == 1
                ? "1 command waits for the house; it is kept here and goes out"
                : "\(waiting) commands wait for the house; they are kept here and go out"
            HouseLog.echo("comanda: \(what) when this terminal is started again")
        }
        if case .failed(let fault) = ending { throw fault }
    }
}

extension WaiterOpening {
    /// All that a terminal kept from before.
    init(of terminal: TerminalService, size: Cells.Size) async throws(Fault) {
        let session = try await terminal.session()
        let sessions = try await terminal.sessions()
        let house = try await terminal.house()
        let languages = try await terminal.languages()
        let last = session?.staff ?? sessions.first?.staff
        self.init(
            device: terminal.device.device, size: size,
            language: last.map { languages[$0.id] ?? $0.language }
                ?? Language(ofLocale: Self.locale) ?? house?.plan.languages.first ?? .english,
            seed: .random(in: 0...UInt64.max), moment: terminal.houseTime)
        // Nobody knows who started it: whoever was there before is asked for the PIN.
        former = session ?? sessions.first
        self.languages = languages
        self.house = house
        menu = try await terminal.menu()
        drafts = try await terminal.drafts().compactMap { draft in
            try? Canonical.value(parsing: draft.bytes, strict: false)
        }
        waiting = try await terminal.waiting().compactMap { envelope in
            (try? envelope.command.get()).map {
                KeptCommand(id: envelope.id, command: $0, at: envelope.at)
            }
        }
    }

    /// What the person's settings say of their language.
    private static var locale: String {
        let settings = ProcessInfo.processInfo.environment
        return ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { settings[$0] }
            .first { !$0.isEmpty } ?? ""
    }
}

extension Language {
    /// The language of a locale such as `zh_CN.UTF-8`; `nil` when the house does not speak it, or
    /// the locale names none.
    init?(ofLocale name: String) {
        let beginnings: [(String, Language)] = [
            ("zh_TW", .chineseTraditional), ("zh_HK", .chineseTraditional),
            ("zh_MO", .chineseTraditional), ("zh", .chineseSimplified), ("en", .english),
            ("sv", .swedish), ("de", .german),
        ]
        guard let found = beginnings.first(where: { name.hasPrefix($0.0) }) else { return nil }
        self = found.1
    }
}
