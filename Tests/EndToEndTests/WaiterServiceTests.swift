import Foundation
import HouseTesting
import HubService
import Processes
import Testing
import Vocabulary
import Wording

@testable import HouseFolder

/// A whole service by keyboard, in real terminals against an open house.
extension EndToEndTests {
    struct Place: Sendable, CustomTestStringConvertible {
        let rows: Int
        let columns: Int
        let language: Language

        var testDescription: String { "\(columns)x\(rows) \(language.rawValue)" }
    }

    @Test(
        .timeLimit(.minutes(15)),
        arguments: [
            Place(rows: 24, columns: 80, language: .english),
            Place(rows: 20, columns: 40, language: .english),
            Place(rows: 24, columns: 80, language: .chineseSimplified),
        ])
    func `a whole service is done by keyboard`(place: Place) async throws {
        let house = try TestHouse()
        try await house.open()
        try await house.givePIN(to: ["anna", "li"])
        for device in ["waiter-1", "waiter-2"] { try await house.enrol(device, as: "waiter") }
        let service = try await Service(house, place)
        try await service.orderInPinyin()
        try await service.twoRoundsAtOnce()
        try await service.fireRushVoid()
        try await service.lastPortion()
        try await service.withoutTheHub()
        try await service.moveAndBill()
        try await service.killed()
        try await house.close()
    }
}

/// The service of one party, a step after the other.
private struct Service {
    let house: TestHouse
    /// A manager, at the terminal that is tried.
    let anna: WaiterAtWork
    /// A waiter at another terminal.
    let li: WaiterAtWork
    private let isChinese: Bool

    init(_ house: TestHouse, _ place: EndToEndTests.Place) async throws {
        self.house = house
        isChinese = place.language == .chineseSimplified
        let program = try Program.executable()
        func command(_ device: String) -> String {
            "'\(program)' waiter --device \(device) --data '\(house.data.folder.path)'"
        }
        anna = try await WaiterAtWork(
            command("waiter-1"), "anna", reading: .english, then: place.language,
            rows: place.rows, columns: place.columns)
        li = try await WaiterAtWork(
            command("waiter-2"), "li", reading: .chineseSimplified, then: .chineseSimplified)
    }

    private var words: ScreenWords { anna.words }

    private func table(_ number: Int) -> String { isChinese ? "大厅\(number)号" : "H\(number)" }

    /// Seat, order in pinyin, answer, hold a dish, send; the paper arrives.
    func orderInPinyin() async throws {
        try await anna.type("h5⏎", until: words.ask(.covers))
        try await anna.type("2⏎", until: words.said.unsent(0))
        try await anna.type("mpdf⏎", until: "1/1")
        try await anna.type("3", until: words.said.unsent(1))
        try await anna.type("yxrs⏎", until: "1/1")
        try await anna.type("1", until: words.said.unsent(2))
        try await anna.type(" h", until: words.mark(.hold))
        try await anna.type("⏎", until: words.said.sendQuestion(2))
        try await anna.type("⏎", until: words.said.sent(table(5), 2))
        try await paper { $0.isWork && $0.words.contains("麻婆豆腐") }
    }

    private func paper(
        on printer: PrinterID = "wok", _ isMeant: @escaping (PaperReading) -> Bool
    ) async throws {
        try await eventually("the paper", within: .seconds(20)) {
            house.slips(of: printer).contains { isMeant(PaperReading($0)) }
        }
    }

    /// Two waiters send a round for the table at the same moment, and both stand.
    func twoRoundsAtOnce() async throws {
        try await li.type("h5⏎", until: li.words.said.unsent(0))
        for waiter in [anna, li] {
            try await waiter.type("086⏎", until: "1/1")
            try await waiter.type("1", until: waiter.words.said.unsent(1))
            try await waiter.type("⏎", until: waiter.words.said.sendQuestion(1))
        }
        try await anna.type("⏎")
        try await li.type("⏎")
        try await anna.terminal.shows(words.said.sent(table(5), 1))
        try await li.terminal.shows(li.words.said.sent("大厅5号", 1))
        try await li.type("⇥", until: "90.00")
        try await li.type("⇥", until: li.words.said.unsent(0))
    }

