import Testing
import Vocabulary

@testable import HouseHealth

/// The unit that keeps a house open under systemd.
struct ServiceUnitTests {
    private func unit(
        data: String? = nil, root: String = "/opt/comanda", backups: String? = nil,
        user: String = "comanda"
    ) throws(Fault) -> ServiceUnit {
        try ServiceUnit(
            house: "sichuan", program: "/opt/comanda/.build/release/comanda", root: root,
            data: data, backups: backups, user: user)
    }

    @Test func `a house has this unit`() throws {
        let unit = try unit()
        #expect(unit.name == "comanda-sichuan.service")
        #expect(
            unit.text == """
                # Keeps the house sichuan open. Written by 'comanda service'; write it again after \
                a move.

                [Unit]
                Description=Comanda: sichuan
                Documentation=file:/opt/comanda/README.md
                # Printers and terminals are on the network.
                Wants=network-online.target
                After=network-online.target time-sync.target
                StartLimitIntervalSec=300
                StartLimitBurst=10

                [Service]
                # Ready when the hub answers. A long journal is proven and replayed before that, \
                and whoever
                # ended it on the way would begin it again and again.
                Type=notify
                NotifyAccess=main
                TimeoutStartSec=infinity
                ExecStart=/opt/comanda/.build/release/comanda open --house sichuan --data \
                /var/lib/comanda/sichuan --root /opt/comanda
                User=comanda

                # A house that was closed on purpose stays closed; any other end opens it again.
                Restart=on-failure
                RestartSec=2
                WatchdogSec=60

                # The main process ends the hub, then the broker; whoever is left after that is \
                killed.
                KillMode=mixed
                TimeoutStopSec=30

                # The data folder, and that of its copies, is all it may write to.
                UMask=0077
                StateDirectory=comanda/sichuan
                StateDirectoryMode=0700
                ProtectSystem=strict
                ProtectHome=read-only
                PrivateTmp=yes

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

                """)
    }

    @Test func `data of its own is all a house may write to`() throws {
        let unit = try unit(data: "/srv/house data/100%", root: "/home/anna/my \"house\" $1\\")
        let lines = unit.text.split(separator: "\n")
        #expect(lines.contains("ReadWritePaths=\"/srv/house data/100%%\""))
        #expect(!unit.text.contains("StateDirectory"))
        #expect(
            lines.contains(
                "ExecStart=/opt/comanda/.build/release/comanda open --house sichuan --data"
                    + " \"/srv/house data/100%%\" --root \"/home/anna/my \\\"house\\\" $$1\\\\\""))
        #expect(lines.contains("PrivateTmp=yes"))
    }

    @Test(arguments: ["/tmp/house", "/var/tmp/house"])
    func `data in a folder that PrivateTmp would hide is left in sight`(data: String) throws {
        #expect(try !unit(data: data).text.contains("\nPrivateTmp=yes"))
        #expect(try !unit(root: data).text.contains("\nPrivateTmp=yes"))
    }

    @Test func `copies on another disk may be written, and a disk that is gone closes no house`()
        throws
    {
        let own = try unit(backups: "/mnt/second disk/comanda")
        let lines = own.text.split(separator: "\n")
        #expect(lines.contains("StateDirectory=comanda/sichuan"))
        #expect(lines.contains("ReadWritePaths=\"-/mnt/second disk/comanda\""))
        #expect(
            own.nextSteps(userIsKnown: true, isInstalled: true, at: "/etc/x").first
                == "sudo install -d -m 0700 -o comanda '/mnt/second disk/comanda'")
        let moved = try unit(data: "/srv/d", backups: "/mnt/b").text.split(separator: "\n")
        #expect(
            moved.filter { $0.hasPrefix("ReadWritePaths=") }
                == ["ReadWritePaths=/srv/d", "ReadWritePaths=-/mnt/b"])
        #expect(try !unit(backups: "/tmp/b").text.contains("\nPrivateTmp=yes"))
        #expect(throws: Fault.self) { try unit(backups: "/mnt\nUser=root") }
    }

    @Test(arguments: [
        (String?.none, "/var/lib/comanda/sichuan/copies"), ("/srv/d", "/srv/d"),
        ("/srv/d", "/srv/d/b"),
    ])
    func `copies among the data need nothing more`(data: String?, backups: String) throws {
        #expect(try unit(data: data, backups: backups).text == unit(data: data).text)
    }

    @Test func `a relative path, a line break, root and odd names are refused`() {
        for data in ["data", "/data\nUser=root"] {
            #expect(throws: Fault.self) { try unit(data: data) }
        }
        for user in ["root", "", "-x", "a b", "anna\nUser=root", "%u"] {
            #expect(throws: Fault.self) { try unit(user: user) }
        }
        #expect(throws: Fault.self) {
            try ServiceUnit(
                house: "../x", program: "/c", root: "/", data: nil, user: "comanda")
        }
    }

    @Test func `the next steps end with a look at the house's health`() throws {
        let health =
            "sudo -u comanda '/opt/comanda/.build/release/comanda' health --house sichuan"
        #expect(
            try unit().nextSteps(userIsKnown: true, isInstalled: true, at: "/etc/x") == [
                "sudo systemctl daemon-reload",
                "sudo systemctl enable --now comanda-sichuan.service",
                "systemctl status comanda-sichuan.service",
                health + " --data '/var/lib/comanda/sichuan' --root '/opt/comanda'",
            ])
        #expect(
            try unit(data: "/srv/d").nextSteps(userIsKnown: false, isInstalled: false, at: "/o/u")
                == [
                    "sudo useradd --system --home-dir /srv/d comanda",
                    "sudo install -d -m 0700 -o comanda '/srv/d'",
                    "sudo cp '/o/u' /etc/systemd/system/comanda-sichuan.service",
                    "sudo systemctl daemon-reload",
                    "sudo systemctl enable --now comanda-sichuan.service",
                    "systemctl status comanda-sichuan.service",
                    health + " --data '/srv/d' --root '/opt/comanda'",
                ])
    }
}
