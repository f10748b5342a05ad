import ArgumentParser
import EscPos
import Foundation
import HouseTesting
import Vocabulary

/// `comanda printer`
struct PrinterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "printer",
        abstract: "A virtual ESC/POS printer: shows its paper and keeps it.",
        discussion: """
            Answers status requests as a real one does, has a buffer of 4 KB, and prints 150 mm \
            of paper a second. While it runs, lines at the keyboard tell it what to do:
            \(PrinterConsole.help)
            """)

    @Option(help: "The TCP port to listen on, on this machine; 0 for any.")
    var listen: UInt16 = 9100

    @Option(help: "The folder that keeps each slip as <n>.bin, <n>.txt and <n>.png.")
    var out: String?

    @Option(help: "The font that pictures are drawn from, in Unifont's hex format.")
    var font = Unifont.path

    @Option(
        help: """
            The model whose columns, hanzi and code pages it has: \
            \(PrinterProfile.models.map(\.name).joined(separator: ", ")).
            """)
    var profile = PrinterProfile.chinese80.name

    @Option(help: "Characters of the normal font on one line, where it differs from the model.")
    var columns: Int?

    @Option(help: "Bytes a second that its line brings, such as 1000; no limit when left out.")
    var bytesPerSecond: Int?

    @Flag(help: "Prints at once instead of at 150 mm a second.")
    var fast = false

    @Flag(help: "Does not know GS ( H: answers GS r only.")
    var old = false

    func validate() throws {
        guard columns.map({ (24...64).contains($0) }) ?? true else {
            throw ValidationError("--columns is 24 to 64.")
        }
    }

    func run() throws {
        guard let model = PrinterProfile.model(named: profile) else {
            throw ValidationError("no model is called '\(profile)'; --help names them")
        }
        var setup = VirtualPrinter.Setup()
        setup.port = listen
        setup.columns = columns ?? model.columns
        setup.language = PrinterLanguage(model)
        setup.speed = fast ? nil : 150
        setup.folder = out
        if out != nil { setup.font = PictureFont.installed(at: font) }
        setup.supportsProcessID = !old && model.supportsProcessID
        let printer: VirtualPrinter
        do {
            printer = try VirtualPrinter(setup) { PaperShow.show($0, of: "printer") }
        } catch {
            try Self.end(
                with: Fault(
                    "listen as a printer", at: "port \(listen)", cause: "\(error)",
                    hint: "choose another port with --listen"))
        }
        Screen.show("A printer listens on 127.0.0.1:\(printer.port). 'quit' or Ctrl-C ends it.")
        printer.line(bytesPerSecond: bytesPerSecond)
        if !PrinterConsole(printer: printer).run() {
            // Without a keyboard it goes on until it is ended.
            while true { pause() }
        }
        printer.stop()
        for fault in printer.faults { Screen.show("comanda: \(fault)") }
    }
}
