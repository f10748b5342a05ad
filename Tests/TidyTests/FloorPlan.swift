/// Which target stands on which floor, and what each floor may import.
///
/// Arrows run downwards only. A new target is added here and in `Package.swift`.
enum FloorPlan {
    static let ground: Set = ["Vocabulary", "Amounts", "Menus"]
    static let rooms: Set = [
        "Floor", "Reservations", "Checks", "Kitchen", "Promotions", "Tenders",
    ]
    static let core = ground.union(rooms).union(["HouseRules"])
    static let faces: Set = [
        "Wire", "WireContract", "Wording", "Paper", "EscPos", "Cells", "Pictures", "Stories",
        "Sheets", "PastTrade", "Pinyin",
        "WaiterScreen", "CashierScreen", "KitchenScreen", "HostScreen",
    ]
    /// What an edge alone may import, by the C module that describes the outside thing.
    static let ownerOfShim = [
        "CMosquitto": "BrokerLink", "CNcursesW": "CursesTerminal", "CTimex": "Machine",
    ]
    static let edges = Set(ownerOfShim.keys).union([
        "BrokerLink", "BrokerProcess", "Processes", "CursesTerminal", "PrinterLink", "HouseStore",
        "TerminalStore", "HouseAuthority", "HouseFiles", "HouseWeb", "VoucherPlatforms",
        "CardTerminals", "Machine",
    ])
    static let programs: Set = [
        "HouseBackups", "HouseFolder", "HouseHealth", "HouseProof", "HubService", "OrderHub",
        "Printing", "TerminalService", "Bench", "comanda",
    ]
    static let testing: Set = ["HouseTesting", "CFaultyDisk"]
    static let testRunners: Set = ["Testing", "XCTest"]

    static let targets: [Substring: Set<String>] = [
        "Core": core, "Faces": faces, "Edges": edges, "Programs": programs, "Testing": testing,
    ]
    static let testTargets: Set = [
        "CoreTests", "FacesTests", "EdgesTests", "ProgramsTests",
        "TidyTests", "SimulationTests", "EndToEndTests",
    ]
    static let topLevel: Set = [
        "Package.swift", "README.md", "Sources", "Tests", "Menus", "config",
    ]
    /// Made by the build and never committed.
    static let unkept: Set = ["Package.resolved"]

    /// Why a file at `place` may not import `module`; nothing when it may.
    static func objection(to module: String, at place: Place) -> String? {
        guard let floor = place.floor, let target = place.target.map(String.init) else {
            return nil
        }
        if testRunners.contains(module) {
            return "only Tests import \(module); report by returning or throwing instead"
        }
        return switch floor {
        case "Core": objectionInCore(to: module, from: target)
        case "Faces": objectionInFaces(to: module, from: target)
        case "Edges": objectionInEdges(to: module, from: target)
        case "Programs": objectionInPrograms(to: module, from: target)
        case "Testing" where module == "comanda": "the kit cannot import what ships it"
        default: nil
        }
    }

    private static func objectionInCore(to module: String, from target: String) -> String? {
        guard core.contains(module) else {
            return "Core stands on the standard library alone; let a face or an edge use \(module)"
        }
        if target == "HouseRules" || ground.contains(module) { return nil }
        return rooms.contains(target)
            ? "rooms never import each other; let HouseRules translate to \(module)"
            : "the ground imports only the ground; move this code up to where \(module) is known"
    }

    private static func objectionInFaces(to module: String, from target: String) -> String? {
        let isAllowed =
            core.contains(module) || faces.contains(module)
            || ["FoundationEssentials", "Synchronization"].contains(module)
            || (target == "EscPos" && module == "Glibc")
        return isAllowed
            ? nil : "a face imports Core, faces, FoundationEssentials; take values, not \(module)"
    }

    private static func objectionInEdges(to module: String, from target: String) -> String? {
        if programs.contains(module) || testing.contains(module) {
            return "arrows run downwards; let a program hand \(target) what it needs of \(module)"
        }
        if !edges.contains(module) || ownerOfShim[module] == target { return nil }
        return "edges never import each other; let a program join \(target) and \(module)"
    }

    private static func objectionInPrograms(to module: String, from target: String) -> String? {
        module == "HouseTesting" && target != "comanda"
            ? "only comanda and Tests import HouseTesting; take what it fakes as a parameter" : nil
    }
}
