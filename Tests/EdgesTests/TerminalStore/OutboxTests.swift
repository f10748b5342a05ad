import HouseRules
import Testing
import Vocabulary
import Wire

@testable import TerminalStore

struct OutboxTests {
    private let folder = TerminalFolder()

    @Test func `commands take their seqs one by one and wait in that order`() throws {
        let store = try folder.open()
        #expect(try store.held() == HeldRange(lowest: 1, highest: 0))
        #expect(try store.waitingSeqs() == nil)
        for number in 1...3 {
            let envelope = try store.keep(number)
            #expect(envelope.seq == Int64(number))
            #expect(envelope.epoch == store.epoch)
        }
        #expect(try store.waitingSeqsInOrder() == [1, 2, 3])
        #expect(try store.waiting(from: 2, limit: 1).map(\.seq) == [2])
        #expect(try store.waitingSeqs() == 1...3)
        #expect(try store.held() == HeldRange(lowest: 1, highest: 3))
    }

    @Test func `a command stays as it is over a restart`() throws {
        var epoch: Epoch?
        var bytes: [UInt8] = []
        do {
            let store = try folder.open()
            epoch = store.epoch
            bytes = try store.keep(1).bytes
        }
        let store = try folder.open()
        #expect(store.epoch == epoch)
        #expect(try store.waiting(limit: 9).map(\.bytes) == [bytes])
        #expect(try store.keep(2).seq == 2)
    }

    @Test func `a command outlives a power cut right after it was kept`() throws {
        let store = try folder.open()
        let envelope = try store.keep(1)
        let crashed = try folder.crashed()
        let later = try crashed.open()
        #expect(later.epoch == store.epoch)
        #expect(try later.waiting(limit: 9).map(\.bytes) == [envelope.bytes])
        #expect(try later.held() == HeldRange(lowest: 1, highest: 1))
    }

    @Test func `the same command under the same id is kept once`() throws {
        let store = try folder.open()
        let first = try store.keep(1)
        let again = try store.enqueue(
            .fireCourse(FireCourse(check: CheckID(bits: 7), course: 1)),
            id: CommandID(bits: 1), session: "another", at: Moment(milliseconds: 9))
        #expect(again == first)
        #expect(try store.held().highest == 1)
    }

