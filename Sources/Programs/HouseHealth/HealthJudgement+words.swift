import Vocabulary

extension HealthJudgement {
    /// A size in the unit that suits it, rounded down: `3.4 GiB`.
    static func size(_ bytes: Int64) -> String {
        for (unit, shift) in [("GiB", Int64(30)), ("MiB", 20), ("KiB", 10)]
        where bytes >= 1 << shift {
            let tenths = (bytes >> (shift - 10)) * 10 / 1024
            return "\(tenths / 10).\(tenths % 10) \(unit)"
        }
        return "\(bytes) B"
    }

    /// How long, in the unit that suits it.
    func span(_ milliseconds: Int64) -> String {
        let seconds = max(0, milliseconds) / 1000
        if seconds < 120 { return "\(seconds) s" }
        if seconds < 7200 { return "\(seconds / 60) min" }
        return seconds < 172_800 ? "\(seconds / 3600) h" : "\(seconds / 86_400) days"
    }

    /// How long ago.
    func ago(_ moment: Moment) -> String {
        span(reading.now.milliseconds - moment.milliseconds) + " ago"
    }

    /// The time on the house's wall; with how many days ago when that was not today.
    func wall(_ moment: Moment) -> String {
        let (day, seconds) = local(moment)
        let (today, _) = local(reading.now)
        let time = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
        switch today - day {
        case ..<1: return time
        case 1: return "yesterday \(time)"
        case let days: return "\(time), \(days) days ago"
        }
    }

    private func local(_ moment: Moment) -> (day: Int64, seconds: Int64) {
        let seconds = moment.milliseconds / 1000 + offset
        return (seconds / 86_400, seconds % 86_400)
    }

    private func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
