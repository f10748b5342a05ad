import HouseRules
import Vocabulary
import Wire

/// The numbers that the terminals of a restored house say they were given, and what may have been
/// given beside them.
///
/// Each number is measured by itself: one that is out of all measure is nobody's, and takes nothing
/// from the others.
struct NumberClaims {
    private let farthest: House.Counters
    private var check: Int
    private var paper: Int
    private var receipt: Int
    private var liars: Set<DeviceID> = []

    /// The claims on a house's next numbers.
    init(_ house: House) {
        farthest = house.farthest
        check = house.counters.check
        paper = house.counters.paper
        receipt = house.counters.receipt
    }

    /// Takes what a device was told.
    mutating func take(_ numbers: IssuedNumbers?, of device: DeviceID) {
        guard let numbers else { return }
        var areAll = raise(\.check, to: numbers.check, farthest.check)
        for number in numbers.papers ?? [] {
            areAll = raise(\.paper, to: number, farthest.paper) && areAll
        }
        areAll = raise(\.receipt, to: numbers.receipt, farthest.receipt) && areAll
        if !areAll { liars.insert(device) }
    }

    /// - Returns: Whether the number can be.
    private mutating func raise(
        _ highest: WritableKeyPath<Self, Int>, to number: Int?, _ farthest: Int
    ) -> Bool {
        guard let number else { return true }
        guard number <= farthest else { return false }
        self[keyPath: highest] = max(self[keyPath: highest], number)
        return true
    }

    /// Leaves room for what a command may have been given whose answer nobody knows.
    mutating func leaveRoom(for command: HouseCommand, in room: PaperRoom) {
        switch command {
        case .seatParty, .openCheck: check += 1
        case .closeCheck: receipt += 1
        default: break
        }
        paper += room.papers(of: command)
    }

    /// The last numbers that may be taken.
    var numbers: HonourNumbers {
        HonourNumbers(
            check: min(check, farthest.check), paper: min(paper, farthest.paper),
            receipt: min(receipt, farthest.receipt))
    }

    /// Whose numbers cannot be, a sentence each.
    var alarms: [String] {
        liars.sorted().map {
            "\($0) says that it was told numbers that are out of all measure: they are not kept"
                + " free"
        }
    }
}
