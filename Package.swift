// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: its sources are in Sources/<floor>/<name>.
func room(_ floor: String, _ name: String, on below: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: below, path: "Sources/\(floor)/\(name)", swiftSettings: strict)
}

let arguments: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let certificates: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
/// SQLite as GRDB links it.
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// The tests of a floor: a folder per room in Tests/<name>.
func tests(
    _ name: String, of tested: [Target.Dependency], resources: [Resource] = []
) -> Target {
    .testTarget(
        name: name, dependencies: tested, path: "Tests/\(name)", resources: resources,
        swiftSettings: strict)
}

let ground: [Target.Dependency] = ["Vocabulary", "Amounts"]
let rooms: [Target.Dependency] = ["Floor", "Checks", "Kitchen", "Tenders"]
let core: [Target.Dependency] = ground + ["Menus"] + rooms + ["HouseRules"]
let faces: [Target.Dependency] = [
    "Wire", "WireContract", "Wording", "Cells", "Paper", "EscPos", "Pictures", "Stories",
    "Sheets", "PastTrade", "Pinyin", "WaiterScreen",
]
let edges: [Target.Dependency] = [
    "BrokerLink", "BrokerProcess", "PrinterLink", "Processes", "HouseAuthority", "HouseFiles",
    "HouseStore", "TerminalStore", "Machine", "CursesTerminal",
]
let services: [Target.Dependency] = [
    "HouseBackups", "HouseFolder", "HouseHealth", "HouseProof", "HubService", "OrderHub",
    "Printing", "TerminalService",
]
let bench: [Target.Dependency] = ["Bench"]

let package = Package(
    name: "comanda",
    products: [
        // Loaded before a program's own libraries by tests that plant faults in it.
        .library(name: "FaultyDisk", type: .dynamic, targets: ["CFaultyDisk"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        room("Core", "Vocabulary"),
        room("Core", "Amounts", on: ["Vocabulary"]),
        room("Core", "Menus", on: ground),
        room("Core", "Floor", on: ground),
        room("Core", "Checks", on: ground),
        room("Core", "Kitchen", on: ground),
        room("Core", "Tenders", on: ground),
        room("Core", "HouseRules", on: ground + ["Menus"] + rooms),
        room("Faces", "Wire", on: core),
        room("Faces", "Wording", on: ground),
        room("Faces", "WireContract", on: core + ["Pinyin", "Wire", "Wording"]),
        room("Faces", "Cells"),
        room("Faces", "WaiterScreen", on: core + ["Wire", "Wording", "Cells"]),
        room("Faces", "Paper", on: core + ["Cells", "Wording"]),
        room("Faces", "EscPos", on: ["Cells", "HouseRules", "Paper"]),
        room("Faces", "Pictures"),
        room("Faces", "Stories", on: core + ["Wire", "Wording"]),
        room("Faces", "Pinyin", on: ["Vocabulary"]),
        room("Faces", "Sheets"),
        room("Faces", "PastTrade", on: core + ["Sheets", "Wire"]),

        .systemLibrary(
            name: "CMosquitto", path: "Sources/Edges/CMosquitto", pkgConfig: "libmosquitto",
            providers: [.apt(["libmosquitto-dev"])]),
        room("Edges", "BrokerLink", on: ["Vocabulary", "CMosquitto"]),
        room("Edges", "BrokerProcess", on: ["Vocabulary", crypto, cryptoExtras]),
        room("Edges", "HouseAuthority", on: ["Vocabulary", certificates, asn1, crypto]),
        room("Edges", "PrinterLink", on: ["EscPos"]),
        .systemLibrary(
            name: "CNcursesW", path: "Sources/Edges/CNcursesW",
            providers: [.apt(["libncurses-dev"])]),
        room("Edges", "CursesTerminal", on: ["Vocabulary", "Cells", "CNcursesW"]),
        .systemLibrary(name: "CTimex", path: "Sources/Edges/CTimex"),
        room("Edges", "Machine", on: ["CTimex"]),
        room("Edges", "Processes", on: ["Vocabulary"]),
        room(
            "Edges", "HouseFiles",
            on: ground + ["Menus", "Kitchen", "HouseRules", "EscPos", "Sheets", yams]),
        room("Edges", "HouseStore", on: core + ["Wire", crypto, grdb, sqlite]),

        room("Edges", "TerminalStore", on: core + ["Wire", crypto, grdb]),

        room("Programs", "HouseHealth", on: ["HouseRules", "Vocabulary", "Wire"]),
        room(
            "Programs", "HouseFolder",
            on: ["HouseRules", "Machine", "PrinterLink", "Vocabulary", "Wire"]),
        room(
            "Programs", "Printing",
            on: ["EscPos", "HouseFolder", "HouseRules", "HouseStore", "Kitchen", "Paper"]
                + ["PrinterLink", "Vocabulary"]),
        room(
            "Programs", "HouseProof",
            on: core + ["HouseStore", "Printing", "Wire"]),
        room(
            "Programs", "HouseBackups",
            on: ["HouseFolder", "HouseHealth", "HouseRules", "HouseStore", "Machine", "Vocabulary"]
                + ["Wire", crypto]),
        room(
            "Programs", "OrderHub",
            on: core + ["EscPos", "HouseFolder", "HouseStore", "Pinyin", "Wire", crypto]),
        room(
            "Programs", "HubService",
            on: core + ["Stories", "Wire"]
                + ["BrokerLink", "BrokerProcess", "HouseStore", "PrinterLink"]
                + ["HouseBackups", "HouseFolder", "HouseHealth", "HouseProof", "OrderHub"]
                + ["Printing", crypto, cryptoExtras]),
        room(
            "Programs", "TerminalService",
            on: core + ["Wire", "BrokerLink", "TerminalStore"]),
        room(
            "Programs", "Bench",
            on: core + [
                "Wire", "Paper", "EscPos", "Cells", "WaiterScreen", "CMosquitto", "HouseFolder",
                "HouseStore", "HubService", "OrderHub", "Printing", grdb,
            ]),
        .executableTarget(
            name: "comanda",
            dependencies: core + faces + edges + services + bench + ["HouseTesting", arguments],
            path: "Sources/Programs/comanda", swiftSettings: strict),

        room(
            "Testing", "HouseTesting",
            on: core + ["Wire", "Pictures", "BrokerProcess", "Processes", "PrinterLink"]
                + ["HouseStore", "TerminalStore"] + services),

        .target(name: "CFaultyDisk", path: "Sources/Testing/CFaultyDisk"),

        tests("CoreTests", of: core, resources: [.copy("Fixtures")]),
        tests(
            "FacesTests", of: core + faces + ["HouseTesting"],
            resources: [
                .copy("Golden"), .copy("Landed"), .copy("Pictures/Papers"),
                .copy("WaiterScreen/Screens"),
            ]),
        tests(
            "EdgesTests", of: core + faces + edges + ["CNcursesW", "HouseTesting", grdb],
            resources: [.copy("TerminalStore/Landed")]),
        tests(
            "ProgramsTests",
            of: core + faces + edges + services + bench + ["HouseTesting", "CFaultyDisk", grdb],
            resources: [.copy("HouseProof/Landed")]),
        tests(
            "EndToEndTests",
            of: core + faces + edges + services
                + ["HouseTesting", "comanda", "CFaultyDisk", grdb, yams],
            resources: [.copy("Adversary"), .copy("Contract")]),
        tests("SimulationTests", of: ["HouseTesting"]),
        tests("TidyTests", of: []),
    ]
)
