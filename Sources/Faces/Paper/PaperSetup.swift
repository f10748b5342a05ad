import Amounts
import Cells
public import HouseRules
import Kitchen
public import Vocabulary
import Wording

/// What layouts must know besides the paper's content: the house's names and languages, and the
/// paper it is printed on.
public struct PaperSetup: Sendable {
    let config: HouseConfig
    let format: PaperFormat
    private let languages: [Language]
    private let words: Words
    private let secondWords: Words?
    private let tableNames: [TableID: String]
    private let stationNames: [StationID: String]
    private let people: [StaffID: String]

    /// A setup.
    ///
    /// - Parameters:
    ///   - config: The config in force. A table, station or person it no longer has is printed by
    ///     id.
    ///   - format: The paper of the printer.
    ///   - languages: Those of the paper, at least one; the house's unless given.
    public init(
        _ config: HouseConfig, on format: PaperFormat, in languages: [Language]? = nil
    ) {
        let languages = languages ?? config.languages
        precondition(!languages.isEmpty, "paper needs a language")
        self.config = config
        self.format = format
        self.languages = languages
        words = languages[0].words
        secondWords = languages.dropFirst().first?.words
        let name = { (names: LocalizedText) in Self.both(names, in: languages) }
        tableNames = Dictionary(config.tables.map { ($0.id, name($0.names)) }) { first, _ in first }
        stationNames = Dictionary(config.stations.map { ($0.id, name($0.names)) }) { first, _ in
            first
        }
        people = Dictionary(config.staff.map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// A text of the catalogue in the languages of paper, side by side.
    func both(_ text: (Words) -> String) -> String {
        let main = main(text)
        guard let second = second(text), second != main else { return main }
        return "\(main) \(second)"
    }

    /// A text of the catalogue in the first language of paper.
    func main(_ text: (Words) -> String) -> String { text(words) }

    /// A text of the catalogue in the second language of paper; `nil` when there is only one.
    func second(_ text: (Words) -> String) -> String? { secondWords.map(text) }

    /// A number as the house writes it.
    func figure(_ number: String) -> String { config.currency.figure(number) }

    /// A name in the languages of paper, side by side.
    func both(_ names: LocalizedText) -> String { Self.both(names, in: languages) }

    private static func both(_ names: LocalizedText, in languages: [Language]) -> String {
        let (main, second) = names.pair(in: languages)
        guard let second else { return main }
        return main + " " + second
    }

    /// A name in the first language of paper, and in the second where it differs.
    func pair(_ names: LocalizedText) -> (main: String, second: String?) {
        names.pair(in: languages)
    }

    /// What people call a table; no table is the counter.
    func table(_ id: TableID?) -> String {
        guard let id else { return both(\.paper.counter) }
        return tableNames[id] ?? id.text
    }

    /// What people call tables that were put together; none is the counter.
    func tables(_ ids: [TableID]) -> String {
        ids.isEmpty ? table(nil) : ids.map(table).joined(separator: " + ")
    }

    /// Tables with the word for them, so that a table called 5 is no number of something else.
    func labelledTables(_ ids: [TableID], _ label: String) -> String {
        ids.isEmpty ? table(nil) : "\(label) \(tables(ids))"
    }

    /// What people call a station.
    func station(_ id: StationID) -> String { stationNames[id] ?? id.text }

    /// The name of a member of staff.
    func person(_ id: StaffID) -> String { people[id] ?? id.text }

    /// The calendar day and the time of day in the house, as `2026-11-21` and `19:05`.
    func clock(_ moment: Moment) -> (day: String, time: String) {
        let (day, hour, minute) = config.zone.clock(at: moment)
        func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return ("\(day)", "\(twoDigits(hour)):\(twoDigits(minute))")
    }

    /// A text wrapped to the paper, each line in the middle.
    func centered(_ text: String, _ style: Style = .plain) -> [Line] {
        var lines = Line.wrapped(text, style, on: format)
        for row in lines.indices { lines[row].alignment = .center }
        return lines
    }

    /// A text of the catalogue in the middle; each language has its own line where they do not fit
    /// on one.
    func centered(_ text: (Words) -> String, _ style: Style = .plain) -> [Line] {
        let both = both(text)
        let fits = both.cellWidth(by: format.rule) * style.width <= format.columns
        guard !fits, let second = second(text) else { return centered(both, style) }
        return centered(main(text), style) + centered(second, style)
    }

    /// Two texts at the edges of one line, or below each other where the right one takes more than
    /// half the paper or they do not fit.
    func edges(_ left: String, _ right: String, _ style: Style = .plain) -> [Line] {
        if let line = Line.plainPair(left, right, style, on: format) {
            return [line]
        }
        let leftWidth = left.cellWidth(by: format.rule) * style.width
        let rightWidth = right.cellWidth(by: format.rule) * style.width
        let fits = leftWidth + style.width + rightWidth <= format.columns
        return fits && rightWidth * 2 <= format.columns
            ? Line.pair(left, right, style, on: format)
            : Line.wrapped(left, style, on: format) + Line.wrapped(right, style, on: format)
    }

    /// A word nobody may overlook: large and white on black, in the middle.
    func banner(_ text: String) -> [Line] {
        centered(text, .alarm)
    }
}

extension Style {
    /// Large, white on black.
    static let alarm = Style(width: 2, height: 2, bold: true, reverse: true)
    /// Twice as high and heavier: readable from the stove, and half as wide as the dish.
    static let loud = Style(height: 2, bold: true)
}
