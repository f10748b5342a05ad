import Foundation
import Testing
import Vocabulary

/// Stockholm around its two changes of 2026: the clock goes to 03:00 on March 29 and back to 02:00
/// on October 25, both at 01:00 UTC.
struct ZoneRulesTests {
    private static let toSummer = Moment(milliseconds: 1_774_746_000_000)
    private static let toWinter = Moment(milliseconds: 1_792_890_000_000)
    private let stockholm = ZoneRules(
        name: "Europe/Stockholm",
        transitions: [
            .init(from: Moment(milliseconds: 1_761_440_400_000), offsetSeconds: 3600),
            .init(from: toSummer, offsetSeconds: 7200),
            .init(from: toWinter, offsetSeconds: 3600),
        ])
    private let newYork = ZoneRules(
        name: "America/New_York",
        transitions: [.init(from: Moment(milliseconds: 0), offsetSeconds: -18_000)])
    private let kathmandu = ZoneRules(
        name: "Asia/Kathmandu",
        transitions: [.init(from: Moment(milliseconds: 0), offsetSeconds: 20_700)])

    @Test func `an offset holds from its first millisecond on`() {
        #expect(stockholm.offsetSeconds(at: Self.toSummer.later(by: -1)) == 3600)
        #expect(stockholm.offsetSeconds(at: Self.toSummer) == 7200)
        #expect(stockholm.offsetSeconds(at: Self.toWinter.later(by: -1)) == 7200)
        #expect(stockholm.offsetSeconds(at: Self.toWinter) == 3600)
    }

    @Test func `the first offset also holds before it begins`() {
        #expect(stockholm.offsetSeconds(at: Moment(milliseconds: 0)) == 3600)
    }

    @Test func `without a cut the business day changes at local midnight`() {
        let midnight = Moment(milliseconds: 1_795_302_000_000)
        let before = newYork.businessDay(at: midnight.later(by: 18_000_000 - 1), cutMinutes: 0)
        #expect(stockholm.businessDay(at: midnight, cutMinutes: 0).description == "2026-11-22")
        #expect(
            stockholm.businessDay(at: midnight.later(by: -1), cutMinutes: 0).description
                == "2026-11-21")
        #expect(before.description == "2026-11-21")
    }

    @Test func `what happens before the cut belongs to the day before`() {
        let cut = Moment(milliseconds: 1_795_302_000_000).later(by: 5 * 3_600_000)
        let last = stockholm.businessDay(at: cut.later(by: -1), cutMinutes: 300)
        #expect(last.description == "2026-11-21")
        #expect(stockholm.businessDay(at: cut, cutMinutes: 300).description == "2026-11-22")
    }

    @Test func `the cut is a time on the wall, also in the night the clock changes`() {
        let beforeSpring = stockholm.businessDay(
            at: Self.toSummer.later(by: 2 * 3_600_000 - 1), cutMinutes: 300)
        let afterSpring = stockholm.businessDay(
            at: Self.toSummer.later(by: 2 * 3_600_000), cutMinutes: 300)
        #expect(beforeSpring.description == "2026-03-28")
        #expect(afterSpring.description == "2026-03-29")
        let beforeAutumn = stockholm.businessDay(
            at: Self.toWinter.later(by: 3 * 3_600_000 - 1), cutMinutes: 300)
        let afterAutumn = stockholm.businessDay(
            at: Self.toWinter.later(by: 3 * 3_600_000), cutMinutes: 300)
        #expect(beforeAutumn.description == "2026-10-24")
        #expect(afterAutumn.description == "2026-10-25")
    }

    @Test func `the hour that the clock skips or repeats is read off the wall`() {
        let skipped = stockholm.clock(at: Self.toSummer)
        #expect(skipped.day.description == "2026-03-29")
        #expect((skipped.hour, skipped.minute) == (3, 0))
        let lastOfSummer = stockholm.clock(at: Self.toWinter.later(by: -60_000))
        let firstOfWinter = stockholm.clock(at: Self.toWinter)
        #expect((lastOfSummer.hour, lastOfSummer.minute) == (2, 59))
        #expect((firstOfWinter.hour, firstOfWinter.minute) == (2, 0))
    }

    @Test func `offsets of quarter hours and west of Greenwich are read right`() {
        let noon = Moment(milliseconds: 1_795_262_400_000)
        let east = kathmandu.clock(at: noon)
        #expect((east.hour, east.minute) == (17, 45))
        let west = newYork.clock(at: Moment(milliseconds: 1))
        #expect(west.day.description == "1969-12-31")
        #expect((west.hour, west.minute) == (19, 0))
    }

    @Test func `a zone without an offset is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = ZoneRules(name: "Nowhere", transitions: [])
        }
    }

    @Test func `a zone whose offsets are out of order is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            let noon = ZoneRules.Transition(from: Moment(milliseconds: 0), offsetSeconds: 0)
            _ = ZoneRules(name: "Nowhere", transitions: [noon, noon])
        }
    }

    @Test func `what was written is read back`() throws {
        let json = try JSONEncoder().encode(stockholm)
        #expect(try JSONDecoder().decode(ZoneRules.self, from: json) == stockholm)
    }

    @Test(arguments: [
        "[]",
        #"[{"from_ms":5,"offset_s":0},{"from_ms":5,"offset_s":60}]"#,
        #"[{"from_ms":5,"offset_s":0},{"from_ms":4,"offset_s":60}]"#,
    ])
    func `no offset and offsets out of order are not read`(_ transitions: String) {
        let json = #"{"name":"Nowhere","transitions":\#(transitions)}"#
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ZoneRules.self, from: Data(json.utf8))
        }
    }
}
