import Foundation
import Testing
import Wire

/// A message and what the printed contract must think of it.
struct ContractCase {
    let name: String
    /// What it is held against: a message of the contract, or one of its schemas.
    let place: Place
    let value: JSONTree
    /// Whether it keeps the contract.
    let isValid: Bool

    enum Place {
        case message(String)
        case schema(String)

        var tree: (String, JSONTree) {
            switch self {
            case .message(let name): ("message", .text(name))
            case .schema(let name): ("schema", .text(name))
            }
        }
    }

    /// As the judge reads it.
    var tree: JSONTree {
        .object([
            "name": .text(name), "value": value, place.tree.0: place.tree.1,
        ])
    }
}

/// The golden files of all messages that travel, as cases.
enum GoldenCases {
    /// What never travels between a terminal and the hub: what the house keeps for itself.
    static let kept: Set = [
        "fact", "effect", "kept", "kinds/roundSent", "kinds/docketIssued", "kinds/bill",
        "kinds/menu", "kinds/dayOpened", "lines/check", "lines/bill", "lines/rush", "lines/work",
        "lines/lineVoided", "lines/courseFired", "lines/dayOpened", "tables/partySeated",
        "tables/partyMoved", "tables/checkMoved", "tables/docketIssued", "tables/dayOpened",
        "lines/checkAtTable", "lines/workAtTable", "lines/voidElsewhere", "lines/checkTold",
        "lines/workTelling",
    ]
    /// Commands that only the house itself gives: to a terminal their kinds are unknown.
    static let houseOwn: Set = [
        "openDay", "adoptBooks", "reportPaper", "skipCommands", "noteRestore", "honourNumbers",
    ]

    /// The cases of one folder of golden files, and the names of those that do not travel.
    static func read(_ folder: String) throws -> (cases: [ContractCase], kept: [String]) {
        let root = Program.packageRoot.appendingPathComponent("Tests/FacesTests/\(folder)")
            .resolvingSymlinksInPath()
        let manager = FileManager.default
        var cases: [ContractCase] = []
        var left: [String] = []
        for sort in try manager.contentsOfDirectory(atPath: root.path).sorted() {
            let inner = root.appendingPathComponent(sort)
            for file in try manager.contentsOfDirectory(atPath: inner.path).sorted() {
                let name = String(file.dropLast(".json".count))
                if kept.contains(sort) || kept.contains("\(sort)/\(name)") {
                    left.append("\(sort)/\(name)")
                    continue
                }
                let bytes = try [UInt8](Data(contentsOf: inner.appendingPathComponent(file)))
                cases.append(
                    try this(sort, name, JSONTree(parsing: bytes), in: folder))
            }
        }
        return (cases, left)
    }

    private static func this(
        _ sort: String, _ name: String, _ value: JSONTree, in folder: String
    ) throws -> ContractCase {
        ContractCase(
            name: "\(folder)/\(sort)/\(name)", place: try place(sort, name),
            value: name == "menuPage" ? value.with("kind", .text("menu")) : value,
            isValid: sort != "command" || !houseOwn.contains(name))
    }

    private static func place(_ sort: String, _ name: String) throws -> ContractCase.Place {
        switch (sort, name) {
        case ("command", _), ("kinds", "sendRound"), ("lines", "openItem"): .schema("command-any")
        case ("envelope", _): .message("command")
        case ("hello", "restored"), ("hello", "numbered"): .message("hello")
        case ("hello", "helloAnswerNumbered"): .message("helloAnswer")
        case ("hello", _), ("reply", _), ("query", _), ("answer", _):
            .message(sort == "hello" ? name : sort)
        case ("tables", "seatParty"), ("tables", "transferCheck"), ("tables", "clearTable"),
            ("tables", "handOver"):
            .schema("command-any")
        case ("state", _), ("tables", _): .message("\(name)State")
        case ("kinds", "menuPage"): .schema("answer-menu")
        case ("kinds", "refused"), ("lines", "refused"): .schema("RefusalCode")
        default: throw TooLate(description: "nobody knows what \(sort)/\(name) is")
        }
    }
}

extension JSONTree {
    /// This object with a field set, or without it.
    func with(_ name: String, _ value: JSONTree?) -> JSONTree {
        guard case .object(var fields) = self else { return self }
        fields[name] = value
        return .object(fields)
    }

    /// This object with a field of a field set, or without it.
    func with(_ outer: String, _ name: String, _ value: JSONTree?) -> JSONTree {
        with(outer, (self[outer] ?? .object([:])).with(name, value))
    }
}
