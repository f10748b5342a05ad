import Amounts
public import HouseRules
import Kitchen
public import Vocabulary
import Wording

/// What a story calls things: names of people, tables, stations and printers as the house has them
/// now, times on the house's clock.
public struct StoryNames: Sendable {
    let config: HouseConfig
    /// The language it is told in.
    public let language: Language
    var words: Words { language.words }

    /// Names of a house in a language. What the config no longer has is called by its id.
    public init(_ config: HouseConfig, in language: Language) {
        self.config = config
        self.language = language
    }

    func text(_ names: LocalizedText) -> String { names.text(in: [language]) }

    func table(_ id: TableID) -> String {
        config.tables.first { $0.id == id }.map { text($0.names) } ?? id.text
    }

    func tables(_ ids: [TableID]) -> String { ids.map(table).joined(separator: " + ") }

    func station(_ id: StationID) -> String {
        config.stations.first { $0.id == id }.map { text($0.names) } ?? id.text
    }

    func printer(_ id: PrinterID) -> String {
        config.printers.first { $0.id == id }.map { text($0.names) } ?? id.text
    }

    func person(_ id: StaffID) -> String {
        if id == "house" { return words.story.house }
        return config.staff.first { $0.id == id }?.name ?? id.text
    }

    /// Who did something, and where.
    func doer(of event: StoryEvent) -> String { doer(by: event.by, on: event.device) }

    /// Who did something, and where.
    func doer(by staff: StaffID?, on device: DeviceID) -> String {
        if let staff { return "\(person(staff)) (\(device))" }
        return device == "house" ? words.story.house : "\(words.story.nobody) (\(device))"
    }

    /// The calendar day of a moment, as `2026-11-21`.
    func day(_ moment: Moment) -> String { "\(config.zone.clock(at: moment).day)" }

    /// The time of day of a moment, as `19:05:07`.
    func time(_ moment: Moment) -> String {
        let clock = config.zone.clock(at: moment)
        let seconds = moment.milliseconds / 1000 + config.zone.offsetSeconds(at: moment)
        return [clock.hour, clock.minute, Int((seconds % 60 + 60) % 60)]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// Why something was refused, in a sentence with the names of what it speaks of.
    func refusal(_ code: String, _ args: [String: String]) -> String {
        var args = args
        if let id = args["table"].flatMap({ TableID($0) }) { args["table"] = table(id) }
        if let id = args["staff"].flatMap({ StaffID($0) }) { args["staff"] = person(id) }
        return words.refusal(code: code, args: args, currency: config.currency)
    }
}
