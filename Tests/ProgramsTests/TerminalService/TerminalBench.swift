import Foundation
import HouseRules
import TerminalStore
import Testing
import Vocabulary
import Wire

@testable import TerminalService

/// A terminal without a broker: the test plays broker, hub and clock.
final class TerminalBench {
    static let owner = StoreOwner(house: "test", device: "waiter-1")
    static let session = SignedIn(
        token: "t",
        staff: StaffMember(id: "mei", name: "Mei", roles: [.waiter], language: .english),
        rights: [.order])

    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda terminal \(UUID().uuidString.prefix(8))")
    private(set) var terminal: Terminal
    private var store: TerminalStore?
    /// Seconds since the test began.
    var second = 0.0
    var now: Moment { Moment(milliseconds: Int64(second * 1000)) }

    init() throws {
        let store = try TerminalStore(folder: folder, owner: Self.owner)
        try store.keep(session: Self.session)
        self.store = store
        terminal = Terminal(store: store, owner: Self.owner)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Ends the program and starts it again on the same disk.
    func restart() throws {
        let idle = TerminalBench.idleFolder()
        // The old store must be gone before its folder can be opened again.
        terminal = Terminal(
            store: try TerminalStore(folder: idle, owner: Self.owner), owner: Self.owner)
        store = nil
        let store = try TerminalStore(folder: folder, owner: Self.owner)
        self.store = store
        terminal = Terminal(store: store, owner: Self.owner)
        try? FileManager.default.removeItem(at: idle)
    }

    private static func idleFolder() -> URL {
        FileManager.default.temporaryDirectory
            .appendingPathComponent("comanda idle \(UUID().uuidString.prefix(8))")
    }

    // MARK: What the person does

    static func id(_ number: Int) -> CommandID { CommandID(bits: UInt128(number)) }

    /// Submits commands, each under an id that ends in its number.
    @discardableResult
    func submit(_ numbers: ClosedRange<Int>) throws -> [[UInt8]] {
        try numbers.map { number in
            let command = HouseCommand.fireCourse(
                FireCourse(check: CheckID(bits: 7), course: 1))
            return try terminal.submit(command, id: Self.id(number), at: now).bytes
        }
    }

    // MARK: What the broker and the hub do

    /// Connects, answers the hello, and returns what the terminal then sends.
    @discardableResult
    func open(next: Int64) throws -> [String] {
        _ = try terminal.connected(now)
        try greet(next: next)
        return try tick()
    }

    @discardableResult
    func greet(next: Int64, day: Int64 = 1, number: Int64? = nil) throws -> [TerminalEvent] {
        try receive(
            .hello,
            HelloAnswer(
                house: Epoch(bits: 1), next: next, day: BusinessDay(number: day), menu: nil,
                hub: now, number: number))
    }

    @discardableResult
    func accept(_ number: Int, sequence: Int64 = 100) throws -> [TerminalEvent] {
        try receive(.reply, accepted(number, sequence: sequence))
    }

    func accepted(_ number: Int, sequence: Int64 = 100) -> Reply {
        Reply(
            id: Self.id(number), outcome: .accepted, sequence: sequence, hub: now,
            day: BusinessDay(number: 1))
    }

    /// The hub waits for `seq`, so it cannot look at a command.
    @discardableResult
    func miss(_ number: Int, waitingFor seq: Int64) throws -> [TerminalEvent] {
        try receive(
            .reply,
            Reply(
                id: Self.id(number), outcome: .missing, missingSeq: seq, hub: now,
                day: BusinessDay(number: 1)))
    }

    /// The hub refuses a command without giving it a place in the order.
    @discardableResult
    func turnAway(_ number: Int, _ code: String) throws -> [TerminalEvent] {
        try receive(
            .reply,
            Reply(
                id: Self.id(number), outcome: .refused, hub: now, day: BusinessDay(number: 1),
                refusal: RefusalCode(code)))
    }

    @discardableResult
    func receive(_ channel: DownChannel, _ message: some Encodable) throws -> [TerminalEvent] {
        try receive(channel, bytes: Canonical.bytes(message))
    }

    func receive(_ channel: DownChannel, bytes: [UInt8]) throws -> [TerminalEvent] {
        try terminal.received(
            "comanda/test/down/waiter-1/\(channel.rawValue)", bytes, at: now)
    }

    // MARK: What the terminal does

    func tick() throws -> [String] { try terminal.tick(now).map(Self.line) }

    /// What is sent up to some second, each with the second it was sent at.
    func sent(until end: Double) throws -> [String] {
        var lines: [String] = []
        while let due = terminal.due, Double(due.milliseconds) / 1000 <= end {
            second = max(second, Double(due.milliseconds) / 1000)
            lines += try tick().map { "\(Int(second)): \($0)" }
        }
        return lines
    }

    /// A message as a test reads it: `command 3`, `hello 1...0`.
    static func line(_ message: TerminalMessage) -> String {
        let path = message.topic.dropFirst("comanda/test/".count)
        guard let tree = try? JSONTree(parsing: message.payload) else { return "garbage" }
        switch path {
        case "up/waiter-1/command": return "command \(tree["seq"]?.integer ?? 0)"
        case "up/waiter-1/hello":
            return
                "hello \(tree["lowest_seq"]?.integer ?? 0)...\(tree["highest_seq"]?.integer ?? 0)"
        case "up/waiter-1/query": return "query \(tree["query"]?["kind"]?.text ?? "")"
        default:
            return "\(path)\(message.retained ? " kept" : "") "
                + String(decoding: message.payload, as: UTF8.self)
        }
    }
}

/// `command 3` to `command 5`.
func commands(_ seqs: ClosedRange<Int>) -> [String] { seqs.map { "command \($0)" } }
