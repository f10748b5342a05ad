import EscPos
import Foundation
import HouseRules
import HouseTesting
import HubService
import Kitchen
import Paper
import PrinterLink
import Processes
import TerminalService
import Testing
import Vocabulary
import Wire

@testable import HouseFolder

extension EndToEndTests {
    @Test(.timeLimit(.minutes(10)))
    func `a docket waits for its printer, in sight of the floor, and comes out once`() async throws
    {
        let house = try TestHouse()
        let wok = try #require(house.printers["wok"])
        try wok.refuse(true)
        try await house.open()
        try await house.givePIN(to: ["wang"])
        let device = try await house.enrol("waiter-1", as: "waiter")
        let waiter = try await house.terminal(device, staff: "wang", readsState: true)
        let seen = DocketSight(waiter)
        let check = CheckID(bits: 41)
        let line = LineDraft(id: LineID(bits: 42), item: "026", note: "#late#")
        for command: HouseCommand in [
            .openCheck(OpenCheck(check: check, covers: 1)),
            .sendRound(SendRound(check: check, menu: nil, lines: [line])),
        ] {
            let id = try await waiter.submit(command).id
            #expect(try await waiter.reply(for: id, within: .seconds(20))?.outcome == .accepted)
        }
        let docket = try await found("the floor's sight of the trouble") { seen.troubled.first }
        #expect(docket.station == "wok")
        #expect(docket.state == .troubled(.unreachable, unsure: false))
        #expect(house.slips(of: "wok").isEmpty)
        try wok.refuse(false)
        try await house.waitUntilAllIsOut(within: .seconds(20))
        let slips = house.slips(of: "wok").map(PaperReading.init)
        #expect(slips.count == 1)
        #expect(slips.first?.words.contains("#late#") == true)
        #expect(slips.first?.docket == docket.number)
        #expect(slips.first?.isMarkedReprint == false)
        try await eventually("the end of the trouble") { seen.troubled.isEmpty }
        await waiter.stop()
        try await house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `an evening of demonstration holds every invariant`() async throws {
        let house = try TestHouse()
        let run = try await Program.run(
            ["demo", "--checks", "10"] + house.options, within: .seconds(90))
        #expect(run.ending == .exited(0), "\(run.errors)")
        #expect(run.lines.contains("Every invariant holds."), "\(run.output)")
        #expect(!run.output.contains("WRONG"))
        let slips = try FileManager.default.subpathsOfDirectory(atPath: house.data.paper.path)
        let drawn = slips.filter { $0.hasSuffix(".png") }.map { $0.dropLast(4) }
        #expect(drawn.count > 10)
        #expect(Set(drawn) == Set(slips.filter { $0.hasSuffix(".bin") }.map { $0.dropLast(4) }))
        #expect(SystemView.processes(speakingOf: house.data.folder.path).isEmpty)
    }

    @Test func `a virtual printer answers, shows its paper, and obeys the keyboard`() async throws {
        let folder = TestFolder("printer")
        let keyboard = folder.path("keyboard")
        try #require(mkfifo(keyboard, 0o600) == 0)
        // Open at both ends, so that neither side waits for the other.
        let keys = Foundation.open(keyboard, O_RDWR | O_CLOEXEC)
        defer { close(keys) }
        let printer = try Program.start(
            ["printer", "--listen", "0", "--fast", "--out", folder.path("paper")],
            input: keyboard)
        let port = try await found("the printer's port") {
            printer.output.firstMatch(of: /127\.0\.0\.1:(\d+)\./).flatMap { UInt16($0.1) }
        }
        let profile = PrinterProfile.chinese80
        let link = PrinterLink(
            address: PrinterAddress(host: "127.0.0.1", port: port), profile: profile)
        var page = Page()
        page.add(Line("回锅肉 x 2"))
        page.cut()
        #expect(link.deliver(encode(page, for: profile), id: 7) == .confirmed)
        link.close()
        try await eventually("the paper") { printer.output.contains("│ 回锅肉 x 2") }
        let kept = try String(contentsOfFile: folder.path("paper/1.txt"), encoding: .utf8)
        #expect(kept.contains("回锅肉 x 2"))
        let quit = Array("quit\n".utf8)
        #expect(write(keys, quit, quit.count) == quit.count)
        #expect(try await printer.end(within: .seconds(10)).ending == .exited(0))
        let picture = try Data(contentsOf: folder.url.appendingPathComponent("paper/1.png"))
        #expect(picture.starts(with: Data([0x89] + "PNG\r\n".utf8)))
    }

    @Test func `a virtual printer without a font says so once, and prints`() async throws {
        let folder = TestFolder("fontless")
        let keyboard = try folder.write("quit\n", to: "keyboard")
        let printer = try await Program.run(
            ["printer", "--listen", "0", "--out", folder.path("paper"), "--font", "/nowhere"],
            input: keyboard)
        #expect(printer.ending == .exited(0))
        #expect(printer.lines.count { $0.contains("No pictures of paper") } == 1)
        #expect(printer.output.contains("apt-get install unifont"))
        #expect(printer.output.contains("A printer listens on 127.0.0.1:"))
    }
}
