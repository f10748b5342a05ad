import Foundation
import Processes
import Testing

/// The houses that come with the product, as the program sees them.
extension EndToEndTests {
    @Test func `check without a name looks at every house, with one at that alone`() async throws {
        let root = ["--root", Program.packageRoot.path]
        let all = try await Program.run(["check"] + root, within: .seconds(20))
        #expect(all.isWell, "\(all.output)")
        #expect(
            all.lines.map { $0.prefix { $0 != "." } } == [
                "bistro: well", "gasthaus: well", "sichuan: well",
            ])
        let one = try await Program.run(["check", "--house", "gasthaus"] + root)
        #expect(one.isWell)
        #expect(one.lines.map { $0.prefix { $0 != "." } } == ["gasthaus: well"])
    }

    @Test func `check names the printer that lacks the letters of its paper's language`()
        async throws
    {
        let folder = TestFolder("letters")
        for name in ["config", "Menus"] {
            try FileManager.default.copyItem(
                at: Program.packageRoot.appendingPathComponent(name),
                to: folder.url.appendingPathComponent(name))
        }
        // Every dish has an English name, and the house's first language is English: only its own
        // words are then in traditional Chinese.
        let file = folder.path("config/bistro/house.yaml")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing("languages: [sv, en]", with: "languages: [en, zh-Hant]")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let run = try await Program.run(
            ["check", "--house", "bistro", "--root", folder.url.path], within: .seconds(20))
        #expect(run.ending == .exited(1))
        for printer in ["bar", "cold", "kitchen", "pass", "till"] {
            let told = run.lines.filter {
                $0.hasPrefix("bistro: printer \(printer) cannot print paper in zh-Hant")
            }
            #expect(told.count == 1, "\(run.output)")
        }
        #expect(run.output.contains("; take another language or printer"))
    }

    @Test(.timeLimit(.minutes(10)), arguments: ["bistro", "gasthaus"])
    func `a house of another language works an evening`(name: String) async throws {
        let folder = TestFolder("evening")
        let run = try await Program.run(
            [
                "demo", "--house", name, "--checks", "3", "--seed", "5", "--data",
                folder.path("data"), "--root", Program.packageRoot.path,
            ], within: .seconds(180))
        #expect(run.isWell, "\(run.output)\n\(run.errors)")
        #expect(run.output.contains("Every invariant holds."))
        let pictures = FileManager.default.enumerator(atPath: folder.path("data/paper"))
        let slips = (pictures?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".txt") }
        let receipts = try slips.map {
            try String(contentsOfFile: folder.path("data/paper/\($0)"), encoding: .utf8)
        }.filter { $0.contains(name == "bistro" ? "KVITTO RECEIPT" : "KASSENBELEG RECEIPT") }
        #expect(receipts.count >= 3)
    }
}
