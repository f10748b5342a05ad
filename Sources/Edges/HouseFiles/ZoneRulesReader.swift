import Foundation
public import Vocabulary

/// Turns a time zone of the IANA database into the data that the rules work with.
///
/// Foundation carries the database itself, so the machine needs no `tzdata` package.
public struct ZoneRulesReader: Sendable {
    /// The time that offsets are looked up for: from 2020-01-01 until 2046-01-01 (UTC).
    private static let seconds: Range<Int64> = 1_577_836_800..<2_398_377_600

    /// A reader of zones.
    public init() {}

    /// The zone with every change of its offset from 2020 to 2045; `nil` when none has this name.
    public func rules(named name: String) -> ZoneRules? {
        guard let zone = TimeZone(identifier: name) else { return nil }
        var offset = self.offset(of: zone, at: Self.seconds.lowerBound)
        var transitions = [transition(at: Self.seconds.lowerBound, offset)]
        for day in stride(from: Self.seconds.lowerBound, to: Self.seconds.upperBound, by: 86_400) {
            let next = self.offset(of: zone, at: day + 86_400)
            guard next != offset else { continue }
            transitions.append(transition(at: change(of: zone, in: day..<day + 86_400), next))
            offset = next
        }
        return ZoneRules(name: name, transitions: transitions)
    }

    /// Names that are near this one, for a suggestion.
    func suggestion(for name: String) -> String {
        let known = TimeZone.knownTimeZoneIdentifiers
        let near = known.filter { editDistance(name, $0) <= 2 }
        guard let best = near.min(by: { editDistance(name, $0) < editDistance(name, $1) }) else {
            return "write the city of your zone, such as Asia/Shanghai or Europe/Berlin"
        }
        return "did you mean \(best)?"
    }

    /// The second of a day from which the offset at the day's end holds.
    private func change(of zone: TimeZone, in day: Range<Int64>) -> Int64 {
        let after = offset(of: zone, at: day.upperBound)
        var (before, from) = (day.lowerBound, day.upperBound)
        while from - before > 1 {
            let middle = before + (from - before) / 2
            if offset(of: zone, at: middle) == after { from = middle } else { before = middle }
        }
        return from
    }

    private func transition(at second: Int64, _ offset: Int) -> ZoneRules.Transition {
        .init(from: Moment(milliseconds: second * 1000), offsetSeconds: Int64(offset))
    }

    private func offset(of zone: TimeZone, at second: Int64) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second)))
    }
}
