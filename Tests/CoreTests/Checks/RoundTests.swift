import Testing
import Vocabulary

@testable import Checks

struct RoundTests {
    @Test func `a check begins empty, with what it was opened with`() {
        let check = Check.empty
        #expect(check.id == 1)
        #expect(check.number == 1)
        #expect(check.table == "t1")
        #expect(check.covers == 2)
        #expect(check.by == "mei")
        #expect(check.since == TinyHouse.evening)
        #expect(check.lines == [])
        #expect((check.rounds, check.preBills) == (0, 0))
    }

    @Test func `a round puts its lines on the check in their order`() throws {
        var check = Check.empty
        let round: [CheckLine] = [.tofu(2), .tofu(1, held: true)]
        let facts = try check.tell(.sendRound(round))
        #expect(facts == [.roundSent(RoundSent(check: 1, round: 1, lines: round))])
        #expect(check.lines == round)
        #expect(check.rounds == 1)
        #expect(check.line(1)?.stage == .held)
        #expect(check.line(3) == nil)
    }

    @Test func `rounds count one by one and stand behind each other`() throws {
        var check = try Check.with(.tofu(1))
        let facts = try check.tell(.sendRound([.tofu(2)]))
        #expect(facts == [.roundSent(RoundSent(check: 1, round: 2, lines: [.tofu(2)]))])
        #expect(check.lines == [.tofu(1), .tofu(2)])
    }

    @Test func `a round has lines`() {
        #expect(throws: CheckRefusal.roundIsEmpty) { try Check.empty.decide(.sendRound([])) }
    }

    @Test func `a round brings at most 100 lines`() throws {
        let lines = (1...101).map { CheckLine.tofu(LineID(bits: $0)) }
        #expect(try Check.empty.decide(.sendRound(Array(lines.prefix(100)))).count == 1)
        #expect(throws: CheckRefusal.roundIsTooLong(most: 100)) {
            try Check.empty.decide(.sendRound(lines))
        }
    }

    @Test func `a check holds at most 400 lines`() throws {
        var check = Check.empty
        for round in UInt128(0)..<4 {
            try check.tell(.sendRound((1...100).map { .tofu(LineID(bits: round * 100 + $0)) }))
        }
        #expect(throws: CheckRefusal.checkIsFull(most: 400)) {
            try check.decide(.sendRound([.tofu(401)]))
        }
    }

    @Test func `a line that stands already is not sent again`() throws {
        let check = try Check.with(.tofu(1), .tofu(2))
        #expect(throws: CheckRefusal.lineIsRepeated([2, 1])) {
            try check.decide(.sendRound([.tofu(2), .tofu(3), .tofu(1)]))
        }
    }

    @Test func `no line stands twice in a round`() {
        #expect(throws: CheckRefusal.lineIsRepeated([1, 1])) {
            try Check.empty.decide(.sendRound([.tofu(1), .tofu(1), .tofu(1)]))
        }
    }

    @Test func `a voided line keeps its id`() throws {
        var check = try Check.with(.tofu(1))
        try check.tell(.voidLine(1, quantity: nil, reason: "dropped"))
        #expect(throws: CheckRefusal.lineIsRepeated([1])) {
            try check.decide(.sendRound([.tofu(1)]))
        }
    }

    @Test func `too long is told before too full, and that before repeated`() throws {
        var check = Check.empty
        for round in UInt128(0)..<4 {
            try check.tell(.sendRound((1...100).map { .tofu(LineID(bits: round * 100 + $0)) }))
        }
        #expect(throws: CheckRefusal.roundIsTooLong(most: 100)) {
            try check.decide(.sendRound((1...101).map { .tofu(LineID(bits: $0)) }))
        }
        #expect(throws: CheckRefusal.checkIsFull(most: 400)) {
            try check.decide(.sendRound([.tofu(1)]))
        }
    }

    @Test func `a course fires its held lines and no others`() throws {
        var check = try Check.with(
            .tofu(1, held: true), .tofu(2), .tofu(3, course: 3, held: true),
            .tofu(4, held: true))
        let facts = try check.tell(.fireCourse(2))
        #expect(
            facts == [
                .courseFired(
                    CourseFired(
                        check: 1, course: 2, lines: [1, 4], by: "mei", at: TinyHouse.evening))
            ])
        #expect(check.lines.map(\.stage) == [.fired, .fired, .held, .fired])
    }

    @Test func `firing a fired course changes nothing`() throws {
        var check = try Check.with(.tofu(1, held: true))
        try check.tell(.fireCourse(2))
        #expect(try check.decide(.fireCourse(2)) == [])
    }

    @Test(arguments: [0, 10, -1])
    func `courses are 1 to 9`(_ course: Int) throws {
        let check = try Check.with(.tofu(1, held: true))
        #expect(throws: CheckRefusal.courseOutOfRange(course)) {
            try check.decide(.fireCourse(course))
        }
    }

    @Test func `a course without a standing line is not fired`() throws {
        var check = try Check.with(.tofu(1, held: true))
        #expect(throws: CheckRefusal.courseIsEmpty(3)) { try check.decide(.fireCourse(3)) }
        try check.tell(.voidLine(1, quantity: nil, reason: "dropped"))
        #expect(throws: CheckRefusal.courseIsEmpty(2)) { try check.decide(.fireCourse(2)) }
    }
}
