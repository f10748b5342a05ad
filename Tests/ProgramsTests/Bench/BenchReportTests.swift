import Bench
import Foundation
import HubService
import Testing

@testable import OrderHub

struct BenchReportTests {
    private static func report() -> BenchReport {
        var report = BenchReport()
        report.add(
            Figure("bare_per_s", "bare broker", 12_345.6, "/s"),
            Figure("ratio", "  of it", 0.3512, "", target: .atLeast(0.35)),
            Figure("start_s", "start-up", 0.75, "s", target: .atMost(0.5)))
        report.note("load", "load", "1.00")
        return report
    }

    @Test func `the table says what was measured, what it should be, and whether it is`() {
        #expect(
            Self.report().lines == [
                "              measured     target",
                "bare broker  12,346 /s",
                "  of it          0.351    ≥ 0.350     met",
                "start-up       0.750 s  ≤ 0.500 s  missed",
                "",
                "load: 1.00",
            ])
    }

    @Test func `where the hub's time goes stands below, a stage a column`() throws {
        var report = BenchReport()
        let work: HubWork = try JSONDecoder().decode(
            HubWork.self,
            from: Data(
                """
                {"commands":4,"commits":2,"nanoseconds":{"decode":100000,"sqlite":300000}}
                """.utf8))
        report.add(BenchReport.Breakdown("hub", "20 × 10", work, whole: .milliseconds(1)))
        let lines = report.lines.filter { $0.hasPrefix("20 × 10") }
        #expect(lines.count == 1)
        let cells = lines[0].split(separator: " ").map(String.init)
        #expect(
            cells.suffix(10) == [
                "0.000", "25.0", "0.000", "0.000", "75.0", "0.000", "0.000", "40", "%", "2.00",
            ])
    }

    @Test func `in JSON every figure stands under its key, with its verdict beside`() throws {
        let json = try Self.report().json()
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["bare_per_s"] as? Double == 12_345.6)
        #expect(object?["ratio"] as? Double == 0.3512)
        #expect(object?["all_met"] as? Bool == false)
        let figures = object?["figures"] as? [String: [String: Any]]
        #expect(figures?["ratio"]?["verdict"] as? String == "met")
        #expect(figures?["ratio"]?["at_least"] as? Double == 0.35)
        #expect(figures?["start_s"]?["verdict"] as? String == "missed")
        #expect(figures?["start_s"]?["at_most"] as? Double == 0.5)
        #expect(figures?["bare_per_s"]?["verdict"] == nil)
        #expect((object?["notes"] as? [String: String]) == ["load": "1.00"])
    }

    @Test func `numbers have three figures, and more only before the point`() {
        let texts = [0.0004, 0.5, 1.234, 12.34, 123.4, 1_234_567].map {
            Figure("key", "", $0, "ms").text
        }
        #expect(texts == ["0.000 ms", "0.500 ms", "1.23 ms", "12.3 ms", "123 ms", "1,234,567 ms"])
    }
}
