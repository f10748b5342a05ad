import BrokerLink
import Foundation
import HouseRules
import HouseTesting
import HubService
import Processes
import TerminalService
import Testing
import Vocabulary
import Wire

@testable import HouseFolder

/// A house on the network with an honest waiter, and one bad device of each role.
private struct Siege {
    static let victim: DeviceID = "waiter-1"
    /// The bad devices, and the audiences whose state their role reads.
    static let bad: [(device: DeviceID, role: DeviceRole)] =
        DeviceRole.allCases.map { (DeviceID("bad-\($0.rawValue)") ?? "bad", $0) }
    static let root = "comanda/sichuan"

    let house: TestHouse
    let waiter: TerminalService
    /// Hears everything, as the hub may.
    let watch: Watch

    init() async throws {
        house = try TestHouse()
        try house.listen()
        try await house.open()
        try await house.givePIN(to: ["anna"])
        let file = try await house.enrol(Self.victim.text, as: "waiter")
        for (device, role) in Self.bad { try await house.enrol(device.text, as: role.rawValue) }
        waiter = try await house.terminal(file, staff: "anna")
        watch = try Watch(try house.hubAddress(), reading: ["#"])
        try await watch.waitUntilConnected()
    }

    var paths: [String] { Self.bad.map { house.path(of: $0.device) } }

    func ask(
        _ command: HouseCommand, on terminal: TerminalService
    ) async throws -> (CommandEnvelope, Reply) {
        let envelope = try await terminal.submit(command)
        let reply = try await terminal.reply(for: envelope.id, within: .seconds(20))
        return (envelope, try #require(reply))
    }

    /// The waiter is served, whatever goes on.
    func serveWaiter() async throws {
        let (_, reply) = try await ask(Self.openCheck(), on: waiter)
        #expect(reply.outcome == .accepted)
    }

    static func openCheck() -> HouseCommand {
        .openCheck(OpenCheck(check: CheckID(bits: .random(in: 0...UInt128.max)), covers: 1))
    }

    func end() async throws {
        watch.link.stop()
        await waiter.stop()
        try await house.close()
    }
}

@Suite(.serialized) struct AdversaryTests {
    @Test(.timeLimit(.minutes(10)))
    func `a bad device hears and says only what is its own, and only over TLS`() async throws {
        let siege = try await Siege()
        try await hear(siege)
        try await say(siege)
        try await die(siege)
        try await `repeat`(siege)
        try await approach(siege)
        try await siege.serveWaiter()
        try await siege.end()
    }

    private func hear(_ siege: Siege) async throws {
        let spies = try await Adversary.ready(["read"] + siege.paths)
        let root = Siege.root
        let said =
            Audience.allCases.map { "\(root)/state/\($0.rawValue)/t/1" } + [
                "\(root)/presence/\(Siege.victim)", "\(root)/down/\(Siege.victim)/reply",
                "\(root)/up/\(Siege.victim)/query",
            ]
        let ends = Siege.bad.map { "\(root)/down/\($0.device)/end" }
        for topic in said + ends { try siege.house.publish("x", to: topic, by: siege.watch) }
        let lines = try Adversary.lines(try await spies.end(within: .seconds(20)))
        struct Heard: Decodable {
            let device: String
            let topics: [String]
        }
        let heard = try lines.map { try Adversary.value($0, as: Heard.self) }
        #expect(heard.count == Siege.bad.count)
        for (device, role) in Siege.bad {
            let dines = [.waiter, .host, .cashier].contains(role)
            let mine =
                role.audiences.map { "\(root)/state/\($0.rawValue)/" }
                + ["\(root)/down/\(device)/"] + (dines ? ["\(root)/presence/"] : [])
            let topics = try #require(heard.first { $0.device == device.text }).topics
            let strange = topics.filter { topic in !mine.contains { topic.hasPrefix($0) } }
            #expect(strange.isEmpty, "\(device) heard \(strange)")
            let due = (said + ends).filter { topic in mine.contains { topic.hasPrefix($0) } }
            #expect(Set(due).isSubset(of: topics), "\(device) heard only \(topics)")
        }
    }

    private func say(_ siege: Siege) async throws {
        let root = Siege.root
        let others = [Siege.victim.text, "bad-cashier"].flatMap { device in
            UpChannel.allCases.map { "\(root)/up/\(device)/\($0.rawValue)" }
                + DownChannel.allCases.map { "\(root)/down/\(device)/\($0.rawValue)" }
                + ["\(root)/presence/\(device)"]
        }
        let hubs =
            Audience.allCases.map { "\(root)/state/\($0.rawValue)/t/1" }
            + ["\(root)/state/all/house/now", "\(root)/down/SELF/reply", "\(root)/up/SELF/other"]
        let elsewhere = [root, "comanda/hunan/up/SELF/command", "anything", "\(root)/presence"]
        let own = "\(root)/up/SELF/command"
        let topics = others.filter { !$0.contains("bad-cashier") } + hubs + elsewhere + [own]
        let list = String(decoding: try JSONEncoder().encode(topics), as: UTF8.self)
        _ = try await Adversary.run(["write", list] + siege.paths)
        for (device, _) in Siege.bad {
            try await siege.watch.hears("mine", at: "\(root)/presence/\(device)")
        }
        let forged = siege.watch.messages.filter { $0.text == "forged" }.map(\.topic)
        #expect(Set(forged) == Set(Siege.bad.map { "\(root)/up/\($0.device)/command" }))
        #expect(siege.waiter.device.device == Siege.victim)
    }

