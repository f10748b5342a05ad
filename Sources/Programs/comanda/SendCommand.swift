import Amounts
import ArgumentParser
import Foundation
import HouseFolder
import HouseRules
import HubService
import Synchronization
import TerminalService
import TerminalStore
import Vocabulary
import Wire
import Wording

/// `comanda send`
struct SendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Sends commands to an open house, one JSON object a line.",
        discussion: """
            Each line is one command, as in
              {"kind":"seatParty","check":"$a","table":"h1","covers":2}
              {"kind":"sendRound","check":"$a","lines":[{"item":"016","modifiers":["spice-mild"]}]}
              {"kind":"takeCash","check":"$a","given_minor":20000}
              {"kind":"closeCheck","check":"$a"}
            The kinds, with what may be left out in brackets:
              seatParty check table covers [sharing]  openCheck check covers
              changeCovers check covers               transferCheck check table [sharing]
              mergeTables check merged                undoMerge check merged
              clearTable table [check]                handOver check to, or from to
              sendRound check lines [menu]            fireCourse check course
              fireLines check lines                   rush check [course lines]
              voidLine check line reason [quantity_thousandths]
              compLine check line reason [quantity_thousandths]
              undoComp check line                     reprintDocket check docket_number
              moveLines check lines [to seat]; each of its lines: line [quantity_thousandths]
              sendNote text [to]                      printPreBill check
              takeCash check given_minor [balance_minor]
              takeCard check amount_minor [balance_minor reference]
              closeCheck check                        reprintReceipt check
              setPortions item [portions_thousandths] setMarketPrice item [price_minor]
            A line of a round: item [id quantity_thousandths modifiers seat course held note \
            allergy price_minor size parts open]. A part is a dish of a set meal: group item [size \
            modifiers course note allergy]. The item "open-item" is a dish that is not on the \
            menu; its open says name station tax_class. The quantity of a weighed dish is its \
            weight, and cannot be left out. Amounts are in the currency's smallest unit, \
            quantities in thousandths.

            '$name' for a check, a line, a tender, a note or an id stands for a new id, the same \
            one wherever the name comes again in the input; a line, a tender or a note without an \
            id gets one. A command may carry an "id" of its own. All lines are read before the \
            first is sent.

            Prints the hub's final replies in the order of the lines, one JSON object each, and \
            what was refused in words on standard error. Ends with 1 when a command was refused \
            or not answered in time; what was not answered is kept and goes out with the next \
            'send'.
            """)

    @Option(name: .customLong("as"), help: "The device to send as.")
    var device: String

    @Option(help: "Who sends.")
    var staff: String

    @Option(help: "A 0600 file with the PIN, or with a line 'name PIN' a person. (default: asks)")
    var pinFile: String?

    @Option(help: "The device's file. (default: DATA/devices/DEVICE.json)")
    var deviceFile: String?

    @Option(help: "How many seconds to wait for each reply.")
    var wait = 60

    @OptionGroup var options: HouseOptions

    @Argument(help: "The file with the commands. (default: standard input)")
    var file: String?

    func run() async throws {
        do { try await send() } catch let fault as Fault { try Self.end(with: fault) }
    }

    /// Refusals word amounts in the house's currency; without the house's files, in its smallest
    /// unit, as the commands do.
    private var currency: Currency? { try? options.read().config.currency }

    private func send() async throws {
        let script = try CommandScript(text: try input(), name: file ?? "standard input")
        let device = try DeviceAccess.id(device)
        guard let staff = StaffID(staff) else {
            throw Fault("sign in", at: staff, cause: "it is nobody's name", hint: "see staff.yaml")
        }
        let data = options.houseData
        let url =
            deviceFile.map { URL(fileURLWithPath: $0) } ?? DeviceAccess.file(of: device, in: data)
        let file = try DeviceFile.read(url)
        let folder = data.terminals.appendingPathComponent(device.text)
        let terminal = try TerminalService(device: file, folder: folder, readsState: false)
        try await terminal.start()
        let outage = Outage(of: terminal)
        let language = try await signIn(staff, on: terminal, outage)
        for (name, id) in script.names { say("\(name) is \(id)") }
        let isWell = try await deliver(script, through: terminal, language)
        await terminal.stop()
        if !isWell { throw ExitCode.failure }
    }

    private func input() throws(Fault) -> String {
        let bytes: Data?
        if let file {
            bytes = FileManager.default.contents(atPath: file)
        } else {
            bytes = try? FileHandle.standardInput.readToEnd() ?? Data()
        }
        guard let bytes else {
            throw Fault("read the commands", at: file ?? "", cause: "there is no such file to read")
        }
        guard let text = String(data: bytes, encoding: .utf8) else {
            throw Fault("read the commands", at: file ?? "standard input", cause: "it is not UTF-8")
        }
        return text
    }

    /// Signs in, with the session that is kept when no PIN is given and it is the same person's.
    private func signIn(
        _ staff: StaffID, on terminal: TerminalService, _ outage: Outage
    ) async throws -> Language {
        if pinFile == nil, let session = try await terminal.session(), session.staff.id == staff {
            return session.staff.language
        }
        let pin: String
        if let pinFile {
            pin = try PinFile.pin(of: staff, in: pinFile)
        } else {
            pin = try PinPrompt.ask("PIN for \(staff): ")
        }
        do {
            let notice = Task {
                try await Task.sleep(for: .seconds(2))
                say("waiting for the hub, up to \(wait) s …")
            }
            defer { notice.cancel() }
            let session = try await terminal.signIn(staff, pin: pin, within: .seconds(wait))
            return session.staff.language
        } catch {
            switch error {
            case .fault(let fault): throw fault
            case .refused(let refusal):
                throw Fault(
                    "sign in", at: "\(staff)",
                    cause: Language.english.words.refusal(refusal, currency))
            case .unanswered:
                throw Fault(
                    "sign in", at: terminal.device.description,
                    cause: ["the hub did not answer in \(wait) s", outage.reason].compactMap(\.self)
                        .joined(separator: ": "),
                    hint: "is the house open ('comanda open'), and this device's file the newest?"
                        + " 'comanda device rotate \(terminal.device.device)' gives it a new one")
            }
        }
    }

    /// How many commands may be ahead of the replies.
    private static let mostAhead = 500

    /// Sends all commands, a bounded number ahead of the replies; `true` when all were accepted.
    private func deliver(
        _ script: CommandScript, through terminal: TerminalService, _ language: Language
    ) async throws -> Bool {
        var areAllAccepted = true
        var waiting = script.commands[...]
        var fault: Fault?
        var sent: [(CommandScript.Line, CommandID)] = []
        while !waiting.isEmpty || !sent.isEmpty {
            if let line = waiting.first, sent.count < Self.mostAhead {
                waiting.removeFirst()
                do {
                    let envelope = try await terminal.submit(line.command, id: line.id)
                    sent.append((line, envelope.id))
                } catch {
                    // What was kept before is still answered; what comes after is not sent.
                    fault = Fault(
                        error.fault.operation, at: "\(script.name):\(line.number)",
                        cause: error.fault.cause, hint: error.fault.hint)
                    waiting = []
                }
            }
            guard let (line, id) = sent.first else { continue }
            // As long as there is more to send, only what is answered already is told.
            let isAhead = !waiting.isEmpty && sent.count < Self.mostAhead
            let patience = Duration.seconds(isAhead ? 0 : wait)
            guard let reply = try await terminal.reply(for: id, within: patience) else {
                if isAhead { continue }
                say("\(script.name):\(line.number): not answered in \(wait) s; it is kept here")
                if let next = waiting.first {
                    say("\(script.name):\(next.number): not sent, nor is what follows it")
                }
                return false
            }
            sent.removeFirst()
            Screen.show(String(decoding: Canonical.bytes(reply), as: UTF8.self))
            if let refusal = reply.refusal {
                areAllAccepted = false
                let words = language.words.refusal(refusal, currency, script.dishes)
                say("\(script.name):\(line.number): \(words)")
            }
        }
        if let fault { throw fault }
        return areAllAccepted
    }

    private func say(_ text: String) {
        HouseLog.echo("comanda: \(text)")
    }
}

/// Why a terminal is not connected, as it was told last.
private final class Outage: Sendable {
    private let told = Mutex<String?>(nil)

    init(of terminal: TerminalService) {
        Task { [weak self, events = terminal.events] in
            for await event in events {
                switch event {
                case .connected: self?.told.withLock { $0 = nil }
                case .disconnected(let reason): self?.told.withLock { $0 = reason }
                default: break
                }
            }
        }
    }

    var reason: String? { told.withLock(\.self) }
}

extension Words {
    /// A refusal as a sentence, with its lines behind it.
    ///
    /// - Parameter dishes: The dish of each line, by the line's id.
    func refusal(
        _ refusal: RefusalCode, _ currency: Currency?, _ dishes: [String: String] = [:]
    ) -> String {
        let whole = self.refusal(code: refusal.code, args: refusal.args, currency: currency)
        let lines = (refusal.lines ?? []).map { line in
            "\n  \(dishes[line.line] ?? line.line): "
                + self.refusal(code: line.code, args: line.args, currency: currency)
        }
        return whole + lines.joined()
    }
}
