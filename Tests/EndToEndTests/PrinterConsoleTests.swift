import EscPos
import Foundation
import Paper
import PrinterLink
import Processes
import Testing

extension EndToEndTests {
    @Test func `a virtual printer suffers what its keyboard tells it`() async throws {
        let folder = TestFolder("console")
        let keyboard = folder.path("keyboard")
        try #require(mkfifo(keyboard, 0o600) == 0)
        let keys = Foundation.open(keyboard, O_RDWR | O_CLOEXEC)
        defer { close(keys) }
        let printer = try Program.start(
            ["printer", "--listen", "0", "--fast", "--profile", "star-80"], input: keyboard)
        func press(_ line: String) async throws {
            let bytes = Array("\(line)\n".utf8)
            #expect(write(keys, bytes, bytes.count) == bytes.count)
            if line == "quit" { return }
            try await eventually("'\(line)' obeyed") { printer.output.contains("obeys: \(line)\n") }
        }
        let port = try await found("the printer's port") {
            printer.output.firstMatch(of: /127\.0\.0\.1:(\d+)\./).flatMap { UInt16($0.1) }
        }
        let profile = try #require(PrinterProfile.model(named: "star-80"))
        var timeouts = PrinterTimeouts()
        timeouts.status = .milliseconds(500)
        timeouts.confirmation = .seconds(1)
        let link = PrinterLink(
            address: PrinterAddress(host: "127.0.0.1", port: port), profile: profile,
            timeouts: timeouts)
        var page = Page()
        page.add("Entrecôte 38,50 €")
        page.add("Smørrebrød")
        page.cut()
        let job = encode(page, for: profile)

        try await press("hang")
        #expect(link.deliver(job, id: 1) == .notSent(.silent))
        try await press("wake")
        try await press("cut 40")
        #expect(link.deliver(job, id: 2) == .unsure(.closedByPrinter))
        try await press("accept")
        try await press("lose")
        #expect(link.deliver(job, id: 3) == .unsure(.slow))
        try await press("slow 1000")
        #expect(link.deliver(job, id: 4) == .confirmed)
        link.close()
        try await eventually("the paper") { printer.output.contains("│ Entrecôte 38,50 €") }
        try await press("quit")
        #expect(try await printer.end(within: .seconds(10)).ending == .exited(0))
    }

    @Test func `check names each dish that a printer of its station cannot print`() async throws {
        let folder = TestFolder("check")
        for name in ["config", "Menus"] {
            try FileManager.default.copyItem(
                at: Program.packageRoot.appendingPathComponent(name),
                to: folder.url.appendingPathComponent(name))
        }
        let well = try await Program.run(
            ["check", "--root", folder.url.path], within: .seconds(20))
        #expect(well.isWell, "\(well.output)")
        let file = folder.path("config/sichuan/printers.yaml")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let entries = text.components(separatedBy: "  - id: ")
        try entries.map { entry in
            guard entry.hasPrefix("bar\n") else { return entry }
            return entry.replacing("encoding: gb18030", with: "profile: big5-80")
                .replacing("    columns: 48\n", with: "")
        }
        .joined(separator: "  - id: ").write(toFile: file, atomically: true, encoding: .utf8)
        let run = try await Program.run(["check", "--root", folder.url.path], within: .seconds(20))
        #expect(run.ending == .exited(1))
        let told = run.lines.filter { $0.hasPrefix("sichuan: printer bar cannot print '") }
        #expect(told.contains { $0.contains("'现', '浆' in '现磨豆浆'") }, "\(run.output)")
        #expect(!run.output.contains("printer wok"))
    }
}
