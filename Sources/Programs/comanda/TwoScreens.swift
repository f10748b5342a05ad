import Bench
import Cells
import Foundation
import HouseFolder
import HouseRules
import HubService
import TerminalService
import Vocabulary
import WaiterScreen
import Wire

/// Two waiters' terminals in an open house: what is done on one is waited for on the other's
/// screen.
struct TwoScreens {
    private static let patience = Duration.seconds(30)

    private let hands: TerminalService
    private let eyes: TerminalService
    private let plan: TablePlan
    private let check = CheckID.fresh()
    private var news: HouseNews
    private var screen: WaiterScreen

    /// Signs somebody in on both.
    init(_ data: HouseData, staff: StaffID) async throws {
        let pin = try PinFile.pin(of: staff, in: data.pins.path)
        hands = try await Self.terminal("waiter-1", data, staff, pin)
        eyes = try await Self.terminal("waiter-2", data, staff, pin)
        let pages = try await eyes.query(.house, within: Self.patience)
        let picture = HousePicture(pages)
        guard let picture, let plan = picture.sections.flatMap(\.tables).first else {
            throw Fault("bench a screen", at: "the house", cause: "it has no table")
        }
        self.plan = plan
        var opening = try await WaiterOpening(of: eyes, size: Size(rows: 24, columns: 80))
        opening.house = picture
        opening.session = try await eyes.session()
        screen = WaiterScreen(opening)
        news = HouseNews(eyes.device)
    }

    private static func terminal(
        _ device: DeviceID, _ data: HouseData, _ staff: StaffID, _ pin: String
    ) async throws -> TerminalService {
        let file = try DeviceFile.read(DeviceAccess.file(of: device, in: data))
        let terminal = try TerminalService(
            device: file, folder: data.terminals.appendingPathComponent(device.text))
        try await terminal.start()
        _ = try await terminal.signIn(staff, pin: pin, within: patience)
        return terminal
    }

    /// Changes the covers of a party so often, and looks for the new figure on the other screen.
    ///
    /// - Returns: How long each change took from the key to the other's frame.
    mutating func run(_ count: Int) async throws -> Timings {
        let watchdog = Task { [eyes] in
            try await Task.sleep(for: Self.patience)
            await eyes.stop()
        }
        defer { watchdog.cancel() }
        var taken: [Duration] = []
        let began = ContinuousClock.now
        try await see(
            1, after: .seatParty(SeatParty(check: check, table: plan.id, covers: 1)))
        for number in 1...count {
            let covers = 2 + number % 7
            let change = ChangeCovers(check: check, covers: covers)
            taken.append(try await see(covers, after: .changeCovers(change)))
        }
        return Timings(taken, within: ContinuousClock.now - began)
    }

    @discardableResult
    private mutating func see(_ covers: Int, after command: HouseCommand) async throws -> Duration {
        let start = ContinuousClock.now
        _ = try await hands.submit(command)
        for await event in eyes.events {
            for message in news.take(event, at: eyes.houseTime) {
                _ = screen.update(.clock(eyes.houseTime))
                _ = screen.update(message)
            }
            guard case .state = event else { continue }
            if screen.view().text.contains(" \(covers)/\(plan.seats)") {
                return ContinuousClock.now - start
            }
        }
        throw Fault(
            "bench a screen", at: "\(plan.id)", cause: "a change did not come to the other screen")
    }

    /// Lets both terminals go.
    func stop() async {
        await hands.stop()
        await eyes.stop()
    }
}
