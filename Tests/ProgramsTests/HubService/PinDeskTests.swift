import Foundation
import HouseStore
import Synchronization
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HubService

/// PINs: four digits that must not be guessed, read or lost.
struct PinDeskTests {
    private let bench: HubBench
    private let desk: PinDesk

    init() throws {
        bench = try HubBench()
        desk = try PinDesk(store: bench.store, data: bench.data, cost: 8)
    }

    private func check(_ pin: String, after milliseconds: Int64 = 0) throws -> PinDesk.Verdict {
        try desk.check(pin, of: "mei", now: HubHouse.evening.later(by: milliseconds))
    }

    @Test func `the right PIN opens and another does not`() throws {
        try desk.set("4711", of: "mei")
        #expect(try check("4711") == .right)
        #expect(try check("4712") == .wrong)
        #expect(try check("") == .wrong)
        #expect(try desk.check("4711", of: "tom", now: HubHouse.evening) == .wrong)
    }

    @Test func `the newest PIN counts, also when the house opens again`() throws {
        try desk.set("4711", of: "mei")
        try desk.set("080915", of: "mei")
        let again = try PinDesk(store: bench.store, data: bench.data, cost: 8)
        #expect(try again.check("4711", of: "mei", now: HubHouse.evening) == .wrong)
        #expect(try again.check("080915", of: "mei", now: HubHouse.evening) == .right)
    }

    @Test(arguments: ["", "123", "1234567890123", "12a4", "١٢٣٤", "12 4", "-123"])
    func `a PIN is 4 to 12 digits`(text: String) throws {
        #expect(!SignIn.isPIN(text))
        let fault = #expect(throws: Fault.self) { try desk.set(text, of: "mei") }
        #expect(
            fault
                == Fault(
                    "set a PIN", at: "mei", cause: "it is not a PIN", hint: "use 4 to 12 digits"))
        #expect(try bench.store.pinHash(of: "mei") == nil)
    }

    @Test func `nothing that is kept tells the PIN`() throws {
        let desk = try PinDesk(store: bench.store, data: bench.data)
        try desk.set("123456", of: "mei")
        try desk.set("123456", of: "tom")
        #expect(try desk.check("123456", of: "mei", now: HubHouse.evening) == .right)
        let mei = try #require(try bench.store.pinHash(of: "mei"))
        let tom = try #require(try bench.store.pinHash(of: "tom"))
        #expect(mei.hasPrefix("scrypt15$"))
        #expect(!mei.contains("123456"))
        let parts = mei.split(separator: "$").map(String.init)
        #expect(parts.count == 3)
        #expect(
            zip(parts, tom.split(separator: "$").map(String.init)).map(==) == [
                true, false, false,
            ])
        for part in parts.dropFirst() {
            let bytes = try #require(Data(base64Encoded: part))
            #expect(bytes.range(of: Data("123456".utf8)) == nil)
        }
    }

    @Test func `a PIN cannot be checked with the database alone`() throws {
        try desk.set("4711", of: "mei")
        try FileManager.default.removeItem(at: bench.data.pinKey)
        let other = try PinDesk(store: bench.store, data: bench.data, cost: 8)
        #expect(try other.check("4711", of: "mei", now: HubHouse.evening) == .wrong)
    }

    @Test func `others must not be able to read the key`() throws {
        chmod(bench.data.pinKey.path, 0o640)
        let fault = #expect(throws: Fault.self) {
            try PinDesk(store: bench.store, data: bench.data)
        }
        #expect(fault?.cause == "others may read it too")
    }

    @Test func `five wrong tries lock the name for a minute, ten for an hour`() throws {
        try desk.set("4711", of: "mei")
        var clock: Int64 = 0
        for _ in 1...4 { #expect(try check("0000", after: clock) == .wrong) }
        for wrong in 5...10 {
            #expect(try check("0000", after: clock) == .wrong)
            let pause: Int64 = wrong < 10 ? 60_000 : 3_600_000
            #expect(try check("4711", after: clock) == .locked(pause))
            #expect(try check("0000", after: clock + pause - 1) == .locked(1))
            clock += pause
        }
        #expect(try check("4711", after: clock) == .right)
        #expect(try check("0000", after: clock) == .wrong, "counted from the beginning again")
        #expect(try check("4711", after: clock) == .right)
    }

    @Test func `one name's wrong tries lock nobody else`() throws {
        try desk.set("4711", of: "mei")
        for _ in 1...5 {
            _ = try desk.check("0000", of: "tom", now: HubHouse.evening)
        }
        let locked = try desk.check("0000", of: "tom", now: HubHouse.evening)
        #expect(locked == .locked(60_000), "a name without a PIN locks like any other")
        #expect(try check("4711") == .right)
    }

    @Test func `many tries at once are no more than five`() throws {
        try desk.set("4711", of: "mei")
        let verdicts = Mutex<[PinDesk.Verdict]>([])
        let desk = desk
        let group = DispatchGroup()
        for number in 0..<12 {
            group.enter()
            Thread {
                let pin = String(1000 + number)
                let verdict = try? desk.check(pin, of: "mei", now: HubHouse.evening)
                verdicts.withLock { $0.append(verdict ?? .right) }
                group.leave()
            }.start()
        }
        #expect(group.wait(timeout: .now() + 60) == .success)
        let counts = verdicts.withLock { $0 }
        #expect(counts.filter { $0 == .wrong }.count == 5)
        #expect(counts.filter { $0 == .locked(60_000) }.count == 7)
    }

    @Test func `a new PIN lifts the lock`() throws {
        for _ in 1...5 { _ = try check("0000") }
        #expect(try check("0000") == .locked(60_000))
        try desk.set("4711", of: "mei")
        #expect(try check("4711") == .right)
    }
}
