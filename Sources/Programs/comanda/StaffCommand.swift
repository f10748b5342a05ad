import ArgumentParser
import Foundation
import HouseRules
import HubService
import Vocabulary
import Wire

/// `comanda staff`
struct StaffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "The people of a house and their PINs.",
        discussion:
            "Who works here, and what each role may do, stands in config/<house>/staff.yaml.",
        subcommands: [Pin.self, List.self])

    /// `comanda staff pin`
    struct Pin: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sets somebody's PIN, asked for at the keyboard.",
            discussion: "Works while the house is open and while it is closed.")

        @Argument(help: "The name to sign in with, as in staff.yaml.")
        var name: String

        @Option(help: "A 0600 file that holds the PIN, instead of the keyboard.")
        var pinFile: String?

        @OptionGroup var options: HouseOptions

        func run() throws {
            try meetingFaults {
                let (config, _) = try options.read()
                guard let member = config.staff.first(where: { $0.id.text == name }) else {
                    throw Fault(
                        "set a PIN", at: name, cause: "nobody in staff.yaml has that name",
                        hint: "it knows " + config.staff.map(\.id.text).joined(separator: ", "))
                }
                let pin =
                    try pinFile.map { (path) throws(Fault) in
                        try PinFile.pin(of: member.id, in: path)
                    } ?? PinPrompt.twice(for: member.name)
                guard SignIn.isPIN(pin) else {
                    throw Fault(
                        "set a PIN", at: name, cause: "it is not a PIN", hint: "use 4 to 12 digits")
                }
                _ = try DeviceAccess.ask(.setPIN(member.id, pin), options)
                Screen.show("\(member.name)'s PIN is set.")
            }
        }
    }

    /// `comanda staff list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the people of a house.")

        @OptionGroup var options: HouseOptions

        func run() throws {
            try meetingFaults {
                for member in try options.read().config.staff {
                    let roles = member.roles.map(\.rawValue).joined(separator: ", ")
                    let language = member.language.rawValue
                    Screen.show("\(member.id)\t\(member.name)\t\(roles)\t\(language)")
                }
            }
        }
    }
}

/// Asks for a PIN at the keyboard without showing it.
enum PinPrompt {
    /// Asks twice, for the second time proves the first.
    static func twice(for name: String) throws(Fault) -> String {
        let first = try ask("New PIN for \(name) (4 to 12 digits): ")
        let second = try ask("Once more: ")
        guard first == second else {
            throw Fault("set a PIN", at: name, cause: "the two are not the same", hint: "try again")
        }
        return first
    }

    /// Asks once.
    static func ask(_ prompt: String) throws(Fault) -> String {
        guard isatty(0) == 1, let text = getpass(prompt) else {
            throw Fault(
                "ask for a PIN", at: "the keyboard", cause: "there is none",
                hint: "put it into a 0600 file and use --pin-file")
        }
        return String(cString: text)
    }
}

/// A 0600 file with a PIN, or with a line `name PIN` for each of several people.
enum PinFile {
    static func pin(of staff: StaffID, in path: String) throws(Fault) -> String {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        guard let mode = facts?[.posixPermissions] as? Int,
            let text = try? String(contentsOfFile: path, encoding: .utf8)
        else {
            throw Fault("read a PIN", at: path, cause: "there is no such file to read")
        }
        guard mode & 0o077 == 0 else {
            throw Fault(
                "read a PIN", at: path, cause: "others may read it too", hint: "chmod 600 '\(path)'"
            )
        }
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ") }
        if lines.count == 1, lines[0].count == 1 { return String(lines[0][0]) }
        guard let line = lines.first(where: { $0.count == 2 && $0[0] == staff.text[...] }) else {
            throw Fault(
                "read a PIN", at: path, cause: "it has no line for \(staff)",
                hint: "write the PIN alone, or one line 'name PIN' a person")
        }
        return String(line[1])
    }
}