    /// A last will is judged like any other message.
    private func die(_ siege: Siege) async throws {
        let root = Siege.root
        let before = siege.watch.messages.count
        let path = siege.house.path(of: "bad-waiter")
        for topic in ["presence/\(Siege.victim)", "state/floor/t/1", "presence/bad-waiter"] {
            #expect(try await Adversary.run(["will", "\(root)/\(topic)", path]) == ["\"dead\""])
        }
        try await siege.watch.hears("forged", at: "\(root)/presence/bad-waiter")
        let forged = siege.watch.messages.dropFirst(before).filter { $0.text == "forged" }
        #expect(forged.map(\.topic) == ["\(root)/presence/bad-waiter"])
    }

    private func `repeat`(_ siege: Siege) async throws {
        let check = CheckID(bits: .random(in: 0...UInt128.max))
        _ = try await siege.ask(
            .openCheck(OpenCheck(check: check, covers: 1)), on: siege.waiter)
        let line = LineDraft(
            id: LineID(bits: .random(in: 0...UInt128.max)), item: "012", note: Note("once"))
        let round = SendRound(check: check, menu: nil, lines: [line])
        let (captured, answer) = try await siege.ask(.sendRound(round), on: siege.waiter)
        #expect(answer.outcome == .accepted)

        let file = try DeviceFile.read(URL(fileURLWithPath: siege.house.path(of: "bad-cashier")))
        let own = try await siege.house.terminal(file, staff: "anna")
        let (mine, reply) = try await siege.ask(Siege.openCheck(), on: own)
        await own.stop()

        let payloads = [captured, mine, mine].map { String(decoding: $0.bytes, as: UTF8.self) }
        let lines = try await Adversary.run(
            ["replay", siege.house.path(of: "bad-cashier")] + payloads)
        let replies: [Reply] = try lines.map {
            try Canonical.value(parsing: Array($0.utf8), strict: false)
        }
        #expect(replies.count == 3)
        #expect(replies.first?.refusal?.code == "idReused")
        #expect(replies.dropFirst().map(\.sequence) == [reply.sequence, reply.sequence])
        #expect(replies.dropFirst().map(\.hub) == [reply.hub, reply.hub])
        try await siege.house.waitUntilAllIsOut()
        let slips = siege.house.printers.values.flatMap(\.slips).filter { $0.text.contains("once") }
        #expect(slips.count { $0.text.contains("WORK") } == 1)
    }

    private func approach(_ siege: Siege) async throws {
        let path = siege.house.path(of: "bad-waiter")
        struct ThrownOut: Decodable { let thrown_out: Bool }
        let large = try await Adversary.run(["large", path])
        #expect(try Adversary.value(large.first, as: ThrownOut.self).thrown_out)
        let outcome = try Adversary.value(
            try await Adversary.run(["approach", path]).first, as: [String: String].self)
        #expect(outcome["open"] == "closed" || outcome["open"] == "ConnectionResetError")
        #expect(outcome["1.1"]?.hasPrefix("SSL") == true)
        #expect(outcome["1.2"] == "TLSv1.2")
        #expect(outcome["1.3"] == "TLSv1.3")
        #expect(outcome["others"] == "SSLCertVerificationError")
        #expect(siege.watch.isConnected && siege.watch.reasons.isEmpty)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a flood stops nobody but who makes it`() async throws {
        let siege = try await Siege()
        for (quality, device) in ["bad-waiter", "bad-kitchen"].enumerated() {
            let path = siege.house.path(of: DeviceID(device) ?? "bad")
            let flood = try await Adversary.ready(["flood", "\(quality)", "3", path])
            #expect(try await served(siege, during: flood.process.isRunning) > 3)
            struct Outcome: Decodable {
                let sent: Int
                let thrown_out: Int
                let refused: Int
            }
            let lines = try Adversary.lines(try await flood.end(within: .seconds(20)))
            let outcome = try Adversary.value(lines.first, as: Outcome.self)
            #expect(outcome.thrown_out == 1 && outcome.refused > 0, "\(outcome)")
        }
        let guesses = try await Adversary.ready(
            ["guess", "1000", siege.house.path(of: "bad-host")])
        #expect(try await served(siege, during: guesses.process.isRunning) > 3)
        let line = try Adversary.lines(try await guesses.end(within: .seconds(30))).first
        #expect(line == #"{"refused": 1000, "tried": 1000}"#)

        #expect(siege.watch.reasons.isEmpty)
        let log = try String(contentsOf: siege.house.data.log, encoding: .utf8)
        for device in ["bad-waiter", "bad-kitchen"] {
            let told = log.split(separator: "\n").filter {
                $0.contains("\(device) sends faster than the house can read")
            }
            #expect(told.count == 1)
        }
        // Shut out is not removed.
        let devices = try AdminSocket.ask(.listDevices, at: siege.house.data.adminSocket)?.report
        #expect(devices?.contains("bad-waiter\twaiter") == true)
        try await siege.end()
    }

    /// How many commands of the waiter were answered while something went on; none took ten
    /// seconds.
    private func served(
        _ siege: Siege, during goesOn: @autoclosure () -> Bool
    ) async throws -> Int {
        var count = 0
        while goesOn() {
            let began = ContinuousClock.now
            try await siege.serveWaiter()
            #expect(ContinuousClock.now - began < .seconds(10))
            count += 1
        }
        return count
    }
}
