import Checks
import Foundation
import HouseRules
import HouseStore
import HubService
import Kitchen
import Processes
import Testing
import Vocabulary
import Wire

@testable import HouseFolder

/// A house made of a list of counter orders, in a folder of its own.
struct Counter {
    private let folder = TestFolder("counter")
    private let list: String

    init(_ list: String) throws {
        self.list = try folder.write(list, to: "orders.tsv")
    }

    func path(_ name: String) -> String { folder.path(name) }

    var options: [String] {
        ["--house", "counter", "--root", folder.url.path, "--data", path("data")]
    }

    func make(_ options: [String] = []) async throws -> Program.Run {
        try await Program.run(["counter-orders", list, "--root", folder.url.path] + options)
    }

    /// What is in its folder.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    /// What a printer put out, each slip in lines.
    private func slips(of printer: String) -> [[Substring]] {
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: path("data/paper/\(printer)"))
        return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
            .compactMap { try? text("data/paper/\(printer)/\($0)").split(separator: "\n") }
    }

    /// What the kitchen was told to make: the slips that order food, for each the dishes on it.
    var dockets: [[Substring]] {
        slips(of: "kitchen").filter { $0.first?.hasSuffix(" WORK") == true }
            .map { $0.filter { $0.contains(#/^[0-9]+ x /#) } }
    }

    /// What the kitchen was told besides.
    var notes: [Substring] {
        slips(of: "kitchen").flatMap { $0 }.filter { $0.hasPrefix("    Note: ") }
    }

    /// What the receipts come to, in cents; of a slip that is none, -1.
    var receipts: [Int] {
        slips(of: "counter").map { lines in
            let total = lines.compactMap { $0.wholeMatch(of: #/TOTAL +\$([0-9]+)\.([0-9]{2})/#) }
            return total.count == 1 ? Int(total[0].output.1 + total[0].output.2) ?? -1 : -1
        }
    }

    /// Opens it with virtual printers and waits until it serves.
    func open() async throws -> Program.Running {
        let running = try Program.start(["open", "--virtual-printers"] + options)
        let data = HouseData(folder: folder.url.appendingPathComponent("data", isDirectory: true))
        try await eventually("the opening of the counter") {
            guard running.process.isRunning else {
                throw TooLate(description: "the counter did not open: \(running.errors)")
            }
            return try AdminSocket.ask(.listDevices, at: data.adminSocket) != nil
        }
        return running
    }

    /// What the closed house's data holds against what the list said.
    func compare(orders: Int, total: Int, lines: Int) throws {
        let data = URL(fileURLWithPath: path("data"), isDirectory: true)
        let lock = try HouseLock(folder: data)
        defer { withExtendedLifetime(lock) {} }
        let store = try HouseStore(reading: data)
        var totals: [Int64] = []
        try store.walk(.checkRecord) { row in
            totals.append(Int64(row.columns["total_minor"] ?? "") ?? -1)
        }
        #expect(totals.count == orders)
        #expect(totals.reduce(0, +) == Int64(total))
        var dockets: [LineID] = []
        try store.walk(.fact) { row in
            guard let fact: FactRow = try? Canonical.value(parsing: row.body, strict: true)
            else {
                Issue.record("fact \(row.place) cannot be read")
                return
            }
            guard case .printDocket(let docket) = fact.fact.effect else { return }
            #expect(docket.kind == .work)
            dockets += docket.lines.map(\.line)
        }
        #expect(dockets.count == lines)
        #expect(Set(dockets).count == lines)
    }
}
