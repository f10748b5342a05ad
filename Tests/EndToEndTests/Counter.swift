import Processes
import Checks
import Foundation
import HouseRules
import HouseStore
import HubService
import Kitchen
import Testing
import Vocabulary
import Wire

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

    func make() async throws -> Program.Run {
        try await Program.run(["counter-orders", list, "--root", folder.url.path])
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
        try store.walk(.effect) { row in
            guard
                let effect: HouseEffect = try? Canonical.value(parsing: row.body, strict: true)
            else {
                Issue.record("effect \(row.place) cannot be read")
                return
            }
            guard case .printDocket(let docket) = effect else { return }
            #expect(docket.kind == .work)
            dockets += docket.lines.map(\.line)
        }
        #expect(dockets.count == lines)
        #expect(Set(dockets).count == lines)
    }
}
