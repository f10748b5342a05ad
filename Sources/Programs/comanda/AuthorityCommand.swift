import ArgumentParser
import BrokerProcess
import Foundation
import HouseAuthority
import HouseFiles
import HouseRules
import HubService
import Vocabulary
import Wire

/// `comanda authority`
struct AuthorityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authority",
        abstract: "The house's own authority, which terminals on the network believe.",
        discussion: """
            'comanda open' makes it, and renews the broker's certificate by itself. Both commands \
            work while the house is open and while it is closed.
            """,
        subcommands: [Show.self, Renew.self])

    /// `comanda authority show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows its fingerprint, what the broker is certified for, and until when.")

        @Flag(help: "One JSON object, for programs; moments in milliseconds since 1970.")
        var json = false

        @OptionGroup var options: HouseOptions

        func run() throws {
            try meetingFaults {
                let status = try AuthorityAccess.status(options)
                guard !json else { return Screen.show(AuthorityReport(status).text) }
                Screen.show("fingerprint  \(status.fingerprint)  (SHA-256)")
                Screen.show("ends         \(AuthorityAccess.day(status.expires))")
                guard let expires = status.serverExpires else { return }
                Screen.show("broker       \(status.names.joined(separator: ", "))")
                Screen.show("renewed by   \(AuthorityAccess.day(expires - AuthorityAccess.lead))")
            }
        }
    }

    /// `comanda authority renew`
    struct Renew: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes the certificates anew; terminals' files stay good.",
            discussion: """
                With --new-key the authority itself is replaced, for a key that somebody may have \
                seen: no terminal comes in then before 'comanda device rotate' has given it a new \
                file.
                """)

        @Flag(help: "Replaces the authority's key too.")
        var newKey = false

        @Flag(help: "Does not ask before replacing the key.")
        var yes = false

        @OptionGroup var options: HouseOptions

        func run() throws {
            try meetingFaults {
                let (config, _) = try options.read()
                let ground = try options.ground(config.house)
                guard case .listener = ground.network else {
                    throw Fault(
                        "renew the house's authority", at: "config/\(options.house)/house.yaml",
                        cause: "the house does not listen on the network",
                        hint: "add a section 'network' first")
                }
                if newKey, !yes { try confirm() }
                try ground.authority.renew(for: ground.names, newKey: newKey, at: Date())
                if let files = try? Preparation.brokerFiles(
                    options.houseData, house: config.house)
                {
                    BrokerSignal.reload(files)
                }
                let status = try AuthorityAccess.status(options)
                Screen.show("fingerprint  \(status.fingerprint)  (SHA-256)")
                guard newKey else { return }
                Screen.show("Now 'comanda device rotate NAME' for every device of the network.")
            }
        }

        private func confirm() throws(Fault) {
            print("No terminal on the network comes in before it has a new file. Type yes: ")
            guard readLine() == "yes" else {
                throw Fault(
                    "replace the authority's key", at: options.house, cause: "nobody said yes",
                    hint: "type yes, or use --yes")
            }
        }
    }
}

/// What the commands about the authority share.
enum AuthorityAccess {
    static let lead = HouseAuthority.renewalLead

    static func status(_ options: HouseOptions) throws(Fault) -> AuthorityStatus {
        let (config, _) = try options.read()
        let ground = try options.ground(config.house)
        guard let status = try ground.authority.status() else {
            throw Fault(
                "show the house's authority", at: ground.authority.folder.path,
                cause: "it was never made",
                hint: "add a section 'network' to house.yaml and open the house")
        }
        return status
    }

    static func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
}

/// The authority for programs to read.
private struct AuthorityReport: Encodable {
    let status: AuthorityStatus

    init(_ status: AuthorityStatus) { self.status = status }

    var text: String { String(decoding: Canonical.bytes(self), as: UTF8.self) }

    private enum Field: String, CodingKey {
        case fingerprint, expires_ms, names, server_expires_ms
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(status.fingerprint, forKey: .fingerprint)
        try fields.encode(Self.milliseconds(status.expires), forKey: .expires_ms)
        try fields.encode(status.names, forKey: .names)
        try fields.encodeIfPresent(
            status.serverExpires.map(Self.milliseconds), forKey: .server_expires_ms)
    }

    private static func milliseconds(_ date: Date) -> Int64 {
        Int64(date.timeIntervalSince1970 * 1000)
    }
}
