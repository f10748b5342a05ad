import Foundation
import Vocabulary

/// What a clock on the wall shows, by Foundation's own calendar and zones: the house's are judged
/// by it.
struct WallClock {
    private let calendar: Calendar
    private let cutMinutes: Int

    /// `nil` when the zone is not known here.
    init?(_ night: Night) {
        guard let zone = TimeZone(identifier: night.zone.name) else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
        cutMinutes = Int(night.cutMinutes)
    }

    /// `2026-11-21 19:32`
    func text(_ moment: Moment) -> String {
        let read = parts(moment)
        return "\(date(read)) \(padded(read.hour)):\(padded(read.minute))"
    }

    /// The business day of a moment: before the cut it is still that of the calendar day before.
    func businessDay(_ moment: Moment) -> BusinessDay? {
        let read = parts(moment)
        let minutes = (read.hour ?? 0) * 60 + (read.minute ?? 0)
        guard let day = BusinessDay(date(read)) else { return nil }
        return minutes < cutMinutes ? BusinessDay(number: day.number - 1) : day
    }

    /// The newest business day that had begun at a moment, by a clock that showed the last hour
    /// before it too: a cut that comes twice counts the first time.
    func newestDay(_ moment: Moment) -> BusinessDay? {
        let minutes = Array(stride(from: Int64(-60), through: 0, by: 5))
        return minutes.compactMap { businessDay(moment.later(by: $0 * 60_000)) }.max()
    }

    private func parts(_ moment: Moment) -> DateComponents {
        let date = Date(timeIntervalSince1970: TimeInterval(moment.milliseconds) / 1000)
        return calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    }

    private func date(_ parts: DateComponents) -> String {
        "\(parts.year ?? 0)-\(padded(parts.month))-\(padded(parts.day))"
    }

    private func padded(_ number: Int?) -> String {
        let digits = String(number ?? 0)
        return digits.count < 2 ? "0\(digits)" : digits
    }
}