    @Test func `another command under a used id is refused and takes no seq`() throws {
        let store = try folder.open()
        try store.keep(1)
        #expect(throws: OutboxRefusal.idReused(CommandID(bits: 1))) {
            try store.keep(1, course: 2)
        }
        #expect(try store.held().highest == 1)
    }

    @Test func `an id is made for a command that has none`() throws {
        let store = try folder.open()
        let command = HouseCommand.fireCourse(FireCourse(check: CheckID(bits: 7), course: 1))
        let at = Moment(milliseconds: 1_764_000_000_000)
        let one = try store.enqueue(command, session: "s", at: at)
        let two = try store.enqueue(command, session: "s", at: at)
        #expect(one.id != two.id)
        #expect("\(one.id)".hasPrefix("019ab697-e800-7"))
    }

    @Test func `64 KiB are kept, one byte more is refused and takes no seq`() throws {
        let store = try folder.open()
        let command = HouseCommand.fireCourse(FireCourse(check: CheckID(bits: 7), course: 1))
        let at = Moment(milliseconds: 1)
        func enqueue(session bytes: Int) throws -> CommandEnvelope {
            try store.enqueue(
                command, session: String(repeating: "s", count: bytes), at: at)
        }
        let around = try enqueue(session: 0).bytes.count
        #expect(throws: OutboxRefusal.unreadable(.tooLarge)) {
            try enqueue(session: 65_536 - around + 1)
        }
        #expect(try store.held().highest == 1)
        let fitting = try enqueue(session: 65_536 - around)
        #expect(fitting.bytes.count == 65_536)
        #expect(fitting.seq == 2)
    }

    @Test func `a full outbox says so and takes no seq`() throws {
        let store = try folder.open(OutboxLimits(waiting: 2, held: 4))
        try store.keep(1)
        try store.keep(2)
        #expect(throws: OutboxRefusal.full(waiting: 2)) { try store.keep(3) }
        #expect(try store.answer(1))
        #expect(try store.keep(3).seq == 3)
    }

    @Test func `refusals tell an operator what to do`() {
        #expect(
            "\(OutboxRefusal.full(waiting: 2).fault)"
                == """
                cannot keep the command (outbox): 2 commands wait for the hub already
                  hint: bring the hub back first: what is kept here is sent then
                """)
        #expect(
            "\(OutboxRefusal.unreadable(.tooLarge).fault)"
                == """
                cannot keep the command (outbox): it is above 65536 bytes
                  hint: send it in smaller rounds
                """)
    }

    @Test func `a reply ends the wait once`() throws {
        let store = try folder.open()
        try store.keep(1)
        try store.keep(2)
        #expect(try store.reply(to: CommandID(bits: 1)) == nil)
        #expect(try store.answer(1))
        #expect(try !store.answer(1, sequence: 77))
        #expect(try store.reply(to: CommandID(bits: 1))?.sequence == 9)
        #expect(try store.waitingSeqsInOrder() == [2])
        #expect(try store.countWaiting() == 1)
    }

    @Test func `replies to others and replies that are not final change nothing`() throws {
        let store = try folder.open()
        try store.keep(1)
        #expect(try !store.answer(5))
        let missing = Reply(
            id: CommandID(bits: 1), outcome: .missing, missingSeq: 1,
            hub: Moment(milliseconds: 1), day: nil)
        #expect(try !store.settle(missing))
        #expect(try store.waitingSeqsInOrder() == [1])
    }

    @Test func `a waiting command is known by the hash of its bytes`() throws {
        let store = try folder.open()
        let envelope = try store.keep(1)
        let hash = TerminalStore.hash(envelope.bytes)
        #expect(try store.waiting(hash: hash) == CommandID(bits: 1))
        #expect(try store.answer(1))
        #expect(try store.waiting(hash: hash) == nil)
        #expect(
            TerminalStore.hash(Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `answered commands wait again from where the hub lost them`() throws {
        let store = try folder.open()
        let bytes = try (1...4).map { try store.keep($0).bytes }
        #expect(try store.answer(1))
        #expect(try store.answer(2))
        #expect(try store.answer(3, sequence: nil))
        #expect(try store.requeue(from: 2) == [2])
        #expect(try store.reply(to: CommandID(bits: 2)) == nil)
        #expect(try store.reply(to: CommandID(bits: 3))?.outcome == .refused)
        #expect(try store.waiting(limit: 9).map(\.bytes) == [bytes[1], bytes[3]])
        #expect(try store.sendable(from: 3) == 4)
        #expect(try store.sendable(from: 1, except: [1, 2]) == 4)
        #expect(try store.sendable(from: 5) == nil)
    }

    @Test func `answers are kept until two days have begun after theirs`() throws {
        let store = try folder.open()
        for number in 1...3 { try store.keep(number) }
        #expect(try store.answer(1, day: 10))
        #expect(try store.answer(2, day: 11))
        // The house is closed on day 12.
        for day in [10, 11, 11, 10] { try store.note(day: BusinessDay(number: Int64(day))) }
        #expect(try store.held().lowest == 1)
        try store.note(day: BusinessDay(number: 13))
        #expect(try store.reply(to: CommandID(bits: 1)) == nil)
        #expect(try store.held() == HeldRange(lowest: 2, highest: 3))
        try store.note(day: BusinessDay(number: 14))
        #expect(try store.held() == HeldRange(lowest: 3, highest: 3))
        #expect(try store.waitingSeqsInOrder() == [3])
    }

    @Test func `nothing behind a waiting command is let go of, so that seqs stay without gaps`()
        throws
    {
        let store = try folder.open()
        try store.keep(1)
        try store.keep(2)
        #expect(try store.answer(2, day: 10))
        for day in 10...12 { try store.note(day: BusinessDay(number: Int64(day))) }
        #expect(try store.held() == HeldRange(lowest: 1, highest: 2))
        #expect(try store.reply(to: CommandID(bits: 2))?.outcome == .accepted)
    }

    @Test func `the oldest answers go when too many are kept`() throws {
        let store = try folder.open(OutboxLimits(waiting: 2, held: 3))
        for number in 1...5 {
            try store.keep(number)
            #expect(try store.answer(number))
        }
        #expect(try store.held() == HeldRange(lowest: 3, highest: 5))
    }

    @Test func `seqs go on after everything was let go of`() throws {
        let store = try folder.open()
        try store.keep(1)
        #expect(try store.answer(1, day: 10))
        for day in 10...12 { try store.note(day: BusinessDay(number: Int64(day))) }
        #expect(try store.held() == HeldRange(lowest: 2, highest: 1))
        #expect(try store.keep(2).seq == 2)
    }

    @Test func `seqs the hub knows already are left out, never used again`() throws {
        let store = try folder.open()
        try store.keep(1)
        try store.skip(to: 8)
        try store.skip(to: 5)
        #expect(try store.keep(2).seq == 8)
    }
}
