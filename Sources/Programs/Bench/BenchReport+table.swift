import HubService
import OrderHub

extension BenchReport {
    /// The report as people read it: a line each.
    public var lines: [String] {
        let head = [["", "measured", "target", ""]]
        let rows = figures.map { figure in
            [figure.title, figure.text, figure.targetText, Self.verdict(figure)]
        }
        return Self.table(head + rows) + [""] + breakdownLines
            + notes.map { "\($0.title): \($0.text)" }
    }

    private static func verdict(_ figure: Figure) -> String {
        figure.isMet.map { $0 ? "met" : "missed" } ?? ""
    }

    private var breakdownLines: [String] {
        guard !breakdowns.isEmpty else { return [] }
        let stages = HubWork.Stage.allCases
        let head = [["the hub's µs per command"] + stages.map(\.rawValue) + ["busy", "batch"]]
        let rows = breakdowns.map { breakdown in
            [breakdown.title]
                + stages.map { Figure.text(breakdown.microseconds($0), "") }
                + ["\(Int((breakdown.busy * 100).rounded())) %"]
                + [Figure.text(breakdown.commandsPerCommit, "")]
        }
        return Self.table(head + rows) + [""]
    }

    /// Columns as wide as their widest cell, the first one to the left and the others to the right.
    static func table(_ rows: [[String]]) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = zip(row, widths).enumerated().map { column, cell in
                let (text, width) = cell
                let space = String(repeating: " ", count: width - text.count)
                return column == 0 ? text + space : space + text
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
