import Foundation
import HubService
import OrderHub

extension BenchReport {
    /// The report for programs: one JSON object, keys in order. Every figure stands under its key
    /// as a number; what it counts and should be stands under `figures`.
    ///
    /// The house's own JSON has no fractions, so this one is written by Foundation.
    public func json() throws -> String {
        var object: [String: Any] = [:]
        var details: [String: Any] = [:]
        for figure in figures {
            object[figure.key] = Self.rounded(figure.value)
            details[figure.key] = Self.details(figure)
        }
        object["figures"] = details
        object["hub_time"] = Dictionary(
            breakdowns.map { ($0.key, Self.details($0)) }, uniquingKeysWith: { $1 })
        object["notes"] = Dictionary(
            notes.map { ($0.key, $0.text) }, uniquingKeysWith: { $1 })
        object["all_met"] = figures.allSatisfy { $0.isMet != false }
        let data = try JSONSerialization.data(
            withJSONObject: object, options: [.sortedKeys, .prettyPrinted])
        return String(decoding: data, as: UTF8.self)
    }

    /// Four places: more would be noise.
    private static func rounded(_ value: Double) -> NSDecimalNumber {
        NSDecimalNumber(value: Int64((value * 10_000).rounded()))
            .multiplying(byPowerOf10: -4)
    }

    private static func details(_ figure: Figure) -> [String: Any] {
        var details: [String: Any] = [
            "title": figure.title, "value": rounded(figure.value), "unit": figure.unit,
        ]
        switch figure.target {
        case .atLeast(let least): details["at_least"] = rounded(least)
        case .atMost(let most): details["at_most"] = rounded(most)
        case nil: break
        }
        if let isMet = figure.isMet { details["verdict"] = isMet ? "met" : "missed" }
        return details
    }

    private static func details(_ breakdown: Breakdown) -> [String: Any] {
        var details: [String: Any] = [
            "commands": breakdown.work.commands, "commits": breakdown.work.commits,
            "busy": rounded(breakdown.busy),
        ]
        for stage in HubWork.Stage.allCases {
            details["\(stage.rawValue)_us"] = rounded(breakdown.microseconds(stage))
        }
        return details
    }
}