    func fireRushVoid() async throws {
        try await anna.type("⇥", until: words.mark(.onPaper))
        try await anna.type("f", until: String(words.said.fireQuestion("").prefix(4)))
        try await anna.type("⏎", until: words.text(.fired))
        try await paper { $0.isWork && $0.words.contains("鱼香肉丝") }
        try await anna.type("r", until: words.ask(.hurry))
        try await anna.type("1", until: words.mark(.rushed) + " (Anna")
        try await paper { $0.words.contains("催菜") }
        try await anna.type("v", until: words.ask(.reason))
        try await anna.type("1", until: words.text(.voided))
        try await paper { $0.isVoid && $0.words.contains("麻婆豆腐") }
        try await anna.type("⎋", until: words.said.unsent(0))
        try await anna.type("⎋", until: words.ask(.table) + ":")
    }

    /// The last portion goes to whoever was first; the other is told before and after.
    func lastPortion() async throws {
        try await anna.type(" k", until: words.deed(.soldOutList) + " ")
        try await anna.type("087", until: "087")
        try await anna.type("⏎", until: String(words.ask(.portions).prefix(6)))
        try await anna.type("1⏎", until: words.text(.portionsAreSet))
        try await anna.type("⎋")
        try await anna.terminal.shows(words.said.left("1"))
        try await anna.type("⎋", until: words.ask(.table) + ":")
        try await anna.type("h5⏎", until: words.said.unsent(0))
        for waiter in [anna, li] {
            try await waiter.type("087⏎", until: "1/1")
            try await waiter.type("1", until: waiter.words.said.unsent(1))
        }
        try await li.type("⏎", until: li.words.said.sendQuestion(1))
        try await li.type("⏎", until: li.words.said.sent("大厅5号", 1))
        try await anna.terminal.shows("X " + words.mark(.soldOut))
        try await anna.type("⏎", until: words.said.sendQuestion(1))
        try await anna.type("⏎", until: "!!")
        try await anna.terminal.shows(words.said.unsent(1))
        try await anna.type("⌦", until: words.said.unsent(0))
    }

    /// The hub dies while an order is entered: it is kept, and sent when the hub is back.
    func withoutTheHub() async throws {
        let parent = try #require(house.running).process
        parent.send(SIGSTOP)
        #expect(kill(try #require(house.hub), SIGKILL) == 0)
        try await anna.terminal.shows(words.link.silent(""))
        try await anna.type("086⏎", until: "1/1")
        try await anna.type("1", until: words.said.unsent(1))
        try await anna.type("⏎", until: words.said.sendQuestion(1))
        try await anna.type("⏎", until: words.link.kept(1))
        parent.send(SIGCONT)
        try await anna.terminal.shows(words.said.sent(table(5), 1), within: .seconds(60))
        try await anna.terminal.shows(words.link.hub, within: .seconds(60))
        try await anna.type("⎋", until: words.ask(.table) + ":")
    }

    func moveAndBill() async throws {
        try await anna.type("h5 t", until: words.deed(.done))
        try await anna.type("h6⏎", until: words.said.movedTo(table(6)))
        try await anna.type("h6 b", until: words.text(.preBillOrdered))
        try await paper(on: "pass") { $0.words.contains("预结单") }
    }

    /// After kill -9 the PIN is asked again, and the draft is still there.
    func killed() async throws {
        try await anna.type("h6⏎", until: words.said.unsent(0))
        try await anna.type("mpdf⏎", until: "1/1")
        try await anna.type("2", until: words.said.unsent(1))
        let said = "waiter --device waiter-1 --data \(house.data.folder.path)"
        let process = try #require(SystemView.processes(speakingOf: said).first)
        #expect(kill(process, SIGKILL) == 0)
        try await anna.terminal.shows("it ended with 137")
        try await anna.terminal.run("reset; clear; \(anna.command)")
        try await anna.terminal.shows(words.link.hub)
        try await anna.type("anna⏎", until: words.said.pinOf("Anna Zhao"))
        try await anna.type("\(TestHouse.pin)⏎", until: words.ask(.table) + ":")
        try await anna.type("h6⏎", until: words.said.unsent(1))
        for waiter in [anna, li] {
            try await waiter.terminal.press("C-c")
        }
    }
}
