import Amounts
import Foundation
import Testing

struct CashRoundingTests {
    @Test func `nearest goes half away from zero on both sides`() {
        let nearest = CashRounding(step: 100, direction: .nearest)
        #expect(nearest.due(49) == 0)
        #expect(nearest.due(50) == 100)
        #expect(nearest.due(-49) == 0)
        #expect(nearest.due(-50) == -100)
    }

    @Test func `down gives the coins away on both sides`() {
        let down = CashRounding(step: 100, direction: .down)
        #expect(down.due(28_799) == 28_700)
        #expect(down.due(99) == 0)
        #expect(down.due(-28_799) == -28_700)
    }

    @Test func `no rounding leaves every amount as it is`() {
        for minor in Int64(-120)...120 {
            #expect(CashRounding.none.due(Money(minor: minor)) == Money(minor: minor))
        }
    }

    @Test(arguments: [1, 5, 10, 50, 100] as [Int64])
    func `what is due is a whole number of steps, less than a step away`(_ step: Int64) {
        for direction in [CashRounding.Direction.nearest, .down] {
            let rounding = CashRounding(step: step, direction: direction)
            for minor in Int64(-250)...250 {
                let due = rounding.due(Money(minor: minor)).minor
                #expect(due.isMultiple(of: step))
                #expect(abs(due - minor) < step)
                #expect(rounding.due(Money(minor: -minor)).minor == -due)
            }
        }
    }

    @Test func `a step of nothing is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = CashRounding(step: 0, direction: .down)
        }
    }

    @Test func `what was written is read back`() throws {
        let json = try JSONEncoder().encode(CashRounding(step: 100, direction: .down))
        let read = try JSONDecoder().decode(CashRounding.self, from: json)
        #expect(read == CashRounding(step: 100, direction: .down))
    }

    @Test(arguments: [0, -100])
    func `a step below one is not read`(_ step: Int) {
        let json = #"{"step_minor":\#(step),"direction":"down"}"#
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(CashRounding.self, from: Data(json.utf8))
        }
    }
}
