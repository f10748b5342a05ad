import Foundation
import Processes
import Testing

/// The shipped houses' files in a folder of their own, to import menus into.
private struct MenuFolder {
    private let folder = TestFolder("menus")
    let menu: URL

    init() throws {
        menu = folder.url.appendingPathComponent("Menus/sichuan.yaml")
        for name in ["Menus", "config"] {
            try FileManager.default.copyItem(
                at: Program.packageRoot.appendingPathComponent(name).resolvingSymlinksInPath(),
                to: folder.url.appendingPathComponent(name))
        }
    }

    private var root: [String] { ["--root", folder.url.path] }

    func export() async throws -> Program.Run {
        try await Program.run(["menu", "export"] + root)
    }

    /// Imports a table; one that is given as text is written first.
    func take(_ table: String, _ options: [String] = ["--yes"]) async throws -> Program.Run {
        let file = try folder.write(table, to: "menu.csv")
        return try await Program.run(["menu", "import"] + options + root + [file])
    }

    func take(file: String) async throws -> Program.Run {
        try await Program.run(["menu", "import", "--yes"] + root + [file])
    }

    /// The files of menus, with their contents.
    func menus() throws -> [String: Data] {
        let folder = menu.deletingLastPathComponent()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return Dictionary(
            uniqueKeysWithValues: try names.map {
                ($0, try Data(contentsOf: folder.appendingPathComponent($0)))
            })
    }

    /// Makes another house like the Sichuan one, with one word of its file replaced everywhere.
    func addHouse(_ name: String, replacing old: String, with new: String) throws {
        let config = folder.url.appendingPathComponent("config")
        let place = config.appendingPathComponent(name)
        try FileManager.default.copyItem(at: config.appendingPathComponent("sichuan"), to: place)
        let file = place.appendingPathComponent("house.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(text.contains(old))
        try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
    }
}

extension EndToEndTests {
    /// A dish of the shipped menu, at its price and at another.
    private static let dish = (
        before: "Sliced Beef and Ox Tripe in Chili Oil,cold,42.00,",
        after: "Sliced Beef and Ox Tripe in Chili Oil,cold,43.50,"
    )

    @Test(.timeLimit(.minutes(10)))
    func `a menu is worked on as a table, and the file before is kept`() async throws {
        let house = try MenuFolder()
        // Only root can give a file to somebody else.
        let owner = geteuid() == 0 ? 1 : Int(geteuid())
        let facts: [FileAttributeKey: Any] = [.posixPermissions: 0o640, .ownerAccountID: owner]
        try FileManager.default.setAttributes(facts, ofItemAtPath: house.menu.path)
        let before = try house.menus()
        let table = try await house.export()
        try #require(table.isWell && table.output.contains(Self.dish.before), "\(table.errors)")
        let same = try await house.take(table.output)
        #expect(same.isWell)
        #expect(same.output == "Menus/sichuan.yaml says the same already; nothing is changed.\n")
        #expect(try house.menus() == before)

        let edited = table.output.replacingOccurrences(of: Self.dish.before, with: Self.dish.after)
        let taken = try await house.take(edited)
        #expect(taken.isWell, "\(taken.errors)")
        #expect(taken.lines.first == "1 dishes changed: 001")
        #expect(try await house.export().output == edited)
        let after = try house.menus()
        let kept = Set(after.keys).subtracting(before.keys)
        #expect(kept.count == 1)
        #expect(kept.allSatisfy { $0.hasPrefix("sichuan.yaml.before-") })
        #expect(kept.allSatisfy { after[$0] == before["sichuan.yaml"] })
        for name in ["sichuan.yaml"] + kept {
            let path = house.menu.deletingLastPathComponent().appendingPathComponent(name).path
            let facts = try FileManager.default.attributesOfItem(atPath: path)
            #expect(facts[.posixPermissions] as? Int == 0o640, "\(name)")
            let isKept = kept.contains(name)
            #expect(facts[.ownerAccountID] as? Int == (isKept ? Int(geteuid()) : owner))
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a table with a mistake, or that nobody says yes to, changes nothing`() async throws {
        let house = try MenuFolder()
        let before = try house.menus()
        let table = try await house.export().output
        let edited = table.replacingOccurrences(of: Self.dish.before, with: Self.dish.after)
        let unasked = try await house.take(edited, [])
        #expect(unasked.ending == .exited(1))
        let nobody = "there is nobody to ask\n  hint: give --yes when you mean it"
        #expect(unasked.errors.contains(nobody))
        let wrong = try await house.take(table.replacingOccurrences(of: ",42.00,", with: ",4z,"))
        #expect(wrong.ending == .exited(1))
        #expect(wrong.errors.contains(#""price": price '4z' is not an amount"#))
        #expect(wrong.errors.contains("nothing was changed"))
        try house.addHouse("branch", replacing: "id: cold", with: "id: larder")
        let shared = try await house.take(edited)
        #expect(shared.ending == .exited(1))
        #expect(shared.errors.contains("in the house branch, which has this menu too, no station"))
        let endless = try await house.take(file: "/dev/zero")
        #expect(endless.ending == .exited(1))
        #expect(endless.errors.contains("it is larger than 2 MiB"))
        #expect(try house.menus() == before)
    }

    @Test(.timeLimit(.minutes(10)), arguments: [["menu", "export"], ["contract"]])
    func `half a file on a full disk is a failure`(command: [String]) async throws {
        let line = "exec \"$0\" \"$@\" > /dev/full"
        let run = try await Program.start(
            ["-c", line, Program.executable()] + command, as: "/bin/sh"
        ).end(within: .seconds(60))
        #expect(run.ending == .exited(1))
        #expect(run.errors.contains("(standard output): No space left on device"))
    }
}
