import Foundation
import HouseRules
import Vocabulary
import Wire

@testable import TerminalStore

/// A folder for a terminal's data, gone with this object.
final class TerminalFolder {
    static let owner = StoreOwner(house: "test", device: "waiter-1")
    let url: URL

    init() {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("comanda terminal \(UUID().uuidString.prefix(8))")
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func open(_ limits: OutboxLimits = OutboxLimits()) throws(Fault) -> TerminalStore {
        try TerminalStore(folder: url, owner: Self.owner, limits: limits)
    }

    /// What a power cut would leave: the files as they are now, with nothing closed.
    func crashed() throws -> TerminalFolder {
        let copy = TerminalFolder()
        try FileManager.default.copyItem(at: url, to: copy.url)
        return copy
    }

    func mode(_ name: String = "") throws -> Int {
        let path = name.isEmpty ? url.path : url.appendingPathComponent(name).path
        let value = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        return (value as? Int) ?? 0
    }
}

extension TerminalStore {
    /// Keeps "fire course n" under an id that ends in `number`.
    @discardableResult
    func keep(_ number: Int, course: Int = 1) throws -> CommandEnvelope {
        try enqueue(
            .fireCourse(FireCourse(check: CheckID(bits: 7), course: course)),
            id: CommandID(bits: UInt128(number)), session: "s",
            at: Moment(milliseconds: 1_000))
    }

    func answer(_ number: Int, day: Int64 = 1, sequence: Int64? = 9) throws -> Bool {
        try settle(
            Reply(
                id: CommandID(bits: UInt128(number)),
                outcome: sequence == nil ? .refused : .accepted, sequence: sequence,
                hub: Moment(milliseconds: 2_000), day: BusinessDay(number: day)))
    }

    func waitingSeqsInOrder() throws -> [Int64] { try waiting(limit: 100).map(\.seq) }
}
