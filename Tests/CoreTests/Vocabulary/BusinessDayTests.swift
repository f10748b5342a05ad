import Foundation
import Testing
import Vocabulary

struct BusinessDayTests {
    @Test(arguments: [
        (0, "1970-01-01"), (-1, "1969-12-31"), (789, "1972-02-29"), (790, "1972-03-01"),
        (10_956, "1999-12-31"), (11_016, "2000-02-29"), (11_017, "2000-03-01"),
        (19_782, "2024-02-29"), (20_778, "2026-11-21"), (47_540, "2100-02-28"),
        (47_541, "2100-03-01"), (-135_081, "1600-02-29"),
    ])
    func `a day is written as its date, leap years too`(_ number: Int64, _ text: String) {
        #expect(BusinessDay(number: number).description == text)
    }

    @Test func `every day of four hundred years is the next date of the calendar`() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for number in stride(from: Int64(-10_957), through: 135_139, by: 1) {
            let noon = Date(timeIntervalSince1970: TimeInterval(number * 86_400 + 43_200))
            let parts = calendar.dateComponents([.year, .month, .day], from: noon)
            let date = [parts.year, parts.month, parts.day].map { $0 ?? 0 }
            let read = BusinessDay(number: number).description.split(separator: "-").map { Int($0) }
            guard read == date else {
                Issue.record("day \(number) is written \(read) and is \(date)")
                return
            }
        }
    }

    @Test func `a later day is greater`() {
        #expect(BusinessDay(number: 20_777) < BusinessDay(number: 20_778))
    }
}
