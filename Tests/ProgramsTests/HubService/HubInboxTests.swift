import HouseRules
import Testing
import Vocabulary
import Wire

@testable import HubService
@testable import OrderHub

/// What waits for the hub: nobody takes the others' places.
struct HubInboxTests {
    private let inbox = HubInbox()

    private func add(_ device: DeviceID, _ number: Int = 0) -> HubInbox.Place {
        inbox.add(.message(device, .command, [UInt8(number & 0xFF)]))
    }

    private func batch() -> [String] {
        guard case .batch(let items) = inbox.next(within: .zero) else { return [] }
        return items.map {
            if case .message(let device, _, let bytes) = $0 {
                "\(device) \(bytes[0])"
            } else {
                "own"
            }
        }
    }

    @Test func `a device that sends too much is told from one that finds the house full`() {
        for _ in 0..<HubInbox.mostPerDevice { #expect(add("loud") == .taken) }
        #expect(add("loud") == .crowded)
        #expect(add("quiet") == .taken)
        let devices = (0..<100).compactMap { DeviceID("d-\($0)") }
        while inbox.add(.message(devices.randomElement() ?? "d", .query, [])) != .full {}
        #expect(add("late") == .full)
        #expect(inbox.add(.own(.openDay(OpenDay(day: BusinessDay(number: 20_000))))) == .taken)
    }

    @Test func `a device's long messages take no more than its share of the memory`() {
        let long = [UInt8](repeating: 32, count: HubInbox.mostBytesPerDevice / 4)
        for _ in 0..<4 { #expect(inbox.add(.message("loud", .command, long)) == .taken) }
        #expect(inbox.add(.message("loud", .hello, [1])) == .crowded)
        #expect(add("quiet") == .taken)
        #expect(batch() == Array(repeating: "loud 32", count: 4) + ["quiet 0"])
        #expect(add("loud") == .taken)
        var count = 0
        while inbox.add(.message(DeviceID("d-\(count)") ?? "d", .command, long)) == .taken {
            count += 1
        }
        #expect(count == HubInbox.mostBytes / long.count - 1)
        #expect(inbox.add(.message("quiet", .command, long)) == .full)
        inbox.forget("d-0")
        #expect(inbox.add(.message("quiet", .command, long)) == .taken)
    }

    @Test func `a batch has a part of each device, in its own order, and leaves the rest`() {
        let part = HubInbox.mostPerDeviceAndBatch
        for number in 0..<(part + 2) { _ = add("loud", number) }
        _ = add("quiet", 7)
        #expect(batch() == (0..<part).map { "loud \($0)" } + ["quiet 7"])
        #expect(batch() == ["loud \(part)", "loud \(part + 1)"])
        #expect(batch().isEmpty)
        // What was taken makes room again.
        for _ in 0..<HubInbox.mostPerDevice { #expect(add("loud") == .taken) }
    }

    @Test func `what still waits when the house closes comes in batches`() {
        for number in 0..<10 {
            for _ in 0..<HubInbox.mostPerDevice { _ = add(DeviceID("d-\(number)") ?? "d") }
        }
        inbox.stop()
        let batches = inbox.rest()
        #expect(batches.allSatisfy { $0.count <= HubInbox.mostPerBatch })
        #expect(batches.map(\.count).reduce(0, +) == 10 * HubInbox.mostPerDevice)
        #expect(inbox.rest().isEmpty)
    }

    @Test func `what waits of a device is forgotten with it`() {
        for device in ["loud", "quiet", "loud"] as [DeviceID] { _ = add(device) }
        inbox.forget("loud")
        #expect(batch() == ["quiet 0"])
        for _ in 0..<HubInbox.mostPerDevice { #expect(add("loud") == .taken) }
    }
}
