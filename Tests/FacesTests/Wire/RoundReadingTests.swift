import Amounts
import HouseRules
import Testing
import Vocabulary
import Wire

/// A round is read without a tree where it stands as our terminals write it; a space behind a
/// message has it read from its tree. Both ways must say the same, whatever the message is.
struct RoundReadingTests {
    private static let rounds: [SendRound] = [
        WireHouse.round,
        SendRound(check: WireHouse.check, menu: nil, lines: []),
        SendRound(
            check: WireHouse.check, menu: WireHouse.menuHash,
            lines: [
                LineDraft(id: WireHouse.beer, item: "b1"),
                LineDraft(
                    id: WireHouse.tofu, item: "m12", quantity: Quantity(2),
                    modifiers: ["hot", "rice"], seat: 99, course: 9, held: true, note: "少油",
                    allergy: "peanuts", price: Money(minor: -3600), size: "half"),
                LineDraft(
                    id: WireHouse.fish, item: "f3", quantity: Quantity(thousandths: 1250),
                    modifiers: ["mild"], seat: 1, price: .largest),
            ]),
        SendRound(
            check: WireHouse.check, menu: "",
            lines: [
                LineDraft(
                    id: WireHouse.beer,
                    open: OpenItem(name: "长寿面", station: "wok", taxClass: "food"))
            ]),
    ]

    private static func message(_ round: SendRound) -> [UInt8] {
        CommandEnvelope(
            id: WireHouse.command, epoch: WireHouse.epoch, seq: 7, session: WireHouse.session,
            at: WireHouse.evening, command: .sendRound(round)
        ).bytes
    }

    private static func read(_ bytes: [UInt8]) -> Result<CommandEnvelope, CommandFault> {
        Result { () throws(CommandFault) in try CommandEnvelope(parsing: bytes) }
    }

    @Test(arguments: rounds)
    func `a round is read as it was written`(_ round: SendRound) throws {
        let message = Self.message(round)
        let read = try CommandEnvelope(parsing: message)
        #expect(try read.command.get() == .sendRound(round))
        #expect(read.bytes == message)
        #expect(Self.read(message) == Self.read(message + [0x20]))
    }

    @Test(arguments: rounds)
    func `a damaged round is read, or refused, as its tree is`(_ round: SendRound) {
        let message = Self.message(round)
        var numbers = SeededNumbers(seed: UInt64(message.count))
        var refused = 0
        for _ in 0..<500 {
            let damaged = MutationTests.damaged(message, &numbers)
            let read = Self.read(damaged)
            if (try? read.get().command.get()) == nil { refused += 1 }
            // Of what is not JSON the fault names the byte, and the space may be it.
            if (try? JSONTree(parsing: damaged)) == nil {
                #expect((try? read.get()) == nil)
            } else {
                #expect(read == Self.read(damaged + [0x20]))
            }
        }
        #expect(refused > 0)
    }

    private static let unusual: [(String, String)] = [
        (#""seq":7"#, #""seq":-0"#), (#""seq":7"#, #""seq":07"#), (#""seq":7"#, #""seq":7.0"#),
        (#""seq":7"#, #""seq":9007199254740992"#), (#""seq":7"#, #""seq":"7""#),
        (#""v":1"#, #""v":2"#), (#""v":1"#, #""v":1,"w":1"#), (#""v":1"#, #""v":1,"v":1"#),
        (#""item":"b1""#, #""item":"B1""#), (#""item":"b1""#, #""item":"b\u0031""#),
        (#""item":"b1""#, #""item":null"#), (#""held":false"#, #""held":true"#),
        (#""held":false"#, #""held":0"#), (#""held":false,"#, ""),
        (#""modifiers":[]"#, #""modifiers":[ ]"#), (#""modifiers":[]"#, #""modifiers":["x",]"#),
        (#""modifiers":[]"#, #""modifiers":[],"note":" ""#),
        (#""modifiers":[]"#, #""modifiers":[],"note":null"#),
        (#""modifiers":[]"#, #""modifiers":[],"price_minor":1234567890123456789"#),
        (#""modifiers":[]"#, #""modifiers":[],"seat":4294967296"#),
        (#""modifiers":[]"#, #""modifiers":[],"parts":[]"#),
        (#""kind":"sendRound""#, #""kind":"sendround""#),
    ]

    @Test(arguments: unusual)
    func `an unusual round is read, or refused, as its tree is`(
        _ old: String, _ new: String
    ) throws {
        let round = SendRound(
            check: WireHouse.check, menu: nil, lines: [LineDraft(id: WireHouse.beer, item: "b1")])
        let message = Self.message(round)
        let place = try #require(message.firstRange(of: Array(old.utf8)), "\(old) stands there")
        var other = message
        other.replaceSubrange(place, with: Array(new.utf8))
        #expect(Self.read(other) == Self.read(other + [0x20]))
    }

    @Test func `what is not UTF-8 is not JSON, in a round as anywhere`() throws {
        let message = Self.message(Self.rounds[2])
        let place = try #require(message.firstRange(of: Array("peanuts".utf8)))
        var other = message
        other[place.lowerBound] = 0xFF
        #expect(Self.read(other) == Self.read(other + [0x20]))
        #expect(throws: CommandFault.self) { try CommandEnvelope(parsing: other) }
    }
}
