public import Vocabulary

/// The systemd unit that keeps a house open.
///
/// The parent of broker and hub is the service's main process: it tells systemd when the hub
/// answers, and ends its children itself, the hub before the broker. Everything the house needs
/// from the system is one folder to write to, another one for its copies, and the network.
public struct ServiceUnit: Hashable, Sendable {
    /// Where a service's data is when nobody says otherwise.
    public static let states = "/var/lib"

    /// The house: a folder in config/.
    public let house: String
    /// The program's path.
    public let program: String
    /// The folder that holds config/ and Menus/.
    public let root: String
    /// The data folder; `nil` for systemd's own place for it.
    public let data: String?
    /// The folder of its copies where that is another one; `nil` when they are with the data.
    public let backups: String?
    /// Who it runs as.
    public let user: String

    /// A unit; all paths are absolute.
    ///
    /// - Throws: A fault when a path is relative or has a line break, or a name is none.
    public init(
        house: String, program: String, root: String, data: String?, backups: String? = nil,
        user: String
    ) throws(Fault) {
        for path in [program, root] + [data, backups].compactMap(\.self) {
            guard path.hasPrefix("/"), path.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else {
                throw Fault(
                    "write a service", at: path, cause: "the path is relative or has a line break",
                    hint: "give an absolute path")
            }
        }
        guard DeviceID(house) != nil else {
            throw Fault(
                "write a service", at: house, cause: "that is no house's name",
                hint: "a house is a folder in config/")
        }
        guard Self.isUser(user) else {
            throw Fault(
                "write a service", at: user, cause: "that is no user a service can run as",
                hint: "name an ordinary user of this machine with --user, not root")
        }
        self.house = house
        self.program = program
        self.root = root
        self.data = data
        let own = (data ?? "\(Self.states)/comanda/\(house)") + "/"
        self.backups = backups.flatMap { "\($0)/".hasPrefix(own) ? nil : $0 }
        self.user = user
    }

    private static func isUser(_ name: String) -> Bool {
        let others = [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")]
        return (1...32).contains(name.utf8.count) && name != "root" && name.utf8.first != others[1]
            && name.utf8.allSatisfy {
                (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
                    || others.contains($0)
            }
    }

    /// The unit's file name.
    public var name: String { "comanda-\(house).service" }

    /// Where the data is.
    public var dataFolder: String { data ?? "\(Self.states)/comanda/\(house)" }

    /// The unit file.
    public var text: String {
        """
        # Keeps the house \(house) open. Written by 'comanda service'; write it again after a move.

        [Unit]
        Description=Comanda: \(house)
        Documentation=file:\(Self.specifierless(root))/README.md
        # Printers and terminals are on the network.
        Wants=network-online.target
        After=network-online.target time-sync.target
        StartLimitIntervalSec=300
        StartLimitBurst=10

        [Service]
        # Ready when the hub answers. A long journal is proven and replayed before that, and whoever
        # ended it on the way would begin it again and again.
        Type=notify
        NotifyAccess=main
        TimeoutStartSec=infinity
        ExecStart=\(command)
        User=\(user)

        # A house that was closed on purpose stays closed; any other end opens it again.
        Restart=on-failure
        RestartSec=2
        WatchdogSec=60

        # The main process ends the hub, then the broker; whoever is left after that is killed.
        KillMode=mixed
        TimeoutStopSec=30

        # The data folder, and that of its copies, is all it may write to.
        UMask=0077
        \(place)
        ProtectSystem=strict
        ProtectHome=read-only
        \(privateTemporary)

        NoNewPrivileges=yes
        CapabilityBoundingSet=
        AmbientCapabilities=
        LockPersonality=yes
        ProtectClock=yes
        ProtectControlGroups=yes
        ProtectHostname=yes
        ProtectKernelLogs=yes
        ProtectKernelModules=yes
        ProtectKernelTunables=yes
        RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
        RestrictNamespaces=yes
        RestrictRealtime=yes
        RestrictSUIDSGID=yes
        SystemCallArchitectures=native

        [Install]
        WantedBy=multi-user.target

        """
    }

    private var command: String {
        [program, "open", "--house", house, "--data", dataFolder, "--root", root]
            .map(Self.quoted).joined(separator: " ")
    }

    /// Where it may write: systemd's own place is made by systemd, another one must be there. A
    /// disk for copies that is missing keeps no house closed.
    private var place: String {
        var lines =
            data.map { ["ReadWritePaths=\(Self.quoted($0))"] }
            ?? ["StateDirectory=comanda/\(house)", "StateDirectoryMode=0700"]
        if let backups { lines.append("ReadWritePaths=\(Self.quoted("-" + backups))") }
        return lines.joined(separator: "\n")
    }

    /// A private /tmp hides what is really there.
    private var privateTemporary: String {
        let needsTemporary = [program, root, dataFolder, backups ?? "/"].contains {
            $0.hasPrefix("/tmp/") || $0.hasPrefix("/var/tmp/")
        }
        return needsTemporary
            ? "# PrivateTmp would hide files that this house needs." : "PrivateTmp=yes"
    }

    /// A word as systemd reads it back: quoted when it must be, with no specifier and no variable.
    static func quoted(_ word: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@=")
        var text = specifierless(word).replacing("\\", with: "\\\\")
        text = text.replacing("\"", with: "\\\"").replacing("$", with: "$$")
        return word.allSatisfy(plain.contains) ? text : "\"\(text)\""
    }

    /// systemd replaces `%h` and its like, but not `%%`.
    private static func specifierless(_ word: String) -> String { word.replacing("%", with: "%%") }

    /// What a person does next, once the unit lies where systemd finds it.
    ///
    /// - Parameters:
    ///   - userIsKnown: Whether this machine has the user.
    ///   - isInstalled: Whether the unit lies there already.
    public func nextSteps(userIsKnown: Bool, isInstalled: Bool, at path: String) -> [String] {
        var steps: [String] = []
        if !userIsKnown {
            steps.append("sudo useradd --system --home-dir \(dataFolder) \(user)")
        }
        if let data {
            steps.append("sudo install -d -m 0700 -o \(user) '\(data)'")
        }
        if let backups {
            steps.append("sudo install -d -m 0700 -o \(user) '\(backups)'")
        }
        if !isInstalled { steps.append("sudo cp '\(path)' /etc/systemd/system/\(name)") }
        return steps + [
            "sudo systemctl daemon-reload",
            "sudo systemctl enable --now \(name)",
            "systemctl status \(name)",
            "sudo -u \(user) '\(program)' health --house \(house) --data '\(dataFolder)'"
                + " --root '\(root)'",
        ]
    }
}
