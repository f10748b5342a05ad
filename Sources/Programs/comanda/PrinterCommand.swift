import ArgumentParser
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
            of paper a second. While it runs, lines at the keyboard tell it what to do: 'out' \
            (out of paper), 'paper' (a new roll), 'cover' and 'close' (the cover), 'refuse' and \
            'accept' (connections), 'lose' (loses its next answer), 'die N' (dies after N lines), \
            'quit'.
            """)

    @Option(help: "The TCP port to listen on, on this machine; 0 for any.")
    var listen: UInt16 = 9100

    @Option(help: "The folder that keeps each slip as <n>.bin and <n>.txt.")
    var out: String?

    @Option(help: "Characters of the normal font on one line.")
    var columns = 48

    @Flag(help: "Prints at once instead of at 150 mm a second.")
    var fast = false

    @Flag(help: "Does not know GS ( H: answers GS r only.")
    var old = false

    func run() throws {
        var setup = VirtualPrinter.Setup()
        setup.port = listen
        setup.columns = columns
        setup.speed = fast ? nil : 150
        setup.folder = out
        setup.supportsProcessID = !old
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
        var wasQuit = false
        while !wasQuit, let line = readLine() {
            wasQuit = !obey(line.split(separator: " ").map(String.init), printer)
        }
        // Without a keyboard it goes on until it is ended.
        if !wasQuit { while true { pause() } }
        printer.stop()
    }

    /// Does what a line says; `false` to quit.
    private func obey(_ words: [String], _ printer: VirtualPrinter) -> Bool {
        switch words.first {
        case "out": printer.paper(out: true)
        case "paper": printer.paper(out: false)
        case "cover": printer.cover(open: true)
        case "close": printer.cover(open: false)
        case "refuse": try? printer.refuse(true)
        case "accept": try? printer.refuse(false)
        case "lose": printer.loseNextAnswer()
        case "die": printer.dies(afterLines: words.dropFirst().first.flatMap { Int($0) } ?? 3)
        case "quit": return false
        case nil: break
        default:
            Screen.show("It knows: out, paper, cover, close, refuse, accept, lose, die N, quit.")
        }
        return true
    }
}
