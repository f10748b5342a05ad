import HouseRules
import Testing
import Vocabulary

/// Which copies of the house's data are kept.
struct BackupPlanTests {
    /// A day of a hundred milliseconds: copy `314` was made on the fourth day.
    private func outlived(_ made: [Int64], last: Int, days: Int) -> [String] {
        let plan = BackupPlan(folder: "b", everyMinutes: 30, keepLast: last, keepDays: days)
        let copies = made.map {
            BackupPlan.Copy(name: "\($0)", made: Moment(milliseconds: $0))
        }
        return plan.outlived(copies) { BusinessDay(number: $0.milliseconds / 100) }
    }

    @Test func `the newest are kept, as many as the plan says`() {
        #expect(outlived([310, 320, 330, 340], last: 2, days: 0) == ["310", "320"])
        #expect(outlived([340, 310, 330, 320], last: 4, days: 0) == [])
    }

    @Test func `the newest of each day is kept besides, for as many days as the plan says`() {
        let made: [Int64] = [110, 120, 210, 220, 310, 320, 410, 420]
        #expect(outlived(made, last: 1, days: 3) == ["110", "120", "210", "310", "410"])
        #expect(outlived(made, last: 1, days: 9) == ["110", "210", "310", "410"])
    }

    @Test func `the newest copy is never taken away`() {
        #expect(outlived([310], last: 1, days: 0) == [])
        #expect(outlived([310, 310], last: 1, days: 0).count == 1)
    }
}
