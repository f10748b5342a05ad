import Foundation
import HouseFiles
import HouseRules
import Testing

/// The room that a house asks of its disk.
struct DiskLimitsTests {
    private func reading(_ line: String?) throws -> HouseReading {
        let house = try SmallHouse()
        if let line {
            try house.replace("sections:", with: "\(line)\nsections:", in: SmallHouse.house)
        }
        return house.reading()
    }

    private func limits(_ line: String?) throws -> DiskLimits? {
        guard case .house(let config, _) = try reading(line) else { return nil }
        return config.disk
    }

    @Test func `a house that says nothing has the usual limits`() throws {
        #expect(try limits(nil) == .usual)
        #expect(DiskLimits.usual == DiskLimits(alarmBelow: 2048, refuseBelow: 512))
    }

    @Test func `a house may say its own`() throws {
        #expect(
            try limits("disk: {alarm_below_mib: 100, refuse_below_mib: 50}")
                == DiskLimits(alarmBelow: 100, refuseBelow: 50))
    }

    @Test(arguments: [
        "disk: {alarm_below_mib: 50, refuse_below_mib: 100}", "disk: {alarm_below_mib: 50}",
        "disk: {alarm_below_mib: much, refuse_below_mib: 1}", "disk: 512",
    ])
    func `limits that make no sense are told`(line: String) throws {
        #expect(try reading(line).texts.count == 1)
    }
}
